package story

import (
	"slices"
	"testing"

	"dateline/seeds/pack"
)

// What a paragraph tells of the traveller is seen of each place in it.
func TestWhatAParagraphTellsOfTheTraveller(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	const text = "The foreign minister, Ann Hale, flew to Quito on Monday. A dam had burst near Sucre.\n\nA fire in Oslo killed four in May. In Bergen the shops were shut.\n\n" +
		"Ms Hale said nothing new. Talks in Geneva have failed before."
	a, all, err := Options{Lexicon: world, Judge: judge, Published: leadingDate("2019-05-14")}.evidence(cutUp(text), pack.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"Quito": "underway", "Sucre": "underway", "Oslo": "background", "Bergen": "background", "Geneva": "there"}
	for i := range all {
		e := &all[i]
		name := a.places[e.place].Text
		fx := keeping("")
		a.features(e, fx)
		if seen := fx.seen(); !slices.Contains(seen, "passage="+want[name]) {
			t.Errorf("%s: %v lacks passage=%s", name, seen, want[name])
		}
		delete(want, name)
	}
	if len(want) > 0 {
		t.Errorf("not told of: %v", want)
	}
}
