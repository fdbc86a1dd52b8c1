package story

import (
	"dateline/seeds"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// dayOne returns the day from which a text counts its days, where it gives one of them
// beside its number: "Day 19 - Wednesday, March 30".
func (a *analysis) dayOne() seeds.Date {
	for d := range a.dates {
		x := &a.dates[d]
		if n := max(x.N, x.Day); x.Rule == when.RuleDayCount && n > 0 {
			for _, k := range []int{d + 1, d - 1} {
				if k < 0 || k >= len(a.dates) || !a.dates[k].Absolute() || a.dates[k].Rule != when.RuleDate || !a.datesTouch(min(d, k)) {
					continue
				}
				v, ok := a.resolver.Resolve(a.dates[k].Expression, when.LeanNone)
				if one, also := a.resolver.Shift(dayOf(v.From), 1-n); ok && also {
					return one
				}
			}
		}
	}
	return seeds.Date{}
}

// datesTouch reports whether only marks and line ends part a date from the next, and the
// first begins a line.
func (a *analysis) datesTouch(d int) bool {
	if a.tokens[a.dates[d].first].Lines == 0 {
		return false
	}
	for i := a.dates[d].last; i < a.dates[d+1].first; i++ {
		if a.tokens[i].Class != prose.Mark {
			return false
		}
	}
	return true
}
