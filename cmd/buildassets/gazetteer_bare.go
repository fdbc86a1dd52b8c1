package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// kindWords are the words that say of a kind of place what it is, behind or before its name.
type kindWords struct{ behind, before []string }

// readKindWords reads the rows of kind-words.tsv, by kind.
func readKindWords(src *sources) (map[seeds.Kind]kindWords, error) {
	all := map[seeds.Kind]kindWords{}
	return all, eachRow(src, "kind-words.tsv", 3, func(f []string) error {
		kind := seeds.Kind(f[0])
		w := all[kind]
		switch f[1] {
		case "behind":
			w.behind = append(w.behind, splitNames(f[2])...)
		case "before":
			w.before = append(w.before, splitNames(f[2])...)
		default:
			return fmt.Errorf("%q is neither behind nor before a name", f[1])
		}
		all[kind] = w
		return nil
	})
}

// townFirst is from how many people on a name means the town rather than the island or the
// peak that is called so in short.
const townFirst = 2_000

// addBareNames gives islands, airports, peaks and parks the name that they have without the
// word for what they are, where nothing else that is as well known bears it, and it is
// neither a word nor somebody's: Attu, Suvarnabhumi, Marakele.
func (w *world) addBareNames(src *sources) error {
	kinds, err := readKindWords(src)
	if err != nil {
		return err
	}
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
		words, ok := kinds[e.Kind]
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
			bare := words.cutFrom(name)
			if bare == "" || e.Kind == seeds.Airport && strings.Contains(bare, " ") || !tellsPlace(bare, w.words) {
				continue
			}
			if b := known[gazetteer.Fold(bare)]; b == nil || b != e && b.Kind == seeds.City && b.Population < townFirst && b.Rank < e.Rank {
				addName(e, bare, seeds.ViaAlternate, gazetteer.FormAny)
			}
		}
	}
	return nil
}

// better reports whether a place is better known than another.
func better(a, b *gazetteer.Entry) bool {
	if a.Population != b.Population {
		return a.Population > b.Population
	}
	return a.Rank > b.Rank
}

// cutFrom is a name without such words, "" where it has none.
func (k *kindWords) cutFrom(name string) string {
	for _, word := range k.behind {
		if bare, ok := strings.CutSuffix(name, " "+word); ok {
			return bare
		}
	}
	for _, word := range k.before {
		if bare, ok := strings.CutPrefix(name, word+" "); ok {
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
