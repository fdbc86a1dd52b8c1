package when

import "dateline/seeds/pack"

// dateClass reports whether phrases of the class can begin a date.
func dateClass(c pack.Class) bool { return c >= pack.Month && c <= pack.Clockish }

// starters returns the words with which a pattern can begin.
func (g *grammar) starters() map[string]bool {
	out := map[string]bool{}
	for _, p := range g.programs {
		seen := map[int]bool{}
		var walk func(pc int)
		walk = func(pc int) {
			if seen[pc] {
				return
			}
			seen[pc] = true
			switch in := p.code[pc]; in.op {
			case opWord:
				out[in.word] = true
			case opSplit:
				walk(in.x)
				walk(in.y)
			case opJump:
				walk(in.x)
			}
		}
		walk(0)
	}
	return out
}
