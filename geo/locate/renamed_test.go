package locate

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A stop that was renamed is looked up by its new name, whatever was said of the old one.
func TestRenamedStops(t *testing.T) {
	f, g := openEarth(t)
	abuja := &orb.Point{7.49508, 9.05785}
	for _, c := range []struct {
		seed       seeds.Seed
		want, code string
	}{
		{seeds.Seed{Name: "Boise", Hint: "Oregon", Was: "Portland"}, "geonames:5586437", "renamed"},
		{seeds.Seed{Name: "Lagos", Hint: "Nigeria", Was: "Abuja"}, "geonames:2332459", ""},
		{seeds.Seed{Name: "Lagos", At: abuja, Was: "Abuja"}, "geonames:2332459", "renamed"},
		{seeds.Seed{Name: "Abuja", At: abuja, Was: "the capital"}, "geonames:2352778", ""},
		{seeds.Seed{Name: "Hilton Qwertyo", At: abuja, Was: "Abuja"}, "point:9.057850,7.495080", ""},
		{seeds.Seed{Name: "Lagos", ID: "geonames:2352778"}, "geonames:2352778", "name-elsewhere"},
		{seeds.Seed{Name: "Lagos", At: abuja}, "point:9.057850,7.495080", "name-elsewhere"},
		{seeds.Seed{Name: "Our hotel", ID: "geonames:2352778"}, "geonames:2352778", ""},
		{seeds.Seed{Name: "Lima", Span: seeds.Span{Start: 11, End: 16}}, "geonames:3936456", ""}, // the text says Abuja there
	} {
		it := &seeds.Itinerary{Seeds: []seeds.Seed{c.seed}, Text: "He flew to Abuja."}
		j, err := Locate(it, g, Options{Finder: f})
		if err != nil {
			t.Fatalf("%s: %v", c.seed.Name, err)
		}
		code := ""
		for _, n := range j.Notices {
			code += n.Code
		}
		s := j.Stops[0]
		if s.Place.ID != c.want || code != c.code || s.Seed.Was != "" || it.Seeds[0].Was != c.seed.Was {
			t.Errorf("%+v: %s (%s), want %s (%s)", c.seed, s.Place.ID, code, c.want, c.code)
		}
	}
}

// Coordinates of which latitude and longitude stand for each other are told of as such.
func TestExchangedCoordinates(t *testing.T) {
	f, g := openEarth(t)
	for _, c := range []struct {
		name string
		at   orb.Point
		told bool
	}{
		{"Lima", orb.Point{-12.04, -77.03}, true},
		{"Lima", orb.Point{-77.03, -12.04}, false},
		{"Lima", orb.Point{20, 50}, false},
		{"Our hotel", orb.Point{-12.04, -77.03}, false},
	} {
		j, err := Locate(&seeds.Itinerary{Seeds: []seeds.Seed{{Name: c.name, At: &c.at}}}, g, Options{Finder: f})
		if err != nil {
			t.Fatal(err)
		}
		told := slices.ContainsFunc(j.Notices, func(n seeds.Notice) bool { return strings.Contains(n.Fix, "exchanged") })
		if told != c.told {
			t.Errorf("%s at %v: %v", c.name, c.at, j.Notices)
		}
	}
}
