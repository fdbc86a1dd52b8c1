package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// saysWhat are the words that say of a kind of place what it is, behind or before its name.
var saysWhat = map[seeds.Kind]struct{ behind, before []string }{
	seeds.Island:  {behind: []string{" Island", " Islands", " Atoll"}, before: []string{"Isla ", "Île ", "Pulau ", "Isle of "}},
	seeds.Airport: {behind: []string{" International Airport", " Airport"}},
	seeds.Peak:    {behind: []string{" Massif", " Volcano"}, before: []string{"Mount ", "Volcán ", "Cerro "}},
	seeds.Park:    {behind: []string{" National Park", " Game Reserve", " National Reserve", " Nature Reserve"}},
}

// leastKnown is from how many people on a town is what is meant by its name, rather than the
// island or the peak that is called so in short.
const leastKnown = 2_000

// addBareNames gives islands, airports, peaks and parks the name that they have without the
// word for what they are, where nothing else that is as well known bears it, and it is
// neither a word nor somebody's: Attu, Suvarnabhumi, Marakele.
func (w *world) addBareNames() {
	known := map[string]*gazetteer.Entry{} // the best known by folded name
	for _, id := range w.order {
		e := w.entries[id]
		for _, n := range append([]gazetteer.Name{{Text: e.Name}}, e.Names...) {
			k := gazetteer.Fold(n.Text)
			if b := known[k]; b == nil || better(e, b) {
				known[k] = e
			}
		}
	}
	for _, id := range w.order {
		e := w.entries[id]
		what, ok := saysWhat[e.Kind]
		if !ok || e.Former || e.Kind == seeds.Airport && !strings.HasPrefix(e.ID, "iata:") {
			continue
		}
		names := []string{e.Name}
		if e.Kind == seeds.Island {
			for _, n := range e.Names {
				names = append(names, n.Text)
			}
		}
		for _, name := range names {
			bare := bareOf(name, what.behind, what.before)
			if bare == "" || e.Kind == seeds.Airport && strings.Contains(bare, " ") || !tellsPlace(bare, w.words) {
				continue
			}
			if b := known[gazetteer.Fold(bare)]; b == nil || b != e && b.Kind == seeds.City && b.Population < leastKnown && b.Rank < e.Rank {
				addName(e, bare, seeds.ViaAlternate, gazetteer.FormAny)
			}
		}
	}
}

// better reports whether a place is better known than another.
func better(a, b *gazetteer.Entry) bool {
	if a.Population != b.Population {
		return a.Population > b.Population
	}
	return a.Rank > b.Rank
}

// bareOf is a name without such words, "" where it has none.
func bareOf(name string, behind, before []string) string {
	for _, word := range behind {
		if bare, ok := strings.CutSuffix(name, word); ok {
			return bare
		}
	}
	for _, word := range before {
		if bare, ok := strings.CutPrefix(name, word); ok {
			return bare
		}
	}
	return ""
}

// tellsPlace reports whether a name is no word of every day and nobody's.
func tellsPlace(name string, words *mention.Words) bool {
	if utf8.RuneCountInString(name) < 4 || everyday(name, words) || isPerson(name, words) {
		return false
	}
	u := words.Of(mention.FoldWord(nil, name))
	return !u.Given && !u.Surname
}

// inCyrillic are the countries whose names reach English by way of Cyrillic letters.
var inCyrillic = map[string]bool{"BY": true, "KG": true, "KZ": true, "RU": true, "TJ": true, "UA": true}

var (
	glide  = regexp.MustCompile(`([aeiou])y([bcdfghklmnprstvz])`)
	ending = regexp.MustCompile(`[iy]y\b`)
)

// addPressSpellings gives towns of names from Cyrillic the spelling of the press: Baikalsk for
// Baykal’sk, Bely for Belyy.
func (w *world) addPressSpellings() {
	for _, id := range w.order {
		if e := w.entries[id]; inCyrillic[e.Country] {
			addName(e, ending.ReplaceAllString(glide.ReplaceAllString(plainLetters(e.Name), "${1}i${2}"), "y"), seeds.ViaAlternate, gazetteer.FormAny)
		}
	}
}
