package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/when"
)

// Where nothing says which day a story's weekdays are, they still tell an order: those of what is
// past lie within the week before it, those of what is to come within the week behind.

// weekOrder is where in the weeks around a story its weekdays lie, though on no day that is known.
type weekOrder struct {
	known bool
	pivot int        // the weekday that is taken for the story's own
	base  seeds.Date // and the day that stands for it; it is compared only
}

// findWeekOrder takes for the story's weekday the last one of what is past, or the one before the
// first of what is to come: the largest gap between them parts the last from the first.
func (a *analysis) findWeekOrder(vs []visit) {
	a.week = weekOrder{base: a.resolver.Story}
	if !slices.ContainsFunc(a.dates, func(d dated) bool { return d.Rule == when.RuleWeekday }) {
		return
	}
	if a.week.base.Grain < seeds.GrainDay {
		if slices.ContainsFunc(a.values, func(v when.Value) bool { return v.From.Grain >= seeds.GrainDay }) {
			return // nothing could be compared with those
		}
		a.week.base = seeds.Day(0, 6, 15) // far from any February
	}
	var past, coming []int
	for i := range vs {
		switch day := a.unknownWeekday(&vs[i]); {
		case day == 0:
		case vs[i].planned:
			coming = append(coming, day)
		default:
			past = append(past, day)
		}
	}
	if len(past)+len(coming) < 2 {
		return
	}
	a.week.known = true
	if len(past) > 0 {
		a.week.pivot = beforeGap(past)
	} else {
		a.week.pivot = beforeGap(coming) // so that the first comes first
	}
}

// beforeGap returns the weekday before the largest gap between some of a week that comes round.
func beforeGap(days []int) int {
	best, widest := days[0], 0
	for _, d := range days {
		gap := 7 // to the next of the others
		for _, o := range days {
			if n := (o - d + 7) % 7; n > 0 {
				gap = min(gap, n)
			}
		}
		if gap > widest {
			best, widest = d, gap
		}
	}
	return best
}

// unknownWeekday returns the weekday that is said with a visit, where nothing tells on which day
// that falls; 0 where none is.
func (a *analysis) unknownWeekday(v *visit) int {
	if v.date.from.Known() || v.left.from.Known() {
		return 0
	}
	for _, e := range v.all() {
		if d := a.dateFor(e); e.status == "" && a.onUnknownDay(e) && !a.dates[d].HasTurn {
			return a.dates[d].Weekday
		}
	}
	return 0
}

// inWeekOrder returns the day by which a visit of an unknown weekday is ordered.
func (a *analysis) inWeekOrder(v *visit) (when3, bool) {
	day := 0
	if a.week.known {
		day = a.unknownWeekday(v)
	}
	if day == 0 {
		return when3{}, false
	}
	n := -((a.week.pivot - day + 7) % 7)
	if v.planned {
		n = (day-a.week.pivot+6)%7 + 1
	}
	d, ok := a.resolver.Shift(a.week.base, n)
	return when3{from: d, firm: true}, ok
}
