package mention

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// fewPeople is how many live in a town of which a name says little by itself.
const fewPeople = 15_000

// withinLonger reports whether a name is rather a part of a longer one: the Islands of
// "Larch Islands", the Minster of "York Minster", the St John of "the Church of St John",
// the Pier of "Pier 33".
func (r *reader) withinLonger(m match) bool {
	t := r.toks[m.from]
	p, _ := r.tok(m.from - 1)
	n, _ := r.tok(m.to)
	s := &m.senses[0]
	one := m.to == m.from+1
	if one && s.Via == seeds.ViaAlternate && t.use.Common >= 0 && n.Class == prose.Number && n.Space && n.Lines == 0 {
		return true
	}
	if r.isSaint(m.from) && r.dedicated(m) {
		return true
	}
	if !one || !t.Space || t.start || t.Lines > 0 || p.Class != prose.Word || !p.Title || p.start || p.Upper && !t.Upper {
		return false
	}
	if t.role&(roleGeo|roleUnit) != 0 {
		return true
	}
	return s.Kind == seeds.City && s.Population < fewPeople && !r.behindTown(m) && r.endsTown(m.from)
}

func (r *reader) isSaint(i int) bool {
	return r.toks[i].role&roleSaint != 0 && saints[strings.ToLower(strings.TrimSuffix(r.toks[i].Of(r.text), "."))]
}

// endsTown reports whether a town's name ends where token i begins.
func (r *reader) endsTown(i int) bool {
	town := r.before(i)
	return len(town.senses) > 0 && town.senses[0].Kind == seeds.City && town.senses[0].Population >= fewPeople
}

// dedicated reports whether a saint's name is that of a church or of what else is given to
// saints: "the Cathedral of St John", "St Teresa of the Child".
func (r *reader) dedicated(m match) bool {
	if p, ok := r.tok(m.from - 1); ok && p.role&roleJoin != 0 {
		if c, ok := r.tok(m.from - 2); ok && c.role&roleChurch != 0 {
			return true
		}
	}
	k := m.to
	if n, ok := r.tok(k); ok && n.role&roleJoin != 0 && n.Lines == 0 {
		k++
	}
	the, _ := r.tok(k)
	name, ok := r.tok(k + 1)
	return ok && the.role&roleArt != 0 && the.Lower && the.Lines == 0 && name.Title && name.role&(roleGeo|roleUnit) == 0
}
