package gazetteer

import (
	"bytes"
	"unicode/utf8"
)

// edits looks for keys of a transducer that are within some edits of a name: letters more,
// less or other, or two swapped. It goes down the transducer with one row of the table of
// distances a letter, and leaves what can come near no more.
type edits struct {
	names *transducer
	want  []rune
	lead  []byte // the bytes with which these begin
	most  int
	start string // with which keys begin
	ends  []int  // how many of these letters a key is compared with: all, or also the first few
	visit func(key []byte, end, distance int, value uint64)

	key   [maxKey]byte
	runes [maxKey]rune                  // of the key
	rows  [maxKey + 1][maxKey + 1]uint8 // of as many letters of the key: by those of want, how many edits apart they are
	least [maxKey + 1]uint8             // the least of each row
}

// search walks the keys of a transducer that are within so many edits of a name, of at most
// maxKey bytes, and begin with some bytes, in order.
func search(t *transducer, name string, most int, start string, visit func(key []byte, distance int, value uint64)) {
	e := &edits{names: t, want: []rune(name), most: most, start: start}
	e.ends, e.visit = []int{len(e.want)}, func(key []byte, _, distance int, value uint64) { visit(key, distance, value) }
	e.search()
}

func (e *edits) search() {
	for _, r := range e.want {
		e.lead = append(e.lead, string(r)[0])
	}
	for j := range min(len(e.want), e.most) + 1 {
		e.rows[0][j] = uint8(j)
	}
	e.walk(e.names.root, 0, 0, 0, 0)
}

// NearStarts tells of each number of folded words at the start of a row of them, from none on,
// whether a name is within so many edits, 1 or 2, of these words together, and is not they.
func (g *Gazetteer) NearStarts(words []string, distance int) []bool {
	near := make([]bool, len(words)+1)
	e := edits{most: min(distance, maxDistance)}
	name, of := "", map[int]int{} // of letters: how many words have as many
	for n, word := range words {
		if n > 0 {
			word = " " + word
		}
		if len(name)+len(word) > maxKey {
			break // no name is as long
		}
		name += word
		letters := utf8.RuneCountInString(name)
		e.ends, of[letters] = append(e.ends, letters), n+1
	}
	e.want = []rune(name)
	e.visit = func(_ []byte, end, distance int, _ uint64) {
		near[of[end]] = near[of[end]] || distance > 0
	}
	for _, l := range g.layers {
		e.names, e.lead = &l.names, e.lead[:0]
		e.search()
	}
	return near
}

// walk goes on from the state behind as many bytes and whole letters of a key. The byte at
// which the next letter began is behind them, but within a letter of several bytes.
func (e *edits) walk(addr, depth, letters, begun int, value uint64) {
	var s state
	if !e.names.at(addr, &s) {
		return
	}
	if s.final && begun == depth {
		for _, n := range e.ends {
			if letters-n > e.most || n-letters > e.most {
				continue
			}
			if d := int(e.rows[letters][n]); d <= e.most {
				e.visit(e.key[:depth], n, d, value+s.finalOut)
			}
		}
	}
	if depth == maxKey {
		return
	}
	if s.single {
		if letters, begun, ok := e.step(s.in, depth, letters, begun); ok {
			e.walk(s.next, depth+1, letters, begun, value+s.out)
		}
		return
	}
	asked, hopeless := begun < depth || depth < len(e.start), false // for what is none of the letters wanted about here
	for i := s.num - 1; i >= 0; i-- {
		b := e.names.data[s.keys+i]
		if (!asked || hopeless) && !e.wants(b, letters) {
			if !asked {
				asked, hopeless = true, !e.row(letters+1, noLetter)
			}
			if hopeless {
				continue
			}
		}
		letters, begun, ok := e.step(b, depth, letters, begun)
		if !ok {
			continue
		}
		if next, out, ok := e.names.transition(&s, i); ok {
			e.walk(next, depth+1, letters, begun, value+out)
		}
	}
}

// step takes one byte more, and reports whether keys that go on with it may be near enough.
func (e *edits) step(b byte, depth, letters, begun int) (int, int, bool) {
	if depth < len(e.start) && b != e.start[depth] {
		return 0, 0, false
	}
	e.key[depth] = b
	r := rune(b)
	if b >= utf8.RuneSelf {
		if !utf8.FullRune(e.key[begun : depth+1]) {
			return letters, begun, true
		}
		r, _ = utf8.DecodeRune(e.key[begun : depth+1])
	}
	e.runes[letters] = r
	return letters + 1, depth + 1, e.row(letters+1, r)
}

// noLetter is none of a name's letters.
const noLetter = -1

// wants reports whether the next letter of a key may match one of the name's if it begins
// with a byte.
func (e *edits) wants(b byte, letters int) bool {
	n := len(e.lead)
	return bytes.IndexByte(e.lead[min(max(0, letters-e.most), n):min(n, letters+1+e.most)], b) >= 0
}

// row fills the row of the first i letters of the key, and reports whether any key that
// goes on from there may be near enough. Only what is near the diagonal matters.
func (e *edits) row(i int, r rune) bool {
	most := uint8(e.most)
	first, last := max(0, i-e.most), min(len(e.want), i+e.most)
	before, row := &e.rows[i-1], &e.rows[i]
	left, least := most+1, most+1
	if first == 0 {
		left = uint8(min(i, int(left)))
		row[0], least = left, left
		first = 1
	}
	for j := first; j <= last; j++ {
		d := before[j-1]
		if e.want[j-1] != r {
			d++
			if j < i+e.most {
				d = min(d, before[j]+1)
			}
			d = min(d, left+1, most+1)
			if i > 1 && j > 1 && e.want[j-2] == r && e.runes[i-2] == e.want[j-1] {
				d = min(d, e.rows[i-2][j-2]+1)
			}
		}
		row[j], left = d, d
		least = min(least, d)
	}
	e.least[i] = least
	return least <= most || e.least[i-1] < most // two letters may be swapped yet
}
