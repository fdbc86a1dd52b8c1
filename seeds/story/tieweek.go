package story

import (
	"slices"
	"strconv"

	"dateline/seeds"
	"dateline/seeds/when"
)

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
