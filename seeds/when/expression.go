package when

import "dateline/seeds"

// Rule says what sort of expression was found.
type Rule string

// The rules of the packs' date grammar.
const (
	RuleDate       Rule = "date"       // a day of a month, perhaps with weekday, year and time
	RuleRange      Rule = "range"      // two of them
	RuleWeekday    Rule = "weekday"    // Sunday, last Friday
	RuleWeekdays   Rule = "weekdays"   // Monday to Thursday
	RuleRelDay     Rule = "relday"     // yesterday, tonight
	RuleTurn       Rule = "turn"       // next week, last month, this weekend
	RuleWeekend    Rule = "weekend"    // over the weekend
	RuleFollow     Rule = "follow"     // the next day, the previous night
	RuleSame       Rule = "same"       // the same day, that evening
	RuleLater      Rule = "later"      // two days later
	RuleEarlier    Rule = "earlier"    // a day earlier
	RuleRelDay2    Rule = "relday2"    // the day after tomorrow
	RuleRelDay2Ago Rule = "relday2ago" // the day before yesterday
	RuleAgo        Rule = "ago"        // three weeks ago
	RuleLongAgo    Rule = "longago"    // several years ago
	RuleWithin     Rule = "within"     // in three days
	RuleMonth      Rule = "month"      // in April, mid-May 2019
	RuleAllMonth   Rule = "allmonth"   // throughout May: found as a range
	RuleYear       Rule = "year"       // in 1965
	RuleDayOnly    Rule = "dayonly"    // the 14th
	RuleDayCount   Rule = "daycount"   // day three
	RuleLastDay    Rule = "lastday"    // on the final day
	RuleClock      Rule = "clock"      // 9:30 a.m., shortly before seven
	RulePart       Rule = "part"       // in the afternoon
	RuleBeforeLast Rule = "beforelast" // Sunday before last
	RuleToldDay    Rule = "toldday"    // the Tuesday: the next one after the day told last
	RuleFeast      Rule = "feast"      // Easter Sunday, Christmas Eve
	RuleSince      Rule = "since"      // two days after leaving: so long before the day told
	RuleAfter      Rule = "after"      // two days after the May 3 storm: so long after a day of a month
	RuleWeekOn     Rule = "weekon"     // Monday week, a week from today
	RuleWeekAgo    Rule = "weekago"    // a week ago on Sunday, a week ago today
	RuleLasting    Rule = "lasting"    // for three days from 3 June
	RuleSomeLater  Rule = "somelater"  // a few days later: on no day that could be counted
	RuleSpan       Rule = "span"       // after two days at sea: how long, not when
)

var rules = map[string]bool{}

func init() {
	for _, r := range []Rule{RuleDate, RuleRange, RuleWeekday, RuleWeekdays, RuleRelDay, RuleTurn, RuleWeekend, RuleFollow, RuleSame, RuleLater,
		RuleEarlier, RuleRelDay2, RuleRelDay2Ago, RuleAgo, RuleLongAgo, RuleWithin, RuleMonth, RuleAllMonth, RuleYear, RuleDayOnly, RuleDayCount, RuleLastDay, RuleClock, RulePart,
		RuleBeforeLast, RuleToldDay, RuleFeast, RuleSince, RuleAfter, RuleWeekOn, RuleWeekAgo, RuleLasting, RuleSomeLater, RuleSpan} {
		rules[string(r)] = true
	}
}

// Expression is a date expression as the text has it. Zero fields are absent.
type Expression struct {
	seeds.Span
	Rule             Rule
	Year, Month, Day int
	Weekday          int // 1 Monday to 7 Sunday
	ToYear           int // the end of a range
	ToMonth, ToDay   int
	ToWeekday        int
	N                int    // how many units
	Unit             string // day, week, month, year, night, hour ...
	Turn             int    // +1 next, -1 last
	HasTurn          bool
	Feast            string // as the pack gives it: 12-25, easter-2
	Part             string // early, late, mid, morning, night ...
	Hour, Minute     int
	HasTime          bool
	Ambiguous        bool // 03/04: the month may stand first or second
	ToMonthsEnd      bool // the end of a range is the last day of its month, which ToDay is where the year says so
}

// Absolute reports whether the expression names a day of a month.
func (e Expression) Absolute() bool {
	return (e.Rule == RuleDate || e.Rule == RuleRange) && e.Day != 0 && e.Month != 0
}
