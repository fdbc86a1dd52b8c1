package locate

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// shareUnits lets the unit that closes a list hold all of it: the Austria of "Seefeld and
// Innsbruck, Austria", the Australia of "Albany, Sydney and the Whitsundays in Australia".
func (d *document) shareUnits(commas []comma) {
	for i := range d.mentions {
		u := commas[i].unit
		if u == nil {
			u = d.unitAround(i)
		} else if !d.lists(i - 1) {
			continue
		}
		if u == nil {
			continue
		}
		for k := i; k >= 0; k-- {
			if k < i && (!d.lists(k) || commas[k].found) {
				break
			}
			if d.of[k] < 0 || len(d.mentions[k].Senses) == 0 || isUnit(&d.mentions[k].Senses[0]) {
				break
			}
			if k == i && commas[i].unit != nil {
				continue // its own
			}
			n := &d.names[d.of[k]]
			for c := range n.cands {
				if liesIn(n.cands[c].sense, u) {
					n.cands[c].f[fListUnit] = 1
				}
			}
		}
	}
}

// unitAround is the country or the first-level unit that a mention is said to be in: "Liberia
// in Costa Rica"; nil where it is in none.
func (d *document) unitAround(i int) *seeds.Sense {
	if i+1 >= len(d.mentions) || len(d.mentions[i+1].Senses) == 0 {
		return nil
	}
	s := &d.mentions[i+1].Senses[0]
	if !isUnit(s) || s.Via != seeds.ViaName || !liesWithin(d.between(i)) {
		return nil
	}
	return s
}

// lists reports whether mention i and the next stand in one list.
func (d *document) lists(i int) bool {
	if i < 0 || i+1 >= len(d.mentions) {
		return false
	}
	return joins(d.between(i))
}

// joins reports whether what stands between two names makes them a list in some language: ", and the".
func joins(between string) bool {
	rest, comma := strings.CutPrefix(between, ",")
	words := withoutArticle(strings.Fields(rest))
	switch len(words) {
	case 0:
		return comma
	case 1:
		return pack.InAny(func(p *pack.Pack) bool { return p.Has(pack.Joint, words[0]) })
	}
	return false
}

// liesWithin reports whether what stands between two names says in some language that the first lies in the
// second: "in the".
func liesWithin(between string) bool {
	words := withoutArticle(strings.Fields(between))
	return len(words) == 1 && pack.InAny(func(p *pack.Pack) bool {
		h, ok := p.Lone(pack.Inside, words[0])
		return ok && h.Value == ""
	})
}

// withoutArticle leaves out the article that some words end with.
func withoutArticle(words []string) []string {
	if n := len(words) - 1; n >= 0 && isArticle(words[n]) {
		return words[:n]
	}
	return words
}

// isArticle reports whether a word stands in some language before a noun: the, its.
func isArticle(word string) bool {
	return pack.InAny(func(p *pack.Pack) bool { return p.Has(pack.Article, word) })
}

// between is what stands between mention i and the next, "" where that is much.
func (d *document) between(i int) string {
	from, to := d.mentions[i].End, d.mentions[i+1].Start
	if from > to || to-from > 12 {
		return ""
	}
	return strings.TrimSpace(d.text[from:to])
}
