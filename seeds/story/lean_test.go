package story

import "testing"

// Plans are held to more than the samples teach, and a bare name without a verb to
// less, unless it is of a list.
func TestLean(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       float64
	}{
		{"Dahl will fly to Bergen on Friday.", "Bergen", plansHold},
		{"Dahl flew to Bergen on Friday.", "Bergen", 0},
		{"Norwegian Foreign Minister Ann Hale flew to Lisbon. Her visit will clash with the Ecuadorian foreign minister's trip to Bergen.", "Bergen", 0},
		{"Dahl flew. More stories: Bergen now.", "Bergen", bareName + onlyNamed},
		{"Dahl flew. Bergen welcomed her on Friday.", "Bergen", opensLine},
		{"Dahl flew. The next stops: Oslo, Bergen and Tromsø.", "Bergen", 0},
	} {
		a, e := seenOf(t, c.text, c.name)
		if got := a.lean(e); got != c.want {
			t.Errorf("%s: %s leans by %v, want %v; %v", c.text, c.name, got, c.want, e.reasons)
		}
	}
}
