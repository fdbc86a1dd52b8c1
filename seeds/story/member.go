package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// listBefore finds the member of a list that stands before place i: "A, B and
// C", with a "Region", a "(Region)" or a day after any of them.
func (a *analysis) listBefore(i int) (int, bool) {
	if i == 0 {
		return 0, false
	}
	p := &a.places[i]
	if p.Demonym || p.within >= 0 {
		return 0, false
	}
	prev := i - 1
	end := a.places[prev].last
	if a.places[prev].within >= 0 {
		prev = a.places[prev].within
	}
	q := &a.places[prev]
	if q.Demonym || q.sentence != p.sentence || p.first-end > 9 {
		return 0, false
	}
	joint := false
	for k := end; k < p.first; k++ {
		w := a.words[k]
		if and, ok := a.is(k, pack.And); ok {
			if h, ok := a.ends(k+and.N, pack.Prep); !ok || h.Value == "with" || h.Value == "via" {
				k += and.N - 1 // "as well as", "followed by"; "and to" begins anew
			}
			joint = true
			if a.endsRepeats(q, k, p.first) { // "in A, in B and in C"
				k = p.first - 1
			}
			continue
		}
		switch {
		case w == "," || w == ";":
			joint = true
		case joint && a.repeats(q, k, p.first): // "in A, in B"
			k = p.first - 1
			continue
		case joint && a.isClass(k, pack.Number) && a.repeats(q, k+1, p.first): // "three towns in A, two in B"
			k = p.first - 1
			continue
		case w == ")" || w == "(" || w == "." && k == end:
		case a.isClass(k, pack.Det), a.isClass(k, pack.PlaceNoun), joint && a.describesKind(k, p.first), a.dateAt[k] >= 0, a.placeAt[k] >= 0 && a.places[a.placeAt[k]].Demonym:
		case a.isPrep(k, "of") && a.isClass(k-1, pack.PlaceNoun):
		case k+1 < p.first && a.dateAt[k+1] >= 0 && a.isClass(k, pack.Prep): // "Lima on Friday and Quito on Sunday"
		case a.nameAt[k] >= 0 && joint: // a member that the lexicon does not know
		default:
			return 0, false
		}
		if _, ok := a.is(k, pack.Clause); ok && !a.isClass(k, pack.And) {
			return 0, false
		}
	}
	return prev, joint
}

// repeats reports whether the preposition before a member of a list stands again at token
// k, right before the next at token end: "in Lima, in Quito", "two towns in Lima, one in Quito".
func (a *analysis) repeats(q *place, k, end int) bool {
	again, ok := a.is(k, pack.Prep)
	before, told := a.ends(q.first, pack.Prep)
	if !ok || !told || k+again.N != end || again.Value != before.Value || again.Value == "of" || a.isClass(k, pack.Nearby) && !a.endsClass(q.first, pack.Nearby) {
		return false // "in Lima, near Callao"
	}
	return a.word(k-1) == "," || a.isClass(k-1, pack.Number) && (a.word(k-2) == "," || a.isClass(k-2, pack.And))
}

// endsRepeats reports whether the "and" at token k joins the last member of a list, right behind it at
// token end, of which each has the preposition anew: "in Lima, in Quito and in Sucre".
func (a *analysis) endsRepeats(q *place, k, end int) bool {
	before, told := a.ends(q.first, pack.Prep)
	again, ok := a.ends(end, pack.Prep)
	return told && ok && k+1+again.N == end && a.words[end-1] == a.words[q.first-1] && again.N == before.N && again.Value != "of" && a.word(q.first-before.N-1) == ","
}

// describesKind reports whether token k goes with the noun before a name at token end that
// says what it names: "and the tourist hub of", "and the country's island of".
func (a *analysis) describesKind(k, end int) bool {
	if !a.tokens[k].Lower && a.tokens[k].Class != prose.Clitic {
		return false
	}
	if _, ok := a.verbAt(k); ok || a.tokens[k].Lower && a.from[k] < a.from[k+1] {
		return false
	}
	return a.has(k+1, end, pack.PlaceNoun) || a.isClass(k-1, pack.PlaceNoun)
}

// listResumed returns the member before place i of a list that goes on after a
// clause about that member: "Idaho, where it rained, and Utah".
func (a *analysis) listResumed(i int) (int, bool) {
	p := &a.places[i]
	and, ok := a.ends(p.first, pack.And)
	if !ok || p.Demonym || p.within >= 0 || a.word(p.first-and.N-1) != "," {
		return 0, false
	}
	id := int(a.clauseOf[p.first-and.N-1])
	c := &a.clauses[id]
	if c.sentence != p.sentence || !a.pack.Has(pack.Relative, a.words[c.first]) && !a.isClass(c.first, pack.Where) || a.word(c.first-1) != "," {
		return 0, false
	}
	q := a.placeAt[c.first-2]
	if q < 0 {
		return 0, false
	}
	if w := a.places[q].within; w >= 0 {
		q = int32(w)
	}
	return int(q), !a.places[q].Demonym
}
