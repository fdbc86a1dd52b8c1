package main

import (
	"maps"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/story"
)

// storyTrainer fits the judge of stops.
type storyTrainer struct {
	model      ridge
	brief      ridge
	company    ridge
	trip       ridge
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
		all, err := story.Travellers(s.Text, t.reading(s))
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
// included, then of how they stand to each other, of whether there is a trip at all,
// and of the stops' order, days and roles.
func (t *storyTrainer) fit(use func(i int) bool) map[string]float32 {
	whole := t.of(wholeTrips, use)
	who := t.fitTraveller(whole)
	table := t.fitStops(who, use)
	parted := t.fitParts(who, use)
	company := t.fitCompany(parted, whole)
	maps.Copy(table, company)
	maps.Copy(table, t.fitTrip(parted, company, use))
	order, days, roles := t.fitOrder(story.NewJudge(table), func(i int) bool { return use(i) && t.stories[i].teaches != anyTrip })
	for name, w := range order {
		table[story.OrderPrefix+name] = w
	}
	maps.Copy(table, days)
	maps.Copy(table, roles)
	return table
}

// of chooses those stories among the chosen that teach a lesson.
func (t *storyTrainer) of(teaches lesson, use func(i int) bool) func(i int) bool {
	return func(i int) bool { return use(i) && t.stories[i].teaches == teaches }
}

// fitStops returns the weights of stops, each by itself, and those of who
// travels with them, and with them what counts otherwise in briefs.
func (t *storyTrainer) fitStops(who map[string]float32, use func(i int) bool) map[string]float32 {
	chooser := story.NewJudge(who)
	table := t.fitTellings(t.model, chooser, map[string]float32{}, t.of(wholeTrips, use))
	maps.Copy(table, t.fitTellings(t.brief, chooser, table, t.of(briefTrips, use)))
	maps.Copy(table, who)
	return table
}

// fitTellings returns the weights of stops that are still to be found, where known are
// those of others. A place is a stop where its best telling says so, and which one that
// is follows from the weights, so both are found in turn.
func (t *storyTrainer) fitTellings(model ridge, chooser *story.Judge, known map[string]float32, use func(i int) bool) map[string]float32 {
	table := map[string]float32{}
	base := story.NewJudge(known)
	for range rounds {
		all := maps.Clone(known)
		maps.Copy(all, table)
		judge := story.NewJudge(all)
		var samples []sample
		for i := range t.stories {
			if !use(i) || len(t.travellers[i]) == 0 {
				continue
			}
			places := t.travellers[i][chooser.Pick(t.travellers[i])].Places
			for k, v := range t.verdicts[i] {
				if v == unasked {
					continue
				}
				seen := places[k].Best(judge)
				x := sample{features: seen, accept: v != noStop, weight: t.worth(v)}
				if len(known) > 0 {
					x.base = base.Sum(seen)
					x.features = slices.DeleteFunc(seen, func(f string) bool { return !strings.HasPrefix(f, story.BriefPrefix) })
				}
				samples = append(samples, x)
			}
		}
		table = model.fit(samples)
	}
	return table
}

// fitParts returns the weights of stops from all stories but those of each part: of what
// a judge was taught by it is surer than it will be of others, so what is learned from its
// mistakes must be read with weights that its part did not teach.
func (t *storyTrainer) fitParts(who map[string]float32, use func(i int) bool) []map[string]float32 {
	tables := make([]map[string]float32, parts)
	for part := range tables {
		tables[part] = t.fitStops(who, func(i int) bool { return use(i) && shareOf(i) != part })
	}
	return tables
}

// eachUnlearned calls read with each story that somebody may travel in, and how to read it
// by a judge that was not taught by it.
func (t *storyTrainer) eachUnlearned(parted []map[string]float32, use func(i int) bool, read func(i int, opt story.Options)) {
	for part := range parted {
		judge := story.NewJudge(parted[part])
		for i := range t.stories {
			if !use(i) || shareOf(i) != part || len(t.travellers[i]) == 0 {
				continue
			}
			opt := t.reading(&t.stories[i])
			opt.Judge = judge
			read(i, opt)
		}
	}
}

// parts is how many parts the stories are read in by weights that each did not teach: with
// fewer, those weights are less like the ones that all stories teach.
const parts = 4

// shareOf is which part of the stories one is of. Sixteen in a row are of the same.
func shareOf(i int) int { return i / 16 % parts }

// fitCompany returns the weights of how places stand to each other.
func (t *storyTrainer) fitCompany(parted []map[string]float32, use func(i int) bool) map[string]float32 {
	var samples []sample
	t.eachUnlearned(parted, use, func(i int, opt story.Options) {
		places, err := story.Company(t.stories[i].Text, opt)
		if err != nil {
			return // look has read it already
		}
		for k, v := range t.verdicts[i] {
			if b := places[k]; v != unasked && len(b.Seen) > 0 {
				samples = append(samples, sample{features: b.Seen, accept: v != noStop, weight: t.worth(v), base: b.Score})
			}
		}
	})
	return t.company.fit(samples)
}

// fitTrip returns the weights of whether a story tells of a trip.
func (t *storyTrainer) fitTrip(parted []map[string]float32, company map[string]float32, use func(i int) bool) map[string]float32 {
	whole := make([]map[string]float32, len(parted))
	for part := range parted {
		whole[part] = maps.Clone(parted[part])
		maps.Copy(whole[part], company)
	}
	var samples []sample
	t.eachUnlearned(whole, use, func(i int, opt story.Options) {
		seen, err := story.TripSeen(t.stories[i].Text, opt)
		if err != nil {
			return // look has read it already
		}
		samples = append(samples, sample{features: seen, accept: t.stories[i].travels(), weight: 1})
	})
	return t.trip.fit(samples)
}

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
		trip, err := story.Trip(s.Text, opt, func(x *story.Example) int { return t.rank(i, x) })
		if err != nil {
			continue // look has read it already
		}
		ways = append(ways, trip.Way)
		for k := range trip.Days {
			cases = append(cases, s.dayCase(&trip.Days[k]))
		}
		for _, r := range trip.Roles {
			forks = append(forks, roleFork(seeds.Role(s.Stops[r.Rank].Role), r.Seen))
		}
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
