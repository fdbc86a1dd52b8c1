package when

import (
	"cmp"
	"slices"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// chainLength is within how many tokens behind a range the next of its chain stands.
const chainLength = 12

// chained adds to the expressions of a text the days that only go on from one before: ranges
// without a month behind names ("Lima Mar 3-6 / Cusco 6-9"), each beginning where the last has
// ended or later, and a day in brackets in a list that has ranges there ("Lima (3rd-5th), Cusco (7th)").
func (m *machine) chained(exprs []Expression) []Expression {
	var more []Expression
	next, last, lastAt := 0, Expression{}, 0
	bracketed := false
	for i := 0; i < len(m.tokens); i++ {
		if next < len(exprs) && exprs[next].Start <= m.tokens[i].Start {
			last = exprs[next]
			next++
			bracketed = bracketed || last.Rule == RuleDayOnly && last.ToDay != 0 && i > 0 && m.words[i-1] == "("
			for i+1 < len(m.tokens) && m.tokens[i+1].Start < last.End {
				i++
			}
			lastAt = i
			continue
		}
		if last.Rule == RuleRange && i-lastAt <= chainLength {
			if e, n := m.goesOn(i, last); n > 0 && (next >= len(exprs) || exprs[next].Start >= e.End) {
				i += n - 1
				more, last, lastAt = append(more, e), e, i
				continue
			}
		}
		if bracketed && m.dayInBrackets(i) {
			more = append(more, Expression{Span: m.tokens[i].Span, Rule: RuleDayOnly, Day: m.dayOf(i)})
		}
	}
	if more == nil {
		return exprs
	}
	all := slices.Concat(exprs, more)
	slices.SortStableFunc(all, func(x, y Expression) int { return cmp.Compare(x.Start, y.Start) })
	return all
}

// goesOn reads a range of days at tokens[i:] that has the month of the range before it.
func (m *machine) goesOn(i int, last Expression) (e Expression, n int) {
	if last.Month == 0 || i+2 >= len(m.tokens) || m.tokens[i].Class != prose.Number || !dash(m.words[i+1]) || !m.joined(i+1, i+3) {
		return e, 0
	}
	month := last.Month
	if last.ToMonth != 0 {
		month = last.ToMonth
	}
	from, to := number(m.words[i]), number(m.words[i+2])
	if from < last.ToDay || to <= from || to > daysIn(last.Year, month) || !m.besideName(i, i+3) {
		return e, 0
	}
	if end := i + 3; end < len(m.tokens) && m.tokens[end].Lines == 0 && m.tokens[end].Class != prose.Mark {
		return e, 0
	}
	return Expression{Span: seeds.Span{Start: m.tokens[i].Start, End: m.tokens[i+2].End}, Rule: RuleRange, Month: month, Year: last.Year, Day: from, ToDay: to}, 3
}

// dayInBrackets reports whether "7th" stands alone in brackets at token i.
func (m *machine) dayInBrackets(i int) bool {
	if i == 0 || i+1 >= len(m.tokens) || m.words[i-1] != "(" || m.words[i+1] != ")" || m.tokens[i].Class != prose.Number {
		return false
	}
	w := m.words[i]
	return w[len(w)-1] > '9' && m.dayOf(i) > 0
}
