package mention

import "dateline/seeds/prose"

// standing counts how a capitalised word stands in the window.
type standing struct {
	n       int32 // times
	placed  int32 // after a preposition of place: "in Northland"
	article int32 // after "the": "the Northland"
	acts    int32 // before a verb: "Northland sailed"
	thing   int32 // as the name of a thing: "the cutter Northland"
}

// findStandings counts how the capitalised words stand.
func (r *reader) findStandings() {
	for i := range r.toks {
		t := &r.toks[i]
		if t.Class != prose.Word {
			continue
		}
		if t.role&roleThing != 0 {
			r.noteThing(i)
		}
		if !t.Title && !t.Upper {
			continue
		}
		s := r.stands[t.Of(r.text)]
		s.n++
		if i > 0 && t.Space {
			switch before := r.toks[i-1]; {
			case before.role&roleIn != 0:
				s.placed++
			case before.role&roleArt != 0:
				s.article++
			}
		}
		if r.acts(i + 1) {
			s.acts++
		}
		r.stands[t.Of(r.text)] = s
	}
}

// acts reports whether token i is a verb of what persons and things do.
func (r *reader) acts(i int) bool {
	t, ok := r.tok(i)
	return ok && t.Lower && t.role&(roleSay|roleVerb|roleMove) != 0
}

// noteThing notes the name behind a word for a thing that bears one: "the
// ferry Northland", "Hurricane Florence", "a third elephant, Thika,".
func (r *reader) noteThing(i int) {
	k := i + 1
	if t, ok := r.tok(k); ok && t.Of(r.text) == "," {
		if end, ok := r.tok(k + 2); !ok || end.Of(r.text) != "," && end.Of(r.text) != "." && end.Of(r.text) != ")" {
			return
		}
		k++
	}
	for last := k + 4; k < min(last, len(r.toks)); k++ {
		t := &r.toks[k]
		switch {
		case t.Class == prose.Mark && (t.Of(r.text) == `"` || t.Of(r.text) == "“") || t.Lower && t.role&roleWork != 0:
			continue // the ship called "Northland"
		case t.Class != prose.Word || !t.Title && !t.Upper || t.start && t.Lines > 0:
			return
		}
		s := r.stands[t.Of(r.text)]
		s.thing++
		r.stands[t.Of(r.text)] = s
	}
}

// standings states how the name stands elsewhere in the document.
func (x *features) standings(m match, fame string) {
	r := x.r
	s := r.stands[r.toks[m.from].Of(r.text)]
	if s.thing > 0 {
		x.on("thing here")
		x.on("thing here,", fame)
	}
	if m.to-m.from > 1 {
		return
	}
	who := whoOf(r.toks[m.from].use)
	s.n--
	if p, ok := r.tok(m.from - 1); ok && r.toks[m.from].Space {
		switch {
		case p.role&roleIn != 0:
			s.placed--
		case p.role&roleArt != 0:
			s.article--
		}
	}
	if r.acts(m.to) {
		s.acts--
	}
	switch {
	case s.n == 0:
	case s.placed > 0:
		x.on("placed elsewhere")
		x.on("placed elsewhere,", fame)
		x.on("placed elsewhere,", who)
	case s.acts > 0:
		x.on("acts elsewhere")
		x.on("acts elsewhere,", fame)
		x.on("acts elsewhere,", who)
	}
	if s.article > 0 {
		x.on("the elsewhere")
		x.on("the elsewhere,", fame)
	}
}

// company states what the names are that the name is listed with: "Titian,
// Goya and Rembrandt", "Goya, Corrientes and Resistencia".
func (x *features) company(m match, fame string) {
	r := x.r
	left, right := "", ""
	if i := m.from - 1; r.lists(i) {
		k := i
		if k > 0 && r.lists(k-1) {
			k-- // ", and"
		}
		if b := r.before(k); len(b.senses) > 0 {
			left = companion(r, b)
		} else if t, ok := r.tok(k - 1); ok && t.Class == prose.Word {
			left = x.stranger(t)
		}
	}
	if i := m.to; r.lists(i) {
		if r.lists(i + 1) {
			i++
		}
		if b := r.at(i + 1); len(b.senses) > 0 {
			right = companion(r, b)
		} else if t, ok := r.tok(i + 1); ok && t.Class == prose.Word {
			right = x.stranger(t)
		}
	}
	if left == "" && !r.and(m.to) || right == "" && !r.and(m.from-1) {
		return // "Dayton, Ohio", "in May, Dayton"
	}
	x.on("with ", left, "+", right)
	x.on("with ", left, ",", fame)
	x.on("with +", right, ",", fame)
}

// lists reports whether token i joins the names of a list.
func (r *reader) lists(i int) bool {
	t, ok := r.tok(i)
	return ok && (t.Of(r.text) == "," || t.role&roleAnd != 0)
}

func (r *reader) and(i int) bool {
	t, ok := r.tok(i)
	return ok && t.role&roleAnd != 0
}

// companion says what a name is that the lexicon knows.
func companion(r *reader, m match) string {
	t := r.toks[m.from]
	switch fame := fameOf(m.senses); {
	case r.stands[t.Of(r.text)].thing > 0:
		return "thing"
	case m.to-m.from == 1 && r.people[t.Of(r.text)] > 0:
		return "person"
	case isDemonym(m.senses):
		return "people"
	case fame == "pop0" || fame == "pop1" || fame == "pop2":
		return "hamlet"
	case m.to-m.from == 1 && t.use.Given:
		return "given"
	}
	return "place"
}

// stranger says what a word is that the lexicon does not know.
func (x *features) stranger(t word) string {
	switch {
	case !t.Title && !t.Upper:
		return "lower"
	case x.r.stands[t.Of(x.r.text)].thing > 0:
		return "thing"
	case x.r.people[t.Of(x.r.text)] > 0:
		return "person"
	case t.role&roleMake != 0:
		return "make"
	case t.use.Given || t.use.Surname:
		return "given"
	}
	return "name"
}
