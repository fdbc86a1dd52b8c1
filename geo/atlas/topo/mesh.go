package topo

import "github.com/paulmach/orb"

// Sea is what lies where no unit does.
const Sea = -1

// Edge joins two vertices; Left and Right are the units beside it, going from the
// lesser vertex to the greater.
type Edge struct {
	A, B        int
	Left, Right int
}

// Mesh holds the edges of all units, each once.
type Mesh struct {
	Points   []Point
	Edges    []Edge
	Overlaps int // edges that more than one unit claims on one side

	rings  []loop
	vertex map[Point]int
	edge   map[[2]int]int
}

// Add puts a unit's polygon into the mesh. Winding does not matter.
func (m *Mesh) Add(unit int, polygon orb.Polygon) {
	for i, ring := range polygon {
		if len(ring) < 4 {
			continue
		}
		area := 0.0
		for k := 1; k < len(ring); k++ {
			area += (ring[k][0]-ring[0][0])*(ring[k-1][1]-ring[0][1]) - (ring[k-1][0]-ring[0][0])*(ring[k][1]-ring[0][1])
		}
		points := Densify(ring)
		// area is positive for clockwise rings here; the unit must lie to the left.
		if (area > 0) == (i == 0) {
			for a, b := 0, len(points)-1; a < b; a, b = a+1, b-1 {
				points[a], points[b] = points[b], points[a]
			}
		}
		m.rings = append(m.rings, loop{unit, points})
	}
}

// loop is a ring that waits to be joined, its unit on the left.
type loop struct {
	unit   int
	points []Point
}

// Join finds the edges, once all is added. Edges along the date line or at a pole,
// which only cut a unit from itself, vanish.
func (m *Mesh) Join() {
	seam := m.seam()
	for _, r := range m.rings {
		points := seam.stitch(r.points)
		for i, p := range points {
			q := points[(i+1)%len(points)]
			if p != q {
				m.side(m.id(p), m.id(q), r.unit)
			}
		}
	}
	m.rings = nil
}

func (m *Mesh) id(p Point) int {
	if m.vertex == nil {
		m.vertex = make(map[Point]int)
		m.edge = make(map[[2]int]int)
	}
	i, ok := m.vertex[p]
	if !ok {
		i = len(m.Points)
		m.vertex[p] = i
		m.Points = append(m.Points, p)
	}
	return i
}

// side says that a unit lies to the left of the edge from a to b.
func (m *Mesh) side(a, b, unit int) {
	key := [2]int{min(a, b), max(a, b)}
	i, ok := m.edge[key]
	if !ok {
		i = len(m.Edges)
		m.edge[key] = i
		m.Edges = append(m.Edges, Edge{key[0], key[1], Sea, Sea})
	}
	e := &m.Edges[i]
	side := &e.Left
	if a > b {
		side = &e.Right
	}
	if *side != Sea && *side != unit {
		m.Overlaps++
		return
	}
	*side = unit
}
