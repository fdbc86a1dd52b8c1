package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// tie is a date that the weights may choose for a visit, by one telling of it.
type tie struct {
	evidence *evidence
	date     int    // index into the dates
	where    string // it stands, seen from the telling
	value    when.Value
	other    bool // the value is that of the other week in which a weekday may lie
	left     bool // it is when the place was left
}

// TiePrefix parts the weights of ties from those of stops.
const TiePrefix = "tie:"

// LateCost is how much the weights were taught to mind a day missed, against one
// given falsely. A day that is likelier wrong than right is given, with a notice.
const LateCost = 5

// How many sentences before and behind a telling its day is looked for. The last
// day told before it may stand further off.
const (
	daysBefore = 4
	daysBehind = 2
)

// ties calls take for every date that may be the day of a visit.
func (a *analysis) ties(v *visit, take func(t tie)) {
	all := v.all()
	var left []*evidence // tell that the place was left
	for _, e := range all {
		if e.origin && e.frame.gov.class == pack.Depart {
			left = append(left, e)
		}
	}
	for i := range all {
		e := all[i]
		if e.status != "" || a.onlySaysWhere(v, e) || a.onUnknownDay(e) {
			continue
		}
		on, month := a.tellingDay(e), a.monthOf(e)
		for _, d := range a.datesAround(e) {
			if on >= 0 && d != on && (d < on || a.dates[d].sentence > a.dates[on].sentence) {
				continue
			}
			if a.dates[d].aside || a.staysElsewhere(e, d) || a.inRemark(e, d) || a.ofHomecoming(v, e, d) || month > d && a.isOtherMonth(month, a.values[d].From) || a.datedOtherwise(e, d, all) {
				continue
			}
			if timely(&a.dates[d]) && !a.ending(&a.dates[d]) && a.values[d].From.Grain >= seeds.GrainDay && !a.daysLater(e, d) && !a.farAhead(a.values[d].From) && !(a.dates[d].stamp && e.planned) {
				t := tie{evidence: e, date: d, where: a.side(e, d), value: a.values[d]}
				if t.value.To.Known() && a.endsLeg(e, d) {
					t.value.From, t.value.To = t.value.To, seeds.Date{}
				}
				a.takeBoth(t, left, take)
				if day := a.otherWeek(d); day.Known() {
					t.value, t.other = a.values[d], true
					t.value.From = day
					a.takeBoth(t, left, take)
				}
			}
		}
	}
}

// onUnknownDay reports whether the weekday that is said with a telling in its sentence cannot be told,
// the year being unknown: no other day is its own.
func (a *analysis) onUnknownDay(e *evidence) bool {
	d := a.dateFor(e)
	return d >= 0 && a.dates[d].Rule == when.RuleWeekday && !a.values[d].From.Known() && a.dates[d].sentence == a.tellingAt(e)
}

// staysElsewhere reports whether a date is a stretch of days spent in a town named with it,
// behind which a telling goes on to another: "was in Quito from 6 to 9 May, then went to Lima".
func (a *analysis) staysElsewhere(e *evidence, d int) bool {
	q := int(a.owners[d])
	if !a.values[d].To.Known() || q < 0 || q == e.place || e.here > 0 || a.places[e.place].first < max(a.places[q].first, a.dates[d].first) {
		return false
	}
	p, o := a.places[e.place].sense, a.places[q].sense
	if !cityLike(o) || p.ID == o.ID || holds(p, o) || holds(o, p) {
		return false
	}
	return !a.listed(a.places[q].last, a.places[e.place].first)
}

// monthOf returns the date of the last month in which the traveller is told to have gone a way, up to a
// telling of what was done, or -1. A date of another month before it is not the telling's: "LIMA, May 3 - She
// set out from Lima in January. Then she flew to Quito."
func (a *analysis) monthOf(e *evidence) int {
	c := &a.clauses[e.clause]
	if own := e.nearest - 2; own >= 0 && a.monthTold(own) {
		return own
	}
	m := a.lastMonth(a.datesFrom(a.tellingToken(e)))
	if m < 0 || a.perfect(c) || a.leanBefore(c, c.last) != when.LeanPast {
		return -1
	}
	return m
}

// datedOtherwise reports whether a dateline is of a place of which the text itself tells another month than
// that of a date: "LIMA, May 3 - She set out from Lima in January".
func (a *analysis) datedOtherwise(e *evidence, d int, all []*evidence) bool {
	if e.place != a.dateline {
		return false
	}
	for _, x := range all {
		if m := a.monthOf(x); m >= 0 && m == x.nearest-2 && a.isOtherMonth(m, a.values[d].From) {
			return true
		}
	}
	return false
}

// isOtherMonth reports whether a day is for sure in none of the month of a date.
func (a *analysis) isOtherMonth(m int, day seeds.Date) bool {
	o, ok := when.Compare(day, a.values[m].From)
	return ok && o != 0
}

// monthTold reports whether a date is but a month, in which the traveller is told to have gone a way.
func (a *analysis) monthTold(d int) bool {
	c := &a.clauses[a.clauseOf[a.dates[d].first]]
	return a.dates[d].Rule == when.RuleMonth && a.values[d].From.Grain == seeds.GrainMonth && timely(&a.dates[d]) && !a.ending(&a.dates[d]) &&
		c.motion() > 0 && c.who != otherRole && !c.past && !a.relative(c) && a.leans[d] == when.LeanPast
}

// inRemark reports whether a date is of what a bracket remarks, and a telling of its sentence stands
// outside: "a stop in Lima (leave for it came on Wednesday)", but "a stop in Lima (on Wednesday)".
func (a *analysis) inRemark(e *evidence, d int) bool {
	at, on := a.tellingToken(e), &a.dates[d]
	if !on.remark || on.sentence != a.tellingAt(e) {
		return false
	}
	return a.bracketBetween(min(at, on.first), max(at, on.first))
}

// onlySaysWhere reports whether one of a visit's own tellings only says where another stop
// lies: "On Tuesday she visited Cádiz, near Sevilla, and went on to Sevilla on Wednesday".
func (a *analysis) onlySaysWhere(v *visit, e *evidence) bool {
	p := &a.places[e.place]
	return len(v.evidence) > 1 && p.sense.ID == v.sense.ID && a.liesNear(p, &e.frame) >= 0
}

// tellingDay returns the date that a telling's clause is said to be of, -1 where none
// is: "met on Wednesday, when she was in Lima".
func (a *analysis) tellingDay(e *evidence) int {
	c := &a.clauses[e.clause]
	if !a.isClass(c.first, pack.When) {
		return -1
	}
	for i := c.first - 1; i >= a.sentences[c.sentence].first && i >= c.first-2; i-- {
		if d := int(a.dateAt[i]); d >= 0 && a.dayLike(d) {
			return d
		}
	}
	return -1
}

// endsLeg reports whether days are those of a way that ends at a telling's place, so
// that it is reached on the last: "from Oslo to Bergen, 3-9 May".
func (a *analysis) endsLeg(e *evidence, d int) bool {
	p := &a.places[e.place]
	if e.here > 0 || e.frame.prep != "to" || a.dates[d].sentence != p.sentence || int(a.owners[d]) != e.place {
		return false
	}
	for i := a.clauses[e.clause].first; i+1 < p.first; i++ {
		if a.isPrep(i, "from") && a.placeAt[i+1] >= 0 {
			return true
		}
	}
	return false
}

// farAhead reports whether a day lies so long after the story's own that it is a slip
// of the pen, or the page's: nobody plans a stop to the day.
func (a *analysis) farAhead(d seeds.Date) bool {
	const years = 2
	return a.resolver.Anchored && d.Full() && a.resolver.Story.Full() && d.Year > a.resolver.Story.Year+years
}

// daysLater reports whether a telling is of some days after a date: "a few days
// later she went on to".
func (a *analysis) daysLater(e *evidence, d int) bool {
	c := &a.clauses[e.clause]
	for k := d + 1; k < len(a.dates) && a.dates[k].first < a.tellingToken(e); k++ {
		if a.dates[k].Rule == when.RuleSomeLater && a.dates[k].first >= c.first {
			return true
		}
	}
	return false
}

// datesAround returns the dates among which the day of a telling is looked for, in the
// order of the text. They are valid until the next call.
func (a *analysis) datesAround(e *evidence) []int {
	at := a.tellingAt(e)
	first := a.firstDate(at - daysBefore)
	end := first + sort.Search(len(a.dates)-first, func(d int) bool { return a.dates[first+d].sentence > at+daysBehind })
	nearest, furthest := a.datesBeside(a.tellingToken(e))
	first, end = max(first, nearest), min(end, furthest)
	out := a.datesNear[:0]
	for _, d := range [...]int{int(a.under[at]), a.lastDay(first)} {
		if d >= 0 && (d < first || d >= end) && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	for d := first; d < end; d++ {
		out = append(out, d)
	}
	slices.Sort(out)
	a.datesNear = out
	return out
}

// mostBeside is among how many dates before a telling, and how many behind it, its day is
// looked for at most: a sentence may have thousands.
const mostBeside = 64

// datesBeside returns the dates before a token and behind it that are not too many.
func (a *analysis) datesBeside(tok int) (first, end int) {
	d := a.datesFrom(tok)
	return max(0, d-mostBeside), min(len(a.dates), d+mostBeside)
}

// firstDate returns the first date in a sentence or behind it.
func (a *analysis) firstDate(sentence int) int {
	return sort.Search(len(a.dates), func(d int) bool { return a.dates[d].sentence >= sentence })
}

// datesFrom returns the first date that ends behind a token's start.
func (a *analysis) datesFrom(tok int) int {
	return sort.Search(len(a.dates), func(d int) bool { return a.dates[d].last > tok })
}

// takeBoth takes a tie: as the day of having been there, or as that of leaving,
// or where a trip begins as either.
func (a *analysis) takeBoth(t tie, left []*evidence, take func(t tie)) {
	e := t.evidence
	leaves := e.origin && !a.saysOfPlace(e, t.date)
	if leaves && e.frame.gov.class == pack.Begin || !leaves && !a.saysLeft(t, left) {
		take(t)
	}
	if t.left = leaves; leaves {
		take(t)
	}
}

// saysLeft reports whether one of the tellings that a place was left is of a date:
// "QUITO, May 5 - She left Quito on Sunday" tells no arrival on Sunday.
func (a *analysis) saysLeft(t tie, left []*evidence) bool {
	for _, e := range left {
		if e.clause == int(a.clauseOf[a.dates[t.date].first]) && a.places[e.place].sense.ID == a.places[t.evidence.place].sense.ID {
			return true
		}
	}
	return false
}

// lastDay returns the last date before another that names a day, or -1.
func (a *analysis) lastDay(before int) int {
	if a.lastDays == nil {
		a.lastDays = none(len(a.dates) + 1)
		for d := range a.dates {
			a.lastDays[d+1] = a.lastDays[d]
			if a.dayLike(d) && !a.dates[d].aside && a.values[d].Firm && a.values[d].From.Grain >= seeds.GrainDay && a.sentences[a.dates[d].sentence].layout == body {
				a.lastDays[d+1] = int32(d)
			}
		}
	}
	return int(a.lastDays[before])
}

// lastMonth returns the last month before a date in which the traveller is told to have gone a way, or -1.
func (a *analysis) lastMonth(before int) int {
	if a.lastMonths == nil {
		a.lastMonths = none(len(a.dates) + 1)
		for d := range a.dates {
			a.lastMonths[d+1] = a.lastMonths[d]
			if a.monthTold(d) {
				a.lastMonths[d+1] = int32(d)
			}
		}
	}
	return int(a.lastMonths[before])
}

// tellingAt is the sentence of a telling.
func (a *analysis) tellingAt(e *evidence) int {
	if e.here > 0 {
		return a.clauses[e.clause].sentence
	}
	return a.places[e.place].sentence
}

// sameDay reports whether two ties give a visit the same day.
func (t *tie) sameDay(o *tie) bool {
	x, y := &t.value.From, &o.value.From
	return x.Year == y.Year && x.Month == y.Month && x.Day == y.Day && t.left == o.left
}
