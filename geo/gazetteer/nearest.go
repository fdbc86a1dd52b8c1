package gazetteer

import (
	"math"
	"sort"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/seeds"
)

// Nearest returns the k populated places nearest to a point, nearest first, by
// distance on the sphere.
func (g *Gazetteer) Nearest(p orb.Point, k int) []geo.Place {
	if k <= 0 || math.IsNaN(p[0]) || math.IsNaN(p[1]) {
		return nil
	}
	q := search3{g: g, from: sphere.Unit(p), k: k}
	for i, l := range g.layers {
		q.l, q.layer = l, i
		q.walk(0, len(l.tree)/4, 0)
	}
	sort.Slice(q.best, func(i, j int) bool { return q.less(i, j) })
	places := make([]geo.Place, 0, len(q.best))
	for _, b := range q.best {
		places = append(places, g.place(g.layers[b.layer], b.row, seeds.ViaName))
	}
	return places
}

// search3 looks through a k-d tree that is laid out as an array: the middle of
// a range parts it by x, y and z in turn.
type search3 struct {
	g     *Gazetteer
	l     *layer
	layer int
	from  [3]float64
	k     int
	best  []hit // a heap, farthest first
}

type hit struct {
	chord float64 // squared
	layer int
	row   uint32
}

func (q *search3) less(i, j int) bool {
	a, b := q.best[i], q.best[j]
	if a.chord != b.chord {
		return a.chord < b.chord
	}
	if a.layer != b.layer {
		return a.layer > b.layer
	}
	return a.row < b.row
}

func (q *search3) walk(from, to, axis int) {
	if from >= to {
		return
	}
	mid := (from + to) / 2
	row := u32(q.l.tree[mid*4:])
	next := (axis + 1) % 3
	if row >= q.l.size { // damaged: both halves may hold something
		q.walk(from, mid, next)
		q.walk(mid+1, to, next)
		return
	}
	at := sphere.Unit(getPoint(q.l.records[row*recordSize:]))
	var chord float64
	for i := range at {
		chord += (at[i] - q.from[i]) * (at[i] - q.from[i])
	}
	if in, _ := q.g.top(q.layer, row); in == q.l { // else a layer above puts it elsewhere
		q.offer(hit{chord, q.layer, row})
	}
	d := q.from[axis] - at[axis]
	if d < 0 {
		q.walk(from, mid, next)
	} else {
		q.walk(mid+1, to, next)
	}
	if len(q.best) < q.k || d*d <= q.worst() {
		if d < 0 {
			q.walk(mid+1, to, next)
		} else {
			q.walk(from, mid, next)
		}
	}
}

func (q *search3) worst() float64 {
	w := 0.0
	for _, b := range q.best {
		w = max(w, b.chord)
	}
	return w
}

// offer keeps the k nearest; k is small, so a scan does for a heap.
func (q *search3) offer(h hit) {
	if len(q.best) < q.k {
		q.best = append(q.best, h)
		return
	}
	far := 0
	for i := range q.best {
		if q.less(far, i) {
			far = i
		}
	}
	q.best = append(q.best, h)
	if last := len(q.best) - 1; q.less(last, far) {
		q.best[far] = h
	}
	q.best = q.best[:q.k]
}
