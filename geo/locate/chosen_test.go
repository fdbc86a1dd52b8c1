package locate

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// What somebody changed of a stop that a file keeps with its place and its point holds over both.
func TestChosenPlacesAreCorrected(t *testing.T) {
	f, g := openEarth(t)
	const abuja, portland = "geonames:2352778", "geonames:5746545"
	capital, oregon := orb.Point{7.49508, 9.05785}, orb.Point{-122.67621, 45.52345}
	for _, c := range []struct {
		name, hint, id string
		at             orb.Point
		want           string
		wantAt         *orb.Point // nil: that of its place
		code           string
	}{
		{"Abuja", "FCT, NG", abuja, capital, abuja, nil, ""},
		{"Abuja", "FCT, NG", abuja, orb.Point{7.6, 9.1}, abuja, &orb.Point{7.6, 9.1}, ""},
		{"Lagos", "FCT, NG", abuja, capital, "geonames:2332459", nil, "renamed"},
		{"Lagos", "", abuja, capital, "geonames:2332459", nil, "renamed"},
		{"Our hotel", "FCT, NG", abuja, capital, abuja, nil, ""},
		{"Portland", "Oregon, US", portland, oregon, portland, nil, ""},
		{"Portland", "Oregon, United States", portland, oregon, portland, nil, ""},
		{"Portland", "Oregon, AU", portland, oregon, "geonames:2152667", nil, ""},
		{"Portland", "Oregon, Nigeria", portland, oregon, portland, nil, "hint-unused"},
		{"Elsewhere", "", "own:1", capital, "point:9.057850,7.495080", &capital, ""},
	} {
		at := c.at
		kept := &seeds.Itinerary{Seeds: []seeds.Seed{{Name: c.name, Hint: c.hint, ID: c.id, At: &at, Chosen: true}}} // for this name and hint
		if j, err := Locate(kept, g, Options{Finder: f}); err != nil || c.id != "own:1" && (j.Stops[0].Place.ID != c.id || j.Stops[0].Seed.Chosen != (c.wantAt == nil)) {
			t.Errorf("%s, %s: %v, kept as %+v", c.name, c.hint, err, j.Stops)
		}
		it := &seeds.Itinerary{Seeds: []seeds.Seed{{Name: c.name, Hint: c.hint, ID: c.id, At: &at, Chosen: true, Loose: true}}}
		j, err := Locate(it, g, Options{Finder: f})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		code := ""
		for _, n := range j.Notices {
			if n.Code != "ambiguous-place" {
				code += n.Code
			}
		}
		s := j.Stops[0]
		if s.Place.ID != c.want || s.Seed.Loose && c.id != "own:1" || code != c.code || c.wantAt != nil && s.Place.At != *c.wantAt || (s.Seed.At != nil) != (c.wantAt != nil) || s.Seed.Chosen && s.Seed.At != nil && s.Place.ID == c.id {
			t.Errorf("%s, %s: %s at %v (%s) %+v, want %s at %v (%s)", c.name, c.hint, s.Place.ID, s.Place.At, code, s.Seed, c.want, c.wantAt, c.code)
		}
	}
}
