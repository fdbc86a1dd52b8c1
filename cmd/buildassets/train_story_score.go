package main

import (
	"fmt"
	"sort"
	"strings"

	"dateline"
	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/story"
)

// crossValidate reads each story with weights from which its part was kept,
// and the stories of further folders with all of them, and prints how good the itineraries are.
func (t *storyTrainer) crossValidate(folds int, more []string, verbose bool) error {
	var own tally // of no stories where there are no parts
	for k := range folds {
		t.opt.Judge = story.NewJudge(t.fit(func(i int) bool { return i%folds != k }))
		for i := k; i < len(t.stories); i += folds {
			if t.stories[i].teaches != wholeTrips {
				continue
			}
			if err := own.read(&t.stories[i], t.reading(&t.stories[i]), verbose); err != nil {
				return err
			}
			if verbose {
				t.printMistakes(i)
			}
		}
	}
	if folds > 0 {
		fmt.Printf("cross-validated: %s\n", own.String())
	}
	if len(more) == 0 {
		return nil
	}
	t.opt.Judge = story.NewJudge(t.fit(func(int) bool { return true }))
	for _, dir := range more {
		stories, err := readGold(dir)
		if err != nil {
			return err
		}
		var unseen tally
		for i := range stories {
			if err := unseen.read(&stories[i], t.reading(&stories[i]), verbose); err != nil {
				return err
			}
		}
		fmt.Printf("never seen, %s: %s\n", dir, unseen.String())
	}
	return nil
}

// A judge is sure of a place that it holds for a stop, or for none, with at
// least this likelihood.
const (
	sureStop   = 0.7
	sureNoStop = 0.25
)

// printMistakes prints the places of a story of which the judge is sure and
// wrong, with the telling that it went by and what was seen of it.
func (t *storyTrainer) printMistakes(i int) {
	if len(t.travellers[i]) == 0 {
		return
	}
	places := t.travellers[i][t.opt.Judge.Pick(t.travellers[i])].Places
	for k := range places {
		x := &places[k]
		p, telling := x.Likely(t.opt.Judge)
		what := ""
		switch v := t.verdicts[i][k]; {
		case v == isStop && p < sureNoStop:
			what = "missed"
		case v == noStop && p > sureStop:
			what = "false"
		default:
			continue
		}
		fmt.Printf("  %s %s %.2f: %s\n    %s\n", what, x.Text, p, strings.Join(strings.Fields(x.Said[telling]), " "), strings.Join(plainFeatures(x.Tellings[telling]), " "))
	}
}

// plainFeatures returns the features that say what was seen in itself, without
// those that join two of them.
func plainFeatures(all []string) []string {
	var out []string
	for _, f := range all {
		if !strings.Contains(f, "+") || strings.HasPrefix(f, "verb+") || strings.HasPrefix(f, "noun+") {
			out = append(out, f)
		}
	}
	return out
}

// tally sums up how itineraries compare with the gold.
type tally struct {
	stories, exact, distractors int
	needed, claimed, right      int
	dated, dateRight            int
	answered, free, freeGiven   int
	roles, roleRight            int
	macro, tau                  float64
	ordered                     int
}

func (t *tally) String() string {
	p, r := float64(t.right)/float64(max(1, t.claimed)), float64(t.right)/float64(max(1, t.needed))
	return fmt.Sprintf("%d stories: P %.3f R %.3f macro F1 %.3f, exact %d, tau %.3f, dates %.3f, roles %.3f, distractors %d, days given %d, right %.3f of them; %d of %d without a day in the gold were given one",
		t.stories, p, r, t.macro/float64(max(1, t.stories)), t.exact, t.tau/float64(max(1, t.ordered)), float64(t.dateRight)/float64(max(1, t.dated)), float64(t.roleRight)/float64(max(1, t.roles)), t.distractors, t.answered, float64(t.dateRight)/float64(max(1, t.answered)), t.freeGiven, t.free)
}

// read reads a story, locates its stops and counts them.
func (t *tally) read(s *goldStory, opt story.Options, verbose bool) error {
	doc, err := story.Read(s.Text, opt)
	if err != nil {
		return err
	}
	journey, err := dateline.Locate(doc.Main(), dateline.LocateOptions{})
	if err != nil {
		return err
	}
	t.count(s, journey.Stops, verbose)
	return nil
}

func (t *tally) count(s *goldStory, stops []geo.Stop, verbose bool) {
	answer := s.match(stops)
	used := map[int]bool{}
	needed, right, claimed := 0, 0, len(stops)
	var order []int
	var missed, wrong []string
	for g := range s.Stops {
		k, found := answer[g]
		gold := &s.Stops[g]
		if found {
			used[k] = true
			if role := stops[k].Seed.Role; role != seeds.Return {
				t.roles++
				if string(role) == gold.Role {
					t.roleRight++
				}
			}
		}
		switch {
		case gold.Optional && found:
			claimed--
		case !gold.Optional:
			needed++
			if found {
				right++
			} else {
				missed = append(missed, gold.Name)
			}
		}
		if found {
			a := stops[k].Seed.Arrive.Grain >= seeds.GrainDay || stops[k].Seed.Depart.Grain >= seeds.GrainDay
			switch {
			case gold.Arrive+gold.Depart == "":
				t.free++
				if a {
					t.freeGiven++
				}
			case a:
				t.answered++
			}
		}
		if gold.Arrive+gold.Depart != "" && (found || !gold.Optional) {
			t.dated++
			if found && onDay(&stops[k].Seed, gold) {
				t.dateRight++
			}
		}
	}
	bad := map[string]bool{}
	for _, n := range s.MustNot {
		bad[pack.Fold(n)] = true
	}
	for k := range stops {
		if !used[k] {
			wrong = append(wrong, stops[k].Place.Name)
			if bad[pack.Fold(stops[k].Place.Name)] || bad[pack.Fold(stops[k].Seed.Name)] {
				t.distractors++
			}
		}
	}
	for k := range stops {
		for g, x := range answer {
			if x == k && !s.Stops[g].Unordered {
				order = append(order, g)
			}
		}
	}
	t.stories++
	t.needed, t.right, t.claimed = t.needed+needed, t.right+right, t.claimed+claimed
	if needed+claimed > 0 {
		t.macro += 2 * float64(right) / float64(needed+claimed)
	} else {
		t.macro++
	}
	tau, ok := kendall(order)
	if ok {
		t.tau += tau
		t.ordered++
	}
	if right == needed && claimed == right && sort.IntsAreSorted(order) {
		t.exact++
	}
	if verbose {
		fmt.Printf("%-24s %d/%d found, %d claimed, tau %.2f", s.ID, right, needed, claimed, tau)
		if len(missed) > 0 {
			fmt.Printf("; missed %s", strings.Join(missed, ", "))
		}
		if len(wrong) > 0 {
			fmt.Printf("; false %s", strings.Join(wrong, ", "))
		}
		fmt.Println()
	}
}

// match gives each gold stop the stop that answers it: towns before regions
// before countries, the same name first, then the nearest, then the earliest.
func (s *goldStory) match(stops []geo.Stop) map[int]int {
	type pair struct {
		gold, stop int
		cost       [3]float64
	}
	var pairs []pair
	for g := range s.Stops {
		gold := &s.Stops[g]
		for k := range stops {
			p := &stops[k].Place
			km, ok := 0.0, p.Country == gold.Country
			if gold.Level != "country" {
				km = apart(gold.Lat, gold.Lon, p.At[1], p.At[0])
				ok = km <= gold.tolerance()
			}
			if !ok {
				continue
			}
			same := pack.Fold(p.Name) == pack.Fold(gold.Name) || pack.Fold(stops[k].Seed.Name) == pack.Fold(gold.Name)
			cost := [3]float64{float64(strings.Index("city region country", gold.Level)), 1, km}
			if same {
				cost[1], cost[2] = 0, 0
			}
			pairs = append(pairs, pair{g, k, cost})
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool {
		x, y := pairs[i], pairs[j]
		for n := range x.cost {
			if x.cost[n] != y.cost[n] {
				return x.cost[n] < y.cost[n]
			}
		}
		if s.Stops[x.gold].Optional != s.Stops[y.gold].Optional {
			return !s.Stops[x.gold].Optional
		}
		return x.stop < y.stop
	})
	out, used := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, done := out[p.gold]; !done && !used[p.stop] {
			out[p.gold], used[p.stop] = p.stop, true
		}
	}
	return out
}

// onDay reports whether a stop has the day that the gold states.
func onDay(s *seeds.Seed, g *goldStop) bool {
	is := func(d seeds.Date, day string) bool {
		if day == "" || d.Grain < seeds.GrainDay {
			return false
		}
		want, err := seeds.ParseISO(day)
		return err == nil && d.Month == want.Month && d.Day == want.Day && (d.Year == 0 || d.Year == want.Year)
	}
	if g.Arrive != "" {
		return is(s.Arrive, g.Arrive)
	}
	return is(s.Depart, g.Depart) || !s.Depart.Known() && is(s.Arrive, g.Depart)
}

// kendall is Kendall's rank correlation of a sequence with its sorted self.
func kendall(seq []int) (float64, bool) {
	if len(seq) < 2 {
		return 0, false
	}
	n := 0
	for i := range seq {
		for j := i + 1; j < len(seq); j++ {
			if seq[i] < seq[j] {
				n++
			} else {
				n--
			}
		}
	}
	return float64(n) / float64(len(seq)*(len(seq)-1)/2), true
}
