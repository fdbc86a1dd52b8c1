package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// separate parts the visits that one place had, and adds them to list: a start and a return,
// or two dates with another stop between.
func (a *analysis) separate(list []visit, v *visit, others *otherStops) []visit {
	if v.any(func(e *evidence) bool { return e.ret && e.score > 0 }) {
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
	comesBack := func(e *evidence) bool {
		o, ok := when.Compare(left, e.value.from)
		later := ok && o < 0 && !e.origin // it was left, and is reached later than that
		return e.score > 0 && (e.ret || later || e.again && a.toldBefore(v, e, others))
	}
	var first, back []evidence
	told := false
	if v.any(comesBack) {
		a.filedFromHome(v, comesBack)
		for i := range v.evidence {
			e := &v.evidence[i]
			if comesBack(e) {
				e.ret = true
				back = append(back, *e)
				continue
			}
			if e.who == otherRole {
				e.score = min(e.score, -0.01) // others there are no visit before the return, and their days are not its own
				continue
			}
			told = told || e.score > 0
			first = append(first, *e)
		}
	}
	if len(back) == 0 || !told || !a.wasThere(v, first, back, others) {
		list = append(list, *v)
		list[len(list)-1].ret = len(back) > 0
		return list
	}
	list = append(list, *v, *v)
	x, y := &list[len(list)-2], &list[len(list)-1]
	x.evidence, y.evidence, y.absorbed = first, back, nil
	x.judge()
	y.judge()
	y.ret = true
	return list
}

// afterStory reports whether a telling has a day behind that of the story.
func (a *analysis) afterStory(e *evidence) bool {
	o, ok := when.Compare(a.resolver.Story, e.value.from)
	return ok && o < 0
}

// filedFromHome keeps a dateline from being a visit where all that comes back there is still to
// come: "OSLO - The minister is in Lima. She returns to Oslo on Friday".
func (a *analysis) filedFromHome(v *visit, comesBack func(*evidence) bool) {
	if v.any(func(e *evidence) bool { return comesBack(e) && !e.planned && !a.afterStory(e) }) {
		return
	}
	for i := range v.evidence {
		if e := &v.evidence[i]; e.place == a.dateline && e.here == 0 {
			e.score = min(e.score, -0.01)
		}
	}
}

// toldBefore reports whether a visit is told before one of its tellings, with another stop between.
func (a *analysis) toldBefore(v *visit, e *evidence, others *otherStops) bool {
	return v.any(func(x *evidence) bool {
		o, ok := when.Compare(x.value.from, e.value.from)
		last := a.places[x.place].last
		return x.score > 0 && last <= a.places[e.place].first && !(ok && o >= 0) && others.inTokens(a, v, last, a.places[e.place].first)
	})
}

// wasThere reports whether the first tellings of a place are of a visit before
// the return that the others tell of, rather than of the return too: it was left
// from there, or dates or another stop lie between.
func (a *analysis) wasThere(v *visit, first, back []evidence, others *otherStops) bool {
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
			if o, ok := when.Compare(e.value.from, back[k].value.from); ok && o < 0 {
				return true
			}
			q := &a.places[back[k].place]
			if p.first < q.first && a.sentences[p.sentence].layout != title && e.place != a.dateline && others.inTokens(a, v, p.last, q.first) {
				return true
			}
		}
	}
	return false
}

// any reports whether something holds of a telling of a visit.
func (v *visit) any(holds func(e *evidence) bool) bool {
	for i := range v.evidence {
		if holds(&v.evidence[i]) {
			return true
		}
	}
	return false
}
