package story

import (
	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// sureUnknown is from which log-odds on a name that the lexicon does not know is
// taken for that of a stop: it may be that of a house or a firm, too.
const sureUnknown = 1.5

// unknownStops says which names stand where the name of a stop would, and are of no
// place that the lexicon knows: "slept at Larrazzoana on Friday".
func (a *analysis) unknownStops(ev []evidence) []seeds.Notice {
	if a.lexicon == nil {
		return nil
	}
	var out []seeds.Notice
	var frames []frame
	told := map[string]bool{} // names that have a notice
	for i := range a.names {
		n := &a.names[i]
		span := seeds.Span{Start: a.tokens[n.first].Start, End: a.tokens[n.last-1].End}
		if !a.standsAsPlace(n) || a.inKnownTown(n) || !a.unheardOf(n) || told[span.Of(a.text)] {
			continue
		}
		if frames == nil {
			frames = framesOf(ev, len(a.places))
		}
		if a.asTown(n, span, frames) < sureUnknown && !a.listedWithStop(n, ev) {
			continue
		}
		told[span.Of(a.text)] = true
		out = append(out, seeds.Notice{
			Code: "unknown-place",
			Span: span,
			Text: "the story seems to tell of a stop at " + span.Of(a.text) + ", and no place of that name is known",
			Fix:  "add it to the itinerary with its position, or with the name of a place nearby",
		})
	}
	return out
}

// standsAsPlace reports whether a name stands behind a preposition of place, behind a verb
// that takes places, or behind a place in a list.
func (a *analysis) standsAsPlace(n *name) bool {
	k := n.first
	if a.isClass(k-1, pack.Article) && a.tokens[k-1].Lower {
		k--
	}
	if a.placeDue(k) {
		return true
	}
	if and, ok := a.ends(k, pack.And); ok {
		k -= and.N
	}
	if a.word(k-1) == "," {
		k--
	}
	return k < n.first && k > 0 && a.placeAt[k-1] >= 0 && !a.places[a.placeAt[k-1]].Demonym
}

// listedWithStop reports whether a name stands in a list behind a place that is surely a stop.
func (a *analysis) listedWithStop(n *name, ev []evidence) bool {
	k := n.first
	if and, ok := a.ends(k, pack.And); ok {
		k -= and.N
	}
	if a.word(k-1) == "," {
		k--
	}
	if _, acts := a.verbAt(n.last); acts || k == n.first || k == 0 || a.placeAt[k-1] < 0 {
		return false
	}
	for i := range ev {
		if e := &ev[i]; e.place == int(a.placeAt[k-1]) && e.status == "" && e.score+a.bar >= surelyListed && (e.frame.prep != "" || e.frame.object) {
			return true
		}
	}
	return false
}

// surelyListed is the log-odds of a stop from which on what is listed with it is one, too.
const surelyListed = 1

// inKnownTown reports whether the story says behind a name in which place it is: "the
// Namatala school in Mbale".
func (a *analysis) inKnownTown(n *name) bool {
	k := n.last
	if a.word(k) == "," || a.word(k) == "(" {
		k++
	} else if h, ok := a.is(k, pack.Prep); ok && h.Value == "in" {
		k += h.N
	}
	return k > n.last && k < len(a.tokens) && a.placeAt[k] >= 0 && cityLike(a.places[a.placeAt[k]].sense)
}

// unheardOf reports whether nothing is known of a name: it is of nobody who acts or has
// an office, of no body of people and of no place, and none of its words is a person's.
func (a *analysis) unheardOf(n *name) bool {
	e := &a.cast.entities[n.entity]
	if n.title != "" || n.entity == a.cast.main || e.acts > 0 || e.gender != pack.None || len(e.titles) > 0 || e.kind != "" && e.kind != "fixed" {
		return false
	}
	strange := false
	for k := n.first; k < n.last; k++ {
		use := a.useOf(a.tokens[k].Of(a.text))
		if use.Given || use.Surname || a.isClass(k, pack.Org) || a.isClass(k, pack.Meeting) || a.isClass(k, pack.Traveller) || a.isClass(k, pack.Trip) {
			return false
		}
		strange = strange || use.Common < 0 && a.from[k] == a.from[k+1] && a.tokens[k].End-a.tokens[k].Start >= leastUnknown
	}
	if !strange || n.last < len(a.tokens) && (a.nameAt[n.last] >= 0 || a.placeAt[n.last] >= 0) {
		return false
	}
	known, _ := a.lexicon.Longest(a.text, a.tokens[n.first].Start)
	return known == 0
}

// leastUnknown is how many letters a word has at least that tells a name of its own from
// initials and abbreviations.
const leastUnknown = 4

// framesOf returns how each of the n places stands where it is named.
func framesOf(ev []evidence, n int) []frame {
	out := make([]frame, n)
	for i := range ev {
		if ev[i].here == 0 {
			out[ev[i].place] = ev[i].frame
		}
	}
	return out
}

// asTown returns the log-odds that a name would be that of a stop if it were a town's. It
// leaves nothing of that town behind.
func (a *analysis) asTown(n *name, span seeds.Span, frames []frame) float64 {
	id, town := len(a.places), &seeds.Sense{Kind: seeds.City}
	a.places = append(a.places, place{
		Mention: mention.Mention{Span: span, Text: span.Of(a.text), Senses: []seeds.Sense{*town}},
		first:   n.first, last: n.last, sentence: a.sentenceOf(n.first), sense: town, within: -1, hint: -1,
	})
	for k := n.first; k < n.last; k++ {
		a.placeAt[k] = int32(id)
	}
	a.findBreaks(n.first, n.last)
	a.leanRead = leanRead{}
	defer func() {
		a.places, a.leanRead = a.places[:id], leanRead{}
		for k := n.first; k < n.last; k++ {
			a.placeAt[k] = -1
		}
		a.findBreaks(n.first, n.last)
	}()
	f := a.frameOf(id, frames)
	f.first, f.last, f.size = id, id, 1
	e := evidence{account: &account{place: id, frame: f, clause: int(a.clauseOfTelling(&a.places[id], &f))}}
	a.weighOne(&e)
	if f.prep == "" && !f.object || f.owner || f.attrib || e.status != "" {
		return 0
	}
	v := visit{sense: town, evidence: []evidence{e}}
	a.judge.weigh(a, &v, a.judge.weighing(""))
	v.judge()
	return v.score
}
