package render

import "testing"

// A trip that stays in one state has its name as large as a country's, which is set smaller; one
// that leaves it has not.
func TestHomeUnitIsNamedFirst(t *testing.T) {
	for _, c := range []struct {
		stops, unit, country string
		home                 bool
	}{
		{"Dallas US 32.78 -96.80; Austin US 30.27 -97.74; Houston US 29.76 -95.37", "Texas", "United States", true},
		{"Barrie CA 44.39 -79.69; Sudbury CA 46.49 -80.99; Timmins CA 48.48 -81.33", "Ontario", "Canada", true}, // whose point is off the map
		{"Dallas US 32.78 -96.80; Tulsa US 36.15 -95.99", "Texas", "United States", false},
	} {
		m := draw(t, trip(t, "", c.stops), Options{Lang: "en"})
		unit, country := height(m, "admin1", c.unit), height(m, "country", c.country)
		if country == 0 {
			t.Errorf("%s: %s is not named", c.stops, c.country)
		}
		if home := unit > country; home != c.home {
			t.Errorf("%s: %s stands %g px high, %s %g", c.stops, c.unit, unit, c.country, country)
		}
	}
}

// height is how high in px the box of a name stands, 0 for one that is not on the map.
func height(m *Map, kind, name string) float64 {
	for _, it := range items(m, kind) {
		if it.Text == name {
			return it.Quads[0][2][1] - it.Quads[0][0][1]
		}
	}
	return 0
}
