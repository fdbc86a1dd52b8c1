package mention

import (
	"math/bits"

	"dateline/seeds/prose"
)

// near states what roles a neighbour has, and what it is besides.
func (x *features) near(side string, i int, fame string) {
	x.roles(side, i, fame)
	t, ok := x.r.tok(i)
	if !ok || t.Class != prose.Word || !t.Title {
		return
	}
	if t.use.Given {
		x.on(side, ":given")
		if fame != "" {
			x.on(side, ":given,", fame)
		}
	}
	if t.use.Surname {
		x.on(side, ":surname")
	}
	if x.r.people[t.Of(x.r.text)] > 0 {
		x.on(side, ":person")
	}
}

// roles states each of a word's roles, with its case, and with fame if given.
func (x *features) roles(side string, i int, fame string) {
	t, ok := x.r.tok(i)
	if !ok {
		return
	}
	c := ":"
	if t.Title {
		c = ":^"
	}
	for left := t.role; left != 0; left &= left - 1 {
		name := roleNames[bits.TrailingZeros32(uint32(left))]
		x.on(side, c, name)
		if fame != "" {
			x.on(side, c, name, ",", fame)
		}
	}
}

// shape states how a neighbour is written, and whether it is glued.
func (x *features) shape(side string, i int, spaced bool) {
	t, ok := x.r.tok(i)
	if !ok {
		x.on(side, "~none")
		return
	}
	glue := ""
	if !spaced {
		glue = "+"
	}
	s := "mark"
	switch {
	case t.Class == prose.Number:
		s = "number"
	case t.Class == prose.Clitic:
		s = "clitic"
	case t.Class == prose.Mark:
		s = t.Of(x.r.text)
	case t.Upper:
		s = "caps"
	case t.Title:
		s = "title"
	case t.Lower:
		s = "lower"
	}
	x.on(side, "~", glue, s)
	if t.Lines > 0 && side == "n" {
		x.on("n~line")
	}
}

// run states what stands around the name within its run of capitalised words:
// "Toledo Police Department", "Mayor Paula Toledo".
func (x *features) run(m match, fame string) {
	r := x.r
	left, right := m.from, m.to
	for left > 0 && r.toks[left].Space && !r.toks[left].start && r.toks[left-1].Title && r.toks[left-1].Class == prose.Word && r.toks[left].Lines < 2 {
		left--
	}
	for right < len(r.toks) && r.toks[right].Space && r.toks[right].Title && !r.toks[right].start && r.toks[right].Lines < 2 && r.toks[right].Class == prose.Word {
		right++
	}
	l, n := m.from-left, right-m.to
	x.on("run=", digit(min(l, 3)), digit(min(n, 3)))
	if t, ok := r.tok(right + 1); ok && t.Title && links[r.toks[right].Of(r.text)] {
		x.on("link after")
		x.on("link after,", fame)
	}
	if left > 1 && r.toks[left-2].Title && links[r.toks[left-1].Of(r.text)] {
		x.on("link before")
		x.on("link before,", fame)
	}
	if l == 0 && n == 0 {
		x.on("alone,", fame)
	}
	if n > 0 {
		x.word("last", right-1)
		x.roles("last", right-1, "")
	}
	if l > 0 {
		x.roles("first", left, "")
		if r.toks[left].use.Given {
			x.on("first:given")
		}
		if r.toks[left].start && l == 1 {
			x.on("first:start")
		}
	}
}

// dateline states that the name stands where news stories name their origin.
func (x *features) dateline(m match) {
	r := x.r
	if r.toks[m.from].Lines == 0 || m.to-m.from > 6 {
		return
	}
	for k := m.to; k < min(m.to+9, len(r.toks)); k++ {
		switch r.toks[k].Of(r.text) {
		case "—", "–", "--", "-":
			if r.toks[k].Space || r.toks[m.from].Upper {
				x.on("dateline")
				return
			}
		case "(":
			if k == m.to || r.toks[k-1].Of(r.text) == "." || r.toks[k-1].Title {
				x.on("dateline?")
				return
			}
		case ".":
			if k > m.to+4 {
				return
			}
		}
	}
}
