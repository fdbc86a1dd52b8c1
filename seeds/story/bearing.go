package story

import (
	"strings"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A name may only say where something else lies: "20 miles south of Tallahassee". What
// moves is told so where it was, but of a place that stands before it the name says only
// which one it is: "a farm in Wakulla, 20 miles south of Tallahassee".

// bearing reports whether a name only says where something else is.
func (a *analysis) bearing(f *frame) bool {
	if f.prep == "" || f.prepAt == 0 || f.prep == "from" {
		return false
	}
	end := f.prepAt
	if a.words[end-1] == ")" {
		end-- // "20 miles (32 km) south of"
	}
	return a.isClass(f.prepAt, pack.Length) || a.measures(end-1) || a.endsClass(end, pack.Length)
}

// bearingOfPlace reports whether the bearing of a name is that of a place, or of a noun
// for one, right before it.
func (a *analysis) bearingOfPlace(f *frame) bool {
	if !a.bearing(f) {
		return false
	}
	k := f.prepAt - 1
	for ; k > 0; k-- {
		word := a.tokens[k]
		switch {
		case word.Lines > 0:
			return false
		case a.placeAt[k] >= 0, a.isClass(k, pack.PlaceNoun), a.isClass(k, pack.Venue):
			return true
		case word.Class == prose.Number, word.Class == prose.Mark && a.words[k] != ".", a.isClass(k, pack.Length), a.isClass(k, pack.Number), a.isClass(k, pack.Det), a.isClass(k, pack.Adverb), a.adverb(k):
		default:
			return false
		}
	}
	return false
}

// measures reports whether token i is a number and a length in one: "50km".
func (a *analysis) measures(i int) bool {
	if i < 0 || a.tokens[i].Class != prose.Number {
		return false
	}
	return a.pack.Has(pack.Length, strings.TrimLeft(a.words[i], "0123456789.,"))
}
