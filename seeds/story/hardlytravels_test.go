package story

import "testing"

// People who hardly are the traveller go a way of their own, unless a group travels of which they
// may be some; and a pronoun stands for what its own sentence has just brought in.
func TestOthersWays(t *testing.T) {
	for _, c := range []struct {
		text, place string
		reason      string
		seen        bool
	}{
		{"The ferry left Oslo on Monday. The injured were taken to hospitals in Bergen.", "Bergen", "stranger", true},
		{"The minister flew to Oslo on Monday. Two doctors arrived in Bergen.", "Bergen", "stranger", true},
		{"The migrants left Oslo on Monday. The injured were taken to hospitals in Bergen.", "Bergen", "stranger", false},
		{"The minister flew to Oslo on Monday. Residents of the capital spoke in Bergen.", "Bergen", "stranger", false},
		{"The tanker left Oslo on Monday. Rebels seized a tanker and took it to Bergen.", "Bergen", "carried", false},
		{"The tanker left Oslo on Monday. Tugs met the tanker and took it to Bergen.", "Bergen", "carried", true},
	} {
		if _, e := seenOf(t, c.text, c.place); e.told(c.reason) != c.seen {
			t.Errorf("%s: %s %v: %v", c.text, c.reason, !c.seen, e.reasons)
		}
	}
}
