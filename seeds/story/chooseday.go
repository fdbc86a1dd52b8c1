package story

import (
	"math"
	"slices"

	"dateline/seeds"
	"dateline/seeds/when"
)

// saidDay is a day that ties give a visit.
type saidDay struct {
	best        tie
	worth, odds float64 // of the best tie, and of all
}

// dayChoice is a day that is likelier a visit's than that it has none.
type dayChoice struct {
	day  when3
	left bool    // it is when the place was left
	odds float64 // against its having none
}

// chooseDay gives a visit the day that the weights choose, or none, in place of
// the one that the words nearest to it say.
func (a *analysis) chooseDay(v *visit) {
	v.day, v.nearest = -1, &[2]when3{v.date, v.left}
	if !a.judge.dates {
		return // not trained yet
	}
	v.days = a.daysOf(v)
	best := -1
	for k := range v.days {
		if best < 0 || v.days[k].odds > v.days[best].odds {
			best = k
		}
	}
	v.takeDay(best)
}

// daysOf lists the days that may be a visit's. All ties speak for their day
// together.
func (a *analysis) daysOf(v *visit) []dayChoice {
	found := a.choice[:0]
	var pair tie // seen last
	shared, all := 0.0, 0.0
	fx := a.judge.weighing(TiePrefix)
	a.ties(v, func(t tie) {
		if t.evidence != pair.evidence || t.date != pair.date {
			a.seenOfPair(&t, fx)
			pair, shared = t, fx.worth()
		}
		a.seenOfDay(&t, fx)
		w := shared + fx.worth()
		k := slices.IndexFunc(found, func(s saidDay) bool { return s.best.sameDay(&t) })
		if k < 0 {
			k = len(found)
			found = append(found, saidDay{best: t, worth: w})
		}
		s := &found[k]
		if w > s.worth {
			s.best, s.worth = t, w
		}
		s.odds += math.Exp(w)
		all += math.Exp(w)
	})
	a.choice = found
	n := 0
	for i := range found {
		if found[i].odds > 1 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]dayChoice, 0, n)
	for i := range found {
		s := &found[i]
		if s.odds <= 1 {
			continue
		}
		t := &s.best
		if m := v.nearest[0].from; m.Grain == seeds.GrainMonth && (a.saidThen(&a.dates[t.date]) || a.saysMonth(t.evidence, m)) {
			if o, ok := when.Compare(m, t.value.From); ok && o != 0 {
				continue // "to Chile in mid-April, her office said on Monday", "to Peru on Monday and Chile in June"
			}
		}
		d := when3{from: t.value.From, to: t.value.To, text: a.dates[t.date].Of(a.text), firm: true, limit: a.limitOf(t.date), chance: ofWords(found, t.date) / (1 + all), doubtful: s.odds < all-s.odds+LateCost}
		if t.evidence.place == a.dateline {
			d.chance = 0 // of the day of filing nothing is doubted, if the place is a stop
		}
		out = append(out, dayChoice{d, t.left, s.odds})
	}
	return out
}

// ofWords adds up the odds of the days that the same words may mean: which week a weekday is of is in doubt for
// all weekdays of a story together, and does not turn their order.
func ofWords(days []saidDay, date int) float64 {
	sum := 0.0
	for i := range days {
		if days[i].best.date == date {
			sum += days[i].odds
		}
	}
	return sum
}

// saysMonth reports whether the date nearest to a telling is the month m and stands right
// behind the name: "to Chile in June".
func (a *analysis) saysMonth(e *evidence, m seeds.Date) bool {
	d := e.nearest - 2
	if d < 0 || e.here > 0 || a.values[d].From != m {
		return false
	}
	gap := a.dates[d].first - a.endOf(&a.places[e.place])
	return gap == 0 || gap == 1
}

// takeDay gives a visit one of the days that may be its own, or none for -1.
func (v *visit) takeDay(k int) {
	v.day, v.date, v.left = k, v.nearest[0], v.nearest[1]
	if k < 0 {
		if v.date.from.Grain >= seeds.GrainDay && v.date.firm {
			v.date = when3{}
		}
		return
	}
	d := v.days[k].day
	if v.days[k].left {
		v.left = d
		if o, ok := when.Compare(v.date.from, d.from); ok && o >= 0 {
			v.date = when3{}
		}
		return
	}
	if o, ok := when.Compare(v.date.from, d.from); ok && o == 0 && !d.to.Known() && v.date.firm {
		d.to = v.date.to
	}
	if o, ok := when.Compare(v.left.from, d.from); ok && o < 0 {
		v.left = when3{}
	}
	v.date = d
}
