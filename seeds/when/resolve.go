package when

import "dateline/seeds"

// Lean says to which side of the story's day an expression is likely to lie.
type Lean int

// The leans, as the sentence's tense gives them.
const (
	LeanNone   Lean = 0
	LeanPast   Lean = -1
	LeanFuture Lean = 1
	LeanEither Lean = 2 // it was to come, seen from what is past: "was expected on Friday"
)

// Value is what an expression comes to.
type Value struct {
	From, To seeds.Date    // To is unknown where it is no range
	Firm     bool          // stated, not a span of days such as "next week"
	Vague    bool          // another time altogether: "several years ago"
	Within   [2]seeds.Date // the days of its month that it means: "mid-April"
	Year     int           // the year it speaks of, where known, also for vague ones
}

// Resolve returns the dates of e. ok is false where the text does not give
// enough to know any.
func (r *Resolver) Resolve(e Expression, lean Lean) (v Value, ok bool) {
	if lean == LeanEither && e.Weekday == 0 {
		lean = LeanNone // only weekdays come round soon enough
	}
	v, ok = r.resolve(e, lean)
	if ok && (e.Rule == RuleWeekday || e.Rule == RuleDate || e.Rule == RuleRelDay || e.Rule == RulePart) {
		r.dusk = e.Part == "evening" || e.Part == "night"
	}
	if ok && e.HasTime && v.From.Grain == seeds.GrainDay {
		v.From.Hour, v.From.Minute, v.From.Grain = e.Hour, e.Minute, seeds.GrainMinute
	}
	return v, ok
}

func (r *Resolver) resolve(e Expression, lean Lean) (Value, bool) {
	switch e.Rule {
	case RuleDate, RuleRange:
		if v, ok := r.calendar(e, lean); ok || e.Rule == RuleRange || e.Month != 0 {
			return v, ok
		}
		d, ok := r.weekday(e.Weekday, 0, false, lean) // "on Thursday, 12 people"
		return Value{From: d, Firm: true, Year: d.Year}, ok
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
		return r.from(r.today(), 2)
	case RuleRelDay2Ago:
		return r.from(r.today(), -2)
	case RuleSince:
		return r.count(e.Unit, -max(e.N, 1), r.told())
	case RuleAfter:
		v, ok := r.calendar(e, lean)
		if !ok {
			return v, false
		}
		return r.count(e.Unit, max(e.N, 1), v.From)
	case RuleWeekOn:
		return r.weekOn(e, lean)
	case RuleWeekAgo:
		return r.weekAgo(e)
	case RuleLasting:
		return r.lasting(e, lean)
	case RuleFollow:
		n := 1
		if e.HasTurn {
			n = e.Turn
		}
		switch e.Unit {
		case "day", "night", "morning", "": // "" in "the day after"
			if n > 0 && r.over.Known() {
				return r.from(r.over, n) // "on May 13 and 14; the following day"
			}
			return r.from(r.told(), n)
		}
		return r.span(e, n, r.told())
	case RuleSame:
		switch e.Unit {
		case "day", "night", "morning":
			return r.from(r.told(), 0)
		case "weekend":
			return r.span(e, 0, r.told())
		case "year":
			if r.Years && r.reached.Year != 0 {
				return Value{From: seeds.Date{Year: r.reached.Year, Grain: seeds.GrainYear}, Year: r.reached.Year}, true
			}
		}
	case RuleLater, RuleEarlier:
		n := max(e.N, 1)
		if e.Rule == RuleEarlier {
			n = -n
		}
		if e.Unit == "hour" && n > 0 && r.hour > 0 {
			return r.from(r.told(), (r.hour+n)/24) // "at 7 p.m.; eight hours later"
		}
		return r.count(e.Unit, n, r.told())
	case RuleAgo:
		return r.count(e.Unit, -max(e.N, 1), r.today())
	case RuleLongAgo:
		return Value{Vague: e.Unit == "year" || e.Unit == "month" || e.Unit == "decade" && !r.inDecade(e.N)}, true
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
	case RuleWeekend:
		return r.weekend(lean)
	case RuleMonth:
		v := r.month(e, lean)
		if !v.Vague {
			r.named = v.From
		}
		return v, true
	case RuleYear:
		d := seeds.Date{Year: e.Year, Grain: seeds.GrainYear}
		return Value{From: d, Year: e.Year, Vague: !r.Years && r.Story.Year != 0 && e.Year < r.Story.Year}, true
	case RuleDayOnly:
		return r.dayOnly(e, lean)
	case RuleClock, RulePart:
		if r.last.Known() {
			return r.from(r.last, r.pastMidnight(e)) // on the day that is being told
		}
	case RuleDayCount:
		if one := r.dayOne(); one.Known() {
			return r.from(one, max(e.N, e.Day)-1)
		}
	case RuleLastDay:
		if r.until.Known() {
			return r.from(r.until, 0)
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
				toCome, _ := Compare(r.last, r.Story) // above 0 where the day told last is
				if o, ok := Compare(d, r.Story); !ok || o <= 0 || lean == LeanFuture || lean == LeanNone && toCome > 0 {
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

// pastMidnight returns 1 for a time of the small hours that is told after one of the
// evening, and so is of the next day, else 0: "left at 11 p.m. and landed at 2 a.m.",
// "left on Monday evening and landed at 2 a.m."
func (r *Resolver) pastMidnight(e Expression) int {
	const evening, dawn = 17, 6 // hours
	if e.HasTime && e.Hour < dawn && (r.hour >= evening || r.dusk) {
		return 1
	}
	return 0
}

// today is the day from which "tomorrow" counts.
func (r *Resolver) today() seeds.Date {
	if r.Today.Known() {
		return r.Today.WithoutTime()
	}
	return r.Story
}

// dayOne is the day from which "day three" counts: the first that is told where the
// text does not say.
func (r *Resolver) dayOne() seeds.Date {
	if r.DayOne.Known() {
		return r.DayOne
	}
	return r.first
}

// told is the day that the story has reached.
func (r *Resolver) told() seeds.Date {
	if r.last.Known() {
		return r.last
	}
	return r.Story
}

// dated is the story's day or, where that has no year, the day told last: a year stated
// further up in the text holds on.
func (r *Resolver) dated() seeds.Date {
	if r.Story.Year != 0 {
		return r.Story
	}
	return r.last
}

func (r *Resolver) from(base seeds.Date, n int) (Value, bool) {
	d, ok := r.shift(base, n)
	return Value{From: d, Firm: true, Year: d.Year}, ok
}

// inDecade reports whether the decade that begins in a year, or in one of a century's, is that of
// the story or what it tells is of years gone by alone; 0 is that of no decade.
func (r *Resolver) inDecade(year int) bool {
	if year == 0 {
		return false
	}
	now := r.Story.Year
	if year < 100 {
		now %= 100
	}
	return r.Years || r.Story.Year != 0 && now-now%10 == year
}
