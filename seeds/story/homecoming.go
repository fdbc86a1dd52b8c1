package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// toldFromTheEnd tells which of the visits, in the order of telling, are the beginning and the end of a
// way whose end is told first: "They came home to Lima on Sunday. They had left Lima on Monday".
func (a *analysis) toldFromTheEnd(vs []visit) (begin, end []bool) {
	begin, end = make([]bool, len(vs)), make([]bool, len(vs))
	for j := range vs {
		if !vs[j].ret || vs[j].planned {
			continue
		}
		for i := j + 1; i < len(vs); i++ {
			if vs[i].sense.ID == vs[j].sense.ID && vs[i].beginsWay() && !vs[i].ret && a.leftBefore(&vs[i], &vs[j]) {
				begin[i], end[j] = true, true
			}
		}
	}
	return begin, end
}

// leftBefore reports whether a place is told as what had been left before the return to it.
func (a *analysis) leftBefore(x, back *visit) bool {
	o, ok := when.Compare(a.orderDate(x).from, a.orderDate(back).from)
	return a.back(x) && (!ok || o < 0)
}

// returnsMidway reports whether the j-th visit is a return to where the story has told of a stop on the
// way, not to where that began: what it tells of next comes rather behind it.
func returnsMidway(vs []visit, j int) bool {
	for i := range vs[:j] {
		if vs[i].sense.ID == vs[j].sense.ID {
			return !vs[i].beginsWay()
		}
	}
	return false
}

// beginsWay reports whether a visit is taken for where the way began.
func (v *visit) beginsWay() bool { return v.origin || v.role == seeds.Origin }

// homecoming is a sentence that tells the end of a way before its beginning, and where that is.
type homecoming struct {
	sentence int
	place    string // its ID
}

// homecomings finds the sentences of a story that tell the end of a way before its beginning.
func (a *analysis) homecomings(stops []visit) (out []homecoming) {
	var outward map[string][]*visit // by their place's ID, once asked
	for j := range stops {
		y := &stops[j]
		if !y.ret {
			continue
		}
		for k := range y.evidence {
			e := &y.evidence[k]
			if e.score <= 0 || !e.ret || e.planned {
				continue
			}
			at := a.tellingAt(e)
			leaves := func(x *evidence) bool {
				return x.origin && x.score > 0 && a.tellingAt(x) > at && a.perfect(&a.clauses[x.clause])
			}
			if outward == nil {
				outward = outwardOf(stops)
			}
			for _, x := range outward[y.sense.ID] {
				if x.any(leaves) {
					out = append(out, homecoming{at, y.sense.ID})
				}
			}
		}
	}
	return out
}

// outwardOf lists the visits of each place that are no returns.
func outwardOf(stops []visit) map[string][]*visit {
	out := map[string][]*visit{}
	for i := range stops {
		if x := &stops[i]; !x.ret {
			out[x.sense.ID] = append(out[x.sense.ID], x)
		}
	}
	return out
}

// ofHomecoming reports whether a date is that of the end of a way which is told before its beginning,
// and a telling is of another place and stands behind it.
func (a *analysis) ofHomecoming(v *visit, e *evidence, d int) bool {
	for _, h := range a.homecoming {
		if a.dates[d].sentence == h.sentence && a.tellingAt(e) > h.sentence && v.sense.ID != h.place {
			return true
		}
	}
	return false
}
