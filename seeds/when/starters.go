package when

import "dateline/seeds/pack"

// numeric are the slots that a number can begin to fill.
const numeric = 1<<slotDay | 1<<slotNth | 1<<slotYear | 1<<slotNum | 1<<slotDayNum | 1<<slotClock | 1<<slotISO | 1<<slotSlash | 1<<slotDecade

// slotOf gives the slots that the phrases of a class can fill.
var slotOf = [256]uint32{
	pack.Month: 1 << slotMonth, pack.Weekday: 1 << slotWeekday, pack.Number: 1<<slotNum | 1<<slotDayNum, pack.Ordinal: 1 << slotDay,
	pack.Unit: 1 << slotUnit, pack.RelDay: 1 << slotRelDay, pack.Turn: 1 << slotTurn, pack.Follow: 1 << slotFollow, pack.Part: 1 << slotPart,
	pack.Clockish: 1 << slotClock, pack.Feast: 1 << slotFeast,
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
			p.slots |= in.slot.bit()
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
	g.bySlot, g.soon = make([]programs, slots), make([]programs, slots)
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
		n, b := p.beforeSlot(in.y)
		return max(words, n), bare || b
	case opMatch:
		return 0, true
	case opSlot:
		p.soon |= in.slot.bit()
	}
	return 0, false
}
