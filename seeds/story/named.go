package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// weighNamed sees a name that stands in no frame: nobody goes there or does
// anything there by the words around it.
func (a *analysis) weighNamed(e *evidence, why func(string)) {
	f := &e.frame
	if f.prep != "" || f.object || f.owner || f.attrib || e.told("leg") {
		return
	}
	p := &a.places[e.place]
	if f.list >= 0 {
		p = &a.places[f.first]
	}
	s := &a.sentences[p.sentence]
	if a.clubOf(p) {
		why("club-of")
	}
	if a.spellsOut(p) {
		why("parts-of-area")
	}
	travel := s.classes.has(pack.Trip) || s.classes.has(pack.StopNoun) || s.classes.has(pack.ModeVerb)
	switch {
	case !travel && (a.endsClass(p.first, pack.Be) || f.rank == "" && !a.hasDateIn(s) && a.onlyDescribed(e)):
		why("said-to-be")
	case len(a.clauses[e.clause].verbs) > 0 || travel || a.hasDateIn(s):
	case s.layout == body:
		why("only-named")
	default:
		why("only-named-line")
	}
}

// onlyDescribed reports whether a clause only says what a place is, or the list of places that it
// stands in: "Quito, Lima and Sucre in Bolivia are among the others".
func (a *analysis) onlyDescribed(e *evidence) bool {
	if len(a.clauses[e.clause].verbs) > 0 {
		return false
	}
	tail := &a.places[e.frame.last]
	last := tail.last
	if tail.hint >= 0 {
		last = max(last, a.places[tail.hint].last)
	}
	return a.isClass(last, pack.Be) && a.tokens[last].Lines == 0 && !a.isClass(last+1, pack.Where)
}

// clubOf reports whether a name in brackets says where somebody belongs: "A Jones
// (Cardiff)".
func (a *analysis) clubOf(p *place) bool {
	return a.word(p.first-1) == "(" && p.first > 1 && a.nameAt[p.first-2] >= 0
}

// spellsOut reports whether a list of towns in brackets says what of an area is meant,
// behind its name: "warnings are out for Masbate (Aroroy, Uson and Mandaon)".
func (a *analysis) spellsOut(p *place) bool {
	k := p.first - 1 // past names that nobody knows
	for first := a.sentences[p.sentence].first; k > first && (a.words[k] == "," || a.words[k] == "." || a.tokens[k].Title || a.isPrep(k, "of") || a.placeAt[k] >= 0); {
		k--
	}
	if k < 1 || a.words[k] != "(" || a.placeAt[k-1] < 0 {
		return false
	}
	area := &a.places[a.placeAt[k-1]]
	return !area.Demonym && p.sense.Kind == seeds.City && area.sense.Kind != seeds.City && !a.sentences[p.sentence].classes.has(pack.Trip)
}
