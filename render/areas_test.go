package render

import (
	"slices"
	"testing"

	"dateline/geo"
	"dateline/geo/names"
	"dateline/geo/route"
	"dateline/render/scene"
	"dateline/seeds"
)

// placesOfKinds is a journey of places of these kinds, which no trip joins.
func placesOfKinds(t *testing.T, stops string, kinds ...seeds.Kind) *geo.Journey {
	t.Helper()
	j := trip(t, "", stops)
	for i := range j.Stops {
		s := &j.Stops[i]
		s.Place.Kind, s.Seed.Arrive = kinds[i], seeds.Date{}
	}
	j.Legs = nil
	return j
}

// classes counts the shapes and texts of a scene by their class.
func classes(nodes []scene.Node, into map[string]int) map[string]int {
	for _, n := range nodes {
		switch n := n.(type) {
		case *scene.Group:
			classes(n.Nodes, into)
		case *scene.Shape:
			into[n.Class]++
		case *scene.Text:
			into[n.Class]++
		}
	}
	return into
}

const areasAndTowns = "Cádiz ES 36.53 -6.29; Spain ES 40 -4; Lyon FR 45.76 4.84; Bay of Biscay - 44 -4; Pyrenees - 42.7 1"

// Where no trip joins the places, those that are no points are named where they lie, and no
// number says an order that there is not.
func TestAreasHaveNoDot(t *testing.T) {
	j := placesOfKinds(t, areasAndTowns, seeds.City, seeds.Country, seeds.City, seeds.Water, seeds.Range)
	m := draw(t, j, Options{})
	checkSound(t, "areas", m)
	n := classes(m.Scene.Root.Nodes, map[string]int{})
	if n["marker"] != 2 || n["numeral"] != 0 {
		t.Errorf("%d markers and %d numerals, want those of two towns and none", n["marker"], n["numeral"])
	}
	for _, text := range []string{"SPAIN", "Bay of Biscay", "PYRENEES"} {
		found := false
		for _, it := range items(m, "stop-label") {
			found = found || it.Text == text
		}
		if !found {
			t.Errorf("%s is not named", text)
		}
	}
	for _, it := range items(m, "water") {
		if it.Text == "Bay of Biscay" {
			t.Error("the sea is named twice")
		}
	}
}

// A sea that is written short is named in full, in the map's language.
func TestSeaIsNamedInFull(t *testing.T) {
	for lang, want := range map[string]string{"en": "Baltic Sea", "es": "Mar Báltico", "fr": "Baltic"} {
		j := placesOfKinds(t, "Visby SE 57.64 18.30; Baltic - 56.5 18.5", seeds.City, seeds.Water)
		j.Stops[1].Place.Name = "Baltic Sea"
		m := draw(t, j, Options{Lang: lang, Name: func(key string) string {
			if lang == "es" && key == names.Water+"Baltic Sea" {
				return "Mar Báltico"
			}
			return ""
		}})
		if !slices.ContainsFunc(items(m, "stop-label"), func(it Item) bool { return it.Text == want }) {
			t.Errorf("%s: the sea is not called %s", lang, want)
		}
	}
}

// A trip, and a list of the places beside the map, want a marker with its number for each.
func TestAreasKeepMarkersOnATrip(t *testing.T) {
	kinds := []seeds.Kind{seeds.City, seeds.Country, seeds.City, seeds.Water, seeds.Range}
	travelled, listed := placesOfKinds(t, areasAndTowns, kinds...), placesOfKinds(t, areasAndTowns, kinds...)
	travelled.Legs = route.Join(travelled.Stops)
	for name, m := range map[string]*Map{"a trip": draw(t, travelled, Options{}), "a list": draw(t, listed, Options{Key: On})} {
		if n := classes(m.Scene.Root.Nodes, map[string]int{}); n["marker"] != 5 || n["numeral"] != 5 {
			t.Errorf("%s has %d markers and %d numerals, want 5", name, n["marker"], n["numeral"])
		}
	}
}

// A country that can hardly be seen has a dot, but not beside that of its town.
func TestTinyCountryHasADot(t *testing.T) {
	kinds := []seeds.Kind{seeds.City, seeds.City, seeds.Country}
	for stops, markers := range map[string]int{
		"Sydney AU -33.87 151.21; Auckland NZ -36.85 174.76; Tonga TO -21.2 -175.15":      3,
		"Sydney AU -33.87 151.21; Nuku'alofa TO -21.139 -175.204; Tonga TO -21.2 -175.15": 2,
	} {
		if n := classes(draw(t, placesOfKinds(t, stops, kinds...), Options{}).Scene.Root.Nodes, map[string]int{}); n["marker"] != markers {
			t.Errorf("%s: %d markers, want %d", stops, n["marker"], markers)
		}
	}
}

// The name of a country lies in it, however the point that stands for it lies.
func TestCountryIsNamedInside(t *testing.T) {
	j := placesOfKinds(t, "Oslo NO 59.91 10.75; Sweden SE 62 15", seeds.City, seeds.Country)
	m := draw(t, j, Options{})
	for _, it := range items(m, "stop-label") {
		if it.Text != "SWEDEN" {
			continue
		}
		q := it.Quads[0]
		ll, ok := m.View.Invert(scene.Point{X: (q[0][0] + q[2][0]) / 2, Y: (q[0][1] + q[2][1]) / 2})
		if iso, in := basemap(t).CountryAt(ll); !ok || !in || iso != "SE" {
			t.Errorf("SWEDEN lies in %q", iso)
		}
		return
	}
	t.Error("Sweden is not named")
}
