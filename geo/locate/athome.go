package locate

import (
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

// Who is of a state or a land and goes to several towns, of all of which there is one at home, goes
// to those: the Paris, Rome and Palestine of a preacher of Texas.
const (
	homePeople = 1_000 // that live in a town that is meant so
	homeReach  = 200   // bytes behind the name of the land within which the towns are named
	surelyHome = 3     // from how many towns on that is sure
)

// findAtHome looks for such towns behind each name of a unit, or of its people, that says who acts.
func (d *document) findAtHome() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if len(m.Senses) == 0 || !m.Demonym && !(isUnit(&m.Senses[0]) && d.opensNoun(i)) {
			continue
		}
		for from := i + 1; from < len(d.mentions) && d.mentions[from].Start < m.End+homeReach; {
			to := from
			for d.lists(to) {
				to++
			}
			for k := range m.Senses[:min(len(m.Senses), 2)] { // Georgia is two
				if u := &m.Senses[k]; m.Demonym || isUnit(u) {
					d.markAtHome(u, from, to+1)
				}
			}
			from = to + 1
		}
	}
}

// markAtHome marks the towns of a unit that the names of a list, mentions [from, to), bear, if each
// does and, for a land, none is known the world over for another.
func (d *document) markAtHome(unit *seeds.Sense, from, to int) {
	if to-from < 2 {
		return
	}
	inUnit := func(s *seeds.Sense) bool {
		return s.Kind == seeds.City && s.Population >= homePeople && s.Country == unit.Country && (unit.Kind != seeds.Admin1 || s.Admin1 == unit.Admin1)
	}
	for i := from; i < to; i++ {
		if d.of[i] < 0 {
			return
		}
		has := false
		for _, c := range d.names[d.of[i]].cands {
			has = has || inUnit(c.sense)
			if unit.Kind != seeds.Admin1 && c.sense.Kind == seeds.City && c.sense.Country != unit.Country && (c.sense.Population >= worldPeople || c.f[fCapital] != 0) {
				return
			}
		}
		if !has {
			return
		}
	}
	for i := from; i < to; i++ {
		cands := d.names[d.of[i]].cands
		for k := range cands {
			if c := &cands[k]; inUnit(c.sense) {
				c.f[fAtHome] = min(1, float64(to-from-1)/(surelyHome-1))
			}
		}
	}
}

// opensNoun reports whether a sentence begins with a name, or has it for its second word, and the
// name stands before a word without a capital: "The Texas ranger", "Ontario singer Tom Hill".
func (d *document) opensNoun(i int) bool {
	m := &d.mentions[i]
	if m.End+1 >= len(d.text) || d.text[m.End] != ' ' {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(d.text[m.End+1:]); !unicode.IsLower(r) {
		return false
	}
	for k := m.Start - 1; k >= 0; k-- {
		switch b := d.text[k]; {
		case b == '.' || b == '\n':
			return true
		case b == ' ' && k < m.Start-1 && d.text[k-min(k, 1)] != '.':
			return false
		}
	}
	return true
}
