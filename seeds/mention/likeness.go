package mention

import "dateline/seeds"

// likeness says how near the name comes to what its places are called: "own"
// where it is the name of one, "near" where it is spelled much alike, "far"
// where it is quite another word. Nicknames and names of a month or a day's
// fun are far; so are former names, which fame tells apart.
func (x *features) likeness(m match) string {
	r := x.r
	best := "far"
	r.fold = FoldWord(r.fold[:0], r.text[r.toks[m.from].Start:m.end])
	n := len(r.fold)
	for i := range m.senses[:min(len(m.senses), 8)] {
		s := &m.senses[i]
		if s.Via == seeds.ViaName {
			return "own"
		}
		if s.Via != seeds.ViaAlternate {
			continue
		}
		r.fold = FoldWord(r.fold, s.Name)
		if Alike(r.fold[:n], r.fold[n:]) {
			best = "near"
		}
		r.fold = r.fold[:n]
	}
	return best
}

// Alike reports whether two folded names share most pairs of neighbouring letters
// of the shorter one.
func Alike(a, b []byte) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	shared := 0
	for i := 0; i+1 < len(a); i++ {
		for k := 0; k+1 < len(b); k++ {
			if a[i] == b[k] && a[i+1] == b[k+1] {
				shared++
				break
			}
		}
	}
	return 2*shared >= len(a)
}
