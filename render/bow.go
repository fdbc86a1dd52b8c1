package render

import (
	"math"

	"dateline/render/scene"
)

// When two legs count as lying on each other.
const (
	together  = 3.0  // marker radii within which two ends are taken for one
	onAnother = 5.0  // px between two lines that the eye takes for one
	mergedFor = 70.0 // px, at scale 1, along which two legs of one stop run as one
	halfway   = 0.42 // the share of the shorter leg that runs so
)

// setBows bends legs apart that would lie on each other: those between the same
// two markers, or between neighbours of them, and those that run along another.
func (c *composer) setBows() {
	home := c.neighbourhoods()
	type pair struct{ a, b *site }
	groups := map[pair][]*drawnLeg{}
	var order []pair
	for _, d := range c.legs {
		if d.from == nil || d.to == nil {
			continue
		}
		a, b := home[d.from], home[d.to]
		if a == b {
			a, b = d.from, d.to
		}
		if a.stops[0] > b.stops[0] {
			a, b = b, a
		}
		key := pair{a, b}
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], d)
	}
	for _, key := range order {
		if g := groups[key]; len(g) > 1 {
			c.fan(g, key.a, key.b, home)
		}
	}
	if c.dense {
		return // so many bends would be the greater tangle
	}
	for _, d := range c.legs {
		c.passMarkers(d)
	}
	for i, d := range c.legs {
		for _, e := range c.legs[:i] {
			if d.bow != 0 && e.bow != 0 || !c.runsAlong(d, e) {
				continue
			}
			if d.bow == 0 {
				if d.bow = c.awayFrom(e, d); d.bow != 0 {
					continue
				}
			}
			if e.bow == 0 {
				e.bow = c.awayFrom(d, e)
			}
		}
	}
	c.giveHeadsRoom()
	for _, d := range c.legs {
		c.hop(d)
	}
}

// bowed is the leg's line as it will be drawn.
func (d *drawnLeg) bowed() []scene.Point {
	if d.bow == 0 {
		return d.parts[0]
	}
	return d.bentBy(d.bow)
}

// passMarkers bends a leg that would run under the marker of a stop that it does
// not go to: to the side that needs least, or not at all where none will do.
func (c *composer) passMarkers(d *drawnLeg) {
	if d.from == nil || d.to == nil || len(d.parts) != 1 || !c.hitsMarker(d, simplified(d.bowed(), 0.5)) {
		return
	}
	const steps, most = 8, 0.4 // most of the chord
	chord := distance(d.from.px, d.to.px)
	if d.bow != 0 { // fanned out: farther to its own side only
		for n := 1; n <= steps; n++ {
			bow := math.Copysign(math.Min(math.Abs(d.bow)+float64(n)*d.from.r*0.5, most*chord), d.bow)
			if !c.hitsMarker(d, d.bentBy(bow)) {
				d.bow = bow
				return
			}
		}
		return
	}
	for n := 1; n <= steps; n++ {
		by := math.Min(float64(n)*d.from.r*0.5, most*chord)
		for _, bow := range [2]float64{by, -by} {
			if !c.hitsMarker(d, d.bentBy(bow)) {
				d.bow = bow
				return
			}
		}
	}
}

// The arc of a leg between two markers that leave no room for a straight one.
const (
	hopBelow = 7.5  // px, at scale 1, of a straight one that are too few: the corner of a head
	hopShows = 17.0 // px, at scale 1, of it that are to be seen: a small head with a shaft
	hopMost  = 2.6  // radii that it rises at most
	hopSteps = 12
)

// hop bends a leg that could not be seen between its two markers into an arc beside them:
// to the side that has the most room, and no higher than it must.
func (c *composer) hop(d *drawnLeg) {
	if d.from == nil || d.to == nil || len(d.parts) != 1 || c.shows(d, d.bentBy(d.bow)) >= c.sz.line(hopBelow) {
		return
	}
	r := math.Max(d.from.r, d.to.r)
	var best, room float64
	for _, side := range [2]float64{1, -1} {
		for n := 1; n <= hopSteps; n++ {
			bow := side * hopMost * r * float64(n) / hopSteps
			line := d.bentBy(bow)
			if c.shows(d, line) < c.sz.line(hopShows) {
				continue
			}
			if free := c.roomAt(d, line[len(line)/2]); !c.hitsMarker(d, line) && c.frame.Contains(line[len(line)/2]) && free > room+grain {
				best, room = bow, free
			}
			break // higher shows no more than is needed
		}
	}
	if best != 0 {
		d.bow = best
	}
}

// shows is the px of a line that its two markers leave to be seen.
func (c *composer) shows(d *drawnLeg, line []scene.Point) float64 {
	const pieces = 48
	line = resampled(line, pieces)
	seen := 0.0
	for i := 1; i < len(line); i++ {
		if mid := mix(line[i-1], line[i], 0.5); d.from.reach(mid) >= c.trimOf(d.from) && d.to.reach(mid) >= c.trimOf(d.to) {
			seen += distance(line[i-1], line[i])
		}
	}
	return snap(seen)
}

// roomAt is how far, in px, a point is from all other legs and markers.
func (c *composer) roomAt(d *drawnLeg, p scene.Point) float64 {
	free := c.frame.Width()
	for _, e := range c.legs {
		if e != d && len(e.parts) == 1 {
			free = math.Min(free, offPolyline(p, e.bowed()))
		}
	}
	for _, m := range c.markers {
		if m != d.from && m != d.to {
			free = math.Min(free, m.reach(p))
		}
	}
	return snap(free)
}

// passGap is the px, at scale 1, that a leg keeps from markers that it passes.
const passGap = 3

// hitsMarker reports whether a leg set along a line touches a marker that is
// neither of its ends.
func (c *composer) hitsMarker(d *drawnLeg, line []scene.Point) bool {
	for _, m := range c.markers {
		if m == d.from || m == d.to {
			continue
		}
		keep := math.Max(m.r, c.ringOf(m)) + d.width/2 + c.sz.line(passGap)
		for i := 1; i < len(line); i++ {
			if offLine(m.px, line[i-1], line[i]) < keep+m.half && m.reach(nearestTo(m.px, line[i-1], line[i])) < keep {
				return true
			}
		}
	}
	return false
}

// neighbourhoods maps each marker to the first that it stands close to.
func (c *composer) neighbourhoods() map[*site]*site {
	home := make(map[*site]*site, len(c.markers))
	for i, m := range c.markers {
		home[m] = m
		for _, o := range c.markers[:i] {
			if home[o] == o && distance(m.px, o.px) < together*m.r {
				home[m] = o
				break
			}
		}
	}
	return home
}

// bowStep is how far apart, in px at their middles, legs of a length are bent.
func (c *composer) bowStep(chord float64) float64 {
	step := math.Min(c.sz.line(18), 0.18*chord)
	return math.Min(math.Max(step, 0.06*chord), c.sz.line(40))
}

// fan spreads the legs between two places, each to its own side of the straight line.
func (c *composer) fan(g []*drawnLeg, a, b *site, home map[*site]*site) {
	chord := distance(a.px, b.px)
	step := c.bowStep(chord)
	if len(g) > 2 {
		step *= 0.7 // many legs are a bundle
	}
	if most := 0.45 * chord; step*float64(len(g)-1)/2 > most {
		step = 2 * most / float64(len(g)-1)
	}
	for i, d := range g {
		d.bow = (float64(i) - float64(len(g)-1)/2) * step
		if d.from == b || home[d.from] == b { // to the same side of the page whichever way it runs
			d.bow = -d.bow
		}
	}
}

// awayFrom is a bow of d that leads away from e and not under the marker of another
// stop, 0 where there is none.
func (c *composer) awayFrom(e, d *drawnLeg) float64 {
	other := simplified(e.bowed(), 0.5)
	off := func(bow float64) float64 {
		sum := 0.0
		for _, p := range d.bentBy(bow) {
			sum += offPolyline(p, other)
		}
		return snap(sum) // where both sides are as good, every CPU takes the same
	}
	by := c.bowStep(length(d.parts[0])) * 0.8
	if off(-by) > off(by)+grain {
		by = -by
	}
	for _, share := range []float64{1, 0.6, 0.4} {
		if bow := by * share; !c.hitsMarker(d, d.bentBy(bow)) {
			return bow
		}
	}
	return 0
}

// runsAlong reports whether much of the shorter of two legs lies on the other, or
// a long stretch from a stop that both have.
func (c *composer) runsAlong(d, e *drawnLeg) bool {
	if len(d.parts) != 1 || len(e.parts) != 1 {
		return false
	}
	short, long := d.bowed(), e.bowed()
	if length(short) > length(long) {
		short, long = long, short
	}
	long = simplified(long, 0.5)
	const samples = 16
	on := 0
	for _, p := range resampled(short, samples) {
		if offPolyline(p, long) < onAnother*c.sz.t {
			on++
		}
	}
	if float64(on) > halfway*samples {
		return true
	}
	meet := d.from != nil && (d.from == e.from || d.from == e.to) || d.to != nil && (d.to == e.from || d.to == e.to)
	return meet && float64(on)/samples*length(short) > mergedFor*c.sz.t
}

func offPolyline(p scene.Point, line []scene.Point) float64 {
	best := math.Inf(1)
	for i := 1; i < len(line); i++ {
		best = math.Min(best, offLine(p, line[i-1], line[i]))
	}
	return best
}
