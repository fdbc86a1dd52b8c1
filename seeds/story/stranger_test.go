package story

import "testing"

// Who is expressly another than the traveller goes another way.
func TestOthersAreStrangers(t *testing.T) {
	for _, c := range []struct {
		text, place string
		stranger    bool
	}{
		{"The whale swam to Oslo. Three other tagged whales, Kor and Mira, came down to Bergen.", "Bergen", true},
		{"The whale swam to Oslo on Monday. In the same week another, named Mira, turned up at Bergen.", "Bergen", true},
		{"The ship sailed to Oslo on Monday. Two of the navy vessels got back to Bergen.", "Bergen", true},
		{"The ship sailed to Oslo on Monday. Two of its stops were Bergen and Lisbon.", "Bergen", false},
		{"The yacht sailed to Oslo on Monday. The shore crew was flown to Bergen.", "Bergen", true},
		{"The team flew to Oslo on Monday. Shore leave in Bergen was short.", "Bergen", false},
		{"The plane landed in Oslo. It was late. Nobody was hurt. All went home. A chartered plane had skidded off at Bergen.", "Bergen", true},
		{"Ann Hale, the minister, flew to Oslo. It was late. She was glad. All went home. A task force is touring Bergen.", "Bergen", true},
		{"Ann Hale, the minister, flew to Oslo. It was late. She was glad. All went home. A wreath was laid in Bergen.", "Bergen", false},
	} {
		if _, e := seenOf(t, c.text, c.place); e.told("stranger") != c.stranger {
			t.Errorf("%s: stranger %v: %v", c.text, !c.stranger, e.reasons)
		}
	}
}
