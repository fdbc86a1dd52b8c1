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
