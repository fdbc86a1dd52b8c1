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
	case when.RuleYear, when.RuleLongAgo:
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
		case len(c.verbs) > 0 && c.verbs[0].form == "base" && c.verbs[0].class != pack.Say && !a.toldPast(d.sentence):
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

// toldPast reports whether a sentence has a verb in the past.
func (a *analysis) toldPast(s int) bool {
	for k := int(a.clauseOf[a.sentences[s].first]); k < len(a.clauses) && a.clauses[k].sentence == s; k++ {
		for _, v := range a.clauses[k].verbs {
			if v.form == "past" {
				return true
			}
		}
	}
	return false
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
	for i := range ev {
		e := &ev[i]
		d := a.dateFor(e)
		if d < 0 {
			continue
		}
		v := a.values[d]
		if !v.From.Known() || v.Vague {
			continue
		}
		e.value = when3{from: v.From, to: v.To, text: a.dates[d].Of(a.text), firm: v.Firm}
	}
}

// dateFor returns the date that belongs to a place, or -1: one of its clause,
// else of the clauses around it.
func (a *analysis) dateFor(e *evidence) int {
	p := &a.places[e.place]
	c := &a.clauses[e.clause]
	if e.here > 0 {
		p = &place{first: e.here, last: e.here + 1}
	} else if e.place == a.dateline {
		return a.datelineDate(p)
	}
	if s := &a.sentences[p.sentence]; s.layout == item && e.here == 0 {
		for i := s.first; i < s.last; i++ {
			if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
				return int(d)
			}
		}
	}
	best := a.dateIn(p, c)
	if best >= 0 {
		return best
	}
	// an earlier clause of the sentence, where this one goes on from it
	for k := e.clause; k > 0 && a.clauses[k-1].sentence == c.sentence; k-- {
		if !a.clauses[k].inherits && a.clauses[k].who == otherRole || a.turns(a.clauses[k].rel) && k == e.clause {
			if d := a.dateAt[a.clauses[k].first-1]; k == e.clause && d < 0 && a.words[a.clauses[k].first-1] == "," && a.clauses[k].first > 1 {
				d = a.dateAt[a.clauses[k].first-2] // "since March 20, when they left"
				if d >= 0 && a.clauses[k].rel == "when" && timely(a.dates[d]) {
					return int(d)
				}
			}
			break
		}
		b := &a.clauses[k-1]
		if a.turns(b.rel) {
			continue // "he arrived on Monday, after a stop in A on Sunday, and met in B"
		}
		for i := b.last - 1; i >= b.first; i-- {
			if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
				return int(d)
			}
		}
	}
	// a later clause that only tells more of the same stop
	for k := e.clause + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence; k++ {
		b := &a.clauses[k]
		if a.placeWithin(b) || b.rel != "where" && !relatives[b.rel] && !a.has(b.first, b.last, pack.There) && !(b.inherits && len(b.verbs) > 0 && b.verbs[0].form == "ing") {
			break
		}
		best := -1
		for i := b.first; i < b.last; i++ {
			if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) && (best < 0 || a.weaker(best, int(d))) {
				best = int(d)
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// datelineDate is the first date of the sentence that a dateline opens, unless
// another place takes it.
func (a *analysis) datelineDate(p *place) int {
	s := &a.sentences[p.sentence]
	for i := a.datelineEnd(p.last); i < s.last; i++ {
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && cityLike(a.places[q].sense) {
			return -1
		}
		if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
			if c := &a.clauses[a.clauseOf[i]]; c.who == otherRole || c.future || c.past || len(c.verbs) > 0 && !a.toldPast(p.sentence) {
				return -1
			}
			return int(d)
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

// dateIn returns the date of a clause that dates a place in it, or -1. Where
// the clause opens with a date, each place goes with the date before it; else
// with the one after it. A date right behind the name is always its own.
func (a *analysis) dateIn(p *place, c *clause) int {
	before, after := -1, -1
	opened, passed := false, false
	for i := c.first; i < c.last; i++ {
		if d := a.dateAt[i]; d >= 0 {
			if timely(a.dates[d]) {
				if a.dates[d].first < p.first {
					if before < 0 || !a.weaker(int(d), before) || a.dates[d].first-a.dates[before].last > 2 {
						before = int(d)
					}
				} else if after < 0 && !passed || after >= 0 && a.weaker(after, int(d)) && a.dates[d].first-a.dates[after].last <= 2 {
					after = int(d)
				}
				if before >= 0 && after < 0 && !a.placeBefore(c, a.dates[before].first) {
					opened = true
				}
			}
			i = a.dates[d].last - 1
			continue
		}
		if q := a.placeAt[i]; q >= 0 && i >= p.last {
			r := &a.places[q]
			passed = passed || !r.Demonym && r.within < 0 && !a.listed(p.last, r.first) && !holds(r.sense, p.sense)
			i = r.last - 1
		}
	}
	switch {
	case after >= 0 && a.adjacent(p, a.dates[after].first):
		return after
	case opened:
		return before
	case after >= 0:
		return after
	}
	return before
}

// weaker reports whether date x, a bare weekday or a time, says less than y.
func (a *analysis) weaker(x, y int) bool {
	return !a.dates[x].Absolute() && a.dates[y].Absolute() || a.dates[x].Rule == when.RuleClock && a.dates[y].Rule != when.RuleClock
}

// placeBefore reports whether a place of the clause stands before token i.
func (a *analysis) placeBefore(c *clause, i int) bool {
	for k := c.first; k < i; k++ {
		if q := a.placeAt[k]; q >= 0 && !a.places[q].Demonym && a.places[q].within < 0 {
			return true
		}
	}
	return false
}

// listed reports whether only the commas and conjunctions of a list stand
// between two tokens.
func (a *analysis) listed(from, to int) bool {
	for k := from; k < to; k++ {
		if a.words[k] != "," && !a.isClass(k, pack.And) && !a.isClass(k, pack.Det) && a.placeAt[k] < 0 {
			return false
		}
	}
	return true
}

// adjacent reports whether a date at token d stands right behind a place, with
// no comma between.
func (a *analysis) adjacent(p *place, d int) bool {
	i := p.last
	if p.hint >= 0 && a.places[p.hint].first >= p.last {
		i = a.places[p.hint].last
	}
	for k := i; k < d; k++ {
		switch a.words[k] {
		case "(", "on", "el", "at", "late", "early":
		case ",", ".":
			if p.hint < 0 {
				return false
			}
		default:
			return false
		}
	}
	return d-i <= 2
}
