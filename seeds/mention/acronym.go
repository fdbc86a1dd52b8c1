package mention

import (
	"dateline/seeds"
	"dateline/seeds/prose"
)

// bracketed reports whether capitals in brackets are rather short for the name
// before them: "the News Agency of Nordland (NAN)"; a code also where it does not
// spell it, "Norse Airlines (NIL)", but not where a place is named, "Dubai (DXB)".
func (r *reader) bracketed(m match) bool {
	open, _ := r.tok(m.from - 1)
	last, ok := r.tok(m.from - 2)
	if !ok || open.Of(r.text) != "(" || m.to > m.from+1 || !r.toks[m.from].Upper {
		return false
	}
	if from := r.spelt(m.from-2, r.toks[m.from].Of(r.text)); from >= 0 {
		named := r.at(from)
		return len(named.senses) == 0 || named.to < m.from-1 // else it is the place's own: "the United States (US)"
	}
	return m.senses[0].Via == seeds.ViaCode && last.Title && last.role&roleGeo == 0 && len(r.before(m.from-1).senses) == 0
}

// spelt returns the first of the capitalised words, the last of which is token i,
// that begin with the letters of a code; -1 where they do not.
func (r *reader) spelt(i int, code string) int {
	for ; i >= 0; i-- {
		t := r.toks[i]
		last := len(code) - 1
		switch {
		case t.Class != prose.Word || t.Lines > 1 && last > 0:
			return -1
		case t.Title && r.text[t.Start] == code[last]:
			code = code[:last]
		case !t.Lower:
			return -1
		}
		if code == "" {
			return i
		}
	}
	return -1
}
