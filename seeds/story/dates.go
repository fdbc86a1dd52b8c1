package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// when3 is the date of one piece of evidence.
type when3 struct {
	from, to seeds.Date
	within   *[2]seeds.Date // the days of a month that are meant, "mid-April"; nil for all
	text     string
	parted   float64 // how far the text parts it from the place
	limit    limit   // it only bounds the day
	chance   float64 // that its words say the day, where that was weighed, else 0
	firm     bool
	there    bool // it says when one was there, though the place is one that is left
	doubtful bool // it is likelier on another day, or on none, than on this
}

// timely reports whether a date expression can date a visit.
func timely(d *dated) bool {
	switch d.Rule {
	case when.RuleYear:
		return d.tells
	case when.RuleLongAgo:
		return false
	}
	return !d.zone && !d.frames
}

// resolveDates gives every expression its value, in the order of the text.
func (a *analysis) resolveDates() []when.Value {
	out := make([]when.Value, len(a.dates))
	a.resolver.Restart()
	a.under, a.above = a.headings(), a.findLists()
	a.takeYear()
	a.warned = a.findWarned()
	a.findBeats()
	a.leans, a.owners = make([]when.Lean, len(a.dates)), none(len(a.dates))
	a.resolver.Diary = a.diary || a.firstPerson()
	a.resolver.DayOne = a.dayOne()
	var run []int            // the weekdays of a list, or of a diary's heads
	items, line := false, -1 // a line of a list was dated; the sentence of the last
	byWeekday := false       // whose week its weekday tells, too
	alone := false           // by a weekday named alone
	tense := when.LeanNone   // in which it was told
	for i, d := range a.dates {
		c := &a.clauses[a.clauseOf[d.first]]
		s := &a.sentences[d.sentence]
		lean, sure := a.leanOf(d), true
		if lean == when.LeanNone {
			lean, sure = a.leadLean(d.sentence)
		}
		if lean == when.LeanNone && a.ahead(out, i) {
			lean = when.LeanFuture
		}
		a.leans[i], a.owners[i] = lean, int32(a.nearestPlace(i))
		r := a.resolver
		head := a.diary && a.headDay(s) == i
		r.Chain = (s.layout == item && items || head && r.Last().Known() || a.scheduled(i)) && d.Rule == when.RuleWeekday
		r.Within, r.Plan, r.Beside = a.stretch(out, i), seeds.Date{}, a.monthDayBefore(out, i)
		a.dates[i].weekSaid = r.Within[0].Known() || a.scheduled(i) || lean != when.LeanFuture && a.pictured(d.sentence)
		if k := a.dayBefore(out, i); k >= 0 {
			r.Plan = out[k].From
			if out[k].To.Known() {
				r.Plan = out[k].To
			}
			if o, ok := when.Compare(r.Plan, r.Story); ok && o > 0 && lean == when.LeanFuture {
				a.dates[i].weekSaid = true // it goes on from there
			}
		}
		r.Since = line >= 0 && d.sentence-line <= sameDay && (r.Anchored || a.dateline < 0)
		back := a.hadDone(c) && a.limitBefore(&a.dates[i]) == noLimit || !r.Anchored && lean == when.LeanPast && tense == when.LeanFuture // of what was to come
		r.Before = r.Since && (!r.Anchored || line == d.sentence) && back
		r.Near = line >= 0 && d.sentence-line <= sameDay && byWeekday
		r.Next = line >= 0 && (d.sentence-line == 1 || alone && d.sentence > line && d.sentence-line <= sameDay)
		r.Year, r.After, r.Today = a.headYear(i), seeds.Date{}, seeds.Date{}
		if line >= 0 && a.listLine(d.sentence) && a.listLine(line) && (r.Year == 0 || a.sentences[line].first > a.yearsAbove[i].Line) {
			r.After = r.Last()
		}
		if u := int(a.under[d.sentence]); u >= 0 && u < i {
			r.Today = out[u].From
		}
		if a.strength(i) == 0 || counted(d) {
			k := a.dayBefore(out, i)
			if k < 0 {
				if n := a.dayNamed(out, i); n >= 0 && (d.Rule == when.RuleSame || a.dates[n].sentence > line) {
					k = n
				}
			}
			if k >= 0 {
				r.Recall(a.timeReached(out, k, i)) // "on Tuesday, in Lima at 6:30 p.m."
			} else if d.Rule == when.RuleSince || a.strength(i) == 0 && line >= 0 && d.sentence-line > sameDay {
				continue
			}
		}
		v, ok := when.Value{}, false
		if !sure && d.Absolute() && d.Weekday == 0 {
			v, ok = r.Resolve(d.Expression, when.LeanNone) // the nearest, where that is near enough
		}
		if !ok || v.From.Year == 0 {
			v, ok = r.Resolve(d.Expression, lean)
		}
		if !ok || d.zone {
			continue
		}
		if k := i - 1; k >= 0 && d.Rule == when.RuleDayCount && out[k].From.Full() && !out[k].To.Known() && a.dates[k].sentence == d.sentence && a.besideComma(a.dates[k].last, d.first) {
			v = out[k] // "on Monday, day two"
			if one, ok := r.Shift(v.From.WithoutTime(), 1-max(d.N, d.Day)); ok && !r.DayOne.Known() {
				r.DayOne = one
			}
		}
		if k := a.sameWeekday(i); k >= 0 && out[k].From.Full() && !r.Chain {
			b := out[k].From // "left on Sunday morning, is due there Sunday night"
			v.From.Year, v.From.Month, v.From.Day = b.Year, b.Month, b.Day
		}
		out[i] = v
		a.dates[i].remark = a.remarked(s, i)
		if a.dates[i].aside = line >= 0 && d.sentence-line <= sameDay && a.isAside(&d, v.From); a.dates[i].aside {
			continue
		}
		if k := i - 1; lean != when.LeanFuture && a.rises(out, k, i) {
			out[k].From, _ = r.Shift(out[k].From, -aWeek)
		}
		if r.Chain || d.Rule == when.RuleWeekday && (s.layout == item || head) {
			if !r.Chain {
				run = run[:0]
			}
			run = append(run, i)
			a.keepWithin(out, run, lean)
			v = out[i]
		}
		r.Chain = false
		if (s.layout == title || s.layout == heading || s.layout == aside) && !head {
			continue // the day of the paper, not of what is told
		}
		if o, ok := when.Compare(v.From, r.Story); ok && o == 0 && !head && a.onlyDate(s) {
			continue // so is a line with nothing else
		}
		if o, ok := when.Compare(v.From, r.Last()); ok && o < 0 && counted(d) && a.hadDone(c) {
			continue // what had been before is told in passing
		}
		if !c.past && c.who != otherRole && d.Rule != when.RuleSince && (d.Rule != when.RuleYear || d.tells) {
			r.Reach(v.From)
		}
		if v.Firm && !c.past && !v.Vague && c.who != otherRole && d.Rule != when.RuleSince {
			r.Tell(v.From)
			r.TellUntil(v.To)
			items = items || s.layout == item
			r.Done = a.hadDone(c)
			line, tense, byWeekday = d.sentence, lean, d.Weekday != 0 && (d.Absolute() || d.Unit == "week" || r.Near)
			alone = a.plainWeekday(i)
		}
	}
	a.notices = append(a.notices, a.resolver.Notices...)
	a.saidDays, a.weeks = a.daysSaid(out), make([]*weeks, len(a.dates))
	return out
}

// rises reports whether a weekday that was taken for the story's own day stands before one
// of the days behind it in its sentence, which so lies in the week before with it: "in Lima
// on Friday and in Quito on Saturday", as told on a Friday.
func (a *analysis) rises(values []when.Value, k, i int) bool {
	if k < 0 || a.dates[k].sentence != a.dates[i].sentence || !a.plainWeekday(k) || !a.plainWeekday(i) || a.endsClass(a.dates[i].first, pack.Since) {
		return false
	}
	on, ok := when.Compare(values[k].From, a.resolver.Story)
	behind, known := when.Compare(values[i].From, a.resolver.Story)
	next := (a.dates[i].Weekday - a.dates[k].Weekday + aWeek) % aWeek
	return ok && known && on == 0 && behind < 0 && next > 0 && next <= 3
}

// plainWeekday reports whether a date is but the name of a weekday.
func (a *analysis) plainWeekday(i int) bool {
	return a.dates[i].Rule == when.RuleWeekday && !a.dates[i].HasTurn
}

// hadDone reports whether a clause tells what had been done before: "had left", but not "had
// talks".
func (a *analysis) hadDone(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if !a.isClass(i, pack.Perfect) {
			continue
		}
		if h, ok := a.is(i, pack.Be); ok && h.N > 1 {
			return true
		}
		k := i + 1
		for k < c.last && a.adverb(k) {
			k++
		}
		if v, ok := a.verbAt(k); ok && v.form == "past" {
			return true
		}
	}
	return false
}

// scheduled reports whether a weekday opens its sentence before a colon, and one of the
// sentence before it on the line stands before a colon, too: "Mon: Oslo. Tue: Bergen."
func (a *analysis) scheduled(i int) bool {
	leads := func(d *dated) bool { return d.Rule == when.RuleWeekday && a.word(d.last) == ":" }
	d := &a.dates[i]
	return i > 0 && a.tokens[d.first].Lines == 0 && d.first == a.sentences[d.sentence].first && leads(d) && leads(&a.dates[i-1]) && d.sentence <= a.dates[i-1].sentence+2
}

// besideComma reports whether but a comma parts two tokens, so that what begins at the latter says
// once more what stands before it.
func (a *analysis) besideComma(from, to int) bool { return to-from == 1 && a.words[from] == "," }

// sameWeekday returns the date before another in its sentence that names the same
// weekday alone as it, or -1.
func (a *analysis) sameWeekday(i int) int {
	d := &a.dates[i]
	for k := i - 1; k >= 0 && a.dates[k].sentence == d.sentence; k-- {
		if b := &a.dates[k]; b.Rule == when.RuleWeekday && d.Rule == b.Rule && b.Weekday == d.Weekday && !b.HasTurn && !d.HasTurn {
			return k
		}
	}
	return -1
}

// counted reports whether an expression counts from the day told before it.
func counted(d dated) bool {
	switch d.Rule {
	case when.RuleFollow, when.RuleLater, when.RuleEarlier, when.RuleSince, when.RuleSame:
		return true
	}
	return false
}

// sameDay is for how many sentences a time of the day still belongs to the day
// told last.
const sameDay = 3

// townBefore returns the last town named before a date in its sentence, -1 for none.
func (a *analysis) townBefore(d *dated) int {
	for i := d.first - 1; i >= a.sentences[d.sentence].first; i-- {
		if p := int(a.placeAt[i]); p >= 0 && !a.places[p].Demonym && cityLike(a.places[p].sense) {
			return p
		}
	}
	return -1
}

// aWeek is how many days a stretch has in which each weekday comes but once.
const aWeek = 7

// stretch returns the days that a sentence names before one of its weekdays:
// "next weekend: Oslo on Saturday", "from 3 to 7 May: Oslo on Monday", but not "next week,
// she said on Monday", nor "planned last week; arrives on Monday".
func (a *analysis) stretch(values []when.Value, i int) [2]seeds.Date {
	if a.saidThen(&a.dates[i]) {
		return [2]seeds.Date{}
	}
	for k := i - 1; k >= 0 && a.dates[k].sentence == a.dates[i].sentence; k-- {
		v := values[k]
		days := a.dates[k].Rule == when.RuleRange && v.To.Full() && when.Days(v.From, v.To) < aWeek && a.dates[i].Rule == when.RuleWeekday && !a.dates[i].HasTurn && a.ofNoStop(a.townBefore(&a.dates[k]))
		a.dates[k].frames = a.dates[k].frames || days
		if (days || a.dates[k].Rule == when.RuleTurn && v.To.Known()) && a.mayLieIn(i, v) {
			return [2]seeds.Date{values[k].From, values[k].To}
		}
	}
	return [2]seeds.Date{}
}

// isAside reports whether a clause that says more of what is named before it tells of nobody's
// journey, on a day long before the day told last: "on Friday he went to Lima, where a mill
// burnt down on 7 May".
func (a *analysis) isAside(d *dated, on seeds.Date) bool {
	c := &a.clauses[a.clauseOf[d.first]]
	told := a.resolver.Last()
	if !d.Absolute() || !on.Full() || !told.Full() || !a.relative(c) || c.motion() > 0 || len(c.subjects) > 0 && (c.subjects[0].pron != "" || c.who == travellerRole && !c.inherits) {
		return false
	}
	o, ok := when.Compare(on, told)
	return ok && o < 0 && when.Days(on, told) > aWeek
}

// mayLieIn reports whether what is told with a date may be of some days: what is to come is of
// none that are over, nor what is past of those that are not yet.
func (a *analysis) mayLieIn(i int, days when.Value) bool {
	from, _ := when.Compare(days.From, a.resolver.Story)
	to, _ := when.Compare(days.To, a.resolver.Story)
	return !(a.leans[i] == when.LeanFuture && to < 0 || a.leans[i] == when.LeanPast && from > 0)
}

// dayBefore returns the date of the same sentence on which a time of the day
// stands, the last before it, or -1. None stands on a day before which something
// is to happen.
func (a *analysis) dayBefore(values []when.Value, i int) int {
	for k := i - 1; k >= 0 && a.dates[k].sentence == a.dates[i].sentence; k-- {
		if a.strength(k) > 0 && values[k].Firm && !values[k].Vague && values[k].From.Grain >= seeds.GrainDay &&
			!a.ending(&a.dates[k]) && !a.bracketed(a.dates[k].last, a.dates[i].first) && !a.opensWith(&a.clauses[a.clauseOf[a.dates[k].first]], "before") {
			return k
		}
	}
	return -1
}

// monthDayBefore returns the last day of a month that a text names before a date and not far from
// it, whoever it is told of; an unknown one for none.
func (a *analysis) monthDayBefore(values []when.Value, i int) seeds.Date {
	for k := i - 1; k >= 0 && a.dates[i].sentence-a.dates[k].sentence <= sameDay; k-- {
		if d := &a.dates[k]; (d.Absolute() || d.Rule == when.RuleDayOnly) && !d.aside && !a.saidThen(d) && values[k].From.Full() {
			return values[k].From.WithoutTime()
		}
	}
	return seeds.Date{}
}

// bracketed reports whether a bracket that was opened before tokens [from, to) closes
// among them.
func (a *analysis) bracketed(from, to int) bool {
	for i := from; i < to; i++ {
		switch a.words[i] {
		case "(":
			return false
		case ")":
			return true
		}
	}
	return false
}

// timeReached returns the time that a sentence has reached before a date: that of the
// last time of the day which stands on the day at k, or is later than it.
func (a *analysis) timeReached(values []when.Value, k, before int) seeds.Date {
	at := values[k].From
	for j := k + 1; j < before; j++ {
		if v := values[j].From; a.dates[j].sentence == a.dates[k].sentence && a.dates[j].Rule == when.RuleClock && v.Grain == seeds.GrainMinute {
			if o, ok := when.Compare(v, at); ok && o >= 0 {
				at = v
			}
		}
	}
	return at
}

// dayNamed returns the last day that a text names before a date and not far from it,
// whoever it is told of, which "later that day" means, or -1.
func (a *analysis) dayNamed(values []when.Value, i int) int {
	for k := i - 1; k >= 0 && a.dates[i].sentence-a.dates[k].sentence < sameDay; k-- {
		if a.inPassing(k) && !a.inPassing(i) {
			continue
		}
		if a.dayLike(k) && values[k].Firm && !values[k].Vague && values[k].From.Grain >= seeds.GrainDay && !a.saidThen(&a.dates[k]) && !a.dates[k].aside {
			return k
		}
	}
	return -1
}

// inPassing reports whether a date counts back to what had been done before the day that is told:
// "he had left the day before".
func (a *analysis) inPassing(i int) bool {
	d := &a.dates[i]
	return d.Rule == when.RuleEarlier && a.hadDone(&a.clauses[a.clauseOf[d.first]])
}

// keepWithin takes a run of weekdays a week back where it tells in the past and
// has come to lie beyond the story's own day.
func (a *analysis) keepWithin(values []when.Value, run []int, lean when.Lean) {
	last := values[run[len(run)-1]].From
	if o, ok := when.Compare(last, a.resolver.Story); !ok || o <= 0 || lean == when.LeanFuture {
		return
	}
	for _, i := range run {
		if v, ok := a.resolver.Shift(values[i].From, -7); ok {
			values[i].From = v
		}
	}
}

// toldPast reports whether a sentence has a verb in the past.
func (a *analysis) toldPast(s int) bool {
	for k := int(a.clauseOf[a.sentences[s].first]); k < len(a.clauses) && a.clauses[k].sentence == s; k++ {
		for _, v := range a.clauses[k].verbs {
			if v.form == "past" {
				return true
			}
		}
	}
	return false
}

// dateEvidence finds the date that each piece of evidence goes with.
func (a *analysis) dateEvidence(ev []evidence) {
	spans := make([][]int, len(a.dates)) // the evidence of each date
	for i := range ev {
		e := &ev[i]
		d, parted := a.dateOf(e)
		e.nearest = d + 2
		there := d >= 0 && a.saysOfPlace(e, d)
		if d < 0 || !there && e.reachedFrom() {
			continue // "arrived on Monday from X"
		}
		v := a.values[d]
		if v.From.Grain < seeds.GrainMonth && !a.resolver.Years || v.Vague {
			continue
		}
		e.value = when3{from: v.From, to: v.To, text: a.dates[d].Of(a.text), firm: v.Firm, parted: parted, there: there, limit: a.limitOf(d)}
		if a.dates[d].Rule == when.RuleYear {
			e.value.text = v.From.String() // "of 1905"
		}
		if v.Within[0].Known() || v.Within[1].Known() {
			e.value.within = &a.values[d].Within
		}
		spans[d] = append(spans[d], i)
	}
	a.carry(ev)
	for d, shared := range spans {
		if v := a.values[d]; v.To.Known() && v.From != v.To && a.several(ev, shared) {
			for _, i := range shared {
				ev[i].value.firm = false
			}
		}
	}
}

// reachedFrom reports whether a place is only where an arrival elsewhere came
// from.
func (e *evidence) reachedFrom() bool {
	return e.origin && arrival[e.frame.gov.class] && e.frame.gov.class != pack.Go && e.frame.gov.class != pack.Return
}

// saysOfPlace reports whether a date stands in the clause behind a place that
// says what was there: "arrived from Lima, where she met him on Tuesday".
func (a *analysis) saysOfPlace(e *evidence, d int) bool {
	k := e.clause + 1
	return int(a.clauseOf[a.dates[d].first]) == k && k < len(a.clauses) && a.isClass(a.clauses[k].first, pack.Where)
}

// several reports whether pieces of evidence tell of a list of places apart
// from each other: days that they share are those of the whole trip.
func (a *analysis) several(ev []evidence, which []int) bool {
	for _, i := range which {
		for _, k := range which {
			p, q := a.places[ev[i].place].sense, a.places[ev[k].place].sense
			if ev[i].frame.first == ev[k].frame.first && p.ID != q.ID && !holds(p, q) && !holds(q, p) {
				return true
			}
		}
	}
	return false
}

// datelineDate is the first date of the sentence that a dateline opens, unless
// another place takes it.
func (a *analysis) datelineDate(p *place) int {
	s := &a.sentences[p.sentence]
	for i := a.datelineEnd(p.last); i < s.last; i++ {
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && cityLike(a.places[q].sense) {
			return -1
		}
		if d := a.dateAt[i]; d >= 0 && timely(&a.dates[d]) {
			if c := &a.clauses[a.clauseOf[i]]; c.future || c.past || len(c.verbs) > 0 && !a.toldPast(p.sentence) {
				return -1
			}
			return int(d)
		}
	}
	return -1
}

// turns reports whether a clause's opening word moves the time on.
func (a *analysis) turns(c *clause) bool { return a.isClass(c.first, pack.Turning) }

func (a *analysis) placeWithin(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if p := a.placeAt[i]; p >= 0 && !a.places[p].Demonym {
			return true
		}
	}
	return false
}
