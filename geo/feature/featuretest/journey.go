// Package featuretest gives the tests of all writers the same journeys: a plain
// one, one across the antimeridian, a long one, and one whose words are as
// hostile as words get. It also finds the programs that judge the files.
package featuretest

import (
	"fmt"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/route"
	"dateline/seeds"
)

// Place makes a located place.
func Place(id, name, country, countryName, admin1 string, lon, lat float64) geo.Place {
	return geo.Place{
		Sense:       seeds.Sense{ID: id, Name: name, Country: country, Kind: seeds.City, At: orb.Point{lon, lat}},
		CountryName: countryName, Admin1Name: admin1,
	}
}

// Journey joins stops into a journey over an itinerary of their seeds.
func Journey(it *seeds.Itinerary, stops ...geo.Stop) *geo.Journey {
	for _, s := range stops {
		it.Seeds = append(it.Seeds, s.Seed)
	}
	return &geo.Journey{Itinerary: it, Stops: stops, Legs: route.Join(stops), Data: "test-data 1"}
}

// Andes is a tour of four cities with a highlight, a border and a left-out place.
func Andes() *geo.Journey {
	text := "The envoy left Santiago on Friday. Asunción came on the same day. Lima was next. On Sunday Cucuta, the high point. A visit to Quito was called off."
	span := func(word string) seeds.Span {
		i := strings.Index(text, word)
		return seeds.Span{Start: i, End: i + len(word)}
	}
	sentence := func(word string) seeds.Span {
		at := strings.Index(text, word)
		end := at + strings.Index(text[at:], ".") + 1
		start := strings.LastIndex(text[:at], ". ") + 1
		for start < len(text) && text[start] == ' ' {
			start++
		}
		return seeds.Span{Start: start, End: end}
	}
	it := &seeds.Itinerary{
		Title: "An envoy's four days", Subtitle: "From the south to the border", Traveller: "The envoy", Source: "envoy.txt", Credit: "A newspaper", Lang: "en",
		Text: text, Published: seeds.Day(2019, 4, 11),
		LeftOut: []seeds.Seed{{Name: "Quito", Status: seeds.Cancelled, Why: "called off", Span: span("Quito"), Sentence: sentence("Quito")}},
	}
	j := Journey(it,
		geo.Stop{Seed: seeds.Seed{Name: "Santiago", Hint: "Chile", Arrive: seeds.Day(2019, 4, 12), ArriveText: "Friday", Role: seeds.Origin, Span: span("Santiago"), Sentence: sentence("Santiago"), Rule: "left", Confidence: 0.9},
			Place: Place("geonames:3871336", "Santiago", "CL", "Chile", "Santiago Metropolitan", -70.64827, -33.45694), Confidence: 0.97},
		geo.Stop{Seed: seeds.Seed{Name: "Asunción", Arrive: seeds.Day(2019, 4, 12), Mode: seeds.Flight, Role: seeds.Visited, Span: span("Asunción"), Sentence: sentence("Asunción")},
			Place: Place("geonames:3439389", "Asunción", "PY", "Paraguay", "Asunción", -57.63591, -25.28646), Confidence: 0.99},
		geo.Stop{Seed: seeds.Seed{Name: "Lima", Arrive: seeds.Day(0, 4, 13), ArriveText: "Saturday", Mode: seeds.Flight, Role: seeds.Visited, Span: span("Lima"), Sentence: sentence("Lima"), Extra: map[string]string{"Budget": "300"}},
			Place: Place("geonames:3936456", "Lima", "PE", "Peru", "Lima", -77.02824, -12.04318), Confidence: 0.6},
		geo.Stop{Seed: seeds.Seed{Name: "Cucuta", Arrive: seeds.Day(2019, 4, 14), Depart: seeds.Day(2019, 4, 15), Mode: seeds.Flight, Role: seeds.Planned, Highlight: true, HighlightLabel: "Border visit", Note: "Talks on the bridge", LabelAt: &[2]float64{12, -4}, Span: span("Cucuta"), Sentence: sentence("Cucuta")},
			Place: Place("geonames:3685533", "Cúcuta", "CO", "Colombia", "Norte de Santander", -72.50782, 7.89391), Confidence: 0.95},
	)
	j.Focus = []geo.Focus{{Name: "Colombia–Venezuela border", Countries: []string{"CO", "VE"}, Stop: 3,
		Line: orb.MultiLineString{{{-72.38, 8.36}, {-72.442, 7.945}, {-72.4753, 7.8101}, {-72.47, 7.42}}, {{-71.98, 7.01}, {-70.72, 7.05}}}}}
	it.Focus = []seeds.Focus{{Name: "Colombia–Venezuela border", Countries: []string{"CO", "VE"}, Stop: 4}}
	return j
}

// Pacific crosses the antimeridian twice and stops on it.
func Pacific() *geo.Journey {
	it := &seeds.Itinerary{Title: "Across the date line", Source: "pacific.csv"}
	return Journey(it,
		geo.Stop{Seed: seeds.Seed{Name: "Auckland", Arrive: seeds.Day(2024, 2, 1)}, Place: Place("geonames:2193733", "Auckland", "NZ", "New Zealand", "Auckland", 174.76349, -36.84853), Confidence: 1},
		geo.Stop{Seed: seeds.Seed{Name: "Santiago", Arrive: seeds.Day(2024, 2, 3), Mode: seeds.Flight}, Place: Place("geonames:3871336", "Santiago", "CL", "Chile", "", -70.64827, -33.45694), Confidence: 1},
		geo.Stop{Seed: seeds.Seed{Name: "Honolulu", Arrive: seeds.Day(2024, 2, 5), Mode: seeds.Flight}, Place: Place("geonames:5856195", "Honolulu", "US", "United States", "Hawaii", -157.85833, 21.30694), Confidence: 1},
		geo.Stop{Seed: seeds.Seed{Name: "Taveuni", Arrive: seeds.Day(2024, 2, 7), Mode: seeds.Sea}, Place: Place("dateline:taveuni", "Taveuni", "FJ", "Fiji", "", 180, -16.85), Confidence: 1},
		geo.Stop{Seed: seeds.Seed{Name: "Taveuni", Arrive: seeds.Day(2024, 2, 8)}, Place: Place("dateline:taveuni", "Taveuni", "FJ", "Fiji", "", 180, -16.85), Confidence: 1},
		geo.Stop{Seed: seeds.Seed{Name: "Suva", Arrive: seeds.Day(2024, 2, 9), Mode: seeds.Sea, Role: seeds.Planned}, Place: Place("geonames:2198148", "Suva", "FJ", "Fiji", "", 178.44149, -18.14161), Confidence: 1},
	)
}

// Long is a journey of n stops on a spiral round the world.
func Long(n int) *geo.Journey {
	it := &seeds.Itinerary{Title: fmt.Sprintf("A tour of %d stops", n), Source: "long.csv"}
	stops := make([]geo.Stop, n)
	for i := range stops {
		lon, lat := float64((i*37)%360)-180, float64(i*120/n)-60
		stops[i] = geo.Stop{
			Seed:  seeds.Seed{Name: fmt.Sprintf("Stop %d", i+1), Arrive: seeds.Day(2023, 1+i*11/n, 1+i%28), Mode: []seeds.Mode{"", seeds.Flight, seeds.Road, seeds.Sea}[i%4], Highlight: i%100 == 50},
			Place: Place(fmt.Sprintf("geonames:%d", i+1), fmt.Sprintf("Stop %d", i+1), "", "", "", lon, lat), Confidence: 0.9,
		}
	}
	return Journey(it, stops...)
}

// Hostile is a journey whose words try every writer's quoting.
func Hostile() *geo.Journey {
	it := &seeds.Itinerary{Title: `<b>"Tour" & 'more'</b> ]]> \input{x}`, Subtitle: "a\nb\tc", Source: "hostile.yaml", Traveller: "😀 & Söhne"}
	names := []string{`<script>alert("x")</script>`, "=HYPERLINK(\"x\")", "line one\nline two", "&amp; ]]> <!-- -->", strings.Repeat("Llanfair", 38), "tab\there; semi,comma|pipe", "bell\x07 and \x01", "שלום עולם", "نيويورك", "'; DROP TABLE stops; --"}
	var stops []geo.Stop
	for i, n := range names {
		stops = append(stops, geo.Stop{
			Seed:  seeds.Seed{Name: n, Note: n, ArriveText: "some day", Mode: seeds.Road, Extra: map[string]string{n: n}},
			Place: Place("", n, "", "", "", float64(i), float64(i)/2), Confidence: 0.5, Approximate: true,
		})
	}
	return Journey(it, stops...)
}

// One is a single stop without a date: no legs.
func One() *geo.Journey {
	return Journey(&seeds.Itinerary{}, geo.Stop{Seed: seeds.Seed{Name: "Lima"}, Place: Place("geonames:3936456", "Lima", "PE", "Peru", "Lima", -77.02824, -12.04318)})
}

// All returns every journey by a name for messages.
func All() map[string]*geo.Journey {
	return map[string]*geo.Journey{"andes": Andes(), "pacific": Pacific(), "long": Long(500), "hostile": Hostile(), "one": One(), "empty": {Itinerary: &seeds.Itinerary{}}, "zero": {}}
}
