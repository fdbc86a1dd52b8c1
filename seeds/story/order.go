package story

import (
	"maps"
	"math"
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// exactLimit is how many stops are put in order by all signs; more are ordered
// by date and text alone.
const exactLimit = 40

// order puts the visits, which stand in the order of telling, in the order of
// travel, as the signs make it likeliest.
func (a *analysis) order(vs []visit, judge *Judge) {
	a.findWeekOrder(vs)
	if len(vs) > exactLimit {
		days := make([]seeds.Date, len(vs))
		for i := range vs {
			days[i] = a.orderDate(&vs[i]).from
		}
		sortVisits(vs, func(i, j int) int {
			if o, ok := when.Compare(days[i], days[j]); ok {
				return o
			}
			return 0
		})
		return
	}
	seen := a.signs(vs, judge)
	w := seen.worth
	fx := judge.choosing(OrderPrefix+AlonePrefix, "")
	for i := range vs {
		early := a.early(&vs[i], fx)
		for j := range vs {
			w[i][j] += early
		}
	}
	hop := hops(vs, judge.detour())
	for i := range hop {
		for j := range hop[i] {
			hop[i][j] -= seen.next[i][j]
		}
	}
	perm := soundest(w, hop)
	out := make([]visit, len(vs))
	for i, k := range perm {
		out[i] = vs[k]
	}
	copy(vs, out)
}

// Prefixes part the weights of signs from those of stops, and among them those
// of one stop by itself, of two tellings together, and of one stop right behind
// another from signs with names.
const (
	OrderPrefix    = "order:"
	AlonePrefix    = "u:"
	TogetherPrefix = "t:"
	NextPrefix     = "next:"
)

// SureDays names the sign that one stop's day is before another's, and neither is
// likelier wrong than right.
const SureDays = "date"

// signs are what speaks for one visit having come before another: at [i][j]
// what the signs that i came before j are worth or, for the trainer, their names.
type signs struct {
	named  *sight // signs with names
	both   *sight // two tellings together
	behind *sight // one right behind the other
	worth  [][]float64
	names  [][][]string
	next   [][]float64 // the same for i having come right before j
	nexts  [][][]string
}

// newSigns returns no signs yet, for n visits. Without a judge it keeps names.
func newSigns(n int, judge *Judge) *signs {
	s := &signs{}
	if judge == nil {
		s.named, s.both, s.behind = keeping(""), keeping(TogetherPrefix), keeping(NextPrefix)
		s.names, s.nexts = make([][][]string, n), make([][][]string, n)
		for i := range s.names {
			s.names[i], s.nexts[i] = make([][]string, n), make([][]string, n)
		}
		return s
	}
	s.named, s.both, s.behind = judge.weighing(OrderPrefix), judge.weighing(OrderPrefix+TogetherPrefix), judge.weighing(OrderPrefix+NextPrefix)
	s.worth, s.next = square(n), square(n)
	return s
}

// add takes the sign that i came before j whose name the parts make.
func (s *signs) add(i, j int, parts ...string) {
	s.named.add(parts...)
	s.take(i, j, s.named)
}

func (s *signs) take(i, j int, fx *sight) {
	if s.worth == nil {
		s.names[i][j] = append(s.names[i][j], fx.seen()...)
		return
	}
	s.worth[i][j] += fx.worth()
}

// addDays takes the sign that the day of i is before that of j, where right is the chance that neither is wrong
// and told what else speaks for i: it alone counts where a day is wrong.
func (s *signs) addDays(i, j int, right, told float64) {
	s.named.add(SureDays)
	if s.worth == nil {
		s.take(i, j, s.named)
		return
	}
	first := right + (1-right)/(1+math.Exp(-told)) // the chance that i came first
	s.worth[i][j] += min(s.named.worth(), math.Log(first/(1-first)))
}

// bothRight is the chance that neither of two days is wrong; of those that were not weighed nothing is doubted.
func bothRight(x, y *when3) float64 {
	right := 1.0
	for _, d := range []*when3{x, y} {
		if d.chance > 0 {
			right *= d.chance
		}
	}
	return right
}

// follows takes the sign that j came right behind i; what is told twice counts once.
func (s *signs) follows(i, j int, name string) {
	s.behind.add(name)
	if s.next == nil {
		if seen := s.behind.seen(); !slices.Contains(s.nexts[i][j], seen[0]) {
			s.nexts[i][j] = append(s.nexts[i][j], seen...)
		}
		return
	}
	s.next[i][j] = max(s.next[i][j], s.behind.worth())
}

// signs gathers the signs of order. The visits stand in the order of telling.
func (a *analysis) signs(vs []visit, judge *Judge) *signs {
	w := newSigns(len(vs), judge)
	nth, begun, last, filed := make([]int, len(vs)), make([]bool, len(vs)), make([]bool, len(vs)), make([]bool, len(vs))
	for i := range vs {
		nth[i], begun[i], last[i] = vs[i].ordinal(a), vs[i].tells(a, pack.Outset), vs[i].tells(a, pack.Final)
		filed[i] = !vs[i].origin && a.onlyFiled(&vs[i])
	}
	begin, end := a.toldFromTheEnd(vs)
	near := a.reached(vs)
	lead := a.leads(vs)
	stand := a.standings(vs)
	restarts := a.restarts()
	for i := range vs {
		for j := range vs {
			if i == j {
				continue
			}
			x, y := &vs[i], &vs[j]
			xd, yd := a.orderDate(x), a.orderDate(y)
			o, ok := when.Compare(xd.from, yd.from)
			byDay := ok && o != 0 && xd.firm && yd.firm
			if i < j && !byDay {
				a.toldInTurn(w, vs, stand, lead, i, j)
			}
			switch {
			case ok && o < 0 && xd.firm && yd.firm && yearApart(xd.from, yd.from):
				w.add(i, j, "doubted-date")
			case ok && o < 0 && xd.firm && yd.firm:
				right, told := bothRight(&xd, &yd), 0.0
				if judge != nil && right < 1 {
					told = a.toldAlone(w, vs, stand, lead, i, j)
				}
				w.addDays(i, j, right, told)
			case ok && o < 0:
				w.add(i, j, "loose-date")
			case ok && o == 0 && !x.date.from.Known() && y.date.from.Known():
				w.add(i, j, "left-then") // left on the day of the other's arrival
			}
			a.taleSigns(w, stand, restarts, i, j)
			if filed[j] && !filed[i] && !x.planned && !xd.from.Known() {
				w.add(i, j, "filed")
			}
			if y.planned && !x.planned && stand[i].nature == "n" {
				w.add(i, j, "planned-open")
			} else if y.planned && !x.planned {
				w.add(i, j, "planned")
				if xd.firm && yd.firm {
					w.add(i, j, "planned-dated")
				}
			}
			if x.origin && !y.origin && !a.leftAfter(x, y) {
				if i == 0 {
					w.add(i, j, "origin-first")
				} else {
					w.add(i, j, "origin")
				}
			}
			if !xd.from.Known() && near[i].Known() {
				if o, ok := when.Compare(near[i], yd.from); ok && o < 0 {
					w.add(i, j, "near")
				} else if ok && o > 0 {
					w.add(j, i, "near")
				}
			}
			if y.ret && !x.ret && !(i > j && returnsMidway(vs, j)) {
				w.add(i, j, "return")
			}
			if (begin[i] && !begin[j] || end[j] && !end[i] && !x.planned && x.role != seeds.Planned) && !(ok && o != 0) {
				w.add(i, j, SureDays)
			}
			if nth[i] > 0 && nth[j] > nth[i] {
				w.add(i, j, "ordinal")
			}
			if begun[i] && !begun[j] {
				w.add(i, j, "outset")
			}
			if last[j] && !last[i] && (x.role != seeds.Planned || y.role == seeds.Planned) { // "its last stop was Lima, and it will dock in Quito"
				w.add(i, j, "final")
			}
			if a.back(x) && !a.back(y) {
				w.add(i, j, "looks-back")
			}
		}
	}
	groups := a.tellings(vs)
	for _, s := range slices.Sorted(maps.Keys(groups)) { // always in one order: sums of floats depend on it
		told := groups[s]
		for _, x := range told {
			for _, y := range told {
				if x.visit != y.visit {
					a.pair(w, x, y)
				}
			}
		}
	}
	a.sequence(vs, w)
	a.listSteps(vs, w)
	return w
}

// toldInTurn gathers the signs of how two visits are told, the i-th before the j-th.
func (a *analysis) toldInTurn(w *signs, vs []visit, stand []*standing, lead []bool, i, j int) {
	x, y := &vs[i], &vs[j]
	xd, yd := &stand[i].date, &stand[j].date
	a.together(stand[i], stand[j], w.both)
	w.take(i, j, w.both)
	w.add(i, j, "told")
	w.add(i, j, "told+dates=", known(*xd), known(*yd))
	if j == i+1 {
		w.add(i, j, "told-next")
	}
	if p, q := &a.places[x.evidence[x.best].place], &a.places[y.evidence[y.best].place]; p.sentence == q.sentence {
		w.add(i, j, "told-together")
	}
	w.add(i, j, "told+roles=", stand[i].nature, stand[j].nature)
	if a.bound(x) && a.lands(y) {
		w.add(j, i, "bound") // "from A to B, landed in C": B comes after
	}
	if lead[i] && !lead[j] {
		w.add(i, j, "lead")
		w.add(i, j, "lead+roles=", stand[i].nature, stand[j].nature)
		if !xd.from.Known() {
			w.add(i, j, "lead-undated")
		}
	}
}

// toldAlone returns what these signs say for the i-th visit having come before the j-th, whichever is told first.
func (a *analysis) toldAlone(w *signs, vs []visit, stand []*standing, lead []bool, i, j int) float64 {
	before, after := w.worth[i][j], w.worth[j][i]
	a.toldInTurn(w, vs, stand, lead, min(i, j), max(i, j))
	told := w.worth[i][j] - before - (w.worth[j][i] - after)
	w.worth[i][j], w.worth[j][i] = before, after
	return told
}

// known says whether a date orders: dated, loosely dated, or not.
func known(d when3) string {
	switch {
	case !d.from.Known():
		return "-"
	case d.firm:
		return "d"
	}
	return "l"
}

// orderDate is the date by which a visit is ordered. Where the story was filed
// is where the traveller is on the story's day, unless it says otherwise.
func (a *analysis) orderDate(v *visit) when3 {
	switch {
	case a.datedByEvent(v):
		return when3{}
	case v.date.from.Known() && (v.date.firm || v.date.from.Grain < seeds.GrainDay):
		return v.date
	case v.left.from.Known():
		return v.left
	}
	if d, ok := a.inWeekOrder(v); ok {
		return d
	}
	switch {
	case a.resolver.Story.Known() && !v.planned && !v.origin:
		if a.onlyFiled(v) {
			return when3{from: a.resolver.Story, firm: true}
		}
	}
	return when3{}
}

// reached gives, for each visit in the order of telling, the day that the
// story has reached when it tells of it: that of the stop told before.
func (a *analysis) reached(vs []visit) []seeds.Date {
	out := make([]seeds.Date, len(vs))
	var last seeds.Date
	for i := range vs {
		out[i] = last
		if d := a.orderDate(&vs[i]); d.from.Known() {
			last = d.from
		}
	}
	return out
}

// longestTrip is how many days may lie between two days of a trip for both to be
// trusted: a year is mistyped sooner.
const longestTrip = 300

func yearApart(a, b seeds.Date) bool {
	return a.Full() && b.Full() && when.Days(a, b) > longestTrip
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// early is what speaks for a visit having come early, seen by itself; it does not
// change with the day that is chosen.
func (a *analysis) early(v *visit, fx *sight) float64 {
	if !v.seenEarly {
		a.earliness(v, fx)
		v.early, v.seenEarly = fx.worths()[0], true
	}
	return v.early
}

// earliness lists what is seen of a visit by itself, whatever it may say of how
// early on the way it was.
func (a *analysis) earliness(v *visit, fx *sight) {
	all := v.all()
	for i := range all {
		a.features(all[i], fx)
		fx.add("sentence=", bucket(a.places[all[i].place].sentence))
	}
}
