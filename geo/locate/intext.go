package locate

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"dateline/geo"
	"dateline/geo/gazetteer"
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
	stops, aside := spansOf(it, it.Seeds), spansOf(it, it.LeftOut)
	opt.Finder.Each(it.Text, func(window []mention.Mention, _ int) {
		window, stops = withNamed(it.Text, window, stops, g, sureStop)
		window, aside = withNamed(it.Text, window, aside, g, sureAside)
		for i, c := range Resolve(it.Text, window, g, ResolveOptions{Weights: opt.Weights, Rivals: stopCandidates}) {
			if c.ID != "" && !c.Approximate && !window[i].Demonym {
				out[window[i].Start] = c
			}
		}
	})
	return out
}

// How sure it is, in log-odds, that what the reader of a story took for a stop, or left out as
// none, is a place, where the finder did not take it for one.
const (
	sureStop  = 1.0
	sureAside = -1.0
)

// spansOf lists where the text names some seeds, in the text's order.
func spansOf(it *seeds.Itinerary, named []seeds.Seed) []seeds.Span {
	var spans []seeds.Span
	for i := range named {
		if s := named[i].Span; !s.Empty() && s.End <= len(it.Text) {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b seeds.Span) int { return cmp.Compare(a.Start, b.Start) })
	return slices.Compact(spans)
}

// withNamed adds to the names of a window of the text those at spans there that the finder did
// not take for places: whoever read the story knew better. Score, in log-odds, is how sure that
// is. It returns the spans that lie beyond the window.
func withNamed(text string, window []mention.Mention, spans []seeds.Span, g Gazetteer, score float64) ([]mention.Mention, []seeds.Span) {
	if len(window) == 0 {
		return window, spans
	}
	var lost []seeds.Span
	reach := window[len(window)-1].End + nearbyReach
	at := 0
	for ; at < len(spans) && spans[at].Start < reach; at++ {
		s := spans[at]
		if !slices.ContainsFunc(window, func(m mention.Mention) bool { return m.Start < s.End && s.Start < m.End }) {
			lost = append(lost, s)
		}
	}
	if len(lost) > 0 {
		more := MentionsAt(g, text, lost)
		for i := range more {
			more[i].Score = score
		}
		window = append(slices.Clone(window), more...)
		slices.SortFunc(window, func(a, b mention.Mention) int { return cmp.Compare(a.Start, b.Start) })
	}
	return window, spans[at:]
}

// of reports whether what the text means at a seed's span is a place of the seed's name:
// a name that was corrected by hand is not what the text says.
func (c *Choice) of(g Gazetteer, text string, seed *seeds.Seed) bool {
	return gazetteer.Fold(seed.Span.Of(text)) == gazetteer.Fold(seed.Name) ||
		slices.ContainsFunc(g.Find(seed.Name), func(p geo.Place) bool { return p.ID == c.ID })
}

// surest bounds how sure the text can be of a choice, so that a route may still
// speak against it; hardly is the probability of a place that the text does not
// weigh at all.
const (
	surest = 0.99
	hardly = 0.0005
)

// weigh scores a seed's candidates by how likely the text makes them; what they
// score by themselves knows the name alone. A unit gives its probability to the town of
// that name in it: who travels to New York means the city. Where there is none it is left alone.
func (t inText) weigh(g Gazetteer, text string, seed *seeds.Seed, cands []geo.Candidate) (scored []geo.Candidate, known bool) {
	c, ok := t[seed.Span.Start]
	if !ok || seed.Span.Empty() || !c.of(g, text, seed) || c.Kind == seeds.Country || c.Kind == seeds.Continent {
		return cands, false
	}
	if c.Kind == seeds.Admin1 && (seed.Kind != "" || !slices.ContainsFunc(cands, func(k geo.Candidate) bool { return k.Kind == seeds.City && contains(&c.Place, &k.Place) })) {
		return cands, false
	}
	likely := map[string]float64{}
	for _, m := range append([]geo.Candidate{c.Candidate}, c.Rivals...) {
		id := m.ID
		at := slices.IndexFunc(cands, func(k geo.Candidate) bool { return k.ID == m.ID })
		if (m.Kind == seeds.Admin2 || m.Kind == seeds.Admin1) && seed.Kind == "" {
			if town := slices.IndexFunc(cands, func(k geo.Candidate) bool { return k.Kind == seeds.City && contains(&m.Place, &k.Place) }); town >= 0 {
				id, at = cands[town].ID, town
			}
		}
		if at < 0 && (seed.Hint == "" || seed.Hint == m.CountryName) && seed.Kind == "" {
			at = len(cands)
			cands = append(cands, m)
		}
		if at >= 0 {
			likely[id] += m.Confidence
			known = true
		}
	}
	if !known {
		return cands, false // it disagrees with what the document says of the stop
	}
	for i := range cands {
		k := &cands[i]
		k.Score = math.Round(math.Log(min(max(likely[k.ID], hardly), surest))/scoreScale*1e4) / 1e4
		if k.ID == c.ID {
			k.Approximate = k.Borrowed // the text knows it by this name
			k.Why = append(k.Why[:len(k.Why):len(k.Why)], c.Why...)
		}
	}
	sort.SliceStable(cands, func(i, j int) bool { return cands[i].Score > cands[j].Score })
	return cands, true
}
