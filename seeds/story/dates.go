package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// when3 is the date of one piece of evidence.
type when3 struct {
	from, to seeds.Date
	text     string
	firm     bool
}

// timely reports whether a date expression can date a visit.
func timely(d dated) bool {
	switch d.Rule {
	case when.RuleYear, when.RuleLongAgo, when.RuleClock:
		return false
	}
	return true
}

// resolveDates gives every expression its value, in the order of the text.
func (a *analysis) resolveDates() []when.Value {
	out := make([]when.Value, len(a.dates))
	items := false
	for i, d := range a.dates {
		c := &a.clauses[a.clauseOf[d.first]]
		s := &a.sentences[d.sentence]
		lean := when.LeanNone
		switch {
		case c.future || a.comingClause(int(a.clauseOf[d.first])):
			lean = when.LeanFuture
		case len(c.verbs) > 0 && c.verbs[len(c.verbs)-1].form == "past":
			lean = when.LeanPast
		case len(c.verbs) > 0 && c.verbs[0].form == "base" && c.verbs[0].class != pack.Say:
			lean = when.LeanFuture
		}
		a.resolver.Chain = s.layout == item && items && d.Rule == when.RuleWeekday
		v, ok := a.resolver.Resolve(d.Expression, lean)
		a.resolver.Chain = false
		if !ok {
			continue
		}
		out[i] = v
		if v.Firm && !c.past && !v.Vague && c.who != otherRole {
			a.resolver.Tell(v.From)
			items = items || s.layout == item
		}
	}
	a.notices = append(a.notices, a.resolver.Notices...)
	return out
}

// comingClause reports whether a clause goes on with a plan: "will fly to A
// on Monday before visiting B on Tuesday".
func (a *analysis) comingClause(id int) bool {
	c := &a.clauses[id]
	if id == 0 || !c.inherits || a.clauses[id-1].sentence != c.sentence {
		return false
	}
	for _, v := range c.verbs {
		if v.form == "past" {
			return false
		}
	}
	return a.clauses[id-1].future || a.comingClause(id-1)
}

// dateEvidence finds the date that each piece of evidence goes with.
func (a *analysis) dateEvidence(ev []evidence) {
	values := a.resolveDates()
	for i := range ev {
		e := &ev[i]
		d := a.dateFor(e)
		if d < 0 {
			continue
		}
		v := values[d]
		if !v.From.Known() || v.Vague {
			continue
		}
		e.value = when3{from: v.From, to: v.To, text: a.dates[d].Of(a.text), firm: v.Firm}
	}
}

// dateFor returns the date that belongs to a place, or -1: one of its clause,
// the nearest first, else the one that opened the sentence.
func (a *analysis) dateFor(e *evidence) int {
	p := &a.places[e.place]
	c := &a.clauses[e.clause]
	if e.here > 0 {
		p = &place{first: e.here, last: e.here + 1}
	}
	best, cost := -1, 1000
	for i := c.first; i < c.last; i++ {
		d := a.dateAt[i]
		if d < 0 {
			continue
		}
		i = a.dates[d].last - 1
		if !timely(a.dates[d]) {
			continue
		}
		if v := a.dateCost(int(d), p, c); v < cost {
			best, cost = int(d), v
		}
	}
	if best >= 0 {
		return best
	}
	// an earlier clause of the sentence, where this one goes on from it
	for k := e.clause; k > 0 && a.clauses[k-1].sentence == c.sentence; k-- {
		if !a.clauses[k].inherits && a.clauses[k].who == otherRole || a.turns(a.clauses[k].rel) {
			break
		}
		b := &a.clauses[k-1]
		for i := b.last - 1; i >= b.first; i-- {
			if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
				// a date that dates another stop of that clause holds on only from the front
				if a.dates[d].first-b.first <= 3 || !a.placeWithin(b) || len(b.verbs) > 0 && b.verbs[0].class == pack.Depart {
					return int(d)
				}
			}
		}
	}
	// a later clause that only tells more of the same stop
	for k := e.clause + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence; k++ {
		b := &a.clauses[k]
		if a.placeWithin(b) || b.rel != "where" && !(b.inherits && len(b.verbs) > 0 && b.verbs[0].form == "ing") {
			break
		}
		for i := b.first; i < b.last; i++ {
			if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
				return int(d)
			}
		}
	}
	return -1
}

// turns reports whether a clause's opening word moves the time on.
func (a *analysis) turns(rel string) bool {
	switch rel {
	case "after", "before", "since", "until", "when", "as", "despues de", "antes de", "tras", "hasta":
		return true
	}
	return false
}

func (a *analysis) placeWithin(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if p := a.placeAt[i]; p >= 0 && !a.places[p].Demonym {
			return true
		}
	}
	return false
}

// dateCost is how far a date stands from a place of its clause.
func (a *analysis) dateCost(d int, p *place, c *clause) int {
	from, to := a.dates[d].last, p.first
	cost := 0
	if a.dates[d].first >= p.last {
		from, to = p.last, a.dates[d].first
		cost = -1
	}
	cost += to - from
	if a.dates[d].first-c.first <= 2 {
		cost = min(cost, 5)
	}
	listed := true
	for i := from; i < to; i++ {
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && a.places[q].within < 0 {
			listed = false
		}
	}
	if !listed && a.dates[d].first-c.first > 2 {
		cost += 8
	}
	return cost
}
