package story

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// What is only spoken of, asked for, or told in somebody else's quote is no stop; the same
// words of the traveller's own way are one.
func TestSpokenOf(t *testing.T) {
	for _, c := range []struct {
		text, place string
		stop        bool
	}{
		{"Ann Hale flew to Oslo on Monday. She was asked about the dam near Bergen.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday. The row is over the dam near Bergen.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday. She steamed out of Oslo, where it was raining, on Friday, over the plain by Bergen.", "Bergen", true},
		{"Ann Hale flew to Oslo on Monday. After that it is over the pass into Bergen.", "Bergen", true},
		{"Ann Hale flew to Oslo on Monday. The rest was easy: over the pass to Bergen.", "Bergen", true},
		{"Ann Hale flew to Oslo on Monday. The rest was easy: down to Quito, and over the pass to Bergen.", "Bergen", true},
		{"Ann Hale flew to Oslo on Monday. She condemned the attack on a school in Bergen and the riots in Tromsø.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday. She condemned the attack on a school in Bergen and the riots in Tromsø.", "Tromsø", false},
		{"Ann Hale flew to Oslo on Monday, a week after an earthquake in Bergen.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday after talks in Bergen.", "Bergen", true},
		{"Ann Hale flew to Oslo on Monday. She spoke to about 90 people in Bergen on Tuesday.", "Bergen", true},
		{"Ann Hale flew to Oslo on Monday. Fishermen begged her to come to Bergen.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday. \"Let her come to Bergen,\" said Tom Dahl.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday. \"We only hope to go to Bergen,\" said Tom Dahl.", "Bergen", false},
		{"Ann Hale flew to Oslo on Monday.\n\nRead more: How a mayor came to Bergen", "Bergen", false},
		{"The boat went up the Reno to Boise and Denver on Monday.", "Reno", false},
	} {
		it := itinerary(t, c.text, "2019-06-05")
		is := slices.ContainsFunc(it.Seeds, func(s seeds.Seed) bool { return s.Name == c.place })
		if is != c.stop {
			t.Errorf("%s\n%s, want %s a stop: %v", c.text, route(it), c.place, c.stop)
		}
	}
}

// What follows in the sentence may call a visit off, or on again.
func TestFoiled(t *testing.T) {
	for _, c := range []struct {
		text, place string
		status      seeds.Status
	}{
		{"The ship reached Oslo on Monday. It was to anchor at Bergen on Tuesday, but the pilot found it was not safe.", "Bergen", seeds.Cancelled},
		{"The bus left Oslo on Monday. It had been due in Bergen at 9pm, but it was midnight before it got there.", "Bergen", ""},
		{"She spoke in Oslo on Monday and cancelled Bergen.", "Oslo", ""},
		{"She spoke in Oslo on Monday and cancelled Bergen.", "Bergen", seeds.Cancelled},
		{"The train goes through Oslo and Bergen; a planned stop in Tromsø has been dropped.", "Bergen", ""},
		{"She left Oslo on Monday. The last stop is Bergen, which had been dropped and was put back last week.", "Bergen", ""},
		{"She flew to Oslo on Monday. She does not go on to Bergen, but to Tromsø.", "Bergen", seeds.Diverted},
		{"She rode to Oslo on Monday. Bergen, where she had hoped to finish, was shut.", "Bergen", seeds.Cancelled},
		{"The match was to be played in Bergen on Friday, but because of the snow it was moved to Oslo.", "Bergen", seeds.Diverted},
		{"The crew left Oslo on Monday and had to abandon a stop at Bergen.", "Bergen", seeds.Cancelled},
	} {
		it := itinerary(t, c.text, "2019-06-05")
		is := slices.ContainsFunc(it.Seeds, func(s seeds.Seed) bool { return s.Name == c.place })
		if got := leftOut(it, c.place); got != c.status || is != (c.status == "") {
			t.Errorf("%s\n%s, %s %q, want %q", c.text, route(it), c.place, got, c.status)
		}
	}
}

// When the subject did something does not say when the traveller was where the verb puts it.
func TestYearOfSubject(t *testing.T) {
	const text = "A driver accused of a theft in Bergen in 2014 was brought before a court in Oslo on Monday. He was arrested in Vienna on Friday."
	if got := route(itinerary(t, text, "2019-06-05")); got != "Vienna 05-31, Oslo 06-03" {
		t.Error(got)
	}
}

// A stretch of land right behind a town only says where the town lies.
func TestSituates(t *testing.T) {
	m := atlas{"lofoten": {{ID: "test:Lofoten", Name: "Lofoten", Country: "NO", Kind: seeds.Island, At: orb.Point{14, 68.2}}}}
	for k, v := range world {
		m[k] = v
	}
	for text, want := range map[string]string{
		"Ann Hale flew to Tromsø, on Lofoten, on Monday and to Oslo on Tuesday.": "Tromsø 06-03, Oslo 06-04",
		"Ann Hale was on Lofoten on Monday and in Oslo on Tuesday.":              "Lofoten 06-03, Oslo 06-04",
	} {
		doc, err := Read(text, Options{Lexicon: m, Published: seeds.Day(2019, 6, 5)})
		if err != nil {
			t.Fatal(err)
		}
		if got := route(doc.Main()); got != want {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}

// A month may be the first word of a place's name.
func TestMonthInName(t *testing.T) {
	m := atlas{"mar del plata": {city("Mar del Plata", "AR", "01", 600000, -57.5, -38)}}
	for k, v := range world {
		m[k] = v
	}
	doc, err := Read("The circus was in Salta on Monday and in Mar del Plata on Tuesday.", Options{Lexicon: m, Published: seeds.Day(2019, 6, 5)})
	if err != nil {
		t.Fatal(err)
	}
	if got := route(doc.Main()); got != "Salta 06-03, Mar del Plata 06-04" {
		t.Error(got)
	}
}
