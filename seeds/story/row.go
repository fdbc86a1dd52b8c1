package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A way may be told by the bare names on it, one behind the other and without a verb: "Lima, Quito
// (cold), then down to Cuenca, where they slept."

// leastNames is how many names make such a row: two may as well be anything that is looked at.
const leastNames = 3

// mostFill is how many words about a name may stand in a row: "Lima, a river, Quito".
const mostFill = 4

// inRowOfWay reports whether a place stands in a row of names that tells of the way.
func (a *analysis) inRowOfWay(i int) bool {
	if a.wayRows == nil {
		a.wayRows = a.findWayRows()
	}
	return i < len(a.wayRows) && a.wayRows[i]
}

// findWayRows finds for each place whether it stands in a row of names that tells of the way.
func (a *analysis) findWayRows() []bool {
	out := make([]bool, len(a.places))
	for i := 0; i < len(a.places); {
		end := i
		if a.opensRow(&a.places[i]) {
			end = a.endOfRow(i)
		}
		for k := i; k < end; k++ {
			out[k] = true
		}
		i = max(end, i+1)
	}
	return out
}

// opensRow reports whether a name begins a sentence of the running text, or what a colon opens there
// behind words that tell something: a label does not.
func (a *analysis) opensRow(p *place) bool {
	s := &a.sentences[p.sentence]
	if s.layout != body || p.Demonym || p.within >= 0 || a.quotedAt(s, p.first) {
		return false
	}
	k := p.first
	for k > s.first && (a.isClass(k-1, pack.Article) || a.isClass(k-1, pack.After) || a.isClass(k-1, pack.And) || a.adverb(k-1)) {
		k--
	}
	if k == s.first {
		return true
	}
	if a.words[k-1] != ":" {
		return false
	}
	return a.clauses[a.clauseOf[k-1]].who != otherRole && (a.hasVerb(s.first, k) || a.has(s.first, k, pack.Be) || a.has(s.first, k, pack.Trip) || a.has(s.first, k, pack.StopNoun))
}

// endOfRow returns the place behind the last of a row of names that begins with place i; i where
// what begins there is no row.
func (a *analysis) endOfRow(i int) int {
	s := &a.sentences[a.places[i].sentence]
	members, end, fill := 0, i, 0
	row := func() int {
		if members < leastNames {
			return i
		}
		return end
	}
	for k := a.places[i].first; k < s.last; {
		if k > a.places[i].first && a.tokens[k].Lines > 0 {
			return row()
		}
		if q := a.placeAt[k]; q >= 0 {
			p := &a.places[q]
			if p.Demonym || p.last < len(a.tokens) && a.tokens[p.last].Class == prose.Clitic {
				return i
			}
			if p.within < 0 {
				members++
			}
			k, end, fill = p.last, int(q)+1, 0
			continue
		}
		if d := a.dateAt[k]; d >= 0 {
			k = a.dates[d].last
			continue
		}
		if h, ok := a.is(k, pack.Prep); ok && (h.Value == "to" || h.Value == "via") {
			k += h.N
			continue
		}
		switch w := a.words[k]; {
		case w == "(":
			for k < s.last && a.words[k] != ")" {
				k++
			}
			k++
		case w == "," && k+1 < s.last && (a.isClass(k+1, pack.Where) || a.pack.Has(pack.Relative, a.words[k+1])):
			for k < s.last && a.words[k] != ";" {
				k++
			}
			if k+1 >= s.last || a.placeAt[k+1] < 0 {
				return row()
			}
		case w == ",", w == ";", a.isClass(k, pack.And), a.isClass(k, pack.After), a.isClass(k, pack.Det), a.adverb(k):
			k, fill = k+1, 0
		case a.opensList(k), w == ".", w == "!", w == "…", w == "...":
			return row()
		default:
			if _, verb := a.verbAt(k); verb || a.isClass(k, pack.Be) || a.isClass(k, pack.Aux) || a.isClass(k, pack.Pronoun) || !a.tokens[k].Lower {
				return i
			}
			if fill++; fill > mostFill {
				return i
			}
			k++
		}
	}
	return row()
}
