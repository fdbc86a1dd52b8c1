package when

import (
	"fmt"

	"dateline/seeds"
)

// Lean says to which side of the story's day an expression is likely to lie.
type Lean int

// The leans, as the sentence's tense gives them.
const (
	LeanNone   Lean = 0
	LeanPast   Lean = -1
	LeanFuture Lean = 1
)

// Value is what an expression comes to.
type Value struct {
	From, To seeds.Date // To is unknown where it is no range
	Firm     bool       // stated, not a span of days such as "next week"
	Vague    bool       // another time altogether: "several years ago"
	Year     int        // the year it speaks of, where known, also for vague ones
}

// Resolver turns the expressions of one text into dates, in the text's order.
// It keeps the day told last, which "the next day" counts from.
type Resolver struct {
	// Story is the day that weekdays and "tomorrow" count from; its year may
	// be 0.
	Story seeds.Date
	// Chain makes weekdays follow the day told last, as in a programme.
	Chain bool
	// Diary says that its writer tells of days long past in their order.
	Diary bool
	// Year is that of days that come without one, where a list's heading names
	// it; 0 where none does.
	Year int
	// After is the day after which the next line of a list goes on, if known.
	After seeds.Date
	// Plan is the day of a plan after which its next weekday lies, if known.
	Plan seeds.Date
	// Within are the days among which a weekday named alone lies, if known.
	Within [2]seeds.Date
	// Today is the day at the head of a diary's lines, from which "tomorrow"
	// counts there; where unknown it is the story's.
	Today   seeds.Date
	virtual int  // a year that fits the weekdays of the text where the real one is unknown
	tied    bool // weekdays can be counted
	last    seeds.Date
	named   seeds.Date // a month named since
	first   seeds.Date
	Notices []seeds.Notice
}

// NewResolver finds the anchor of a text: published where known, else the
// dateline's date, else the first weekday and day that stand together, else
// the first full date. dateline may be nil. What disagrees is noticed.
func NewResolver(exprs []Expression, published seeds.Date, dateline *Expression) *Resolver {
	r := &Resolver{}
	switch {
	case published.Grain >= seeds.GrainDay:
		r.Story = day(published)
	case dateline != nil && dateline.Absolute():
		r.Story = seeds.Day(dateline.Year, dateline.Month, dateline.Day)
	}
	if r.Story.Year == 0 {
		r.tie(exprs)
	}
	if !r.Story.Known() {
		for _, e := range exprs {
			if e.Rule == RuleDate && e.Absolute() && e.Year != 0 {
				r.Story = seeds.Day(e.Year, e.Month, e.Day)
				r.tied = true
				break
			}
		}
	}
	if r.Story.Year != 0 {
		r.tied, r.virtual = true, r.Story.Year
	}
	return r
}

// tie looks for a weekday that stands with a day of a month, so that weekdays
// can be counted though the year is unknown.
func (r *Resolver) tie(exprs []Expression) {
	fits := func(year int) bool {
		for _, e := range exprs {
			if e.Rule == RuleDate && e.Weekday != 0 && e.Month != 0 && e.Year == 0 && e.Day <= daysIn(year, e.Month) &&
				weekdayOf(ordinal(seeds.Day(year, e.Month, e.Day))) != e.Weekday {
				return false
			}
		}
		return true
	}
	for _, e := range exprs {
		if e.Rule != RuleDate || e.Weekday == 0 || e.Month == 0 {
			continue
		}
		if !r.Story.Known() {
			r.Story = seeds.Day(e.Year, e.Month, e.Day)
		}
		if e.Year != 0 {
			continue
		}
		// common years first: 28 years hold every calendar
		for _, leap := range []bool{false, true} {
			for y := 2001; y < 2029; y++ {
				if (daysIn(y, 2) == 29) == leap && fits(y) {
					r.virtual, r.tied = y, true
					return
				}
			}
		}
		return
	}
}

// day drops the time of day.
func day(d seeds.Date) seeds.Date {
	if d.Grain == seeds.GrainMinute {
		d.Grain, d.Hour, d.Minute = seeds.GrainDay, 0, 0
	}
	return d
}

// Last returns the day told last.
func (r *Resolver) Last() seeds.Date { return r.last }

// Tell makes d the day told last, as a stop's date does that was found
// otherwise.
func (r *Resolver) Tell(d seeds.Date) {
	if d.Grain >= seeds.GrainDay {
		r.last, r.named = day(d), seeds.Date{}
		if !r.first.Known() {
			r.first = r.last
		}
	}
}

// Recall makes d the day told last for what comes next, though it may be told
// of somebody else.
func (r *Resolver) Recall(d seeds.Date) {
	if d.Grain >= seeds.GrainDay {
		r.last = day(d)
	}
}

// Shift moves a day by n days; ok is false where its unknown year decides.
func (r *Resolver) Shift(d seeds.Date, n int) (seeds.Date, bool) { return r.shift(d, n) }

// shift moves a day by n days, keeping an unknown year unknown. It gives up
// where the unknown year decides, at the end of February.
func (r *Resolver) shift(d seeds.Date, n int) (seeds.Date, bool) {
	if d.Grain < seeds.GrainDay {
		return seeds.Date{}, false
	}
	known := d.Year
	if known == 0 {
		d.Year = r.virtual
		if d.Year == 0 {
			d.Year = 2001
		}
	}
	to := fromOrdinal(ordinal(d) + n)
	if known == 0 {
		before, after := d, to
		if n < 0 {
			before, after = to, d
		}
		crosses := before.Month <= 2 && (after.Month >= 3 || after.Year != before.Year)
		if crosses && !(before.Month == 2 && before.Day == 29) {
			return seeds.Date{}, false
		}
		to.Year = 0
	}
	return to, true
}

// Resolve returns the dates of e. ok is false where the text does not give
// enough to know any.
func (r *Resolver) Resolve(e Expression, lean Lean) (v Value, ok bool) {
	v, ok = r.resolve(e, lean)
	if ok && e.HasTime && v.From.Grain == seeds.GrainDay {
		v.From.Hour, v.From.Minute, v.From.Grain = e.Hour, e.Minute, seeds.GrainMinute
	}
	return v, ok
}

func (r *Resolver) resolve(e Expression, lean Lean) (Value, bool) {
	switch e.Rule {
	case RuleDate, RuleRange:
		return r.calendar(e, lean)
	case RuleWeekday:
		if (e.Unit == "week" || e.Unit == "weekend") && r.Story.Grain >= seeds.GrainDay && r.tied {
			v, ok := r.span(e, e.Turn, r.Story) // "Wednesday of last week"
			if !ok {
				return v, false
			}
			return r.from(v.From, (e.Weekday-Weekday(r.full(v.From))+7)%7)
		}
		d, ok := r.weekday(e.Weekday, e.Turn, e.HasTurn, lean)
		return Value{From: d, Firm: true, Year: d.Year}, ok
	case RuleWeekdays:
		from, ok := r.weekday(e.Weekday, 0, false, lean)
		if !ok {
			return Value{}, false
		}
		to, ok := r.shift(from, ((e.ToWeekday-e.Weekday)%7+7)%7)
		return Value{From: from, To: to, Firm: true, Year: from.Year}, ok
	case RuleRelDay:
		return r.from(r.today(), e.N)
	case RuleRelDay2:
		return r.from(r.Story, 2)
	case RuleRelDay2Ago:
		return r.from(r.Story, -2)
	case RuleFollow:
		n := 1
		if e.HasTurn {
			n = e.Turn
		}
		switch e.Unit {
		case "day", "night", "morning":
			return r.from(r.told(), n)
		}
		return r.span(e, n, r.told())
	case RuleSame:
		if e.Unit == "day" || e.Unit == "night" || e.Unit == "morning" {
			return r.from(r.told(), 0)
		}
	case RuleLater, RuleEarlier:
		n := max(e.N, 1)
		if e.Rule == RuleEarlier {
			n = -n
		}
		return r.count(e.Unit, n, r.told())
	case RuleAgo:
		return r.count(e.Unit, -max(e.N, 1), r.Story)
	case RuleLongAgo:
		return Value{Vague: e.Unit == "year" || e.Unit == "month" || e.Unit == "decade"}, true
	case RuleWithin:
		if lean == LeanFuture {
			return r.count(e.Unit, max(e.N, 1), r.Story)
		}
	case RuleTurn:
		if e.Turn == 1 && (e.Unit == "day" || e.Unit == "night" || e.Unit == "morning") {
			return r.from(r.told(), 1) // "next night was Madison"
		}
		if e.Unit == "day" && e.Turn != 0 {
			return Value{}, false // "the last day of the month"
		}
		if e.Unit == "night" && e.Turn == -1 {
			return r.from(r.today(), -1) // last night
		}
		if e.Turn == 0 && (e.Unit == "morning" || e.Unit == "day" || e.Unit == "night") {
			return r.from(r.today(), 0) // this morning
		}
		return r.span(e, e.Turn, r.Story)
	case RuleMonth:
		v := r.month(e, lean)
		if !v.Vague {
			r.named = v.From
		}
		return v, true
	case RuleYear:
		d := seeds.Date{Year: e.Year, Grain: seeds.GrainYear}
		return Value{From: d, Year: e.Year, Vague: r.Story.Year != 0 && e.Year < r.Story.Year}, true
	case RuleDayOnly:
		base := r.told()
		if r.named.Known() {
			base = r.named // "by the middle of November (the 15th)"
		}
		if base.Grain < seeds.GrainMonth {
			return Value{}, false
		}
		if e.Day > daysIn(base.Year, base.Month) {
			return Value{}, false
		}
		return Value{From: seeds.Day(base.Year, base.Month, e.Day), Firm: true, Year: base.Year}, true
	case RuleClock, RulePart:
		if r.last.Known() {
			return r.from(r.last, 0) // on the day that is being told
		}
	case RuleDayCount:
		if r.first.Known() {
			return r.from(r.first, max(e.N, e.Day)-1)
		}
	case RuleBeforeLast:
		d, ok := r.shift(r.Story, -7)
		if !ok || !r.tied {
			return Value{}, false
		}
		return r.from(d, -((Weekday(r.full(d))-e.Weekday+6)%7 + 1))
	case RuleToldDay:
		if r.last.Grain >= seeds.GrainDay && r.tied {
			if d, ok := r.after(r.last, e.Weekday); ok {
				if o, ok := Compare(d, r.Story); !ok || o <= 0 || lean == LeanFuture {
					return Value{From: d, Firm: true, Year: d.Year}, true
				}
			}
		}
		d, ok := r.weekday(e.Weekday, 0, false, lean)
		return Value{From: d, Firm: true, Year: d.Year}, ok
	case RuleFeast:
		return r.feast(e, lean)
	}
	return Value{}, false
}

// today is the day from which "tomorrow" counts.
func (r *Resolver) today() seeds.Date {
	if r.Today.Known() {
		return day(r.Today)
	}
	return r.Story
}

// told is the day that the story has reached.
func (r *Resolver) told() seeds.Date {
	if r.last.Known() {
		return r.last
	}
	return r.Story
}

func (r *Resolver) from(base seeds.Date, n int) (Value, bool) {
	d, ok := r.shift(base, n)
	return Value{From: d, Firm: true, Year: d.Year}, ok
}

// count moves by days, weeks, months or years. Only days and weeks come to a
// day.
func (r *Resolver) count(unit string, n int, base seeds.Date) (Value, bool) {
	switch unit {
	case "day", "night", "morning":
		return r.from(base, n)
	case "hour":
		return r.from(base, 0)
	case "week":
		return r.from(base, 7*n)
	case "fortnight":
		return r.from(base, 14*n)
	case "month":
		if base.Grain < seeds.GrainMonth {
			return Value{Vague: n < -2}, true
		}
		m := base.Year*12 + base.Month - 1 + n
		d := seeds.Date{Year: m / 12, Month: m%12 + 1, Grain: seeds.GrainMonth}
		if base.Year == 0 {
			d.Year = 0
			d.Month = ((base.Month-1+n)%12+12)%12 + 1
		}
		return Value{From: d, Year: d.Year, Vague: n < -2}, true
	case "year", "decade":
		if unit == "decade" {
			n *= 10
		}
		v := Value{Vague: n < 0}
		if base.Year != 0 {
			v.Year = base.Year + n
			v.From = seeds.Date{Year: v.Year, Grain: seeds.GrainYear}
		}
		return v, true
	}
	return Value{}, false
}

// span is "next week", "last month", "this weekend": a stretch, not a day.
func (r *Resolver) span(e Expression, n int, base seeds.Date) (Value, bool) {
	switch e.Unit {
	case "week", "weekend":
		if !r.tied || base.Grain < seeds.GrainDay {
			return Value{}, false
		}
		at := base
		if at.Year == 0 {
			at.Year = r.virtual
		}
		start, length := 1-weekdayOf(ordinal(at))+7*n, 6
		if e.Unit == "weekend" {
			start, length = start+5, 1
			if n == -1 && weekdayOf(ordinal(at)) >= 6 {
				start += 0
			}
		}
		from, ok := r.shift(base, start)
		to, also := r.shift(base, start+length)
		return Value{From: from, To: to, Year: from.Year}, ok && also
	case "month":
		return r.count("month", n, base)
	case "year", "decade":
		return r.count(e.Unit, n, base)
	case "day", "night", "morning":
		return r.from(base, n)
	}
	return Value{}, false
}

// month gives the month of an expression its year.
func (r *Resolver) month(e Expression, lean Lean) Value {
	d := seeds.Date{Year: e.Year, Month: e.Month, Grain: seeds.GrainMonth}
	if d.Year == 0 && r.Story.Year != 0 {
		d.Year = r.Story.Year
		diff := d.Month - r.Story.Month
		switch {
		case lean == LeanFuture && diff < 0 || lean == LeanNone && diff < -6:
			d.Year++
		case lean == LeanPast && diff > 0 || lean == LeanNone && diff > 6:
			d.Year--
		}
	} else if d.Year == 0 && r.last.Year != 0 {
		d.Year = r.last.Year
	}
	return Value{From: d, Year: d.Year, Vague: d.Year != 0 && r.Story.Year != 0 && d.Year < r.Story.Year-1}
}

// calendar gives a day of a month its year, and checks its weekday.
func (r *Resolver) calendar(e Expression, lean Lean) (Value, bool) {
	if e.Month == 0 { // "Friday 12", "Sunday the 14th"
		return r.numbered(e)
	}
	v := Value{Firm: true}
	year := e.Year
	if year != 0 {
		r.check(e, year)
	} else {
		year = r.yearOf(e, lean)
	}
	v.From = seeds.Day(year, e.Month, e.Day)
	v.Year = year
	if e.Rule == RuleRange {
		month, to := e.ToMonth, e.ToYear
		if month == 0 {
			month = e.Month
		}
		if to == 0 && year != 0 {
			to = year
			if month < e.Month {
				to++
			}
		}
		if e.ToDay > daysIn(to, month) {
			return Value{}, false
		}
		v.To = seeds.Day(to, month, e.ToDay)
	}
	if year != 0 && e.Day > daysIn(year, e.Month) {
		return Value{}, false
	}
	return v, true
}

// numbered finds the month of a weekday with a day's number.
func (r *Resolver) numbered(e Expression) (Value, bool) {
	base := r.told()
	if base.Grain < seeds.GrainDay || !r.tied {
		return Value{}, false
	}
	for step := 0; step <= 60; step++ {
		for _, n := range []int{step, -step} {
			d, ok := r.shift(base, n)
			if !ok || d.Day != e.Day {
				continue
			}
			full := d
			if full.Year == 0 {
				full.Year = r.virtual
			}
			if weekdayOf(ordinal(full)) == e.Weekday {
				return Value{From: d, Firm: true, Year: d.Year}, true
			}
		}
	}
	return Value{}, false
}

// yearOf finds the year of a day of a month that comes without one: the one
// in which it lies nearest to the story's day, on the side that the tense
// says, and in which its weekday agrees.
func (r *Resolver) yearOf(e Expression, lean Lean) int {
	base := r.Story
	if base.Year == 0 {
		base = r.last // a year stated further up in the text holds on
	}
	if base.Year == 0 || base.Grain < seeds.GrainDay {
		return 0
	}
	fits := func(y int) bool {
		return e.Day <= daysIn(y, e.Month) && (e.Weekday == 0 || weekdayOf(ordinal(seeds.Day(y, e.Month, e.Day))) == e.Weekday)
	}
	if r.After.Full() {
		for y := r.After.Year; y <= r.After.Year+1; y++ {
			if !fits(y) {
				continue
			}
			if n := ordinal(seeds.Day(y, e.Month, e.Day)) - ordinal(r.After); 0 <= n && n <= listGap {
				return y
			}
		}
	}
	if r.Year != 0 && fits(r.Year) {
		return r.Year
	}
	best, cost := 0, 1<<30
	agree := false
	for y := base.Year - 1; y <= base.Year+1; y++ {
		if e.Day > daysIn(y, e.Month) {
			continue
		}
		n := ordinal(seeds.Day(y, e.Month, e.Day))
		c := leaning(n-ordinal(base), lean)
		if e.Weekday != 0 {
			if weekdayOf(n) != e.Weekday {
				c += 10000
			}
		}
		if c < cost {
			best, cost = y, c
			agree = c < 400
		}
	}
	if e.Weekday != 0 && !agree {
		r.notice(e, fmt.Sprintf("%s is not a %s in %d", seeds.Day(0, e.Month, e.Day), weekdayName(e.Weekday), base.Year))
		return 0
	}
	if lean == LeanNone && e.Weekday == 0 && cost > unsure {
		return 0
	}
	return best
}

// listGap is how many days may lie between two lines of one list, and unsure
// from how many days off a day without year, weekday or tense may as well lie
// in the year before or after.
const (
	listGap = 200
	unsure  = 130
)

// leaning weighs how many days off a day lies, against what the tense says.
func leaning(diff int, lean Lean) int {
	if lean == LeanPast {
		diff, lean = -diff, LeanFuture
	}
	switch {
	case lean == LeanFuture && diff < -slip:
		return -diff + 400
	case lean == LeanFuture && diff < -7:
		return -diff + 200
	case diff < 0:
		return -diff
	}
	return diff
}

// slip is how many days a date may lie on the wrong side of the story's day
// for its tense to be doubted rather than its year.
const slip = 45

func (r *Resolver) check(e Expression, year int) {
	if e.Weekday == 0 || e.Day > daysIn(year, e.Month) {
		return
	}
	d := seeds.Day(year, e.Month, e.Day)
	if got := weekdayOf(ordinal(d)); got != e.Weekday {
		r.notice(e, fmt.Sprintf("%s is a %s, not a %s", d.ISO(), weekdayName(got), weekdayName(e.Weekday)))
	}
}

func (r *Resolver) notice(e Expression, text string) {
	for _, n := range r.Notices {
		if n.Text == text {
			return
		}
	}
	r.Notices = append(r.Notices, seeds.Notice{Code: "year-mismatch", Span: e.Span, Text: text, Fix: "check the year, or the day of publication"})
}

func weekdayName(n int) string {
	return [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}[n]
}

// soon is for how many days off nobody says "next Friday" for the coming one,
// or "last Friday" for the one just gone.
const soon = 2

// full gives a day of an unknown year the year in which its weekdays fit.
func (r *Resolver) full(d seeds.Date) seeds.Date {
	if d.Year == 0 {
		d.Year = r.virtual
	}
	return d
}

// weekday finds the day of a weekday named alone.
func (r *Resolver) weekday(weekday, turn int, turned bool, lean Lean) (seeds.Date, bool) {
	if !r.tied || r.Story.Grain < seeds.GrainDay {
		return seeds.Date{}, false
	}
	if !turned && r.Within[0].Known() {
		if d, ok := r.weekdayFrom(r.full(r.Within[0]), weekday); ok {
			if o, ok := Compare(d, r.Within[1]); ok && o <= 0 {
				d.Year = r.Within[0].Year
				return d, true
			}
		}
	}
	base := r.today()
	if o, ok := Compare(r.Plan, base); ok && o > 0 && lean == LeanFuture && !turned {
		base = day(r.Plan)
	}
	if r.Chain && r.last.Grain >= seeds.GrainDay {
		base, lean = r.last, LeanFuture
	}
	if n, ok := r.behind(); ok && !turned && lean != LeanFuture && n > 6 && (n <= 10 || r.Diary) {
		// a story that tells of an earlier week goes on within it
		if d, ok := r.weekdayFrom(r.last, weekday); ok && d != r.last {
			return d, true
		}
	}
	at := base
	if at.Year == 0 {
		at.Year = r.virtual
	}
	diff := weekday - weekdayOf(ordinal(at)) // -6 to 6
	if lean == LeanFuture {
		diff = (diff + 7) % 7
	} else {
		diff = (diff+7)%7 - 7
		if diff == -7 {
			diff = 0
		}
	}
	if turned {
		switch turn {
		case 1:
			diff = (weekday-weekdayOf(ordinal(at))+6)%7 + 1
			if diff <= soon {
				diff += 7 // else the day would be named alone
			}
		case -1:
			diff = -((weekdayOf(ordinal(at))-weekday+6)%7 + 1)
			if diff >= -soon {
				diff -= 7
			}
		case 0:
			diff = weekday - weekdayOf(ordinal(at))
		}
	}
	return r.shift(base, diff)
}

// behind returns by how many days the day told last lies before the story's.
func (r *Resolver) behind() (int, bool) {
	if !r.last.Full() || !r.Story.Full() {
		return 0, false
	}
	return ordinal(r.Story) - ordinal(r.last), true
}

// after returns the next such weekday after a day whose year may be unknown.
func (r *Resolver) after(d seeds.Date, weekday int) (seeds.Date, bool) {
	return r.shift(d, (weekday-Weekday(r.full(d))+6)%7+1)
}

// weekdayFrom returns the next such weekday, from a full day on.
func (r *Resolver) weekdayFrom(d seeds.Date, weekday int) (seeds.Date, bool) {
	return r.shift(d, (weekday-weekdayOf(ordinal(d))+7)%7)
}
