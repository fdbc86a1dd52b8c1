package dateline

import (
	"fmt"
	"slices"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// focus gives the journey the borders and regions that the itinerary is about.
// A story that puts a stop on "the Venezuelan border" names one country: the
// other is the one that the stop lies in.
func focus(j *geo.Journey, g *gazetteer.Gazetteer, a *atlas.Atlas) {
	for _, f := range j.Itinerary.Focus {
		stop := stopOfSeed(j, f.Stop)
		countries := isoCodes(f.Countries, g)
		if len(countries) == 1 && stop >= 0 && j.Stops[stop].Place.Country != "" && j.Stops[stop].Place.Country != countries[0] {
			countries = []string{j.Stops[stop].Place.Country, countries[0]}
		}
		if len(countries) == 0 {
			j.Notices = append(j.Notices, seeds.Notice{Code: "focus-unknown", Span: f.Span,
				Text: fmt.Sprintf("the focus %q names no known country", f.Name), Fix: "write it as two country codes, such as CO-VE"})
			continue
		}
		out := geo.Focus{Name: f.Name, Countries: countries, Stop: stop}
		if len(countries) == 2 {
			out.Line = a.SharedBorder(countries[0], countries[1], 0)
			out.Name = countryName(g, countries[0]) + "–" + countryName(g, countries[1]) + " border"
			if len(out.Line) == 0 {
				j.Notices = append(j.Notices, seeds.Notice{Code: "focus-no-border", Span: f.Span,
					Text: fmt.Sprintf("%s and %s share no border", countryName(g, countries[0]), countryName(g, countries[1])),
					Fix:  "correct the focus, or leave it out"})
			}
		}
		if stop >= 0 && j.Stops[stop].Seed.Highlight && j.Stops[stop].Seed.HighlightLabel == "" && len(out.Line) > 0 {
			j.Stops[stop].Seed.HighlightLabel = out.Name // what the stop is about heads its callout
		}
		j.Focus = append(j.Focus, out)
	}
}

// stopOfSeed returns the index of the stop that came of the seed of that number, -1 for none.
func stopOfSeed(j *geo.Journey, number int) int {
	if number < 1 || number > len(j.Itinerary.Seeds) {
		return -1
	}
	seed := j.Itinerary.Seeds[number-1]
	return slices.IndexFunc(j.Stops, func(s geo.Stop) bool {
		return s.Seed.Name == seed.Name && s.Seed.Span == seed.Span && s.Seed.Line == seed.Line
	})
}

// isoCodes turns codes and names of countries into codes, each once.
func isoCodes(words []string, g *gazetteer.Gazetteer) []string {
	var codes []string
	for _, w := range words {
		code := ""
		if p, ok := g.Country(w); ok {
			code = p.Country
		}
		for _, p := range g.Find(w) {
			if code == "" && p.Kind == seeds.Country {
				code = p.Country
			}
		}
		if code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

func countryName(g *gazetteer.Gazetteer, iso string) string {
	if p, ok := g.Country(iso); ok {
		return p.Name
	}
	return iso
}
