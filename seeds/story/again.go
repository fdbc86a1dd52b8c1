package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// again parts the visits to one place whose days a table or sure tellings say, and adds them
// to out: those between which they tell of another. Where none do, separate parts them.
func (a *analysis) again(out []visit, v *visit, others *otherStops) []visit {
	dated := 0
	for i := range v.evidence {
		if v.evidence[i].hasDay() {
			dated++
		}
	}
	if dated < 2 {
		return a.separate(out, v, others)
	}
	rows, rest := make([]evidence, 0, dated), make([]evidence, 0, len(v.evidence)-dated)
	for i := range v.evidence {
		if e := &v.evidence[i]; e.hasDay() {
			rows = append(rows, *e)
		} else {
			rest = append(rest, *e)
		}
	}
	sort.SliceStable(rows, func(i, j int) bool {
		o, ok := when.Compare(rows[i].value.from, rows[j].value.from)
		return ok && o < 0
	})
	var parts [][]evidence
	for i := range rows {
		if i == 0 || others.betweenRows(v, &rows[i-1], &rows[i]) || a.wentRound(v, &rows[i-1], &rows[i], others) || a.cameAgain(v, &rows[i-1], &rows[i], others) {
			parts = append(parts, nil)
		}
		n := len(parts) - 1
		parts[n] = append(parts[n], rows[i])
	}
	if len(parts) < 2 {
		return a.separate(out, v, others)
	}
	for i, p := range parts {
		out = append(out, *v)
		w := &out[len(out)-1]
		w.evidence = p
		if i == 0 {
			w.evidence = append(p, rest...)
		} else {
			w.absorbed = nil
		}
		w.judge()
	}
	return out
}

// wentRound reports whether a way that began at a place ends there on another day, and leads through
// others in between: "started in Lima on Monday, passed through Quito and will finish in Lima on Friday".
func (a *analysis) wentRound(v *visit, began, e *evidence, others *otherStops) bool {
	o, ok := when.Compare(began.value.from, e.value.from)
	return ok && o < 0 && began.frame.gov.class == pack.Begin && others.inTokens(a, v, a.places[began.place].last, a.places[e.place].first)
}

// cameAgain reports whether a telling is of another visit than one of an earlier day: both are sure of
// the place and the day, and others are told between the two, with a day behind the earlier one.
func (a *analysis) cameAgain(v *visit, before, e *evidence, others *otherStops) bool {
	if !before.tellsVisit() || !e.tellsVisit() || !earlier(before, e) || !before.ofTrip() && !e.ofTrip() {
		return false
	}
	at := a.places[e.place].sentence
	return others.between(a, v, a.places[before.place].last, a.places[e.place].first, func(x *evidence) bool {
		return x.mayDay() && x.score >= sure && earlier(before, x) && !earlier(e, x) && (earlier(x, e) || a.places[x.place].sentence != at)
	})
}

// ofTrip reports whether a telling is of a way rather than of what happens anywhere: of the traveller,
// of a move, or a row of a table.
func (e *evidence) ofTrip() bool {
	return e.who == travellerRole || moving[e.event] || e.told("date-line")
}

// tellsVisit reports whether a telling is sure of a visit and of its day, which need not stand by the
// name.
func (e *evidence) tellsVisit() bool {
	if !e.hasDay() || e.again || e.score < sure || e.value.parted > ownDay || e.who == otherRole || e.frame.prep == "from" {
		return false
	}
	return !slices.ContainsFunc(noVisit, e.told)
}

// noVisit are the reasons for which a telling with a day is hardly of a visit on that day.
var noVisit = []string{"quoted", "heading", "headline", "another-time", "resides", "bearing", byThere}

// ownDay is how far a text may part a day from a place that it surely belongs to.
const ownDay = 1.5

// earlier reports whether a telling has an earlier day than another.
func earlier(e, than *evidence) bool {
	return isBefore(e.value.from, than.value.from)
}

// hasDay reports whether a row of a table, or a telling that is rather sure, has a day.
func (e *evidence) hasDay() bool {
	return e.saysDay() || e.mayDay() && e.score > rather && !e.origin && !e.ret
}

// rather is the score of a telling that is rather of a stop than not.
const rather = 0.5

// saysDay reports whether a row of a table, or a telling that is rather sure, is of
// the place and its day. A start and a return are separate's.
func (e *evidence) saysDay() bool {
	if !e.mayDay() {
		return false
	}
	return e.told("date-line") && e.score > 0 || e.told("date-follows") && e.score > rather && !e.origin && !e.ret
}

// mayDay reports whether a telling says its day, whether or not it is sure of the place.
func (e *evidence) mayDay() bool { return e.value.firm && e.value.from.Grain >= seeds.GrainDay }
