package when

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// underMonths gives the days of lines below a line that names a month alone that month, as on a
// poster: "MARCH 2026", "Thu 05 Glasgow", "7th Leeds". A head needs two such lines, and its days
// go forward.
func (m *machine) underMonths(exprs []Expression) []Expression {
	var out []Expression // those of the lines so far: a part of exprs until one is replaced
	next := 0            // the expression that comes next
	replaced := false
	var head Expression
	var days []Expression // of the lines below the head
	settle := func() {
		if len(days) > 1 {
			out, replaced = m.replaced(out, days), true
		}
		days = days[:0]
	}
	for from, to := 0, 0; from < len(m.tokens); from = to {
		for to = from + 1; to < len(m.tokens) && m.tokens[to].Lines == 0; to++ {
		}
		first := next
		for next < len(exprs) && exprs[next].Start <= m.tokens[to-1].Start {
			next++
		}
		if replaced {
			out = append(out, exprs[first:next]...)
		} else {
			out = exprs[:next]
		}
		if h, ok := m.monthAlone(from, to); ok {
			settle()
			head = h
			continue
		}
		if head.Month == 0 {
			continue
		}
		if e, ok := m.dayBelow(from, to, head); ok && (len(days) == 0 || e.Day >= days[len(days)-1].Day) {
			days = append(days, e)
		} else if ok || absolute(exprs[first:next]) {
			settle()
			head = Expression{}
		}
	}
	settle()
	return out
}

func absolute(exprs []Expression) bool {
	for _, e := range exprs {
		if e.Absolute() {
			return true
		}
	}
	return false
}

// monthAlone reads a line with nothing but a month, and perhaps its year.
func (m *machine) monthAlone(from, to int) (e Expression, ok bool) {
	if m.words[to-1] == ":" {
		to--
	}
	if from >= to || m.word(pack.Month, from, func(h pack.Hit) { e.Month = h.Num }) == 0 || m.tokens[from].Lower {
		return e, false
	}
	switch {
	case to == from+1:
		return e, true
	case to == from+2 && len(m.words[from+1]) == 4:
		e.Year = number(m.words[from+1])
		return e, e.Year > 0
	}
	return e, false
}

// dayBelow reads the number at the head of a line, perhaps behind its weekday, as a day of the
// month that stands above.
func (m *machine) dayBelow(from, to int, head Expression) (e Expression, ok bool) {
	i := from
	for i < to && m.tokens[i].Class == prose.Mark {
		i++
	}
	e = Expression{Rule: RuleDate, Month: head.Month, Year: head.Year}
	start := i
	if i < to {
		i += m.word(pack.Weekday, i, func(h pack.Hit) { e.Weekday = h.Num })
	}
	if i+1 >= to || m.tokens[i].Class != prose.Number {
		return e, false
	}
	e.Day = m.dayOf(i)
	e.Span = seeds.Span{Start: m.tokens[start].Start, End: m.tokens[i].End}
	switch next := m.tokens[i+1]; {
	case e.Day == 0 || e.Day > daysIn(e.Year, e.Month), m.words[i+1] == "." || m.words[i+1] == ")" || m.words[i+1] == "/":
		return e, false // "1. Glasgow"
	case next.Class == prose.Word && !next.Title, next.Class == prose.Number, m.is(i+1, pack.Month):
		return e, false // "3 nights", "12 May"
	}
	return e, true
}

// replaced puts expressions in place of those that they overlap.
func (m *machine) replaced(exprs, with []Expression) []Expression {
	out := make([]Expression, 0, len(exprs)+len(with))
	for _, e := range exprs {
		for len(with) > 0 && with[0].Start < e.End {
			out = append(out, with[0])
			if e.Start < with[0].End {
				e.End = e.Start // it is read anew
			}
			with = with[1:]
		}
		if e.Start < e.End && (len(out) == 0 || out[len(out)-1].End <= e.Start) {
			out = append(out, e)
		}
	}
	return append(out, with...)
}
