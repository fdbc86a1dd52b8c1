package schedule

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// stopAt reads the place at token i as endAt does, and the words of its station or airport, before
// which its code may stand: "Milano Centrale 11:35", "DAC Dhaka Hazrat Shahjalal".
func (t *cutText) stopAt(i int) (e end, next int, ok bool) {
	e, next, ok = t.endAt(i)
	if !ok {
		return e, next, ok
	}
	if n, named := t.nameAt(next); named && e.airport && next == i+1 && e.last == next && t.tokens[i].Upper && t.tokens[next].Lines == 0 && !t.tokens[next].Upper {
		e.name = n
		next = t.allBehind(n.last, &e)
	}
	if to := t.station(next, &e); to > next {
		next = t.allBehind(to, &e)
	}
	return e, next, true
}

// station returns the token behind the words of a station that stand behind its town, before a
// time, a day, the way on or the line's end; k where there are none.
func (t *cutText) station(k int, e *end) int {
	to := k
	for ; to < len(t.tokens) && to-k < 2*airportWords && t.tokens[to].Lines == 0 && t.dateAt[to] < 0; to++ {
		tok := t.tokens[to]
		if initial := t.words[to] == "." && to > k && t.tokens[to-1].End-t.tokens[to-1].Start == 1; initial { // S.M.N.
			continue
		}
		if tok.Class != prose.Word || tok.Lower || t.wayAt(to) > to {
			break
		}
		if _, code := t.codeAt(to); code && e.airport && tok.Upper {
			return k
		}
		if n, ok := t.nameAt(to); ok && n.senses[0].Kind == seeds.City && n.senses[0].Population >= ownTown && !samePlace(&e.name, &n) {
			return k
		}
	}
	if to == k || to < len(t.tokens) && t.tokens[to].Lines == 0 && t.dateAt[to] < 0 && t.wayAt(to) == to && !t.isClock(to) && !t.isCall(to) {
		return k
	}
	return to
}

func (t *cutText) isCall(i int) bool {
	_, ok := t.is(i, pack.Call)
	return ok
}

func (t *cutText) isClock(i int) bool {
	_, _, ok := t.clockAt(i)
	return ok
}

// ownDay reads the date that stands behind a place of a row, each of which has its own: "LIM 3 May >
// CUZ 5 May". It must stand before the way on, or last where the others had theirs. It returns the
// token behind it; k where there is none.
func (t *cutText) ownDay(k int, e *end, last bool) int {
	i := k
	if i < len(t.tokens) && t.words[i] == "," {
		i++
	}
	if i >= len(t.tokens) || t.tokens[i].Lines > 0 || t.dateAt[i] < 0 {
		return k
	}
	d := int(t.dateAt[i])
	if r := t.dates[d].Rule; r != when.RuleDate && r != when.RuleRange && r != when.RuleWeekday || r == when.RuleDate && t.dates[d].Day == 0 {
		return k
	}
	next := t.pastDate(i, d)
	if !last && t.wayAt(next) == next {
		return k
	}
	e.day = d + 1
	return t.allBehind(next, e)
}

// flightCode reports whether a name of three capitals that is a country's or a state's code, too, is
// rather an airport's, as others of the text can be nothing else.
func (t *cutText) flightCode(n *name) bool {
	if _, ok := t.codeAt(n.first); !ok || n.last != n.first+1 || len(n.senses) == 0 || !isArea(&n.senses[0]) {
		return false
	}
	for i := range t.tokens {
		if _, ok := t.codeAt(i); !ok || !t.tokens[i].Upper {
			continue
		}
		if k, senses := t.Lexicon.Longest(t.text, t.tokens[i].Start); k != codeLength || !isArea(&senses[0]) {
			return true
		}
	}
	return false
}
