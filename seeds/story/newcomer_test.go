package story

import "testing"

// Whoever the story brings in by name after the traveller goes on no trip of the traveller's.
func TestNewcomers(t *testing.T) {
	for _, c := range []struct {
		text, place, who string
		newcomer         bool
	}{
		{"The minister flew to Oslo on Monday. Mayor Pat Hale spoke in Bergen.", "Bergen", "other", true},
		{"The minister flew to Oslo on Monday and to Vienna on Tuesday. Mayor Pat Hale, who flew to Bergen, said so.", "Bergen", "other", true},
		{"The minister flew to Oslo on Monday. Minister Pat Hale spoke in Bergen.", "Bergen", "traveller", false},
		// who has an office is nobody of a convoy, a storm or a coffin
		{"The convoy left Oslo on Monday and reached Lisbon on Tuesday. President Pat Hale is in Bergen on Friday.", "Bergen", "other", true},
		{"The convoy left Oslo on Monday and reached Lisbon on Tuesday. Pat Hale, a driver, is in Bergen on Friday.", "Bergen", "nobody", false},
		// a noun only goes with the name behind it
		{"The minister flew to Oslo on Monday. State party chief Pat Hale spoke in Bergen.", "Bergen", "other", true},
		{"The minister flew to Oslo on Monday. She rested there. A woman from Lisbon died at the station in Bergen.", "Bergen", "other", false},
		{"The minister flew to Oslo on Monday. Her deputy was in Bergen on Sunday.", "Bergen", "other", false},
	} {
		_, e := seenOf(t, c.text, c.place)
		if roleName[e.who] != c.who || e.told("newcomer") != c.newcomer {
			t.Errorf("%s: %s acts at %s, newcomer %v: %v", c.text, roleName[e.who], c.place, e.told("newcomer"), e.reasons)
		}
	}
}

// What is put between commas only describes what stands before it.
func TestDescribed(t *testing.T) {
	for text, want := range map[string]bool{
		"Her new album, recorded in Bergen, was sold in Oslo on Friday.":           true,
		"The band, founded in Bergen, flew to Oslo on Friday.":                     true,
		"The band flew to Oslo, played in Bergen and went home.":                   false,
		"The band, back on the road, played in Bergen on Friday, ending its tour.": false,
	} {
		if _, e := seenOf(t, text, "Bergen"); e.told("described") != want {
			t.Errorf("%s: described %v: %v", text, e.told("described"), e.reasons)
		}
	}
}
