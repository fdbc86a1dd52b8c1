package mention

import (
	"fmt"
	"math/bits"
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
	slots []uint32 // 1 + where the line of a word begins, 0 where free; open addressing with linear probing, as many as a power of two
}

// Use is what a word is besides a place.
type Use struct {
	Given, Surname bool
	Travels        bool // a noun of people, animals, bodies of people or vehicles
	Common         int  // -1 no common word, else 0 to 5
}

// OpenWords checks that the table is sorted, and opens it.
func OpenWords(tsv string) (*Words, error) {
	words := &Words{data: tsv, slots: make([]uint32, 1<<bits.Len(uint(2*strings.Count(tsv, "\n")+2)))}
	last := ""
	for n, rest := 1, tsv; rest != ""; n++ {
		begin := len(tsv) - len(rest)
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		w, _, ok := strings.Cut(line, "\t")
		if !ok || w <= last {
			return nil, fmt.Errorf("mention: words:%d: %q is not a word, a tab and codes, or out of order", n, line)
		}
		last = w
		i := slotOf(w, len(words.slots))
		for words.slots[i] != 0 {
			i = (i + 1) & (len(words.slots) - 1)
		}
		words.slots[i] = uint32(begin) + 1
	}
	return words, nil
}

// slotOf is where a word is looked for first among so many slots: by its FNV-1a hash.
func slotOf[T string | []byte](word T, slots int) int {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return int(h^h>>32) & (slots - 1)
}

// Of looks up a word that is already folded by FoldWord.
func (w *Words) Of(word []byte) Use {
	if w == nil || len(w.slots) == 0 {
		return Use{Common: -1}
	}
	for i := slotOf(word, len(w.slots)); w.slots[i] != 0; i = (i + 1) & (len(w.slots) - 1) {
		line, n := w.data[w.slots[i]-1:], len(word)
		if n < len(line) && line[n] == '\t' && line[:n] == string(word) {
			return useOf(line[n+1:])
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
