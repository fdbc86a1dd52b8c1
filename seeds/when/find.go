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

// longest returns what reaches furthest of all that fits at tokens[i:]; its
// end is 0 where nothing does.
func (m *machine) longest(i int) match {
	m.best = match{}
	mask := m.maskOf(i)
	for k := range m.g.programs {
		pr := &m.g.programs[k]
		if pr.slots&mask == 0 && !pr.words[m.words[i]] {
			continue
		}
		m.start, m.rule = i, Rule(pr.rule)
		m.step(pr, 0, i, Expression{})
	}
	return m.best
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
		if e.Rule == RuleRange && e.ToMonth == 0 && (e.ToDay <= e.Day || e.ToDay > daysIn(e.Year, e.Month)) {
			return false
		}
	case RuleMonth:
		return e.Month != 0
	}
	return true
}

// fits refuses an expression that the next word makes something else: "the
// 3rd leg", "the 13-year-old".
func (m *machine) fits(e *Expression, end int) bool {
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
	rule   Rule
	best   match // the longest so far
}

// step follows one pattern from an instruction at tokens[i:], every way that
// it fits, and keeps the longest that makes sense.
func (m *machine) step(p *program, pc, i int, e Expression) {
	for {
		in := &p.code[pc]
		switch in.op {
		case opMatch:
			if i <= m.best.end || i == m.start {
				return
			}
			e.Rule = m.rule
			e.Span = seeds.Span{Start: m.tokens[m.start].Start, End: m.tokens[i-1].End}
			if e.sound() && m.fits(&e, i) {
				m.best.end, m.best.Expression = i, e
			}
			return
		case opJump:
			pc = in.x
		case opSplit:
			if in.x != in.y {
				m.step(p, in.x, i, e)
				pc = in.y
				continue
			}
			pc = in.x
		case opWord:
			if i >= len(m.tokens) || !m.near(i) || !sameWord(in.word, m.words[i]) {
				return
			}
			i++
			pc++
		case opSlot:
			if i >= len(m.tokens) || !m.near(i) {
				return
			}
			n := m.slot(in.slot, i, &e)
			if n == 0 {
				return
			}
			i += n
			pc++
		}
	}
}

// begins reports whether a date may begin at tokens[i].
func (m *machine) begins(i int) bool {
	return m.g.begin[m.words[i]] || m.maskOf(i) != 0
}

// maskOf returns the slots that tokens[i] can begin to fill.
func (m *machine) maskOf(i int) uint32 {
	switch m.tokens[i].Class {
	case prose.Number:
		return numeric
	case prose.Mark, prose.Clitic:
		return 0
	}
	m.hits = m.g.pack.Match(m.hits[:0], m.words, i)
	mask := uint32(0)
	for _, h := range m.hits {
		mask |= slotOf[h.Class]
	}
	return mask
}

// near keeps an expression within its line.
func (m *machine) near(i int) bool { return i == m.start || m.tokens[i].Lines < 2 }

func sameWord(pattern, word string) bool {
	if pattern == "-" {
		return word == "-" || word == "–" || word == "—" || word == "‑"
	}
	return pattern == word
}
