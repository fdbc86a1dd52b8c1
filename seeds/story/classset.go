package story

import "dateline/seeds/pack"

// classSet are the classes of the phrases in a stretch of text, for those who
// look for many.
type classSet [256 / 64]uint64

func (s *classSet) add(c pack.Class)      { s[c/64] |= 1 << (c % 64) }
func (s *classSet) has(c pack.Class) bool { return s[c/64]&(1<<(c%64)) != 0 }

// classesIn returns the classes of which a whole phrase is in tokens [from, to).
func (a *analysis) classesIn(from, to int) (in classSet) {
	for i := max(from, 0); i < min(to, len(a.tokens)); i++ {
		for k := a.from[i]; k < a.from[i+1]; k++ {
			if i+a.hits[k].N <= to {
				in.add(a.class[k])
			}
		}
	}
	return in
}
