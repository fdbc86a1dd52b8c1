package schedule

import (
	"cmp"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// leg is the way from one place to the next: "Lima (LIM) 07:15 - Cusco (CUZ) 08:40".
type leg struct {
	from, to    end
	first, last int  // tokens, half-open
	goesOn      bool // it begins with the place that the leg before it ends with, named once: "Lima - Cusco - Puno"
}

// end is a place at which a leg begins or ends.
type end struct {
	name
	airport bool   // it stands with an airport's code
	clock   [2]int // hour and minute that stand behind it, where timed
	timed   bool
	day     int // the date that stands behind it alone, from 1 on; 0 for none
}

// legs reads a text of legs, of which each begins where the one before it ends, and of calls
// ("Arrive Lima 3 May"). What else it says must name no other place.
func (t *cutText) legs() (*seeds.Itinerary, bool) {
	legs := t.findLegs()
	legs = slices.DeleteFunc(legs, func(l leg) bool {
		return !t.dated(&l) && !l.from.airport && !t.joined(legs, &l) && !t.counted(&l)
	})
	calls := t.findCalls(legs)
	calls = append(calls, t.findDayStops(legs, calls)...)
	slices.SortFunc(calls, func(a, b call) int { return cmp.Compare(a.first, b.first) })
	if !t.chained(legs) && !t.allCounted(legs) || !t.several(legs, calls) || !t.mostDated(legs) {
		return nil, false
	}
	covered := make([]bool, len(t.tokens))
	for _, l := range legs {
		cover(covered, l.first, l.last)
	}
	for _, c := range calls {
		cover(covered, c.first, c.last)
	}
	if !t.plain(legs, calls, covered) || t.namesElse(covered, legs, calls) {
		return nil, false
	}
	it := &seeds.Itinerary{}
	heading := t.headingEnd(covered)
	if heading > 0 {
		it.Title = t.title(0, heading)
	}
	for i := 0; i < len(t.tokens); i++ {
		n, ok := t.nameAt(i)
		if !ok || covered[i] || n.last == i+1 && isWord(t.words[i]) || i >= heading && !t.bracketed(i) {
			continue
		}
		out := t.seed(&n, "leg")
		out.Status, out.Why = seeds.Mentioned, "named in a heading or a remark"
		it.LeftOut = append(it.LeftOut, out)
		i = n.last - 1
	}
	legs, off := t.partOff(legs)
	it.LeftOut = append(it.LeftOut, off...)
	it.Seeds, it.Notices = t.stops(t.events(legs, calls))
	return it, len(it.Seeds) > 1
}

// headingEnd returns how many tokens the first line has, where it is a heading: short, above
// others, without a day and with no leg.
func (t *cutText) headingEnd(covered []bool) int {
	end := t.lineEnd(0)
	if end >= len(t.tokens) || end > 2*headingLength {
		return 0
	}
	for i := range end {
		if covered[i] || t.dateAt[i] >= 0 {
			return 0
		}
	}
	return end
}

func cover(covered []bool, first, last int) {
	for i := first; i < last; i++ {
		covered[i] = true
	}
}

// dated reports whether the clause of a leg has a day, or the number of a day.
func (t *cutText) dated(l *leg) bool {
	from, to := t.clause(l.first, l.last)
	return t.dayBefore(from, to)
}

// joined reports whether a leg begins where another ends, or ends where one begins.
func (t *cutText) joined(legs []leg, l *leg) bool {
	return slices.ContainsFunc(legs, func(o leg) bool {
		return o.first != l.first && (samePlace(&o.to.name, &l.from.name) || samePlace(&l.to.name, &o.from.name))
	})
}

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

// findLegs finds the legs of a text in its order.
func (t *cutText) findLegs() []leg {
	var out []leg
	for i := 0; i < len(t.tokens); {
		from, next, ok := t.stopAt(i)
		if !ok {
			from, next, ok = t.strangeStart(i)
		}
		ok = ok && from.End-from.Start > 1 // E-TICKET
		if !ok {
			i++
			continue
		}
		if pair, ok := t.pairAt(i); ok {
			out = append(out, pair)
			i = pair.last
			continue
		}
		goesOn := false
		next = t.ownDay(next, &from, false)
		for {
			k := t.wayAt(next)
			if k == next && !t.codesMeet(&from, k) {
				break
			}
			to, after, ok := t.stopAt(k)
			if !ok {
				to, after, ok = t.strangeEnd(k)
			}
			if !ok || t.tokens[k].Lines > 0 {
				break
			}
			after = t.ownDay(after, &to, from.day > 0)
			out = append(out, leg{from: from, to: to, first: from.first, last: after, goesOn: goesOn})
			from, next, goesOn = to, after, true
		}
		i = next
	}
	return out
}

// codesMeet reports whether an airport's code stands right behind another: "LIM CUZ".
func (t *cutText) codesMeet(from *end, i int) bool {
	if i >= len(t.tokens) || !from.airport || from.last != i || t.tokens[i].Lines > 0 || !t.tokens[i].Upper {
		return false
	}
	_, ok := t.codeAt(i)
	return ok
}

// wayAt returns the token behind the mark or the word that leads from a place to the next: a
// dash, an arrow, "to"; i itself where there is none.
func (t *cutText) wayAt(i int) int {
	if i >= len(t.tokens) || t.tokens[i].Lines > 0 {
		return i
	}
	switch t.words[i] {
	case "-", "–", "—", "→", "➡", "⇒", "➔", "➜", ">":
		for i++; i < len(t.tokens) && (t.words[i] == ">" || t.words[i] == ""); i++ { // "->", and what makes a picture of an arrow
		}
		return i
	}
	if h, ok := t.is(i, pack.Prep); ok && h.Value == "to" && t.tokens[i].Lower {
		return i + h.N
	}
	return i
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
