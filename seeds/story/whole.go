package story

import (
	"strconv"

	"dateline/seeds"
)

// whole lists what can be seen of a place over the whole story.
func (a *analysis) whole(v *visit, fx *sight) {
	kind := kindReason(v.sense)
	n := len(v.evidence)
	fx.add("p:", kind)
	fx.add("p:told=", bucket(n))
	fx.add("p:traveller=", a.cast.kind)
	fx.add("p:traveller+kind=", a.cast.kind, "+", kind)
	mine, others, dated, title1 := 0, 0, 0, false
	for i := range v.evidence {
		e := &v.evidence[i]
		switch e.who {
		case travellerRole:
			mine++
		case otherRole:
			others++
		}
		if e.value.from.Grain >= seeds.GrainDay {
			dated++
		}
		title1 = title1 || a.sentences[a.places[e.place].sentence].layout == title
	}
	fx.add("p:mine=", bucket(mine))
	fx.add("p:others=", bucket(others))
	fx.add("p:dated=", bucket(dated))
	fx.when(title1, "p:titled")
	pop := 0
	for x := v.sense.Population; x >= 10; x /= 10 {
		pop++
	}
	fx.add("p:pop=", strconv.Itoa(pop), kind)
	if a.dateline >= 0 {
		d := &a.places[a.dateline]
		switch {
		case d.sense.ID == v.sense.ID:
			fx.add("p:is-dateline")
			fx.add("p:is-dateline+told=", bucket(n))
			a.seenOfDateline(v, fx)
		case holds(v.sense, d.sense):
			fx.add("p:holds-dateline")
		case d.sense.Country == v.sense.Country:
			fx.add("p:country-of-dateline")
		default:
			fx.add("p:not-dateline")
		}
	}
	fx.add("p:country-named=", bucket(a.named[v.sense.Country]), kind)
}

// onlyTelling states what tells of a place that is told of but once: of most that are no stops
// nothing more is said, while a stop may be told in one plain sentence.
func (a *analysis) onlyTelling(v *visit, e *evidence, fx *sight) {
	if len(v.evidence) > 1 || e.place == a.dateline {
		return
	}
	t := a.settingOf(e)
	fx.add("once+gov+who=", t.gov, "+", t.who)
	fx.add("once+frame+who=", t.frame, "+", t.who)
	fx.add("once+gov+frame=", t.gov, "+", t.frame)
	fx.add("once+head+who=", t.head, "+", t.who)
	fx.add("once+kind+who=", t.kind, "+", t.who)
	fx.add("once+time+who=", t.time, "+", t.who)
	fx.when(a.dateFor(e) >= 0, "once+dated+", t.who)
}
