package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// commonWord reports whether a name is rather a word of the language that
// happens to be capitalised: Congress, Mass, March.
func (a *analysis) commonWord(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Org, pack.Meeting, pack.StopNoun, pack.Trip, pack.Venue, pack.Title, pack.Person, pack.Unit, pack.Month:
			return true
		}
	}
	return false
}

// namePart reports whether a place is rather the end of a person's name:
// "Joost van der Linde".
func (a *analysis) namePart(p *place) bool {
	k := p.first - 1
	if k < 0 || a.tokens[p.first].Lines > 0 || !a.links(a.words[k]) || !a.tokens[k].Lower {
		return false
	}
	for k >= 0 && a.links(a.words[k]) {
		k--
	}
	of, _ := a.pack.Lone(pack.Linking, a.word(k+1))
	return k >= 0 && (a.nameAt[k] >= 0 || of.Value == "person")
}

// besideName reports whether a name that people bear too is joined to somebody's:
// "Archie and Meghan".
func (a *analysis) besideName(p *place) bool {
	if p.last != p.first+1 || p.hint >= 0 || !a.useOf(p.Text).Given {
		return false
	}
	named := func(i int) bool { return i >= 0 && i < len(a.tokens) && a.nameAt[i] >= 0 }
	return a.isClass(p.last, pack.And) && named(p.last+1) || a.isClass(p.first-1, pack.And) && named(p.first-2)
}

// nativeOf reports whether the name only says where somebody is from: "a nurse
// from Hull", "Jackson, 34, of Clarksville".
func (a *analysis) nativeOf(p *place, f *frame) bool {
	if f.prep != "from" && f.prep != "of" || f.prepAt < 1 {
		return false
	}
	k := f.prepAt - 1
	for _, h := range a.hits[a.from[k]:a.from[k+1]] {
		if (f.headAt < 0 || f.prep == "from" && k != f.headAt) && (h.Class == pack.Person || h.Class == pack.Title || h.Class == pack.Traveller && (h.Value == "person" || h.Value == "group")) {
			return true
		}
	}
	if f.headAt >= 0 {
		return false
	}
	if a.words[k] == "," && k > 0 && a.tokens[k-1].Class == prose.Number {
		return true
	}
	return a.nameAt[k] >= 0 && f.prep == "of" || a.comesFrom(p, f) || a.calling(k, f)
}

// calling reports whether the preposition of a place hangs on what somebody is said to be who was
// named right before: "Ann Hale, a surveyor from Leeds", "Hale, 34, a retired dentist from".
func (a *analysis) calling(k int, f *frame) bool {
	if f.prep != "from" || !a.tokens[k].Lower {
		return false
	}
	for i := k - 1; i > 1 && i > k-callingWords; i-- {
		switch {
		case a.isClass(i, pack.Vague):
			return a.words[i-1] == "," && (a.nameAt[i-2] >= 0 || a.tokens[i-2].Class == prose.Number)
		case !a.tokens[i].Lower && a.placeAt[i] < 0 && a.words[i] != "-", a.isClass(i, pack.Prep):
			return false
		}
	}
	return false
}

// callingWords is how many words say at most what somebody is: "a retired flight test engineer".
const callingWords = 6

// comesFrom reports whether the name says where somebody is from whatever the clause
// tells: "Ann Hale, from Leeds, left first", "Hale, of Leeds, left", "most refugees, many from Peru, stayed".
func (a *analysis) comesFrom(p *place, f *frame) bool {
	k := f.prepAt - 1
	if f.prep != "from" && f.prep != "of" || k < 1 {
		return false
	}
	if h, ok := a.is(k, pack.Beyond); ok {
		return h.Value == "part" && h.N == 1 && f.prep == "from"
	}
	if f.prep == "from" && a.dateAt[k] < 0 && (a.tokens[k].Class == prose.Number || a.isClass(k, pack.Number)) {
		return a.tokens[k-1].Class == prose.Mark || a.isClass(k-1, pack.And) // "six from Peru and two from"
	}
	if a.words[k] != "," || a.word(a.endOf(p)) != "," || a.nameAt[k-1] < 0 {
		return false
	}
	return a.kindOf(a.names[a.nameAt[k-1]].entity) == "person"
}

// endOf returns the token behind a name and that of where it lies.
func (a *analysis) endOf(p *place) int {
	if p.hint >= 0 && a.places[p.hint].first >= p.last {
		return a.places[p.hint].last
	}
	return p.last
}

// partOfName reports whether the place belongs to the name of something else:
// "Star of Vevey", "the Boise Salmon".
func (a *analysis) partOfName(p *place, s *sentence, f *frame) bool {
	if a.namesVenue(p, s) {
		return true
	}
	if f.prep == "of" && f.prepAt == p.first-1 && f.prepAt > s.first && a.tokens[f.prepAt-1].Title && !a.isClass(f.prepAt-1, pack.PlaceNoun) &&
		f.prepAt-1 > s.first && !a.isClass(f.prepAt-1, pack.Trip) {
		return true
	}
	if p.last < s.last && a.nameAt[p.last] >= 0 && a.tokens[p.last].Lines == 0 {
		n := &a.names[a.nameAt[p.last]]
		return n.entity != a.cast.main && n.title == "" && !(f.prep != "" && f.prepAt == s.first)
	}
	return false
}

// happened is the value of words for what happens to people somewhere.
const happened = "event"

// endsBorder reports whether a place only says which border is meant: "on the
// border with Ecuador", but not where it is crossed: "at the border in Ipiales".
func (a *analysis) endsBorder(f *frame, p *place) bool {
	h, ok := a.ends(f.prepAt, pack.Border)
	return f.prep != "" && ok && !a.overBorder(f, f.prepAt-h.N) && !(f.prep == "in" && p.sense.Kind == seeds.City) || f.prep == "between" && a.has(f.prepAt-2, f.prepAt, pack.Border)
}

// overBorder reports whether the border that begins at token i is one that was crossed to
// where the place is: "just over the border in Ecuador".
func (a *analysis) overBorder(f *frame, i int) bool {
	if f.prep != "in" && f.prep != "to" {
		return false
	}
	for i > 0 && a.isClass(i-1, pack.Det) {
		i--
	}
	h, ok := a.ends(i, pack.Prep)
	return ok && h.Value == "via"
}

// affairsOf reports whether a place only says whose affairs are spoken of: "the war in
// Ecuador", "relations between Ecuador and Peru", "the Ecuador War"; or where something happened
// in which who travels has no part: "an accident in Quito has", which a storm may have made.
func (a *analysis) affairsOf(e *evidence) bool {
	p, f := &a.places[e.place], &e.frame
	if h, ok := a.is(p.last, pack.Affairs); ok && h.Value == "" && a.namesOn(p.last) {
		return true
	}
	h, ok := a.ends(f.prepAt, pack.Affairs)
	switch {
	case !ok:
		return false
	case f.prep == "in" || f.prep == "of":
		return h.Value == "" || h.Value == happened && f.prep == "in" && e.who != travellerRole && a.cast.kind != "storm"
	case f.prep == "between":
		return h.Value == "between"
	}
	return false
}
