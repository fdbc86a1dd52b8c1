package story

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// A dateline says where the newsroom or the reporter was. Whether the traveller was there
// too is told by what the text says of the traveller besides: where the first words behind
// the dateline put whoever is followed, and where the last ones before the story's own day.

// filing is what a text says of the traveller's whereabouts besides its dateline.
type filing struct {
	lead   string // how the first telling of the traveller stands to the dateline's place
	latest string // how the last one that is past stands to it, and to the story's day
	again  string // what the traveller is told to do there, where it is named again
	around bool   // the traveller is told to be in the land around it
	away   int    // cities elsewhere where the traveller was
}

// leadNone says that the first words tell of no other place.
const leadNone = "none"

// leadWithin is within how many sentences of the dateline the lead is told.
const leadWithin = 1

// seeFiling sees where a story puts the traveller besides its dateline.
func (a *analysis) seeFiling(ev []evidence) filing {
	out := filing{lead: leadNone, latest: "none", again: "no"}
	if a.dateline < 0 {
		return out
	}
	d := &a.places[a.dateline]
	last := seeds.Date{}
	away := map[string]bool{}
	for i := range ev {
		e := &ev[i]
		p := &a.places[e.place]
		l := a.sentences[p.sentence].layout
		if e.place == a.dateline || e.who == otherRole || e.status != "" || l == title || l == aside || e.told("another-time") || e.told("someone-else") {
			continue
		}
		how, deed, time := besideDateline(p.sense, d.sense), deedOf(e), a.besideStoryDay(e)
		if out.lead == leadNone && p.sentence <= d.sentence+leadWithin && deed != "" {
			out.lead = how + "+" + deed + "+" + time + "+" + roleName[e.who]
		}
		if e.who != travellerRole || deed == "" {
			continue
		}
		switch {
		case how == "there" && out.again == "no":
			out.again = deed + "+" + time
		case how == "around" && time != "future":
			out.around = true
		case (how == "land" || how == "abroad") && time != "future" && cityLike(p.sense):
			away[p.sense.ID] = true
		}
		if time == "future" || how == "around" {
			continue
		}
		if o, ok := when.Compare(e.value.from, last); out.latest == "none" || ok && o >= 0 {
			out.latest, last = how+"+"+deed+"+"+time, e.value.from
		}
	}
	out.away = len(away)
	if out.lead == leadNone {
		out.lead += "+" + a.comesNowhere(d.sentence)
	}
	return out
}

// comesNowhere says whether the traveller acts, or even comes, in the first words behind
// the dateline, though no place is named for it: "arrived on Monday for talks".
func (a *analysis) comesNowhere(s int) string {
	acts := "unsaid"
	for i := range a.clauses {
		c := &a.clauses[i]
		if c.sentence < s || c.sentence > s+leadWithin || c.who != travellerRole {
			continue
		}
		for _, v := range c.verbs {
			if moving[v.class] {
				return "comes"
			}
			acts = "acts"
		}
	}
	return acts
}

// whereabouts sums up where the text besides the dateline puts the traveller: there, in the land
// around it, nowhere else by name, or elsewhere.
func (f *filing) whereabouts() string {
	lead, rest, _ := strings.Cut(f.lead, "+")
	switch {
	case f.again != "no":
		return "there"
	case f.around:
		return "around"
	case lead == leadNone && f.away == 0:
		return "nowhere+" + rest
	case lead == leadNone:
		return "later-elsewhere"
	case strings.Contains(rest, "future"):
		return "ahead-" + lead
	}
	return lead
}

// seenOfDateline lists the same for all that is told of the place.
func (a *analysis) seenOfDateline(v *visit, fx *sight) {
	where, home := a.filing.whereabouts(), a.ownLand(v.sense)
	if slices.ContainsFunc(v.evidence, func(e evidence) bool { return e.told("here") }) {
		where = "here"
	}
	fx.add("p:filed=", where)
	fx.add("p:filed+told=", where, "+", bucket(len(v.evidence)))
	fx.add("p:filed+home=", where, "+", home)
	fx.add("p:filed+traveller=", where, "+", a.cast.kind)
	fx.add("p:filed+away=", where, "+", bucket(a.filing.away))
}

// seenOfFiling lists what can be seen of the place of a dateline by the rest of the text.
func (a *analysis) seenOfFiling(e *evidence, fx *sight) {
	f, here, home := &a.filing, "named", a.ownLand(a.places[e.place].sense)
	if e.here > 0 {
		here = "here"
	}
	away := bucket(f.away)
	fx.add("filed")
	for _, r := range e.reasons {
		fx.add("filed:", r)
	}
	fx.add("filed:lead=", f.lead)
	fx.add("filed:latest=", f.latest)
	fx.add("filed:again=", f.again)
	fx.add("filed:away=", away)
	fx.add("filed:again+away=", f.again, "+", away)
	fx.add("filed:here+away=", here, "+", away)
	fx.add("filed:here+lead=", here, "+", f.lead)
	fx.add("filed:here+latest=", here, "+", f.latest)
	fx.add("filed:traveller=", a.cast.kind)
	fx.add("filed:traveller+away=", a.cast.kind, "+", away)
	fx.when(f.around, "filed:around")
	fx.when(f.around, "filed:around+away=", away)
	fx.when(home != "", "filed:", home)
	fx.when(home != "", "filed:", home, "+lead=", f.lead)
	fx.when(home != "", "filed:", home, "+away=", away)
}

// besideDateline says how a place lies to that of the dateline.
func besideDateline(s, dateline *seeds.Sense) string {
	switch {
	case s.ID == dateline.ID:
		return "there"
	case holds(s, dateline):
		return "around"
	case holds(dateline, s):
		return "within"
	case s.Country == dateline.Country:
		return "land"
	}
	return "abroad"
}

// deedOf sorts what is told of a place: that somebody comes, leaves or is there; "" for
// what is none of these.
func deedOf(e *evidence) string {
	switch {
	case e.origin || e.event == pack.Depart:
		return "leaves"
	case moving[e.event]:
		return "comes"
	case e.event == pack.Stay || e.event == pack.Event || e.event == pack.Begin || e.event == pack.Be || e.event == pack.Pass:
		return "is"
	case e.frame.prep == "in" || e.frame.prep == "to":
		return e.frame.prep
	}
	return ""
}

// besideStoryDay says when something is told to have been, seen from the story's own day.
func (a *analysis) besideStoryDay(e *evidence) string {
	day := a.resolver.Story
	if e.planned {
		return "future"
	}
	if e.value.from.Grain < seeds.GrainDay || day.Grain < seeds.GrainDay {
		return "undated"
	}
	o, ok := when.Compare(e.value.from, day)
	switch {
	case !ok:
		return "undated"
	case o == 0:
		return "day"
	case o > 0:
		return "future"
	case when.Days(e.value.from, day) == 1:
		return "eve"
	}
	return "before"
}
