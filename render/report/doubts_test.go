package report

import (
	"strings"
	"testing"

	"dateline/geo"
	"dateline/seeds"
)

func TestDoubtsAreSentences(t *testing.T) {
	j := journey()
	j.Stops[0].Seed.Name, j.Stops[0].Seed.Line, j.Stops[1].Seed.Name, j.Stops[1].Seed.Line = "Lima", 2, "Cúcuta", 4
	j.Itinerary.Seeds = []seeds.Seed{j.Stops[0].Seed, {Name: "Nowhere", Line: 3}, j.Stops[1].Seed}
	j.Notices = []seeds.Notice{
		{Code: "doubtful-day", Stop: 3, Text: "it is doubtful that 2019-04-14 is the day of Cúcuta"},
		{Code: "other-day", Text: "a.txt expects Lima on 2019-04-13; b.txt has it on 2019-04-14, which is taken"},
		{Code: "date-unread", Line: 4, Text: `the date "2019-02-40" is not understood; its words are kept`},
		{Code: "ambiguous-place", Stop: 1, Line: 2, Text: `"Lima" was taken for Lima, Peru; it may also be Lima, Ohio, United States (geonames:5160783)`},
		{Code: "place-not-found", Stop: 2, Text: `no place is called "Nowhere"; the stop is left out`},
	}
	drawing := []seeds.Notice{{Code: "stop-off-map", Stop: 2, Text: "stop 2 (Cúcuta) lies outside what this map shows"}}
	for lang, want := range map[string][]string{
		"en": {
			"The day of Cúcuta is doubtful.",
			"A.txt expects Lima on 13 April 2019; b.txt has it on 14 April 2019, which is taken.",
			`The date "2019-02-40" is not understood; its words are kept (line 4).`,
			`"Lima" was taken for Lima, Peru; it may also be Lima, Ohio, United States.`,
			`No place is called "Nowhere"; the stop is left out.`,
			"Stop 2 (Cúcuta) lies outside what this map shows.",
		},
		"es": {
			"El día de Cúcuta es dudoso.",
			"Los textos dan días distintos para una misma parada.",
			"Una de las fechas no se entiende.",
			"Hay varios lugares llamados Lima; conviene comprobar cuál es.",
			"No se conoce ningún lugar llamado Nowhere; la parada se omite.",
			"Cúcuta queda fuera de lo que muestra el mapa.",
		},
	} {
		opt := options(lang)
		opt.Notices = drawing
		if got := New(j, opt).Doubts; strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", lang, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// Every highlight is named, with what it is about in the language of the report, and the land in it.
func TestHighlights(t *testing.T) {
	j := journey()
	j.Stops[0].Seed.Highlight = true
	j.Stops[1].Seed.HighlightLabel = "Colombia–Venezuela border"
	j.Focus = []geo.Focus{{Name: "Colombia–Venezuela border", Countries: []string{"CO", "VE"}, Stop: 1}}
	opt := options("es")
	opt.LandName = func(key string) string {
		return map[string]string{"PE": "Perú", "CO": "Colombia", "VE": "Venezuela"}[key]
	}
	if got, want := New(j, opt).Highlight, "Lima, Perú; Cúcuta, Colombia (frontera Colombia–Venezuela)"; got != want {
		t.Errorf("the highlights are %q, want %q", got, want)
	}
	if got, want := New(j, options("en")).Highlight, "Lima, Peru; Cúcuta, Colombia (Colombia–Venezuela border)"; got != want {
		t.Errorf("the highlights are %q, want %q", got, want)
	}
}

func TestCaptions(t *testing.T) {
	round := journey()
	round.Stops = append(round.Stops, round.Stops[0])
	if got, want := New(round, options("en")).Caption, "The round trip from Lima, 2 places, 2,257 km, 13–14 April 2019."; got != want {
		t.Errorf("caption %q, want %q", got, want)
	}
	one := journey()
	one.Stops, one.Legs = one.Stops[:1], nil
	if got, want := New(one, options("es")).Caption, "Lima, 13 de abril de 2019."; got != want {
		t.Errorf("caption %q, want %q", got, want)
	}
}
