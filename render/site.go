package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/render/scene"
)

// site is a place on the map that one marker stands for: one stop, a place that
// is visited several times, or several places that are too near to be told apart.
type site struct {
	stops     []int // indexes into Journey.Stops, in order
	places    []int // the first stop of each different place
	at        orb.Point
	px        scene.Point // where the marker stands
	true      scene.Point // where the place is
	highlight bool
	planned   bool // nothing but planned stops
	area      bool // nothing but stops known only by their country or region

	abroadName bool // its label can name its country
	zoomed     bool // its stops are named in an inset
	cramped    bool // its stops could be told apart, but not their legs

	crowd scene.Rect // px: what its inset is of, where it is of several joined markers

	r, half float64 // px: half the height, and what the marker is longer than that on each side
	label   string  // the numerals
}

// samePlace is the distance in metres below which two stops are one place.
const samePlace = 50

// sitesOf joins the stops that are one place. Stops that are nowhere on Earth are left out.
func sitesOf(j *geo.Journey) (sites []*site, lost []int) {
	byID := map[string]*site{}
	for i, s := range j.Stops {
		if !sphere.OnEarth(s.Place.At) {
			lost = append(lost, i)
			continue
		}
		var known *site
		if s.Place.ID != "" {
			known = byID[s.Place.ID]
		}
		for n := 0; known == nil && n < len(sites); n++ {
			at := j.Stops[sites[n].stops[0]].Place.At
			if near(at, s.Place.At) && sphere.Distance(at, s.Place.At) < samePlace {
				known = sites[n]
			}
		}
		if known == nil {
			known = &site{at: sphere.Wrap(s.Place.At), places: []int{i}, planned: true, area: true}
			sites = append(sites, known)
		}
		if s.Place.ID != "" {
			byID[s.Place.ID] = known
		}
		known.stops = append(known.stops, i)
		known.highlight = known.highlight || s.Seed.Highlight
		known.planned = known.planned && s.Seed.Role == "planned"
		known.area = known.area && s.Place.IsArea()
	}
	return sites, lost
}

// unfound reports whether a marker stands at a country's or a unit's point for want of the places that its stops name.
func (c *composer) unfound(m *site) bool {
	return !slices.ContainsFunc(m.stops, func(i int) bool {
		s := c.j.Stops[i]
		return !s.Approximate || folded(s.Seed.Name) == folded(s.Place.Name)
	})
}

// near is a cheap test before the geodesic one.
func near(a, b orb.Point) bool {
	d := a[1] - b[1]
	return d < 0.001 && d > -0.001
}

// numbersOf returns the stops' numbers, from 1.
func (s *site) numbersOf() []int {
	out := make([]int, len(s.stops))
	for i, n := range s.stops {
		out[i] = n + 1
	}
	return out
}

// numeral writes the numbers of a marker: "4", "1 · 5", "3–6", "2 · 7 · +5".
func numeral(stops []int) string {
	const most = 3 // parts that a marker can bear
	return numeralOf(stops, most)
}

// numeralOf writes numbers in no more parts than most.
func numeralOf(stops []int, most int) string {
	var parts []string
	shown := 0
	for i := 0; i < len(stops); {
		k := i
		for k+1 < len(stops) && stops[k+1] == stops[k]+1 {
			k++
		}
		if len(parts) == most-1 && k+1 < len(stops) {
			parts = append(parts, "+"+strconv.Itoa(len(stops)-shown))
			break
		}
		part := strconv.Itoa(stops[i] + 1)
		if k > i {
			part += "–" + strconv.Itoa(stops[k]+1)
		}
		parts = append(parts, part)
		shown += k - i + 1
		i = k + 1
	}
	return strings.Join(parts, " · ")
}
