package dateline

import (
	"strings"

	"dateline/geo"
	"dateline/seeds"
)

// Title composes the map's heading from what was read: traveller, region and
// dates ("Ada Quist: South America, 12–14 April 2019"). A title that the
// document gave by hand wins; a story's headline is too long for a map and is
// not used.
func Title(j *geo.Journey, lang string) string {
	it := j.Itinerary
	if it != nil && it.Title != "" && it.Text == "" {
		return it.Title
	}
	where := whereabouts(j, lang)
	if where == "" {
		return ""
	}
	head := where
	if it != nil && it.Traveller != "" {
		head = it.Traveller + ": " + where
	}
	from, to := j.Dates()
	if when := seeds.FormatRange(from, to, lang); when != "" {
		return head + ", " + when
	}
	return head
}

// whereabouts names the smallest area that holds every stop: the place itself,
// the country, the part of a continent, the continent; for a trip over
// continents, its two ends.
func whereabouts(j *geo.Journey, lang string) string {
	if len(j.Stops) == 0 {
		return ""
	}
	first, last := j.Stops[0].Place, j.Stops[len(j.Stops)-1].Place
	if len(j.Stops) == 1 {
		return first.Name
	}
	var countries []string
	for _, s := range j.Stops {
		if s.Place.Country == "" {
			return span(first, last, lang)
		}
		countries = append(countries, s.Place.Country)
	}
	if same(countries) {
		if first.CountryName != "" && len(j.Stops) > 2 {
			return first.CountryName
		}
		return span(first, last, lang)
	}
	if name := commonRegion(countries, lang); name != "" {
		return name
	}
	return span(first, last, lang)
}

// andBack closes the name of a trip that ends where it began.
var andBack = map[string]string{"en": " and back", "es": ", ida y vuelta"}

func span(first, last geo.Place, lang string) string {
	if first.ID == last.ID || first.Name == last.Name {
		if back, ok := andBack[lang]; ok {
			return first.Name + back
		}
		return first.Name + andBack["en"]
	}
	return first.Name + " – " + last.Name
}

func same(words []string) bool {
	for _, w := range words {
		if !strings.EqualFold(w, words[0]) {
			return false
		}
	}
	return true
}
