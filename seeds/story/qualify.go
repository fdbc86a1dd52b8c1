package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// qualifies reports whether the word at token i makes the name before it an
// adjective: "Memphis police", "the US secretary of state".
func (a *analysis) qualifies(i int) bool {
	t := a.tokens[i]
	if a.opensVenue(i) {
		return false
	}
	if t.Lines > 0 || a.dateAt[i] >= 0 || a.isClass(i, pack.Anybody) || a.nameAt[i] >= 0 && !a.isClass(i, pack.Title) {
		return false
	}
	if a.isClass(i, pack.Person) || a.isClass(i, pack.Title) || a.isClass(i, pack.Traveller) {
		_, isVerb := a.verbAt(i)
		return !isVerb
	}
	if !t.Lower || a.pack.Ends(a.words[i], "adverb") {
		return false
	}
	if _, isVerb := a.verbAt(i); isVerb {
		return false
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Prep, pack.And, pack.Clause, pack.After, pack.Before, pack.Adverb, pack.Final, pack.Det, pack.Pronoun, pack.Passive, pack.Part, pack.Venue, pack.PlaceNoun,
			pack.Stop, pack.Turn, pack.Follow, pack.Mode, pack.Future, pack.Instead, pack.Negate, pack.Number, pack.Ordinal, pack.Helper, pack.Aux, pack.Now:
			return false
		}
	}
	return true
}

// actsBehind reports whether the word behind a name that a clause opens with is who acts in it,
// rather than what the name says more of: "in Lima police found".
func (a *analysis) actsBehind(p *place, f *frame) bool {
	if f.prep != "in" || !a.opensClause(f.prepAt) {
		return false
	}
	v, ok := a.verbAt(p.last + 1)
	return ok && v.form == "past" && p.last+1 < a.clauses[a.clauseOf[p.last]].last
}

// inChain reports whether dashes bind a name and others to one adjective: "the
// Oslo–Moss–Halden road".
func (a *analysis) inChain(p *place, s *sentence) bool {
	bound := func(i int) bool {
		return i > s.first && i+1 < s.last && (a.words[i] == "-" || a.words[i] == "–") && !a.tokens[i].Space && !a.tokens[i+1].Space && a.dateAt[i] < 0
	}
	end := p.last
	for bound(end) && a.tokens[end+1].Title {
		end++
		for end++; end < s.last && a.placeAt[end] >= 0 && a.placeAt[end] == a.placeAt[end-1]; end++ {
		}
	}
	return (end > p.last || bound(p.first-1)) && end < s.last && a.tokens[end].Class == prose.Word && a.placeAt[end] < 0 && a.qualifies(end)
}

// opensVenue reports whether the words from token i on name a house or a yard by what
// it is for: "detention centre", "refugee camp".
func (a *analysis) opensVenue(i int) bool {
	for k := i; k < i+3 && k < len(a.tokens) && a.tokens[k].Lower && a.tokens[k].Lines == 0; k++ {
		if k > i && (a.isClass(k, pack.Venue) || a.isClass(k, pack.PlaceNoun)) {
			return true
		}
		if k == i && a.from[k] < a.from[k+1] && !a.isClass(k, pack.Person) && !a.isClass(k, pack.Org) || a.dateAt[k] >= 0 {
			return false
		}
	}
	return false
}
