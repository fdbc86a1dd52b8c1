package render

import (
	"math"

	"dateline/render/scene"
)

func mix(a, b scene.Point, t float64) scene.Point {
	return scene.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}

func distance(a, b scene.Point) float64 { return math.Hypot(b.X-a.X, b.Y-a.Y) }

func unit(a, b scene.Point) scene.Point {
	n := distance(a, b)
	if n == 0 {
		return scene.Point{X: 1}
	}
	return scene.Point{X: (b.X - a.X) / n, Y: (b.Y - a.Y) / n}
}

// direction is that of a line at its point i, between its neighbours.
func direction(line []scene.Point, i int) scene.Point {
	return unit(line[max(i-1, 0)], line[min(i+1, len(line)-1)])
}

func length(line []scene.Point) float64 {
	sum := 0.0
	for i := 1; i < len(line); i++ {
		sum += distance(line[i-1], line[i])
	}
	return sum
}

// backFrom is the point at a distance before the end of a line, along it.
func backFrom(line []scene.Point, d float64) scene.Point {
	for i := len(line) - 1; i > 0; i-- {
		if n := distance(line[i-1], line[i]); n >= d {
			return mix(line[i], line[i-1], d/n)
		} else {
			d -= n
		}
	}
	return line[0]
}

// cutBack takes a distance off the end of a line.
func cutBack(line []scene.Point, d float64) []scene.Point {
	for i := len(line) - 1; i > 0; i-- {
		if n := distance(line[i-1], line[i]); n > d {
			return append(line[:i:i], mix(line[i], line[i-1], d/n))
		} else {
			d -= n
		}
	}
	return []scene.Point{line[0], line[0]}
}

// pieces cuts a line into pieces with gaps between them, from its end backwards, so
// that it ends in a whole piece, which comes first.
func pieces(line []scene.Point, on, off float64) [][]scene.Point {
	back := reversed(line)
	at, left, drawn := back[0], on, true
	piece := []scene.Point{at}
	var out [][]scene.Point
	for i := 1; i < len(back); {
		n := distance(at, back[i])
		if n <= left {
			at, left, i = back[i], left-n, i+1
			piece = append(piece, at)
			continue
		}
		at = snapped(mix(at, back[i], left/n))
		if drawn {
			out = append(out, reversed(append(piece, at)))
		}
		drawn = !drawn
		piece = []scene.Point{at}
		if left = off; drawn {
			left = on
		}
	}
	if drawn && len(piece) > 1 {
		out = append(out, reversed(piece))
	}
	return out
}

func reversed(line []scene.Point) []scene.Point {
	out := make([]scene.Point, len(line))
	for i, p := range line {
		out[len(line)-1-i] = p
	}
	return out
}

// resampled is the line as n pieces of equal length.
func resampled(line []scene.Point, n int) []scene.Point {
	total := length(line)
	out := make([]scene.Point, 0, n+1)
	out = append(out, line[0])
	run, i := 0.0, 1
	for k := 1; k < n; k++ {
		want := total * float64(k) / float64(n)
		for i < len(line)-1 && run+distance(line[i-1], line[i]) < want {
			run += distance(line[i-1], line[i])
			i++
		}
		d := distance(line[i-1], line[i])
		t := 0.0
		if d > 0 {
			t = (want - run) / d
		}
		out = append(out, mix(line[i-1], line[i], math.Min(1, t)))
	}
	return append(out, line[len(line)-1])
}

// perPixel is the number of steps to a px to which distances are rounded before they are compared, so that
// every CPU chooses the same of two points that are as far off.
const perPixel = 1 << 10

// simplified leaves out points within tolerance px of the line without them
// (Douglas and Peucker).
func simplified(line []scene.Point, tolerance float64) []scene.Point {
	if len(line) < 3 {
		return line
	}
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	var split func(a, b int)
	split = func(a, b int) {
		far, at := tolerance, -1
		for i := a + 1; i < b; i++ {
			if d := math.Round(offLine(line[i], line[a], line[b])*perPixel) / perPixel; d > far {
				far, at = d, i
			}
		}
		if at >= 0 {
			keep[at] = true
			split(a, at)
			split(at, b)
		}
	}
	split(0, len(line)-1)
	var out []scene.Point
	for i, p := range line {
		if keep[i] {
			out = append(out, p)
		}
	}
	return out
}

// offLine is the distance of p from the segment ab.
func offLine(p, a, b scene.Point) float64 { return distance(p, nearestTo(p, a, b)) }

// nearestTo is the point of the line from a to b that is nearest to p.
func nearestTo(p, a, b scene.Point) scene.Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	n := dx*dx + dy*dy
	if n == 0 {
		return a
	}
	return mix(a, b, math.Max(0, math.Min(1, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/n)))
}
