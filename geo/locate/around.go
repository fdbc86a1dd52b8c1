package locate

import (
	"math"

	"dateline/seeds"
)

// Of namesakes about as large, that one is meant which lies in the part of the world in which the
// others of the text do, though none of them is near: the Brest of who sails on to La Coruña and
// Vigo. Great cities and their lesser namesakes are told apart by other signs.
const (
	aroundKilometres = 800 // in which that falls to 1/e
	aroundMost       = 24  // names up to which a text is asked: a longer one tells by what is near
)

// weighAround works out for each candidate of a name how much of the others lies around it.
func (d *document) weighAround(i int) {
	n, e := &d.names[i], &d.evidence
	for k := range n.cands {
		n.cands[k].f[fAround] = 0
	}
	if len(d.names) > aroundMost || len(n.cands) < 2 {
		return
	}
	for k := range n.cands {
		c := &n.cands[k]
		if c.p < likelyLeast || c.f[fLesser] >= 1 || c.sense.Kind != seeds.City || c.sense.Via != seeds.ViaName {
			continue
		}
		sum, of := 0.0, 1.0
		for a := range e.anchors {
			if o := &e.anchors[a]; o.name != i {
				sum += o.p * math.Exp(-kilometres(o.at, c.at)/aroundKilometres)
				of += o.p
			}
		}
		c.f[fAround] = (1 - c.f[fLesser]) * sum / of
	}
}
