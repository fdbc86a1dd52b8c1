package story

import (
	"strings"
	"testing"
)

// Without a year weekdays are days only where the text says which: else they tell an order.
func TestWeekdaysWithoutAYear(t *testing.T) {
	for text, want := range map[string]string{
		"LA PAZ, May 13 - Dahl met the president in Quito on Tuesday 12. She will be in Bogotá on Friday.":                    "Quito 05-12, Bogotá 05-15+",
		"LA PAZ, May 13 - Dahl met the president in Quito yesterday, Tuesday. She will be in Bogotá on Friday.":               "Quito 05-12, Bogotá 05-15+",
		"LA PAZ, May 13 - Dahl met the president in Quito on Tuesday, May 12. On Monday she was in Bogotá.":                   "Bogotá 05-11, Quito 05-12",
		"Wednesday, May 13 - Dahl met the president in Quito on Tuesday. She will be in Bogotá on Friday.":                    "Quito 05-12, Bogotá 05-15+",
		"On Saturday, June 6, the choir will sing in Bergen. On Thursday it sang in Oslo and it will be in Tromsø on Monday.": "Oslo 06-04, Bergen 06-06+, Tromsø 06-08+",
		"LA PAZ, May 13 - Dahl flew to Bogotá on Tuesday after talks in Quito on Sunday.":                                     "Quito, Bogotá",
		"Dahl arrived in La Paz on Wednesday. She was in Quito on Monday and in Bogotá on Sunday.":                            "Bogotá, Quito, La Paz",
		"The choir sings in Bergen on Saturday, in Tromsø on Monday and in Oslo on Sunday.":                                   "Bergen+, Oslo+, Tromsø+",
	} {
		if got := route(itinerary(t, text, "")); !strings.HasSuffix(got, want) { // whether it was filed there is another question
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
