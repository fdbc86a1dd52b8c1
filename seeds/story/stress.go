package story

import (
	"slices"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// stress is a phrase that says what matters most on a trip.
type stress struct {
	first, last int // its tokens, half-open
	weight      float64
	aim         bool // it is about what the trip is for, which need not be a place
	ahead       bool // what it is said of stands behind it: "all eyes are on"
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
	if !ok || a.infinitive(i) && h.Value != "over" && h.Value != "into" || a.namesPlace(i, i+h.N) {
		return stress{}, false
	}
	f := stress{first: i, last: i + h.N, weight: firmStress}
	trip := a.namesTrip(f.last)
	switch h.Value {
	case "most": // "the most important", not "its most important buyer" or "the tour is the most important"
		if !a.endsThere(f.last) || a.ofTripItself(i) {
			return stress{}, false
		}
		fallthrough
	case "loose":
		f.weight = looseStress + trip
		if a.ofElse(f.last) {
			f.weight = vagueStress
		}
	case "trip": // "the star of the trip"
		if trip = a.ofTheTrip(i, f.last); trip == 0 {
			return stress{}, false
		}
		f.weight = looseStress + trip
	case "over": // "will crown the tour"
		if a.tripFrom(f.last) == 0 && !a.namesTime(f.last) {
			return stress{}, false
		}
	case "onto": // "all eyes are on"
		f.ahead = true
	case "itself": // "the tour is built around"
		if !a.ofTripItself(i) {
			return stress{}, false
		}
		f.ahead = true
	case "into": // "culminates in"
		f.ahead = a.isPrep(f.last, "in") || a.isPrep(f.last, "with")
	case "end": // "that is the one", where nothing follows
		if !a.endsAt(f.last) {
			return stress{}, false
		}
	case "":
		if a.ofElse(f.last) {
			f.weight = vagueStress
		}
	}
	return f, true
}

// ofElse reports whether of something else than the trip follows at token i: "the climax of
// the qualifiers".
func (a *analysis) ofElse(i int) bool {
	return a.isPrep(i, "of") && a.namesTrip(i) == 0 && !a.namesTime(i+1)
}

// ofTripItself reports whether what begins at token i is said of the whole trip: "the tour has
// been the most watched".
func (a *analysis) ofTripItself(i int) bool {
	for i--; i > 0 && (a.isClass(i, pack.Be) || a.isClass(i, pack.Helper) || a.isClass(i, pack.Future) || a.isClass(i, pack.Article) || a.adverb(i)); i-- {
	}
	return a.isClass(i, pack.Trip) && (a.isClass(i+1, pack.Be) || a.isClass(i+1, pack.Helper))
}

// chiefThing finds "the main purpose", "the biggest concert of the tour".
func (a *analysis) chiefThing(i int) (stress, bool) {
	h, ok := a.is(i, pack.Chief)
	if !ok || i == 0 || a.opens(i) || !a.isClass(i-1, pack.Det) && a.tokens[i-1].Class == prose.Word {
		return stress{}, false
	}
	for t := i + h.N; t <= i+h.N+chiefGap && t < len(a.tokens) && a.tokens[t].Class == prose.Word; t++ {
		if a.isClass(t, pack.Nominative) || a.isClass(t, pack.Prep) { // "if you have the key she will show you", "chief negotiator in talks"
			break
		}
		if c, ok := a.is(t, pack.Crux); ok && (h.Value != "purpose" || c.Value != "occasion") {
			f := stress{first: i, last: t + c.N, weight: vagueStress, aim: c.Value == "aim"}
			if c.Value == "occasion" && h.Value == "" && !a.ofElse(f.last) {
				f.weight = looseStress
			}
			trip := a.ofTheTrip(i, f.last)
			f.weight += trip
			return f, trip > 0 || h.Value != "trip"
		}
		if h.Value != "purpose" && (a.isClass(t, pack.StopNoun) || a.isClass(t, pack.Meeting)) {
			trip := a.ofTheTrip(i, t+1)
			return stress{first: i, last: t + 1, weight: vagueStress + trip}, trip > 0 || h.Value != "trip"
		}
	}
	return stress{}, false
}

// cruxOfTrip finds "the heart of their pilgrimage", "the tour's emotional climax".
func (a *analysis) cruxOfTrip(i int) (stress, bool) {
	h, ok := a.is(i, pack.Crux)
	if !ok || h.Value == "occasion" {
		return stress{}, false
	}
	if !a.ofTrip(i) && (a.namesTrip(i+h.N) == 0 || !a.isPrep(i+h.N, "of") && (h.Value != "aim" || !a.isPrep(i+h.N, "to"))) {
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

// ofTheTrip returns what is gained where what begins at token i and ends before token last is
// said to be the trip's.
func (a *analysis) ofTheTrip(i, last int) float64 {
	if a.ofTrip(i) {
		return tripStress
	}
	return a.namesTrip(last)
}

// namesTrip returns what is gained where "of the tour" follows at token i.
func (a *analysis) namesTrip(i int) float64 {
	if !a.isClass(i, pack.Prep) && !a.isClass(i, pack.Called) || a.tripFrom(i+1) == 0 {
		return 0
	}
	return tripStress
}

// tripFrom returns the token of the trip that is named from token i on: "the tour", "his long
// journey"; 0 for none.
func (a *analysis) tripFrom(i int) int {
	for t := i; t < i+tripGap && t < len(a.tokens) && (a.tokens[t].Class != prose.Mark || a.words[t] == "-"); t++ {
		if a.placeAt[t] >= 0 || a.isClass(t, pack.Prep) {
			return 0
		}
		if a.isClass(t, pack.Trip) || a.isClass(t, pack.Endeavour) {
			return t
		}
	}
	return 0
}

// namesTime reports whether token i, or the one behind its article, is a time: "the week", "May 3".
func (a *analysis) namesTime(i int) bool {
	if a.isClass(i, pack.Det) {
		i++
	}
	return a.isClass(i, pack.Unit) || i < len(a.dateAt) && a.dateAt[i] >= 0
}

// awaited finds "what everyone has come for", "the moment the whole trip was about".
func (a *analysis) awaited(i int) (stress, bool) {
	h, ok := a.is(i, pack.Awaiter)
	if !ok {
		return stress{}, false
	}
	trip := false
	for t := i + h.N; t <= i+h.N+awaitGap && t < len(a.tokens); t++ {
		if c, ok := a.is(t, pack.Clause); a.tokens[t].Class == prose.Mark && a.words[t] != "-" && a.words[t] != "'" && a.words[t] != "’" || ok && c.Value != "" && c.Value != "reports" {
			break
		}
		if w, ok := a.is(t, pack.Awaiting); ok && a.awaits(h.Value, w.Value, trip, t+w.N) {
			return stress{first: i, last: t + w.N, weight: firmStress, ahead: (w.Value == "all" || w.Value == "nothing") && !a.lacksObject(t+w.N)}, true
		}
		trip = trip || a.isClass(t, pack.Trip) || a.isClass(t, pack.Endeavour)
	}
	return stress{}, false
}

// awaits reports whether an Awaiting of a value, which ends before token last, goes with an Awaiter:
// what is waited for stands before both, save behind "everything leads up to".
func (a *analysis) awaits(awaiter, awaiting string, trip bool, last int) bool {
	switch {
	case awaiter == "most" || awaiter == "nothing" || awaiting == "most" || awaiting == "nothing":
		return awaiter == awaiting
	case awaiter == "all" || awaiting == "all":
		return awaiting == "all"
	case awaiting == "trip" && !trip, awaiting == "end" && !a.endsAt(last):
		return false
	}
	return a.lacksObject(last)
}

// lacksObject reports whether no object of a verb that ends before token i follows, as where it stands
// before: "what everyone waits for is", not "everyone waits for a bus".
func (a *analysis) lacksObject(i int) bool {
	return a.endsAt(i) || a.dateAt[i] >= 0 || a.adverb(i) || !a.isClass(i, pack.Det) && slices.ContainsFunc(a.class[a.from[i]:a.from[i+1]], func(c pack.Class) bool {
		switch c {
		case pack.Be, pack.Helper, pack.Future, pack.Prep, pack.And, pack.Clause, pack.Since, pack.Arrive, pack.Go, pack.Event, pack.Ahead, pack.Awaiting:
			return true
		}
		return false
	})
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
	return a.endsAt(i) || a.isClass(i, pack.Prep) || a.isClass(i, pack.And) || a.isClass(i, pack.Be) || a.isClass(i, pack.Helper) || a.isClass(i, pack.Future)
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

// undone reports whether token i is in a clause about what is called off: what somebody "had
// dreamed of" is not.
func (a *analysis) undone(i int) bool {
	c := &a.clauses[a.clauseOf[i]]
	return c.cancel || c.postpone || c.thwart && !a.isClass(i, pack.Awaiter)
}
