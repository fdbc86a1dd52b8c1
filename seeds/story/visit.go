package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// visit is one stop in the making: the evidence that tells of it.
type visit struct {
	sense    seeds.Sense
	hint     string
	evidence []evidence
	best     int // index of the evidence that names it best
	score    float64
	date     when3
	left     when3 // when it was left
	planned  bool
	origin   bool
	ret      bool
	absorbed []evidence  // of the country or region around it
	told     []*evidence // what speaks for it, once asked
}

// someCities is how many cities on a route make regions between them doubtful,
// and areaScore what each sort of area then needs to be a stop all the same.
const someCities = 2

var areaScore = map[seeds.Kind]float64{seeds.Admin1: 0.6, seeds.Region: 0.8, seeds.Range: 0.6, seeds.Desert: 0.6, seeds.Water: 0.6}

// wideScore is what an area of many countries needs to be a stop beside a stop in
// some country.
const wideScore = 2

// overCountries reports whether an area takes in several countries.
func overCountries(s seeds.Sense) bool {
	return s.Country == "" && (s.Kind == seeds.Continent || s.Kind == seeds.Region)
}

// visits gathers the evidence place by place, and parts the stops from what
// is left out.
func (a *analysis) visits(ev []evidence, judge *Judge) (stops, rest []visit) {
	all := a.eachByItself(ev, judge)
	a.inCompany(all, judge)
	a.measure(all)
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
		if countries && overCountries(v.sense) && v.score < wideScore {
			v.score = min(v.score, 0) // where the countries of the trip lie
		}
		if cities >= someCities && v.score < areaScore[v.sense.Kind] {
			v.score = min(v.score, 0) // told of on the way, or where a city lies
		}
		if v.score > 0 {
			taken[i] = true
		}
	}
	a.join(all, taken)
	a.absorb(all, taken)
	a.heedCount(all, taken)
	stops, rest = make([]visit, 0, len(taken)), make([]visit, 0, len(all)-len(taken))
	for i := range all {
		switch {
		case taken[i]:
			stops = append(stops, a.again(&all[i], all, taken)...)
		case all[i].score > -50:
			rest = append(rest, all[i])
		}
	}
	return stops, rest
}

// eachByItself gathers the evidence place by place, and judges each by what is
// told of it.
func (a *analysis) eachByItself(ev []evidence, judge *Judge) []visit {
	all := a.gather(ev)
	fx := judge.weighing("")
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
			key = pack.Fold(p.Text)
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
		if p.hint >= 0 && v.hint == "" {
			v.hint = a.places[p.hint].Text
		}
	}
	return all
}

// judge sums up the evidence of one place.
func (v *visit) judge() {
	v.best = 0
	fate := -1
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.told("list-line") && e.status != "" {
			e.score = min(e.score, -0.01) // its own line calls it off
		}
		if e.score > v.evidence[v.best].score {
			v.best = i
		}
		if e.status != "" && (fate < 0 || v.evidence[fate].status == "") {
			fate = i
		}
	}
	v.score = v.evidence[v.best].score
	// what was called off stays off, unless the story tells the visit itself
	if fate >= 0 && v.score < 2.2 {
		v.best, v.score = fate, min(v.score, -0.01)
	}
}

// lendDateline lets the dateline name the city where the story puts the
// traveller only in its country.
func (a *analysis) lendDateline(all []visit) {
	if a.dateline < 0 {
		return
	}
	home := &a.places[a.dateline]
	var city *visit
	for i := range all {
		if all[i].sense.ID == home.sense.ID && cityLike(home.sense) {
			city = &all[i]
		}
	}
	if city == nil || city.score > 0 {
		return
	}
	for i := range all {
		v := &all[i]
		if v.sense.Country != home.sense.Country {
			continue
		}
		if cityLike(v.sense) && v.score > 0 {
			return // another city of that country is the stop
		}
	}
	for i := range all {
		v := &all[i]
		if v.score <= 0.5 || v.sense.Country != home.sense.Country || v.sense.Kind != seeds.Country && !(v.sense.Kind == seeds.Admin1 && v.sense.Admin1 == home.sense.Admin1) {
			continue
		}
		e := &v.evidence[v.best]
		if !e.origin && a.places[e.place].sentence <= home.sentence+3 && !e.planned {
			city.score = v.score
			city.evidence[0].score = v.score
			city.evidence[0].rule = "dateline-of-" + e.rule
			return
		}
	}
}

// How little may speak against a city for the visit to the land around it to be
// one to the city: likely where it is only named, lodged where something is told
// to be in it or to go there.
const (
	likely = -1.6
	lodged = -4.5
)

// lendCity lets a visit that the story tells of a country or a state alone be one
// to the city of it that the story all but says was visited.
func lendCity(all []visit) {
	for i := range all {
		v := &all[i]
		if v.sense.Kind != seeds.Country && v.sense.Kind != seeds.Admin1 || v.score <= 0 || v.evidence[v.best].origin {
			continue
		}
		best := -1
		for k := range all {
			w := &all[k]
			if !cityLike(w.sense) || !holds(v.sense, w.sense) {
				continue
			}
			if w.score > 0 {
				best = -1
				break
			}
			e := &w.evidence[w.best]
			least := likely
			if f := &e.frame; (f.prep == "in" || f.prep == "to") && !f.owner && !f.attrib {
				least = lodged
			}
			if w.score > least && e.status == "" && !e.told("another-time") && !e.told("resides") &&
				(best < 0 || w.score > all[best].score) {
				best = k
			}
		}
		if best >= 0 {
			w := &all[best]
			w.score = v.score
			w.evidence[w.best].score = v.score
			w.evidence[w.best].rule = "city-of-" + v.evidence[v.best].rule
		}
	}
}

// told is the score of a place that another stands for.
const told = -100

// absorb gives the evidence of countries and regions to the city in them that
// is a stop: "in Paraguay ... arrived in Asunción" is one stop.
func (a *analysis) absorb(all []visit, taken map[int]bool) {
	byCountry := map[string][]int{}
	for k := range all {
		if taken[k] {
			byCountry[all[k].sense.Country] = append(byCountry[all[k].sense.Country], k)
		}
	}
	for i := range all {
		v := &all[i]
		if cityLike(v.sense) {
			continue
		}
		var inside []int
		for _, k := range byCountry[v.sense.Country] { // an area holds what lies in its country
			if k != i && taken[k] && holds(v.sense, all[k].sense) {
				inside = append(inside, k)
			}
		}
		if len(inside) == 0 {
			continue
		}
		delete(taken, i)
		if v.score > -50 && v.evidence[v.best].status == "" {
			if len(inside) == 1 {
				all[inside[0]].absorbed = append(all[inside[0]].absorbed, v.evidence...)
			}
			v.score = told // by its city
		}
	}
}

// holds reports whether a place of sense w is the area in which s lies.
func holds(w, s seeds.Sense) bool {
	if w.Country == "" || w.Country != s.Country || w.ID == s.ID {
		return false
	}
	switch w.Kind {
	case seeds.Country:
		return s.Kind != seeds.Country
	case seeds.Admin1:
		return s.Admin1 == w.Admin1 && s.Kind != seeds.Country && s.Kind != seeds.Admin1
	case seeds.Admin2:
		return cityLike(s) && s.Kind != seeds.Admin2 && near(w, s, 1)
	case seeds.Region:
		return cityLike(s) && near(w, s, 4)
	}
	return false
}

// separate parts the visits that one place had: a start and a return, or two
// dates with another stop between.
func (a *analysis) separate(v *visit, all []visit, taken map[int]bool) []visit {
	if back := slices.ContainsFunc(v.evidence, func(e evidence) bool { return e.ret && e.score > 0 }); back {
		for i := range v.evidence {
			if e := &v.evidence[i]; e.origin && e.score > likely {
				e.score = max(e.score, trust) // who returns has left
			}
		}
	}
	var left seeds.Date
	for i := range v.evidence {
		if e := &v.evidence[i]; e.origin && e.score > 0 && e.value.from.Known() {
			left = e.value.from
			break
		}
	}
	comesBack := func(e evidence) bool {
		o, ok := when.Compare(left, e.value.from)
		later := ok && o < 0 && !e.origin // it was left, and is reached later than that
		return e.score > 0 && (e.ret || later)
	}
	var first, back []evidence
	told := false
	if slices.ContainsFunc(v.evidence, comesBack) {
		for _, e := range v.evidence {
			if comesBack(e) {
				e.ret = true
				back = append(back, e)
				continue
			}
			told = told || e.score > 0
			first = append(first, e)
		}
	}
	if len(back) == 0 || !told || !a.wasThere(v, first, back, all, taken) {
		out := *v
		out.ret = len(back) > 0
		a.settle(&out)
		return []visit{out}
	}
	x, y := *v, *v
	x.evidence, y.evidence, y.absorbed = first, back, nil
	x.judge()
	y.judge()
	y.ret = true
	a.settle(&x)
	a.settle(&y)
	return []visit{x, y}
}

// wasThere reports whether the first tellings of a place are of a visit before
// the return that the others tell of, rather than of the return too: it was left
// from there, or dates or another stop lie between.
func (a *analysis) wasThere(v *visit, first, back []evidence, all []visit, taken map[int]bool) bool {
	for i := range first {
		e := &first[i]
		if e.score <= 0 {
			continue
		}
		if e.origin {
			return true
		}
		p := &a.places[e.place]
		for k := range back {
			if o, ok := when.Compare(e.value.from, back[k].value.from); ok && o != 0 {
				return true
			}
			q := &a.places[back[k].place]
			if p.first < q.first && a.sentences[p.sentence].layout != title && e.place != a.dateline && a.stopBetween(v, p.last, q.first, all, taken) {
				return true
			}
		}
	}
	return false
}

// stopBetween reports whether another stop is told between two tokens.
func (a *analysis) stopBetween(v *visit, from, to int, all []visit, taken map[int]bool) bool {
	for i := range all {
		if !taken[i] || all[i].sense.ID == v.sense.ID {
			continue
		}
		for k := range all[i].evidence {
			e := &all[i].evidence[k]
			if at := a.places[e.place].first; e.score > 0 && from <= at && at < to {
				return true
			}
		}
	}
	return false
}

// settle draws a visit's dates and nature from its evidence.
func (a *analysis) settle(v *visit) {
	v.told = nil
	var told, left []dating
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
		p := &a.places[e.place]
		if l := a.sentences[p.sentence].layout; l == title || l == heading || e.place == a.dateline {
			above = earlier(above, p.first)
		} else {
			at = earlier(at, p.first)
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

func byToken(a *analysis, vs []visit) {
	sort.SliceStable(vs, func(i, j int) bool { return vs[i].first(a) < vs[j].first(a) })
}
