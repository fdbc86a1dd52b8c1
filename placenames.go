package dateline

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"dateline/assets"
	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/geo/names"
	"dateline/geo/sphere"
	"dateline/render"
	"dateline/render/text"
	"dateline/seeds"
)

// MapLangs are the languages that maps are written in, as DrawOptions.Lang takes them.
func MapLangs() []string { return slices.Sorted(maps.Keys(assets.Names)) }

// naming is what the language of a map calls places. The zero value is English and
// keeps the names of the document.
type naming struct {
	lang  string
	names names.Names
	stops bool        // the stops, too, are named in it; a document in that language keeps its own names
	fonts *text.Fonts // of what is drawn, which must have the letters; nil for texts, which take any

	unsaid *[]string // what headings leave out for want of letters
}

// namingOf is the naming of a journey's map, or of a text about it, in a language.
func namingOf(j *geo.Journey, lang string, fonts *text.Fonts) (naming, error) {
	n := naming{lang: lang, fonts: fonts, unsaid: new([]string)}
	data, ok := assets.Names[cmp.Or(lang, "en")]
	if !ok {
		return n, nil
	}
	var err error
	n.names, err = names.Open(data)
	n.stops = j.Itinerary == nil || j.Itinerary.Lang != lang
	return n, err
}

// stop names the place of a stop, "" where the document's name stands, and where the
// place has that name already, perhaps with more accents.
func (n naming) stop(p geo.Place) string {
	if !n.stops {
		return ""
	}
	name := n.names.Of(p.ID)
	if gazetteer.Fold(name) == gazetteer.Fold(p.Name) {
		return ""
	}
	return name
}

// place names a stop as its label does.
func (n naming) place(s geo.Stop) string {
	if n.fonts == nil {
		return render.StopName(s, n.stop)
	}
	return render.WrittenName(s, n.stop, n.fonts)
}

// whole reports whether the fonts have all letters of a name.
func (n naming) whole(name string) bool { return n.fonts == nil || n.fonts.Missing(name) == nil }

// sayable reports whether something is left of a part of a heading without what no font has,
// and notes it where nothing is.
func (n naming) sayable(part string) bool {
	if n.fonts == nil || strings.ContainsFunc(n.fonts.Written(part), unicode.IsLetter) || !strings.ContainsFunc(part, unicode.IsLetter) {
		return true
	}
	if !slices.Contains(*n.unsaid, part) {
		*n.unsaid = append(*n.unsaid, part)
	}
	return false
}

// tell says what headings left out, beside what else could not be written for want of letters.
func (n naming) tell(notices []seeds.Notice) []seeds.Notice {
	if n.unsaid == nil || len(*n.unsaid) == 0 {
		return notices
	}
	said := "no font has the letters of what the title leaves out: " + strings.Join(*n.unsaid, ", ")
	for i := range notices {
		if notices[i].Code == "missing-glyph" {
			notices[i].Text += "; " + said
			return notices
		}
	}
	return append(notices, seeds.Notice{Code: "missing-glyph", Text: said, Fix: "add a face that has them with --font FILE"})
}

// country names the country of a place, "" where that is unknown.
func (n naming) country(p geo.Place) string {
	if name := n.names.Of(p.Country); name != "" && n.whole(name) {
		return name
	}
	return p.CountryName
}

// land answers what the land is called, "" where that is what the basemap says.
func (n naming) land() func(key string) string {
	return func(key string) string {
		if name := n.names.Of(key); name != "" {
			return name
		}
		return n.partOfWorld(key)
	}
}

// sameTown is the distance in metres within which two records of one name are one town.
const sameTown = 30e3

// towns answers what the towns of the basemap are called. Some carry the id of a
// namesake (Paris in Ontario), so that place and name must agree.
func (n naming) towns(g *gazetteer.Gazetteer) func(atlas.Town) string {
	if n.lang == "" || n.lang == "en" {
		return nil
	}
	return func(t atlas.Town) string {
		own := fmt.Sprintf("geonames:%d", t.GeoNames)
		if p, ok := g.Place(own); ok && sphere.Distance(p.At, t.At) < sameTown {
			return n.names.Of(own)
		}
		for _, p := range g.Find(t.Name) {
			if p.Kind == seeds.City && sphere.Distance(p.At, t.At) < sameTown {
				return n.names.Of(p.ID)
			}
		}
		return ""
	}
}
