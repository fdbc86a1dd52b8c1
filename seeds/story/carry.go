package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// carry gives what is told without a day of its own the day that the story
// tells: to the members of a list that of its head, and to what happens within
// the next sentences, not too far away, that of the sentence before.
func (a *analysis) carry(ev []evidence) {
	head := map[int]int{} // place that heads a list -> dated evidence
	for i := range ev {
		e := &ev[i]
		if e.frame.size < 2 {
			continue
		}
		k, ok := head[e.frame.first]
		switch {
		case !ok && e.value.from.Known():
			head[e.frame.first] = i
		case ok && !e.value.from.Known() && ev[k].place == e.frame.first && ev[k].value.parted > 0:
			e.value = ev[k].value
			e.value.parted += costs.Hop
		}
	}
	day, place, said := when3{}, -1, -1 // the day told, where, and in which sentence
	d := 0
	for i := range ev {
		e := &ev[i]
		if e.namedElsewhere() {
			break // these stand behind all others, out of the order of the text
		}
		p := &a.places[e.place]
		for ; d < len(a.dates) && a.dates[d].sentence < p.sentence; d++ {
			if v, ok := a.dayTold(d); ok {
				if o, ok := when.Compare(v.From, day.from); said != a.dates[d].sentence || ok && o > 0 {
					day, place = when3{from: v.From, text: a.dates[d].Of(a.text), firm: true}, -1
				}
				said = a.dates[d].sentence
			}
		}
		if e.value.from.Known() {
			if o, ok := when.Compare(e.value.from, day.from); ok && o == 0 && !e.origin && cityLike(p.sense) {
				place = e.place
			}
			continue
		}
		if a.isThere(e) {
			e.value = when3{from: a.resolver.Story, firm: true, parted: costs.Carry}
			continue
		}
		if said < 0 || p.sentence-said > costs.Carried || !a.goesOn(e) || place >= 0 && !near(a.places[place].sense, p.sense, daysTravel) {
			continue
		}
		e.value = day
		e.value.from = day.from.WithoutTime()
		e.value.parted = costs.Carry
		said = p.sentence
	}
}

// daysTravel is how many degrees off a place may lie that is reached on the
// same day without a word of it.
const daysTravel = 7

// fresh is how many days before its own day a story tells from hour to hour;
// of what is longer past it only names the days that matter.
const fresh = 3

// isBefore reports whether the day of a date is for sure before that of another, whatever the time.
func isBefore(d, than seeds.Date) bool {
	o, ok := when.Compare(d.WithoutTime(), than.WithoutTime())
	return ok && o < 0
}

// dayTold returns the day of a date that the story tells of its traveller as
// past.
func (a *analysis) dayTold(d int) (when.Value, bool) {
	v := a.values[d]
	c := &a.clauses[a.clauseOf[a.dates[d].first]]
	o := a.resolver.Story
	ok := v.Firm && !v.Vague && v.From.Full() && o.Full() && when.Days(v.From, o) <= fresh && v.From.Grain >= seeds.GrainDay && !v.To.Known() && !c.past && c.who != otherRole && a.strength(d) > 0 &&
		a.sentences[a.dates[d].sentence].layout == body && a.leanOf(a.dates[d]) != when.LeanFuture && !a.saidThen(&a.dates[d]) && !a.dates[d].aside
	return v, ok
}

// isThere reports whether a story says where its traveller is on its own day:
// "the storm is 20 miles west of Valdosta".
func (a *analysis) isThere(e *evidence) bool {
	p := &a.places[e.place]
	c := &a.clauses[e.clause]
	s := &a.sentences[p.sentence]
	if s.layout != body || s.quoted || a.quotedAt(s, p.first) || e.who == otherRole || e.status != "" || c.past || c.negate || !a.resolver.Story.Full() || !cityLike(p.sense) {
		return false
	}
	if e.frame.prep != "in" || e.frame.second {
		return false
	}
	seen := timeless
	for i := c.first; i < p.first; i++ {
		switch t, _ := a.tenseAt(i); {
		case t == present && seen == timeless:
			seen = present
		case t == participle && seen == present:
		case t != timeless:
			return false
		}
	}
	return seen == present
}

// goesOn reports whether a piece of evidence goes on with what was told before
// it, on the same day.
func (a *analysis) goesOn(e *evidence) bool {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	if s.layout != body || s.quoted || !cityLike(p.sense) || e.place == a.dateline || e.status != "" || e.planned || e.who == otherRole || c.past || e.told("another-time") ||
		!e.frame.hasGov || e.origin || a.perfect(c) || a.leanBefore(c, c.last) != when.LeanPast {
		return false
	}
	switch e.frame.gov.class {
	case pack.Say, pack.Act, pack.Reside, pack.Stay:
		return false
	}
	for i := s.first; i < s.last; i++ {
		if d := a.dateAt[i]; d >= 0 && a.strength(int(d)) > 0 {
			return false
		}
	}
	return true
}
