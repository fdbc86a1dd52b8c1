package dateline

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/geo/sphere"
	"dateline/seeds"
)

// focus gives the journey the borders and regions that the itinerary is about.
// A story that puts a stop on "the Venezuelan border" names one country: the
// other is the one that the stop lies in.
func focus(j *geo.Journey, g *gazetteer.Gazetteer, a *atlas.Atlas) {
	for _, f := range j.Itinerary.Focus {
		stop := j.StopOfSeed(f.Stop)
		countries, unknown := isoCodes(f.Countries, g)
		if f.Line > 0 && len(countries) > 0 {
			for _, w := range unknown {
				j.Notices = append(j.Notices, seeds.Notice{Code: "focus-unknown", Span: f.Span, Line: f.Line,
					Text: fmt.Sprintf("%q in the focus %q is no known country", w, written(f)), Fix: locate.CountryRemedy(g, w)})
			}
		}
		if len(countries) == 1 && stop >= 0 && j.Stops[stop].Place.Country != "" && j.Stops[stop].Place.Country != countries[0] {
			countries = []string{j.Stops[stop].Place.Country, countries[0]}
		}
		out := geo.Focus{Name: f.Name, Countries: countries, Stop: stop}
		if len(countries) == 0 {
			if f.Name == "" && len(f.Countries) == 1 { // as it is written by hand
				out.Name = f.Countries[0]
			}
			if out.Area = regionCalled(out.Name, j.Stops, g); out.Area == nil {
				j.Notices = append(j.Notices, seeds.Notice{Code: "focus-unknown", Span: f.Span, Line: f.Line,
					Text: fmt.Sprintf("the focus %q names no known country or region", written(f)), Fix: focusRemedy(f, g)})
				continue
			}
		}
		if len(countries) == 2 {
			out.Line = a.SharedBorder(countries[0], countries[1], 0)
			out.Name = countryName(g, countries[0]) + "–" + countryName(g, countries[1]) + " border"
			if len(out.Line) == 0 {
				j.Notices = append(j.Notices, seeds.Notice{Code: "focus-no-border", Span: f.Span, Line: f.Line,
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

// regionCalled returns the region of a name: of several, one that takes in countries, else one of a
// country where the trip stops, the nearest to the first stop. It is nil where none is known.
func regionCalled(name string, stops []geo.Stop, g *gazetteer.Gazetteer) *geo.Place {
	var best *geo.Place
	least := math.Inf(1)
	called := g.Find(name)
	if own := locate.RegionName(name); own != "" {
		called = append(called, g.Find(own)...)
	}
	for _, p := range called {
		switch p.Kind {
		case seeds.Region, seeds.Continent, seeds.Admin1, seeds.Admin2, seeds.Range, seeds.Desert, seeds.Water, seeds.Island:
		default:
			continue
		}
		far := 0.0
		if len(stops) > 0 {
			far = sphere.Distance(stops[0].Place.At, p.At)
		}
		switch {
		case p.Country == "":
			far -= halfway
		case !slices.ContainsFunc(stops, func(s geo.Stop) bool { return s.Place.Country == p.Country }):
			far += halfway
		}
		if far < least {
			best, least = &p, far
		}
	}
	return best
}

// halfway is half of the way round the Earth in metres: nothing is farther apart.
const halfway = 20_037_508

// isoCodes turns codes and names of countries into codes, each once, and returns the words that
// are neither. A part of the name of a country that stands there is no word of its own.
func isoCodes(words []string, g *gazetteer.Gazetteer) (codes, unknown []string) {
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
		switch {
		case code == "":
			unknown = append(unknown, w)
		case !slices.Contains(codes, code):
			codes = append(codes, code)
		}
	}
	unknown = slices.DeleteFunc(unknown, func(w string) bool { // "Bosnia" and "Herzegovina"
		return slices.ContainsFunc(codes, func(c string) bool {
			return strings.Contains(" "+gazetteer.Fold(countryName(g, c))+" ", " "+gazetteer.Fold(w)+" ")
		})
	})
	return codes, unknown
}

// written is a focus as somebody wrote it.
func written(f seeds.Focus) string {
	if f.Name != "" {
		return f.Name
	}
	return strings.Join(f.Countries, "-")
}

// focusRemedy says how to write a focus of which nothing is known.
func focusRemedy(f seeds.Focus, g *gazetteer.Gazetteer) string {
	fix := "write it as two country codes, such as CO-VE, or as a region's name"
	for _, w := range f.Countries {
		if near, ok := locate.NearCountry(g, w); ok {
			return "did you mean " + near + "? Otherwise " + fix
		}
	}
	return fix
}

func countryName(g *gazetteer.Gazetteer, iso string) string {
	if p, ok := g.Country(iso); ok {
		return p.Name
	}
	return iso
}
