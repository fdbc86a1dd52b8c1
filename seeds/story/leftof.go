package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// leftOf reads what stands before a name.
func (a *analysis) leftOf(p *place, s *sentence, f *frame) { a.leftFrom(p.first-1, p, s, f) }

// leftFrom reads what stands before a name from token i on.
func (a *analysis) leftFrom(i int, p *place, s *sentence, f *frame) {
	for steps := 0; i >= s.first && steps < 9; steps++ {
		if pl := a.placeAt[i]; pl >= 0 {
			q := &a.places[pl]
			if q.Demonym || i+1 < p.first && a.tokens[i+1].Class == prose.Clitic || a.isClass(q.last, pack.PlaceNoun) && q.last < p.first {
				i = q.first - 1 // "the Arctic port of"
				continue
			}
			break
		}
		if a.tokens[i].Class == prose.Clitic {
			// "Peru's capital, Lima" and "its capital"
			i--
			continue
		}
		if d := a.dateAt[i]; d >= 0 && i > s.first {
			i = a.dates[d].first - 1
			continue
		}
		if at, ok := a.comprising(i, s, f); ok {
			f.prepAt = at
			return
		}
		if h, ok := a.ends(i+1, pack.Prep); ok && !a.partOfVerb(i, h) {
			if and, ok := a.ends(i+1, pack.And); ok && and.N > h.N && h.Value == "with" {
				break // "as well as"
			}
			at := i + 1 - h.N
			if h.Value == "of" && at > s.first && (a.endsClass(at, pack.PlaceNoun) || a.isClass(at-1, pack.Det) || a.isClass(at-1, pack.Beyond) || a.endsClass(at, pack.Venue)) {
				i = at - 1
				if a.isClass(i, pack.Beyond) && i > s.first {
					i-- // "most of the states"
				}
				continue
			}
			f.prep, f.prepAt = h.Value, at
			a.headOf(s, f)
			return
		}
		if a.placeish(i) {
			i--
			continue
		}
		if h, ok := a.ends(i+1, pack.Such); ok && i-h.N > s.first {
			// "in cities such as A", "five stops, including A"
			i -= h.N
			if a.words[i] == "," {
				i--
			}
			continue
		}
		if k := a.unknownBefore(i); k > s.first && f.list < 0 {
			i = k - 1 // "to Anywhere and Lima"
			continue
		}
		if v, ok := a.verbEnding(i + 1); ok {
			switch v.class {
			case pack.Be:
				return
			case pack.Visit, pack.Reach, pack.Depart, pack.Pass, pack.Return, pack.Arrive, pack.Event, pack.Go, pack.Begin, pack.Stay:
				f.object, f.prepAt = true, v.tok
				if h, ok := a.is(v.tok, pack.Pass); ok && v.class == pack.Go && h.N == v.n {
					v.class = pack.Pass
				}
				f.gov, f.hasGov = v, true
			}
			return
		}
		if a.introduces(i) {
			i-- // "to three cities: Lima, Quito"
			continue
		}
		if a.words[i] == "," || a.words[i] == "(" || a.words[i] == `"` || a.words[i] == "“" {
			if a.words[i] == "," && a.endsClass(i, pack.PlaceNoun) {
				i-- // "the capital, Lima": an apposition goes on
				continue
			}
			if k := a.addressBefore(i); k > s.first && steps == 0 {
				i = k - 1 // "at the Naval Academy, Lima", "at Puerto Mora (Peru)"
				continue
			}
			break
		}
		if steps > 0 && a.compounded(i+1) {
			i-- // "in the hard-hit region"
			continue
		}
		if a.tokens[i].Lower && steps < 4 && !a.isClass(i, pack.Trip) && !a.isClass(i, pack.StopNoun) && !a.isClass(i, pack.Meeting) && !a.isClass(i, pack.And) && !a.isClass(i, pack.Clause) && !a.isClass(i, pack.Pronoun) && !a.isClass(i, pack.Person) && !a.isClass(i, pack.NoVerb) {
			i-- // an adjective that the pack does not know
			continue
		}
		break
	}
	f.prepAt = max(i, s.first)
}

// partOfVerb reports whether the "by" at token i is the end of a verb of travel: "swung by",
// "will be followed by".
func (a *analysis) partOfVerb(i int, h *pack.Hit) bool {
	if h.N > 1 || !a.isClass(i, pack.Passive) {
		return false
	}
	v, ok := a.verbEnding(i + 1)
	return ok && v.class == pack.Visit
}

// introduces reports whether the mark at token i opens a list of what the noun before it
// sums up: "three cities: Lima", "two countries - Peru".
func (a *analysis) introduces(i int) bool {
	return a.opensList(i) && a.endsClass(i, pack.PlaceNoun) && a.pack.Ends(a.words[i-1], "many")
}

// opensList reports whether token i is a colon or a dash.
func (a *analysis) opensList(i int) bool {
	switch a.word(i) {
	case ":", "—", "–":
		return true
	case "-":
		return a.tokens[i].Space && i+1 < len(a.tokens) && a.tokens[i+1].Space
	}
	return false
}

// mostApart is how many words may stand between a trip and what says what it took in.
const mostApart = 12

// comprising reads what a trip takes in, where the word that says so ends at token i:
// "a tour that has also included A", "three stops, including B". The trip stands for
// the head that a preposition would hang on.
func (a *analysis) comprising(i int, s *sentence, f *frame) (at int, ok bool) {
	h, ok := a.ends(i+1, pack.Comprise)
	if !ok {
		return 0, false
	}
	at = i + 1 - h.N
	for k := at - 1; k >= s.first && k > at-mostApart; k-- {
		if p := a.placeAt[k]; p >= 0 && !a.places[p].Demonym && cityLike(a.places[p].sense) || a.words[k] == ";" {
			break
		}
		switch {
		case a.dateAt[k] >= 0:
			continue
		case a.isClass(k, pack.Trip):
			f.prep, f.head = "to", pack.Trip
		case a.isClass(k, pack.StopNoun):
			f.prep, f.head = "in", pack.StopNoun
		default:
			continue
		}
		f.headAt, f.noun = k, a.words[k]
		return at, true
	}
	return 0, false
}

// addressBefore returns where the name of a house, a yard or a town that nobody knows
// begins that ends before the comma or the bracket at token i, behind a preposition; 0
// for none.
func (a *analysis) addressBefore(i int) int {
	if a.words[i] != "," && a.words[i] != "(" {
		return 0
	}
	k := i - 1
	for k > 0 && k > i-7 && a.placeAt[k] < 0 && a.dateAt[k] < 0 && (a.tokens[k].Title || a.tokens[k].Class == prose.Clitic || a.words[k] == "&") {
		k--
	}
	if k == i-1 || a.tokens[k+1].Lines > 0 {
		return 0
	}
	j := k
	for j > 0 && a.isClass(j, pack.Det) && a.tokens[j].Lower {
		j--
	}
	if h, ok := a.ends(j+1, pack.Prep); ok && (h.Value == "in" || h.Value == "to" || h.Value == "from" || h.Value == "via") {
		return k + 1
	}
	return 0
}

// unknownBefore returns where a name begins that the lexicon does not know and that
// a list joins at token i to the next, behind a preposition or a verb of arrival; 0 for none.
func (a *analysis) unknownBefore(i int) int {
	and, ok := a.ends(i+1, pack.And)
	if !ok {
		return 0
	}
	k := i + 1 - and.N
	if a.word(k-1) == "," {
		k--
	}
	from := k
	for k > 0 && k > from-4 && (a.placeAt[k-1] < 0 || a.places[a.placeAt[k-1]].Demonym) && a.dateAt[k-1] < 0 && (a.tokens[k-1].Title || k < from && a.links(a.words[k-1]) && a.tokens[k].Title) && a.tokens[k].Lines == 0 {
		k--
	}
	if k == from || k < 1 {
		return 0
	}
	if a.isClass(k-1, pack.Article) && a.tokens[k-1].Lower {
		k-- // "to the European Parliament and Lima"
	}
	if a.placeDue(k) {
		return k
	}
	return 0
}

// placeDue reports whether a place is due at token k: behind a preposition of place or a
// verb that takes places.
func (a *analysis) placeDue(k int) bool {
	if h, ok := a.ends(k, pack.Prep); ok && (h.Value == "in" || h.Value == "to" || h.Value == "from" || h.Value == "via") {
		return true
	}
	v, ok := a.verbEnding(k)
	return ok && (v.class == pack.Visit || v.class == pack.Reach || v.class == pack.Depart || v.class == pack.Pass)
}

// placeish reports whether a word may stand between a preposition and a name.
func (a *analysis) placeish(i int) bool {
	return a.isClass(i, pack.Det) || a.isClass(i, pack.PlaceNoun) || a.isClass(i, pack.Venue) || a.isClass(i, pack.Number) || a.isClass(i, pack.Ordinal)
}

// verbEnding returns a verb whose last token stands right before token i.
func (a *analysis) verbEnding(i int) (verb, bool) {
	for j := max(0, i-4); j < i; j++ {
		if v, ok := a.verbAt(j); ok && j+v.n == i {
			return v, true
		}
	}
	return verb{}, false
}

// headOf finds the noun on which the preposition hangs, within the clause.
func (a *analysis) headOf(s *sentence, f *frame) {
	for i := f.prepAt - 1; i >= int(a.clauses[a.clauseOf[f.prepAt]].first) && i > f.prepAt-13; i-- {
		if d := a.dateAt[i]; d >= 0 {
			continue
		}
		if v, ok := a.verbAt(i); ok && v.tok+v.n <= f.prepAt {
			if v.form == "past" && v.class == pack.Act && (a.isClass(i-1, pack.Trip) || a.isClass(i-1, pack.StopNoun)) {
				continue // "a trip planned to"
			}
			return
		}
		if a.words[i] == ";" {
			return
		}
		for _, h := range a.hits[a.from[i]:a.from[i+1]] {
			switch h.Class {
			case pack.Trip, pack.StopNoun, pack.Meeting:
				if i+h.N > f.prepAt || h.Class == pack.StopNoun && a.onlySince(i) {
					continue
				}
				if f.head == pack.None || rankNoun(h.Class) < rankNoun(f.head) {
					f.head, f.headAt, f.noun = h.Class, i, a.words[i+h.N-1]
				}
			}
		}
		if f.head != pack.None {
			return
		}
	}
}

// onlySince reports whether the days or the weeks at token i only say when: "in recent days with
// colleagues in Lima", but "three days in Lima".
func (a *analysis) onlySince(i int) bool {
	if !a.isClass(i, pack.Unit) {
		return false
	}
	k := i - 1
	for k > i-3 && k > 0 && a.tokens[k].Lower && !a.isClass(k, pack.Prep) && !a.isClass(k, pack.Number) {
		k--
	}
	return a.within(k)
}

func rankNoun(c pack.Class) int {
	switch c {
	case pack.Trip:
		return 0
	case pack.StopNoun:
		return 1
	}
	return 2
}
