package dateline

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/render"
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// Title composes the map's heading from what was read: traveller, region and
// dates ("Ada Quist: South America, 12–14 April 2019"). A title that the
// document gives wins; a story's headline is too long for a map and is not used. It is
// "" where there is no stop to name.
func Title(j *geo.Journey, lang string) string {
	if j == nil {
		return ""
	}
	n, err := namingOf(j, lang, nil)
	if err != nil {
		n = naming{lang: lang} // the embedded names are sound; a heading in English is better than none
	}
	return n.heading(j)
}

// heading is the map's heading in the language and the letters of a naming.
func (n naming) heading(j *geo.Journey) string {
	it := j.Itinerary
	if it != nil && it.Title != "" && n.sayable(it.Title) {
		return it.Title
	}
	where := n.whereabouts(j)
	if where == "" {
		return ""
	}
	head := where
	if heads(it) && n.sayable(it.Traveller) {
		head = capital(it.Traveller) + ": " + where
	}
	from, to := j.Dates()
	if when := seeds.FormatRange(from, to, n.lang); when != "" {
		return head + ", " + seeds.MarkDoubt(when, j.DatesDoubtful())
	}
	return head
}

// heads reports whether the heading names the traveller: one that has a name, or is by its kind what the story
// is about, such as a race or a ship. "The sailor" that a story tells of says nothing to who sees the map alone.
func heads(it *seeds.Itinerary) bool {
	switch {
	case it == nil || it.Traveller == "" || it.Traveller == seeds.Narrator: // whose name nobody tells
		return false
	case it.Text == "" || strings.IndexFunc(it.Traveller, unicode.IsUpper) >= 0:
		return true
	}
	p := pack.For(it.Lang)
	if p == nil {
		return true
	}
	words := pack.Words(it.Traveller, prose.Tokens(it.Traveller))
	for at := range words {
		for _, h := range p.Match(nil, words, at) {
			if h.Class == pack.Traveller && h.Value != "person" && h.Value != "group" {
				return true
			}
		}
	}
	return false
}

// spread is how far, in metres, a trip through several countries must reach to be named
// after what holds them: three towns an hour apart are no trip round Europe.
const spread = 1200e3

// capital begins a heading with a capital letter: "the race" has none.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// titleWord is what a heading says of a way back, of one round the world, and of places all over it.
type titleWord struct{ back, round, world string }

// titleWords are what a composed heading says besides names, by language.
var titleWords = map[string]titleWord{
	"ar": {" ذهاباً وإياباً", "حول العالم من ", "العالم"},
	"de": {" und zurück", "Rund um die Welt ab ", "Die Welt"},
	"en": {" and back", "Round the world from ", "The world"},
	"es": {", ida y vuelta", "La vuelta al mundo desde ", "El mundo"},
	"fr": {", aller et retour", "Le tour du monde depuis ", "Le monde"},
	"it": {", andata e ritorno", "Il giro del mondo da ", "Il mondo"},
	"ja": {"往復", "世界一周：", "世界"},
	"ko": {" 왕복", "세계 일주: ", "세계"},
	"nl": {" en terug", "Rond de wereld vanuit ", "De wereld"},
	"pl": {" i z powrotem", "Dookoła świata: ", "Świat"},
	"pt": {", ida e volta", "A volta ao mundo a partir de ", "O mundo"},
	"ru": {" и обратно", "Вокруг света: ", "Мир"},
	"sv": {" tur och retur", "Jorden runt från ", "Världen"},
	"tr": {", gidiş dönüş", "Dünya turu: ", "Dünya"},
	"uk": {" і назад", "Навколо світу: ", "Світ"},
	"zh": {"往返", "环球之旅：", "世界"},
}

// words are those of the naming's language.
func (n naming) words() titleWord {
	if words, ok := titleWords[n.lang]; ok {
		return words
	}
	return titleWords["en"]
}

// whereabouts names where the trip went: the place, the few countries, the part of a
// continent or the continent that holds it, or its two ends. Places that no trip joins
// have no ends.
func (n naming) whereabouts(j *geo.Journey) string {
	if len(j.Stops) == 0 {
		return ""
	}
	far := farthest(j.Stops)
	ends := n.endsOf(j, far)
	trip := len(j.Legs) > 0
	if far.metres == 0 || trip && distinct(j.Stops) <= 2 {
		return ends
	}
	countries, places, known := countriesOf(j.Stops)
	switch focus := n.regionInFocus(j); {
	case focus != "":
		return focus
	case trip && (!known || far.metres < narrow(countries)):
		return ends
	case len(countries) == 1 && n.country(places[0]) != "":
		return n.country(places[0])
	}
	region, whole := n.commonRegion(countries)
	few := n.listed(places)
	switch {
	case few != "" && (len(countries) == 2 && region != "" || whole || !trip):
		return few
	case region != "":
		return region
	case trip:
		return ends
	}
	return n.continents(countries)
}

// regionInFocus names the one region that the journey is about, "" where it is about none or several
// and where the language has no name for it.
func (n naming) regionInFocus(j *geo.Journey) string {
	switch {
	case len(j.Focus) != 1 || j.Focus[0].Area == nil:
		return ""
	case n.lang == "" || n.lang == "en":
		return j.Focus[0].Name
	}
	if name := n.land()(j.Focus[0].Area.ID); n.whole(name) {
		return name
	}
	return ""
}

// countriesOf are the codes of the stops' countries, each once in the order of the stops,
// and a place in each; known is false where a stop has none.
func countriesOf(stops []geo.Stop) (codes []string, places []geo.Place, known bool) {
	known = true
	for _, s := range stops {
		switch code := s.Place.Country; {
		case code == "":
			known = false
		case !slices.Contains(codes, code):
			codes, places = append(codes, code), append(places, s.Place)
		}
	}
	return codes, places, known
}

// narrow is how far, in metres, a trip must reach from its first stop to be named after
// the area that holds it. Within a country it is a share of what the country measures
// across: a ride from Boston to New York is no tour of the United States.
func narrow(countries []string) float64 {
	const share = 0.35
	if len(countries) != 1 {
		return spread
	}
	a, err := Atlas()
	if err != nil {
		return 0
	}
	land, _ := a.Country(countries[0])
	return share * math.Sqrt(land.Area) * 1000
}

// listed names the two or three countries of some places, "" where they are more or too
// long for a heading.
func (n naming) listed(places []geo.Place) string {
	const most, long = 3, 44 // letters
	if len(places) > most {
		return ""
	}
	var names []string
	for _, p := range places {
		names = append(names, n.country(p))
	}
	if text := render.Join(names, n.lang); !slices.Contains(names, "") && utf8.RuneCountInString(text) <= long {
		return text
	}
	return ""
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
	words := n.words()
	a, z := j.Stops[0], j.Stops[len(j.Stops)-1]
	first, last := n.end(j, 0), n.end(j, len(j.Stops)-1)
	away := sphere.Distance(a.Place.At, z.Place.At)
	switch {
	case far.metres == 0:
		return n.place(a)
	case nameless(a) && nameless(z) && away < samePoint: // back, if under another number
	case first != last, away > sameTown: // "Portland – Portland"
		return first + " – " + last
	case roundTheWorld(j.Stops):
		return words.round + first
	}
	return first + " – " + n.end(j, far.to) + words.back
}

// end names a stop, by its number where it has no name.
func (n naming) end(j *geo.Journey, i int) string {
	if s := j.Stops[i]; !nameless(s) {
		return n.place(s)
	}
	return n.place(j.Stops[i]) + " " + strconv.Itoa(i+1)
}

// nameless reports whether nobody knows a name for a stop.
func nameless(s geo.Stop) bool { return s.Place.Name == "" && s.Seed.Name == "" }

// samePoint is the distance in metres within which two stops without a name are one.
const samePoint = 1000

// roundTheWorld reports whether the shortest way from stop to stop winds once
// round the Earth's axis.
func roundTheWorld(stops []geo.Stop) bool {
	turned := 0.0
	for i := 1; i < len(stops); i++ {
		turned += math.Remainder(stops[i].Place.At.Lon()-stops[i-1].Place.At.Lon(), 360)
	}
	return math.Abs(turned) > 180
}
