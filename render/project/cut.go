package project

import "math"

// shown says how much of a ring is shown.
type shown uint8

const (
	allShown shown = iota // and the ring nowhere meets the cut
	noneShown
	partShown
)

// event is where an edge meets the cut: it leaves what is shown, enters it, or (at the
// antimeridian) leaves on one side and enters on the other.
type event struct {
	leaves, enters bool
	out, in        vertex
	exit, enter    float64
}

// cut splits s.turned where it meets the cut and appends the pieces as chains. Lines
// are always appended; rings only if they are cut.
func (s *stream) cut(ring bool) shown {
	n := len(s.turned)
	base, first := len(s.pieces), len(s.chains)
	visible := s.visible(s.turned[0])
	any := visible
	met := false
	open := visible
	if open {
		s.begin(math.NaN())
		s.push(s.turned[0])
	}
	edges := n - 1
	if ring {
		edges = n
	}
	for i := range edges {
		a, b := s.turned[i], s.turned[(i+1)%n]
		next := s.visible(b)
		if visible != next || s.mayMeet(a, b) {
			var events [2]event
			for _, e := range events[:s.meet(a, b, visible, next, &events)] {
				met = true
				if e.leaves && open {
					s.push(e.out)
					s.chains[len(s.chains)-1].exit = e.exit
					open = false
				}
				if e.enters && !open {
					s.begin(e.enter)
					s.push(e.in)
					open, any = true, true
				}
			}
		}
		any = any || next
		if open && !(ring && i == n-1) {
			s.push(b)
		}
		visible = next
	}
	if !ring {
		return partShown
	}
	if !met {
		// Nothing to join: the caller draws the whole ring, or none of it.
		s.pieces, s.chains = s.pieces[:base], s.chains[:first]
		if any {
			return allShown
		}
		return noneShown
	}
	if open {
		s.wrapAround(first)
	}
	return partShown
}

// begin starts a chain.
func (s *stream) begin(enter float64) {
	s.chains = append(s.chains, chain{from: len(s.pieces), to: len(s.pieces), enter: enter, exit: math.NaN()})
}

// push adds a vertex to the chain at hand.
func (s *stream) push(a vertex) {
	s.pieces = append(s.pieces, a)
	s.chains[len(s.chains)-1].to = len(s.pieces)
}

// wrapAround joins the chain at hand, which ran into the start of its ring, with the
// chain that began there.
func (s *stream) wrapAround(first int) {
	head := s.chains[first]
	last := &s.chains[len(s.chains)-1]
	if first == len(s.chains)-1 {
		return
	}
	s.pieces = append(s.pieces, s.pieces[head.from:head.to]...)
	last.to, last.exit = len(s.pieces), head.exit
	s.chains = append(s.chains[:first], s.chains[first+1:]...)
}

// visible reports whether a turned place is inside the circle that is shown.
func (s *stream) visible(a vertex) bool { return s.view.round == nil || a.v.x >= s.view.cosine }

// mayMeet reports whether an edge between two places on one side may meet the cut
// all the same.
func (s *stream) mayMeet(a, b vertex) bool {
	if s.view.round == nil {
		return math.Abs(a.l-b.l) > math.Pi-tiny
	}
	// On its way x departs from that of the ends by less than the angle's square.
	d := a.v.along(1, b.v, -1)
	far := d.dot(d) * 1.25
	return math.Abs(a.v.x-s.view.cosine) < far || math.Abs(b.v.x-s.view.cosine) < far
}

// meet finds where the edge from a to b meets the cut, in order.
func (s *stream) meet(a, b vertex, va, vb bool, events *[2]event) int {
	if s.view.round == nil {
		return meetAntimeridian(a, b, events)
	}
	return s.meetCircle(a.v, b.v, va, vb, events)
}
