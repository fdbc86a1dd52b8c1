package schedule

import (
	"testing"

	"dateline/seeds"
)

// A place on two lines running is one stop, from the first day to the last; it is a stop of its
// own where another lies between.
func TestAPlaceOnLinesRunning(t *testing.T) {
	it, ok := Read("2 May 2031: Lima\n3 May: Cusco\n4 May: Cusco\n6 May: Cusco\n7 May: Lima\n", Options{Lexicon: known})
	if !ok || len(it.Seeds) != 3 {
		t.Fatalf("stops %+v", it)
	}
	if s := it.Seeds[1]; s.Arrive != seeds.Day(2031, 5, 3) || s.Depart != seeds.Day(2031, 5, 6) {
		t.Errorf("Cusco from %v to %v", s.Arrive, s.Depart)
	}
}

// The days of a list are counted from the one that is given beside its number.
func TestDaysCountedInAList(t *testing.T) {
	it, ok := Read("Day 1 (6 May 2031): Lima\nDay 2: Cusco\nDay 4: Puno\n", Options{Lexicon: known})
	if !ok || len(it.Seeds) != 3 || it.Seeds[1].Arrive != seeds.Day(2031, 5, 7) || it.Seeds[2].Arrive != seeds.Day(2031, 5, 9) {
		t.Errorf("stops %+v", it)
	}
}
