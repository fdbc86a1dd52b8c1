package story

import (
	"maps"
	"testing"

	"dateline/seeds"
)

// A word of denial, of what was not to be or of what was moved counts for the place that it is of, and a
// town at a border is where it is crossed. A route is of the trip that leads to it.
func TestWhatAWordIsOf(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["gold coast"] = []seeds.Sense{city("Gold Coast", "AU", "04", 600000, 153.4, -28)}
	for _, c := range []struct {
		text, name, reason string
		seen               bool
	}{
		{"Ann Dahl walked through Salta and Sucre, at never less than 30 miles a day.", "Salta", "thwarted", false},
		{"Ann Dahl was meant to land in Salta.", "Salta", "thwarted", true},
		{"Ann Dahl landed in Salta on Monday for what was meant to be a short stop.", "Salta", "thwarted", false},
		{"The leg to Salta, with a night at Sucre without guides, turned the race upside down.", "Sucre", "negated", false},
		{"Ann Dahl did not stop in Salta.", "Salta", "negated", true},
		{"After a week in Salta she was moved to the hospital of Sucre.", "Salta", "diverted", false},
		{"The jet pushed back from the gate in Salta at noon.", "Salta", "postponed", false},
		{"The concert in Salta was pushed back from Monday to Friday.", "Salta", "postponed", true},
		{"The concert in Salta was moved to Sucre.", "Salta", "diverted", true},
		{"Ann Dahl drove to the border in Ipiales.", "Ipiales", "border-of", false},
		{"Ann Dahl slept in Oslo. Her route so far: Quito - Salta - Reno.", "Salta", "stop-in", true},
		{"Ann Dahl slept in Oslo. The other clubs: Quito - Salta - Reno.", "Salta", "stop-in", false},
		{"Ann Dahl played at the Gold Coast's arena on Monday.", "Gold Coast", "only-topic", false},
		{"Ann Dahl drove to the border with Ecuador.", "Ecuador", "border-of", true},
	} {
		_, e := seenIn(t, Options{Lexicon: lexicon, Published: leadingDate("2011-02-20")}, "en", c.text, c.name)
		if e.told(c.reason) != c.seen {
			t.Errorf("%s: %s has %q, want %s %v", c.text, c.name, e.reasons, c.reason, c.seen)
		}
	}
}
