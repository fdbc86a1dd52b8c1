package dateline

import (
	"strings"
	"testing"
)

// What is said of where a place lies narrows its name to the countries of a continent or of another
// part of the world, and a word in lower case is no country's code.
func TestHintsOfPartsOfTheWorld(t *testing.T) {
	for _, c := range []struct{ stop, country string }{
		{"Georgetown, South America", "GY"},
		{"Springfield, Europe", "GB"},
		{"Victoria, East Africa", "SC"},
		{"Granada, Central America", "NI"},
		{"Santiago, Caribbean", "DO"},
		{"Tripoli, Middle East", "LB"},
		{"Tripoli, North Africa", "LY"},
		{"Paris, Africa", "ZA"},
		{"Córdoba, América del Sur", "AR"},
		{"Córdoba, Europa", "ES"},
		{"Santiago, el Caribe", "DO"},
		{"Victoria, Indian Ocean", "SC"},
		{"Victoria, Océano Índico", "SC"},
		{"Lima, by bus", "PE"},
		{"Minsk, by", "BY"},
		{"Quito, in northern Ecuador", "EC"},
		{"Cambridge, the UK", "GB"},
	} {
		doc, err := Read([]byte("stops: [\""+c.stop+"\", Quito]\n"), ReadOptions{Name: "trip.yaml"})
		if err != nil {
			t.Fatal(err)
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(j.Stops) != 2 || j.Stops[0].Place.Country != c.country {
			t.Errorf("%s: %+v, want one in %s", c.stop, j.Stops[0].Place, c.country)
		}
	}
}

// In a list, too, a part of the world says where a place lies; what nobody knows behind one is told of.
func TestListsSayWherePlacesLie(t *testing.T) {
	for text, want := range map[string]string{
		"Georgetown, South America\nQuito, Ecuador\nLima, Peru\n":  "GY EC PE",
		"Our trip:\nLima\nCusco, Narnia\nQuito, Ecuador\nLa Paz\n": "PE PE EC BO",
		"Europe, Africa, Asia": "  ",
		"Viaje:\nValencia, América del Sur\nLima\nCórdoba, Europa\n": "VE PE ES",
		"Valencia, Sudamérica; Lima, Perú; Córdoba, Europa":          "VE PE ES",
	} {
		doc, err := Read([]byte(text), ReadOptions{Name: "trip.txt"})
		if err != nil {
			t.Fatal(err)
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var countries []string
		for _, s := range j.Stops {
			countries = append(countries, s.Place.Country)
		}
		if got := strings.Join(countries, " "); got != want {
			t.Errorf("%q: countries %q, want %q", text, got, want)
		}
		told := 0
		for _, n := range j.Notices {
			if n.Code == "hint-unknown" && strings.Contains(n.Text, "Narnia") {
				told++
			}
		}
		if has := strings.Contains(text, "Narnia"); has != (told == 1) {
			t.Errorf("%q: notices %v", text, j.Notices)
		}
	}
}
