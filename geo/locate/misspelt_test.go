package locate

import "testing"

// A name that nothing bears is no misspelling of one that is only a little like it, and what is
// guessed is told to be one.
func TestAGuessIsNearOrNone(t *testing.T) {
	_, g := openEarth(t)
	for _, q := range []string{"Makoon", "Narnea", "Belsova", "Dorwinia", "Thornsday", "Fort Brundle", "our barn", "Skarvol", "Velanka", "Miss Duncan"} {
		for _, c := range Geocode(g, q, GeocodeOptions{}) {
			if c.Approximate {
				t.Errorf("%q is guessed to be %s, %s", q, c.Name, c.CountryName)
			}
		}
	}
	last := 1.0
	for _, q := range []string{"Vladivostok", "Johannesbrug", "Nairobbi", "Oslow"} { // right, then wrong in an ever larger share
		got := Geocode(g, q, GeocodeOptions{})
		if len(got) == 0 {
			t.Fatalf("%q is not found", q)
		}
		if got[0].Confidence > last || got[0].Approximate && got[0].Confidence == last {
			t.Errorf("%q is as sure as what came before: %v", q, got[0].Confidence)
		}
		last = got[0].Confidence
	}
}

// What people name without a word of where it lies is what most know by the name.
func TestTheKnownBearerComesFirst(t *testing.T) {
	_, g := openEarth(t)
	for q, want := range map[string]string{
		"Appalachia": "US region", "Cappadocia": "TR region", "the Levant": " region", "Mount Olympus": "GR peak", "Acropolis": "GR landmark", "Bohemia": "CZ region",
		"LA": "US city", "P.E.I.": "CA admin1", "Piedmont": "IT admin1", "Galicia": "ES admin1", "MUC": "DE airport", "Philidelphia": "US city",
	} {
		got := Geocode(g, q, GeocodeOptions{})
		if len(got) == 0 {
			t.Errorf("%q is not found", q)
		} else if is := got[0].Country + " " + string(got[0].Kind); is != want {
			t.Errorf("%q is %s (%s), want %s", q, is, got[0].Name, want)
		}
	}
}
