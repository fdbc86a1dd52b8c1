package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
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
				if one, also := a.resolver.Shift(v.From.WithoutTime(), 1-n); ok && also {
					return one
				}
			}
		}
	}
	if d := a.departureAbove(); d >= 0 {
		if v, ok := a.resolver.Resolve(a.dates[d].Expression, when.LeanNone); ok {
			return v.From.WithoutTime()
		}
	}
	if n := a.lastCounted(); n > 1 {
		told := a.resolver.Story // where it is not known, the days are still counted from one on
		if one, ok := a.resolver.Shift(seeds.Day(told.Year, told.Month, told.Day), 1-n); ok {
			return one
		}
	}
	return seeds.Date{}
}

// departureAbove returns the date above the first line of a programme that counts its days from
// one, where that is the only one there and its line is more than a record of when it came out:
// "Peru tour, departure 6 September", "Day 1: Lima". -1 is none.
func (a *analysis) departureAbove() int {
	if len(a.dates) < 2 || !a.dates[0].Absolute() || a.dates[1].Rule != when.RuleDayCount || max(a.dates[1].N, a.dates[1].Day) != 1 {
		return -1
	}
	s := &a.sentences[a.dates[0].sentence]
	if a.tokens[a.dates[1].first].Lines == 0 || a.onlyDate(s) || a.tellsSending(s) || s.classes.has(pack.Byline) || a.dateline >= 0 && a.places[a.dateline].sentence == a.dates[0].sentence {
		return -1
	}
	return 0
}

// lastCounted returns the number of the day that a story's title names, or the first of
// several heads of which none names a later one: it is written on that day. 0 stands for
// none.
func (a *analysis) lastCounted() int {
	first, heads := 0, 0
	for d := range a.dates {
		x := &a.dates[d]
		s := &a.sentences[x.sentence]
		if x.Rule != when.RuleDayCount || s.layout != title && (x.first != s.first || a.tokens[x.first].Lines == 0) {
			continue
		}
		n := max(x.N, x.Day)
		heads++
		if s.layout == title {
			return n
		}
		switch {
		case first == 0:
			first = n
		case n > first:
			return 0
		}
	}
	if heads < 2 {
		return 0
	}
	return first
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
