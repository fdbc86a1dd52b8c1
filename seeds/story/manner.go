package story

import "dateline/seeds/pack"

// heard is the score from which on a telling counts that would not make a stop
// by itself, of a place that another has made one: as the judge weighs it alone.
const heard = -1

// all returns the evidence that tells of a visit, that of its country or region
// with it.
func (v *visit) all() []*evidence {
	if v.told == nil {
		v.told = make([]*evidence, 0, len(v.evidence)+len(v.absorbed))
		for _, list := range [][]evidence{v.evidence, v.absorbed} {
			for i := range list {
				if e := &list[i]; e.score > 0 || e.alone > heard {
					v.told = append(v.told, &list[i])
				}
			}
		}
	}
	return v.told
}

// nature says what sort of visit it is: one that is told to have happened, or
// one of which the story tells neither that nor that it is to come.
func (a *analysis) nature(v *visit) string {
	switch {
	case v.ret:
		return "r"
	case v.origin:
		return "o"
	case v.planned:
		return "p"
	case a.happened(v):
		return "v"
	}
	return "n"
}

// happened reports whether a visit is told as past or as going on.
func (a *analysis) happened(v *visit) bool {
	all := v.all()
	for i := range all {
		if a.happens(all[i]) {
			return true
		}
	}
	return false
}

// leadLength is how many sentences of a story tell what is new.
const leadLength = 2

// leadEnd returns the sentence behind the story's lead.
func (a *analysis) leadEnd() int {
	first := 0
	for first < len(a.sentences) && a.sentences[first].layout != body {
		first++
	}
	return min(first+leadLength, len(a.sentences))
}

// leads says which visits are told in the story's first sentences.
func (a *analysis) leads(vs []visit) []bool {
	n := a.leadEnd()
	out := make([]bool, len(vs))
	for i := range vs {
		out[i] = a.sentenceOf(vs[i].first(a)) < n
	}
	return out
}

// bound reports whether a visit is told only as where one was going.
func (a *analysis) bound(v *visit) bool {
	all := v.all()
	for i := range all {
		f := &all[i].frame
		if f.prep != "to" || f.size > 1 || f.head != pack.Trip && !(f.hasGov && f.gov.class == pack.Go && f.gov.form == "ing") {
			return false
		}
	}
	return len(all) > 0
}

// onlyAimedAt reports whether a story, its headline aside, says of a place only that it is the goal of the way.
func (a *analysis) onlyAimedAt(v *visit) bool {
	found := false
	for _, e := range v.all() {
		if l := a.sentences[a.places[e.place].sentence].layout; l == title || l == heading {
			continue
		}
		if !a.aims(e) && !a.calledGoal(e) {
			return false
		}
		found = true
	}
	return found
}

// aims reports whether a telling says only where one means to go: "bound for Lima", "heading for Lima".
func (a *analysis) aims(e *evidence) bool {
	f := &e.frame
	if f.prep != "to" || f.size > 1 {
		return false
	}
	if !f.hasGov || f.after {
		return false
	}
	return f.gov.class == pack.Go && (f.gov.form == "ing" || a.sayGoal(f.gov.tok, "bound"))
}

// calledGoal reports whether a telling calls a place the goal of the way: "Lima is the goal of the trek",
// "their destination is Lima".
func (a *analysis) calledGoal(e *evidence) bool {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	be := false
	k := a.endOf(p)
	for ; k < s.last && (a.isClass(k, pack.Be) || a.isClass(k, pack.Helper) || a.isClass(k, pack.Future) || a.isClass(k, pack.Det)); k++ {
		be = be || a.isClass(k, pack.Be)
	}
	if be && k < s.last && a.sayGoal(k, "") {
		return true
	}
	be = false
	for k = p.first - 1; k > s.first && (a.isClass(k, pack.Be) || a.isClass(k, pack.Helper) || a.isClass(k, pack.Future)); k-- {
		be = be || a.isClass(k, pack.Be)
	}
	return be && k >= s.first && a.sayGoal(k, "")
}

// sayGoal reports whether a word at token i calls the goal of a way, or says with that value that one goes there.
func (a *analysis) sayGoal(i int, value string) bool {
	h, ok := a.is(i, pack.Goal)
	return ok && h.Value == value
}

// lands reports whether a visit is told as an arrival.
func (a *analysis) lands(v *visit) bool {
	all := v.all()
	for i := range all {
		if f := &all[i].frame; f.hasGov && !f.after && f.gov.class == pack.Arrive && f.prep == "in" {
			return true
		}
	}
	return false
}

// back reports whether all that tells of a visit looks back: "had been".
func (a *analysis) back(v *visit) bool {
	all := v.all()
	for i := range all {
		if !a.perfect(&a.clauses[all[i].clause]) {
			return false
		}
	}
	return len(all) > 0
}

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
