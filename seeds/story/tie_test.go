package story

import (
	"slices"
	"strings"
	"testing"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// However many dates a sentence and those beside it have, a telling is weighed with those beside it alone, its
// own among them.
func TestADayIsLookedForBesideItsTelling(t *testing.T) {
	const dates = 4 * mostBeside
	text := "Dahl flew to Oslo on 3 May" + strings.Repeat(", to Lima on 4 May, to Quito on 5 May", dates/2) + "."
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	opt := Options{Lexicon: world, Judge: judge, Published: seeds.Day(2019, 5, 14)}
	a, ev, err := opt.evidence(cutUp(text), pack.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	if len(ev) < dates/2 || len(a.dates) < dates || len(a.sentences) > daysBefore {
		t.Fatalf("%d tellings and %d dates in %d sentences", len(ev), len(a.dates), len(a.sentences))
	}
	for i := range ev {
		around, own := a.datesAround(&ev[i]), a.datesFrom(a.places[ev[i].place].last)
		if len(around) > 2*mostBeside+2 || !slices.Contains(around, own) {
			t.Fatalf("telling %d, whose date is %d, is weighed with %d dates: %v", i, own, len(around), around)
		}
	}
}
