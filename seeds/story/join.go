package story

import (
	"cmp"
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
// and sights, its suburbs that are called so, and itself under a longer name.
func (a *analysis) join(all []visit, taken map[int]bool) {
	var towns []int
	for i := range all {
		if taken[i] && all[i].sense.Kind == seeds.City {
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
			if k == i || !taken[k] || d > beside || !a.toldBy(&all[i], &all[k]) {
				continue
			}
			if town < 0 || d < nearest || d == nearest && k < town {
				town, nearest = k, d
			}
		}
		if town < 0 {
			continue
		}
		delete(taken, i)
		all[town].evidence = append(all[town].evidence, all[i].evidence...)
		sort.SliceStable(all[town].evidence, func(x, y int) bool {
			return all[town].evidence[x].place < all[town].evidence[y].place
		})
		all[town].judge()
		all[i].score = told // by its town
	}
}

// toldBy reports whether a place close to a town is no stop beside it.
func (a *analysis) toldBy(v, town *visit) bool {
	if seenFromTown(v.sense.Kind) {
		return v.sense.Kind == seeds.Airport || apart(v.sense.At, town.sense.At) <= closeBy
	}
	if !cityLike(v.sense) || v.sense.Population > town.sense.Population {
		return false
	}
	return longerName(v.sense.Name, town.sense.Name) || longerName(town.sense.Name, v.sense.Name) || a.isSuburb(v, town)
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
			if to-from <= mostBetween && a.hasPart(from, to) {
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
