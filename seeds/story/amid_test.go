package story

import (
	"slices"
	"strings"
	"testing"

	"dateline/seeds/pack"
)

// A place is seen between those that are told around it, and in its paragraph.
func TestAmidTheOthers(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	filler := strings.Repeat("The road was long and the days were hot and nobody had said how far it would be. ", 8)
	opening := "Ann Hale flew to Oslo on Monday. She went on to Bergen on Tuesday. There was a choir in Quito. " + filler
	scores := map[string]float64{"Oslo": 3, "Bergen": 3, "Quito": 0, "Vienna": -1}
	for _, c := range []struct{ text, name, seen string }{
		{opening + "\n" + "Vienna has no harbour.", "Bergen", "city:told-before=sure"},
		{opening + "\n" + "Vienna has no harbour.", "Bergen", "city:told-before-in-land=sure"},
		{opening + "\n" + "Vienna has no harbour.", "Oslo", "city:told-before=none"},
		{opening + "\n" + "Vienna has no harbour.", "Vienna", "city:paragraph=alone"},
		{opening + "\n" + "Vienna has no harbour.", "Quito", "city:told-around=sure+hardly-apart"},
		{opening + "\n" + "Vienna has no harbour.", "Quito", "city:paragraph=4+2"},
		{opening + "Vienna has no harbour.", "Quito", "city:paragraph=2+3"},
	} {
		a, ev, err := Options{Lexicon: world, Judge: judge}.evidence(cutUp(c.text), pack.For("en"))
		if err != nil {
			t.Fatal(err)
		}
		all := a.eachByItself(ownWay(ev), judge)
		for i := range all {
			all[i].score = scores[all[i].sense.Name]
		}
		m, fx := a.findAmid(all), keeping("")
		i := slices.IndexFunc(all, func(v visit) bool { return v.sense.Name == c.name })
		m.seen(a, all, i, fx)
		seen := fx.seen()
		if !slices.Contains(seen, c.seen) {
			t.Errorf("%s: %s is not seen, but %v", c.name, c.seen, seen)
		}
	}
	a, ev, err := Options{Lexicon: world, Judge: judge}.evidence(cutUp("Ann Hale flew to Oslo on Monday. Vienna has no harbour."), pack.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	if m := a.findAmid(a.eachByItself(ownWay(ev), judge)); m != nil {
		t.Error("a brief is seen so")
	}
}

// A place that is told of once is seen as one of which there is nothing else to say.
func TestOnlyTelling(t *testing.T) {
	for text, want := range map[string]bool{
		"Ann Hale flew to Oslo on Monday.":                          true,
		"Ann Hale flew to Oslo on Monday. She left Oslo on Friday.": false,
	} {
		a, e := seenOf(t, text, "Oslo")
		all := a.gather([]evidence{*e})
		if !want {
			all[0].evidence = append(all[0].evidence, *e)
		}
		fx := keeping("")
		a.onlyTelling(&all[0], e, fx)
		if seen := fx.seen(); slices.Contains(seen, "once+gov+who=go+traveller") != want {
			t.Errorf("%s: %v", text, seen)
		}
	}
}
