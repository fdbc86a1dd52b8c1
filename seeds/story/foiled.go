package story

import "dateline/seeds/pack"

// What was to be may come to nothing, or come about after all, by what follows it.

// corrected reports whether a place is denied only to name another: "not to Lima, but to
// Quito".
func (a *analysis) corrected(e *evidence) bool {
	f, p := &e.frame, &a.places[e.place]
	if f.prep == "" || !a.negated(e) {
		return false
	}
	i := a.endOf(p)
	for i < len(a.tokens) && (a.words[i] == "," || a.dateAt[i] >= 0) {
		i++
	}
	h, ok := a.is(i, pack.Contrast)
	return ok && h.Value != "sentence" && a.isPrep(i+h.N, f.prep)
}

// foiled reports whether a "but" behind what was to be denies it: "was to land in Lima,
// but the captain found it was not safe"; not what only came late.
func (a *analysis) foiled(id int) bool {
	denied := false
	c := &a.clauses[id]
	for k := id + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence; k++ {
		n := &a.clauses[k]
		if k == id+1 && !a.isClass(n.first, pack.Contrast) || a.has(n.first, n.last, pack.Until) || a.placeIn(n) {
			return false
		}
		denied = denied || n.negate
	}
	return denied && !a.gotThere(id)
}

// gotThere reports whether the sentence goes on to say that the traveller came there all the
// same: "but it was midnight before it got there".
func (a *analysis) gotThere(id int) bool {
	c := &a.clauses[id]
	for k := id + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence; k++ {
		n := &a.clauses[k]
		if n.negate || a.placeIn(n) || n.who == otherRole {
			continue
		}
		for _, v := range n.verbs {
			if v.form == "past" && (v.class == pack.Arrive || v.class == pack.Reach) {
				return true
			}
		}
		if i, ok := a.seek(n.first+1, n.last, pack.There); ok && !a.isClass(i-1, pack.Be) {
			return true
		}
	}
	return false
}

// hadMeant reports whether a place that no verb of travel takes is where somebody had meant
// to do something: "Lima, where she had hoped to finish, was".
func (a *analysis) hadMeant(e *evidence) bool {
	f, k := &e.frame, e.clause+1
	if f.prep != "" || f.object || k >= len(a.clauses) || a.clauses[k].sentence != a.clauses[e.clause].sentence {
		return false
	}
	n := &a.clauses[k]
	i, ok := a.seek(n.first, n.last, pack.Thwart)
	h, _ := a.is(i, pack.Thwart)
	return ok && h.Value == "sure" && a.isClass(n.first, pack.Where) && n.first <= a.endOf(&a.places[e.place])+1 && !a.placeIn(n)
}

// wouldHaveBeen reports whether what is said of where on the way a place is had come otherwise:
// "Lima would have been next".
func (a *analysis) wouldHaveBeen(e *evidence) bool {
	if e.frame.rank == "" {
		return false
	}
	i, ok := a.seek(a.places[e.place].last, a.clauses[e.clause].last, pack.Thwart)
	h, _ := a.is(i, pack.Thwart)
	return ok && (h.Value == "sure" || a.isClass(i+h.N-1, pack.Helper))
}

// hopedThat reports whether the clause before that of a place says that it was only meant to be so,
// which then came otherwise: "it had been hoped that he would go on to Lima, but the sea was rough".
func (a *analysis) hopedThat(e *evidence) bool {
	c, k := &a.clauses[e.clause], e.clause-1
	if k < 0 || !c.future || e.frame.prep == "from" || a.clauses[k].sentence != c.sentence || a.placeIn(&a.clauses[k]) {
		return false
	}
	i, ok := a.seek(a.clauses[k].first, c.first, pack.Thwart)
	h, _ := a.is(i, pack.Thwart)
	return ok && h.Value == "sure" && !a.gotThere(e.clause) && a.contrast(e.clause, false)
}

// reinstated reports whether what was called off is on again, by a later word of the
// sentence: "had been dropped and was put back last week".
func (a *analysis) reinstated(e *evidence) bool {
	s := &a.sentences[a.places[e.place].sentence]
	i, ok := a.seek(s.first, s.last, pack.Cancel)
	if !ok {
		return false
	}
	k, again := a.seek(i+1, s.last, pack.Reinstate)
	return again && !a.namesPlace(i, k)
}

// hasOwnPlace reports whether the word from token i to token end has a place for its own
// object: "cancelled Lima", but "was cancelled".
func (a *analysis) hasOwnPlace(i, end int) bool {
	if end >= len(a.tokens) || a.placeAt[end] < 0 || a.places[a.placeAt[end]].Demonym {
		return false
	}
	return a.tokens[i].Lower && !a.isClass(a.backOver(i-1), pack.Helper)
}
