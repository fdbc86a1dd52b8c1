package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// stress is a phrase that says what matters most on a trip.
type stress struct {
	first, last int // its tokens, half-open
	weight      float64
	aim         bool // it is about what the trip is for, which need not be a place
}

// How much the phrases say: firm ones that hardly mean anything else, loose ones
// that often do, and what loose ones gain where they name the trip: "of the tour".
const (
	firmStress  = 1.0
	looseStress = 0.65
	vagueStress = 0.5 // a purpose, of whatever it be
	tripStress  = 0.4
)

// How many words may stand within a phrase: "the (real) purpose", "heart of (their
// long) journey", "what (everyone in the valley is) waiting for".
const (
	chiefGap = 2
	tripGap  = 6
	awaitGap = 8
)

// stressed returns the strongest phrase in sentence s that says what matters most.
func (a *analysis) stressed(s int) (best stress, ok bool) {
	st := &a.sentences[s]
	if !st.classes.has(pack.Highlight) && !st.classes.has(pack.Chief) && !st.classes.has(pack.Crux) && !st.classes.has(pack.Awaiter) {
		return stress{}, false
	}
	for i := st.first; i < st.last; i++ {
		for _, look := range []func(int) (stress, bool){a.setPhrase, a.chiefThing, a.cruxOfTrip, a.awaited} {
			f, found := look(i)
			if !found || f.last > st.last || a.denied(st, i) || a.undone(i) || a.capital(i) && !a.opens(i) { // the barge "Jewel of the Rhine"
				continue
			}
			if !ok || f.weight > best.weight {
				best, ok = f, true
			}
		}
	}
	return best, ok
}

// setPhrase finds a phrase that the pack has as it stands: "highlight", "will cap".
func (a *analysis) setPhrase(i int) (stress, bool) {
	h, ok := a.is(i, pack.Highlight)
	if !ok || a.infinitive(i) || a.namesPlace(i, i+h.N) {
		return stress{}, false
	}
	f := stress{first: i, last: i + h.N, weight: firmStress}
	switch h.Value {
	case "most": // "the most important", not "its most important buyer"
		if !a.endsThere(f.last) {
			return stress{}, false
		}
		fallthrough
	case "loose":
		f.weight = looseStress + a.namesTrip(f.last)
	case "":
		if a.isClass(i, pack.Crux) && a.isPrep(f.last, "of") && a.namesTrip(f.last) == 0 && !a.namesTime(f.last+1) {
			f.weight = vagueStress // "the climax of the qualifiers"
		}
	case "end": // "that is the one", where nothing follows
		if !a.endsAt(f.last) {
			return stress{}, false
		}
	}
	return f, true
}

// chiefThing finds "the main purpose", "the biggest concert of the tour".
func (a *analysis) chiefThing(i int) (stress, bool) {
	h, ok := a.is(i, pack.Chief)
	if !ok || i == 0 || !a.isClass(i-1, pack.Det) && a.tokens[i-1].Class != prose.Clitic {
		return stress{}, false
	}
	for t := i + h.N; t <= i+h.N+chiefGap && t < len(a.tokens) && a.tokens[t].Class == prose.Word; t++ {
		if c, ok := a.is(t, pack.Crux); ok && (h.Value == "" || c.Value != "occasion") {
			f := stress{first: i, last: t + c.N, weight: vagueStress, aim: c.Value == "aim"}
			if c.Value == "occasion" {
				f.weight = looseStress
			}
			f.weight += a.namesTrip(f.last)
			return f, true
		}
		if h.Value == "" && (a.isClass(t, pack.StopNoun) || a.isClass(t, pack.Meeting)) {
			return stress{first: i, last: t + 1, weight: vagueStress + a.namesTrip(t+1)}, true
		}
	}
	return stress{}, false
}

// cruxOfTrip finds "the heart of their pilgrimage", "the tour's emotional climax".
func (a *analysis) cruxOfTrip(i int) (stress, bool) {
	h, ok := a.is(i, pack.Crux)
	if !ok || h.Value == "occasion" || (!a.isPrep(i+h.N, "of") || a.namesTrip(i+h.N) == 0) && !a.ofTrip(i) {
		return stress{}, false
	}
	return stress{first: i, last: i + h.N, weight: firmStress, aim: h.Value == "aim"}, true
}

// ofTrip reports whether what token i names is the trip's: "the tour's emotional climax".
func (a *analysis) ofTrip(i int) bool {
	for t := i - 1; t > 0 && t >= i-1-chiefGap; t-- {
		if a.tokens[t].Class == prose.Clitic {
			return a.isClass(t-1, pack.Trip) || a.isClass(t-1, pack.Endeavour)
		}
	}
	return false
}

// namesTrip returns what is gained where "of the tour" follows at token i.
func (a *analysis) namesTrip(i int) float64 {
	if !a.isClass(i, pack.Prep) && !a.isClass(i, pack.Called) {
		return 0
	}
	for t := i + 1; t <= i+tripGap && t < len(a.tokens) && (a.tokens[t].Class != prose.Mark || a.words[t] == "-"); t++ {
		if a.placeAt[t] >= 0 || a.isClass(t, pack.Prep) {
			return 0
		}
		if a.isClass(t, pack.Trip) || a.isClass(t, pack.Endeavour) {
			return tripStress
		}
	}
	return 0
}

// namesTime reports whether token i, or the one behind its article, is a span of time: "the week".
func (a *analysis) namesTime(i int) bool {
	if a.isClass(i, pack.Det) {
		i++
	}
	return a.isClass(i, pack.Unit)
}

// awaited finds "what everyone has come for", "the moment the whole trip was about".
func (a *analysis) awaited(i int) (stress, bool) {
	h, ok := a.is(i, pack.Awaiter)
	if !ok {
		return stress{}, false
	}
	trip := false
	for t := i + h.N; t <= i+h.N+awaitGap && t < len(a.tokens); t++ {
		if a.tokens[t].Class == prose.Mark && a.words[t] != "-" && a.words[t] != "'" && a.words[t] != "’" {
			break
		}
		if w, ok := a.is(t, pack.Awaiting); ok && (w.Value != "trip" || trip) && (w.Value != "end" || a.endsAt(t+w.N)) {
			return stress{first: i, last: t + w.N, weight: firmStress}, true
		}
		trip = trip || a.isClass(t, pack.Trip) || a.isClass(t, pack.Endeavour)
	}
	return stress{}, false
}

// endsAt reports whether a clause ends before token i.
func (a *analysis) endsAt(i int) bool {
	return i >= len(a.tokens) || a.tokens[i].Class == prose.Mark
}

// namesPlace reports whether a place is named among the tokens from first to before last:
// "to Cap-Haïtien" caps nothing.
func (a *analysis) namesPlace(first, last int) bool {
	for t := first; t < last; t++ {
		if a.placeAt[t] >= 0 {
			return true
		}
	}
	return false
}

// endsThere reports whether what ends before token i is said of nothing that follows.
func (a *analysis) endsThere(i int) bool {
	return a.endsAt(i) || a.isClass(i, pack.Prep) || a.isClass(i, pack.And) || a.isClass(i, pack.StopNoun) || a.isClass(i, pack.Meeting) || a.isClass(i, pack.Trip)
}

// denied reports whether what stands before token i denies it, "was never the main event",
// or makes it one of many: "one of the most important churches".
func (a *analysis) denied(st *sentence, i int) bool {
	for t := max(st.first, i-4); t < i; t++ {
		if h, ok := a.is(t, pack.OneOf); a.isClass(t, pack.Negate) || ok && (h.Value == "" || t+h.N == i) {
			return true
		}
	}
	return false
}

// undone reports whether token i is in a clause about what is called off.
func (a *analysis) undone(i int) bool {
	c := &a.clauses[a.clauseOf[i]]
	return c.cancel || c.postpone || c.thwart
}
