package story

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// How sure it is which stop a sentence means, by what names the stop.
const (
	namedThere = 1.0 // the sentence itself
	byDay      = 0.9 // its day, "Thursday is the one that counts"
	namedAhead = 0.9 // the sentence after, of "still to come"
	namedAgo   = 0.9 // the sentence before; this much less for each one further back
	stepBack   = 0.9
	doubtful   = 0.55 // what is less sure than this is not said
)

// lookBack is how many sentences before the one that says what matters most may
// name it.
const lookBack = 3

// lookAhead is how many sentences after one that speaks of what is still to come may name it.
const lookAhead = 1

// nearAim is within how many words of it a trip's purpose is the place named: "the
// reason for the trip was X".
const nearAim = 6

// highlight marks the stop that the story says matters most: the one for which the
// phrases that say so, and their bearing on it, add up to most.
func (a *analysis) highlight(it *seeds.Itinerary, stops []visit) {
	named := a.namings(stops)
	sum, top, why := make([]float64, len(stops)), make([]float64, len(stops)), make([]int, len(stops))
	best := -1
	for s := range a.sentences {
		f, ok := a.stressed(s)
		if !ok || a.sentences[s].layout == aside || a.sentences[s].layout == heading {
			continue
		}
		k, sure := a.meantStop(it, named, s, f)
		if k < 0 {
			continue
		}
		w := f.weight * sure
		if sum[k] += w; w > top[k] {
			top[k], why[k] = w, s
		}
		if sum[k] >= doubtful && (best < 0 || sum[k] > sum[best]) {
			best = k
		}
	}
	if best >= 0 {
		it.Seeds[best].Highlight = true
		it.Seeds[best].Why = strings.Join(strings.Fields(a.sentences[why[best]].Of(a.text)), " ")
	}
}

// naming is a stop's name in a sentence, whether or not it tells of the visit
// there: "the Sofia show will be the high point".
type naming struct {
	visit, tok int
	score      float64 // above 0 it tells of the visit
}

// namings lists by sentence where the stops are named.
func (a *analysis) namings(stops []visit) map[int][]naming {
	out := map[int][]naming{}
	for k := range stops {
		v := &stops[k]
		if v.origin {
			continue
		}
		for i := range v.evidence {
			e := &v.evidence[i]
			p := &a.places[e.place]
			if e.origin && e.score > 0 {
				continue
			}
			n := naming{k, p.first, e.score}
			if e.place == a.dateline && e.here == 0 {
				n.score = min(n.score, 0) // where it was written
			}
			out[p.sentence] = append(out[p.sentence], n)
		}
		for i := range v.absorbed { // the country around it
			p := &a.places[v.absorbed[i].place]
			out[p.sentence] = append(out[p.sentence], naming{k, p.first, min(v.absorbed[i].score, 0)})
		}
	}
	only := onlyStops(stops)
	for i := range a.places {
		if p := &a.places[i]; p.Demonym {
			if k, ok := only[p.sense.Country]; ok && k >= 0 {
				out[p.sentence] = append(out[p.sentence], naming{k, p.first, 0})
			}
		}
	}
	return out
}

// onlyStops returns the only stop of each country, -1 where there are more: "the Namibian leg".
func onlyStops(stops []visit) map[string]int {
	only := map[string]int{}
	for k := range stops {
		land := stops[k].sense.Country
		if stops[k].origin || land == "" {
			continue
		}
		if _, more := only[land]; more {
			only[land] = -1
		} else {
			only[land] = k
		}
	}
	return only
}

// meantStop returns the stop that sentence s means by its phrase f, and how sure
// that is; -1 for none.
func (a *analysis) meantStop(it *seeds.Itinerary, named map[int][]naming, s int, f stress) (int, float64) {
	points := a.pointsBack(s, f) // "it was the high point": the stop is named before
	names := named[s]
	if f.aim { // "to open a school in Texas" is no place yet, "the aim was Texas" is
		names = slices.DeleteFunc(slices.Clone(names), func(n naming) bool { return n.tok > f.last+nearAim && n.score <= 0 })
	}
	if k := a.saidOf(names, f, a.sentences[s].first); k >= 0 {
		return k, namedThere
	}
	if k := a.nearestStop(names, f.first, points); k >= 0 {
		return k, namedThere
	}
	if !points {
		if f.aim { // "the purpose of the trip is to raise money"
			return -1, 0
		}
		k, dated := a.onItsDay(it, s)
		switch {
		case k >= 0:
			return k, byDay
		case a.namesElsewhere(s):
			return -1, 0
		case a.sentences[s].classes.has(pack.Ahead):
			return a.namedNext(named, s), namedAhead
		case dated:
			if k, sure := a.namedBefore(named, s); k >= 0 && !it.Seeds[k].Arrive.Known() {
				return k, sure
			}
			return -1, 0
		}
	}
	return a.namedBefore(named, s)
}

// saidOf returns the stop right before the phrase f, with nothing between but what makes
// the phrase say something of it, -1 for none: "Lima will be the high point", "Lima, the
// high point of the tour".
func (a *analysis) saidOf(names []naming, f stress, first int) int {
	for t := f.first - 1; t >= first; t-- {
		switch {
		case a.placeAt[t] >= 0:
			for _, n := range names {
				if n.tok == a.places[a.placeAt[t]].first {
					return n.visit
				}
			}
			return -1
		case a.isClass(t, pack.Be), a.isClass(t, pack.Helper), a.isClass(t, pack.Future), a.isClass(t, pack.Det), a.words[t] == ",", a.dateAt[t] >= 0, a.adverb(t):
		default:
			return -1
		}
	}
	return -1
}

// namedNext returns the stop that is told of right after sentence s, which speaks of
// what is still to come; -1 for none.
func (a *analysis) namedNext(named map[int][]naming, s int) int {
	for next := s + 1; next <= s+lookAhead && next < len(a.sentences); next++ {
		if k := a.nearestStop(named[next], a.sentences[next].first, false); k >= 0 {
			return k
		}
	}
	return -1
}

// namedBefore returns the stop that was named last before sentence s, and how sure it is
// that s means it; -1 where it is none, or where a place was that is no stop.
func (a *analysis) namedBefore(named map[int][]naming, s int) (int, float64) {
	sure := namedAgo
	for back := s - 1; back >= 0 && back >= s-lookBack; back-- {
		if k := a.nearestStop(named[back], a.sentences[back].last, false); k >= 0 {
			return k, sure
		}
		if a.namesElsewhere(back) {
			return -1, 0
		}
		sure *= stepBack
	}
	return -1, 0
}

// nearestStop returns the stop named nearest to token i of a sentence, sooner one
// that is told of, and sooner after i than before; -1 for none. Where only what is
// told counts, other names do not.
func (a *analysis) nearestStop(names []naming, i int, toldOnly bool) int {
	best, cost := -1, 1<<30
	for _, n := range names {
		d := n.tok - i
		if d < 0 {
			d = 1000 - d
		}
		if n.score <= 0 {
			if toldOnly {
				continue
			}
			d += 10000
		}
		if d < cost {
			best, cost = n.visit, d
		}
	}
	return best
}

// pointsBack reports whether what sentence s says with the phrase f is about what was
// named before: "that day will be the crowning moment", "what happens there".
func (a *analysis) pointsBack(s int, f stress) bool {
	t := a.sentences[s].first
	for t < f.first && a.tokens[t].Class == prose.Mark {
		t++
	}
	if a.isClass(t, pack.Anaphor) {
		return true
	}
	there, ok := a.seek(t, f.first, pack.There)
	return ok && !a.isClass(there+1, pack.Be)
}

// onItsDay returns the only stop on the day that sentence s gives, -1 where there is none; ok
// is false where it gives no day.
func (a *analysis) onItsDay(it *seeds.Itinerary, s int) (stop int, ok bool) {
	stop = -1
	for d := a.firstDate(s); d < len(a.dates) && a.dates[d].sentence == s; d++ {
		if !a.values[d].From.Known() || a.values[d].From.Grain < seeds.GrainDay || a.values[d].To.Known() {
			continue
		}
		ok = true
		for k := range it.Seeds {
			if o, comparable := when.Compare(it.Seeds[k].Arrive, a.values[d].From); comparable && o == 0 && it.Seeds[k].Arrive.Grain >= seeds.GrainDay {
				if stop >= 0 && stop != k {
					return -1, true
				}
				stop = k
			}
		}
	}
	return stop, ok
}

// namesElsewhere reports whether a sentence without a stop names a town or the like.
func (a *analysis) namesElsewhere(s int) bool {
	for t := a.sentences[s].first; t < a.sentences[s].last; t++ {
		p := a.placeAt[t]
		if p < 0 || a.places[p].Demonym || int(p) == a.dateline {
			continue
		}
		switch a.places[p].sense.Kind {
		case seeds.Country, seeds.Continent, seeds.Admin1: // stops lie in them
		default:
			return true
		}
	}
	return false
}
