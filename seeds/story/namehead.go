package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// dropNameHeads drops the towns whose name is only the first word of a longer one, of a station,
// a hall or a square, which goes on with words that stand in lower case within names: "the Gare de
// l'Est", "the Estación de Atocha in Madrid".
func (a *analysis) dropNameHeads() {
	for i := range a.places {
		if p := &a.places[i]; !p.Demonym && p.hint < 0 && cityLike(p.sense) && a.headsName(p) {
			a.drop(i)
		}
	}
}

// headsName reports whether a longer name begins with that of a place. Where the words that link
// it are prepositions of the language too, the town must follow in which the whole lies.
func (a *analysis) headsName(p *place) bool {
	k := p.first - 1
	if k < 0 || p.last != p.first+1 || a.tokens[p.first].Lines > 0 {
		return false
	}
	if h, _ := a.is(k, pack.Article); h.Value != "definite" && a.tokens[k].Class != prose.Clitic {
		return false
	}
	end, common := p.last, false
	for end < len(a.tokens) && a.tokens[end].Lower && a.tokens[end].Lines == 0 && a.pack.Has(pack.Linking, a.words[end]) {
		common = common || a.isClass(end, pack.Prep)
		end++
	}
	if end >= len(a.tokens) || a.tokens[end].Lines > 0 {
		return false
	}
	switch t := a.tokens[end]; {
	case end > p.last && (t.Title || elided(t.Of(a.text))):
	case end == p.last && t.Lower && elided(t.Of(a.text)): // "the Casa dell'Arte"
	default:
		return false
	}
	if !common {
		return true
	}
	q := end + 2
	return a.isPrep(end+1, "in") && q < len(a.tokens) && a.placeAt[q] >= 0 && cityLike(a.places[a.placeAt[q]].sense)
}

// elided reports whether a word is a capitalised one with what is elided before it: "l'Est".
func elided(w string) bool {
	i := strings.IndexAny(w, "'’")
	if i < 1 {
		return false
	}
	_, n := utf8.DecodeRuneInString(w[i:])
	r, _ := utf8.DecodeRuneInString(w[i+n:])
	return unicode.IsUpper(r)
}
