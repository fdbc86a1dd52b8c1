package project

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// maxScale stops a fit of one point, or of points a step apart, from zooming
// without end: px to an Earth radius at which a pixel is one metre.
const maxScale = EarthRadius

// Fit scales p so that every point that it shows lies within the inner
// rectangle, centred there, and clips to frame. Points that p does not show are left out; if
// none is left it is an error. A single point is centred at a metre a pixel: use
// NewView, or Fit a circle of points round it, to choose otherwise.
func Fit(p Projection, points []orb.Point, inner, frame path.Rect) (*View, error) {
	if inner.Empty() {
		return nil, fmt.Errorf("project: there is no room to fit the points in %v", inner)
	}
	unit, err := NewView(p, 1, 0, 0, frame)
	if err != nil {
		return nil, err
	}
	b := path.Rect{MinX: math.Inf(1), MinY: math.Inf(1), MaxX: math.Inf(-1), MaxY: math.Inf(-1)}
	for _, ll := range points {
		if q, ok := unit.Point(ll); ok {
			b = path.Rect{MinX: math.Min(b.MinX, q.X), MinY: math.Min(b.MinY, q.Y), MaxX: math.Max(b.MaxX, q.X), MaxY: math.Max(b.MaxY, q.Y)}
		}
	}
	if b.MaxX < b.MinX {
		return nil, fmt.Errorf("project: %v shows none of the %d points", p.Kind, len(points))
	}
	scale := min(inner.Width()/b.Width(), inner.Height()/b.Height(), maxScale)
	c, m := b.Center(), inner.Center()
	return NewView(p, scale, m.X-scale*c.X, m.Y-scale*c.Y, frame)
}

// Within returns the view of the same scale and place with another frame.
func (v *View) Within(frame path.Rect) (*View, error) {
	return NewView(v.projection, v.scale, v.x, v.y, frame)
}
