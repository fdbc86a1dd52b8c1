package story

import (
	"sort"

	"dateline/seeds"
)

// A count that the story states, "a four-nation tour", decides the cases on
// the edge: how sure a country must be to stay a stop though it is one too
// many, and how doubtful it may be to become one where one is missing.
const (
	sureDespiteCount = 1.6
	doubtDespiteNone = -1.2
)

// heedCount takes countries out of the stops, or in, where the story says how
// many there are and the evidence is thin. Who goes to one country of a list goes to
// all of it: the one too many is not among them.
func (a *analysis) heedCount(all []visit, taken map[int]bool) {
	n := a.statedCountries()
	if n == 0 {
		return
	}
	countries := map[string]int{}
	var in, out []int
	for i := range all {
		v := &all[i]
		switch e := &v.evidence[v.best]; {
		case taken[i]:
			if !e.origin && !e.ret {
				countries[v.sense.Country]++
				if e.frame.size < 2 {
					in = append(in, i)
				}
			}
		case v.sense.Kind == seeds.Country && v.score > doubtDespiteNone && e.status == "" && !e.origin:
			out = append(out, i)
		}
	}
	sort.SliceStable(in, func(x, y int) bool { return all[in[x]].score < all[in[y]].score })
	sort.SliceStable(out, func(x, y int) bool { return all[out[x]].score > all[out[y]].score })
	for _, i := range in {
		v := &all[i]
		if len(countries) > n && v.sense.Kind == seeds.Country && countries[v.sense.Country] == 1 && v.score < sureDespiteCount {
			delete(taken, i)
			delete(countries, v.sense.Country)
			v.score = min(v.score, -0.01)
		}
	}
	for _, i := range out {
		v := &all[i]
		if len(countries) < n && countries[v.sense.Country] == 0 {
			taken[i] = true
			countries[v.sense.Country]++
			v.score, v.evidence[v.best].score = trust, trust
		}
	}
}

// statedCountries is how many countries the story says the trip goes to, 0
// where it does not say.
func (a *analysis) statedCountries() int {
	for i := 0; i+1 < len(a.tokens); i++ {
		if n, what, _ := a.countAt(i); what == "country" {
			return n
		}
	}
	return 0
}
