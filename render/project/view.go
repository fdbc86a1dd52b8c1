package project

import (
	"fmt"
	"math"
	"sync"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// View is a projection at a scale, at a place on the page, seen through a frame.
// It is immutable and safe for concurrent use. Make it with NewView or Fit.
type View struct {
	projection Projection
	scale      float64 // px for one Earth radius
	x, y       float64 // px: where the centre of the projection lies
	frame      path.Rect

	raw    raw
	round  round // raw once more, of azimuthal kinds
	turn   rotation
	ox, oy float64 // what raw makes of the centre, subtracted
	clip   float64 // radians from the centre that are shown; 0 is all
	cosine float64 // of clip
	seen   func() orb.Bound
}

// NewView puts the centre of p at (x, y) px, with scale px to an Earth radius.
// Geometry is clipped to frame.
func NewView(p Projection, scale, x, y float64, frame path.Rect) (*View, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	if !(scale > 0) || math.IsInf(scale, 0) || math.IsNaN(x+y) || math.IsInf(x+y, 0) {
		return nil, fmt.Errorf("project: scale %g at (%g, %g) is not a place on a page", scale, x, y)
	}
	if frame.Empty() {
		return nil, fmt.Errorf("project: the frame %v is empty", frame)
	}
	v := &View{projection: p, scale: scale, x: x, y: y, frame: frame, raw: p.raw(), clip: p.clipAngle() * radians}
	v.cosine = math.Cos(v.clip)
	v.round, _ = v.raw.(round)
	if p.Kind.Conic() {
		v.turn = newRotation(p.Lon, 0, p.Gamma)
		v.ox, v.oy = v.raw.forward(0, p.Lat*radians)
	} else {
		v.turn = newRotation(p.Lon, p.Lat, p.Gamma)
		v.ox, v.oy = v.raw.forward(0, 0)
	}
	v.seen = sync.OnceValue(v.survey)
	return v, nil
}

// check refuses what has no meaning.
func (p Projection) check() error {
	for _, d := range []float64{p.Lon, p.Lat, p.Gamma, p.Parallels[0], p.Parallels[1], p.ClipAngle} {
		if math.IsNaN(d) || math.IsInf(d, 0) {
			return fmt.Errorf("project: %v has an angle that is not a number", p.Kind)
		}
	}
	switch {
	case p.Kind >= kinds:
		return fmt.Errorf("project: there is no projection %v", p.Kind)
	case math.Abs(p.Lat) > 90:
		return fmt.Errorf("project: centre latitude %g is outside ±90", p.Lat)
	case p.ClipAngle < 0 || p.ClipAngle > 180:
		return fmt.Errorf("project: clip angle %g is outside 0 to 180", p.ClipAngle)
	case p.ClipAngle > 0 && !p.Kind.Azimuthal():
		return fmt.Errorf("project: %v is not clipped to a circle; only azimuthal projections are", p.Kind)
	}
	if a, b := p.parallels(); p.Kind.Conic() && (math.Abs(a) >= 90 || math.Abs(b) >= 90) {
		return fmt.Errorf("project: standard parallels %g and %g must lie within ±90", a, b)
	}
	return nil
}

// Projection returns what the view shows the Earth through.
func (v *View) Projection() Projection { return v.projection }

// Scale returns px for one Earth radius, at the projection's true scale.
func (v *View) Scale() float64 { return v.scale }

// Origin returns where the centre of the projection lies, in px.
func (v *View) Origin() path.Point { return path.Point{X: v.x, Y: v.y} }

// Frame returns what geometry is clipped to, in px.
func (v *View) Frame() path.Rect { return v.frame }

// Point projects a place. ok is false where the projection does not show it (behind
// the globe); a place outside the frame is still projected.
func (v *View) Point(ll orb.Point) (px path.Point, ok bool) {
	l, f := v.turn.forward(ll[0]*radians, ll[1]*radians)
	px = v.project(l, f)
	if v.clip > 0 && math.Cos(l)*math.Cos(f) < v.cosine-tiny {
		return px, false
	}
	return px, !math.IsNaN(px.X + px.Y)
}

// project takes a turned place to px.
func (v *View) project(l, f float64) path.Point {
	x, y := v.raw.forward(l, f)
	return path.Point{X: v.x + v.scale*(x-v.ox), Y: v.y - v.scale*(y-v.oy)}
}

// Invert returns the place at px. ok is false off the map of the Earth.
func (v *View) Invert(px path.Point) (ll orb.Point, ok bool) {
	l, f := v.raw.inverse((px.X-v.x)/v.scale+v.ox, (v.y-px.Y)/v.scale+v.oy)
	if math.IsNaN(l + f) {
		return orb.Point{}, false
	}
	if math.Abs(l) > math.Pi+1e-9 || v.clip > 0 && math.Cos(l)*math.Cos(f) < v.cosine-tiny {
		return orb.Point{}, false
	}
	l, f = v.turn.inverse(l, f)
	return orb.Point{l * degrees, f * degrees}, true
}
