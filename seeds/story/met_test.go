package story

import "testing"

// Where somebody acts upon the traveller, the traveller is.
func TestWhereTheTravellerIsMet(t *testing.T) {
	const before = "Ingrid Dahl arrived in Oslo on Monday. On Tuesday she flew to Bergen. "
	readAs(t, "2023-04-07", map[string]string{
		before + "In Vienna, Karl Huber told her on Wednesday that the price is too high.": "Oslo 04-03, Bergen 04-04, Vienna 04-05",
		before + "In Vienna, Karl Huber told reporters on Wednesday that she was right.":   "Oslo 04-03, Bergen 04-04",
		before + "In Vienna, Karl Huber said she would call on Wednesday.":                 "Oslo 04-03, Bergen 04-04",
	})
}

// A name says more of the noun behind it only where that noun does not act by itself.
func TestNounBehindAName(t *testing.T) {
	for text, attribute := range map[string]bool{
		"In Vienna police custody she slept.":  true,
		"In Vienna police found the door.":     false,
		"In Vienna nobody could find petrol.":  false,
		"The Vienna police found the culprit.": true,
	} {
		_, ev := testified(t, text, "2023-04-07")
		if len(ev) != 1 || ev[0].frame.attrib != attribute {
			t.Errorf("%s: want attribute %v: %+v", text, attribute, ev)
		}
	}
}
