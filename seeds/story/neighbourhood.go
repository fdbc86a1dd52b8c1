package story

import (
	"sort"

	"dateline/seeds/pack"
)

// neighbourhood is what stands around a telling: the ways from it to the dates around are
// read once, each on from where the one before ended.
type neighbourhood struct {
	place, here, clause int  // of the telling; here is 0 where the place is named
	first, last         int  // its tokens, half-open
	then, earlier       bool // whether a word in its clause before it says so
	sentence, days      int  // 1 + its sentence, and how many dates of that name a day

	behind int   // the first place behind it that is not counted yet
	found  int   // how many up to there take a date for themselves
	before []int // the same for the nearest, the two nearest and so on before it
}

// marks are counted up to a token: what no place and no date has, and days named.
type marks struct{ words, days int32 }

// countMarks counts the marks before every token, and before the end of the text.
func (a *analysis) countMarks() {
	a.marks = make([]marks, len(a.tokens)+1)
	var m marks
	for i := 0; i < len(a.tokens); {
		a.marks[i] = m
		end := i + 1
		switch p, d := a.placeAt[i], a.dateAt[i]; {
		case p >= 0:
			end = a.places[p].last
		case d >= 0:
			if a.dayLike(int(d)) {
				m.days++
			}
			end = a.dates[d].last
		default:
			m.words++
		}
		for i++; i < end; i++ {
			a.marks[i] = m
		}
	}
	a.marks[len(a.tokens)] = m
}

// neighbourhood returns what stands around a telling. It stays until that of another is
// asked for.
func (a *analysis) neighbourhood(e *evidence) *neighbourhood {
	n := &a.near
	if n.last > 0 && n.place == e.place && n.here == e.here && n.clause == e.clause {
		return n
	}
	at, days := a.tellingAt(e), n.days
	if n.sentence != at+1 {
		days = a.daysIn(&a.sentences[at])
	}
	*n = neighbourhood{place: e.place, here: e.here, clause: e.clause, sentence: at + 1, days: days, before: n.before[:0]}
	n.first, n.last = a.places[e.place].first, a.places[e.place].last
	if e.here > 0 {
		n.first, n.last = e.here, e.here+1
	}
	opens := a.clauses[e.clause].first
	n.then, n.earlier = a.has(opens, n.first, pack.After), a.has(opens, n.first, pack.Before)
	n.behind = -1
	return n
}

// daysIn counts the dates of a sentence that name a day.
func (a *analysis) daysIn(s *sentence) int {
	days := 0
	for d := a.datesFrom(s.first); d < len(a.dates) && a.dates[d].first < s.last; d++ {
		if a.dayLike(d) {
			days++
		}
	}
	return days
}

// placesTo counts the places in tokens [from, to), which are all behind the telling or all
// before it, that take a date for themselves; no more than make a crowd. Dates are asked
// for in the order of the text.
func (n *neighbourhood) placesTo(a *analysis, behind bool, from, to int) int {
	p := &a.places[n.place]
	if behind {
		if n.behind < 0 || n.behind > 0 && a.places[n.behind-1].first >= to {
			n.behind, n.found = a.placeEnding(from), 0
		}
		for ; n.behind < len(a.listFrom) && a.places[n.behind].first < to && n.found < crowd; n.behind++ {
			if a.takes(&a.places[n.behind], p) {
				n.found++
			}
		}
		return n.found
	}
	nearest := a.placeFrom(to) - 1
	wanted := nearest + 1 - a.placeEnding(from)
	count := 0
	if k := len(n.before); k > 0 {
		count = n.before[k-1]
	}
	for k := nearest - len(n.before); len(n.before) < wanted && count < crowd; k-- {
		if a.takes(&a.places[k], p) {
			count++
		}
		n.before = append(n.before, count)
	}
	if k := min(wanted, len(n.before)); k > 0 {
		return n.before[k-1]
	}
	return 0
}

// placeFrom returns the first place of the text that begins at a token or behind it.
func (a *analysis) placeFrom(tok int) int {
	return sort.Search(len(a.listFrom), func(i int) bool { return a.places[i].first >= tok })
}

// placeEnding returns the first place that ends behind a token's start.
func (a *analysis) placeEnding(tok int) int {
	return sort.Search(len(a.listFrom), func(i int) bool { return a.places[i].last > tok })
}
