package schedule

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// mostDated reports whether most legs have a day or are between airports: a route that a story
// strings together has none.
func (t *cutText) mostDated(legs []leg) bool {
	n := 0
	for i := range legs {
		if l := &legs[i]; t.dated(l) || l.from.airport && l.to.airport || t.counted(l) {
			n++
		}
	}
	return 2*n >= len(legs)
}

// chained reports whether most legs begin where the one before them ends.
func (t *cutText) chained(legs []leg) bool {
	n := 0
	for i := 1; i < len(legs); i++ {
		if samePlace(&legs[i-1].to.name, &legs[i].from.name) {
			n++
		}
	}
	return 2*n >= len(legs)-1
}

// several reports whether a text has as many legs and calls as a schedule has at least: two, or
// a leg between airports that are given by their codes.
func (t *cutText) several(legs []leg, calls []call) bool {
	if len(legs) == 1 && legs[0].from.airport && legs[0].to.airport && len(t.dates) > 0 {
		return true
	}
	places := 0
	for i := range calls {
		if i == 0 || !samePlace(&calls[i-1].at.name, &calls[i].at.name) {
			places++
		}
	}
	return len(legs) > 1 || places > 1 || len(legs)+places > 1 && places > 0
}

// fewWords is how many small words that no date, way or mode has the line of a leg may have.
const fewWords = 8

// plain reports whether the lines of legs and calls tell nothing as a story does: nobody acts in
// them, and nothing is past.
func (t *cutText) plain(legs []leg, calls []call, covered []bool) bool {
	tells := func(from, to int) bool {
		small := 0
		for i := from; i < to; i++ {
			if _, ok := t.is(i, pack.Pronoun); ok {
				return true
			}
			for _, h := range t.hits.At(i) {
				if h.Value == "past" && t.dateAt[i] < 0 && !covered[i] { // "Sat" is a weekday, Split a town
					return true
				}
			}
			if t.tokens[i].Class == prose.Word && t.tokens[i].Lower && t.dateAt[i] < 0 {
				small++
			}
		}
		return small > fewWords
	}
	for i, l := range legs {
		from, to := t.clause(l.first, l.last)
		if i > 0 {
			from = max(from, legs[i-1].last)
		}
		if i+1 < len(legs) {
			to = min(to, max(legs[i+1].first, l.last))
		}
		if tells(from, to) {
			return false
		}
	}
	for _, c := range calls {
		if tells(t.clause(c.first, c.last)) {
			return false
		}
	}
	return true
}

// clause returns the tokens around some others up to the ends of the line or the sentence.
func (t *cutText) clause(first, last int) (from, to int) {
	for from = first; from > 0 && t.tokens[from].Lines == 0 && !stops(t.words[from-1]); from-- {
	}
	for to = last; to < len(t.tokens) && t.tokens[to].Lines == 0 && !stops(t.words[to]); to++ {
	}
	return from, to
}

// stops reports whether a mark ends a clause of a schedule.
func stops(mark string) bool { return mark == "." || mark == ";" || mark == "|" }

// otherTown is from how many people on a town that stands beside the legs is hardly anything else.
const otherTown = 5_000

// holds reports whether a name is of an area in which a place lies.
func holds(area, n *name) bool {
	return slices.ContainsFunc(area.senses, func(a seeds.Sense) bool {
		return liesIn(n, &a)
	})
}

// bracketed reports whether token i stands within brackets of its line, behind other words.
func (t *cutText) bracketed(i int) bool {
	for k := i - 1; k >= 0 && t.tokens[k+1].Lines == 0; k-- {
		switch t.words[k] {
		case "(":
			return k+1 < i
		case ")":
			return false
		}
	}
	return false
}

// timed reports whether a day or a time stands right beside a name.
func (t *cutText) timed(n *name) bool {
	return n.first > 0 && t.dateAt[n.first-1] >= 0 && t.tokens[n.first].Lines == 0 || n.last < len(t.tokens) && t.dateAt[n.last] >= 0 && t.tokens[n.last].Lines == 0
}

// greeting is the most tokens that a line has which greets somebody: "Dear Ms Lima,".
const greeting = 5

// greets reports whether a name is that of whom a letter's first line greets.
func (t *cutText) greets(n *name) bool {
	first := n.first
	for !t.startsLine(first) {
		first--
	}
	end := t.lineEnd(first)
	return end < len(t.tokens) && end-first <= greeting && t.words[end-1] == "," && n.first > first
}

// namesElse reports whether a text names a place besides those of its legs and calls.
func (t *cutText) namesElse(covered []bool, legs []leg, calls []call) bool {
	heading := t.headingEnd(covered)
	var known []*name
	for i := range legs {
		known = append(known, &legs[i].from.name, &legs[i].to.name)
	}
	for i := range calls {
		known = append(known, &calls[i].at.name)
	}
	for i := 0; i < len(t.tokens); i++ {
		n, ok := t.nameAt(i)
		if covered[i] || !ok || i < heading || t.bracketed(i) || n.last == i+1 && (isWord(t.words[i]) || t.dateAt[i] >= 0) {
			continue
		}
		s := &n.senses[0]
		if s.Via == seeds.ViaCode || s.Via == seeds.ViaAbbreviation || n.End-n.Start < codeLength {
			continue // of an airline, or of anything
		}
		if !isArea(s) && (s.Kind != seeds.City || s.Population < otherTown && !t.startsLine(n.first)) && !t.timed(&n) || t.greets(&n) {
			continue
		}
		other := true
		for _, k := range known {
			other = other && !samePlace(k, &n) && !holds(&n, k)
		}
		if other {
			return true
		}
		i = n.last - 1
	}
	return false
}
