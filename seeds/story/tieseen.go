package story

import (
	"sort"
	"strconv"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// seenOfTie lists what can be seen of a telling and a date together. All is
// binary, as with features.
func (a *analysis) seenOfTie(t *tie, fx *sight) {
	a.seenOfPair(t, fx)
	a.seenOfDay(t, fx)
}

// seenOfPair lists what is the same whichever day the date means, and whether it
// is that of coming or of leaving.
func (a *analysis) seenOfPair(t *tie, fx *sight) {
	e, d := t.evidence, t.date
	at := a.tellingAt(e)
	x := &a.dates[d]
	said := &a.sentences[x.sentence]
	own := &a.clauses[a.clauseOf[x.first]]
	gov, frame := e.frame.governor(), e.frame.role()
	where, rule := t.where, string(x.Rule)

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
	fx.when(int(a.under[at]) == d, "under")
	fx.when(e.place == a.dateline, "dateline")
	fx.when(e.place == a.dateline, "dateline+", where)
	fx.when(e.here > 0, "here")
	fx.when(e.origin, "origin+", where)
	fx.when(e.pass, "pass+", where)
	fx.when(e.ret, "ret")
	fx.when(e.frame.list >= 0, "list+", where)
	if x.Rule == when.RuleTurn {
		fx.add("turn=", strconv.Itoa(x.Turn), x.Unit)
	}
	fx.when(a.behindList(e, d), "behind-list")
	fx.add("who=", roleName[e.who], "+", where)
	fx.add("date-who=", roleName[own.who])
	fx.when(own.past, "date-past")
	fx.when(a.saidThen(x), "said+", where)
	fx.when(a.ending(x), "ending")
	fx.when(a.sentences[at].quoted != said.quoted, "quoted-apart")
	n := a.neighbourhood(e)
	fx.when(n.then, "then+", where)
	fx.when(n.earlier, "earlier+", where)
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
	if b := a.beatOf(e); b >= 0 {
		fx.when(b == d, "in-turn")
		fx.when(b == d, "in-turn+", where)
		fx.when(b != d, "out-of-turn")
	}
	a.seenBetween(e, d, where, fx)
	a.seenOfOwner(e, d, where, fx)
}

// seenOfDay lists what tells of the day itself.
func (a *analysis) seenOfDay(t *tie, fx *sight) {
	e, v := t.evidence, &t.value
	where := t.where
	verdict, day := a.ruling(e, t.date, v.From)
	gov, frame := e.frame.governor(), e.frame.role()

	a.seenOfWeek(t, fx)
	fx.add(verdict, day)
	fx.add(where, "+", verdict, day)
	fx.when(v.To.Known(), "stretch")
	fx.when(v.To.Known(), "stretch+", where)
	fx.when(!v.Firm, "loose-value")
	fx.when(v.Vague, "vague")
	time, side, tense := a.timeOf(e), a.sideOf(v.From), a.tenseOf(e)
	if t.left {
		fx.add("left")
		fx.add("left+", gov)
		fx.add("left+", gov, "+", frame)
		fx.add("left+", where)
		fx.add("left+time=", time)
		if e.frame.hasGov {
			fx.add("left+verb:", a.words[e.frame.gov.tok])
		}
		fx.when(a.namesFirst(e), "left+first")
	}
	fx.add("time=", time, "+", side)
	fx.add("time=", time, "+", side, "+", where)
	fx.add("side=", side)
	fx.add("tense=", tense, "+", side)
	fx.add("tense=", tense, "+", side, "+", where)
	if x := &a.dates[t.date]; x.first < a.tellingToken(e) && x.sentence != a.tellingAt(e) {
		next := a.toNextDay(a.tellingToken(e), v.From)
		fx.add("goes-on=", next)
		fx.add("goes-on=", next, "+", tense)
	}
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
	side := &standsBefore
	if x.first >= a.tellingToken(e) {
		side = &standsBehind
	}
	switch {
	case int(a.clauseOf[x.first]) == e.clause:
		return side.clause
	case x.sentence == at:
		return side.sentence
	}
	return side.off[min(abs(at-x.sentence), crowd)]
}

// sideNames are how far off something may stand on one side.
type sideNames struct {
	clause, sentence string
	off              [crowd + 1]string // by sentences
}

var standsBefore, standsBehind = sideOf("-before"), sideOf("-behind")

func sideOf(side string) (names sideNames) {
	names.clause, names.sentence = "clause"+side, "sentence"+side
	for n := range names.off {
		names.off[n] = bucket(n) + side
	}
	return names
}

// ruling says what the words between decide, as dateOf weighs them, and whether it
// comes to the same day.
func (a *analysis) ruling(e *evidence, d int, day seeds.Date) (verdict, same string) {
	verdict = "other"
	switch a.dateFor(e) {
	case d:
		verdict = "nearest"
	case -1:
	default:
		verdict = "another-nearer"
	}
	if o, ok := when.Compare(e.value.from, day); ok && o == 0 {
		return verdict, "-day"
	}
	if e.value.from.Known() {
		return verdict, "-another-day"
	}
	return verdict, ""
}

var leanName = map[when.Lean]string{when.LeanPast: "past", when.LeanNone: "none", when.LeanFuture: "future"}

// longAgo is after how many days a date is hardly one of the trip.
const longAgo = 30
