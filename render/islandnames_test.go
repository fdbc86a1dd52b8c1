package render

import (
	"strings"
	"testing"
)

// Countries of islands are named, in the labels of their stops or beside them on the sea.
func TestIslandCountriesAreNamed(t *testing.T) {
	m := draw(t, trip(t, "", "Bridgetown BB 13.11 -59.62; Kingstown VC 13.16 -61.22; Castries LC 14.01 -60.99; Roseau DM 15.30 -61.39; St. John's AG 17.12 -61.84"), Options{})
	var said []string
	for _, kind := range []string{"country", "stop-label"} {
		for _, it := range items(m, kind) {
			said = append(said, it.Text)
		}
	}
	for _, name := range []string{"Barbados", "St. Lucia", "Dominica"} {
		if !strings.Contains(strings.Join(said, "; "), name) {
			t.Errorf("%s is not named: %q", name, said)
		}
	}
	checkSound(t, "islands", m)
}
