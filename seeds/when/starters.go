package when

import "dateline/seeds/pack"

// bits gives each slot a bit, so that a pattern is tried only where its first
// slot can be filled.
var bits = func() map[string]uint32 {
	out := map[string]uint32{}
	n := 0
	for _, s := range slotNames {
		out[s] = 1 << n
		n++
	}
	return out
}()

// numeric are the slots that a number can begin to fill.
var numeric = bits["day"] | bits["nth"] | bits["year"] | bits["num"] | bits["daynum"] | bits["clock"] | bits["iso"] | bits["slash"]

// slotOf gives the slots that the phrases of a class can fill.
var slotOf = [256]uint32{
	pack.Month: bits["month"], pack.Weekday: bits["weekday"], pack.Number: bits["num"] | bits["daynum"], pack.Ordinal: bits["day"],
	pack.Unit: bits["unit"], pack.RelDay: bits["relday"], pack.Turn: bits["turn"], pack.Follow: bits["follow"], pack.Part: bits["part"],
	pack.Clockish: bits["clock"], pack.Feast: bits["feast"],
}

// first finds with which words and slots a program can begin.
func (p *program) first() {
	p.lead, p.bare = p.beforeSlot(0)
	p.words = map[string]bool{}
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

// beforeSlot returns how many words a program may ask for from an instruction on
// before its first slot, and whether it may do without one.
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
	}
	return 0, false
}
