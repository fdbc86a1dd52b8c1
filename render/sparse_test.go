package render

import (
	"slices"
	"strings"
	"testing"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/route"
	"dateline/render/scene"
	"dateline/seeds"
)

// gathered are n towns of all continents that no trip joins.
func gathered(t *testing.T, n int) *geo.Journey {
	t.Helper()
	j := &geo.Journey{Itinerary: &seeds.Itinerary{Title: "Branches"}}
	seen := map[string]bool{}
	for town := range basemap(t).Towns(atlas.Everywhere, 3) {
		if len(j.Stops) < n && !seen[town.Name] {
			seen[town.Name] = true
			s := at(town.Name, town.ISO, town.At[1], town.At[0], seeds.Date{})
			s.Place.Population = 1000 * (len(j.Stops) + 1)
			j.Stops = append(j.Stops, s)
		}
	}
	if len(j.Stops) < n {
		t.Fatalf("the basemap has %d towns, want %d", len(j.Stops), n)
	}
	return j
}

// textsOf are the words of a class on a map.
func textsOf(m *Map, class string) (out []string) {
	var walk func([]scene.Node)
	walk = func(nodes []scene.Node) {
		for _, n := range nodes {
			switch n := n.(type) {
			case *scene.Group:
				walk(n.Nodes)
			case *scene.Text:
				if n.Class == class {
					out = append(out, n.Run.String)
				}
			}
		}
	}
	walk(m.Scene.Root.Nodes)
	return out
}

// A map of two hundred places is all map: dots without numbers, for these would be in no order, with
// the names that there is room for, and a notice of the others.
func TestManyPlacesAreDots(t *testing.T) {
	m := draw(t, gathered(t, 200), Options{Width: 1200, Height: 900})
	if keys := items(m, "key"); len(keys) > 0 {
		t.Errorf("%d rows of a key, want none", len(keys))
	}
	if rows := items(m, "legend"); len(rows) > 0 {
		t.Errorf("a legend: %v", rows)
	}
	if dots := items(m, "stop-marker"); len(dots) < 195 {
		t.Errorf("%d dots, want one for each place", len(dots))
	}
	if named := items(m, "stop-label"); len(named) < 80 {
		t.Errorf("%d names, want as many as there is room for", len(named))
	}
	if words := textsOf(m, "numeral"); len(words) > 0 {
		t.Errorf("numbers %v on places that are in no order", words)
	}
	if !slices.ContainsFunc(m.Notices, func(n seeds.Notice) bool { return n.Code == "places-unnamed" }) {
		t.Errorf("notices %v, want one of the places without a name", m.Notices)
	}
}

// Of two places that have room for one name, the greater has it.
func TestGreaterPlaceIsNamed(t *testing.T) {
	j := gathered(t, 200)
	great := at("Metropolis", "FR", 48.2, 2.0, seeds.Date{})
	great.Place.Population = 9e6
	j.Stops = append(j.Stops, great)
	for i := range 6 {
		hamlet := at("Hamlet", "FR", 48+0.1*float64(i), 2.1, seeds.Date{})
		hamlet.Place.ID = strings.Repeat("x", i+1)
		j.Stops = append(j.Stops, hamlet)
	}
	m := draw(t, j, Options{Width: 1200, Height: 900})
	for _, it := range items(m, "stop-label") {
		if it.Text == "Metropolis" {
			return
		}
	}
	t.Error("the greatest place of all has no name")
}

// Where a key is asked for, it lists the places as an index does: by name, without numbers.
func TestKeyOfManyPlaces(t *testing.T) {
	m := draw(t, gathered(t, 120), Options{Width: 1200, Height: 900, Key: On})
	var names []string
	for _, it := range items(m, "key") {
		names = append(names, folded(it.Text))
	}
	if len(names) != 120 || !slices.IsSorted(names) {
		t.Errorf("%d rows, sorted %t: %v", len(names), slices.IsSorted(names), names)
	}
}

// The rows of a key all name their countries, or none does.
func TestKeyRowsAreAlike(t *testing.T) {
	for _, n := range []int{14, 40, 90} {
		j := gathered(t, n)
		j.Legs = route.Join(j.Stops)
		m := draw(t, j, Options{Width: 1200, Height: 900, Key: On})
		with, without := 0, 0
		for _, it := range items(m, "key") {
			stop := j.Stops[it.Stop-1]
			switch land, _ := basemap(t).Country(stop.Place.Country); {
			case land.Name == stop.Seed.Name:
			case strings.HasSuffix(it.Text, ", "+land.Name):
				with++
			default:
				without++
			}
		}
		if with > 0 && without > 0 {
			t.Errorf("%d places: %d rows name their country, %d do not", n, with, without)
		}
	}
}
