package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

// match is one name that ends at a word's end.
type match struct {
	end   int // in text, without a full stop behind
	key   int // length of the folded name
	value uint64
}

// longestKept is how many of the names that start at one place are kept: the
// longest may be none in the form it is written in.
const longestKept = 6

// Longest implements seeds.Lexicon. Abbreviations and codes count only as they
// are written: "US" and "Ky.", not "us" and "Ky". A possessive 's stays
// outside, unless the name has it. Where text[at:] does not start a word the
// answer is 0. The senses are the caller's to keep.
func (g *Gazetteer) Longest(text string, at int) (n int, senses []seeds.Sense) {
	return g.AppendLongest(nil, text, at)
}

// AppendLongest is Longest that appends the senses to dst, which spares the
// allocation.
func (g *Gazetteer) AppendLongest(dst []seeds.Sense, text string, at int) (int, []seeds.Sense) {
	return g.AppendUnknown(dst, text, at, nil)
}

// AppendWhole is AppendLongest for a text that is one name as a whole; where it is none,
// nothing is read of shorter ones.
func (g *Gazetteer) AppendWhole(dst []seeds.Sense, name string) []seeds.Sense {
	if name == "" || !startsWord(name, 0) {
		return dst
	}
	start := len(dst)
	for k := len(g.layers) - 1; k >= 0; k-- {
		mark := len(dst)
		_, more := g.longestIn(k, dst, name, 0, len(name), nil)
		dst = once(more, start, mark)
	}
	g.fillIDs(dst[start:])
	return dst
}

// Begun returns how many bytes at the start of a text begin some name, be it written in
// whichever form.
func (g *Gazetteer) Begun(text string) int {
	most := 0
	for _, l := range g.layers {
		most = max(most, l.begun(text))
	}
	return most
}

func (l *layer) begun(text string) int {
	s, at := scanner{text: text}, l.names.root
	for {
		switch s.next() {
		case evWord:
			for _, b := range s.out[:s.n] {
				next, _, ok := l.names.step(at, b)
				if !ok {
					_, letter := utf8.DecodeLastRuneInString(text[:s.pos])
					return s.pos - letter
				}
				at = next
			}
		case evBoundary:
		default:
			return s.pos
		}
	}
}

// AppendUnknown is AppendLongest that may leave out the senses of a name of which known has
// some: who keeps them need not have them read again.
func (g *Gazetteer) AppendUnknown(dst []seeds.Sense, text string, at int, known map[string][]seeds.Sense) (int, []seeds.Sense) {
	if at < 0 || at >= len(text) || !startsWord(text, at) {
		return 0, dst
	}
	if len(g.layers) > 1 {
		known = nil // another layer may know more of the name
	}
	best, start := 0, len(dst)
	for k := len(g.layers) - 1; k >= 0; k-- {
		mark := len(dst)
		n, more := g.longestIn(k, dst, text, at, best, known)
		switch {
		case n > best:
			dst, best = append(dst[:start], more[mark:]...), n
		case n == best:
			dst = once(more, start, mark)
		}
	}
	g.fillIDs(dst[start:])
	return best, dst
}

// once drops from dst[mark:] the senses that dst[start:mark] has already.
func once(dst []seeds.Sense, start, mark int) []seeds.Sense {
	out := mark
	for i := mark; i < len(dst); i++ {
		again := false
		for _, s := range dst[start:mark] {
			again = again || s.Ref == dst[i].Ref
		}
		if !again {
			dst[out] = dst[i]
			out++
		}
	}
	return dst[:out]
}

// longestIn is AppendUnknown within one layer, for names of at least so many
// bytes.
func (g *Gazetteer) longestIn(k int, dst []seeds.Sense, text string, at, least int, known map[string][]seeds.Sense) (int, []seeds.Sense) {
	l := g.layers[k]
	var found [longestKept]match
	var room [32]posting
	for _, m := range l.matches(text, at, found[:0]) {
		w := written(text, at, m.end)
		if w.full < least {
			break
		}
		if w.smallLast {
			continue
		}
		used, rows := 0, room[:0]
		for s := l.list(m.value); ; {
			p, ok := s.next()
			if !ok {
				break
			}
			n := w.allows(p)
			if n == 0 || n < least {
				continue
			}
			used = max(used, n)
			rows = append(rows, p)
		}
		if len(rows) == 0 {
			continue
		}
		if len(known[text[at:at+used]]) == 0 {
			for _, p := range rows {
				dst = append(dst, seeds.Sense{})
				in, row := g.top(k, p.row())
				in.sense(row, p.via(), &dst[len(dst)-1])
			}
		}
		return used, dst
	}
	return 0, dst
}

// matches walks the name index along the text and returns the names that end
// at words' ends, longest first.
func (l *layer) matches(text string, at int, found []match) []match {
	s := scanner{text: text, pos: at}
	state, value, key := l.names.root, uint64(0), 0
	for {
		switch s.next() {
		case evWord:
			for _, b := range s.out[:s.n] {
				next, out, ok := l.names.step(state, b)
				if !ok {
					return reversed(found)
				}
				state, value = next, value+out
			}
			key += s.n
		case evBoundary:
			if out, final := l.names.final(state); final {
				if n := len(found); n > 0 && found[n-1].key == key {
					continue // the same name with an apostrophe or a full stop behind
				}
				if len(found) == longestKept {
					copy(found, found[1:])
					found = found[:longestKept-1]
				}
				found = append(found, match{s.end, key, value + out})
			}
		default:
			return reversed(found)
		}
	}
}

func reversed(m []match) []match {
	for i, j := 0, len(m)-1; i < j; i, j = i+1, j-1 {
		m[i], m[j] = m[j], m[i]
	}
	return m
}

// startsWord reports whether a word starts at text[at:].
func startsWord(text string, at int) bool {
	r, size := utf8.DecodeRuneInString(text[at:])
	if runeClass(r, size) != clLetter || dropped(r) {
		return false
	}
	if at == 0 {
		return true
	}
	q, size := utf8.DecodeLastRuneInString(text[:at])
	return runeClass(q, size) != clLetter || spaceless(r) || spaceless(q)
}

// writing is how a name stands in the text.
type writing struct {
	bare, full  int // its length without and with the full stop behind
	capitals    bool
	initial     bool // starts with a capital
	uncapital   bool // starts with a small letter
	dotted      bool // has a full stop within, as in U.S
	stop        bool // a full stop follows
	possessive  bool // ends in 's
	lastInitial bool // ends in a full stop and one letter, as in U.S
	smallLast   bool // its last word is one small letter: "in Madras a race" is not at Madras A
}

func written(text string, at, end int) (w writing) {
	w.bare, w.full = end-at, end-at
	w.capitals = true
	for i, r := range text[at:end] {
		if unicode.IsLower(r) {
			w.capitals = false
		}
		if i == 0 {
			w.initial, w.uncapital = unicode.IsUpper(r), unicode.IsLower(r)
		}
		w.dotted = w.dotted || r == '.'
	}
	if end < len(text) && text[end] == '.' {
		w.stop = true
		w.full++
	}
	name := text[at:end]
	w.lastInitial = len(name) > 2 && name[len(name)-2] == '.'
	w.smallLast = len(name) > 2 && name[len(name)-2] == ' ' && 'a' <= name[len(name)-1] && name[len(name)-1] <= 'z'
	if len(name) > 2 && name[len(name)-1]|0x20 == 's' {
		q, _ := utf8.DecodeLastRuneInString(name[:len(name)-1])
		w.possessive = runeClass(q, 1) == clApostrophe
	}
	return w
}

// allows returns the length in bytes that a posting covers in the text, 0 where
// the name is not written in the posting's form.
func (w *writing) allows(p posting) int {
	n := w.bare
	if w.stop && w.lastInitial {
		n = w.full
	}
	stopped := w.initial && (w.stop || w.dotted)
	switch p.form() {
	case FormCapitals:
		if !w.capitals {
			return 0
		}
	case FormStop:
		if !stopped {
			return 0
		}
		n = w.full
	case FormEither:
		if !stopped && !w.capitals {
			return 0
		}
		if stopped {
			n = w.full
		}
	case FormPossessive:
		return n
	case FormQuery:
		return 0
	case FormInitial:
		if w.uncapital {
			return 0
		}
	}
	if w.possessive {
		return 0
	}
	return n
}
