package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"dateline"
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/story"
)

// trainStory fits the weights by which the story reader tells stops from places
// that are only named, on stories with gold itineraries, and writes the table:
//
//	go run ./cmd/buildassets train-story
//
// With --check it compares the table with the one that stands there, and writes nothing. Same
// stories, same weights; a CPU that rounds otherwise may differ in their last decimal.
// With --folds it reads each story with weights from which its part was kept, with
// --score the stories of other folders with all of them; it scores the itineraries,
// and writes nothing.
func trainStory(args []string) error {
	flags := flag.NewFlagSet("buildassets train-story", flag.ContinueOnError)
	dirs := flags.String("stories", "seeds/samples", "folders of stories with their gold.json, separated by commas")
	briefs := flags.String("briefs", "seeds/briefs", "folders of briefs, which teach what counts in briefs")
	news := flags.String("news", "seeds/news", "folders of news, which teach whether there is a trip")
	also := flags.String("score", "", "folders to score, never trained on; write nothing")
	out := flags.String("out", "seeds/story/weights.tsv", "the table to write")
	check := flags.Bool("check", false, "compare with the table as it is and write nothing")
	folds := flags.Int("folds", 0, "measure by cross-validation over that many parts, and write nothing")
	verbose := flags.Bool("verbose", false, "with --folds: what was missed and what was wrong in each story")
	hold := flags.Float64("hold", 20, "how much the weights of stops are held back")
	rarest := flags.Int("rarest", 3, "a feature of fewer examples is left out")
	order := orderModel{}
	flags.Float64Var(&order.named, "order-hold", 15, "how much the weights of the signs of order are held back that have names")
	flags.Float64Var(&order.together, "together-hold", 10, "how much those of two tellings together are")
	flags.Float64Var(&order.alone, "alone-hold", 500, "how much those of one stop by itself are")
	companyHold := flags.Float64("company-hold", 60, "how much the weights of how places stand to each other are held back")
	briefHold := flags.Float64("brief-hold", 20, "how much the weights of stops are held back that count in briefs only")
	tripHold := flags.Float64("trip-hold", 5, "how much the weights of whether there is a trip are held back")
	whoHold := flags.Float64("who-hold", 3, "how much the weights of who travels are held back")
	dayHold := flags.Float64("day-hold", 40, "how much the weights of days are held back")
	roleHold := flags.Float64("role-hold", 5, "how much the weights of the roles of stops are held back")
	late := flags.Float64("late", story.LateCost, "how much a day missed costs against one given falsely")
	miss := flags.Float64("miss", story.MissCost, "how much a stop missed costs against one found falsely")
	if err := flags.Parse(args); err != nil {
		return err
	}
	opt, err := dateline.ReadOptions{}.Story()
	if err != nil {
		return err
	}
	opt.Judge = story.NewJudge(nil)
	stories, err := readLessons(map[lesson]string{wholeTrips: *dirs, briefTrips: *briefs, anyTrip: *news})
	if err != nil {
		return err
	}
	order.rarest = *rarest
	t := storyTrainer{
		model:   ridge{*hold, *rarest, storyPrior},
		brief:   ridge{hold: *briefHold, rarest: *rarest},
		company: ridge{hold: *companyHold, rarest: *rarest},
		trip:    ridge{hold: *tripHold, rarest: *rarest},
		order:   order,
		who:     choice{*whoHold, *rarest},
		day:     choice{*dayHold, *rarest},
		role:    choice{*roleHold, roleOften * *rarest},
		late:    *late,
		miss:    *miss,
		opt:     opt,
		stories: stories,
	}
	if err := t.look(); err != nil {
		return err
	}
	if *folds > 0 || *also != "" {
		return t.crossValidate(*folds, splitList(*also), *verbose)
	}
	table := t.fit(func(int) bool { return true })
	sum, err := lessonsSum(stories)
	if err != nil {
		return err
	}
	comment := fmt.Sprintf("What each feature adds to the log-odds that a place is a stop of the trip. Trained by cmd/buildassets on %d stories of %s, %s and %s, SHA-256 %s.", len(stories), *dirs, *briefs, *news, sum)
	data := formatWeights(comment, table)
	if *check {
		old, err := os.ReadFile(*out)
		if err != nil {
			return err
		}
		if !bytes.Equal(old, data) {
			return fmt.Errorf("%s differs from what its stories give", *out)
		}
		fmt.Printf("%s is what its stories give\n", *out)
		return nil
	}
	if err := os.WriteFile(*out, data, 0o644); err != nil {
		return err
	}
	fmt.Printf("wrote %s: %d weights from %d stories\n", *out, len(table), len(stories))
	return nil
}

// splitList returns what stands between commas, nothing of an empty list.
func splitList(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// goldStory is a story with the itinerary that a careful reader takes from it.
type goldStory struct {
	ID, Kind, Published string
	Text                string // of a brief; that of others stands in a file of its own
	Stops               []goldStop
	MustNot             []string `json:"must_not"`
	teaches             lesson
}

// lesson is what a story teaches. Each teaches whether there is a trip.
type lesson uint8

const (
	wholeTrips lesson = iota // everything
	briefTrips               // the stops of briefs, and order, days and roles
	anyTrip                  // nothing else
)

// readLessons reads the stories of the folders that teach each lesson.
func readLessons(dirs map[lesson]string) ([]goldStory, error) {
	var out []goldStory
	for teaches := wholeTrips; teaches <= anyTrip; teaches++ {
		stories, err := readGold(splitList(dirs[teaches])...)
		if err != nil {
			return nil, err
		}
		for i := range stories {
			stories[i].teaches = teaches
		}
		out = append(out, stories...)
	}
	scatter(out)
	return out, nil
}

// travels reports whether a story has a stop that is asked for.
func (s *goldStory) travels() bool {
	return slices.ContainsFunc(s.Stops, func(g goldStop) bool { return !g.Optional })
}

type goldStop struct {
	Name, Country, Level, Arrive, Depart, Role string
	Lat, Lon                                   float64
	TolKM                                      float64 `json:"tol_km"`
	Optional, Highlight, Unordered             bool
}

func readGold(dirs ...string) ([]goldStory, error) {
	var out []goldStory
	for _, dir := range dirs {
		file := filepath.Join(dir, "gold.json")
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var gold struct{ Stories []goldStory }
		if err := json.Unmarshal(data, &gold); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for _, s := range gold.Stories {
			if s.Text == "" {
				text, err := os.ReadFile(filepath.Join(dir, s.ID+".txt"))
				if err != nil {
					return nil, err
				}
				s.Text = string(text)
			}
			out = append(out, s)
		}
	}
	scatter(out)
	return out, nil
}

// scatter orders stories so that those of one writer do not stand together.
func scatter(stories []goldStory) {
	sort.SliceStable(stories, func(i, j int) bool { return scattered(stories[i].ID) < scattered(stories[j].ID) })
}

func scattered(id string) uint32 {
	h := uint32(2166136261)
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return h
}

// tolerance is how far in kilometres a place may lie from the gold stop.
func (g *goldStop) tolerance() float64 {
	if g.TolKM > 0 {
		return g.TolKM
	}
	return 50
}

// verdict of a place: whether it is a stop, or one of which nothing is asked.
type verdict int8

const (
	noStop verdict = iota
	isStop
	mayStop // the start of the way, or the way home
	unasked
)

// judge compares the places of a story with its gold stops.
func (s *goldStory) judge(places []story.Example) []verdict {
	out := make([]verdict, len(places))
	type fit struct {
		place, gold int
		rank        float64
	}
	var fits []fit
	for g := range s.Stops {
		for p := range places {
			if rank, ok := s.Stops[g].answers(&places[p]); ok {
				fits = append(fits, fit{p, g, rank})
			}
		}
	}
	sort.SliceStable(fits, func(i, j int) bool { return fits[i].rank < fits[j].rank })
	answered := map[int]bool{}
	for _, f := range fits {
		if out[f.place] == noStop {
			out[f.place] = unasked // near enough, but another names it better
		}
		if answered[f.gold] {
			continue
		}
		answered[f.gold] = true
		switch {
		case !s.Stops[f.gold].Optional:
			out[f.place] = isStop
		case out[f.place] == unasked:
			out[f.place] = mayStop
		}
	}
	for p := range places {
		if out[p] == noStop && places[p].Sense.Kind == seeds.Country && s.hasCityIn(places[p].Sense.Country) {
			out[p] = unasked // told by its city
		}
	}
	return out
}

func (s *goldStory) hasCityIn(country string) bool {
	for i := range s.Stops {
		if s.Stops[i].Level == "city" && s.Stops[i].Country == country {
			return true
		}
	}
	return false
}

// answers reports whether a place may be the gold stop, and how well: lower
// is better.
func (g *goldStop) answers(p *story.Example) (float64, bool) {
	if g.Level == "country" {
		return 0, p.Sense.Kind == seeds.Country && p.Sense.Country == g.Country
	}
	same := pack.Fold(p.Text) == pack.Fold(g.Name)
	best := apart(g.Lat, g.Lon, p.Sense.At[1], p.Sense.At[0])
	if same {
		for _, q := range p.Senses {
			best = min(best, apart(g.Lat, g.Lon, q.At[1], q.At[0]))
		}
	} else {
		best += 1000
	}
	return best, best-map[bool]float64{false: 1000}[same] <= g.tolerance()
}
