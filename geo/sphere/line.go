package sphere

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/tidwall/geodesic"
)

const (
	maxStep = 50_000.0 // metres between points: the chord then stays within 50 m of the geodesic
	maxTurn = 2.0      // degrees of longitude between points: near a pole the meridians crowd
	minStep = 0.1      // metres at which the search for a pole ends
)

// Line returns the geodesic from a to b as points at most 50 km and 2° of
// longitude apart, both ends included. Its longitudes are continuous: they start
// in [-180, 180] and run on beyond ±180° where the line crosses the
// antimeridian (CutAntimeridian brings them back). Where it passes over a pole
// the pole stands twice, with the longitude on which it is reached and the one
// on which it is left. Line returns nil where the points are one or not on Earth.
func Line(a, b orb.Point) orb.LineString {
	if !OnEarth(a) || !OnEarth(b) || same(a, b) {
		return nil
	}
	a, b = Wrap(a), Wrap(b)
	g := geodesic.WGS84.InverseLine(a.Lat(), a.Lon(), b.Lat(), b.Lon(), geodesic.All)
	n := int(math.Ceil(g.S13() / maxStep))
	if n < 1 {
		n = 1
	}
	at := func(s float64) orb.Point {
		var p orb.Point
		g.GenPosition(geodesic.LongUnroll, s, &p[1], &p[0], nil, nil, nil, nil, nil, nil)
		return p
	}
	end := at(g.S13())
	end = orb.Point{b[0] + 360*math.Round((end[0]-b[0])/360), b[1]}
	line := make(orb.LineString, 0, n+1)
	line = append(line, a)
	from, s0 := a, 0.0
	for i := 1; i <= n; i++ {
		s1 := g.S13() * float64(i) / float64(n)
		to := end
		if i < n {
			to = at(s1)
		}
		line = refine(line, at, from, to, s0, s1)
		from, s0 = to, s1
	}
	for i := range line {
		line[i] = Quantise(line[i])
	}
	return line
}

// refine appends what lies between from and to, and to itself.
func refine(line orb.LineString, at func(float64) orb.Point, from, to orb.Point, s0, s1 float64) orb.LineString {
	if math.Abs(to[0]-from[0]) <= maxTurn {
		return append(line, to)
	}
	if math.Abs(from[1]) == 90 { // a line that starts at a pole leaves it on its own meridian
		return append(line, orb.Point{to[0], from[1]}, to)
	}
	if math.Abs(to[1]) == 90 {
		return append(line, orb.Point{from[0], to[1]}, to)
	}
	if s1-s0 < minStep {
		if math.Abs(to[0]-from[0]) < 90 {
			return append(line, to)
		}
		pole := math.Copysign(90, to[1])
		return append(line, orb.Point{from[0], pole}, orb.Point{to[0], pole}, to)
	}
	half := (s0 + s1) / 2
	mid := at(half)
	line = refine(line, at, from, mid, s0, half)
	return refine(line, at, mid, to, half, s1)
}

// Path returns the geodesic from a to b, dense and cut at ±180°: what a leg
// carries. It is nil where the points are one or not on Earth.
func Path(a, b orb.Point) orb.MultiLineString {
	return CutAntimeridian(Line(a, b))
}
