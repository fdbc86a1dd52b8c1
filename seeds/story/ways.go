package story

import (
	"fmt"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// call is a telling that somebody by name came, went or stayed somewhere.
type call struct {
	evidence int
	place    string     // which, by its ID or its name
	day      seeds.Date // unknown where it is not told to the day
}

// calls gathers the tellings by who comes and goes in them.
func (a *analysis) calls(ev []evidence) map[int][]call {
	acting := a.actors()
	out := map[int][]call{}
	for i := range ev {
		e := &ev[i]
		who := acting[e.clause]
		if who < 0 || !a.calledAt(e) {
			continue
		}
		p := &a.places[e.place]
		x := call{evidence: i, place: p.sense.ID}
		if x.place == "" {
			x.place = p.key
		}
		if d := a.dateFor(e); d >= 0 && a.values[d].Firm && a.values[d].From.Grain >= seeds.GrainDay {
			x.day = a.values[d].From
		} else {
			x.day = a.dayIn(e.clause, who)
		}
		out[who] = append(out[who], x)
	}
	return out
}

// dayIn returns the first day that the sentence of a clause names of whoever acts in it,
// unknown for none.
func (a *analysis) dayIn(clause, who int) seeds.Date {
	acting := a.actors()
	s := &a.sentences[a.clauses[clause].sentence]
	for d := a.datesFrom(s.first); d < len(a.dates) && a.dates[d].first < s.last; d++ {
		if v := &a.values[d]; v.Firm && v.From.Grain >= seeds.GrainDay && acting[a.clauseOf[a.dates[d].first]] == who {
			return v.From
		}
	}
	return seeds.Date{}
}

// calledAt reports whether a telling is of a coming or going, or of a day somewhere.
func (a *analysis) calledAt(e *evidence) bool {
	f := &e.frame
	s := &a.sentences[a.places[e.place].sentence]
	if !f.hasGov || f.after || f.owner || f.attrib || e.place == a.dateline || s.layout != body || e.told("quoted") || e.told("another-time") || e.told("long-ago") || e.told("negated") || e.told("headline") {
		return false
	}
	switch f.gov.class {
	case pack.Arrive, pack.Go, pack.Return, pack.Visit, pack.Depart, pack.Reach, pack.Pass, pack.Begin, pack.Stay:
		return f.object || f.prep != ""
	case pack.Be, pack.Event:
		met := f.prep == "in" && (f.head == pack.Meeting || f.head == pack.StopNoun || f.head == pack.Trip)
		return (met || f.prep == "in" && (f.tight || a.onlyStops(f.gov.tok+f.gov.n, f.prepAt)) || f.object) && a.dateFor(e) >= 0
	}
	return false
}

// onlyStops reports whether nothing but places and days, and what joins them, stands in tokens
// [from, to): the "in Lima on Monday and" of "was in Lima on Monday and in Quito".
func (a *analysis) onlyStops(from, to int) bool {
	for i := from; i < to; i++ {
		if a.placeAt[i] < 0 && a.dateAt[i] < 0 && !a.isClass(i, pack.Prep) && !a.isClass(i, pack.And) && a.words[i] != "," && !a.adverb(i) {
			return false
		}
	}
	return true
}

// tellApart marks what is told of the way of somebody else by name, where that is
// clearly another than the way of whoever is followed.
func (a *analysis) tellApart(ev []evidence) {
	main := a.cast.main
	a.cast.apart, a.cast.unsure = nil, nil
	if main < 0 || len(a.sentences) > longStory {
		return
	}
	calls := a.calls(ev)
	for i := range a.cast.entities {
		if i == main || !a.eachGoes(main, i, calls) && !(a.wanted && a.goesToo(main, i, calls)) {
			continue
		}
		if a.wanted || turnsBack(calls[main], calls[i]) {
			a.cast.apart = append(a.cast.apart, i)
		} else {
			a.cast.unsure = append(a.cast.unsure, i)
		}
	}
	if a.cast.apart == nil {
		return
	}
	a.cast.lead = main
	for _, i := range a.cast.apart {
		x, y := calls[i], calls[a.cast.lead]
		if earlier := x[0].evidence < y[0].evidence; len(x) >= 2*len(y) || earlier && 2*len(x) > len(y) {
			a.cast.lead = i
		}
	}
	acting := a.actors()
	of := make([]bool, len(a.clauses)) // clause -> it is told of such a way
	now := false
	for i := range a.clauses {
		s := a.clauses[i].sentence
		if i == 0 || s != a.clauses[i-1].sentence && a.tokens[a.sentences[s].first].Lines > 0 {
			now = false
		}
		if w := acting[i]; w == main || w == someone || w == nobody && a.actTogether(&a.clauses[i]) {
			now = false
		} else if slices.Contains(a.cast.apart, w) {
			now = true
		}
		of[i] = now
	}
	for i := range ev {
		e := &ev[i]
		e.apart = of[e.clause]
		if e.place == a.dateline {
			e.apart = e.here == 0 && !a.leadsWith(main) // where who writes of them both is
		}
	}
}

// actTogether reports whether more than one act in a clause.
func (a *analysis) actTogether(c *clause) bool {
	names := 0
	for _, s := range c.subjects {
		if s.both || s.pron == "they" {
			return true
		}
		if s.entity >= 0 {
			names++
		}
	}
	return names > 1
}

// leadsWith reports whether an entity acts in the sentence of the dateline.
func (a *analysis) leadsWith(id int) bool {
	acting := a.actors()
	s := &a.sentences[a.places[a.dateline].sentence]
	for i := s.first; i < s.last; i++ {
		if acting[a.clauseOf[i]] == id {
			return true
		}
	}
	return false
}

// followLead follows, of those who go ways of their own, the first, or whom the story tells
// much more of, and reads the story anew where that is somebody else.
func (a *analysis) followLead(ev []evidence) []evidence {
	c := &a.cast
	if c.apart == nil {
		return ev
	}
	if c.lead != c.main {
		a.follow(&candidate{entity: c.lead, kind: a.kindOf(c.lead)})
		ev = a.allEvidence()
	}
	c.label = c.entities[c.main].full // not one that another's way has lent
	return ev
}

// eachGoes reports whether two of the cast, alike and each by its own name, are both told to
// go somewhere, and not to the same places.
func (a *analysis) eachGoes(x, y int, calls map[int][]call) bool {
	e, f := &a.cast.entities[x], &a.cast.entities[y]
	if !a.travelsByName(e, x) || !a.travelsByName(f, y) {
		return false
	}
	if a.likeness(x) != a.likeness(y) {
		return false
	}
	own, theirs := apartAt(calls[x], calls[y]), apartAt(calls[y], calls[x])
	return min(own, theirs) >= 1 && max(own, theirs) >= ownStops && apartAt(calls[x], nil) >= ownStops && apartAt(calls[y], nil) >= ownStops && !a.togetherAt(x, y)
}

// goesToo reports whether somebody is told to go elsewhere than whoever is asked for, who is
// told of by a name as well.
func (a *analysis) goesToo(x, y int, calls map[int][]call) bool {
	one, other := a.likeness(x), a.likeness(y)
	alike := one == other || one == "" && other == "person" || one == "person" && other == ""
	return alike && a.travelsByName(&a.cast.entities[y], y) && apartAt(calls[y], calls[x]) >= 1 && len(calls[x]) > 0 && !a.togetherAt(x, y)
}

// travelsByName reports whether an entity is somebody or something that may go a way of its
// own, rather than a body, or what only looks like a name: "GPS", "Excellency".
func (a *analysis) travelsByName(e *entity, id int) bool {
	if e.kind == "org" || e.kind == "fixed" || a.initials(e) {
		return false
	}
	if a.likeness(id) != "person" {
		return true
	}
	u := a.useOf(e.words[0])
	return len(e.titles) > 0 || !a.everyday(e) && (len(e.words) > 1 || u.Given || u.Surname)
}

// mixed notices that stops of the trip are told of somebody else by name alone, of whom
// the story does not say clearly enough that it is another way.
func (a *analysis) mixed(it *seeds.Itinerary, stops []visit) {
	main := a.cast.main
	if len(a.cast.unsure) == 0 || a.cast.second {
		return
	}
	acting := a.actors()
	of := map[int][]string{}
	for i := range stops {
		who := nobody
		alone := !stops[i].any(func(e *evidence) bool {
			if e.score <= 0 {
				return false
			}
			w := acting[e.clause]
			if who < 0 {
				who = w
			}
			return w != who || w < 0
		})
		if alone && who >= 0 && who != main {
			of[who] = append(of[who], it.Seeds[i].Name)
		}
	}
	for _, who := range a.cast.unsure {
		if e := &a.cast.entities[who]; len(of[who]) >= ownStops {
			it.Notices = append(it.Notices, seeds.Notice{Code: "mixed-travellers", Text: fmt.Sprintf("%s may be on the way of %s, not of %s", strings.Join(of[who], ", "), e.full, a.cast.label),
				Fix: fmt.Sprintf("read the trip of each alone, with --traveller %q", e.full)})
		}
	}
}

// besides notices that the story tells by name of the way of somebody else too, whose stops are
// none of the trip that was read.
func (a *analysis) besides(it *seeds.Itinerary, t *journey) {
	main := a.cast.main
	if main < 0 || a.wanted || a.cast.second || len(a.sentences) > longStory {
		return
	}
	var others []int
	for i := range a.cast.entities {
		if i != main && !slices.Contains(a.cast.apart, i) && a.likeness(i) == a.likeness(main) && a.travelsByName(&a.cast.entities[i], i) {
			others = append(others, i)
		}
	}
	if len(others) == 0 {
		return
	}
	known := map[string]bool{}
	for i := range t.stops {
		known[t.stops[i].sense.ID] = true
	}
	calls := a.calls(t.evidence)
	for _, i := range others {
		e := &a.cast.entities[i]
		var own []string
		dated := false
		for _, c := range calls[i] {
			p := &a.places[t.evidence[c.evidence].place]
			if !known[p.sense.ID] && !slices.Contains(own, p.sense.Name) {
				own = append(own, p.sense.Name)
				dated = dated || c.day.Known()
			}
		}
		if len(own) >= ownStops && dated {
			it.Notices = append(it.Notices, seeds.Notice{Code: "another-traveller", Text: fmt.Sprintf("the story tells of a trip of %s too: %s", e.full, strings.Join(own, ", ")),
				Fix: fmt.Sprintf("read it with --traveller %q", e.full)})
		}
	}
}

// likeness is the kind of an entity, that of people too where only one of its names tells.
func (a *analysis) likeness(id int) string {
	kind := a.kindOf(id)
	if e := &a.cast.entities[id]; kind == "" && len(e.words) > 1 && !a.isClass(e.first-1, pack.Article) {
		if first, last := a.useOf(e.words[0]), a.useOf(e.words[len(e.words)-1]); first.Given || first.Surname || last.Surname {
			return "person"
		}
	}
	return kind
}

// apartAt counts the places of one's calls where the other did not call.
func apartAt(x, y []call) int {
	var own []string
	for _, c := range x {
		if !slices.Contains(own, c.place) && !slices.ContainsFunc(y, func(d call) bool { return d.place == c.place }) {
			own = append(own, c.place)
		}
	}
	return len(own)
}

// turnsBack reports whether the days that are told turn back, or stand, where the
// story goes over from one to the other.
func turnsBack(x, y []call) bool {
	i, k, last := 0, 0, 0
	var day seeds.Date
	for i < len(x) || k < len(y) {
		var c call
		who := 1
		if k == len(y) || i < len(x) && x[i].evidence < y[k].evidence {
			c = x[i]
			i++
		} else {
			c, who = y[k], 2
			k++
		}
		if !c.day.Known() {
			last = who
			continue
		}
		if o, ok := when.Compare(c.day, day); ok && o <= 0 && last != 0 && who != last {
			return true
		}
		day, last = c.day, who
	}
	return false
}

// togetherAt reports whether two are told of as going somewhere together.
func (a *analysis) togetherAt(x, y int) bool {
	for i := range a.clauses {
		c := &a.clauses[i]
		if c.motion() < 1 {
			continue
		}
		var acts, has [2]bool
		for _, s := range c.subjects {
			acts[0], acts[1] = acts[0] || s.entity == x, acts[1] || s.entity == y
		}
		for k := c.first; k < c.last; k++ {
			if n := a.nameAt[k]; n >= 0 && a.word(a.names[n].first-1) != "," {
				has[0] = has[0] || a.names[n].entity == x
				has[1] = has[1] || a.names[n].entity == y
			}
		}
		if (acts[0] || has[0]) && (acts[1] || has[1]) {
			return true
		}
	}
	return false
}

// ownWay returns what is told of the way of whoever is followed.
func ownWay(ev []evidence) []evidence {
	theirs := func(e evidence) bool { return e.apart }
	if !slices.ContainsFunc(ev, theirs) {
		return ev
	}
	return slices.DeleteFunc(slices.Clone(ev), theirs)
}

// apartScore is below what any place of one's own way has that is named in left out.
const apartScore = -10

// withAnothers adds to what is left out the places that are only on somebody else's way.
func (a *analysis) withAnothers(rest, stops []visit, ev []evidence) []visit {
	var theirs []evidence
	for i := range ev {
		if !ev[i].apart {
			continue
		}
		e := ev[i]
		e.score = apartScore
		if !e.told("someone-else") {
			e.reasons = append(e.reasons, "someone-else")
		}
		theirs = append(theirs, e)
	}
	if theirs == nil {
		return rest
	}
	type named struct{ id, name string }
	known := map[named]bool{}
	for _, vs := range [][]visit{stops, rest} {
		for i := range vs {
			known[named{vs[i].sense.ID, vs[i].sense.Name}] = true
		}
	}
	all := a.gather(theirs)
	for i := range all {
		if v := &all[i]; !known[named{v.sense.ID, v.sense.Name}] {
			v.judge()
			rest = append(rest, *v)
		}
	}
	return rest
}
