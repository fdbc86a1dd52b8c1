package render

import (
	"strings"
	"testing"

	"dateline/geo/route"
	"dateline/render/paint/svg"
	"dateline/render/scene"
	"dateline/seeds"
)

// legendWords are the rows of a map's legend.
func legendWords(m *Map) string {
	var rows []string
	for _, it := range items(m, "legend") {
		if it.Text != "" {
			rows = append(rows, it.Text)
		}
	}
	return strings.Join(rows, "; ")
}

// A flight bears a plane, done or still to come, and a leg of which no way is told does
// not; the legend says each.
func TestFlightsAreToldFromPlainLegs(t *testing.T) {
	j := trip(t, "", "Lisbon PT 38.72 -9.13; Madrid ES 40.42 -3.70; Rome IT 41.89 12.48; Athens GR 37.98 23.73")
	j.Stops[2].Seed.Mode, j.Stops[3].Seed.Mode = seeds.Flight, seeds.Flight
	j.Stops[3].Seed.Role = seeds.Planned
	j.Legs = route.Join(j.Stops)
	m := draw(t, j, Options{})
	if got, want := legendWords(m), "Stop, in order of visit; Flight; Leg (shortest path); Planned"; got != want {
		t.Errorf("the legend says %s, want %s", got, want)
	}
	var on []string
	for _, it := range items(m, "sign") {
		on = append(on, it.Group)
	}
	if got := strings.Join(on, " "); got != "leg-2 leg-3" {
		t.Errorf("planes on %s", got)
	}
	var b strings.Builder
	if err := svg.Write(&b, m.Scene, svg.Options{}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), `class="sign"`); n != 3 { // and one in the legend
		t.Errorf("%d planes are drawn", n)
	}
}

// A double line is one however short it is, and stands in the legend.
func TestShortDoubleLineIsInTheLegend(t *testing.T) {
	j := trip(t, "", "Oslo NO 59.91 10.75; Tromsø NO 69.65 18.96; Hammerfest NO 70.66 23.68; Alta NO 69.97 23.27")
	j.Stops[3].Seed.Mode = seeds.Road
	j.Legs = route.Join(j.Stops)
	if got := legendWords(draw(t, j, Options{})); !strings.Contains(got, "By road") {
		t.Errorf("the legend says %s", got)
	}
}

// Between two stops that leave no room for a leg it goes round them, and a leg that would
// end under another's marker goes past it.
func TestLegsBetweenNearStopsAreSeen(t *testing.T) {
	j := trip(t, "", "Vancouver US 45.64 -122.66; Seattle US 47.61 -122.33; Portland US 45.52 -122.68; San Francisco US 37.77 -122.42; Oakland US 37.80 -122.27; San Diego US 32.72 -117.16; Tijuana MX 32.50 -117.00")
	m := draw(t, j, Options{Width: 1200, Height: 900})
	if heads := items(m, "arrow"); len(heads) != len(j.Legs) {
		t.Errorf("%d heads on %d legs", len(heads), len(j.Legs))
	}
	for _, leg := range items(m, "leg") {
		from, to := leg.Line[0], leg.Line[len(leg.Line)-1]
		for _, s := range items(m, "stop-marker") {
			r := scene.Rect{MinX: s.Quads[0][0][0], MinY: s.Quads[0][0][1], MaxX: s.Quads[0][2][0], MaxY: s.Quads[0][2][1]}
			for _, p := range [][2]float64{from, to} {
				if distance(r.Center(), scene.Point{X: p[0], Y: p[1]}) < r.Height()/2-1 {
					t.Errorf("leg %s ends under the marker of stop %d", leg.Text, s.Stop)
				}
			}
		}
	}
}

// A country that is a stop is on the map whole, where the trip stays of a size.
func TestCountriesThatAreStopsAreWhole(t *testing.T) {
	j := trip(t, "", "Paraguay PY -23.2 -58.4; Bolivia BO -16.3 -64.7; Peru PE -9.2 -74.4")
	for i := range j.Stops {
		j.Stops[i].Place.Kind = seeds.Country
	}
	m := draw(t, j, Options{})
	for name, at := range map[string][2]float64{"Asunción": {-57.6, -25.3}, "the north of Peru": {-75.2, -0.1}, "the south of Paraguay": {-56.5, -27.3}} {
		if p, ok := m.View.Point(at); !ok || p.X < 0 || p.Y < 0 || p.X > 1200 || p.Y > 900 {
			t.Errorf("%s is not on the map: %v", name, p)
		}
	}
}

// A lake within a country is a place; a sea, and a lake between countries, are regions.
func TestLakeIsAPlace(t *testing.T) {
	for country, want := range map[string]bool{"IS": false, "": true} {
		j := trip(t, "", "Akureyri IS 65.68 -18.1; Water IS 65.6 -17.0; Egilsstaðir IS 65.26 -14.4")
		j.Stops[1].Place.Kind, j.Stops[1].Place.Country = seeds.Water, country
		if got := strings.Contains(legendWords(draw(t, j, Options{Legend: On})), phrasesIn["en"].area); got != want {
			t.Errorf("water in %q: a region in the legend: %v", country, got)
		}
	}
}

// Where a trip of a few stops has a key, the map still names each.
func TestKeyLeavesNoFewStopsUnnamed(t *testing.T) {
	j := trip(t, "", "Paris FR 48.85 2.35; Accra GH 5.56 -0.20; Banjul GM 13.45 -16.58; Kumasi GH 6.69 -1.62; Lomé TG 6.13 1.22")
	if got := len(items(draw(t, j, Options{Key: On}), "stop-label")); got != 5 {
		t.Errorf("%d stops of 5 are named", got)
	}
}

// Joined markers that stand side by side have one zoom.
func TestNeighbouringCrowdsShareAZoom(t *testing.T) {
	j := trip(t, "", "Rotterdam NL 51.92 4.48; Breda NL 51.59 4.78; Antwerp BE 51.22 4.40; Vlissingen NL 51.44 3.57; Guayaquil EC -2.2 -79.9")
	m := draw(t, j, Options{})
	var b strings.Builder
	if err := svg.Write(&b, m.Scene, svg.Options{}); err != nil {
		t.Fatal(err)
	}
	if zooms := strings.Count(b.String(), `class="inset zoom"`); zooms != 1 {
		t.Errorf("%d zooms", zooms)
	}
}

// A crowd that stands in the zoom of a later one is named there, and not on the map once more.
func TestZoomNamesAStopOnce(t *testing.T) {
	j := trip(t, "", "Guayaquil EC -2.2 -79.9; Udine IT 46.207 12.462; Tolmezzo IT 46.446 12.985; Oderzo IT 45.948 12.210; Sion CH 46.268 7.054; "+
		"Furtwangen DE 48.057 8.061; Lahr DE 48.378 7.908; Erstein FR 48.230 7.725; Colmar FR 47.964 7.562; Murau AT 46.994 14.931; Liezen AT 47.281 14.246; Graz AT 47.103 15.276")
	labels := map[int]string{}
	zoomed := false
	for _, it := range items(draw(t, j, Options{Width: 1200, Height: 900}), "stop-label") {
		zoomed = zoomed || strings.HasPrefix(it.Group, "inset-")
		for _, n := range append(it.Stops, it.Stop) {
			if n != 0 && labels[n] != "" {
				t.Errorf("stop %d is named in %q and in %q", n, labels[n], it.Text)
			}
			labels[n] = it.Text
		}
	}
	if !zoomed {
		t.Error("no zoom, so nothing to test")
	}
}
