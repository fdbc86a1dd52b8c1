package atlas

import (
	"math"

	"github.com/paulmach/orb"
)

// Everywhere is the bound that holds the whole Earth.
var Everywhere = orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}

// unit is the grid that coordinates are stored on, in degrees.
const unit = 1e-5

const (
	turn = 36_000_000 // once round the Earth, in units
	half = turn / 2
)

// box is a bound in units; its longitudes may run beyond ±180°.
type box struct{ x0, y0, x1, y1 int32 }

// window is a bound in units that knows that the Earth is round.
type window struct {
	x0, y0, x1, y1 int64
	round          bool // all longitudes
}

// windowOf accepts a bound across ±180° either as Max[0] > 180 or as Min[0] > Max[0].
func windowOf(b orb.Bound) window {
	if b.Max[0] < b.Min[0] {
		b.Max[0] += 360
	}
	w := window{grid(b.Min[0]), grid(b.Min[1]), grid(b.Max[0]), grid(b.Max[1]), false}
	w.round = w.x1-w.x0 >= turn || math.IsNaN(b.Min[0]) || math.IsNaN(b.Max[0])
	return w
}

// grid rounds degrees to units; it clips what is far off any map.
func grid(deg float64) int64 {
	return int64(math.Round(max(-1000, min(1000, deg)) / unit))
}

func (w window) touches(b box) bool {
	if int64(b.y0) > w.y1 || int64(b.y1) < w.y0 {
		return false
	}
	if w.round {
		return true
	}
	// The first copy of the box whose east side is not west of the window.
	x0, x1 := int64(b.x0), int64(b.x1)
	shift := floorDiv(w.x0-x1+turn-1, turn) * turn
	return x0+shift <= w.x1
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func (b box) bound() orb.Bound {
	return orb.Bound{Min: point(b.x0, b.y0), Max: point(b.x1, b.y1)}
}

// point gives degrees; dividing keeps the nearest float to each decimal.
func point(x, y int32) orb.Point {
	return orb.Point{float64(x) / 1e5, float64(y) / 1e5}
}
