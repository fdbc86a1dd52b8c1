package gazetteer

import (
	"unicode"
	"unicode/utf8"
)

// The events of a scanner.
type event uint8

const (
	evEnd      event = iota // the text is over
	evWord                  // out holds what a letter or digit folds to, with the space before it
	evBoundary              // a word has ended here; out is empty
	evOther                 // a mark that no name crosses
)

// scanner folds a text step by step. Between two words it owes a space, which
// comes out with the next letter, so that a name never ends in one.
type scanner struct {
	text  string
	pos   int // what is read
	end   int // where the last word ended, after evBoundary
	word  int // letters of the current word so far
	start int // where the current word starts
	gap   bool
	comma bool
	free  bool // the last letter is of a script without spaces
	any   bool // something came out already
	out   [48]byte
	n     int
}

// next reads up to the next event.
func (s *scanner) next() event {
	for {
		s.n = 0
		if s.pos >= len(s.text) {
			if s.word > 0 {
				s.closeWord()
				return evBoundary
			}
			return evEnd
		}
		c := s.text[s.pos]
		if c < utf8.RuneSelf {
			switch class[c] {
			case clLetter:
				if s.free {
					s.free = false
					s.closeWord()
					return evBoundary
				}
				if s.word == 0 {
					s.start = s.pos
					if short, n := s.shortened(c); n > 0 {
						s.space()
						s.n += copy(s.out[s.n:], short)
						s.pos += n
						s.word, s.any = 2, true
						return evWord
					}
				}
				s.space()
				if 'A' <= c && c <= 'Z' {
					c += 'a' - 'A'
				}
				s.out[s.n] = c
				s.n++
				s.pos++
				s.word++
				s.any = true
				return evWord
			case clSpace, clHyphen:
				if s.word > 0 {
					s.closeWord()
					return evBoundary
				}
				if c == '\n' && s.blankLine() {
					s.pos++
					return evOther
				}
				s.pos++
				s.gap = true
				continue
			case clApostrophe:
				if s.word > 0 && s.end != s.pos {
					s.end = s.pos
					return evBoundary
				}
				s.pos++
				continue
			case clStop:
				if s.word > 0 && s.end != s.pos {
					s.end = s.pos
					return evBoundary
				}
				if !s.stop() {
					return evOther
				}
				continue
			case clComma:
				if s.word > 0 {
					s.closeWord()
					return evBoundary
				}
				s.pos++
				s.gap, s.comma = true, true
				continue
			case clAnd:
				if s.word > 0 {
					s.closeWord()
					return evBoundary
				}
				s.gap = true
				s.space()
				s.n += copy(s.out[s.n:], "and")
				s.pos++
				s.gap, s.any = true, true
				return evWord
			default:
				if s.word > 0 {
					s.closeWord()
					return evBoundary
				}
				s.pos++
				return evOther
			}
		}
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		switch runeClass(r, size) {
		case clLetter:
			free := spaceless(r)
			if s.word > 0 && (free || s.free) && s.end != s.pos {
				s.end = s.pos
				if !free {
					s.free = false
				}
				return evBoundary
			}
			if s.word == 0 {
				s.start = s.pos
			}
			s.space()
			s.n = min(len(foldRune(s.out[:s.n], r)), len(s.out))
			s.pos += size
			s.word++
			s.free = free
			if s.n == 0 {
				continue
			}
			s.any = true
			return evWord
		case clSpace, clHyphen:
			if s.word > 0 {
				s.closeWord()
				return evBoundary
			}
			s.pos += size
			s.gap = true
		case clApostrophe:
			if s.word > 0 && s.end != s.pos {
				s.end = s.pos
				return evBoundary
			}
			s.pos += size
		default:
			if s.word > 0 {
				s.closeWord()
				return evBoundary
			}
			s.pos += size
			return evOther
		}
	}
}

// closeWord ends the current word before s.pos.
func (s *scanner) closeWord() {
	if s.end < s.start || s.end == 0 || !trailing(s.text[s.end:s.pos]) {
		s.end = s.pos
	}
	s.word = 0
	s.gap = s.gap || !s.free
	s.free = false
}

// trailing reports whether a word's tail is only marks that fold to nothing.
func trailing(tail string) bool {
	for _, r := range tail {
		if r != '.' && runeClass(r, utf8.RuneLen(r)) != clApostrophe {
			return false
		}
	}
	return true
}

// space puts out the space, or the comma and space, that is owed.
func (s *scanner) space() {
	if s.any {
		if s.comma {
			s.out[s.n] = ','
			s.n++
		}
		if s.gap {
			s.out[s.n] = ' '
			s.n++
		}
	}
	s.gap, s.comma = false, false
}

// stop reads a full stop. Within initials (U.S.) it is nothing; after St., Mt.
// and the like, or an initial, it may stand before a space; elsewhere before a
// letter it parts words, and before a space it ends the sentence.
func (s *scanner) stop() bool {
	at := s.pos
	s.pos++
	if at+1 >= len(s.text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[at+1:])
	initials := s.word == 1 || at >= s.start+2 && s.text[at-2] == '.'
	switch {
	case r == ',' || r == '\'' || r == '’':
		return true
	case unicode.IsLetter(r):
		if !initials {
			s.word, s.gap = 0, true
		}
		return true
	case unicode.IsSpace(r) || r == '-':
		return initials || shortForms[lower(s.text[s.start:at])]
	}
	return false
}

// blankLine reports whether only spaces lie between this line end and the next.
func (s *scanner) blankLine() bool {
	for i := s.pos + 1; i < len(s.text); i++ {
		switch s.text[i] {
		case ' ', '\t', '\r':
		case '\n':
			return true
		default:
			return false
		}
	}
	return false
}

// shortened answers st, mt or ft where Saint, Mount or Fort stands here before
// another word.
func (s *scanner) shortened(c byte) (short string, n int) {
	switch c | 0x20 {
	case 's':
		if hasFold(s.text[s.pos:], "sainte") {
			short, n = "ste", 6
		} else if hasFold(s.text[s.pos:], "saint") {
			short, n = "st", 5
		}
	case 'm':
		if hasFold(s.text[s.pos:], "mount") {
			short, n = "mt", 5
		}
	case 'f':
		if hasFold(s.text[s.pos:], "fort") {
			short, n = "ft", 4
		}
	}
	if n == 0 || s.pos+n+1 >= len(s.text) {
		return "", 0
	}
	if c := s.text[s.pos+n]; c != ' ' && c != '-' {
		return "", 0
	}
	r, size := utf8.DecodeRuneInString(s.text[s.pos+n+1:])
	if runeClass(r, size) != clLetter {
		return "", 0
	}
	return short, n
}

// hasFold reports whether text starts with the lower-case ASCII word.
func hasFold(text, word string) bool {
	if len(text) < len(word) {
		return false
	}
	for i := range len(word) {
		if text[i]|0x20 != word[i] {
			return false
		}
	}
	return true
}
