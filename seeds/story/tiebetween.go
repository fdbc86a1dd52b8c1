package story

// seenBetween lists what parts a telling from a date.
func (a *analysis) seenBetween(e *evidence, d int, where string, fx *sight) {
	p, x := &a.places[e.place], &a.dates[d]
	n := a.neighbourhood(e)
	behind := x.first >= n.last
	from, to := x.last, n.first
	if behind {
		from, to = n.last, x.first
	}
	words, places, dates := 0, 0, 0
	if from < to {
		words = int(a.marks[to].words - a.marks[from].words)
		dates = int(a.marks[to].days - a.marks[from].days)
		places = n.placesTo(a, behind, from, to)
	}
	far, same := "far", x.sentence == a.tellingAt(e)
	if same {
		far = "near"
	}
	fx.add(far, "-words=", bucket(words))
	fx.add(far, "-places=", bucket(places))
	fx.add(far, "-dates=", bucket(dates))
	fx.add("between=", bucket(places), "+", bucket(dates), "+", where)
	fx.add("own-dates=", bucket(n.days), "+", where)
	if !same {
		return
	}
	lo, hi := int(a.clauseOf[x.first]), e.clause
	if lo > hi {
		lo, hi = hi, lo
	}
	turned := false
	for k := lo + 1; k <= hi; k++ {
		turned = turned || a.turns(&a.clauses[k])
	}
	fx.add("clauses=", bucket(hi-lo))
	fx.when(turned, "turns+", where)
	fx.when(behind && a.adjacent(p, x.first), "adjacent")
}

// dayLike reports whether an expression names a day rather than a time of it.
func (a *analysis) dayLike(d int) bool { return timely(&a.dates[d]) && a.strength(d) > 0 }

// verbBefore returns the verb of a clause that governs what stands at a token:
// the last before it, or the first.
func (c *clause) verbBefore(tok int) (verb, bool) {
	if len(c.verbs) == 0 {
		return verb{}, false
	}
	out := c.verbs[0]
	for _, v := range c.verbs {
		if v.tok < tok {
			out = v
		}
	}
	return out, true
}

// seenOfOwner lists what is seen of the place that stands nearest to a date,
// where that is another than the telling's.
func (a *analysis) seenOfOwner(e *evidence, d int, where string, fx *sight) {
	p, q := &a.places[e.place], int(a.owners[d])
	if q < 0 {
		fx.add("owner=none+", where)
		return
	}
	o := &a.places[q]
	far := "far"
	switch {
	case q == e.place:
		far = "itself"
	case o.sense.ID == p.sense.ID:
		far = "same"
	case holds(o.sense, p.sense):
		far = "around"
	case holds(p.sense, o.sense):
		far = "within"
	case near(o.sense, p.sense, 1):
		far = "1"
	case near(o.sense, p.sense, 3):
		far = "3"
	case near(o.sense, p.sense, daysTravel):
		far = "7"
	}
	fx.add("owner=", far)
	fx.add("owner=", far, "+", where)
}

// nearestPlace returns the place of a date's sentence that stands nearest to it, or
// that it takes turns with, -1 where there is none.
func (a *analysis) nearestPlace(d int) int {
	if p := a.beats.ofDate[d]; p >= 0 {
		return int(p)
	}
	x := &a.dates[d]
	s := &a.sentences[x.sentence]
	for within := besideDate; ; within *= 2 {
		from, to := max(s.first, x.first-within), min(s.last, x.last+within)
		best, cost := a.nearestIn(from, to, x)
		if best >= 0 && cost < within || from == s.first && to == s.last {
			return best // what stands further off costs more
		}
	}
}

// besideDate is how many words before a date and behind it its place is looked for first.
const besideDate = 32

// nearestIn returns the place in tokens [from, to) that is nearest to a date, or -1, and what
// parts them.
func (a *analysis) nearestIn(from, to int, x *dated) (best, cost int) {
	best = -1
	for i := from; i < to; {
		var q int
		if q, i = a.namedAt(i); q < 0 {
			continue
		}
		p := &a.places[q]
		c := x.first - p.last
		if c < 0 {
			c = p.first - x.last
		}
		if int(a.clauseOf[p.first]) != int(a.clauseOf[x.first]) {
			c += 20
		}
		if best < 0 || c < cost {
			best, cost = q, c
		}
	}
	return best, cost
}

// namedAt returns the place that is named at token i for its own sake, -1 where none is,
// and the token to go on at.
func (a *analysis) namedAt(i int) (place, next int) {
	q := int(a.placeAt[i])
	if q < 0 {
		return -1, i + 1
	}
	if p := &a.places[q]; p.Demonym || p.within >= 0 {
		return -1, p.last
	}
	return q, a.places[q].last
}
