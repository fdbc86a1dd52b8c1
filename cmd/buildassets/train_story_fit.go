package main

import (
	"maps"
	"slices"

	"dateline/seeds"
	"dateline/seeds/story"
)

// storyTrainer fits the judge of stops.
type storyTrainer struct {
	model      ridge
	company    ridge
	order      orderModel
	who, day   choice
	role       choice
	miss, late float64
	opt        story.Options
	stories    []goldStory
	travellers [][]story.Traveller // everybody who may travel in each story
	verdicts   [][]verdict
}

// look gathers what is seen of every place of every story, for everybody who
// may be its traveller.
func (t *storyTrainer) look() error {
	for i := range t.stories {
		s := &t.stories[i]
		all, err := story.Travellers(s.text, t.reading(s))
		if err != nil {
			return err
		}
		t.travellers = append(t.travellers, all)
		var v []verdict
		if len(all) > 0 {
			v = s.judge(all[0].Places)
		}
		t.verdicts = append(t.verdicts, v)
	}
	return nil
}

// reading returns the options to read a story with.
func (t *storyTrainer) reading(s *goldStory) story.Options {
	opt := t.opt
	opt.Published, _ = seeds.ParseISO(s.Published)
	return opt
}

// rounds is how many times the telling that speaks most for each place is
// chosen anew. In the first round all tellings of a place count together.
const rounds = 4

// fit returns the weights from the stories that use chooses: first of who
// travels, then of the stops of whoever that makes the traveller, mistakes
// included, then of how they stand to each other, and of their order, days and roles.
func (t *storyTrainer) fit(use func(i int) bool) map[string]float32 {
	who := t.fitTraveller(use)
	table := t.fitStops(who, use)
	maps.Copy(table, t.fitCompany(who, use))
	order, days, roles := t.fitOrder(story.NewJudge(table), use)
	for name, w := range order {
		table[story.OrderPrefix+name] = w
	}
	maps.Copy(table, days)
	maps.Copy(table, roles)
	return table
}

// fitStops returns the weights of stops, each by itself, and those of who
// travels with them. A place is a stop where its best telling says so, and which
// one that is follows from the weights, so both are found in turn.
func (t *storyTrainer) fitStops(who map[string]float32, use func(i int) bool) map[string]float32 {
	var table map[string]float32
	chooser := story.NewJudge(who)
	for range rounds {
		judge := story.NewJudge(table)
		var samples []sample
		for i := range t.stories {
			if !use(i) || len(t.travellers[i]) == 0 {
				continue
			}
			places := t.travellers[i][chooser.Pick(t.travellers[i])].Places
			for k, v := range t.verdicts[i] {
				if v != unasked {
					samples = append(samples, sample{features: places[k].Best(judge), accept: v != noStop, weight: t.worth(v)})
				}
			}
		}
		table = t.model.fit(samples)
	}
	maps.Copy(table, who)
	return table
}

// fitCompany returns the weights of how places stand to each other. Each story
// is read with weights from the other half of them: of those that a judge was
// taught by it is surer than it will be of others.
func (t *storyTrainer) fitCompany(who map[string]float32, use func(i int) bool) map[string]float32 {
	var samples []sample
	for half := range 2 {
		mine := func(i int) bool { return i/halves%2 == half }
		judge := story.NewJudge(t.fitStops(who, func(i int) bool { return use(i) && !mine(i) }))
		for i := range t.stories {
			if !use(i) || !mine(i) || len(t.travellers[i]) == 0 {
				continue
			}
			opt := t.reading(&t.stories[i])
			opt.Judge = judge
			places, err := story.Company(t.stories[i].text, opt)
			if err != nil {
				continue // look has read it already
			}
			for k, v := range t.verdicts[i] {
				if b := places[k]; v != unasked && len(b.Seen) > 0 {
					samples = append(samples, sample{features: b.Seen, accept: v != noStop, weight: t.worth(v), base: b.Score})
				}
			}
		}
	}
	return t.company.fit(samples)
}

// halves is how many stories in a row go to the same half.
const halves = 16

// fitTraveller returns the weights of who travels. A story counts for more the
// more of its stops whoever travels is seen at.
func (t *storyTrainer) fitTraveller(use func(i int) bool) map[string]float32 {
	var forks []fork
	for i := range t.stories {
		if !use(i) || len(t.travellers[i]) < 2 {
			continue
		}
		gains, most, all := t.presences(i)
		if most <= 0 {
			continue
		}
		f := fork{weight: float64(most) / float64(all)}
		for k, c := range t.travellers[i] {
			f.ways = append(f.ways, sample{features: c.Seen, accept: gains[k] == most})
		}
		forks = append(forks, f)
	}
	table := map[string]float32{}
	for name, w := range t.who.fit(forks) {
		table[story.TravellerPrefix+name] = w
	}
	return table
}

// presences says of everybody who may travel in a story how often they are where
// the gold has stops, less how often where it has none; and gives the most of
// any, and the most that there could be.
func (t *storyTrainer) presences(i int) (gains []int, most, all int) {
	gains = make([]int, len(t.travellers[i]))
	for c := range t.travellers[i] {
		for k, p := range t.travellers[i][c].Places {
			there := slices.ContainsFunc(p.Tellings, func(telling []string) bool { return slices.Contains(telling, "who=traveller") })
			worth := 0
			switch t.verdicts[i][k] {
			case isStop, mayStop:
				worth = 2
			case noStop:
				worth = -1
			}
			if there {
				gains[c] += worth
			}
			if c == 0 {
				all += max(0, worth)
			}
		}
		most = max(most, gains[c])
	}
	return gains, most, max(1, all)
}

// worth is how much a verdict counts.
func (t *storyTrainer) worth(v verdict) float64 {
	switch v {
	case isStop:
		return t.miss
	case mayStop:
		return 1
	}
	return 1
}

// fitOrder returns the weights of the signs of order, of the days, and of the roles.
func (t *storyTrainer) fitOrder(judge *story.Judge, use func(i int) bool) (order, days, roles map[string]float32) {
	var ways []story.Way
	var cases []dayCase
	var forks []fork
	for i := range t.stories {
		if !use(i) {
			continue
		}
		s := &t.stories[i]
		opt := t.reading(s)
		opt.Judge = judge
		trip, err := story.Trip(s.text, opt, func(x *story.Example) int { return t.rank(i, x) })
		if err != nil {
			continue // look has read it already
		}
		for k := range trip.Days {
			cases = append(cases, s.dayCase(&trip.Days[k]))
		}
		for _, r := range trip.Roles {
			forks = append(forks, roleFork(seeds.Role(s.Stops[r.Rank].Role), r.Seen))
		}
		ways = append(ways, trip.Way)
	}
	return t.order.fit(ways), t.fitDays(cases), t.role.fit(forks)
}

// rank is where the gold has a place in the order of travel, -1 where it is no
// stop or one twice.
func (t *storyTrainer) rank(i int, x *story.Example) int {
	s := &t.stories[i]
	at := -1
	if len(t.travellers[i]) == 0 {
		return -1
	}
	for k, p := range t.travellers[i][0].Places {
		if v := t.verdicts[i][k]; p.Sense.ID != x.Sense.ID || v != isStop && v != mayStop {
			continue
		}
		for g := range s.Stops {
			if _, ok := s.Stops[g].answers(x); ok {
				if at >= 0 || s.Stops[g].Unordered {
					return -1
				}
				at = g
			}
		}
	}
	return at
}
