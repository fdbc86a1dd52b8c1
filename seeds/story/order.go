package story

import (
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// How much each sign of order weighs against the others. Dates come first;
// the order of telling decides where nothing else does.
const (
	byDate     = 20
	bySentence = 8 // after talks in, before flying to, via
	byPlan     = 6 // what is past lies before what is to come
	byOrdinal  = 6 // first stop, third leg
	byWord     = 5 // earlier, then, finally
	byReturn   = 6
	byOrigin   = 4 // where somebody set out from, told first
	byList     = 3
	byFlash    = 3   // had already been
	byFiled    = 3   // where the story was filed comes after what it looks back on
	byNear     = 2   // what has no date lies where the story is when it tells of it
	byStart    = 1.5 // the same, told later
	byText     = 1
	exactLimit = 80 // more stops than this are ordered by date and text alone
)

// order puts the visits in the order of travel: the order that goes against
// the fewest signs.
func (a *analysis) order(vs []visit) {
	byToken(a, vs)
	if len(vs) > exactLimit {
		sort.SliceStable(vs, func(i, j int) bool {
			o, ok := when.Compare(a.orderDate(&vs[i]).from, a.orderDate(&vs[j]).from)
			return ok && o < 0
		})
		return
	}
	w := a.signs(vs)
	perm := make([]int, len(vs))
	for i := range perm {
		perm[i] = i
	}
	for pass := 0; pass < 20; pass++ {
		moved := false
		for i := range perm {
			if move(perm, i, w) {
				moved = true
			}
		}
		if !moved {
			break
		}
	}
	out := make([]visit, len(vs))
	for i, k := range perm {
		out[i] = vs[k]
	}
	copy(vs, out)
}

// move takes the element at i to where it agrees best with the others.
func move(perm []int, i int, w [][]float64) bool {
	x := perm[i]
	best, gain := i, 1e-9
	g := 0.0
	for j := i - 1; j >= 0; j-- {
		g += w[x][perm[j]] - w[perm[j]][x]
		if g > gain {
			best, gain = j, g
		}
	}
	g = 0
	for j := i + 1; j < len(perm); j++ {
		g += w[perm[j]][x] - w[x][perm[j]]
		if g > gain {
			best, gain = j, g
		}
	}
	if best == i {
		return false
	}
	if best < i {
		copy(perm[best+1:i+1], perm[best:i])
	} else {
		copy(perm[i:best], perm[i+1:best+1])
	}
	perm[best] = x
	return true
}

// signs returns w[i][j], the weight of the signs that i came before j.
func (a *analysis) signs(vs []visit) [][]float64 {
	w := make([][]float64, len(vs))
	for i := range w {
		w[i] = make([]float64, len(vs))
	}
	nth, last, filed := make([]int, len(vs)), make([]bool, len(vs)), make([]bool, len(vs))
	for i := range vs {
		nth[i], last[i] = vs[i].ordinal(a), vs[i].final(a)
		filed[i] = !vs[i].origin && a.onlyFiled(&vs[i])
	}
	near := a.reached(vs)
	for i := range vs {
		for j := range vs {
			if i == j {
				continue
			}
			x, y := &vs[i], &vs[j]
			if i < j {
				w[i][j] += byText
			}
			xd, yd := a.orderDate(x), a.orderDate(y)
			o, ok := when.Compare(xd.from, yd.from)
			if ok && o < 0 {
				w[i][j] += byDate
			}
			if ok && o == 0 && !x.date.from.Known() && y.date.from.Known() {
				w[i][j] += bySentence // left on the day of the other's arrival
			}
			if filed[j] && !filed[i] && !x.planned && !xd.from.Known() {
				w[i][j] += byFiled
			}
			if y.planned && !x.planned && !(xd.firm && yd.firm) {
				w[i][j] += byPlan
			}
			if x.origin && !y.origin {
				if i == 0 {
					w[i][j] += byOrigin
				} else {
					w[i][j] += byStart
				}
			}
			if !xd.from.Known() && near[i].Known() {
				if o, ok := when.Compare(near[i], yd.from); ok && o < 0 {
					w[i][j] += byNear
				} else if ok && o > 0 {
					w[j][i] += byNear
				}
			}
			if y.ret && !x.ret {
				w[i][j] += byReturn
			}
			if nth[i] > 0 && nth[j] > nth[i] {
				w[i][j] += byOrdinal
			}
			if last[j] && !last[i] {
				w[i][j] += byWord
			}
		}
	}
	for _, told := range a.tellings(vs) { // sums do not mind the order: the weights are whole numbers
		for _, x := range told {
			for _, y := range told {
				if x.visit != y.visit {
					w[x.visit][y.visit] += a.pair(x.evidence, y.evidence)
				}
			}
		}
	}
	a.sequence(vs, w)
	return w
}

// orderDate is the date by which a visit is ordered. Where the story was filed
// is where the traveller is on the story's day, unless it says otherwise.
func (a *analysis) orderDate(v *visit) when3 {
	switch {
	case v.date.from.Known() && (v.date.firm || v.date.from.Grain < seeds.GrainDay):
		return v.date
	case v.left.from.Known():
		return v.left
	case a.resolver.Story.Known() && !v.planned && !v.origin:
		if a.onlyFiled(v) {
			return when3{from: a.resolver.Story, firm: true}
		}
	}
	return when3{}
}

// telling is one piece of evidence and the visit that it tells of.
type telling struct {
	visit    int
	evidence *evidence
}

// crowded is how many tellings of one sentence are compared with each other.
const crowded = 40

// onlyFiled reports whether only the dateline, or the country around it, tells
// of a visit.
func (a *analysis) onlyFiled(v *visit) bool {
	found := false
	for i := range v.evidence {
		if e := &v.evidence[i]; e.score > 0 {
			if e.place != a.dateline {
				return false
			}
			found = true
		}
	}
	return found
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

// tellings groups what is told of the visits by sentence.
func (a *analysis) tellings(vs []visit) map[int][]telling {
	groups := map[int][]telling{}
	for i := range vs {
		all := vs[i].all()
		for k := range all {
			s := a.places[all[k].place].sentence
			if len(groups[s]) < crowded {
				groups[s] = append(groups[s], telling{i, &all[k]})
			}
		}
	}
	return groups
}

// pair weighs the signs within one sentence that e came before f.
func (a *analysis) pair(e, f *evidence) float64 {
	p, q := &a.places[e.place], &a.places[f.place]
	c, d := &a.clauses[e.clause], &a.clauses[f.clause]
	w := 0.0
	// a clause of its own says when
	if e.clause != f.clause && (a.opensWith(c, "after") && !a.opensWith(d, "after") || a.opensWith(d, "before") && !a.opensWith(c, "before")) {
		w += bySentence
	}
	if e.frame.prep == "after" && f.frame.prep != "after" || f.frame.prep == "before" && e.frame.prep != "before" {
		w += bySentence
	}
	if e.origin && !f.origin && (e.clause == f.clause || abs(e.clause-f.clause) == 1 && q.first > p.first) {
		w += bySentence
	}
	if e.pass && !f.pass && e.clause == f.clause && !f.origin {
		w += bySentence
	}
	if f.frame.list >= 0 && p.first < q.first && (f.frame.list == e.place || e.frame.list >= 0) {
		w += byList
	}
	return w
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// all returns the evidence that speaks for a visit, that of its country or
// region with it.
func (v *visit) all() []evidence {
	if v.told == nil {
		v.told = make([]evidence, 0, len(v.evidence)+len(v.absorbed))
		for _, list := range [][]evidence{v.evidence, v.absorbed} {
			for i := range list {
				if list[i].score > 0 {
					v.told = append(v.told, list[i])
				}
			}
		}
	}
	return v.told
}

// opensWith reports whether a clause begins with a word of before or after.
func (a *analysis) opensWith(c *clause, value string) bool {
	h, ok := a.is(c.first, pack.Prep)
	return ok && h.Value == value
}

// ordinal returns n where the story calls it the n-th stop or leg.
func (v *visit) ordinal(a *analysis) int {
	for _, e := range v.all() {
		c := &a.clauses[e.clause]
		for i := c.first; i < c.last-1; i++ {
			n := 0
			if h, ok := a.is(i, pack.Ordinal); ok {
				n = h.Num
			} else if len(a.words[i]) <= 4 && a.dateAt[i] < 0 {
				n = numeral(a.words[i])
			}
			if n == 0 {
				continue
			}
			for k := i + 1; k <= i+2 && k < c.last; k++ {
				if a.isClass(k, pack.StopNoun) && !a.isClass(k, pack.Unit) {
					return n
				}
			}
		}
	}
	return 0
}

// numeral reads 1st, 2nd, 3rd, 4th.
func numeral(w string) int {
	n, i := 0, 0
	for i < len(w) && '0' <= w[i] && w[i] <= '9' {
		n = n*10 + int(w[i]-'0')
		i++
	}
	switch w[i:] {
	case "st", "nd", "rd", "th":
		return n
	}
	return 0
}

func (v *visit) final(a *analysis) bool {
	for _, e := range v.all() {
		c := &a.clauses[e.clause]
		if a.has(c.first, c.last, pack.Final) {
			return true
		}
	}
	return false
}

// sequence reads the words that tie a sentence to the one before it: earlier,
// then, from there.
func (a *analysis) sequence(vs []visit, w [][]float64) {
	type told struct{ tok, sentence, visit int }
	var order []told
	for i := range vs {
		for _, e := range vs[i].all() {
			p := &a.places[e.place]
			order = append(order, told{p.first, p.sentence, i})
		}
	}
	sort.Slice(order, func(i, j int) bool { return order[i].tok < order[j].tok })
	for k, t := range order {
		c := &a.clauses[a.clauseOf[t.tok]]
		earlier, later, flash := false, false, false
		if i, ok := a.seek(c.first, min(c.first+4, t.tok), pack.Before); ok && a.dateAt[i] < 0 {
			earlier = true
		}
		if i, ok := a.seek(c.first, t.tok, pack.After); ok && a.dateAt[i] < 0 {
			later = true
		}
		alone := (k == 0 || order[k-1].sentence != t.sentence) && (k+1 == len(order) || order[k+1].sentence != t.sentence)
		if alone && a.opensWith(c, "after") && a.clauses[a.clauseOf[t.tok]].first != a.sentences[t.sentence].first {
			earlier = true // "she arrived after talks in"
		}
		for i := c.first; i < t.tok; i++ {
			flash = flash || a.words[i] == "had" || a.words[i] == "habia" || a.words[i] == "habian"
		}
		for b := k - 1; b >= 0; b-- {
			o := order[b]
			if o.visit == t.visit || o.sentence == t.sentence && !later {
				continue
			}
			switch {
			case earlier:
				w[t.visit][o.visit] += byWord
			case later:
				w[o.visit][t.visit] += byWord
			case flash:
				w[t.visit][o.visit] += byFlash
			}
			if order[b].sentence < t.sentence-1 || later {
				break
			}
		}
	}
}
