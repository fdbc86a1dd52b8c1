package story

import (
	"testing"

	"dateline/seeds/pack"
)

// What a trip began with may lie far back; what else is said to have been then is of another time.
func TestLongAgo(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"Ann Dahl began her voyage in Lisbon in August 2010. Dahl reached Dakar on Saturday.": false,
		"Ann Dahl left Lisbon in August 2010. Dahl reached Dakar on Saturday.":                false,
		"Ann Dahl spoke in Lisbon in August 2010. Dahl reached Dakar on Saturday.":            true,
		// but on the way that was begun before
		"Ann Dahl set out from Quito in May 2010. In August she stayed in Lisbon. She reached Dakar on Saturday.":  false,
		"Ann Dahl set out from Quito in October 2010. In May she stayed in Lisbon. She reached Dakar on Saturday.": true,
		"Ann Dahl reached Dakar on Saturday. In August she stayed in Lisbon. Her rival set out from Quito in May.": true,
	} {
		opt := Options{Lexicon: world, Judge: judge, Published: leadingDate("2011-02-20")}
		a, all, err := opt.evidence(cutUp(text), pack.For("en"))
		if err != nil {
			t.Fatal(err)
		}
		for i := range all {
			if e := &all[i]; a.places[e.place].Text == "Lisbon" && e.told("long-ago") != want {
				t.Errorf("%s: Lisbon has %q, want long-ago %v", text, e.reasons, want)
			}
		}
	}
}
