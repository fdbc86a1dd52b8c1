package locate

import (
	"strings"
	"testing"

	"dateline/geo"
	"dateline/seeds"
)

// What is named beside the trip lies where the text plays, whether the finder takes it for a
// place or not; without a text the name and its hint tell.
func TestWhatIsLeftOutLiesWhereTheTextPlays(t *testing.T) {
	f, g := openEarth(t)
	const text = "A trawler tied up in Boothbay on Monday. Lobster boats out of Portland and Bath followed her from Monhegan. " +
		"Her owner comes from Augusta."
	at := func(name string) seeds.Seed {
		k := strings.Index(text, name)
		return seeds.Seed{Name: name, Span: seeds.Span{Start: k, End: k + len(name)}}
	}
	it := &seeds.Itinerary{Text: text, Seeds: []seeds.Seed{at("Boothbay")}, LeftOut: []seeds.Seed{at("Portland"), {Name: "Lima", Hint: "Ohio"}, {Name: "Qqxz"}}}
	opt := Options{Finder: f, Weights: rankWeights(t)}
	j, err := Locate(it, g, opt)
	if err != nil {
		t.Fatal(err)
	}
	if j.Aside != nil {
		t.Errorf("%d places that nobody asked for", len(j.Aside))
	}
	opt.Aside, opt.Elsewhere = true, func(q string) []geo.Candidate {
		t.Errorf("a server is asked for %q", q)
		return nil
	}
	if j, err = Locate(it, g, opt); err != nil {
		t.Fatal(err)
	}
	if len(j.Aside) != 3 {
		t.Fatalf("%d places for 3 names", len(j.Aside))
	}
	for i, want := range []string{"ME", "OH", ""} {
		if j.Aside[i].Admin1 != want {
			t.Errorf("%s lies in %q, want %q", it.LeftOut[i].Name, j.Aside[i].Admin1, want)
		}
	}
}
