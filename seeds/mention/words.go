package mention

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Words says of single words what they are besides places: given names,
// surnames, words of every day. It is read in place from a sorted table of
// lines "word<TAB>codes": g a given name, s a surname, t a noun of what may travel, a digit
// how common the word is in lower case (0 rare to 5).
type Words struct {
	data  string
	lines []uint32          // where each begins
	first [1<<16 + 1]uint32 // which of them is the first that begins with two bytes, or with later ones
}

// Use is what a word is besides a place.
type Use struct {
	Given, Surname bool
	Travels        bool // a noun of people, animals, bodies of people or vehicles
	Common         int  // -1 no common word, else 0 to 5
}

// OpenWords checks that the table is sorted, and opens it.
func OpenWords(tsv string) (*Words, error) {
	words := &Words{data: tsv, lines: make([]uint32, 0, strings.Count(tsv, "\n")+1)}
	last := ""
	for n, rest := 1, tsv; rest != ""; n++ {
		words.lines = append(words.lines, uint32(len(tsv)-len(rest)))
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		w, _, ok := strings.Cut(line, "\t")
		if !ok || w <= last {
			return nil, fmt.Errorf("mention: words:%d: %q is not a word, a tab and codes, or out of order", n, line)
		}
		last = w
		words.first[twoBytes(line)+1] = uint32(len(words.lines))
	}
	for b := 1; b < len(words.first); b++ {
		words.first[b] = max(words.first[b], words.first[b-1])
	}
	return words, nil
}

// twoBytes numbers the words that begin alike, by their lines.
func twoBytes(line string) int {
	return int(line[0])<<8 | int(line[1])
}

// Of looks up a word that is already folded by FoldWord.
func (w *Words) Of(word []byte) Use {
	if w == nil || len(word) == 0 {
		return Use{Common: -1}
	}
	begin := int(word[0])<<8 | '\t'
	if len(word) > 1 {
		begin = int(word[0])<<8 | int(word[1])
	}
	lo, hi := w.first[begin], w.first[begin+1]
	for lo < hi {
		mid := lo + (hi-lo)/2
		line := w.data[w.lines[mid]:]
		n, same := min(len(word), len(line)-1), 0
		for same < n && line[same] == word[same] {
			same++
		}
		switch { // a tab comes before all that words have
		case same < n && line[same] < word[same], n < len(word) && same == n:
			lo = mid + 1
		case same == n && line[n] == '\t':
			return useOf(line[n+1:])
		default:
			hi = mid
		}
	}
	return Use{Common: -1}
}

// useOf reads the codes that stand before the end of a line.
func useOf(codes string) Use {
	u := Use{Common: -1}
	for _, c := range codes {
		switch {
		case c == 'g':
			u.Given = true
		case c == 's':
			u.Surname = true
		case c == 't':
			u.Travels = true
		case '0' <= c && c <= '9':
			u.Common = int(c - '0')
		default:
			return u
		}
	}
	return u
}

// FoldWord appends word in lower case and without accents.
func FoldWord(dst []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return foldWide(dst, word[i:])
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

func foldWide(dst []byte, word string) []byte {
	for i, r := range word {
		switch {
		case r < firstMark:
			dst = append(dst, latin()[r]...)
		case r == '’':
			dst = append(dst, '\'')
		default:
			return foldMarked(dst, word[i:])
		}
	}
	return dst
}

// firstMark is the first of the combining marks; what comes before it folds letter
// by letter.
const firstMark = 0x300

// latin are the letters below firstMark, folded.
var latin = sync.OnceValue(func() []string {
	out := make([]string, firstMark)
	for r := range out {
		out[r] = string(foldMarked(nil, string(rune(r))))
	}
	return out
})

// foldMarked is foldWide for all that there is.
func foldMarked(dst []byte, word string) []byte {
	for _, r := range norm.NFD.String(word) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == 'ʼ' || r == 'ʻ':
			dst = append(dst, '\'')
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}
