package story

import "testing"

// Who is called by a noun alone does not bear a name before which an article stands.
func TestNameUnderAnArticle(t *testing.T) {
	for text, want := range map[string]string{
		"The president flew to Oslo on May 7 for the Summit. The president returned to Dakar on May 9. The Summit comes to Bergen next year. The president flew to Lisbon on May 11.": "the president",
		"The president flew to Oslo on May 7. Dahl met the king. On May 9 the president flew to Dakar and Dahl went on to Lisbon.":                                                    "Dahl",
	} {
		if got := itinerary(t, text, "2019-05-14").Traveller; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
