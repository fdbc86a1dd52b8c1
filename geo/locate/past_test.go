package locate

import "testing"

func TestOfThePast(t *testing.T) {
	for text, want := range map[string]bool{
		"They sailed in March 1629.":                       true,
		"Built in 1848, it was shown again in 2011.":       false,
		"She walked 1,629 miles.":                          false,
		"It cost $1500.":                                   false,
		"Flight 12345 left.":                               false,
		"The siege of 1704 (not 1705) ended on Aug. 1.":    true,
		"They sailed in March.":                            false,
		"He left in 1629, and the ship of 1630 never came": true,
	} {
		if got := ofThePast(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
