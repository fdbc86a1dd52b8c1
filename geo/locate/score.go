package locate

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"dateline/geo"
	"dateline/seeds"
)

// score adds up what speaks for a hit. A unit is about one order of magnitude
// of population.
func (s *search) score(h hit) float64 {
	p := &h.place
	v := float64(p.Rank)/255*5 + standing(p)/2
	switch p.Kind {
	case seeds.Country:
		v += 2.5
	case seeds.Admin1:
		v += 0.3
		if len(s.q.hints) > 0 {
			v -= 1.2 // the city is meant
		}
	case seeds.Admin2:
		v -= 1
	case seeds.Airport:
		v -= 2.5
		if p.Via != seeds.ViaCode && p.Rank >= famousAirport {
			v += 4.5 // Heathrow
		}
	case seeds.City:
		v += 0.5
		if p.Feature == "PPLC" {
			v += 0.7 // a capital is what its name means first
		}
	}
	switch p.Via {
	case seeds.ViaAlternate:
		v -= 0.8
		if p.Kind == seeds.Country {
			v -= 4 // Tunis is the city
		}
	case seeds.ViaCode:
		v -= 0.5
		if p.Kind == seeds.Airport && len(s.q.name) == 3 && s.q.name == strings.ToUpper(s.q.name) {
			v += 7.5
		}
	case seeds.ViaDemonym:
		v -= 2
	}
	if p.Former {
		v -= 3
	}
	v += 3 * (h.fit - 1)
	v -= 1.5*float64(h.edits) + 0.7*float64(h.words)
	if h.own {
		v += 0.01 // of two names as near, the place's own is told
	}
	if s.opt.Near != nil {
		v += 3 * math.Exp(-distance(*s.opt.Near, p.At)/300)
		v -= min(3, distance(*s.opt.Near, p.At)/3000)
	}
	return math.Round(v*1e4) / 1e4
}

// standing is how large a place is, in orders of magnitude of people. A landscape, a peak or a
// sight, in which nobody is counted, is as large as a town that is as well known.
func standing(p *geo.Place) float64 {
	switch p.Kind {
	case seeds.Region, seeds.Range, seeds.Desert, seeds.Peak, seeds.Park, seeds.Landmark:
		if p.Population == 0 {
			return max(0, 2+float64(p.Rank-25)/10)
		}
	}
	return math.Log10(float64(p.Population) + 1)
}

// famousAirport is the rank from which an airport is meant by its bare name.
const famousAirport = 60

// why tells a person how a hit was come upon.
func (s *search) why(h hit) []string {
	var why []string
	p := &h.place
	switch {
	case h.fallout:
		return []string{fmt.Sprintf("%q was not found; this is what the query says it lies in", s.q.name)}
	case h.spelt:
		why = append(why, fmt.Sprintf("spelt %q as well", h.why))
	case h.edits > 0:
		why = append(why, fmt.Sprintf("%q is spelt nearly so", h.why))
	case h.words > 0 && h.why != "":
		why = append(why, fmt.Sprintf("found as %q", h.why))
	case p.Via == seeds.ViaAlternate:
		why = append(why, "another name of it")
	case p.Via == seeds.ViaCode:
		why = append(why, "its code")
	case p.Via == seeds.ViaAbbreviation:
		why = append(why, "its abbreviation")
	case p.Via == seeds.ViaDemonym:
		why = append(why, "its people")
	default:
		why = append(why, "its name")
	}
	for _, k := range s.q.hints {
		if v, ruled := k.fit(p); ruled {
			why = append(why, p.CountryName+" was ruled from "+k.text)
		} else if v > 0 {
			why = append(why, "in "+k.text)
		}
	}
	if p.Population > 0 {
		why = append(why, fmt.Sprintf("%d people", p.Population))
	}
	if s.opt.Near != nil {
		why = append(why, fmt.Sprintf("%.0f km from the point given", distance(*s.opt.Near, p.At)))
	}
	return why
}

// answer sorts what was found, and turns scores into confidences.
func (s *search) answer() []geo.Candidate {
	f := s.found
	preferCities(f)
	preferOwnNames(f)
	preferNicknames(f)
	sort.SliceStable(f, func(i, j int) bool {
		if f[i].Score != f[j].Score {
			return f[i].Score > f[j].Score
		}
		return f[i].ID < f[j].ID
	})
	setConfidence(f)
	for i := range f {
		if share, ok := s.share[f[i].ID]; ok && f[i].Approximate {
			f[i].Confidence = round(f[i].Confidence * share)
		}
	}
	limit := s.opt.Limit
	if limit == 0 {
		limit = defaultLimit
	}
	if limit > 0 && len(f) > limit {
		f = f[:limit]
	}
	return f
}

// preferCities puts a first-level unit after the large city that shares its
// name: New York, Washington.
func preferCities(f []geo.Candidate) {
	for i := range f {
		if f[i].Kind != seeds.Admin1 {
			continue
		}
		for k := range f {
			if c := &f[k]; c.Kind == seeds.City && c.Country == f[i].Country && c.Population >= twinPopulation && c.Via != seeds.ViaDemonym {
				f[i].Score -= 1.2
				break
			}
		}
	}
}

// preferOwnNames puts the places that bear a name now after none that bore it
// once, or bear it in another language, where one of the former is large:
// Philadelphia is not Amman.
func preferOwnNames(f []geo.Candidate) {
	large := slices.ContainsFunc(f, func(c geo.Candidate) bool {
		return c.Kind == seeds.City && c.Via == seeds.ViaName && c.Population >= twinPopulation
	})
	for i := range f {
		if large && f[i].Kind == seeds.City && f[i].Via == seeds.ViaAlternate {
			f[i].Score -= 1.5
		}
	}
}

// nicknamed is from how many people on a city is meant by the letters that it is called by, rather
// than what has them for a code.
const nicknamed = 1_000_000

// preferNicknames puts what has the query for a code, as a country or an airport, after the great
// city or the first-level unit that people call so: L.A. is not Laos, nor P.E.I. Pereira.
func preferNicknames(f []geo.Candidate) {
	called := func(c geo.Candidate) bool {
		switch c.Kind {
		case seeds.City:
			return c.Population >= nicknamed && (c.Via == seeds.ViaAlternate || c.Via == seeds.ViaAbbreviation)
		case seeds.Admin1:
			return c.Via == seeds.ViaAbbreviation
		}
		return false
	}
	best := math.Inf(-1)
	for i := range f {
		if called(f[i]) {
			best = max(best, f[i].Score)
		}
	}
	for i := range f {
		if f[i].Via == seeds.ViaCode && f[i].Score > best-0.5 && !math.IsInf(best, -1) {
			f[i].Score = best - 0.5
		}
	}
}

// contains reports whether a unit is one that a place lies in.
func contains(unit, p *geo.Place) bool {
	if unit.Country != p.Country || unit.ID == p.ID {
		return false
	}
	switch unit.Kind {
	case seeds.Country:
		return true
	case seeds.Admin1:
		return unit.Admin1 == p.Admin1
	case seeds.Admin2:
		return unit.Admin1 == p.Admin1 && unit.Admin2 == p.Admin2 && unit.Admin2 != ""
	}
	return false
}

// scoreScale turns a difference of scores into log-odds.
const scoreScale = 1.5

// setConfidence gives each candidate its probability against the others. A
// place that stands where a better one does, being its airport, or that the
// better one lies in, is no rival to it.
func setConfidence(f []geo.Candidate) {
	if len(f) == 0 {
		return
	}
	sum := 0.0
	p := make([]float64, len(f))
	for i := range f {
		p[i] = math.Exp(scoreScale * (f[i].Score - f[0].Score))
		if i > 0 && (distance(f[i].At, f[0].At) < 25 || contains(&f[i].Place, &f[0].Place)) {
			p[i] = 0
		}
		sum += p[i]
	}
	for i := range f {
		f[i].Confidence = round(p[i] / sum)
		if f[i].Approximate {
			f[i].Confidence = round(0.7 * p[i] / sum)
		}
	}
}
