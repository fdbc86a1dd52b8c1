package dateline

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/geo"
	"dateline/geo/sphere"
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
	n, err := namingOf(j, lang)
	if err != nil {
		n = naming{lang: lang} // the embedded names are sound; a heading in English is better than none
	}
	where := n.whereabouts(j)
	if where == "" {
		return ""
	}
	head := where
	if it != nil && it.Traveller != "" && it.Traveller != seeds.Narrator { // whose name nobody tells
		head = capital(it.Traveller) + ": " + where
	}
	from, to := j.Dates()
	if when := seeds.FormatRange(from, to, lang); when != "" {
		return head + ", " + when
	}
	return head
}

// spread is how far, in metres, a trip must reach from its first stop to be named
// after the area that holds it: three towns an hour apart are no trip round Europe.
const spread = 1200e3

// capital begins a heading with a capital letter: "the race" has none.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// titleWords are what a composed heading says besides names, by language.
var titleWords = map[string]struct{ back, world string }{
	"ar": {" ذهاباً وإياباً", "حول العالم من "},
	"de": {" und zurück", "Rund um die Welt ab "},
	"en": {" and back", "Round the world from "},
	"es": {", ida y vuelta", "La vuelta al mundo desde "},
	"fr": {", aller et retour", "Le tour du monde depuis "},
	"it": {", andata e ritorno", "Il giro del mondo da "},
	"ja": {"往復", "世界一周："},
	"ko": {" 왕복", "세계 일주: "},
	"nl": {" en terug", "Rond de wereld vanuit "},
	"pl": {" i z powrotem", "Dookoła świata: "},
	"pt": {", ida e volta", "A volta ao mundo a partir de "},
	"ru": {" и обратно", "Вокруг света: "},
	"sv": {" tur och retur", "Jorden runt från "},
	"tr": {", gidiş dönüş", "Dünya turu: "},
	"uk": {" і назад", "Навколо світу: "},
	"zh": {"往返", "环球之旅："},
}

// whereabouts names where the trip went: the place, the country, the part of a
// continent or the continent that holds it, or its two ends.
func (n naming) whereabouts(j *geo.Journey) string {
	if len(j.Stops) == 0 {
		return ""
	}
	far := farthest(j.Stops)
	ends := n.endsOf(j, far)
	if far.metres == 0 || distinct(j.Stops) <= 2 {
		return ends
	}
	var countries []string
	for _, s := range j.Stops {
		if s.Place.Country == "" {
			return ends
		}
		countries = append(countries, s.Place.Country)
	}
	first := j.Stops[0].Place
	switch {
	case same(countries) && n.country(first) != "":
		return n.country(first)
	case far.metres < spread:
		return ends
	}
	if name := n.commonRegion(countries); name != "" {
		return name
	}
	return ends
}

// pair is two stops and how far they lie apart.
type pair struct {
	from, to int
	metres   float64
}

// farthest returns the first stop and the stop that lies farthest from it.
func farthest(stops []geo.Stop) pair {
	var far pair
	for i := range stops {
		if d := sphere.Distance(stops[0].Place.At, stops[i].Place.At); d > far.metres {
			far = pair{0, i, d}
		}
	}
	return far
}

func distinct(stops []geo.Stop) int {
	seen := map[string]bool{}
	for _, s := range stops {
		seen[s.Place.ID+"\x00"+s.Place.Name] = true
	}
	return len(seen)
}

// endsOf names where the trip began and ended, or turned where it came back.
func (n naming) endsOf(j *geo.Journey, far pair) string {
	words, ok := titleWords[n.lang]
	if !ok {
		words = titleWords["en"]
	}
	first, last := n.place(j.Stops[0]), n.place(j.Stops[len(j.Stops)-1])
	switch {
	case far.metres == 0:
		return first
	case first != last:
		return first + " – " + last
	case roundTheWorld(j.Stops):
		return words.world + first
	}
	return first + " – " + n.place(j.Stops[far.to]) + words.back
}

// roundTheWorld reports whether the shortest way from stop to stop winds once
// round the Earth's axis.
func roundTheWorld(stops []geo.Stop) bool {
	turned := 0.0
	for i := 1; i < len(stops); i++ {
		turned += math.Remainder(stops[i].Place.At.Lon()-stops[i-1].Place.At.Lon(), 360)
	}
	return math.Abs(turned) > 180
}

func same(words []string) bool {
	for _, w := range words {
		if !strings.EqualFold(w, words[0]) {
			return false
		}
	}
	return true
}
