package story

import (
	"strings"
	"testing"

	"dateline/seeds/pack"
)

// A weekday without a verb lies ahead in a plan, and behind in what is told.
func TestWeekdaysAhead(t *testing.T) {
	const tuesday = "2019-05-14"
	for text, want := range map[string]string{
		"Ferry to Oslo on Monday.":                              "05-20",
		"Mon: Oslo, Wed: Bergen":                                "05-20 05-22",
		"Oslo tonight, Bergen on Monday.":                       "05-14 05-20",
		"We flew from Bergen. Now in Oslo, Bergen on Monday.":   "05-13",
		"We flew from Bergen. Oslo today. Bergen on Monday.":    "05-14 05-20",
		"Oslo since Monday.":                                    "05-13",
		"Ann at Oslo on Monday. On Sunday they got to Bergen.":  "05-13 05-12",
		"Saturday Oslo, yesterday Bergen, today the bus.":       "05-11 05-13 05-14",
		"We flew from Bergen. Then Oslo on Monday.":             "05-13",
		"We are in Oslo; we flew here yesterday, Bergen Monday": "05-13 05-13",
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: world, Published: leadingDate(tuesday)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, v := range a.resolveDates() {
			got = append(got, v.From.String()[5:])
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}
