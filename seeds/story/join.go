package story

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// beside is how far in degrees an airport, a sight or a suburb may lie from the town that
// it belongs to.
const beside = 0.45

// closeBy is how far in degrees a sight or a base may lie from the town that it is
// seen from.
const closeBy = 0.12

// join makes one stop of a town and what was reached or seen there: its airport
// and sights, its suburbs that are called so, the one part of it that is told of, and
// itself under a longer name; and of a sight and what else it is called.
func (a *analysis) join(all []visit, taken map[int]bool) {
	a.joinNearby(all, taken)
	var towns []int
	for i := range all {
		if k := all[i].sense.Kind; taken[i] && (k == seeds.City || k == seeds.Landmark) {
			towns = append(towns, i)
		}
	}
	latitude := func(i int) float64 { return all[i].sense.At[1] }
	slices.SortStableFunc(towns, func(i, k int) int { return cmp.Compare(latitude(i), latitude(k)) })
	for i := range all {
		if !taken[i] {
			continue
		}
		town, nearest := -1, 0.0
		north := towns[sort.Search(len(towns), func(n int) bool { return latitude(towns[n]) >= latitude(i)-beside }):]
		for _, k := range north {
			if latitude(k) > latitude(i)+beside {
				break
			}
			d := apart(all[k].sense.At, all[i].sense.At)
			if k == i || !taken[k] || d > beside || !a.toldBy(&all[i], &all[k]) && (!isPart(all[i].sense, all[k].sense) || hasParts(all, taken, i, k)) {
				continue
			}
			if town < 0 || d < nearest || d == nearest && k < town {
				town, nearest = k, d
			}
		}
		if town < 0 {
			continue
		}
		standFor(all, taken, town, i)
	}
}

// standFor lets one stop stand for another too: all that is told of that is told of it.
func standFor(all []visit, taken map[int]bool, stop, other int) {
	delete(taken, other)
	v := &all[stop]
	v.evidence = append(v.evidence, all[other].evidence...)
	sort.SliceStable(v.evidence, func(x, y int) bool { return v.evidence[x].place < v.evidence[y].place })
	v.judge()
	all[other].score = told // by its town
}

// toldBy reports whether a place close to a town or a sight is no stop beside it.
func (a *analysis) toldBy(v, town *visit) bool {
	if town.sense.Kind == seeds.Landmark {
		d := apart(v.sense.At, town.sense.At)
		return v.sense.Kind == seeds.Landmark && (d <= within || d <= closeBy && longerName(town.sense.Name, v.sense.Name))
	}
	if pack.Fold(v.sense.Name) == pack.Fold(town.sense.Name) {
		return true // the lake of the town
	}
	switch v.sense.Kind {
	case seeds.Airport:
		return v.sense.Country == town.sense.Country && !otherDays(v, town)
	case seeds.Landmark, seeds.Park, seeds.Water, seeds.Peak: // the bay and the mountain of a town
		return apart(v.sense.At, town.sense.At) <= closeBy
	}
	if !cityLike(v.sense) || v.sense.Population > town.sense.Population {
		return false
	}
	return longerName(v.sense.Name, town.sense.Name) || longerName(town.sense.Name, v.sense.Name) || a.isSuburb(v, town)
}

// otherDays reports whether both visits are told with days, and with none in common: who
// landed on Monday and was in the town on Wednesday was at two places.
func otherDays(v, w *visit) bool {
	x, y := v.daysOfStop(), w.daysOfStop()
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(d seeds.Date) bool { return slices.Contains(y, d) })
}

// daysOfStop returns the days that what speaks for a visit tells of it surely.
func (v *visit) daysOfStop() []seeds.Date {
	var out []seeds.Date
	for i := range v.evidence {
		if e := &v.evidence[i]; e.score > 0 && e.value.firm && e.value.parted == 0 && e.value.from.Grain >= seeds.GrainDay {
			out = append(out, e.value.from.WithoutTime())
		}
	}
	return out
}

const (
	// within is how far in degrees from its middle a place may lie that is only a part
	// of a town: so far in one of a million people, and as its root further in a larger one.
	within = 0.027
	// larger is how many times more people than its parts a town has.
	larger = 5
)

// isPart reports whether a place lies within a town that is many times larger.
func isPart(s, town *seeds.Sense) bool {
	if s.Kind != seeds.City || town.Kind != seeds.City || s.Population == 0 || town.Population < larger*s.Population {
		return false
	}
	return apart(s.At, town.At) <= within*math.Sqrt(max(1, float64(town.Population)/1e6))
}

// hasParts reports whether a stop other than place i lies within town k too: the trip
// is then one through the town.
func hasParts(all []visit, taken map[int]bool, i, k int) bool {
	for other := range taken {
		if other != i && other != k && isPart(all[other].sense, all[k].sense) {
			return true
		}
	}
	return false
}

// longerName reports whether a name is another with a word more: New Delhi,
// Phuket Island.
func longerName(long, short string) bool {
	long, short = pack.Fold(long), pack.Fold(short)
	return strings.HasPrefix(long, short+" ") || strings.HasSuffix(long, " "+short)
}

// isSuburb reports whether the story says that a place is a part of the town:
// "the east London suburb of Barking", "Barking, a suburb of London".
func (a *analysis) isSuburb(v, town *visit) bool {
	for i := range v.evidence {
		p := v.evidence[i].place
		for _, q := range [2]int{p - 1, p + 1} {
			if q < 0 || q >= len(a.places) || a.places[q].sense.ID != town.sense.ID || a.places[q].sentence != a.places[p].sentence {
				continue
			}
			from, to := a.places[min(p, q)].last, a.places[max(p, q)].first
			if to-from <= mostBetween && a.hasPart(from, to) || p < q && town.sense.Population > 0 && v.evidence[i].frame.size <= 2 && !a.has(from, to, pack.Vague) && a.saysWhere(from, to) {
				return true
			}
		}
	}
	return false
}

func (a *analysis) hasPart(from, to int) bool {
	for i := from; i < to; i++ {
		if h, ok := a.is(i, pack.PlaceNoun); ok && h.Value == "part" {
			return true
		}
	}
	return false
}

// mostBetween is how many words may stand between a suburb and its town.
const mostBetween = 5

func seenFromTown(k seeds.Kind) bool {
	return k == seeds.Airport || k == seeds.Landmark || k == seeds.Park
}
