package schedule

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// codesMeet reports whether an airport's code stands right behind another: "LIM CUZ".
func (t *cutText) codesMeet(from *end, i int) bool {
	if i >= len(t.tokens) || !from.airport || from.last != i || t.tokens[i].Lines > 0 || !t.tokens[i].Upper {
		return false
	}
	_, ok := t.codeAt(i)
	return ok
}

// endAt reads the place at token i with what stands behind it: an airport's name and code, the
// time of day, what it lies in.
func (t *cutText) endAt(i int) (e end, next int, ok bool) {
	n, ok := t.nameAt(i)
	if !ok || n.last == n.first+1 && t.dateAt[i] >= 0 || t.flightCode(&n) {
		if n, ok = t.codeAt(i); !ok || t.small {
			if pair, is := t.pairAt(i); is {
				return pair.from, pair.last, true
			}
			return e, i, false
		}
	}
	e.name, e.airport = n, n.code || len(n.senses) > 0 && (n.senses[0].Via == seeds.ViaCode || n.senses[0].Kind == seeds.Airport)
	return e, t.allBehind(n.last, &e), true
}

// allBehind returns the token behind all that stands behind a place.
func (t *cutText) allBehind(k int, e *end) int {
	for {
		to := t.behind(k, e)
		if to <= k {
			return k
		}
		k = to
	}
}

// strangeEnd reads a name that nobody knows at token i, where a leg ends.
func (t *cutText) strangeEnd(i int) (e end, next int, ok bool) {
	k := i
	for k < len(t.tokens) && t.tokens[k].Class == prose.Word && t.tokens[k].Title && (k == i || t.tokens[k].Lines == 0) && t.dateAt[k] < 0 && !isWord(t.words[k]) && !strings.ContainsAny(t.words[k], "0123456789") {
		k++
	}
	if k == i {
		return e, i, false
	}
	span := seeds.Span{Start: t.tokens[i].Start, End: t.tokens[k-1].End}
	e.name = name{Span: span, text: t.text[span.Start:span.End], first: i, last: k}
	return e, k, true
}

// airportWords is the most words that an airport's own name has between its town's and its code.
const airportWords = 3

// behind reads one of the things that may stand behind a place at token k, and returns the token
// behind it; k where it is none of them.
func (t *cutText) behind(k int, e *end) int {
	if k >= len(t.tokens) || t.tokens[k].Lines > 0 {
		return k
	}
	open := k
	if e.last == k && t.codesMeet(e, k) {
		return k
	}
	if t.words[k] == "(" {
		open++
	}
	for c := open; c < min(open+airportWords+1, len(t.tokens)); c++ {
		if code, ok := t.codeAt(c); ok && t.tokens[c].Upper && !t.capitals(e) {
			e.airport = true
			if open > k && code.last < len(t.tokens) && t.words[code.last] == ")" {
				return code.last + 1
			}
			return code.last
		}
		if t.tokens[c].Class != prose.Word || !t.tokens[c].Title || t.tokens[c].Lines > 0 {
			break
		}
	}
	if hour, minute, ok := t.clockAt(k); ok && !e.timed && (t.dateAt[k] < 0 || t.onlyClock(k)) {
		e.clock, e.timed = [2]int{hour, minute}, true
		return k + 1
	}
	if t.words[k] == "," && e.hint == "" {
		if n, ok := t.nameAt(k + 1); ok && t.tokens[n.first].Lines == 0 && within(&e.name, &n) {
			e.hint = n.text
			return n.last
		}
	}
	if e.hint == "" && leadsInto(t.words[k]) { // Santa Bárbara de Barinas
		if n, ok := t.nameAt(k + 1); ok && t.tokens[n.first].Lines == 0 && anyWithin(&e.name, &n) {
			e.hint = n.text
			return n.last
		}
	}
	return k
}

// leadsInto reports whether some language puts a word between a place and what it lies in.
func leadsInto(word string) bool {
	return pack.InAny(func(p *pack.Pack) bool {
		return slices.ContainsFunc(p.Match(nil, []string{word}, 0), func(h *pack.Hit) bool { return h.Class == pack.Prep && h.Value == "of" })
	})
}

// numbered reports whether the line of token i has a number, as that of a flight has.
func (t *cutText) numbered(i int) bool {
	for !t.startsLine(i) {
		i--
	}
	for end := t.lineEnd(i); i < end; i++ {
		if t.tokens[i].Class == prose.Number {
			return true
		}
	}
	return false
}

// capitals reports whether a place is set in capitals, as a code behind it would be.
func (t *cutText) capitals(e *end) bool {
	return !e.code && t.tokens[e.first].Upper && t.tokens[e.first].End-t.tokens[e.first].Start == codeLength
}

// pairAt reads two codes in one word as bookings have them: LIMCUZ.
func (t *cutText) pairAt(i int) (leg, bool) {
	if i >= len(t.tokens) {
		return leg{}, false
	}
	tok := t.tokens[i]
	if tok.Class != prose.Word || !tok.Upper || tok.End-tok.Start != 2*codeLength || t.Code == nil || isWord(t.words[i]) || !t.numbered(i) {
		return leg{}, false
	}
	at := func(start int) end {
		span := seeds.Span{Start: start, End: start + codeLength}
		return end{name: name{Span: span, text: t.text[span.Start:span.End], first: i, last: i + 1, code: true}, airport: true}
	}
	l := leg{from: at(tok.Start), to: at(tok.Start + codeLength), first: i, last: i + 1}
	return l, t.Code(l.from.text) && t.Code(l.to.text)
}
