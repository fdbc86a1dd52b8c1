package render

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/names"
	"dateline/render/project"
	"dateline/render/scene"
)

func items(m *Map, kind string) (out []Item) {
	for _, it := range m.Layout.Items {
		if it.Kind == kind && (it.Placed == nil || *it.Placed) {
			out = append(out, it)
		}
	}
	return out
}

// A place visited twice has one marker, which bears both numbers.
func TestPlaceVisitedTwice(t *testing.T) {
	m := draw(t, trip(t, "", "Oslo NO 59.91 10.75; Bergen NO 60.39 5.32; Oslo NO 59.91 10.75"), Options{})
	marks := items(m, "stop-marker")
	if len(marks) != 2 || !reflect.DeepEqual(marks[0].Stops, []int{1, 3}) || marks[1].Stop != 2 {
		t.Errorf("markers %+v, want one for 1 and 3 and one for 2", marks)
	}
}

// Out and back are bent apart: in the middle they lie well clear of each other.
func TestReturnLegIsBowed(t *testing.T) {
	m := draw(t, trip(t, "", "Oslo NO 59.91 10.75; Bergen NO 60.39 5.32; Oslo NO 59.91 10.75"), Options{})
	legs := items(m, "leg")
	if len(legs) != 2 {
		t.Fatalf("%d legs, want 2", len(legs))
	}
	out, back := line(legs[0]), line(legs[1])
	mid := backFrom(out, length(out)/2)
	if d := offPolyline(mid, back); d < 2*legs[0].Width {
		t.Errorf("the legs are %.1f px apart in the middle", d)
	}
}

func line(it Item) (out []scene.Point) {
	for _, p := range it.Line {
		out = append(out, scene.Point{X: p[0], Y: p[1]})
	}
	return out
}

// A callout goes where it was put by hand; a label that would cover a stop there is
// placed elsewhere, and that is said.
func TestNudgedCalloutAndRefusal(t *testing.T) {
	j := andes(t)
	j.Stops[3].Seed.LabelAt = &[2]float64{120, -60}
	m := draw(t, j, Options{})
	var stop, box [4][2]float64
	for _, it := range m.Layout.Items {
		switch {
		case it.Kind == "stop-marker" && it.Stop == 4:
			stop = it.Quads[0]
		case it.Kind == "callout":
			box = it.Quads[0]
		}
	}
	dx, dy := box[0][0]-(stop[0][0]+stop[2][0])/2, (box[0][1]+box[2][1]-stop[0][1]-stop[2][1])/2
	if math.Abs(dx-120) > 3 || math.Abs(dy+60) > 3 {
		t.Errorf("the callout stands %.1f px right and %.1f px down of its stop, want 120 and -60", dx, dy)
	}
	checkSound(t, "nudged callout", m)

	j = andes(t)
	j.Stops[0].Seed.LabelAt = &[2]float64{-2, 0}
	m = draw(t, j, Options{})
	if len(m.Notices) != 1 || m.Notices[0].Code != "label-not-there" || m.Notices[0].Stop != 1 {
		t.Errorf("notices %v, want one about the label of stop 1", m.Notices)
	}
	checkSound(t, "refused nudge", m)
}

// A label that is nudged by hand stays where it was put.
func TestNudgedLabel(t *testing.T) {
	j := andes(t)
	j.Stops[2].Seed.LabelAt = &[2]float64{-90, 60}
	m := draw(t, j, Options{})
	for _, it := range items(m, "stop-label") {
		if it.Stop != 3 {
			continue
		}
		var mark Item
		for _, k := range items(m, "stop-marker") {
			if k.Stop == 3 {
				mark = k
			}
		}
		cx := (mark.Quads[0][0][0] + mark.Quads[0][2][0]) / 2
		right := math.Inf(-1)
		for _, q := range it.Quads {
			right = math.Max(right, q[1][0])
		}
		if d := right - (cx - 90); math.Abs(d) > 2 {
			t.Errorf("the label ends %.1f px from where it was put", d)
		}
		return
	}
	t.Error("stop 3 has no label")
}

// Two draws of one journey are the same, byte for byte, and leave the journey as it was.
func TestSameAgain(t *testing.T) {
	j := trip(t, "31 cities on tour", concert)
	before, err := json.Marshal(j)
	if err != nil {
		t.Fatal(err)
	}
	a, b := draw(t, j, Options{}), draw(t, j, Options{})
	if !reflect.DeepEqual(a.Layout, b.Layout) || string(picture(t, a, 1)) != string(picture(t, b, 1)) {
		t.Error("two draws differ")
	}
	after, err := json.Marshal(j)
	if err != nil || string(before) != string(after) {
		t.Error("drawing changed the journey")
	}
}

func TestChoose(t *testing.T) {
	cases := []struct {
		stops string
		want  project.Kind
	}{
		{belgium, project.AzimuthalEqualArea},
		{concert, project.ConicConformal},
		{roundEast, project.EqualEarth},
		{"A - 85 0; B - 82 120; C - 84 -120", project.AzimuthalEqualArea},
		{"London GB 51.5 -0.1; New York US 40.7 -74; Los Angeles US 34.1 -118.2; Tokyo JP 35.7 139.7", project.EqualEarth},
		{"Tokyo JP 35.7 139.7; Los Angeles US 34.1 -118.2; New York US 40.7 -74; London GB 51.5 -0.1", project.EqualEarth},
		{"Washington US 38.9 -77; over the pole - 88 -160; on the way - 85 170; Singapore SG 1.3 103.8; Baku AZ 40.4 49.9; London GB 51.5 -0.1", project.AzimuthalEqualArea},
		{"Buenos Aires AR -34.6 -58.4; Sydney AU -33.9 151.2", project.AzimuthalEqualArea},
	}
	for _, c := range cases {
		j := trip(t, "", c.stops)
		var pts []orb.Point
		for _, s := range j.Stops {
			pts = append(pts, s.Place.At)
		}
		p, why := choose(pts, 4.0/3)
		if p.Kind != c.want || why == "" {
			t.Errorf("%.40q: %v (%s), want %v", c.stops, p.Kind, why, c.want)
		}
	}
}

// The cap holds every point, and is no larger than it must be for points whose cap is known.
func TestEnclosingCap(t *testing.T) {
	centre, r := enclosingCap([]orb.Point{{170, 0}, {-170, 0}, {180, 10}, {180, -10}})
	if math.Abs(r-10) > 0.3 || math.Abs(math.Abs(centre[0])-180) > 0.5 || math.Abs(centre[1]) > 0.5 {
		t.Errorf("cap at %v of %.2f°, want 10° round 180°", centre, r)
	}
}

// Names given from outside are used, and their letters that no face has are reported.
func TestNamesFromOutside(t *testing.T) {
	j := andes(t)
	german := map[string]string{"BR": "Brasilien", names.Water + "North Atlantic Ocean": "Nordatlantik", "CO": "Kolumbien"}
	m := draw(t, j, Options{Lang: "de", Name: func(key string) string { return german[key] }, StopName: func(p geo.Place) string {
		if p.Name == "Lima" {
			return "Lima am Meer"
		}
		return ""
	}})
	said := map[string]bool{}
	for _, it := range m.Layout.Items {
		said[it.Text] = true
	}
	for _, want := range []string{"Brasilien", "Nordatlantik", "Lima am Meer, Peru 13. Apr.", "Höhepunkt der Reise", "Grenze Kolumbien–Venezuela",
		"Karte: Dateline. Daten: Natural Earth, GeoNames (CC BY 4.0)"} {
		if !said[want] {
			t.Errorf("%q is not on the map", want)
		}
	}
	if said["South Pacific Ocean"] {
		t.Error("a water that the language has no name for is named in English")
	}
	j.Stops[0].Seed.Name, j.Stops[0].Place.Name = "聖地牙哥", "聖地牙哥"
	m = draw(t, j, Options{})
	if len(m.Notices) != 1 || m.Notices[0].Code != "missing-glyph" || !strings.Contains(m.Notices[0].Text, "聖") {
		t.Errorf("notices %v, want one about missing letters", m.Notices)
	}
}

// No type is set smaller than the least, whatever the size of the map.
func TestLeastType(t *testing.T) {
	for _, size := range [][2]int{{320, 240}, {240, 320}, {600, 450}} {
		m := draw(t, trip(t, "31 cities on tour", concert), Options{Width: size[0], Height: size[1]})
		m.Scene.Walk(func(n scene.Node) {
			if s, ok := n.(*scene.Text); ok && s.Run.Style.Size < 9 {
				t.Errorf("%v: %q is set at %v px", size, s.Run.String, s.Run.Style.Size)
			}
		})
	}
}

// uniqueIDs holds that the ids of a scene are unique, so that an SVG of it is sound.
func uniqueIDs(t *testing.T, name string, m *Map) {
	t.Helper()
	seen := map[string]bool{}
	m.Scene.Walk(func(n scene.Node) {
		id := ""
		switch n := n.(type) {
		case *scene.Group:
			id = n.ID
		case *scene.Shape:
			id = n.ID
		case *scene.Text:
			id = n.ID
		}
		if id != "" && seen[id] {
			t.Errorf("%s: two nodes are called %q", name, id)
		}
		seen[id] = true
	})
}

// The stressed border is drawn, and the words that name places keep off it.
func TestFocusBorder(t *testing.T) {
	m := draw(t, andes(t), Options{})
	if len(items(m, "focus-border")) == 0 {
		t.Error("no focus border on the map")
	}
	if len(items(m, "callout")) != 1 || len(items(m, "highlight-ring")) != 1 {
		t.Error("the highlight has no ring or no callout")
	}
}

// What is left out is said, in the layout and to whoever asks for explanations.
func TestLeftOutIsSaid(t *testing.T) {
	m := draw(t, andes(t), Options{Width: 320, Height: 240})
	said := strings.Join(m.Explain, "\n")
	for _, want := range []string{"Projection: ", "PROJ: +proj=", "Left out: legend: the map is too small for it"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said: %s", want, said)
		}
	}
	for _, it := range m.Layout.Items {
		if it.Placed != nil && (*it.Placed || it.Why == "" || !strings.Contains(said, it.Why)) {
			t.Errorf("%+v is not explained by %s", it, said)
		}
	}
}

// Another ground takes the place of the atlas, under the route, and is credited.
func TestGround(t *testing.T) {
	calls := 0
	opt := Options{Ground: &Ground{Attribution: "Tiles by somebody", Lay: func(v *project.View) (scene.Node, error) {
		calls++
		if v.Projection().Kind != project.Mercator {
			t.Errorf("the view is %v", v.Projection().Kind)
		}
		return &scene.Group{ID: "tiles", Nodes: []scene.Node{&scene.Shape{Path: scene.Box(v.Frame(), 0), Fill: scene.Solid(scene.RGB(0xdddddd))}}}, nil
	}}}
	m := draw(t, andes(t), opt)
	if c := items(m, "credit"); calls != 1 || len(c) != 1 || !strings.Contains(c[0].Text, "somebody") {
		t.Errorf("laid %d times, credit %v", calls, c)
	}
	if len(items(m, "country")) > 0 {
		t.Error("names of the atlas lie on tiles that have their own")
	}
	opt.Projection = "equal-earth"
	opt.Fonts = fonts(t)
	if _, err := Draw(andes(t), opt); err == nil {
		t.Error("tiles in Equal Earth were accepted")
	}
}

// The map of one stop shows its country, or in the open sea its island.
func TestAroundOne(t *testing.T) {
	for _, c := range []struct {
		stop        string
		least, most float64 // km to the map's height
	}{
		{"Jamestown SH -15.92 -5.72", 60, 120},
		{"Honolulu US 21.31 -157.86", 250, 700},
		{"Bridgetown BB 13.10 -59.61", 900, 1300},
		{"Paris FR 48.85 2.35", 900, 1500},
		{"Monterrey MX 25.67 -100.31", 1500, 3000},
	} {
		m := draw(t, trip(t, "", c.stop), Options{})
		least, _, ok := m.View.MetresPerPixel(scene.Point{X: 600, Y: 450})
		if km := least * 900 / 1000; !ok || km < c.least || km > c.most {
			t.Errorf("%s: the map is %.0f km high, want %.0f to %.0f", c.stop, km, c.least, c.most)
		}
	}
}
