package when

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// Find returns the date expressions of text in order, none overlapping
// another. It is meant for short texts; Scan reads what is already taken apart.
func Find(text string, p *pack.Pack) ([]Expression, error) {
	tokens := prose.Tokens(text)
	words := pack.Words(text, tokens)
	return Scan(text, tokens, words, p.Phrases(tokens, words), p)
}

// Scan is Find over the tokens of text, their folded words, and the pack's phrases
// in it.
func Scan(text string, tokens []prose.Token, words []string, phrases pack.Phrases, p *pack.Pack) ([]Expression, error) {
	g, err := grammarOf(p)
	if err != nil {
		return nil, err
	}
	m := machine{text: text, tokens: tokens, words: words, found: phrases, g: g, dotted: dottedHours(tokens, words), monthFirst: monthFirst(tokens, words)}
	m.pairs, m.thread, m.shortYears = m.countPairs(), m.threadOf(), m.writesShortYears()
	m.look()
	m.fillMasks()
	out := make([]Expression, 0, len(tokens)/40) // about one to fifty tokens
	for i := 0; i < len(tokens); i++ {
		if !m.begins(i) {
			continue
		}
		best := m.longest(i)
		if best.end <= i {
			continue
		}
		// "of May 24": what starts a little later may reach further
		late := false
		newLine := best.end < len(tokens) && tokens[best.end].Lines > 0
		for j := i + 1; j < best.end && !late && !newLine; j++ {
			if m.begins(j) {
				end := m.longest(j).end
				late = end > best.end && (m.tokens[end-1].Class != prose.Word || !best.Absolute()) // but "14 March second landfall"
			}
		}
		if late {
			continue
		}
		if best.Rule == RuleAllMonth {
			best.wholly()
		}
		if best.Rule != RuleSpan {
			out = append(out, best.Expression)
		}
		i = best.end - 1
	}
	return m.chained(m.underMonths(out)), nil
}

// wholly makes all days of a month a range: "throughout May".
func (e *Expression) wholly() {
	e.Rule, e.Day, e.ToDay, e.ToMonthsEnd = RuleRange, 1, daysIn(e.Year, e.Month), true
}

// dottedHours reports whether lines of a text begin with a time written 09.30:
// with what can be no day of a month.
func dottedHours(tokens []prose.Token, words []string) bool {
	for i, t := range tokens {
		w := words[i]
		if t.Lines == 0 || t.Class != prose.Number || len(w) != 5 || w[2] != '.' {
			continue
		}
		if h, min := number(w[:2]), number(w[3:]); 0 <= h && h <= 24 && (min == 0 || 12 < min && min < 60) {
			return true
		}
	}
	return false
}

// sound refuses what cannot be a date.
func (e *Expression) sound() bool {
	switch e.Rule {
	case RuleDate, RuleRange, RuleAfter:
		if e.Day == 0 || e.Month == 0 && e.Weekday == 0 || e.HasTurn && e.Unit != "year" {
			return false
		}
		if e.Month != 0 && e.Day > daysIn(e.Year, e.Month) || e.ToMonth != 0 && e.ToDay > daysIn(e.ToYear, e.ToMonth) {
			return false
		}
		if e.Rule == RuleRange && e.ToMonth == 0 && (e.ToDay <= e.Day || e.ToDay > daysIn(e.Year, e.Month)) {
			return false
		}
	case RuleMonth, RuleAllMonth:
		return e.Month != 0 && (!e.HasTurn || e.Unit == "year")
	case RuleDayOnly:
		return (e.ToDay == 0 || e.ToDay > e.Day) && (!e.HasTurn || e.Unit == "month")
	}
	return true
}

// fits refuses an expression that the next word makes something else: "the
// 3rd leg", "the 13-year-old".
func (m *machine) fits(e *Expression, end int) bool {
	if e.Rule == RuleLater && m.is(m.start, pack.Prep) && m.start > 0 && m.tokens[m.start].Lines == 0 &&
		(end >= len(m.tokens) || m.tokens[end].Lines > 0 || m.words[end] == ".") {
		return false // "lands after four days"
	}
	switch {
	case (e.Rule == RuleRange || e.Rule == RuleDate || e.Rule == RuleDayOnly) && m.numbersDay(m.start):
		return false // "Day 1 - Sat 2 March"
	case e.Rule == RuleDate && end > m.start+1 && m.tokens[m.start].Lines > 0 && m.tokens[m.start+1].Lines > 0 && m.is(m.start, pack.Month):
		return false // "November", and below it "1. Oslo"
	case e.HasTime && m.acrossLines(end):
		return false // "arrives at 6 pm", and on the next line "Tue 20 May: the museum"
	case e.Rule == RuleWeekend && m.is(m.start, pack.Det):
		return m.start > 0 && m.is(m.start-1, pack.Stay) // "spent the weekend in", but "the weekend edition"
	case e.Rule == RuleRange && m.clock(end-1, &Expression{}) > 1:
		return false // "on June 3 to 10 a.m. on June 5"
	case e.Rule == RuleSince:
		return m.tellsOn(end)
	case (e.Rule == RuleFollow || e.Rule == RuleEarlier) && e.Unit == "" && m.tellsOn(end):
		return false // "the day after she left"
	case (e.Rule == RuleEarlier || e.Rule == RuleFollow && e.Unit == "") && m.before(end):
		return false // "two weeks before her speech", "a day after the match"
	case e.Rule == RuleDayOnly && m.tokens[m.start].Lines > 0 && m.isDayWord(m.start):
		return false // "Día 2: Cusco" counts the days of a trip
	case e.Rule == RuleDayOnly && m.tokens[end-1].Class == prose.Word && m.infinitive(end):
		return false // "one of the first to land"
	}
	if e.Rule == RuleDate && e.Month == 0 && m.tokens[end-1].Class == prose.Word {
		return false // "on Thursday, the second in Lima"
	}
	bare := e.Rule == RuleWeekday && end == m.start+1 || e.Rule == RuleToldDay && end == m.start+2
	if bare && m.g.pack.Has(pack.Era, m.words[end-1]) && m.tokens[end-1].Lines == 0 {
		return end < len(m.tokens) && m.words[end] == "." || m.abbreviates(end-1) // but "the Sun came out"
	}
	if e.Rule == RuleMonth && end < len(m.tokens) && m.tokens[end].Lines == 0 && m.tokens[end].Title && m.g.pack.Has(pack.Era, m.words[end-1]) {
		return false // "won by Jan Moe"
	}
	if e.Rule != RuleDayOnly && !(e.Rule == RuleDate && e.Month == 0) || end >= len(m.tokens) {
		return true
	}
	t := m.tokens[end]
	if t.Class == prose.Word && t.Lines == 0 {
		if e.Rule == RuleDate && (t.Title || t.Upper || m.is(m.start, pack.Det)) {
			return true // "Fri 4 Denver", "el viernes 17 pasó"
		}
		if e.Rule == RuleDayOnly || m.is(end-2, pack.Det) { // "on the 5th", "on Tuesday the 5th"
			if m.finite(end) {
				return true // "on the 5th landed"
			}
			if m.is(end, pack.Pronoun) || m.is(end, pack.Det) {
				return true // "on the 5th we", "on the 5th the"
			}
			if m.tokens[end-1].Class == prose.Number && (m.is(end, pack.Be) || m.is(end, pack.Future)) {
				return true // "the dinner on the 5th is to be"
			}
		}
		return m.is(end, pack.Prep) || m.is(end, pack.And) || m.is(end, pack.Clause)
	}
	return m.words[end] != "-" || t.Space // "the 13-year-old", but "Fri 4 - Denver"
}

// acrossLines reports whether an expression begins with a time of the day and goes on, on the
// next line, with a day that needs no word to lead to it.
func (m *machine) acrossLines(end int) bool {
	for i := m.start + 1; i < end; i++ {
		if m.tokens[i].Lines > 0 {
			return m.masks[i] != 0 && m.clock(m.start, &Expression{}) > 0
		}
	}
	return false
}

// numbersDay reports whether an expression begins with the number of a trip's day, or with
// that and the word before it: "Day 1 - 2 March: Lima".
func (m *machine) numbersDay(i int) bool {
	if i > 0 && m.tokens[i].Class == prose.Number && m.tokens[i].Lines == 0 {
		return m.tokens[i-1].Title && m.isDayWord(i-1)
	}
	opens := i == 0 || m.tokens[i].Lines > 0
	return opens && i+2 < len(m.tokens) && m.tokens[i+1].Class == prose.Number && m.tokens[i+2].Space && dash(m.words[i+2]) && m.isDayWord(i)
}

func dash(word string) bool { return word == "-" || word == "–" || word == "—" }

func (m *machine) isDayWord(i int) bool {
	for _, h := range m.phrases(i) {
		if h.Class == pack.Unit && h.Value == "day" {
			return true
		}
	}
	return false
}

// weekdaysNear is within how many tokens a list names another weekday.
const weekdaysNear = 8

// abbreviates reports whether a word that is also a name is a weekday's, by what stands around
// it: behind a name ("Lima Sat, then on"), or before one in a list of days ("Tue Lima, Wed
// Quito"), but not in "the Lima Sun, which".
func (m *machine) abbreviates(i int) bool {
	if m.tokens[i].Lower || i == 0 {
		return false
	}
	before, after := m.tokens[i-1], prose.Token{Class: prose.Mark}
	if i+1 < len(m.tokens) {
		after = m.tokens[i+1]
	}
	if before.Class == prose.Mark {
		if after.Class == prose.Mark {
			return m.words[i-1] != "." || i+1 < len(m.tokens) && m.words[i+1] == ":"
		}
		return (after.Title || m.is(i+1, pack.Prep)) && m.weekdayNear(i)
	}
	k := i - 1
	for k >= 0 && m.tokens[k].Title && m.tokens[k+1].Lines == 0 && !m.is(k, pack.Det) {
		k--
	}
	return k < i-1 && after.Class == prose.Mark && (k < 0 || !m.is(k, pack.Det))
}

// weekdayNear reports whether another weekday stands near a token.
func (m *machine) weekdayNear(i int) bool {
	for k := max(i-weekdaysNear, 0); k < min(i+weekdaysNear, len(m.tokens)); k++ {
		if k != i && m.is(k, pack.Weekday) && !m.tokens[k].Lower {
			return true
		}
	}
	return false
}

// tellsOn reports whether the words at tokens[i:] tell what happened, as behind
// "two days after": somebody, or a verb.
func (m *machine) tellsOn(i int) bool {
	if i >= len(m.tokens) || m.tokens[i].Lines > 0 {
		return false
	}
	if m.is(i, pack.Pronoun) {
		return true
	}
	for _, h := range m.phrases(i) {
		if h.Value == "ing" {
			return true
		}
	}
	return false
}

// before reports whether the word before tokens[i:] sets what stands before
// against what is named there.
func (m *machine) before(i int) bool {
	if i >= len(m.tokens) || m.tokens[i].Lines > 0 || m.tokens[i].Class != prose.Word || !m.is(i-1, pack.Turning) {
		return false
	}
	return m.tellsOn(i) || !m.is(i, pack.Prep) && !m.is(i, pack.And) && !m.is(i, pack.Clause) && !m.finite(i)
}

// infinitive reports whether tokens[i:] begin with "to" and a verb.
func (m *machine) infinitive(i int) bool {
	if i+1 >= len(m.tokens) || m.tokens[i].Lines > 0 || !m.is(i, pack.Prep) {
		return false
	}
	for _, h := range m.phrases(i + 1) {
		if h.Value == "base" {
			return true
		}
	}
	return false
}

// finite reports whether a word may be a verb of the past.
func (m *machine) finite(i int) bool {
	for _, h := range m.phrases(i) {
		if h.Value == "past" {
			return true
		}
	}
	return false
}
