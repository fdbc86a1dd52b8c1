package project

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// survey samples the frame at this many points a side to learn what it shows.
const surveyed = 32

// everywhere is the bound of the whole Earth.
var everywhere = orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}

// Bound returns degrees that hold all that the frame shows, with some to spare. A
// frame across ±180° has a longitude beyond it. Where an edge of the Earth or a pole is
// in sight the answer may be everything.
func (v *View) Bound() orb.Bound { return v.seen() }

// survey inverts a grid over the frame.
func (v *View) survey() orb.Bound {
	f := v.frame
	centre, ok := v.Invert(f.Center())
	if !ok {
		return everywhere
	}
	for _, pole := range []float64{-90, 90} {
		// A pole shows all longitudes; one just off the frame, all but a few.
		near := f.Inset(-(f.Width() + f.Height()) / surveyed)
		if q, ok := v.Point(orb.Point{0, pole}); ok && near.Contains(q) {
			return everywhere
		}
	}
	b := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	for i := 0; i <= surveyed; i++ {
		for j := 0; j <= surveyed; j++ {
			p := path.Point{X: f.MinX + f.Width()*float64(i)/surveyed, Y: f.MinY + f.Height()*float64(j)/surveyed}
			ll, ok := v.Invert(p)
			if !ok {
				return everywhere
			}
			ll[0] = centre[0] + wrap((ll[0]-centre[0])*radians)*degrees
			b = b.Extend(ll)
		}
	}
	spare := math.Max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]) / surveyed
	b.Min = orb.Point{b.Min[0] - spare, math.Max(-90, b.Min[1]-spare)}
	b.Max = orb.Point{b.Max[0] + spare, math.Min(90, b.Max[1]+spare)}
	if b.Max[0]-b.Min[0] > 350 {
		b.Min[0], b.Max[0] = -180, 180
	}
	return b
}

// Shows reports whether something within b (degrees; longitudes may run beyond ±180)
// may be in sight. false is certain: use it to leave out what need not be streamed.
func (v *View) Shows(b orb.Bound) bool {
	s := v.seen()
	if b.Max[1] < s.Min[1] || b.Min[1] > s.Max[1] {
		return false
	}
	if s == everywhere {
		return v.withinCircle(b)
	}
	// Both widths within a turn: shift b by whole turns until it could overlap.
	shift := math.Floor((s.Max[0]-b.Min[0])/360) * 360
	return b.Max[0]+shift >= s.Min[0] || b.Max[0]-b.Min[0] >= 360
}

// withinCircle reports whether b may reach into the circle that azimuthal kinds show.
func (v *View) withinCircle(b orb.Bound) bool {
	if v.round == nil {
		return true
	}
	c := v.turnPoint(b.Center()).v
	away := math.Acos(clamp(c.x))
	// The corner of a box is at most as far from its middle as the sum of half its sides.
	reach := (b.Max[0] - b.Min[0] + b.Max[1] - b.Min[1]) / 2 * radians
	return away <= v.clip+reach
}
