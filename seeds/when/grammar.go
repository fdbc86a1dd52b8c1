package when

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"dateline/seeds/pack"
)

// The grammar of a pack is compiled to a small backtracking machine over
// tokens. An element is a word, a {slot}, a <macro>, a (group), with | between
// alternatives and ? after what may be absent.

type opcode uint8

const (
	opWord opcode = iota
	opSlot
	opSplit // try x, then y
	opJump
	opMatch
)

type instr struct {
	op   opcode
	slot slot
	word word
	x, y int
}

type program struct {
	rule  string
	code  []instr
	words map[word]bool // with which it can begin
	slots uint32        // and which slots
	soon  uint32        // which slots may be its first, behind words
	lead  int           // how many words may stand before its first slot
	bare  bool          // it may have no slot
}

type grammar struct {
	pack     *pack.Pack
	programs []program
	words    map[string]word // all that its programs ask for
	begin    []start         // by word, what it begins
	bySlot   []programs      // by slot, what it begins
	soon     []programs      // by slot, whose first it may be, behind words
	bare     programs        // those that may have no slot
	lead     int             // how many words may stand before the first slot of any
}

// word numbers the words of a grammar; 0 is any other.
type word int32

// hyphen is asked for by all dashes.
const (
	hyphen word = 1 + iota
	otherDash
	firstWord
)

// start is what a word begins.
type start struct {
	programs
	bare bool // one of them may have no slot
}

// programs is a set of a grammar's programs, a bit for each.
type programs []uint64

func (s programs) add(k int) { s[k/64] |= 1 << (k % 64) }

var grammars sync.Map // *pack.Pack -> *grammar

func grammarOf(p *pack.Pack) (*grammar, error) {
	if g, ok := grammars.Load(p); ok {
		return g.(*grammar), nil
	}
	g, err := compile(p)
	if err != nil {
		return nil, err
	}
	grammars.Store(p, g)
	return g, nil
}

func compile(p *pack.Pack) (*grammar, error) {
	g := &grammar{pack: p, words: map[string]word{"-": hyphen, "–": otherDash, "—": otherDash, "‑": otherDash}}
	macros := map[string]string{}
	for _, pt := range p.Patterns {
		if name, ok := strings.CutPrefix(pt.Rule, "let "); ok {
			macros[name] = pt.Text
			continue
		}
		if !rules[pt.Rule] {
			return nil, fmt.Errorf("when: %s.txt:%d: unknown rule %q", p.Lang, pt.Line, pt.Rule)
		}
		c := compiler{items: lex(pt.Text), macros: macros, words: g.words}
		if err := c.alt(); err != nil {
			return nil, fmt.Errorf("when: %s.txt:%d: %w", p.Lang, pt.Line, err)
		}
		if c.at < len(c.items) {
			return nil, fmt.Errorf("when: %s.txt:%d: %q is left over", p.Lang, pt.Line, c.items[c.at])
		}
		c.emit(instr{op: opMatch})
		pr := program{rule: pt.Rule, code: straight(c.code)}
		pr.first()
		g.programs = append(g.programs, pr)
	}
	g.index()
	return g, nil
}

// straight leaves out of a program the splits that have but one way on.
func straight(code []instr) []instr {
	at := make([]int, len(code)) // where each instruction, or what it leads to, goes
	n := 0
	for i := range code {
		if at[i] = n; code[i].op != opSplit || code[i].x != code[i].y {
			n++
		}
	}
	out := make([]instr, 0, n)
	for _, in := range code {
		switch {
		case in.op == opSplit && in.x == in.y:
			continue
		case in.op == opSplit, in.op == opJump:
			in.x, in.y = at[in.x], at[in.y]
		}
		out = append(out, in)
	}
	return out
}

type compiler struct {
	items  []string
	at     int
	macros map[string]string
	words  map[string]word
	depth  int
	code   []instr
}

func (c *compiler) emit(i instr) int {
	c.code = append(c.code, i)
	return len(c.code) - 1
}

// number returns the number of a word.
func (c *compiler) number(w string) word {
	n, ok := c.words[w]
	if !ok {
		n = firstWord + word(len(c.words))
		c.words[w] = n
	}
	return n
}

func (c *compiler) peek() string {
	if c.at < len(c.items) {
		return c.items[c.at]
	}
	return ""
}

func (c *compiler) alt() error {
	split := c.emit(instr{op: opSplit})
	if err := c.seq(); err != nil {
		return err
	}
	if c.peek() != "|" {
		c.code[split].x, c.code[split].y = split+1, split+1
		return nil
	}
	c.at++
	jump := c.emit(instr{op: opJump})
	c.code[split].x, c.code[split].y = split+1, len(c.code)
	if err := c.alt(); err != nil {
		return err
	}
	c.code[jump].x = len(c.code)
	return nil
}

func (c *compiler) seq() error {
	for c.at < len(c.items) && c.peek() != "|" && c.peek() != ")" {
		start := c.emit(instr{op: opSplit})
		if err := c.atom(); err != nil {
			return err
		}
		c.code[start].x, c.code[start].y = start+1, start+1
		if c.peek() == "?" {
			c.at++
			c.code[start].y = len(c.code)
		}
	}
	return nil
}

func (c *compiler) atom() error {
	item := c.peek()
	c.at++
	switch {
	case item == "(":
		if err := c.alt(); err != nil {
			return err
		}
		if c.peek() != ")" {
			return fmt.Errorf("a bracket is not closed")
		}
		c.at++
	case item == ")" || item == "?":
		return fmt.Errorf("%q has nothing before it", item)
	case item[0] == '{':
		name := strings.Trim(item, "{}")
		s := slices.Index(slotNames[:], name)
		if s < 0 {
			return fmt.Errorf("unknown slot %s", item)
		}
		c.emit(instr{op: opSlot, slot: slot(s)})
	case item[0] == '<':
		body, ok := c.macros[strings.Trim(item, "<>")]
		if !ok || c.depth > 4 {
			return fmt.Errorf("unknown macro %s", item)
		}
		sub := compiler{items: lex(body), macros: c.macros, words: c.words, depth: c.depth + 1, code: c.code}
		if err := sub.alt(); err != nil {
			return err
		}
		c.code = sub.code
	default:
		switch item {
		case "[":
			item = "("
		case "]":
			item = ")"
		}
		c.emit(instr{op: opWord, word: c.number(pack.Fold(item))})
	}
	return nil
}

// lex cuts a pattern into its elements.
func lex(s string) []string {
	var out []string
	word := ""
	flush := func() {
		if word != "" {
			out = append(out, word)
		}
		word = ""
	}
	for _, r := range s {
		switch r {
		case ' ':
			flush()
		case '(', ')', '|', '?':
			flush()
			out = append(out, string(r))
		default:
			word += string(r)
		}
	}
	flush()
	return out
}
