package story

import "dateline/seeds/pack"

// roundsOf is how many towns one verb puts the traveller in where that alone makes a trip.
const roundsOf = 2

// makesRounds reports whether the traveller is told to be or to do something in several
// towns at once, which makes a trip though neither a word of travel nor a day says so:
// "sang in Oslo, Bergen and Tromsø".
func (a *analysis) makesRounds(all []visit) bool {
	towns := map[int]int{} // by the place that heads their list
	for i := range all {
		if !cityLike(all[i].sense) {
			continue
		}
		for k := range all[i].evidence {
			if e := &all[i].evidence[k]; a.onRounds(e) {
				towns[e.frame.first]++
				if towns[e.frame.first] >= roundsOf {
					return true
				}
			}
		}
	}
	return false
}

// onRounds reports whether a telling puts the traveller in a place as such lists do.
func (a *analysis) onRounds(e *evidence) bool {
	f, c := &e.frame, &a.clauses[e.clause]
	if e.who != travellerRole || e.status != "" || f.size < roundsOf || f.prep != "in" || !f.hasGov || f.after || c.past || c.negate || a.perfect(c) {
		return false
	}
	if a.quotedAt(&a.sentences[a.places[e.place].sentence], a.places[e.place].first) {
		return false
	}
	switch f.gov.class {
	case pack.Event, pack.Stay, pack.Be:
		return f.tight
	case pack.Begin:
		return f.tight && a.cast.kind == "person" // "will open schools in"
	}
	return e.told("traveller-at")
}
