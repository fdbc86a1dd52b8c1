package story

import (
	"math"

	"dateline/seeds/when"
)

// backwards is what it costs, in log-odds, that a stop has an earlier day than
// the one before it in the order of travel.
const backwards = 1.2

// daysInOrder chooses the days of all stops together, once their order is known:
// those that are likeliest and go forward. It reports whether any has changed.
func daysInOrder(vs []visit) (changed bool) {
	type step struct { // a stop on a day, the last of those that have one so far
		visit, day int
		before     int // the step before
		sum        float64
	}
	n := 1
	for i := range vs {
		n += len(vs[i].days)
	}
	steps := append(make([]step, 0, n), step{visit: -1, day: -1})
	top := append(make([]float64, 0, n), 0) // the best sum of the steps up to each
	for i := range vs {
		told := len(steps)
		for k := range vs[i].days {
			d := &vs[i].days[k]
			best := step{i, k, 0, math.Inf(-1)}
			for n := told - 1; n >= 0 && top[n] >= best.sum; n-- {
				s := &steps[n]
				x := s.sum
				if s.visit >= 0 {
					if o, ok := when.Compare(vs[s.visit].days[s.day].day.from, d.day.from); ok && o > 0 {
						x -= backwards
					}
				}
				if x >= best.sum {
					best.before, best.sum = n, x
				}
			}
			best.sum += math.Log(d.odds)
			steps = append(steps, best)
			top = append(top, max(top[len(top)-1], best.sum))
		}
	}
	at := 0
	for n := range steps {
		if steps[n].sum > steps[at].sum {
			at = n
		}
	}
	for i := len(vs) - 1; i >= 0; i-- {
		v, day := &vs[i], -1
		if steps[at].visit == i {
			day, at = steps[at].day, steps[at].before
		}
		if v.day != day {
			v.takeDay(day)
			changed = true
		}
	}
	return changed
}
