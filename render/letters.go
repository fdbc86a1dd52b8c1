package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dateline/geo"
	"dateline/render/text"
	"dateline/seeds"
)

// Writes reports whether fonts have the letters of what maps say in a language: their own
// words, months and units.
func Writes(fonts *text.Fonts, lang string) bool {
	said := fmt.Sprint(phrasesOf(lang), metric[lang])
	for month := 1; month <= 12; month++ {
		said += seeds.FormatRange(seeds.Day(2000, month, 1), seeds.Date{}, lang) + seeds.FormatRangeShort(seeds.Day(2000, month, 1), seeds.Date{}, lang)
	}
	return fonts.Missing(said) == nil
}

// called is what the map calls a thing: its name in the map's language, "" for none, where
// the fonts have the letters, else its own.
func (c *composer) called(translated, own string) string {
	translated, own = clean(translated), clean(own)
	switch {
	case translated == "":
		return own
	case own == "" || c.opt.Fonts.Missing(translated) == nil:
		return translated
	}
	c.latin[own] = true
	return own
}

// stopName is a stop's name on this map.
func (c *composer) stopName(s geo.Stop) string {
	name, first := WrittenName(s, c.opt.StopName, c.opt.Fonts), StopName(s, c.opt.StopName)
	switch name {
	case first:
	case StopName(s, nil), ownName(s.Place):
		c.latin[name] = true
	default:
		c.miss(c.opt.Fonts.Missing(first))
	}
	return name
}

// WrittenName is StopName where the fonts have its letters; else the name that the document
// gives the stop, else the place's own, the first that can be written; else what is left of it.
func WrittenName(s geo.Stop, translate func(geo.Place) string, fonts *text.Fonts) string {
	name := StopName(s, translate)
	for _, n := range []string{name, StopName(s, nil), ownName(s.Place)} {
		if n != "" && fonts.Missing(n) == nil {
			return n
		}
	}
	return cmp.Or(fonts.Written(name), nameless)
}

// ownName is a place's own name on a map.
func ownName(p geo.Place) string { return clean(plain(p, "")) }

// capitals is a name in capitals as the map's language writes them: a Turkish i keeps its dot.
func (c *composer) capitals(name string) string {
	if strings.HasPrefix(c.lang(), "tr") {
		return strings.ToUpperSpecial(unicode.TurkishCase, name)
	}
	return strings.ToUpper(name)
}

// written is a string without what no font has, which is noted.
func (c *composer) written(s string) string {
	c.miss(c.opt.Fonts.Missing(s))
	return c.opt.Fonts.Written(s)
}

// miss notes characters that no font has.
func (c *composer) miss(chars []rune) {
	for _, r := range chars {
		if !c.missing[r] {
			c.missing[r] = true
			c.missed = append(c.missed, r)
		}
	}
}

// unwritten says what the map does not say as it should since no font has the letters;
// "" where it says all.
func (c *composer) unwritten() string {
	var said []string
	if c.opt.Asked != "" {
		said = append(said, fmt.Sprintf("no font has the letters of the language %s: the map's words are in %s, and its names (%d) in Latin letters",
			c.opt.Asked, c.lang(), len(c.namesShown())))
	} else if n := len(slices.DeleteFunc(c.namesShown(), func(name string) bool { return !c.latin[name] })); n > 0 {
		said = append(said, fmt.Sprintf("no font has the letters of some names: %d of the map are in Latin letters", n))
	}
	if len(c.missed) > 0 {
		said = append(said, "no font has these characters, and words with them are left out of the map: "+string(c.missed))
	}
	return strings.Join(said, "; ")
}

// nameKinds are the kinds of items that name the land.
var nameKinds = []string{"city", "country", "water", "admin1", "focus-region"}

// namesShown are the names on the map, each once.
func (c *composer) namesShown() []string {
	var out []string
	for _, s := range c.j.Stops {
		out = append(out, c.stopName(s))
	}
	for _, it := range c.layout.Items {
		if slices.Contains(nameKinds, it.Kind) && (it.Placed == nil || *it.Placed) {
			out = append(out, it.Text)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
