package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// longPast is how many years before it is published a journey of history lies at least, and
// severalYears how often such a text then names years to be known by that alone.
const (
	longPast     = 30
	severalYears = 2
)

// tellsHistory reports whether a text tells of years gone by alone, as that of an explorer does: it
// names years, and neither weekdays nor days that count from its own. It marks the years that say
// when what is told was.
func (a *analysis) tellsHistory() bool {
	if a.dateline >= 0 {
		return false
	}
	years := 0
	for i := range a.dates {
		d := &a.dates[i]
		switch d.Rule {
		case when.RuleWeekday, when.RuleWeekdays, when.RuleRelDay, when.RuleRelDay2, when.RuleRelDay2Ago, when.RuleTurn, when.RuleWeekend,
			when.RuleAgo, when.RuleToldDay, when.RuleBeforeLast, when.RuleWeekOn, when.RuleWeekAgo:
			return false
		}
		switch {
		case d.Year == 0:
		case a.published.Known() && d.Year > a.published.Year-longPast:
			return false
		default:
			years++
		}
	}
	if years == 0 || a.published.Known() && years < severalYears && a.tellsNow() {
		return false
	}
	for i := range a.dates {
		a.dates[i].tells = a.dates[i].Rule == when.RuleYear && a.inYear(a.dates[i].first)
	}
	return true
}

// tellsNow reports whether a text tells of anything in the present or as to come, or names no more of
// a day gone by than its year.
func (a *analysis) tellsNow() bool {
	for i := range a.dates {
		if d := &a.dates[i]; d.Year != 0 && d.Rule != when.RuleYear {
			return a.has(0, len(a.tokens), pack.Future) || a.has(0, len(a.tokens), pack.Now)
		}
	}
	return true
}

// inYear reports whether the year whose words begin at token i says when something was: "in 1905",
// "in the spring of 1905", but not "since 1905", "a map of 1905".
func (a *analysis) inYear(i int) bool {
	for k := i; k >= max(0, i-3); k-- {
		switch h, ok := a.is(k, pack.Prep); {
		case ok && h.Value == "in":
			return true
		case ok && (k < i || h.Value != "of"):
			return false
		}
	}
	return false
}
