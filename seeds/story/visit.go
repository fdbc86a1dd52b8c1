package story

import (
	"cmp"
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// visit is one stop in the making: the evidence that tells of it.
type visit struct {
	sense     *seeds.Sense
	hint      string
	evidence  []evidence
	best      int // index of the evidence that names it best
	score     float64
	date      when3
	left      when3       // when it was left
	role      seeds.Role  // once chosen
	absorbed  []evidence  // of the country or region around it
	told      []*evidence // what speaks for it, once asked
	stand     *standing   // how it is told, once asked
	early     float64     // how much speaks for its having come early
	days      []dayChoice // that may be its own
	day       int         // which of them is, -1 for none
	nearest   *[2]when3   // the date and the leaving that the words nearest to it say, once settled
	seenEarly bool        // how early it came was asked
	planned   bool
	origin    bool
	ret       bool
}

// visits gathers the evidence place by place, and parts the stops from what
// is left out.
func (a *analysis) visits(ev []evidence, judge *Judge) (stops, rest []visit) {
	all := a.eachByItself(ownWay(ev), judge)
	a.inCompany(all, judge)
	a.measure(all, judge)
	a.lendDateline(all)
	lendCity(all)
	for i := range all {
		for _, e := range all[i].evidence {
			ev[e.index].score, ev[e.index].rule = e.score, e.rule
		}
	}
	cities, countries := 0, false
	for i := range all {
		if all[i].score > 0 && cityLike(all[i].sense) {
			cities++
		}
		countries = countries || all[i].score > 0 && all[i].sense.Country != ""
	}
	taken := map[int]bool{}
	for i := range all {
		v := &all[i]
		v.stayOff()
		if countries && overCountries(v.sense) && v.score < wideScore {
			v.score = min(v.score, 0) // where the countries of the trip lie
		}
		if cities >= someCities && v.score < areaScore[v.sense.Kind] && !v.any(a.spentThere) {
			v.score = min(v.score, 0) // told of on the way, or where a city lies
		}
		if v.score > 0 {
			taken[i] = true
		}
	}
	a.join(all, taken)
	a.absorb(all, taken)
	a.heedCount(all, taken)
	stops = make([]visit, 0, len(taken)+len(taken)/4) // some are made twice
	others := newOtherStops(all, taken)
	for i := range all {
		if taken[i] {
			stops = a.again(stops, &all[i], others)
		}
	}
	rest = all[:0] // the stops are copies
	for i := range all {
		if !taken[i] && all[i].score > -50 {
			rest = append(rest, all[i])
		}
	}
	return stops, a.withAnothers(rest, stops, ev)
}

// eachByItself gathers the evidence place by place, and judges each by what is
// told of it.
func (a *analysis) eachByItself(ev []evidence, judge *Judge) []visit {
	all := a.gather(ev)
	fx := a.seeing(judge.weighing(""))
	for i := range all {
		judge.weigh(a, &all[i], fx)
	}
	shareLists(all)
	for i := range all {
		all[i].judge()
	}
	cohere(all)
	return all
}

// listShare is how much of a list member's score is that of the whole list: who
// goes to A, B and C goes to all of them.
const listShare = 0.6

// shareLists lets the members of a list speak for each other.
func shareLists(all []visit) {
	sum, n := map[int]float64{}, map[int]int{}
	for i := range all {
		for _, e := range all[i].evidence {
			if e.frame.size > 1 && e.status == "" {
				sum[e.frame.first] += e.score
				n[e.frame.first]++
			}
		}
	}
	for i := range all {
		for k := range all[i].evidence {
			e := &all[i].evidence[k]
			if m := n[e.frame.first]; m > 1 && e.frame.size > 1 && e.status == "" {
				e.score += listShare * (sum[e.frame.first]/float64(m) - e.score)
			}
		}
	}
}

// gather sorts the evidence by place.
func (a *analysis) gather(ev []evidence) []visit {
	byKey := make(map[string]int, len(ev))
	of, told := make([]int, len(ev)), make([]int, 0, len(ev)) // whose each is, and how many each has
	for i := range ev {
		p := &a.places[ev[i].place]
		key := p.sense.ID
		if key == "" {
			key = p.key
		}
		k, ok := byKey[key]
		if !ok {
			k = len(told)
			byKey[key] = k
			told = append(told, 0)
		}
		of[i] = k
		told[k]++
	}
	all := make([]visit, len(told))
	room := make([]evidence, len(ev))
	for k, n := range told {
		all[k].evidence, room = room[:0:n], room[n:]
	}
	for i, k := range of {
		v, p := &all[k], &a.places[ev[i].place]
		if len(v.evidence) == 0 {
			v.sense = p.sense
		}
		v.evidence = append(v.evidence, ev[i])
		if p.hint >= 0 && v.hint == "" && a.placedBy(p) {
			v.hint = a.places[p.hint].Text
		}
	}
	return all
}

// placedBy reports whether a place lies in what its hint names by the books, not only
// close to the middle of it.
func (a *analysis) placedBy(p *place) bool {
	return slices.ContainsFunc(a.places[p.hint].Senses, func(s seeds.Sense) bool {
		return (s.Kind == seeds.Region || s.Kind == seeds.Island) && near(&s, p.sense, middleReach) || holds(&s, p.sense)
	})
}

// judge sums up the evidence of one place.
func (v *visit) judge() {
	itself, fate := -1, -1 // what tells best of it, and what calls it off
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.told("list-line") && e.status != "" {
			e.score = min(e.score, -0.01) // its own line calls it off
		}
		switch {
		case e.status != "":
			if fate < 0 {
				fate = i
			}
		case itself < 0 || e.score > v.evidence[itself].score:
			itself = i
		}
	}
	v.best = itself
	// what was called off stays off, unless the story tells the visit itself
	if fate >= 0 && (itself < 0 || v.evidence[itself].score < v.evidence[fate].binds() || v.onlyGoal(fate)) {
		v.best = fate
	}
	v.score = v.evidence[v.best].score
	v.stayOff()
}

// binds returns the score from which on another telling holds against that which calls a visit off,
// or but a part of it.
func (e *evidence) binds() float64 {
	if e.part {
		return 1.1
	}
	return 2.2
}

// stayOff keeps what was called off from being a stop, whatever else speaks for it.
func (v *visit) stayOff() {
	if v.evidence[v.best].status != "" {
		v.score = min(v.score, -0.01)
	}
}

// onlyGoal reports whether a place was but a goal until the telling that calls it off: "left for
// Lima and Quito", and later "skipped Lima"; but to call off a concert is not to call off a visit.
func (v *visit) onlyGoal(fate int) bool {
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.status != "" || e.score <= 0 {
			continue
		}
		if i > fate || v.evidence[fate].part && moving[e.event] || !e.planned && (e.frame.prep != "to" || e.frame.gov.class != pack.Depart) {
			return false
		}
	}
	return true
}

// shift raises the score of a place, and that of all that is told of it.
func (v *visit) shift(by float64) {
	v.score += by
	for i := range v.evidence {
		v.evidence[i].score += by
	}
}

// settle draws a visit's dates and nature from its evidence.
func (a *analysis) settle(v *visit) {
	v.told = nil
	told, left := a.cameOn[:0], a.leftOn[:0]
	take := func(ev []evidence, own bool) {
		for i := range ev {
			e := &ev[i]
			if e.score <= 0 && own || e.status != "" || !e.value.from.Known() {
				continue
			}
			// what makes the visit a stop counts, whatever else is said of it
			if !(own && i == v.best) && (e.told("another-time") || e.told("someone-else") && e.score < 0.5) {
				continue
			}
			if e.origin && !e.value.there {
				left = append(left, dating{e.value, a.doubt(e), e.planned})
				continue
			}
			told = append(told, dating{e.value, a.doubt(e), e.planned})
		}
	}
	take(v.evidence, true)
	if len(told) == 0 {
		take(v.absorbed, false)
	}
	a.cameOn, a.leftOn = told, left
	v.date, v.left = settled(told), settled(left)
	a.chooseDay(v)
	v.origin = true
	v.planned = true
	any := false
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.score <= 0 {
			continue
		}
		any = true
		v.origin = v.origin && e.origin
		v.planned = v.planned && e.planned
	}
	if !any {
		v.origin, v.planned = false, v.evidence[v.best].planned
	}
	for i := range v.absorbed {
		if e := &v.absorbed[i]; e.score > 0.8 && !e.planned && !e.origin {
			v.planned = false
		}
	}
}

// first returns the token at which the visit is first told: in the story
// itself, where it is told there, rather than in its headline or dateline. To
// tell of the country is to tell of its only stop.
func (v *visit) first(a *analysis) int {
	at, above := -1, -1
	earlier := func(old, tok int) int {
		if old < 0 || tok < old {
			return tok
		}
		return old
	}
	for _, e := range v.all() {
		p, tok := &a.places[e.place], a.places[e.place].first
		if e.told(byHome) {
			tok = e.here
		}
		if l := a.sentences[p.sentence].layout; l == title || l == heading || e.place == a.dateline {
			above = earlier(above, tok)
		} else {
			at = earlier(at, tok)
		}
	}
	switch {
	case at >= 0:
		return at
	case above >= 0:
		return above
	}
	return a.places[v.evidence[v.best].place].first
}

// byToken puts visits in the order of telling.
func byToken(a *analysis, vs []visit) {
	at := make([]int, len(vs))
	for i := range vs {
		at[i] = vs[i].first(a)
	}
	sortVisits(vs, func(i, j int) int { return cmp.Compare(at[i], at[j]) })
}

// sortVisits sorts visits stably by how the i-th and the j-th of them compare. They are
// large: each is moved once.
func sortVisits(vs []visit, compare func(i, j int) int) {
	order := counting(len(vs))
	slices.SortStableFunc(order, compare)
	for i := range order {
		if order[i] == i {
			continue
		}
		first := vs[i]
		for at := i; ; {
			from := order[at]
			order[at] = at
			if from == i {
				vs[at] = first
				break
			}
			vs[at], at = vs[from], from
		}
	}
}
