package locate

import (
	"math/bits"
	"testing"

	"dateline/geo/sphere"
)

// Where a text keeps to a part of the world but to no country, its names are of places there.
func TestQuarter(t *testing.T) {
	for _, c := range []struct{ text, name, country string }{
		{"The brig left Den Helder in June, called at Falmouth and Brest, and put in at Vigo and Lisbon.", "Falmouth", "GB"},
		{"The brig left Kingston in June, called at Falmouth and Cap-Haïtien, and put in at Santo Domingo and San Juan.", "Falmouth", "JM"},
	} {
		for _, m := range meanings(t, c.text, c.name) {
			if m.Country != c.country {
				t.Errorf("%s: %s is in %s; why %v", c.text, c.name, m.CountryName, m.Why)
			}
		}
	}
}

// A great city is meant by its name also where a hamlet so called lies nearer to the rest.
func TestOutshone(t *testing.T) {
	text := "The American players went from Cleveland to Detroit, Baltimore and Pittsburgh, and rain stopped them at Toronto."
	for _, m := range meanings(t, text, "Toronto") {
		if m.Country != "CA" {
			t.Errorf("%s: Toronto is in %s; why %v", text, m.CountryName, m.Why)
		}
	}
}

// What is rather a person's name than a place's says little of where a text plays.
func TestDoubtfulNamesSayLittle(t *testing.T) {
	f, g := openEarth(t)
	text := "Toronto, with Steubenville, Weirton, Wheeling, Canton, Akron and Youngstown."
	found := f.Find(text)
	country := func() string {
		for i, c := range Resolve(text, found, g, ResolveOptions{Weights: rankWeights(t)}) {
			if found[i].Text == "Toronto" {
				return c.Country
			}
		}
		return ""
	}
	if got := country(); got != "US" {
		t.Errorf("among towns of Ohio, Toronto is in %q", got)
	}
	for i := range found {
		if found[i].Text != "Toronto" {
			found[i].Score = -1
		}
	}
	if got := country(); got != "CA" {
		t.Errorf("among people called like towns of Ohio, Toronto is in %q", got)
	}
}

func TestQuarters(t *testing.T) {
	n := 0
	for _, some := range quarters()[cellOf(sphere.Unit([2]float64{0, 0}))] {
		n += bits.OnesCount64(some)
	}
	if n < 10 || n > 40 {
		t.Errorf("the quarter of the Gulf of Guinea has %d cells", n)
	}
	for _, p := range [][2]float64{{-180, -90}, {180, 90}, {179.99, 0}, {0, 0}, {-0.01, -0.01}} {
		if c := cellOf(sphere.Unit(p)); c < 0 || c >= cells {
			t.Errorf("%v lies in cell %d of %d", p, c, cells)
		}
	}
}
