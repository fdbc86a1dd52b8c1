package when

import "dateline/seeds/pack"

// slotBits gives each slot a bit, so that a pattern is tried only where its first
// slot can be filled.
var slotBits = func() map[string]uint32 {
	out := map[string]uint32{}
	n := 0
	for _, s := range slotNames {
		out[s] = 1 << n
		n++
	}
	return out
}()

// numeric are the slots that a number can begin to fill.
var numeric = slotBits["day"] | slotBits["nth"] | slotBits["year"] | slotBits["num"] | slotBits["daynum"] | slotBits["clock"] | slotBits["iso"] | slotBits["slash"] | slotBits["decade"]

// slotOf gives the slots that the phrases of a class can fill.
var slotOf = [256]uint32{
	pack.Month: slotBits["month"], pack.Weekday: slotBits["weekday"], pack.Number: slotBits["num"] | slotBits["daynum"], pack.Ordinal: slotBits["day"],
	pack.Unit: slotBits["unit"], pack.RelDay: slotBits["relday"], pack.Turn: slotBits["turn"], pack.Follow: slotBits["follow"], pack.Part: slotBits["part"],
	pack.Clockish: slotBits["clock"], pack.Feast: slotBits["feast"],
}

// first finds with which words and slots a program can begin.
func (p *program) first() {
	p.lead, p.bare = p.beforeSlot(0)
	p.words = map[word]bool{}
	seen := map[int]bool{}
	var walk func(pc int)
	walk = func(pc int) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		switch in := p.code[pc]; in.op {
		case opWord:
			p.words[in.word] = true
		case opSlot:
			p.slots |= in.bit
		case opSplit:
			walk(in.x)
			walk(in.y)
		case opJump:
			walk(in.x)
		}
	}
	walk(0)
}

// index notes which programs each word and each slot begins.
func (g *grammar) index() {
	set := func() programs { return make(programs, (len(g.programs)+63)/64) }
	g.begin = make([]start, int(firstWord)+len(g.words))
	g.bySlot, g.soon = make([]programs, len(slotNames)), make([]programs, len(slotNames))
	for s := range g.bySlot {
		g.bySlot[s], g.soon[s] = set(), set()
	}
	g.bare = set()
	for k := range g.programs {
		pr := &g.programs[k]
		g.lead = max(g.lead, pr.lead)
		if pr.bare {
			g.bare.add(k)
		}
		for s := range g.bySlot {
			if pr.slots>>s&1 != 0 {
				g.bySlot[s].add(k)
			}
			if pr.soon>>s&1 != 0 {
				g.soon[s].add(k)
			}
		}
		for w := range pr.words {
			b := &g.begin[w]
			if b.programs == nil {
				b.programs = set()
			}
			b.add(k)
			b.bare = b.bare || pr.bare
		}
	}
}

// beforeSlot returns how many words a program may ask for from an instruction on
// before its first slot, and whether it may do without one. It notes which that may be.
func (p *program) beforeSlot(pc int) (words int, bare bool) {
	switch in := p.code[pc]; in.op {
	case opWord:
		words, bare = p.beforeSlot(pc + 1)
		return words + 1, bare
	case opJump:
		return p.beforeSlot(in.x)
	case opSplit:
		words, bare = p.beforeSlot(in.x)
		if in.y != in.x {
			n, b := p.beforeSlot(in.y)
			words, bare = max(words, n), bare || b
		}
		return words, bare
	case opMatch:
		return 0, true
	case opSlot:
		p.soon |= in.bit
	}
	return 0, false
}
