package story

import (
	"strings"
	"testing"
)

// Most news names places where somebody lives or something happens, and tells of no trip.
func TestNoTrip(t *testing.T) {
	for _, text := range []string{
		"Shares fell in Quito and Oslo on Monday. Traders in Bogotá said they saw no end to it.",
		"She was born in Oslo, studied in Bergen and lives in Quito with her two sons.",
		"Ecuador and Colombia signed a pact on farm labour in Bogotá, officials said. Norway has yet to comment.",
	} {
		doc, err := Read(text, Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		if it := doc.Main(); len(it.Seeds) != 0 || !has(it, "no-trip") {
			t.Errorf("%s\n%s, notices %v", text, route(it), it.Notices)
		}
	}
}

// A brief says of each stop but one thing; that is enough.
func TestBrief(t *testing.T) {
	for text, want := range map[string]string{
		"President Ana Ruiz arrived in Quito on Monday. She will also visit Bogotá.":           "Quito Bogotá",
		"The quartet plays Oslo on Friday and Bergen on Saturday, and that is the whole tour.": "Oslo Bergen",
		"The minister flew to Quito.": "Quito",
	} {
		doc, err := Read(text, Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range doc.Main().Seeds {
			got = append(got, s.Name)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}

// Who asks for somebody's trip knows that there is one.
func TestTripAskedFor(t *testing.T) {
	const text = "Ana Dahl was born in Oslo, studied in Bergen and lives in Quito. She met her brother in Bogotá."
	plain, err := Read(text, Options{Lexicon: world})
	if err != nil {
		t.Fatal(err)
	}
	asked, err := Read(text, Options{Lexicon: world, Traveller: "Ana Dahl"})
	if err != nil {
		t.Fatal(err)
	}
	if len(plain.Main().Seeds) != 0 || len(asked.Main().Seeds) == 0 {
		t.Errorf("%s, asked for %s", route(plain.Main()), route(asked.Main()))
	}
}
