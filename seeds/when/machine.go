package when

import (
	"math/bits"
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
	known      []word // of the grammar
	g          *grammar
	found      pack.Phrases
	masks      []uint32 // the slots that each token can begin to fill
	dotted     bool     // its lines begin with times such as 09.30
	monthFirst bool     // 3/13: where both could be the month, the first is
	pairs      int      // how many days such as 18/11 it gives
	thread     int      // how many parts it numbers: 1/3
	shortYears bool     // it writes years by two figures: 2 Aug 25
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
			if m.may(p, in.x, i) {
				m.step(p, in.x, i, e)
			}
			pc = in.y
		case opWord:
			if i >= len(m.tokens) || !m.near(i) || !sameWord(in.word, m.known[i]) || m.newSentence(i) {
				return
			}
			i++
			pc++
		case opSlot:
			if i >= len(m.tokens) || !m.near(i) {
				return
			}
			n := m.fill(in.slot, i, &e)
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
			if m.may(p, in.x, i) {
				return true
			}
			pc = in.y
		case opWord:
			if i >= len(m.tokens) || !sameWord(in.word, m.known[i]) {
				return false
			}
			i++
			pc++
		case opSlot:
			return i < len(m.tokens) && in.slot.bit()&m.masks[i] != 0
		default:
			return true
		}
	}
}

// longest returns what reaches furthest of all that fits at tokens[i:]; its
// end is 0 where nothing does.
func (m *machine) longest(i int) match {
	m.best, m.start = match{}, i
	begun, soon := m.g.begin[m.known[i]].programs, m.slotsSoon(i)
	for part, bare := range m.g.bare {
		bySlot, byWord := ofSlots(m.g.bySlot, m.masks[i], part), uint64(0)
		if begun != nil {
			byWord = begun[part] & (bare | ofSlots(m.g.soon, soon, part))
		}
		for both := bySlot | byWord; both != 0; both &= both - 1 {
			k := bits.TrailingZeros64(both)
			pr := &m.g.programs[64*part+k]
			if bySlot>>k&1 != 0 || m.may(pr, 0, i) {
				m.rule = Rule(pr.rule)
				m.step(pr, 0, i, Expression{})
			}
		}
	}
	return m.best
}

// begins reports whether a date may begin at tokens[i]: with a slot, or with words
// that a slot follows.
func (m *machine) begins(i int) bool {
	b := &m.g.begin[m.known[i]]
	return m.masks[i] != 0 || b.programs != nil && (b.bare || m.slotsSoon(i) != 0)
}

// slotsSoon returns the slots that can be filled from tokens[i:] on, behind no more
// words than any pattern has before its first.
func (m *machine) slotsSoon(i int) (soon uint32) {
	for _, mask := range m.masks[i:min(i+m.g.lead+1, len(m.masks))] {
		soon |= mask
	}
	return soon
}

// ofSlots returns a part of the programs of some slots.
func ofSlots(bySlot []programs, slots uint32, part int) (all uint64) {
	for ; slots != 0; slots &= slots - 1 {
		all |= bySlot[bits.TrailingZeros32(slots)][part]
	}
	return all
}

// look finds the words of the grammar among those of the text.
func (m *machine) look() {
	m.known = make([]word, len(m.words))
	for i, w := range m.words {
		m.known[i] = m.g.words[w]
	}
}

// fillMasks finds the slots that each token can begin to fill: of those that its class
// allows, those that it does fill.
func (m *machine) fillMasks() {
	m.masks = make([]uint32, len(m.tokens))
	for i := range m.tokens {
		var may uint32
		switch m.tokens[i].Class {
		case prose.Number:
			may = numeric
		case prose.Word:
			for _, h := range m.phrases(i) {
				may |= slotOf[h.Class]
			}
		}
		for ; may != 0; may &= may - 1 {
			if s := slot(bits.TrailingZeros32(may)); m.fill(s, i, &Expression{}) > 0 {
				m.masks[i] |= s.bit()
			}
		}
	}
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

// sameWord reports whether a word is the one that a pattern asks for.
func sameWord(pattern, w word) bool {
	return pattern == w || pattern == hyphen && w == otherDash
}
