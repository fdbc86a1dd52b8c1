package schedule

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// event is an arrival or a departure with its day.
type event struct {
	at     *end
	leaves bool
	day    seeds.Date // unknown where zero
	words  string     // from which the day was read
	mode   seeds.Mode // of the way there
	token  int
}

// days gives the day of each date expression of the text, in its order; those that are no days
// stay unknown.
func (t *cutText) days() ([]when.Value, []seeds.Notice) {
	out := make([]when.Value, len(t.dates))
	r := when.NewResolver(t.dates, t.Published, nil)
	heads := when.HeadYears(t.tokens, t.words, t.hits, t.dates)
	for _, h := range heads {
		r.TakeYear(h.Year, t.dates)
	}
	for i, e := range t.dates {
		if r.Year != heads[i].Year {
			r.Year, r.After = heads[i].Year, seeds.Date{}
		}
		switch e.Rule {
		case when.RuleDate, when.RuleRange, when.RuleWeekday:
		case when.RuleDayCount:
			if !r.DayOne.Known() {
				continue
			}
		case when.RuleRelDay:
			if !t.Published.Known() {
				continue
			}
		default:
			continue
		}
		r.Chain = e.Rule == when.RuleWeekday && r.Last().Known()
		lean := when.LeanNone
		if t.Published.Known() && !r.Last().Known() {
			lean = when.LeanFuture
		}
		v, ok := r.Resolve(e, lean)
		if !ok || v.From.Grain < seeds.GrainDay {
			continue
		}
		out[i] = v
		r.Tell(v.From)
		r.After = r.Last()
		if one, ok := t.dayOne(r, i, v); ok {
			r.DayOne = one
		}
	}
	return out, r.Notices
}

// dayOne returns the day from which a list counts its days, where the date at i stands on a line
// with the number of its day.
func (t *cutText) dayOne(r *when.Resolver, i int, v when.Value) (seeds.Date, bool) {
	if !t.dates[i].Absolute() || r.DayOne.Known() {
		return seeds.Date{}, false
	}
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(t.dates) || t.dates[k].Rule != when.RuleDayCount {
			continue
		}
		n := max(t.dates[k].N, t.dates[k].Day)
		if strings.IndexByte(t.text[min(t.dates[i].End, t.dates[k].End):max(t.dates[i].Start, t.dates[k].Start)], '\n') < 0 {
			return r.Shift(v.From.WithoutTime(), 1-n)
		}
	}
	return seeds.Date{}, false
}

// events puts the legs and calls of a text in its order, and gives each its day: that which
// stands before it, or behind it where the first leg has its own there.
func (t *cutText) events(legs []leg, calls []call) []event {
	values, notices := t.days()
	t.notices = notices
	var out []event
	behind, modeBehind := t.datedBehind(legs, values), false
	until := func(i int) int { // the token at which the next leg begins
		if i+1 < len(legs) {
			return legs[i+1].first
		}
		return len(t.tokens)
	}
	if len(legs) > 0 {
		from, to := t.clause(legs[0].first, legs[0].last)
		modeBehind = t.modeIn(from, legs[0].first, nil) == "" && t.modeIn(legs[0].last, min(to, until(0)), nil) != ""
	}
	done := 0 // tokens before it belong to the leg before
	for i := range legs {
		l := &legs[i]
		from, to := t.clause(l.first, l.last)
		to = min(to, until(i))
		set := -1
		if behind {
			set = t.dayIn(values, l.last, until(i), false)
		} else if set = t.dayIn(values, done, l.first, true); set < 0 {
			set = t.dayIn(values, 0, l.first, true) // as the leg before, or as a line above them says
		}
		dep, arr := event{at: &l.from, leaves: true, token: l.first}, event{at: &l.to, token: l.first}
		if modeBehind {
			arr.mode = t.modeIn(l.last, to, l)
		} else {
			arr.mode = t.modeIn(max(from, done), to, l)
		}
		if set >= 0 {
			dep.day, dep.words = values[set].From, t.dates[set].Of(t.text)
			arr.day, arr.words = dep.day.WithoutTime(), dep.words
			if values[set].To.Known() {
				arr.day = values[set].To
			}
		}
		if d := l.from.day - 1; d >= 0 && values[d].From.Known() {
			dep.day, dep.words = values[d].From, t.dates[d].Of(t.text)
			arr.day, arr.words = dep.day.WithoutTime(), dep.words
		}
		if d := l.to.day - 1; d >= 0 && values[d].From.Known() {
			arr.day, arr.words = values[d].From, t.dates[d].Of(t.text)
		}
		if own := t.arrivalDay(values, l.last, to, set); own >= 0 {
			arr.day, arr.words = values[own].From, t.dates[own].Of(t.text)
		}
		t.timesOf(l, to, &dep, &arr)
		if !l.goesOn {
			out = append(out, dep)
		}
		out = append(out, arr)
		done = l.last
	}
	for i := range calls {
		out = append(out, t.called(calls, i, values))
	}
	slices.SortStableFunc(out, func(a, b event) int { return cmp.Compare(a.token, b.token) })
	return out
}

// datedBehind reports whether the legs have their days behind them: "Lima - Cusco 3 May".
func (t *cutText) datedBehind(legs []leg, values []when.Value) bool {
	if len(legs) == 0 {
		return false
	}
	from, to := t.clause(legs[0].first, legs[0].last)
	if len(legs) > 1 {
		to = min(to, legs[1].first)
	}
	return t.dayIn(values, from, legs[0].first, true) < 0 && t.dayIn(values, legs[0].last, to, false) >= 0
}

// dayIn returns the first day among tokens [from, to), or the last, and -1 where there is none.
func (t *cutText) dayIn(values []when.Value, from, to int, last bool) int {
	best := -1
	for i := from; i < to; i++ {
		if d := t.dateAt[i]; d >= 0 && values[d].From.Known() && (last || best < 0) {
			best = int(d)
		}
	}
	return best
}

// arrivalDay returns the day that stands in brackets behind a leg, or behind the word for its
// arrival, -1 for none: "Lima 23:05 - Madrid 14:10 (4 May)".
func (t *cutText) arrivalDay(values []when.Value, from, to, not int) int {
	for i := from; i < to; i++ {
		d := int(t.dateAt[i])
		if d < 0 || d == not || !values[d].From.Known() {
			continue
		}
		h, called := t.is(i-1, pack.Call)
		if t.words[i-1] == "(" || called && h.Value == "arrive" {
			return d
		}
	}
	return -1
}

// timesOf gives the departure and the arrival of a leg their times, which stand behind the
// places or behind the words for either: "dep 1105 arr 1525", "arr 0630+1".
func (t *cutText) timesOf(l *leg, to int, dep, arr *event) {
	if l.from.timed {
		dep.day = at(dep.day, l.from.clock)
	}
	if l.to.timed {
		arr.day = at(arr.day, l.to.clock)
	}
	for i := l.last; i < to; i++ {
		h, ok := t.is(i, pack.Call)
		if !ok {
			continue
		}
		hour, minute, ok := t.clockAt(i + h.N)
		switch {
		case !ok:
		case h.Value == "depart":
			dep.day = at(dep.day, [2]int{hour, minute})
		default:
			arr.day = at(arr.day, [2]int{hour, minute})
			if k := i + h.N + 1; k+1 < len(t.tokens) && t.words[k] == "+" && t.words[k+1] == "1" && !t.tokens[k].Space {
				arr.day = nextDay(arr.day)
			}
		}
	}
}

// called gives a call its day: what stands behind its place up to the next call, else the last
// before it.
func (t *cutText) called(calls []call, i int, values []when.Value) event {
	c := &calls[i]
	from, to := t.clause(c.first, c.last)
	if i > 0 {
		from = max(from, calls[i-1].last)
	}
	if i+1 < len(calls) {
		to = min(to, calls[i+1].first)
	}
	e := event{at: &c.at, leaves: c.leaves, token: c.first, mode: t.modeIn(from, to, nil)}
	if c.at.airport {
		e.mode = seeds.Flight
	}
	set := t.dayIn(values, c.last, to, false)
	if set < 0 {
		if set = t.dayIn(values, from, c.first, true); set < 0 && !t.dayBefore(from, c.first) {
			set = t.dayIn(values, 0, c.first, true)
		}
	}
	only := set < 0
	if only {
		set = onlyDay(values)
	}
	if set < 0 {
		return e
	}
	e.day, e.words = values[set].From, t.dates[set].Of(t.text)
	if only {
		e.day = e.day.WithoutTime() // a time with it is of another line
	}
	if c.at.timed {
		e.day = at(e.day, c.at.clock)
		return e
	}
	for k := c.last; k < to && e.day.Grain == seeds.GrainDay; k++ {
		if hour, minute, ok := t.clockAt(k); ok && (int(t.dateAt[k]) != set || t.tokens[k].Class == prose.Number && strings.Contains(t.words[k], ":")) {
			e.day = at(e.day, [2]int{hour, minute})
		}
	}
	return e
}

// onlyDay returns the one day of a text, wherever it stands, -1 where it has none or several.
func onlyDay(values []when.Value) int {
	day := -1
	for i := range values {
		if values[i].From.Known() {
			if day >= 0 {
				return -1
			}
			day = i
		}
	}
	return day
}

// modeIn finds how a leg is travelled: between airports by plane, else as a word of its clause
// says.
func (t *cutText) modeIn(from, to int, l *leg) seeds.Mode {
	if l != nil && l.from.airport && l.to.airport {
		return seeds.Flight
	}
	for i := from; i < to; i++ {
		for _, class := range []pack.Class{pack.Mode, pack.ModeVerb} {
			if h, ok := t.is(i, class); ok {
				return seeds.Mode(h.Value)
			}
		}
	}
	return ""
}

// stops joins the events at one place, and says what is still to come.
func (t *cutText) stops(events []event) ([]seeds.Seed, []seeds.Notice) {
	var out []seeds.Seed
	var last *end
	for _, e := range events {
		k := len(out) - 1
		same := k >= 0 && samePlace(&last.name, &e.at.name)
		if !same {
			s := t.seed(&e.at.name, "leg")
			out = append(out, s)
			k++
		}
		last = e.at
		switch s := &out[k]; {
		case e.leaves:
			s.Depart, s.DepartText = e.day, e.words
		case !same:
			s.Arrive, s.ArriveText, s.Mode = e.day, e.words, e.mode
		}
	}
	if len(out) > 1 && !out[0].Arrive.Known() {
		out[0].Role = seeds.Origin
	}
	for i := range out {
		s := &out[i]
		day := s.Arrive
		if !day.Known() {
			day = s.Depart
		}
		if s.Role != "" {
			continue
		}
		s.Role = seeds.Planned // as bookings and timetables are
		if o, ok := when.Compare(day, t.Published); ok && t.Published.Known() && o <= 0 {
			s.Role = seeds.Visited
		}
	}
	if n := len(out) - 1; n > 1 && out[0].Role == seeds.Origin && samePlace(&events[0].at.name, &last.name) {
		out[n].Role = seeds.Return
	}
	return out, t.notices
}

// near is how far apart in degrees the airports of one town lie at most.
const near = 0.8

// samePlace reports whether two names are of one place: the same name, or an airport of the town.
func samePlace(a, b *name) bool {
	if pack.Fold(a.text) == pack.Fold(b.text) {
		return true
	}
	if len(a.senses) == 0 || len(b.senses) == 0 {
		return false
	}
	s, o := &a.senses[0], &b.senses[0]
	airport := s.Kind == seeds.Airport || o.Kind == seeds.Airport
	return s.ID == o.ID || airport && max(s.At[0]-o.At[0], o.At[0]-s.At[0], s.At[1]-o.At[1], o.At[1]-s.At[1]) < near
}

// clockAt reads the time of day at token i: 09:25, or 0925 behind a place or a word for a call.
func (t *cutText) clockAt(i int) (hour, minute int, ok bool) {
	if i >= len(t.tokens) {
		return 0, 0, false
	}
	w := t.words[i]
	if t.tokens[i].Class != prose.Number {
		return 0, 0, false
	}
	h, m, colon := strings.Cut(w, ":")
	if !colon && len(w) == 4 {
		h, m = w[:2], w[2:]
	}
	hour, err := strconv.Atoi(h)
	minute, other := strconv.Atoi(m)
	return hour, minute, err == nil && other == nil && len(m) == 2 && hour < 24 && minute < 60
}

// onlyClock reports whether the date at token i is but a time of day.
func (t *cutText) onlyClock(i int) bool { return t.dates[t.dateAt[i]].Rule == when.RuleClock }

// at gives a day the time of day; an unknown day stays unknown.
func at(d seeds.Date, clock [2]int) seeds.Date {
	if d.Grain >= seeds.GrainDay {
		d.Hour, d.Minute, d.Grain = clock[0], clock[1], seeds.GrainMinute
	}
	return d
}

// nextDay counts one day on.
func nextDay(d seeds.Date) seeds.Date {
	r := &when.Resolver{}
	n, ok := r.Shift(d.WithoutTime(), 1)
	if !ok {
		return d
	}
	if d.Grain == seeds.GrainMinute {
		n = at(n, [2]int{d.Hour, d.Minute})
	}
	return n
}
