package story

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"dateline/seeds"
)

// CompanyPrefix parts the weights of how a place stands to the others from the
// rest of the judge's.
const CompanyPrefix = "with:"

// company is what the places of a story are taken for before they are seen
// beside each other.
type company struct {
	sure      towns              // those that are stops
	surely    int                // places that are
	known     map[string]bool    // countries that they lie in
	town      map[string]float64 // country -> the best score of its towns
	country   map[string]float64 // country -> its own score
	scores    []float64          // of all places, best first
	sentences map[int]int        // sentence -> how many sure stops it tells best of
}

// meet looks at all places of a story together.
func (a *analysis) meet(all []visit) *company {
	c := &company{known: map[string]bool{}, town: map[string]float64{}, country: map[string]float64{}, sentences: map[int]int{}}
	for i := range all {
		v := &all[i]
		c.scores = append(c.scores, v.score)
		land := v.sense.Country
		switch {
		case land == "":
		case cityLike(v.sense):
			c.town[land] = max(v.score, scoreIn(c.town, land))
		case v.sense.Kind == seeds.Country:
			c.country[land] = max(v.score, scoreIn(c.country, land))
		}
		if v.score < sure {
			continue
		}
		c.surely++
		if cityLike(v.sense) {
			c.sure = append(c.sure, v.sense)
		}
		if land != "" {
			c.known[land] = true
		}
		c.sentences[a.sentenceOfBest(v)]++
	}
	c.sure.sort()
	slices.Sort(c.scores)
	slices.Reverse(c.scores)
	return c
}

// sentenceOfBest is where the telling stands that names a visit best.
func (a *analysis) sentenceOfBest(v *visit) int { return a.places[v.evidence[v.best].place].sentence }

// unscored is the score of what a story does not name.
const unscored = -9

func scoreIn(m map[string]float64, key string) float64 {
	if s, ok := m[key]; ok {
		return s
	}
	return unscored
}

// beside sees how a place stands to the others: how many surer ones there are,
// and how it lies to them. Where in the story it stands tells nothing.
func (a *analysis) beside(c *company, v *visit, inside float64, fx *sight) {
	kind := sortOf(v.sense)
	add := func(name, value string) { fx.add(kind, name, value) }
	others, self := c.surely, 0
	if v.score >= sure {
		others, self = others-1, 1
	}
	add("sure=", bucket(others))
	add("lands=", bucket(len(c.known)))
	rank := sort.Search(len(c.scores), func(k int) bool { return c.scores[k] <= v.score })
	add("rank=", bucket(rank))
	if len(c.scores) > 1 {
		top := c.scores[0]
		if rank == 0 {
			top = c.scores[1]
		}
		add("gap=", strconv.Itoa(int(max(-3, min(3, math.Round(v.score-top))))))
	}
	if others > 0 && self == 0 {
		add("land=", strconv.FormatBool(c.known[v.sense.Country]))
	}
	if cityLike(v.sense) {
		if d := c.sure.nearest(v.sense); !math.IsInf(d, 1) {
			add("near=", farness(d))
		}
	}
	if c.sentences[a.sentenceOfBest(v)] > self {
		add("same-sentence", "")
	}
	switch {
	case v.sense.Country == "":
	case !cityLike(v.sense):
		add("town=", level(scoreIn(c.town, v.sense.Country)))
		add("inside=", level(inside))
	}
	if v.sense.Kind != seeds.Country {
		add("over=", level(scoreIn(c.country, v.sense.Country)))
	}
	add("own=", level(v.score))
}

// sortOf is what sort of place stands to others in a way of its own.
func sortOf(s *seeds.Sense) string {
	switch {
	case cityLike(s):
		return "city:"
	case s.Kind == seeds.Country:
		return "country:"
	case s.Kind == seeds.Admin1 || s.Kind == seeds.Admin2:
		return "unit:"
	}
	return "area:"
}

// farness sorts a distance in degrees.
func farness(d float64) string {
	switch {
	case d < 0.3:
		return "same"
	case d < 2:
		return "day"
	case d < 8:
		return "land"
	case d < 25:
		return "continent"
	}
	return "world"
}

// level sorts a score.
func level(score float64) string {
	switch {
	case score <= unscored:
		return "none"
	case score < -2:
		return "no"
	case score < -0.5:
		return "hardly"
	case score < 0.5:
		return "maybe"
	case score < 1.5:
		return "likely"
	}
	return "sure"
}

// inCompany weighs all places anew beside each other.
func (a *analysis) inCompany(all []visit, judge *Judge) {
	c, fx := a.meet(all), judge.weighing(CompanyPrefix)
	worth := make([]float64, len(all))
	a.besideAll(c, all, fx, func(i int) { worth[i] = fx.worth() })
	for i := range all {
		all[i].shift(worth[i])
	}
}

// besideAll sees place after place beside the others.
func (a *analysis) besideAll(c *company, all []visit, fx *sight, seen func(i int)) {
	in, m := byCountry(all), a.findAmid(all)
	for i := range all {
		inside := float64(unscored)
		if s := all[i].sense; !cityLike(s) {
			for _, k := range in[s.Country] {
				if holds(s, all[k].sense) {
					inside = max(inside, all[k].score)
				}
			}
		}
		a.beside(c, &all[i], inside, fx)
		m.seen(a, all, i, fx)
		seen(i)
	}
}

// byCountry lists the places of each country.
func byCountry(all []visit) map[string][]int {
	in := map[string][]int{}
	for i := range all {
		if land := all[i].sense.Country; land != "" {
			in[land] = append(in[land], i)
		}
	}
	return in
}
