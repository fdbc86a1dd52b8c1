package atlas

import (
	"math"

	"dateline/geo/atlas/topo"

	"github.com/paulmach/orb"
)

// nearBorder is how far, in metres, two surveys of one border may lie apart.
const nearBorder = 2000

// shortStretch is the shortest stretch, in metres, that gets a class of its own:
// where two surveys part and meet again, a border must not flicker.
const shortStretch = 25_000

// classify gives every border its class, cutting arcs where it changes.
func (b *builder) classify(arcs []topo.Arc) {
	type pair [2]int
	index := map[string]int{}
	for i, c := range b.codes {
		index[c] = i
	}
	lines := map[pair][]SourceBorder{}
	for _, s := range b.src.Borders {
		i, ok1 := index[s.A]
		j, ok2 := index[s.B]
		if ok1 && ok2 {
			k := pair{min(i, j), max(i, j)}
			lines[k] = append(lines[k], s)
		}
	}
	for _, a := range arcs {
		if a.Left == topo.Sea || a.Right == topo.Sea {
			b.add(a, International)
			continue
		}
		if !b.firm[a.Left] || !b.firm[a.Right] {
			b.add(a, Disputed)
			continue
		}
		i, j := b.owners[a.Left][0], b.owners[a.Right][0]
		b.split(a, classesAlong(a.Path, lines[pair{min(i, j), max(i, j)}]))
	}
}

func (b *builder) add(a topo.Arc, c Class) {
	b.arcs = append(b.arcs, a)
	b.classes = append(b.classes, c)
}

// split cuts an arc where the class of its edges changes.
func (b *builder) split(a topo.Arc, classes []Class) {
	for from := 0; ; {
		to := from
		for to < len(classes) && classes[to] == classes[from] {
			to++
		}
		if to == len(classes) {
			b.add(a, classes[from])
			return
		}
		var head topo.Arc
		head, a = b.mesh.Split(a, to-from)
		b.add(head, classes[from])
		from = to
	}
}

// classesAlong gives each edge the class of the line it lies near.
func classesAlong(path []topo.Point, lines []SourceBorder) []Class {
	out := make([]Class, len(path)-1)
	if len(lines) == 0 {
		return out
	}
	for i := range out {
		p, q := degrees(path[i]), degrees(path[i+1])
		mid := orb.Point{(p[0] + q[0]) / 2, (p[1] + q[1]) / 2}
		for _, l := range lines {
			if near(mid, l.Path) {
				out[i] = l.Class
				break
			}
		}
	}
	// Short stretches take the class of what comes before, or after at the start.
	for from := 0; from < len(out); {
		to, length := from, 0.0
		for to < len(out) && out[to] == out[from] {
			length += metres(degrees(path[to]), degrees(path[to+1]))
			to++
		}
		if length < shortStretch && to-from < len(out) {
			class := out[min(to, len(out)-1)]
			if from > 0 {
				class = out[from-1]
			}
			for i := from; i < to; i++ {
				out[i] = class
			}
		}
		from = to
	}
	return out
}

func degrees(p topo.Point) orb.Point { return point(p.X, p.Y) }

// metres is the distance of two near points on a plane that touches the Earth.
func metres(p, q orb.Point) float64 {
	const degree = 111_195
	dx := math.Remainder(q[0]-p[0], 360) * math.Cos((p[1]+q[1])/2*math.Pi/180)
	return degree * math.Hypot(dx, q[1]-p[1])
}

// near says whether a point lies near a line.
func near(p orb.Point, line orb.LineString) bool {
	shrink := math.Cos(p[1] * math.Pi / 180)
	for i := 1; i < len(line); i++ {
		ax, ay := (line[i-1][0]-p[0])*shrink, line[i-1][1]-p[1]
		bx, by := (line[i][0]-p[0])*shrink, line[i][1]-p[1]
		dx, dy := bx-ax, by-ay
		t := 0.0
		if n := dx*dx + dy*dy; n > 0 {
			t = max(0, min(1, -(ax*dx+ay*dy)/n))
		}
		if math.Hypot(ax+t*dx, ay+t*dy)*111_195 < nearBorder {
			return true
		}
	}
	return false
}
