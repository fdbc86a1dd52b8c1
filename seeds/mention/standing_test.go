package mention

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// seen returns the features of the n-th proposal of a name, counted from 0.
func seen(t *testing.T, f *Finder, text, name string, n int) []string {
	t.Helper()
	for _, e := range f.Examples(text, func(seeds.Span, []seeds.Sense) Verdict { return Accept }) {
		if e.Of(text) == name {
			if n == 0 {
				return e.Features
			}
			n--
		}
	}
	t.Fatalf("%s is not proposed often enough in %q", name, text)
	return nil
}

// What a text does with a name elsewhere is seen of each of its mentions, and
// what it does with it there is not counted twice.
func TestStandings(t *testing.T) {
	f := &Finder{Lexicon: world}
	for _, c := range []struct {
		text, name string
		n          int
		want, not  []string
	}{
		{"The cutter Lima came home. Its crew saw Paris.\n\nOn the Lima nobody slept.", "Lima", 1, []string{"thing here"}, []string{"the elsewhere", "placed elsewhere"}},
		{"The cutter Lima came home. Its crew saw Paris.\n\nOn the Lima nobody slept.", "Lima", 0, []string{"thing here", "the elsewhere"}, nil},
		{"The third elephant, Paris, slept in Lima.", "Paris", 0, []string{"thing here"}, nil},
		{"The third elephant, Paris, slept in Lima.", "Lima", 0, nil, []string{"thing here", "placed elsewhere"}},
		{"The elephant, Paris, York and Rojas slept.", "York", 0, []string{"with thing+place"}, []string{"thing here"}},
		{"Lima was dark. She slept in Lima.", "Lima", 0, []string{"placed elsewhere"}, []string{"acts elsewhere"}},
		{"Lima left Paris. The others waited for Lima.", "Lima", 1, []string{"acts elsewhere"}, []string{"placed elsewhere"}},
		{"Lima left Paris. The others waited for Lima.", "Lima", 0, nil, []string{"acts elsewhere"}},
	} {
		got := seen(t, f, c.text, c.name, c.n)
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%q: %s %d lacks %q: %s", c.text, c.name, c.n, w, strings.Join(got, "|"))
			}
		}
		for _, w := range c.not {
			if slices.Contains(got, w) {
				t.Errorf("%q: %s %d has %q", c.text, c.name, c.n, w)
			}
		}
	}
}

func TestLikeness(t *testing.T) {
	other := func(place string) seeds.Sense {
		s := city(place, "US", 5000)
		s.Via = seeds.ViaAlternate
		return s
	}
	f := &Finder{Lexicon: fixture{"Lima": world["Lima"], "Googol": other("Topeka"), "Damaskus": other("Damascus")}}
	for name, want := range map[string]string{"Lima": "spelled own,pop7", "Googol": "spelled far,pop3", "Damaskus": "spelled near,pop3"} {
		if got := seen(t, f, "They saw "+name+" again.", name, 0); !slices.Contains(got, want) {
			t.Errorf("%s lacks %q: %s", name, want, strings.Join(got, "|"))
		}
	}
}

// A short form is the airport's or the base's where no town of its name is near.
func TestShortForm(t *testing.T) {
	at := func(s seeds.Sense, kind seeds.Kind, lon, lat float64) seeds.Sense {
		s.Kind, s.At = kind, orb.Point{lon, lat}
		return s
	}
	lex := fixture{
		"Edwards":                at(city("Edwards", "US", 10000), seeds.City, -106.6, 39.6),
		"Edwards Air Force Base": at(city("Edwards Air Force Base", "US", 0), seeds.Landmark, -117.9, 34.9),
		"Denver":                 at(city("Denver", "US", 700000), seeds.City, -105, 39.7),
		"Denver Airport":         at(city("Denver Airport", "US", 0), seeds.Airport, -104.7, 39.9),
	}
	w, err := ReadWeights("bias\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	f := &Finder{Lexicon: lex, Weights: w}
	var got []string
	for _, m := range f.Find("It left Edwards Air Force Base for Denver Airport. At Denver it turned back to Edwards.") {
		got = append(got, m.Text+": "+m.Senses[0].Name)
	}
	want := "Edwards Air Force Base: Edwards Air Force Base|Denver Airport: Denver Airport|Denver: Denver|Edwards: Edwards Air Force Base"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("found %s, want %s", s, want)
	}
}
