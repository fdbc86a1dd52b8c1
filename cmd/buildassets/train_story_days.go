package main

import (
	"dateline/seeds"
	"dateline/seeds/story"
)

// dayCase is a stop with the dates that may be its day, and how much it counts.
type dayCase struct {
	gold   *goldStop
	ties   []story.Tie
	weight float64 // of the right day, where there is one
	share  float64 // of the whole case
}

// onItsDay is how much a stop counts whose story came out on its day. News does
// so for every third stop, the samples for every twelfth.
const onItsDay = 4

// briefShare is how much a stop of a brief counts in days against one of a story.
const briefShare = 0.25

// dayCase returns a stop of a story with the dates that may be its day.
func (s *goldStory) dayCase(d *story.Day) dayCase {
	c := dayCase{&s.Stops[d.Rank], d.Ties, 1, 1}
	if c.gold.Arrive == s.Published {
		c.weight = onItsDay
	}
	if s.teaches == briefTrips {
		c.share = briefShare
	}
	return c
}

// fitDays returns the weights by which the day of a stop is chosen, or none.
func (t *storyTrainer) fitDays(cases []dayCase) map[string]float32 {
	forks := make([]fork, len(cases))
	for i, c := range cases {
		f := fork{weight: c.share}
		for k := range c.ties {
			x := &c.ties[k]
			right := c.gold.onTie(x)
			if right {
				f.weight = t.late * c.weight * c.share
			}
			f.ways = append(f.ways, sample{features: x.Seen, accept: right})
		}
		forks[i] = f
	}
	return t.day.fit(forks)
}

// onTie reports whether a tie says of a stop what the gold says.
func (g *goldStop) onTie(x *story.Tie) bool {
	if x.Left {
		return g.Arrive == "" && g.Depart != "" && onDay(&seeds.Seed{Depart: x.From}, g)
	}
	return g.Arrive+g.Depart != "" && onDay(&seeds.Seed{Arrive: x.From}, g)
}
