package label

import (
	"math"

	"dateline/render/scene/path"
)

// Side says on which side of its anchor a box stands, and so how its lines are set.
type Side int8

// The sides.
const (
	Middle Side = iota // above or below: lines centred
	Right              // lines start at the anchor
	Left               // lines end at it
)

// Spot is a place for a box beside an anchor.
type Spot struct {
	Rect   path.Rect
	Side   Side
	Leader []path.Point // from the anchor's edge to the box; nil where the box is near
	Cost   float64      // 0 for the best side
}

// direct are the places beside a marker, in the order of preference: right and
// left read best with lines of two sizes, then the corners, then above and below.
var direct = []struct {
	dx, dy float64 // -1, 0, 1: where the box stands; dy between slides it along the side
	cost   float64
}{
	{1, 0, 0}, {-1, 0, 0.8}, {1, -0.5, 0.9}, {1, 0.5, 1}, {-1, -0.5, 1.6}, {-1, 0.5, 1.7},
	{1, -1, 1.4}, {1, 1, 1.6}, {-1, -1, 2.2}, {-1, 1, 2.4}, {0, -1, 2}, {0, 1, 2.2},
	{0.5, -1, 2.3}, {0.5, 1, 2.5}, {-0.5, -1, 2.7}, {-0.5, 1, 2.9},
}

// Beside returns the places for a box of w x h px that touches the gap round a
// marker of radius r at c, the best first.
func Beside(c path.Point, r, w, h, gap float64) []Spot {
	out := make([]Spot, 0, len(direct))
	for _, d := range direct {
		var x, y float64
		side := Middle
		reach := r + gap
		switch {
		case d.dx == 1 || d.dx == -1:
			// At a corner the box may come nearer, as the marker is round.
			in := reach
			y = c.Y - h/2 + d.dy*h/2
			if math.Abs(d.dy) == 1 {
				in = reach * 0.78
				y = c.Y - h/2 + d.dy*(h/2+reach*0.42)
			}
			x, side = c.X+in, Right
			if d.dx < 0 {
				x, side = c.X-in-w, Left
			}
		default:
			x = c.X - w/2 + d.dx*(w/2)
			y = c.Y + reach
			if d.dy < 0 {
				y = c.Y - reach - h
			}
		}
		out = append(out, Spot{Rect: path.XYWH(snap(x), snap(y), w, h), Side: side, Cost: d.cost})
	}
	return out
}

// Away returns places farther off, joined to the marker by a straight leader, in
// rings of the given distances (px from the marker's edge to the box).
func Away(c path.Point, r, w, h float64, rings []float64) []Spot {
	const directions = 16
	var out []Spot
	for n, d := range rings {
		for k := range directions {
			s, co := math.Sincos(float64(k) * 2 * math.Pi / directions)
			from := path.Point{X: snap(c.X + co*(r+1)), Y: snap(c.Y + s*(r+1))}
			to := path.Point{X: snap(c.X + co*(r+d)), Y: snap(c.Y + s*(r+d))}
			spot := Spot{Leader: []path.Point{from, to}, Cost: 6 + 2.5*float64(n) + 0.4*math.Abs(s)}
			switch {
			case co > 0.3:
				spot.Side, spot.Rect = Right, path.XYWH(to.X+2, to.Y-h/2+s*h/2, w, h)
			case co < -0.3:
				spot.Side, spot.Rect = Left, path.XYWH(to.X-2-w, to.Y-h/2+s*h/2, w, h)
			case s > 0:
				spot.Rect = path.XYWH(to.X-w/2, to.Y+2, w, h)
			default:
				spot.Rect = path.XYWH(to.X-w/2, to.Y-2-h, w, h)
			}
			spot.Rect = path.XYWH(snap(spot.Rect.MinX), snap(spot.Rect.MinY), w, h)
			out = append(out, spot)
		}
	}
	return out
}

// snap rounds to a 64th of a px, so that every CPU finds the same overlaps.
func snap(v float64) float64 { return math.Round(v*64) / 64 }
