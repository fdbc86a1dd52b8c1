package locate

import (
	"math"
	"sort"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// inText is what the itinerary's own text says of its stops: the choice for
// each mention, by where it starts.
type inText map[int]Choice

// readText resolves all mentions of an itinerary's text in view of each other;
// nil where it has none, as a table has, or nobody can find mentions.
func readText(it *seeds.Itinerary, g Gazetteer, opt Options) inText {
	if opt.Finder == nil || it.Text == "" {
		return nil
	}
	out := inText{}
	opt.Finder.Each(it.Text, func(window []mention.Mention) {
		for i, c := range Resolve(it.Text, window, g, ResolveOptions{Weights: opt.Weights, Rivals: -1}) {
			if c.ID != "" && !c.Approximate && !window[i].Demonym {
				out[window[i].Start] = c
			}
		}
	})
	return out
}

// surest bounds how sure the text can be of a choice, so that a route may still
// speak against it.
const surest = 0.99

// weigh gives the text's choice among a seed's candidates the lead that its
// confidence warrants; the candidates' own scores know the name alone. A unit
// is left alone, and a district gives its lead to the town of that name in it:
// who travels to New York means the city.
func (t inText) weigh(seed *seeds.Seed, cands []geo.Candidate) []geo.Candidate {
	c, ok := t[seed.Span.Start]
	if !ok || seed.Span.Empty() || c.Kind == seeds.Country || c.Kind == seeds.Admin1 || c.Kind == seeds.Continent {
		return cands
	}
	want := c.ID
	if c.Kind == seeds.Admin2 && seed.Kind == "" {
		for i := range cands {
			if cands[i].Kind == seeds.City && contains(&c.Place, &cands[i].Place) {
				want = cands[i].ID
				break
			}
		}
	}
	at, top := -1, math.Inf(-1)
	for i := range cands {
		if cands[i].ID == want {
			at = i
		} else if !contains(&cands[i].Place, &c.Place) {
			top = max(top, cands[i].Score)
		}
	}
	switch {
	case at < 0 && (seed.Hint != "" || seed.Kind != "" || len(cands) == 0):
		return cands // it disagrees with what the document says of the stop
	case at < 0:
		at = len(cands)
		cands = append(cands, c.Candidate)
		cands[at].Score = math.Inf(-1)
	}
	p := min(c.Confidence, surest)
	if lead := top + math.Log(p/(1-p))/scoreScale; p > 0 && !math.IsInf(top, 0) && lead > cands[at].Score {
		cands[at].Score = math.Round(lead*1e4) / 1e4
		cands[at].Why = append(cands[at].Why[:len(cands[at].Why):len(cands[at].Why)], c.Why...)
	}
	sort.SliceStable(cands, func(i, j int) bool { return cands[i].Score > cands[j].Score })
	return cands
}
