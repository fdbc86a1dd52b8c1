package topo

import "sort"

// seamReach is how far apart, in units of the grid, the two sides of a cut may
// leave the same point of the date line (200 m).
const seamReach = 200

// seam holds the latitudes at which shapes meet the date line. Two sides of a cut
// meet it at slightly different points, and at different ones in between; with
// the same points on both sides they cancel.
type seam struct {
	at []int32         // sorted
	to map[int32]int32 // each latitude met to the one of at that stands for it
}

// onSeam says whether a vertex lies on the date line.
func onSeam(p Point) bool { return p.X == -halfTurn }

func (m *Mesh) seam() seam {
	s := seam{to: map[int32]int32{}}
	var all []int32
	for _, r := range m.rings {
		for _, p := range r.points {
			if onSeam(p) {
				all = append(all, p.Y)
			}
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	for _, y := range all {
		if n := len(s.at); n == 0 || y-s.at[n-1] > seamReach {
			s.at = append(s.at, y)
		}
		s.to[y] = s.at[len(s.at)-1]
	}
	return s
}

// stitch moves a ring's points on the date line to those that stand for them, and
// gives edges along the line all the points that lie on them.
func (s seam) stitch(ring []Point) []Point {
	out := make([]Point, 0, len(ring))
	for i, p := range ring {
		if onSeam(p) {
			p.Y = s.to[p.Y]
		}
		out = append(out, p)
		q := ring[(i+1)%len(ring)]
		if !onSeam(p) || !onSeam(q) {
			continue
		}
		q.Y = s.to[q.Y]
		from := sort.Search(len(s.at), func(k int) bool { return s.at[k] > min(p.Y, q.Y) })
		to := sort.Search(len(s.at), func(k int) bool { return s.at[k] >= max(p.Y, q.Y) })
		for k := from; k < to; k++ {
			y := s.at[k]
			if p.Y > q.Y {
				y = s.at[to-1-(k-from)]
			}
			out = append(out, Point{p.X, y})
		}
	}
	return out
}
