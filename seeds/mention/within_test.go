package mention

import (
	"maps"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A name within a longer one that nobody knows the place of is none; a state behind its
// town is, though no comma parts them.
func TestNamesWithinNames(t *testing.T) {
	words, err := OpenWords("pier\t0\n")
	if err != nil {
		t.Fatal(err)
	}
	lexicon := maps.Clone(world)
	add := func(name string, s seeds.Sense) { lexicon[name] = s }
	town := func(name, country, admin1 string, population int) seeds.Sense {
		s := city(name, country, population)
		s.Admin1 = admin1
		return s
	}
	alternate := func(s seeds.Sense) seeds.Sense { s.Via = seeds.ViaAlternate; return s }
	add("islands", seeds.Sense{ID: "iso:HK-I", Name: "Islands", Country: "HK", Admin1: "I", Kind: seeds.Admin1, Population: 190000})
	add("minster", town("Minster", "GB", "ENG", 3000))
	add("york", town("York", "GB", "ENG", 150000))
	add("pier", alternate(town("Pierre", "US", "SD", 14000)))
	add("st john", seeds.Sense{ID: "iso:JE-1", Name: "St John", Country: "JE", Admin1: "1", Kind: seeds.Admin1, Population: 3000})
	add("dover", town("Dover", "US", "DE", 38000))
	add("delaware", seeds.Sense{ID: "iso:US-DE", Name: "Delaware", Country: "US", Admin1: "DE", Kind: seeds.Admin1, Population: 900000})
	weights, err := ReadWeights("bias\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	f := &Finder{Lexicon: lexicon, Words: words, Weights: weights}
	for text, want := range map[string][]string{
		"They rowed to the Larch Islands and to Lima.":          {"Lima"},
		"They rowed to Islands and to Lima.":                    {"Islands", "Lima"},
		"They saw York Minster and slept in Minster.":           {"York", "Minster"},
		"The boat lay at Pier 33, then at Pier.":                {"Pier"},
		"She prayed in the Church of St John near Lima.":        {"Lima"},
		"She prayed to St John the Baptist, and saw St John.":   {"St John"},
		"He drove to Dover Delaware and on to Lima.":            {"Dover", "Delaware", "Lima"},
		"He drove to Lima Delaware and did not go on to Dover.": {"Lima", "Delaware", "Dover"},
	} {
		var got []string
		for _, m := range f.Find(text) {
			got = append(got, m.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// The word that closes a list of units says what each of them is.
func TestUnitsOfAList(t *testing.T) {
	lexicon := maps.Clone(world)
	for _, name := range []string{"Potter County", "Elk County", "Reading County"} {
		lexicon[name] = seeds.Sense{ID: "test:" + name, Name: name, Country: "US", Admin1: "PA", Kind: seeds.Admin2, Population: 20000}
	}
	f := &Finder{Lexicon: lexicon}
	for text, want := range map[string][]string{
		"He met voters in Potter, Reading, and Elk counties.": {"Potter County", "Reading County", "Elk County"},
		"He met voters in Reading and Elk counties in Lima.":  {"Reading County", "Elk County", "Lima"},
		"He met voters in Lima. Many counties are empty.":     {"Lima"},
		"He met voters in Reading. Elk counties are empty.":   {"Reading"},
	} {
		var got []string
		for _, m := range f.Find(text) {
			got = append(got, m.Senses[0].Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// A name that may be somebody's is a town where it stands in a list between towns near it.
func TestTownsNearTheirList(t *testing.T) {
	words, err := OpenWords("anna\tg\n")
	if err != nil {
		t.Fatal(err)
	}
	at := func(name string, lon, lat float64) seeds.Sense {
		s := city(name, "US", 1500)
		s.At = orb.Point{lon, lat}
		return s
	}
	lexicon := maps.Clone(world)
	lexicon["Botkins"], lexicon["Anna"], lexicon["Sidney"] = at("Botkins", -84.18, 40.47), at("Anna", -84.17, 40.39), at("Sidney", -84.16, 40.28)
	lexicon["Salem"] = at("Salem", -123, 44.9)
	weights, err := ReadWeights("bias\t1\nwho=given\t-3\n")
	if err != nil {
		t.Fatal(err)
	}
	f := &Finder{Lexicon: lexicon, Words: words, Weights: weights}
	for text, want := range map[string][]string{
		"They rode through Botkins, Anna and Sidney.": {"Botkins", "Anna", "Sidney"},
		"They rode through Botkins, Anna and Salem.":  {"Botkins", "Salem"},
		"They rode with Anna and saw Sidney.":         {"Sidney"},
	} {
		var got []string
		for _, m := range f.Find(text) {
			got = append(got, m.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
