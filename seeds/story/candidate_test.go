package story

import "testing"

func TestTravellerWhoOnlyWasThere(t *testing.T) {
	for text, want := range map[string]string{
		"The circus was in Quito on Monday, in Salta on Tuesday and in La Paz on Thursday.":                     "the circus",
		"President Dahl was in Quito on Monday, in Salta on Tuesday and in La Paz on Thursday.":                 "Dahl",
		"President Dahl is on the longest trip of her life. She landed in Quito on Monday.":                     "Dahl",
		"The cargo sailing ship Falkenau left Oslo on Monday and reached Bergen on Tuesday.":                    "Falkenau",
		"The two bands that share the bill in Quito on Saturday are on the road. Mudra played Salta on Monday.": "Mudra",
	} {
		if got := readOn(t, text, "2019-05-17", "").Main().Traveller; got != want {
			t.Errorf("%s: %q travels, want %q", text, got, want)
		}
	}
}
