package story

import (
	"strings"
	"testing"
)

// A story's own date anchors its weekdays, whatever day its page came out; what
// cannot be of one story is said.
func TestTheDatelineAnchorsTheStory(t *testing.T) {
	const told = "QUITO, Ecuador, DATE - Envoy Dahl landed in Quito on Saturday. She flies to Sucre on Sunday."
	for _, c := range []struct {
		date, published, want string
		doubt                 bool
	}{
		{"April 13, 2019", "2019-04-13", "Quito 04-13, Sucre 04-14+", false},
		{"April 13, 2019", "2019-04-15", "Quito 04-13, Sucre 04-14+", false}, // it came out when Sunday was over
		{"April 13", "2019-04-15", "Quito 04-13, Sucre 04-14+", false},
		{"April 13, 2019", "2021-05-02", "Quito 04-13, Sucre 04-14+", true},
		{"April 13", "2019-05-10", "Quito 04-13, Sucre 04-14+", true},
		{"April 12", "2019-04-14", "Quito 04-13, Sucre 04-14", false}, // it was brought up to date
		{"Dec. 29", "2019-01-02", "Quito 12-29, Sucre 12-30+", false},
	} {
		it := itinerary(t, strings.ReplaceAll(told, "DATE", c.date), c.published)
		if got := route(it); got != c.want || has(it, "anchors-disagree") != c.doubt {
			t.Errorf("%s, published %s: %s, notices %v; want %s, doubt %v", c.date, c.published, got, it.Notices, c.want, c.doubt)
		}
	}
}

// Old newspapers say within their first line from where and when it was sent.
func TestTheDayOfSendingAnchorsTheStory(t *testing.T) {
	const told = "THE ENVOY'S TOUR. A FINE WELCOME. (By Telegraph.) QUITO, DATE. The envoy arrived in Quito this morning, and leaves for Sucre to-morrow."
	for _, c := range []struct{ date, published, want string }{
		{"April 12", "2019-04-13", "Quito 04-12, Sucre 04-13+"},
		{"April 10", "2019-04-13", "Quito 04-10, Sucre 04-11+"},
		{"April 12", "2019-07-13", "Quito 07-13, Sucre 07-14+"}, // the page of another time
	} {
		if got := route(itinerary(t, strings.ReplaceAll(told, "DATE", c.date), c.published)); got != c.want {
			t.Errorf("%s, published %s: %s; want %s", c.date, c.published, got, c.want)
		}
	}
}

// The full day that opens a line under the headline, with or without who sent it, is the day of writing;
// one with the place of a diary, and one over what somebody tells of himself, is not.
func TestTheDayUnderTheHeadlineAnchorsTheStory(t *testing.T) {
	const told = "Minister Ingrid Dahl landed in Quito on Wednesday and in Sucre on Thursday."
	const past, coming = "Quito 09-06, Sucre 09-07", "Quito 09-13, Sucre 09-14"
	for text, want := range map[string]string{
		"The envoy's tour\n\nSept. 9, 2023 - " + told:                                                   past,
		"The envoy's tour\n\nSept. 9, 2023 (Wire) - " + told:                                            past,
		"The envoy's tour\n\n9 Sept 2023 (Wire).- " + told:                                              past,
		"Sept. 9, 2023 (Wire) - " + told:                                                                past,
		"The envoy's tour\n\nSept. 9, 2023 - We landed in Quito on Wednesday and in Sucre on Thursday.": coming,
		"The envoy's tour\n\nSept. 9, 2023 (Oslo) - " + told:                                            "Oslo 09-09, " + coming,
	} {
		if got := route(itinerary(t, text, "")); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
