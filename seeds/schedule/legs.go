package schedule

import (
	"cmp"
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
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
		it.Headline = t.title(0, heading)
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
