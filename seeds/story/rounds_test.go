package story

import "testing"

// Who does something in each of several towns has travelled, though neither a word of travel
// nor a day says so; where somebody's offices are, nobody has.
func TestRounds(t *testing.T) {
	readAs(t, "", map[string]string{
		"The choir sings in Oslo, Bergen and Tromsø.":          "Oslo+, Bergen+, Tromsø+",
		"The professor lectured in Vienna and Geneva.":         "Vienna, Geneva",
		"The sculptor exhibited in Lisbon, Sevilla and Cádiz.": "Lisbon, Sevilla, Cádiz",
		"The company has offices in Oslo, Bergen and Tromsø.":  "",
	})
}
