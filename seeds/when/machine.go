package when

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// machine follows the patterns of a grammar through the tokens of a text.
type machine struct {
	text       string
	tokens     []prose.Token
	words      []string
	g          *grammar
	found      pack.Phrases
	masks      []uint32 // the slots that each token can begin to fill
	dotted     bool     // its lines begin with times such as 09.30
	monthFirst bool     // 3/13: where both could be the month, the first is
	start      int      // where the expression begins
	rule       Rule
	best       match // the longest so far
}

// match is an expression, and the token behind it.
type match struct {
	end int
	Expression
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
			if in.x != in.y && m.may(p, in.x, i) {
				m.step(p, in.x, i, e)
			}
			pc = in.y
		case opWord:
			if i >= len(m.tokens) || !m.near(i) || !sameWord(in.word, m.words[i]) || m.newSentence(i) {
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

// may reports whether an alternative has a chance at tokens[i], by the words and the
// first slot that it asks for.
func (m *machine) may(p *program, pc, i int) bool {
	for {
		switch in := &p.code[pc]; in.op {
		case opJump:
			pc = in.x
		case opSplit:
			if in.x != in.y && m.may(p, in.x, i) {
				return true
			}
			pc = in.y
		case opWord:
			if i >= len(m.tokens) || !sameWord(in.word, m.words[i]) {
				return false
			}
			i++
			pc++
		case opSlot:
			return i < len(m.tokens) && in.bit&m.masks[i] != 0
		default:
			return true
		}
	}
}

// longest returns what reaches furthest of all that fits at tokens[i:]; its
// end is 0 where nothing does.
func (m *machine) longest(i int) match {
	m.best = match{}
	mask, begun, soon := m.masks[i], m.g.begin[m.words[i]], m.slotSoon(i)
	for k := range m.g.programs {
		pr := &m.g.programs[k]
		if pr.slots&mask == 0 && (begun == nil || !begun.programs[k]) || !soon && !pr.bare || !m.may(pr, 0, i) {
			continue
		}
		m.start, m.rule = i, Rule(pr.rule)
		m.step(pr, 0, i, Expression{})
	}
	return m.best
}

// begins reports whether a date may begin at tokens[i]: with a slot, or with words
// that a slot follows.
func (m *machine) begins(i int) bool {
	if m.masks[i] != 0 {
		return true
	}
	w, soon := m.words[i], m.slotSoon(i)
	if w == "" || !soon && !m.g.bare[w[0]] {
		return false
	}
	s := m.g.begin[w]
	return s != nil && (s.bare || soon)
}

// slotSoon reports whether a slot can be filled from tokens[i:] on, behind no more
// words than any pattern has before its first.
func (m *machine) slotSoon(i int) bool {
	return slices.ContainsFunc(m.masks[i:min(i+m.g.lead+1, len(m.masks))], func(mask uint32) bool { return mask != 0 })
}

// masksOf returns the slots that each token can begin to fill.
func masksOf(tokens []prose.Token, phrases pack.Phrases) []uint32 {
	masks := make([]uint32, len(tokens))
	for i := range tokens {
		switch tokens[i].Class {
		case prose.Number:
			masks[i] = numeric
		case prose.Word:
			for _, h := range phrases.At(i) {
				masks[i] |= slotOf[h.Class]
			}
		}
	}
	return masks
}

// phrases returns the phrases that start at tokens[i].
func (m *machine) phrases(i int) []*pack.Hit { return m.found.At(i) }

func (m *machine) is(i int, c pack.Class) bool {
	for _, h := range m.phrases(i) {
		if h.Class == c {
			return true
		}
	}
	return false
}

// newSentence reports whether a small word within an expression rather begins
// the next sentence: "at 6:30 p.m. On Wednesday".
func (m *machine) newSentence(i int) bool {
	return i > m.start && m.tokens[i].Title && strings.HasSuffix(m.words[i-1], ".")
}

// near keeps an expression within its line.
func (m *machine) near(i int) bool { return i == m.start || m.tokens[i].Lines < 2 }

func sameWord(pattern, word string) bool {
	if pattern == "-" {
		return word == "-" || word == "–" || word == "—" || word == "‑"
	}
	return pattern == word
}
