package story

import (
	"slices"
	"strconv"

	"dateline/seeds"
	"dateline/seeds/when"
)

// weeks is what is seen of the two weeks in which the day of a weekday may lie: its own by
// what is read, and that on the other side of the story's day.
type weeks struct {
	other seeds.Date // the day in the other week, unknown where there is none
	seen  [2]week
}

// week is what is seen of a day in one of them.
type week struct {
	day                         seeds.Date
	side, off                   string // of the story's own day
	said, saidSooner, saidLater bool   // whether the story names the day otherwise, and those a week from it
}

// seenOfWeek lists what tells in which of two weeks a weekday lies.
func (a *analysis) seenOfWeek(t *tie, fx *sight) {
	x, day := &a.dates[t.date], t.value.From
	if x.Rule != when.RuleWeekday || !day.Full() || !a.resolver.Story.Full() {
		return
	}
	name, w := "week=", &a.weeksOf(t.date).seen[0]
	if t.other {
		name, w = "other-week=", &a.weeksOf(t.date).seen[1]
	}
	if w.day != day {
		*w = a.weekOf(day)
	}
	lean := leanName[a.leans[t.date]]
	time := a.timeOf(t.evidence)
	turned := "alone"
	if x.HasTurn {
		turned = strconv.Itoa(x.Turn)
	}
	if t.other {
		fx.add("other-week")
		fx.add("other-week+", time)
	}
	fx.add(name, w.off)
	fx.add(name, w.off, "+", lean)
	fx.add(name, w.side, "+", lean)
	fx.add(name, w.side, "+", time, "+", lean)
	fx.add(name, w.side, "+", turned)
	fx.add(name, w.off, "+", turned)
	fx.when(w.saidSooner, name, "another-said")
	fx.when(w.saidLater, name, "another-said")
	fx.when(w.said, name, "said")
}

func (a *analysis) weekOf(day seeds.Date) week {
	w := week{day: day, side: "+", said: a.saysDay(day)}
	if o, _ := when.Compare(day, a.resolver.Story); o < 0 {
		w.side = "-"
	}
	w.off = w.side + strconv.Itoa(when.Days(day, a.resolver.Story))
	d, ok := a.resolver.Shift(day, -7)
	w.saidSooner = ok && a.saysDay(d)
	d, ok = a.resolver.Shift(day, 7)
	w.saidLater = ok && a.saysDay(d)
	return w
}

// otherWeek returns the day of a weekday in the week before or behind, on the
// other side of the story's day; an unknown one where there is none.
func (a *analysis) otherWeek(d int) seeds.Date {
	if a.dates[d].Rule != when.RuleWeekday || a.dates[d].weekSaid {
		return seeds.Date{}
	}
	return a.weeksOf(d).other
}

func (a *analysis) weeksOf(d int) *weeks {
	if a.weeks[d] == nil {
		a.weeks[d] = &weeks{other: a.dayInOtherWeek(d)}
	}
	return a.weeks[d]
}

func (a *analysis) dayInOtherWeek(d int) seeds.Date {
	from := a.values[d].From
	if !from.Full() || !a.resolver.Anchored || !a.resolver.Story.Full() || a.timed(&a.dates[d]) {
		return seeds.Date{} // of what week it is tells how far off it lies
	}
	o, ok := when.Compare(from, a.resolver.Story)
	if !ok || o == 0 {
		return seeds.Date{}
	}
	other, _ := a.resolver.Shift(from, -7*o)
	if side, ok := when.Compare(other, a.resolver.Story); ok && side == o {
		return seeds.Date{} // what goes on from another day lies further off than a week
	}
	return other
}

// monthDay is a day of any year.
type monthDay struct{ month, day int }

// saysDay reports whether the story names a full day otherwise than by its weekday.
func (a *analysis) saysDay(day seeds.Date) bool {
	return slices.ContainsFunc(a.saidDays[monthDay{day.Month, day.Day}], func(d seeds.Date) bool {
		o, ok := when.Compare(d, day)
		return ok && o == 0
	})
}

// daysSaid gathers the days that a story names otherwise than by their weekdays.
func (a *analysis) daysSaid(values []when.Value) map[monthDay][]seeds.Date {
	out := map[monthDay][]seeds.Date{}
	for d := range a.dates {
		from := values[d].From
		on := monthDay{from.Month, from.Day}
		if a.dates[d].Rule != when.RuleWeekday && a.strength(d) > 0 && from.Grain >= seeds.GrainDay && !slices.Contains(out[on], from) {
			out[on] = append(out[on], from)
		}
	}
	return out
}

// sideOf says on which side of the story's own day a date lies.
func (a *analysis) sideOf(d seeds.Date) string {
	o, ok := when.Compare(d, a.resolver.Story)
	switch {
	case !ok || !a.resolver.Anchored:
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
