package story

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// stays lists the stops with the days on which they were reached and left.
func stays(it *seeds.Itinerary) string {
	var out []string
	for _, s := range it.Seeds {
		out = append(out, s.Name+" "+short(s.Arrive)+".."+short(s.Depart))
	}
	return strings.Join(out, ", ")
}

// 14 May 2019 was a Tuesday.
func TestWhenAStopWasLeft(t *testing.T) {
	for text, want := range map[string]string{
		"The minister arrived in Quito on Monday, 6 May, and left on Wednesday, 8 May, for Bogotá.": "Quito 05-06..05-08, Bogotá 05-08..",
		"Dahl reached Quito on 1 May, left on 4 May and got to Bogotá the same day.":                "Quito 05-01..05-04, Bogotá 05-04..",
		"Dahl arrived in Quito on 2 May and stayed until 5 May. She then visited Bogotá.":           "Quito 05-02..05-05, Bogotá ..",
		"The ship arrives in Cádiz on 15 May and sails on 17 May for Lisbon.":                       "Cádiz 05-15..05-17, Lisbon 05-17..",
		"Dahl is in Lisbon until Saturday and in Oslo until Monday.":                                "Lisbon ..05-18, Oslo ..05-20",
		"Dahl was in Quito on 3 May and left for Bogotá on 5 May.":                                  "Quito 05-03..05-05, Bogotá 05-05..",
		"Dahl stayed in Quito for five days from 1 May.":                                            "Quito 05-01..05-05",
		"Dahl arrived in Quito on 2 May. The museum is closed until 20 May.":                        "Quito 05-02..",
	} {
		if got := stays(itinerary(t, text, "2019-05-14")); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
