package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// tie is a date that the weights choose for a visit, by one telling of it.
type tie struct {
	evidence *evidence
	date     int // index into the dates
	score    float64
}

// TiePrefix parts the weights of ties from those of stops.
const TiePrefix = "tie:"

// How many sentences before and behind a telling its day is looked for.
const (
	daysBefore = 4
	daysBehind = 2
)

// ties calls take for every date that may be the day of a visit.
func (a *analysis) ties(v *visit, take func(e *evidence, d int)) {
	all := v.all()
	for i := range all {
		e := &all[i]
		if e.status != "" {
			continue
		}
		at := a.tellingAt(e)
		for d := range a.dates {
			if s := a.dates[d].sentence; (s < at-daysBefore || s > at+daysBehind) && int(a.under[at]) != d {
				continue
			}
			if timely(a.dates[d]) && a.values[d].From.Grain >= seeds.GrainDay {
				take(e, d)
			}
		}
	}
}

// tellingAt is the sentence of a telling.
func (a *analysis) tellingAt(e *evidence) int {
	if e.here > 0 {
		return a.clauses[e.clause].sentence
	}
	return a.places[e.place].sentence
}

// chooseDay gives a visit the day that the weights choose, or none, in place of
// the one that the words nearest to it say.
func (a *analysis) chooseDay(v *visit) {
	if !a.judge.dates {
		return // not trained yet
	}
	best, found := tie{}, false
	fx := &sight{table: a.judge.table, prefix: TiePrefix}
	a.ties(v, func(e *evidence, d int) {
		a.seenOfTie(e, d, fx)
		if w := fx.worth(); w > best.score {
			best, found = tie{e, d, w}, true
		}
	})
	if !found {
		if v.date.from.Grain >= seeds.GrainDay && v.date.firm {
			v.date = when3{}
		}
		return
	}
	x := &a.values[best.date]
	d := when3{from: x.From, to: x.To, text: a.dates[best.date].Of(a.text), firm: true}
	if a.isLeaving(best.evidence, best.date) {
		v.left = d
		if o, ok := when.Compare(v.date.from, d.from); ok && o >= 0 {
			v.date = when3{}
		}
		return
	}
	if o, ok := when.Compare(v.date.from, d.from); ok && o == 0 && !d.to.Known() {
		d.to = v.date.to
	}
	if o, ok := when.Compare(v.left.from, d.from); ok && o < 0 {
		v.left = when3{}
	}
	v.date = d
}

// isLeaving reports whether a date is the day on which a place was left.
func (a *analysis) isLeaving(e *evidence, d int) bool { return e.origin && !a.saysOfPlace(e, d) }
