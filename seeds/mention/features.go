package mention

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/weights"
)

// features states the features of one match, and adds up their weights or, for
// the trainer, keeps their names.
type features struct {
	r     *reader
	fold  []byte // the word that a feature names
	sum   float64
	keep  bool
	names []string
}

// on states that a feature, whose name is the parts' concatenation, holds.
func (x *features) on(parts ...string) {
	if x.keep {
		x.names = append(x.names, weights.Name(parts))
		return
	}
	x.sum += float64(x.r.f.Weights.table.Of(weights.Start.And(parts...)))
}

// word is on for a feature whose value is a word of the text, folded.
func (x *features) word(prefix string, i int) {
	x.fold = x.append(x.fold[:0], i)
	x.on(prefix, "=", string(x.fold))
}

func (x *features) append(dst []byte, i int) []byte {
	t, ok := x.r.tok(i)
	switch {
	case !ok:
		return append(dst, "<end>"...)
	case t.Class == prose.Number:
		return append(dst, "<number>"...)
	}
	return FoldWord(dst, t.Of(x.r.text))
}

// tok returns a token, and false outside of the window.
func (r *reader) tok(i int) (word, bool) {
	if i < 0 || i >= len(r.toks) {
		return word{}, false
	}
	return r.toks[i], true
}

// judge scores a match by its context.
func (r *reader) judge(m match) float64 {
	if isDemonym(m.senses) {
		return demonymScore
	}
	if r.shouted(m) || r.zone(m) || r.initials(m) || r.bracketed(m) || r.compound(m) || r.withinLonger(m) {
		return -demonymScore
	}
	if r.f.Weights == nil {
		return r.plain(m)
	}
	r.fx.sum = 0
	r.fx.of(m)
	if r.calledTown(m) || r.beforeState(m) {
		r.fx.sum += called
	}
	if r.speltOut(m) || r.behindTown(m) {
		r.fx.sum += spelt
	}
	return r.fx.sum
}

// shouted reports whether a code of an airport is rather a word of a headline
// in capitals: "LOS PARAGUAS ROTOS", "MAN HELD AFTER CHASE".
func (r *reader) shouted(m match) bool {
	if s := &m.senses[0]; s.Via != seeds.ViaCode || s.Kind != seeds.Airport {
		return false
	}
	for _, i := range []int{m.from - 1, m.to} {
		if t, ok := r.tok(i); ok && t.Upper && !t.Dotted && t.Class == prose.Word {
			return true
		}
	}
	return false
}

// zoneLetters is the most that the name of a time zone has.
const zoneLetters = 4

// zone reports whether a word is the time zone of the hour before it: "14:00
// EST", "5 p.m. IST"; not where the line goes on in capitals.
func (r *reader) zone(m match) bool {
	t := r.toks[m.from]
	if m.to != m.from+1 || !t.Upper || t.Dotted || t.End-t.Start > zoneLetters {
		return false
	}
	if next, ok := r.tok(m.to); ok && next.Upper && next.Lines == 0 {
		return false
	}
	hour, ok := r.tok(m.from - 1)
	if !ok || t.Lines > 0 {
		return false
	}
	said := strings.ToLower(hour.Of(r.text))
	if hour.Class != prose.Number {
		return isHalf(said)
	}
	half := strings.TrimLeft(said, "0123456789:")
	digits := said[:len(said)-len(half)]
	return isHalf(half) || strings.Contains(digits, ":") || half == "" && len(digits) == 4 && digits[0] <= '2' && digits[2] <= '5' && digits[3] == '0'
}

// isHalf reports whether a word says in some language which half of the day an hour is of: "am", "p.m."
func isHalf(word string) bool {
	return pack.InAny(func(p *pack.Pack) bool {
		h, ok := p.Lone(pack.Clockish, word)
		return ok && (h.Value == "am" || h.Value == "pm")
	})
}

// initials reports whether a town's name is rather that of a body: "the U.N.",
// "the UN said" beside words that are not in capitals.
func (r *reader) initials(m match) bool {
	t := r.toks[m.from]
	s := &m.senses[0]
	if m.to-m.from > 2 || s.Kind != seeds.City || s.Population >= townPopulation || s.Via != seeds.ViaName && s.Via != seeds.ViaAlternate {
		return false
	}
	p, _ := r.tok(m.from - 1)
	n, _ := r.tok(m.to)
	return t.Dotted || t.Upper && t.End-t.Start == 2 && !p.Upper && !n.Upper
}

// compound reports whether a hyphen binds a name to a capitalised word that is no
// place: "Akufo-Addo", "Rep. Ann Hale, R-Midland".
func (r *reader) compound(m match) bool {
	dash, _ := r.tok(m.from - 1)
	t, ok := r.tok(m.from - 2)
	if !ok || dash.Of(r.text) != "-" || dash.Space || r.toks[m.from].Space || !t.Title && !t.Upper {
		return false
	}
	return len(r.before(m.from-1).senses) == 0
}

// isDemonym reports whether a name means a people or an adjective: it may, and
// no place of that name is known better than a town, or than a part of a country
// that is called after its neighbour's people: Somali in Ethiopia.
func isDemonym(senses []seeds.Sense) bool {
	if senses[0].Via == seeds.ViaDemonym {
		return true
	}
	people := slices.IndexFunc(senses, func(s seeds.Sense) bool { return s.Via == seeds.ViaDemonym })
	if people < 0 {
		return false
	}
	for i := range senses {
		s := &senses[i]
		switch {
		case s.Via == seeds.ViaDemonym, (s.Kind == seeds.Admin1 || s.Kind == seeds.Admin2) && s.Country != senses[people].Country:
		case s.Via == seeds.ViaName && (s.Kind != seeds.City || s.Population >= townPopulation):
			return false
		}
	}
	return true
}

// townPopulation is the size from which a city stands against a people: French
// is not the town in Argentina.
const townPopulation = 100000

// demonymScore accepts a demonym: what it is for is the caller's to decide.
const demonymScore = 3

// plain is the judgement without weights: well-known names that are no words
// of every day, nor parts of a person's name.
func (r *reader) plain(m match) float64 {
	s := &m.senses[0]
	t := r.toks[m.from]
	known := s.Population >= 15000 || s.Kind != seeds.City
	if !known || s.Via == seeds.ViaCode || m.to-m.from == 1 && (t.use.Common >= 0 || t.use.Given || r.people[t.Of(r.text)] > 0) {
		return -1
	}
	return 1
}

// of states all the features of a match.
func (x *features) of(m match) {
	r := x.r
	a, b := m.from, m.to
	first := r.toks[a]
	fame := fameOf(m.senses)
	x.on("bias")
	x.on("fame=", fame)
	x.name(m, fame)
	x.document(m, fame)

	p, _ := r.tok(a - 1)
	n, _ := r.tok(b)
	n1 := b // the word after a possessive
	if n.Class == prose.Clitic {
		x.on("n:'s")
		x.on("n:'s,", fame)
		n1 = b + 1
	}
	if p.Class == prose.Clitic {
		x.on("p:'s,", fame)
	}
	x.word("p", a-1)
	x.word("n", n1)
	x.word("p2", a-2)
	x.word("n2", n1+1)
	x.near("p", a-1, fame)
	x.near("n", n1, fame)
	x.near("p2", a-2, "")
	x.near("n2", n1+1, "")
	if lookOver[p.Of(r.text)] {
		x.word("of", a-2)
		x.roles("of", a-2, "")
	}
	x.shape("p", a-1, first.Space)
	x.shape("n", b, n.Space)
	if first.start {
		x.on("start")
		x.on("start,", fame)
		if b-a == 1 {
			x.on("start,common=", gradeOf(first.use))
			x.on("start,who=", whoOf(first.use))
			if n.Lower && n.role == 0 {
				x.on("start,lower")
			}
		}
	}
	x.run(m, fame)
	x.commas(m)
	x.company(m, fame)
	x.dateline(m)
}

// name states what the words of the name are by themselves.
func (x *features) name(m match, fame string) {
	r := x.r
	first, last := r.toks[m.from], r.toks[m.to-1]
	n := 0
	allCommon, anyName := true, false
	for _, t := range r.toks[m.from:m.to] {
		if t.Class != prose.Word {
			continue
		}
		n++
		allCommon = allCommon && t.use.Common >= 0
		anyName = anyName || t.use.Given
	}
	x.on("words=", digit(n))
	via := m.senses[0].Via
	x.on("via=", viaNames[via%5], ",", lengthOf(m.end-first.Start))
	x.on("senses=", bucket(len(m.senses)))
	x.on("spelled ", x.likeness(m), ",", fame)
	if first.Upper && !first.Dotted {
		x.on("caps,", lengthOf(m.end-first.Start))
		x.on("caps,", viaNames[via%5], ",", fame)
		if !x.inCaps(m) {
			// an acronym, where the words around it are not in capitals
			x.on("acronym,", lengthOf(m.end-first.Start))
			x.on("acronym,", viaNames[via%5], ",", fame)
		}
	}
	if first.Lower {
		x.on("small")
	}
	if n == 1 {
		u := first.use
		c := gradeOf(u)
		x.on("common=", c)
		x.on("common=", c, ",", fame)
		who := whoOf(u)
		x.on("who=", who)
		x.on("who=", who, ",", fame)
		x.roles("w", m.from, "")
	} else {
		if allCommon {
			x.on("all common")
		}
		if anyName {
			x.on("has given")
		}
		x.roles("w1", m.from, fame)
		x.roles("wl", m.to-1, fame)
		if last.role&roleGeo != 0 || first.role&(roleGeo|roleSaint) != 0 {
			x.on("geo name")
		}
	}
}

// inCaps reports whether the words beside the name are in capitals too, as in
// headlines and datelines.
func (x *features) inCaps(m match) bool {
	for _, i := range []int{m.from - 1, m.from - 2, m.to, m.to + 1} {
		if t, ok := x.r.tok(i); ok && t.Upper && t.End-t.Start > 2 && !t.Dotted {
			return true
		}
	}
	return x.r.toks[m.from].Lines > 0
}

// document states what the document does with the same words elsewhere.
func (x *features) document(m match, fame string) {
	r := x.r
	first := r.toks[m.from]
	text := first.Of(r.text)
	if m.to-m.from == 1 {
		r.fold = FoldWord(r.fold[:0], text)
		if k := r.lower[string(r.fold)]; k > 0 {
			x.on("lower here")
			x.on("lower here,", fame)
			if k > 2 {
				x.on("lower here often")
			}
		}
	}
	x.standings(m, fame)
	person := 0
	for _, t := range r.toks[m.from:m.to] {
		if t.Class == prose.Word {
			person = max(person, r.people[t.Of(r.text)])
		}
	}
	if person > 0 {
		x.on("person here")
		x.on("person here,", fame)
		if person > 1 {
			x.on("person here often")
		}
		if m.to-m.from > 1 {
			x.on("person here, words")
		}
	}
}
