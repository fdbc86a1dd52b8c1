package story

import (
	"testing"

	"dateline/seeds/prose"
)

func scored(scores ...float64) []visit {
	var all []visit
	for _, s := range scores {
		all = append(all, visit{score: s, evidence: []evidence{{account: &account{}, score: s}}})
	}
	return all
}

// Beside sure stops a doubtful place is none; where nothing is sure, it is worth
// having, and where nothing is likely at all, nothing is.
func TestBar(t *testing.T) {
	for _, c := range []struct {
		scores []float64
		taken  int
	}{
		{[]float64{4, 4, 4, 0.3, -5}, 3},
		{[]float64{-0.4, -5, -5}, 1},
		{[]float64{-4, -4.5, -5}, 0},
		{nil, 0},
	} {
		b, n := bar(scored(c.scores...), discount), 0
		for _, s := range c.scores {
			if s > b {
				n++
			}
		}
		if n != c.taken {
			t.Errorf("%v: bar %.2f takes %d, want %d", c.scores, b, n, c.taken)
		}
	}
}

// What was called off raises no hope.
func TestBarOfTheCalledOff(t *testing.T) {
	all := scored(-0.4, 3)
	all[1].evidence[0].status = "cancelled"
	if got, want := bar(all, discount), bar(scored(-0.4), discount); got != want {
		t.Errorf("bar %v, want %v", got, want)
	}
}

// What a place must have to be a stop is less on a long way than on a short one.
func TestBarOfALongWay(t *testing.T) {
	a := &analysis{tokens: make([]prose.Token, briefest)}
	way := func(stops int) []visit {
		all := scored(0.6)
		for range stops {
			all = append(all, scored(3)...)
		}
		return all
	}
	taken := func(stops int) bool { return bar(way(stops), a.discount(way(stops))) < 0.6 }
	if taken(shortWay) || !taken(longWay) {
		t.Errorf("taken beside %d stops: %v, beside %d: %v", shortWay, taken(shortWay), longWay, taken(longWay))
	}
}
