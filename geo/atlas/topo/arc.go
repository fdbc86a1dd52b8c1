package topo

import "sort"

// Arc is a maximal path of edges with the same things left and right.
type Arc struct {
	Path        []Point // unwrapped; the first longitude lies in [-180°, 180°)
	Left, Right int     // labels
	From, To    int     // vertices; equal for a closed arc
	Edges       []int   // the mesh edges along it, ~e where it runs against the edge
}

// Arcs chains the edges that separate different labels. label maps a unit to its
// label (Sea to Sea). Where only is given, only edges for which it is true are
// taken. Arcs are in a fixed order: that of their first vertices.
func (m *Mesh) Arcs(label func(unit int) int, only func(left, right int) bool) []Arc {
	type half struct{ edge, left, right int }
	ends := make(map[int][]int, len(m.Edges)/8)
	degree := make([]int8, len(m.Points))
	chosen := make([]half, len(m.Edges))
	var count int
	for i, e := range m.Edges {
		chosen[i] = half{-1, Sea, Sea}
		if e.Left == e.Right {
			continue
		}
		l, r := label(e.Left), label(e.Right)
		if !only(l, r) {
			continue
		}
		chosen[i] = half{i, l, r}
		count++
		for _, v := range [2]int{e.A, e.B} {
			if degree[v] < 100 {
				degree[v]++
			}
		}
	}
	next := make([][2]int32, len(m.Points)) // the first two edges at each vertex, plus one
	for i := range chosen {
		if chosen[i].edge < 0 {
			continue
		}
		for _, v := range [2]int{m.Edges[i].A, m.Edges[i].B} {
			switch {
			case degree[v] != 2:
				ends[v] = append(ends[v], i)
			case next[v][0] == 0:
				next[v][0] = int32(i) + 1
			default:
				next[v][1] = int32(i) + 1
			}
		}
	}
	// sides gives the labels of an edge when it is left from v.
	sides := func(e, v int) (int, int) {
		if m.Edges[e].A == v {
			return chosen[e].left, chosen[e].right
		}
		return chosen[e].right, chosen[e].left
	}
	other := func(e, v int) int { return m.Edges[e].A + m.Edges[e].B - v }
	node := func(v int) bool {
		if degree[v] != 2 {
			return true
		}
		e, f := int(next[v][0])-1, int(next[v][1])-1
		l, r := sides(e, v)
		l2, r2 := sides(f, v)
		return l != r2 || r != l2
	}
	used := make([]bool, len(m.Edges))
	var arcs []Arc
	walk := func(v, e int) {
		l, r := sides(e, v)
		arc := Arc{Left: l, Right: r, From: v}
		path := []Point{m.Points[v]}
		for {
			used[e] = true
			if m.Edges[e].A == v {
				arc.Edges = append(arc.Edges, e)
			} else {
				arc.Edges = append(arc.Edges, ^e)
			}
			v = other(e, v)
			path = append(path, m.Points[v])
			if v == arc.From || node(v) {
				break
			}
			e = int(next[v][0]+next[v][1]) - 2 - e
		}
		arc.To = v
		arc.Path = Unwrap(path)
		arcs = append(arcs, arc)
	}
	for v := range m.Points {
		if degree[v] == 0 || !node(v) {
			continue
		}
		at := ends[v]
		if degree[v] == 2 {
			at = []int{int(next[v][0]) - 1, int(next[v][1]) - 1}
		}
		for _, e := range at {
			if !used[e] {
				walk(v, e)
			}
		}
	}
	for e := range m.Edges {
		if chosen[e].edge >= 0 && !used[e] {
			walk(m.Edges[e].A, e)
		}
	}
	m.orient(arcs)
	sort.SliceStable(arcs, func(i, j int) bool { return less(arcs[i], arcs[j]) })
	return arcs
}

func less(a, b Arc) bool {
	for i := range min(len(a.Path), len(b.Path), 2) {
		p, q := a.Path[i], b.Path[i]
		if p != q {
			return p.Y < q.Y || p.Y == q.Y && p.X < q.X
		}
	}
	return len(a.Path) < len(b.Path)
}

// orient turns arcs so that the lesser label, but not the sea, lies to the left.
func (m *Mesh) orient(arcs []Arc) {
	for i := range arcs {
		a := &arcs[i]
		if a.Left != Sea && (a.Right == Sea || a.Left <= a.Right) {
			continue
		}
		a.Left, a.Right, a.From, a.To = a.Right, a.Left, a.To, a.From
		path := make([]Point, len(a.Path))
		edges := make([]int, len(a.Edges))
		for k, p := range a.Path {
			path[len(path)-1-k] = p
		}
		for k, e := range a.Edges {
			edges[len(edges)-1-k] = ^e
		}
		path[0].X = wrap(int64(path[0].X))
		a.Path, a.Edges = Unwrap(path), edges
	}
}

// Split cuts an arc at an inner vertex of its path into two.
func (m *Mesh) Split(a Arc, at int) (Arc, Arc) {
	e := a.Edges[at]
	v := 0
	if e >= 0 {
		v = m.Edges[e].A
	} else {
		v = m.Edges[^e].B
	}
	b := a
	a.Path, a.Edges, a.To = a.Path[:at+1:at+1], a.Edges[:at:at], v
	b.Edges, b.From = b.Edges[at:], v
	path := append([]Point(nil), b.Path[at:]...)
	path[0].X = wrap(int64(path[0].X))
	b.Path = Unwrap(path)
	return a, b
}
