package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/when"
)

// again parts the visits to one place whose days a table or sure tellings say:
// those between which they tell of another. Where none do, separate parts them.
func (a *analysis) again(v *visit, all []visit, taken map[int]bool) []visit {
	if !slices.ContainsFunc(v.evidence, func(e evidence) bool { return e.saysDay() }) {
		return a.separate(v, all, taken)
	}
	var rows, rest []evidence
	for _, e := range v.evidence {
		if e.saysDay() {
			rows = append(rows, e)
		} else {
			rest = append(rest, e)
		}
	}
	sort.SliceStable(rows, func(i, j int) bool {
		o, ok := when.Compare(rows[i].value.from, rows[j].value.from)
		return ok && o < 0
	})
	var parts [][]evidence
	for i := range rows {
		if i == 0 || elsewhere(rows[i-1].value.from, rows[i].value.from, v, all, taken) {
			parts = append(parts, nil)
		}
		n := len(parts) - 1
		parts[n] = append(parts[n], rows[i])
	}
	if len(parts) < 2 {
		return a.separate(v, all, taken)
	}
	var out []visit
	for i, p := range parts {
		w := *v
		w.evidence = p
		if i == 0 {
			w.evidence = append(p, rest...)
		} else {
			w.absorbed = nil
		}
		w.judge()
		a.settle(&w)
		out = append(out, w)
	}
	return out
}

// rather is the score of a telling that is rather of a stop than not.
const rather = 0.5

// saysDay reports whether a row of a table, or a telling that is rather sure, is of
// the place and its day. A start and a return are separate's.
func (e *evidence) saysDay() bool {
	if !e.value.firm || e.value.from.Grain < seeds.GrainDay {
		return false
	}
	return e.told("date-line") && e.score > 0 || e.told("date-follows") && e.score > rather && !e.origin && !e.ret
}

// elsewhere reports whether the traveller was at another stop between two days,
// so said.
func elsewhere(from, to seeds.Date, v *visit, all []visit, taken map[int]bool) bool {
	for i := range all {
		if !taken[i] || all[i].sense.ID == v.sense.ID {
			continue
		}
		for k := range all[i].evidence {
			e := &all[i].evidence[k]
			if !e.saysDay() {
				continue
			}
			after, ok := when.Compare(from, e.value.from)
			before, also := when.Compare(e.value.from, to)
			if ok && also && after < 0 && before < 0 {
				return true
			}
		}
	}
	return false
}
