package dateline

import (
	"testing"

	"dateline/seeds"
)

// A table's days have the year of the row before, else of what stands above the table.
func TestYearsOfATable(t *testing.T) {
	for text, want := range map[string]seeds.Date{
		"Town;Day\nLima;5 August 2031\nQuito;8 August\n":                                  seeds.Day(2031, 8, 8),
		"# Gigs 2031\n\n| Day | Town |\n|---|---|\n| Aug 5 | Lima |\n| Aug 8 | Quito |\n": seeds.Day(2031, 8, 8),
		"Town;Day\nLima;5 August\nQuito;8 August\n":                                       seeds.Day(0, 8, 8),
		"Town;Day\nLima;20 December 2031\nQuito;8 January\n":                              seeds.Day(2032, 1, 8),
	} {
		doc, err := Read([]byte(text), ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if s := doc.Itineraries[0].Seeds; len(s) != 2 || s[1].Arrive != want {
			t.Errorf("%q: %+v, want the second on %v", text, s, want)
		}
	}
}

// The year above a table holds whatever the day of publication.
func TestYearAboveATableIsNotThatOfPublication(t *testing.T) {
	text := "# Gigs 2031\n\n| Day | Town |\n|---|---|\n| Aug 5 | Lima |\n| Aug 8 | Quito |\n"
	doc, err := Read([]byte(text), ReadOptions{Published: seeds.Day(2032, 9, 1)})
	if err != nil {
		t.Fatal(err)
	}
	if s := doc.Itineraries[0].Seeds; len(s) != 2 || s[1].Arrive != seeds.Day(2031, 8, 8) {
		t.Errorf("%+v", s)
	}
}
