package schedule

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// call is an arrival or a departure: "Arrive Lima 07:15", "ETD Lima 3 May".
type call struct {
	at          end
	leaves      bool
	first, last int // tokens, half-open
}

// findCalls finds the calls of a text that are no part of its legs. One without a place is at
// that of the call before it on its line: "Arr Lima 3 May dep 4 May".
func (t *cutText) findCalls(legs []leg) []call {
	var out []call
	inLeg := make([]bool, len(t.tokens)+1)
	for _, l := range legs {
		from, to := t.clause(l.first, l.last)
		cover(inLeg, from, to)
	}
	for i := 0; i < len(t.tokens); i++ {
		h, ok := t.is(i, pack.Call)
		if !ok || inLeg[i] {
			continue
		}
		c := call{leaves: h.Value == "depart", first: i, last: i + h.N}
		k := c.last
		for k < len(t.tokens) && (t.words[k] == ":" || t.words[k] == "." || t.isPrep(k)) && t.tokens[k].Lines == 0 {
			k++
		}
		if k < len(t.tokens) && t.tokens[k].Lines == 0 {
			if at, next, ok := t.stopAt(k); ok {
				c.at, c.last = at, next
				out = append(out, c)
				i = next - 1
				continue
			}
		}
		if n := len(out); n > 0 && (!t.brokenBetween(out[n-1].last, i) || t.lineBelow(out[n-1].last, i)) {
			c.at = out[n-1].at
			c.at.timed = false
			out = append(out, c)
		} else if at, first, ok := t.calledAt(i); ok {
			c.at, c.first = at, first
			out = append(out, c)
		}
	}
	return out
}

// lineBelow reports whether token i begins the line right below that of token k.
func (t *cutText) lineBelow(k, i int) bool {
	return t.startsLine(i) && t.tokens[i].Lines == 1 && t.lineEnd(k-1) == i
}

// calledAt reads the place of a call at token i that names none: it stands before it on its line
// ("Salisbury arr 10:05"), or last in the line above ("Hotel Central, Porto", "Check-in: 10 October").
// first is the token at which its line begins.
func (t *cutText) calledAt(i int) (at end, first int, ok bool) {
	if !t.startsLine(i) {
		for first = i; !t.startsLine(first); {
			first--
		}
		at, next, ok := t.stopAt(first)
		return at, first, ok && next == i
	}
	if i == 0 || t.tokens[i].Lines > 1 {
		return at, i, false
	}
	for first = i - 1; !t.startsLine(first); {
		first--
	}
	for k := i - 1; k >= first; k-- {
		if k > first && t.words[k-1] != "," {
			continue
		}
		if at, next, ok := t.stopAt(k); ok && next == i {
			return at, first, true
		}
	}
	return at, first, false
}

// findDayStops finds what the clauses between legs name that have a day, but no leg: "12 July train
// to Tours", "13 July: Angers".
func (t *cutText) findDayStops(legs []leg, calls []call) []call {
	if len(legs) < 2 {
		return nil
	}
	taken := make([]bool, len(t.tokens))
	for _, l := range legs {
		from, to := t.clause(l.first, l.last)
		cover(taken, from, to)
	}
	for _, c := range calls {
		from, to := t.clause(c.first, c.last)
		cover(taken, from, to)
	}
	var out []call
	for i := range t.tokens {
		if taken[i] || i == 0 || !(t.dateAt[i-1] >= 0 || t.tokens[i-1].Class == prose.Mark && t.words[i-1] != "(" || t.isPrep(i-1)) {
			continue
		}
		from, to := t.clause(i, i+1)
		if at, next, ok := t.endAt(i); ok && next <= to && (t.dayBefore(from, i) || from == i && t.dateAt[i-1] >= 0 && !(at.last == i+1 && isWord(t.words[i]))) { // on its line, or above it
			out = append(out, call{at: at, first: i, last: next})
			cover(taken, from, to)
		}
	}
	return out
}

// dayBefore reports whether a day stands among tokens [from, to).
func (t *cutText) dayBefore(from, to int) bool {
	for i := from; i < to; i++ {
		if d := t.dateAt[i]; d >= 0 && t.dates[d].Rule != when.RuleClock && t.dates[d].Rule != when.RulePart {
			return true
		}
	}
	return false
}

func (t *cutText) isPrep(i int) bool {
	_, ok := t.is(i, pack.Prep)
	return ok
}

// brokenBetween reports whether a line ends among tokens [from, to].
func (t *cutText) brokenBetween(from, to int) bool {
	for i := from; i <= to; i++ {
		if t.tokens[i].Lines > 0 {
			return true
		}
	}
	return false
}
