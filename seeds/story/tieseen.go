package story

import (
	"slices"
	"sort"
	"strconv"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// seenOfTie lists what can be seen of a telling and a date together. All is
// binary, as with features.
func (a *analysis) seenOfTie(t *tie, fx *sight) {
	e, d := t.evidence, t.date
	at := a.tellingAt(e)
	x, v := &a.dates[d], &t.value
	said := &a.sentences[x.sentence]
	c, own := &a.clauses[e.clause], &a.clauses[a.clauseOf[x.first]]
	gov, frame := e.frame.governor(), e.frame.role()
	where, rule := a.side(e, d), string(x.Rule)

	verdict := a.ruling(e, d, v.From)
	a.seenOfWeek(t, fx)
	fx.add(verdict)
	fx.add(where, "+", verdict)
	fx.add(where)
	fx.add(where, "+", gov)
	fx.add(where, "+", frame)
	fx.add(where, "+", gov, "+", frame)
	fx.add(where, "+", rule)
	fx.add(where, "+", layoutName[a.sentences[at].layout])
	fx.add(where, "+", kindReason(a.places[e.place].sense))
	fx.add("date=", rule)
	fx.add("gov=", gov)
	fx.add("gov+frame=", gov, "+", frame)
	fx.add("layout=", layoutName[a.sentences[at].layout], "+", layoutName[said.layout])
	fx.when(v.To.Known(), "stretch")
	fx.when(v.To.Known(), "stretch+", where)
	fx.when(!v.Firm, "loose-value")
	fx.when(v.Vague, "vague")
	fx.when(int(a.under[at]) == d, "under")
	fx.when(e.place == a.dateline, "dateline")
	fx.when(e.place == a.dateline, "dateline+", where)
	fx.when(e.here > 0, "here")
	fx.when(e.origin, "origin+", where)
	if t.left {
		fx.add("left")
		fx.add("left+", gov)
		fx.add("left+", gov, "+", frame)
		fx.add("left+", where)
		fx.add("left+time=", a.timeOf(e))
		if e.frame.hasGov {
			fx.add("left+verb:", a.words[e.frame.gov.tok])
		}
		fx.when(a.namesFirst(e), "left+first")
	}
	fx.when(e.pass, "pass+", where)
	fx.when(e.ret, "ret")
	fx.when(e.frame.list >= 0, "list+", where)
	time, side := a.timeOf(e), a.sideOf(v.From)
	fx.add("time=", time, "+", side)
	fx.add("time=", time, "+", side, "+", where)
	fx.add("side=", side)
	tense := a.tenseOf(e)
	fx.add("tense=", tense, "+", side)
	fx.add("tense=", tense, "+", side, "+", where)
	if x.Rule == when.RuleTurn {
		fx.add("turn=", strconv.Itoa(x.Turn), x.Unit)
	}
	fx.when(a.behindList(e, d), "behind-list")
	fx.add("who=", roleName[e.who], "+", where)
	fx.add("date-who=", roleName[own.who])
	fx.when(own.past, "date-past")
	fx.when(a.saidThen(*x), "said+", where)
	fx.when(a.ending(x), "ending")
	fx.when(a.sentences[at].quoted != said.quoted, "quoted-apart")
	fx.when(a.has(c.first, a.tellingToken(e), pack.After), "then+", where)
	fx.when(a.has(c.first, a.tellingToken(e), pack.Before), "earlier+", where)
	fx.when(a.places[e.place].hint >= 0, "hinted")
	if x.first > said.first {
		before := a.shape(x.first - 1)
		fx.add("before:", before)
		fx.add("before:", before, "+", gov)
	} else {
		fx.add("before:^")
		fx.add("before:^+", where)
	}
	fx.add("opens:", a.words[x.first], "+", rule)
	if v, ok := own.verbBefore(x.first); ok {
		fx.add("date-verb=", className[v.class])
		fx.add("date-verb=", className[v.class], "+", gov)
		fx.when(x.sentence == at, "date-verb:", a.words[v.tok])
	}
	if e.frame.hasGov {
		fx.add("verb:", a.words[e.frame.gov.tok])
		fx.add("form=", e.frame.gov.form, "+", where)
	}
	if x.first < a.tellingToken(e) && x.sentence != at {
		fx.add("goes-on=", a.toNextDay(a.tellingToken(e), v.From))
		fx.add("goes-on=", a.toNextDay(a.tellingToken(e), v.From), "+", tense)
	}
	a.seenBetween(e, d, where, fx)
	a.seenOfOwner(e, d, where, fx)
}

// toNextDay says how many days pass from a day to the next that is told from a
// token on: where that is far off, what is told between may be of any day.
func (a *analysis) toNextDay(from int, day seeds.Date) string {
	next := sort.Search(len(a.dates), func(d int) bool { return a.dates[d].first >= from })
	for ; next < len(a.dates); next++ {
		if to := a.values[next].From; a.dayLike(next) && to.Grain >= seeds.GrainDay {
			o, ok := when.Compare(day, to)
			switch {
			case !ok || !day.Full() || !to.Full():
				return "unknown"
			case o > 0:
				return "back"
			}
			return bucket(when.Days(day, to))
		}
	}
	return "never"
}

// behindList reports whether a date stands right behind the last member of the
// list of which a telling is one: "in A, B and C on Thursday".
func (a *analysis) behindList(e *evidence, d int) bool {
	if e.frame.size < 2 || e.here > 0 {
		return false
	}
	p := &a.places[e.place]
	return a.dates[d].sentence == p.sentence && a.dates[d].first >= p.last && a.listedTo(p.last, a.dates[d].first)
}

// listedTo reports whether only the rest of a list and what may stand between it
// and a date is in [from, to).
func (a *analysis) listedTo(from, to int) bool {
	for k := from; k < to; k++ {
		if a.words[k] != "," && !a.isClass(k, pack.And) && !a.beforeDate(k) && a.placeAt[k] < 0 {
			return false
		}
	}
	return true
}

// namesFirst reports whether a telling names the first place of the story's text.
func (a *analysis) namesFirst(e *evidence) bool {
	for i := range a.places {
		if p := &a.places[i]; i != a.dateline && !p.Demonym && a.sentences[p.sentence].layout == body {
			return a.places[e.place].sense.ID == p.sense.ID
		}
	}
	return false
}

// tellingToken is where a telling names its place.
func (a *analysis) tellingToken(e *evidence) int {
	if e.here > 0 {
		return e.here
	}
	return a.places[e.place].first
}

// side says where a date stands, seen from a telling.
func (a *analysis) side(e *evidence, d int) string {
	x, at := &a.dates[d], a.tellingAt(e)
	side := "-before"
	if x.first >= a.tellingToken(e) {
		side = "-behind"
	}
	switch {
	case int(a.clauseOf[x.first]) == e.clause:
		return "clause" + side
	case x.sentence == at:
		return "sentence" + side
	}
	return bucket(abs(at-x.sentence)) + side
}

// ruling says what the words between decide, as dateOf weighs them.
func (a *analysis) ruling(e *evidence, d int, day seeds.Date) string {
	verdict := "other"
	switch a.dateFor(e) {
	case d:
		verdict = "nearest"
	case -1:
	default:
		verdict = "another-nearer"
	}
	if o, ok := when.Compare(e.value.from, day); ok && o == 0 {
		return verdict + "-day"
	}
	if e.value.from.Known() {
		return verdict + "-another-day"
	}
	return verdict
}

// seenOfWeek lists what tells in which of two weeks a weekday lies.
func (a *analysis) seenOfWeek(t *tie, fx *sight) {
	x, day := &a.dates[t.date], t.value.From
	if x.Rule != when.RuleWeekday || !day.Full() || !a.resolver.Story.Full() {
		return
	}
	side := "+"
	if o, _ := when.Compare(day, a.resolver.Story); o < 0 {
		side = "-"
	}
	off := side + strconv.Itoa(when.Days(day, a.resolver.Story))
	lean := leanName[a.leans[t.date]]
	time := a.timeOf(t.evidence)
	turned := "alone"
	if x.HasTurn {
		turned = strconv.Itoa(x.Turn)
	}
	week := "week="
	if t.other {
		week = "other-week="
		fx.add("other-week")
		fx.add("other-week+", time)
	}
	fx.add(week, off)
	fx.add(week, off, "+", lean)
	fx.add(week, side, "+", lean)
	fx.add(week, side, "+", time, "+", lean)
	fx.add(week, side, "+", turned)
	fx.add(week, off, "+", turned)
	for _, k := range [...]int{-7, 7} {
		if d, ok := a.resolver.Shift(day, k); ok && a.saysDay(d) {
			fx.add(week, "another-said")
		}
	}
	fx.when(a.saysDay(day), week, "said")
}

var leanName = map[when.Lean]string{when.LeanPast: "past", when.LeanNone: "none", when.LeanFuture: "future"}

// saysDay reports whether the story names a day otherwise than by its weekday.
func (a *analysis) saysDay(day seeds.Date) bool {
	said, asked := a.says[day]
	if !asked {
		said = slices.ContainsFunc(a.saidDays, func(d seeds.Date) bool {
			o, ok := when.Compare(d, day)
			return ok && o == 0
		})
		a.says[day] = said
	}
	return said
}

// daysSaid lists the days that a story names otherwise than by their weekdays.
func (a *analysis) daysSaid(values []when.Value) []seeds.Date {
	var out []seeds.Date
	seen := map[seeds.Date]bool{}
	for d := range a.dates {
		from := values[d].From
		if a.dates[d].Rule != when.RuleWeekday && a.strength(d) > 0 && from.Known() && !seen[from] {
			seen[from] = true
			out = append(out, from)
		}
	}
	return out
}

// longAgo is after how many days a date is hardly one of the trip.
const longAgo = 30

// sideOf says on which side of the story's own day a date lies.
func (a *analysis) sideOf(d seeds.Date) string {
	o, ok := when.Compare(d, a.resolver.Story)
	switch {
	case !ok:
		return "unknown"
	case o > 0:
		return "later"
	case o == 0:
		return "same-day"
	case d.Full() && a.resolver.Story.Full() && when.Days(d, a.resolver.Story) > longAgo:
		return "long-ago"
	}
	return "earlier"
}

// seenBetween lists what parts a telling from a date.
func (a *analysis) seenBetween(e *evidence, d int, where string, fx *sight) {
	p, x := &a.places[e.place], &a.dates[d]
	first, last := p.first, p.last
	if e.here > 0 {
		first, last = e.here, e.here+1
	}
	behind := x.first >= last
	from, to := x.last, first
	if behind {
		from, to = last, x.first
	}
	words, places, dates := 0, 0, 0
	for i := from; i < to; i++ {
		switch q, k := a.placeAt[i], a.dateAt[i]; {
		case q >= 0:
			if a.takes(&a.places[q], p) {
				places++
			}
			i = a.places[q].last - 1
		case k >= 0:
			if a.dayLike(int(k)) {
				dates++
			}
			i = a.dates[k].last - 1
		default:
			words++
		}
	}
	far, same := "far", x.sentence == a.tellingAt(e)
	if same {
		far = "near"
	}
	fx.add(far, "-words=", bucket(words))
	fx.add(far, "-places=", bucket(places))
	fx.add(far, "-dates=", bucket(dates))
	fx.add("between=", bucket(places), "+", bucket(dates), "+", where)
	own := 0
	for i := a.sentences[a.tellingAt(e)].first; i < a.sentences[a.tellingAt(e)].last; i++ {
		if k := a.dateAt[i]; k >= 0 {
			if a.dayLike(int(k)) {
				own++
			}
			i = a.dates[k].last - 1
		}
	}
	fx.add("own-dates=", bucket(own), "+", where)
	if !same {
		return
	}
	lo, hi := int(a.clauseOf[x.first]), e.clause
	if lo > hi {
		lo, hi = hi, lo
	}
	turned := false
	for k := lo + 1; k <= hi; k++ {
		turned = turned || a.turns(&a.clauses[k])
	}
	fx.add("clauses=", bucket(hi-lo))
	fx.when(turned, "turns+", where)
	fx.when(behind && a.adjacent(p, x.first), "adjacent")
}

// dayLike reports whether an expression names a day rather than a time of it.
func (a *analysis) dayLike(d int) bool { return timely(a.dates[d]) && a.strength(d) > 0 }

// verbBefore returns the verb of a clause that governs what stands at a token:
// the last before it, or the first.
func (c *clause) verbBefore(tok int) (verb, bool) {
	if len(c.verbs) == 0 {
		return verb{}, false
	}
	out := c.verbs[0]
	for _, v := range c.verbs {
		if v.tok < tok {
			out = v
		}
	}
	return out, true
}

// seenOfOwner lists what is seen of the place that stands nearest to a date,
// where that is another than the telling's.
func (a *analysis) seenOfOwner(e *evidence, d int, where string, fx *sight) {
	p, q := &a.places[e.place], int(a.owners[d])
	if q < 0 {
		fx.add("owner=none+", where)
		return
	}
	o := &a.places[q]
	far := "far"
	switch {
	case q == e.place:
		far = "itself"
	case o.sense.ID == p.sense.ID:
		far = "same"
	case holds(o.sense, p.sense):
		far = "around"
	case holds(p.sense, o.sense):
		far = "within"
	case near(o.sense, p.sense, 1):
		far = "1"
	case near(o.sense, p.sense, 3):
		far = "3"
	case near(o.sense, p.sense, daysTravel):
		far = "7"
	}
	fx.add("owner=", far)
	fx.add("owner=", far, "+", where)
}

// nearestPlace returns the place of a date's sentence that stands nearest to it,
// -1 where there is none.
func (a *analysis) nearestPlace(d int) int {
	x := &a.dates[d]
	s := &a.sentences[x.sentence]
	best, cost := -1, 0
	for i := s.first; i < s.last; i++ {
		q := int(a.placeAt[i])
		if q < 0 {
			continue
		}
		p := &a.places[q]
		i = p.last - 1
		if p.Demonym || p.within >= 0 {
			continue
		}
		c := x.first - p.last
		if c < 0 {
			c = p.first - x.last
		}
		if int(a.clauseOf[p.first]) != int(a.clauseOf[x.first]) {
			c += 20
		}
		if best < 0 || c < cost {
			best, cost = q, c
		}
	}
	return best
}
