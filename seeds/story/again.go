package story

import (
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// again parts the visits to one place whose days a table or sure tellings say, and adds them
// to out: those between which they tell of another. Where none do, separate parts them.
func (a *analysis) again(out []visit, v *visit, others *otherStops) []visit {
	sure := 0
	for i := range v.evidence {
		if v.evidence[i].saysDay() {
			sure++
		}
	}
	if sure < 2 {
		return a.separate(out, v, others)
	}
	rows, rest := make([]evidence, 0, sure), make([]evidence, 0, len(v.evidence)-sure)
	for i := range v.evidence {
		if e := &v.evidence[i]; e.saysDay() {
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
		if i == 0 || others.inDays(v, rows[i-1].value.from, rows[i].value.from) || a.wentRound(v, &rows[i-1], &rows[i], others) {
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
		a.settle(w)
	}
	return out
}

// wentRound reports whether a way that began at a place ends there on another day, and leads through
// others in between: "started in Lima on Monday, passed through Quito and will finish in Lima on Friday".
func (a *analysis) wentRound(v *visit, began, e *evidence, others *otherStops) bool {
	o, ok := when.Compare(began.value.from, e.value.from)
	return ok && o < 0 && began.frame.gov.class == pack.Begin && others.inTokens(a, v, a.places[began.place].last, a.places[e.place].first)
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
