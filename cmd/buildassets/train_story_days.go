package main

import (
	"dateline/seeds"
	"dateline/seeds/story"
)

// dayCase is a stop with the dates that may be its day.
type dayCase struct {
	gold *goldStop
	ties []story.Tie
}

// dayOf is what a tie says of its stop: when it was reached, or when left.
type dayOf struct {
	year, month, day int
	left             bool
}

func saying(x *story.Tie) dayOf { return dayOf{x.From.Year, x.From.Month, x.From.Day, x.Left} }

// fitDays returns the weights by which the day of a stop is chosen. Of the ties
// that say the same of a stop the likeliest counts, and which one that is
// follows from the weights, so both are found in turn.
func (t *storyTrainer) fitDays(cases []dayCase) map[string]float32 {
	var table map[string]float32
	for range rounds {
		judge := story.NewJudge(table)
		var samples []sample
		for _, c := range cases {
			best := map[dayOf]int{}
			for k := range c.ties {
				x := &c.ties[k]
				if b, ok := best[saying(x)]; !ok || judge.Sum(x.Seen) > judge.Sum(c.ties[b].Seen) {
					best[saying(x)] = k
				}
			}
			for k := range c.ties {
				x := &c.ties[k]
				if table != nil && best[saying(x)] != k {
					continue
				}
				worth := 1.0
				if c.gold.onTie(x) {
					worth = t.late
				}
				samples = append(samples, sample{x.Seen, c.gold.onTie(x), worth})
			}
		}
		table = t.day.fit(samples)
	}
	return table
}

// onTie reports whether a tie says of a stop what the gold says.
func (g *goldStop) onTie(x *story.Tie) bool {
	if x.Left {
		return g.Arrive == "" && g.Depart != "" && onDay(&seeds.Seed{Depart: x.From}, g)
	}
	return g.Arrive+g.Depart != "" && onDay(&seeds.Seed{Arrive: x.From}, g)
}
