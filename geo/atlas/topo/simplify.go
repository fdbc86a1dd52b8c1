package topo

import "math"

// earthRadius is that of the sphere with the Earth's area, in metres.
const earthRadius = 6371007.2

type vec [3]float64

func onSphere(p Point) vec {
	lon, lat := float64(p.X)*unit*math.Pi/180, float64(p.Y)*unit*math.Pi/180
	c := math.Cos(lat)
	return vec{c * math.Cos(lon), c * math.Sin(lon), math.Sin(lat)}
}

func (a vec) sub(b vec) vec { return vec{a[0] - b[0], a[1] - b[1], a[2] - b[2]} }
func (a vec) dot(b vec) float64 {
	return a[0]*b[0] + a[1]*b[1] + a[2]*b[2]
}

// Simplify drops the points of a path that lie within tolerance metres of what is
// left (Douglas and Peucker, on chords in space, so that no date line and no pole
// matters). The ends stay; a closed path keeps at least three different points.
func Simplify(path []Point, tolerance float64) []Point {
	n := len(path)
	closed := n > 3 && wrap(int64(path[0].X)) == wrap(int64(path[n-1].X)) && path[0].Y == path[n-1].Y
	if n < 3 || tolerance <= 0 {
		return path
	}
	v := make([]vec, n)
	for i, p := range path {
		v[i] = onSphere(p)
	}
	keep := make([]bool, n)
	keep[0], keep[n-1] = true, true
	limit := tolerance / earthRadius
	limit *= limit
	if !closed {
		thin(v, keep, 0, n-1, limit)
	} else {
		far := farthest(v, 0, n-1)
		keep[far] = true
		thin(v, keep, 0, far, limit)
		thin(v, keep, far, n-1, limit)
		third(v, keep, far)
	}
	out := make([]Point, 0, 16)
	for i, k := range keep {
		if k {
			out = append(out, path[i])
		}
	}
	return out
}

// thin keeps the farthest point between two kept ones while it is too far.
func thin(v []vec, keep []bool, from, to int, limit float64) {
	for to-from > 1 {
		at, d := worst(v, from, to)
		if d <= limit {
			return
		}
		keep[at] = true
		thin(v, keep, from, at, limit)
		from = at
	}
}

// worst is the point between two others that lies farthest from their chord, and the
// square of how far.
func worst(v []vec, from, to int) (int, float64) {
	chord := v[to].sub(v[from])
	length := chord.dot(chord)
	at, most := from+1, -1.0
	for i := from + 1; i < to; i++ {
		w := v[i].sub(v[from])
		if length > 0 {
			t := max(0, min(1, w.dot(chord)/length))
			w = vec{w[0] - t*chord[0], w[1] - t*chord[1], w[2] - t*chord[2]}
		}
		if d := w.dot(w); d > most {
			at, most = i, d
		}
	}
	return at, most
}

func farthest(v []vec, from, to int) int {
	at, most := from+1, -1.0
	for i := from + 1; i < to; i++ {
		w := v[i].sub(v[from])
		if d := w.dot(w); d > most {
			at, most = i, d
		}
	}
	return at
}

// third keeps one more point of a closed path that is down to a line.
func third(v []vec, keep []bool, far int) {
	count := 0
	for _, k := range keep {
		if k {
			count++
		}
	}
	if count > 3 {
		return
	}
	n := len(v)
	a, d := 0, -1.0
	if far > 1 {
		a, d = worst(v, 0, far)
	}
	if n-1-far > 1 {
		if b, e := worst(v, far, n-1); e > d {
			a = b
		}
	}
	keep[a] = true
}

// Area is the area to the left of a closed unwrapped path on the sphere, in square
// metres; negative where it runs clockwise. A path that goes round a pole has the
// side of that pole.
func Area(path []Point) float64 {
	var sum, around float64
	rad := func(u int32) float64 { return float64(u) * unit * math.Pi / 180 }
	for i := 1; i < len(path); i++ {
		dx := rad(path[i].X) - rad(path[i-1].X)
		around += dx
		sum -= dx * (math.Sin(rad(path[i].Y)) + math.Sin(rad(path[i-1].Y))) / 2
	}
	if math.Abs(around) > math.Pi {
		// Going east, the left is the north pole's side; going west, the south's.
		sum += math.Abs(around)
	}
	return sum * earthRadius * earthRadius
}
