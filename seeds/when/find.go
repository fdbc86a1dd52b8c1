package when

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// Find returns the date expressions of text in order, none overlapping
// another. It is meant for short texts; Scan reads tokens already cut.
func Find(text string, p *pack.Pack) ([]Expression, error) {
	tokens := prose.Tokens(text)
	return Scan(text, tokens, pack.Words(text, tokens), p)
}

// Scan is Find over the tokens of text and their folded words.
func Scan(text string, tokens []prose.Token, words []string, p *pack.Pack) ([]Expression, error) {
	g, err := grammarOf(p)
	if err != nil {
		return nil, err
	}
	m := machine{text: text, tokens: tokens, words: words, g: g}
	var out []Expression
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
		for j := i + 1; j < best.end && !late; j++ {
			if m.begins(j) {
				late = m.longest(j).end > best.end
			}
		}
		if late {
			continue
		}
		out = append(out, best.Expression)
		i = best.end - 1
	}
	return out, nil
}

// longest returns what reaches furthest of all that fits at tokens[i:].
func (m *machine) longest(i int) match {
	var best match
	for k := range m.g.programs {
		pr := &m.g.programs[k]
		got, ok := m.run(pr, i)
		if !ok || got.end <= best.end {
			continue
		}
		got.Rule = Rule(pr.rule)
		got.Span = seeds.Span{Start: m.tokens[i].Start, End: m.tokens[got.end-1].End}
		if got.sound() && m.fits(got.Expression, got.end) {
			best = got
		}
	}
	return best
}

// sound refuses what cannot be a date.
func (e *Expression) sound() bool {
	switch e.Rule {
	case RuleDate, RuleRange:
		if e.Day == 0 || e.Month == 0 && e.Weekday == 0 {
			return false
		}
		if e.Month != 0 && e.Day > daysIn(e.Year, e.Month) || e.ToMonth != 0 && e.ToDay > daysIn(e.ToYear, e.ToMonth) {
			return false
		}
		if e.Rule == RuleRange && e.ToMonth == 0 && e.ToDay <= e.Day {
			return false
		}
	case RuleMonth:
		return e.Month != 0
	}
	return true
}

// fits refuses an expression that the next word makes something else: "the
// 3rd leg", "the 13-year-old".
func (m *machine) fits(e Expression, end int) bool {
	if e.Rule != RuleDayOnly && !(e.Rule == RuleDate && e.Month == 0) || end >= len(m.tokens) {
		return true
	}
	t := m.tokens[end]
	if t.Class == prose.Word && t.Lines == 0 {
		return m.is(end, pack.Prep) || m.is(end, pack.And) || m.is(end, pack.Clause)
	}
	return m.words[end] != "-"
}

func (m *machine) is(i int, c pack.Class) bool {
	m.hits = m.g.pack.Match(m.hits[:0], m.words, i)
	for _, h := range m.hits {
		if h.Class == c {
			return true
		}
	}
	return false
}

type match struct {
	end int
	Expression
}

type machine struct {
	text   string
	tokens []prose.Token
	words  []string
	g      *grammar
	hits   []pack.Hit
	start  int // where the expression begins
}

// run matches one pattern at tokens[i:] and returns the longest way it fits.
func (m *machine) run(p *program, i int) (match, bool) {
	m.start = i
	return m.step(p, 0, i, Expression{})
}

func (m *machine) step(p *program, pc, i int, e Expression) (match, bool) {
	for {
		in := &p.code[pc]
		switch in.op {
		case opMatch:
			return match{i, e}, true
		case opJump:
			pc = in.x
		case opSplit:
			if in.x == in.y {
				pc = in.x
				continue
			}
			a, ok := m.step(p, in.x, i, e)
			b, also := m.step(p, in.y, i, e)
			if also && (!ok || b.end > a.end) {
				return b, true
			}
			return a, ok
		case opWord:
			if i >= len(m.tokens) || !m.near(i) || !sameWord(in.word, m.words[i]) {
				return match{}, false
			}
			i++
			pc++
		case opSlot:
			if i >= len(m.tokens) || !m.near(i) {
				return match{}, false
			}
			n := m.slot(in.slot, i, &e)
			if n == 0 {
				return match{}, false
			}
			i += n
			pc++
		}
	}
}

// begins reports whether a date may begin at tokens[i].
func (m *machine) begins(i int) bool {
	switch m.tokens[i].Class {
	case prose.Number:
		return true
	case prose.Mark, prose.Clitic:
		return false
	}
	if m.g.begin[m.words[i]] {
		return true
	}
	m.hits = m.g.pack.Match(m.hits[:0], m.words, i)
	for _, h := range m.hits {
		if dateClass(h.Class) {
			return true
		}
	}
	return false
}

// near keeps an expression within its line.
func (m *machine) near(i int) bool { return i == m.start || m.tokens[i].Lines < 2 }

func sameWord(pattern, word string) bool {
	if pattern == "-" {
		return word == "-" || word == "–" || word == "—" || word == "‑"
	}
	return pattern == word
}
