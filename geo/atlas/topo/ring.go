package topo

import (
	"math"
	"sort"
)

// Ring is a closed walk along arcs with one label on its left.
type Ring struct {
	Label int
	Refs  []int   // arcs, ~i where the walk runs against arc i
	Area  float64 // square metres on the sphere, negative for a hole
	Polar bool    // goes round a pole
}

// Polygon is one exterior ring and the holes in it, indexes into the rings.
type Polygon struct {
	Label int
	Rings []int
}

// Rings walks round every label but the sea.
func (m *Mesh) Rings(arcs []Arc) []Ring {
	type dart struct {
		ref   int
		angle float64
	}
	leaving := map[[2]int][]dart{} // vertex and label on the left
	for i, a := range arcs {
		if a.Left != Sea {
			k := [2]int{a.From, a.Left}
			leaving[k] = append(leaving[k], dart{i, angle(a.Path[0], a.Path[1])})
		}
		if a.Right != Sea {
			n := len(a.Path)
			k := [2]int{a.To, a.Right}
			leaving[k] = append(leaving[k], dart{^i, angle(a.Path[n-1], a.Path[n-2])})
		}
	}
	used := map[int]bool{}
	follow := func(ref, label int) Ring {
		r := Ring{Label: label}
		for !used[ref] {
			used[ref] = true
			r.Refs = append(r.Refs, ref)
			i, end := ref, 0
			var back float64
			if i >= 0 {
				p := arcs[i].Path
				end, back = arcs[i].To, angle(p[len(p)-1], p[len(p)-2])
			} else {
				i = ^i
				end, back = arcs[i].From, angle(arcs[i].Path[0], arcs[i].Path[1])
			}
			// The first way out clockwise from the way we came.
			best, turn := ref, math.Inf(1)
			for _, d := range leaving[[2]int{end, label}] {
				t := math.Mod(back-d.angle+4*math.Pi, 2*math.Pi)
				if t < 1e-12 {
					t = 2 * math.Pi
				}
				if t < turn {
					best, turn = d.ref, t
				}
			}
			ref = best
		}
		path := r.Path(arcs)
		r.Polar = path[0].X != path[len(path)-1].X
		r.Area = Area(path)
		return r
	}
	var rings []Ring
	for i, a := range arcs {
		if a.Left != Sea && !used[i] {
			rings = append(rings, follow(i, a.Left))
		}
		if a.Right != Sea && !used[^i] {
			rings = append(rings, follow(^i, a.Right))
		}
	}
	return rings
}

func angle(from, to Point) float64 {
	return math.Atan2(float64(to.Y)-float64(from.Y), float64(toward(from.X, to.X))-float64(from.X))
}

// Path is the ring's closed path, unwrapped.
func (r Ring) Path(arcs []Arc) []Point {
	var out []Point
	for _, ref := range r.Refs {
		i := ref
		if i < 0 {
			i = ^i
		}
		p := arcs[i].Path
		for k := range p {
			q := p[k]
			if ref < 0 {
				q = p[len(p)-1-k]
			}
			if len(out) > 0 {
				if k == 0 {
					continue
				}
				q.X = toward(out[len(out)-1].X, wrap(int64(q.X)))
			}
			out = append(out, q)
		}
	}
	return out
}

// Polygons gives each hole to the smallest exterior ring of its label that holds it.
// The largest polygon of a label comes first.
func Polygons(arcs []Arc, rings []Ring) []Polygon {
	byLabel := map[int][]int{}
	var labels []int
	for i, r := range rings {
		if byLabel[r.Label] == nil {
			labels = append(labels, r.Label)
		}
		byLabel[r.Label] = append(byLabel[r.Label], i)
	}
	sort.Ints(labels)
	var out []Polygon
	for _, label := range labels {
		in := byLabel[label]
		sort.SliceStable(in, func(i, j int) bool { return rings[in[i]].Area > rings[in[j]].Area })
		first := len(out)
		var paths [][]Point
		for _, r := range in {
			if rings[r].Area >= 0 {
				out = append(out, Polygon{label, []int{r}})
				paths = append(paths, rings[r].Path(arcs))
				continue
			}
			p := rings[r].Path(arcs)
			home := -1
			for k := first; k < len(out); k++ {
				if -rings[r].Area < rings[out[k].Rings[0]].Area && holds(paths[k-first], p) {
					home = k
				}
			}
			if home >= 0 {
				out[home].Rings = append(out[home].Rings, r)
			}
		}
	}
	return out
}

// holds says whether most of a few points of the inner ring lie in the outer.
func holds(outer, inner []Point) bool {
	in, asked := 0, 0
	for i := 0; i < len(inner)-1; i += max(1, len(inner)/7) {
		asked++
		if Contains(outer, inner[i]) {
			in++
		}
	}
	return 2*in > asked
}

// Contains says whether a point lies in an unwrapped ring, in the plane of degrees.
func Contains(ring []Point, p Point) bool {
	x0, x1 := ring[0].X, ring[0].X
	for _, q := range ring {
		x0, x1 = min(x0, q.X), max(x1, q.X)
	}
	for _, x := range [3]int64{int64(p.X) - Turn, int64(p.X), int64(p.X) + Turn} {
		if x < int64(x0) || x > int64(x1) {
			continue
		}
		in := false
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			if (a.Y > p.Y) == (b.Y > p.Y) {
				continue
			}
			at := float64(a.X) + (float64(b.X)-float64(a.X))*(float64(p.Y)-float64(a.Y))/(float64(b.Y)-float64(a.Y))
			if float64(x) < at {
				in = !in
			}
		}
		if in {
			return true
		}
	}
	return false
}
