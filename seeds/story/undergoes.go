package story

import "dateline/seeds/pack"

// undergoes reports whether a place is the subject of what tells that the traveller came
// there: "Lima was struck by the storm", "Lima has welcomed the torch".
func (a *analysis) undergoes(p *place, f *frame) bool {
	if !f.after || f.prep != "" || f.object || f.owner || f.attrib {
		return false
	}
	v := &f.gov
	c := &a.clauses[a.clauseOf[v.tok]]
	end := v.tok + v.n
	switch {
	case !c.ofPlaces:
		return false
	case a.lodges(v.tok):
		return cityLike(p.sense) && !p.sense.Capital && a.actsOn(end, c.last)
	case a.keeps(v.tok):
		return false // "Lima has it" is told with its time
	case a.isClass(v.tok, pack.Welcome):
		return a.actsOn(end, c.last) || a.partOfTrip(end, c.last)
	case v.form != "past" || !a.endsHelper(v.tok, "be"):
		return false
	case a.isClass(end-1, pack.Passive): // "was hit by"
		return a.actsOn(end, c.last)
	case a.isClass(end, pack.Passive):
		return a.actsOn(end+1, c.last)
	}
	return v.class == pack.Reach || v.class == pack.Visit // "was reached on Monday"
}

// lodges reports whether the verb at token i says what a town may do to whoever is there, as a
// government may to anybody: "Lima gave them a roof".
func (a *analysis) lodges(i int) bool {
	h, ok := a.is(i, pack.Welcome)
	return ok && h.Value == "town"
}

// keeps reports whether the verb at token i is one of having, which says where the traveller is
// only beside a time.
func (a *analysis) keeps(i int) bool {
	h, ok := a.is(i, pack.Welcome)
	return ok && h.Value == toHave
}

// partOfTrip reports whether what stands behind a verb is the trip or a part of it:
// "will host the relay", "welcomed the fourth stage".
func (a *analysis) partOfTrip(from, to int) bool {
	for k := from; k < to && k < from+tripGap; k++ {
		s, _ := a.nounAt(k)
		switch {
		case s.kind == "race", a.isClass(k, pack.Trip), a.isClass(k, pack.StopNoun):
			return a.toldOf(k) && !a.untold(k)
		case a.isClass(k, pack.Prep), a.placeAt[k] >= 0, a.dateAt[k] >= 0:
			return false
		}
	}
	return false
}

// endsHelper reports whether a helper of that value stands before token i: "was hit",
// "were the first islands hit".
func (a *analysis) endsHelper(i int, value string) bool {
	k := i - 1
	for k > 0 && (a.adverb(k) || a.isClass(k, pack.Ordinal) || a.isClass(k, pack.Article) || a.isClass(k, pack.PlaceNoun)) {
		k--
	}
	h, ok := a.is(k, pack.Helper)
	return ok && h.Value == value
}
