package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// lendTripDays gives the stop with which the trip is said to begin, and that with
// which it is said to end, the first and the last day of the whole trip where no
// other is told of them: "The tour, from 3 to 9 May, starts in Lima". The days of the
// other stops must lie between.
func (a *analysis) lendTripDays(vs []visit) {
	first, last := a.tripDays()
	for i := range vs {
		for _, d := range [...]seeds.Date{vs[i].date.from, vs[i].left.from} {
			if !isDay(d) || vs[i].origin {
				continue
			}
			if o, ok := when.Compare(d, first.from); ok && o < 0 {
				first = when3{}
			}
			if o, ok := when.Compare(d, last.from); ok && o > 0 {
				last = when3{}
			}
		}
	}
	for i := range vs {
		v := &vs[i]
		if isDay(v.date.from) || isDay(v.left.from) || v.ret {
			continue
		}
		switch {
		case first.from.Known() && a.earliest(vs, i) && a.beginsTrip(v):
			v.date = first
		case first.from.Known() && i == 0 && v.origin && !anyOn(vs, first.from):
			v.left = first
		case last.from.Known() && i == len(vs)-1 && v.tells(a, pack.Final):
			v.left = last
		}
	}
}

// anyOn reports whether a stop is of a day.
func anyOn(vs []visit, day seeds.Date) bool {
	for i := range vs {
		for _, d := range [...]seeds.Date{vs[i].date.from, vs[i].left.from} {
			if o, ok := when.Compare(d, day); ok && o == 0 {
				return true
			}
		}
	}
	return false
}

// earliest reports whether no stop but the origin comes before the i-th.
func (a *analysis) earliest(vs []visit, i int) bool {
	for k := range i {
		if !vs[k].origin {
			return false
		}
	}
	return true
}

// beginsTrip reports whether the trip is said to begin with a visit.
func (a *analysis) beginsTrip(v *visit) bool {
	if v.ordinal(a) == 1 || v.tells(a, pack.Outset) {
		return true
	}
	for _, e := range v.all() {
		if e.frame.hasGov && e.frame.gov.class == pack.Begin && !e.origin {
			return true
		}
	}
	return false
}

// ofNoStop reports whether a date stands by no place that a stop could be, -1 for
// none: "in the Caribbean from 3 to 9 May".
func (a *analysis) ofNoStop(place int) bool {
	return place < 0 || !cityLike(a.places[place].sense) && a.places[place].sense.Kind != seeds.Country
}

// tripDays returns the first and the last day of the whole trip, as far as the text
// says them and does not contradict itself.
func (a *analysis) tripDays() (first, last when3) {
	clash := [2]bool{}
	set := func(k int, day *when3, on seeds.Date, d int) {
		if o, ok := when.Compare(day.from, on); ok && o != 0 {
			clash[k] = true
		}
		*day = when3{from: on.WithoutTime(), text: a.dates[d].Of(a.text), firm: true}
	}
	for d := range a.dates {
		x, v := &a.dates[d], &a.values[d]
		c := &a.clauses[a.clauseOf[x.first]]
		if !a.dayLike(d) || !v.Firm || v.Vague || !isDay(v.From) || c.past || !a.sentences[c.sentence].classes.has(pack.Trip) {
			continue
		}
		begun, ok := c.verbBefore(x.first)
		switch {
		case isDay(v.To) && a.ofNoStop(int(a.owners[d])):
			set(0, &first, v.From, d)
			set(1, &last, v.To, d)
		case isDay(v.To):
		case ok && begun.class == pack.Begin && begun.tok < x.first:
			set(0, &first, v.From, d)
		case c.classes.has(pack.Final) && (c.trip > 0 || c.classes.has(pack.Trip)):
			set(1, &last, v.From, d)
		}
	}
	if clash[0] {
		first = when3{}
	}
	if clash[1] {
		last = when3{}
	}
	return first, last
}
