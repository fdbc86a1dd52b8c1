package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// datingCosts are what parts a date from a place in their sentence.
type datingCosts struct {
	Token   float64 // each word between them
	Place   float64 // each place between them, which would take the date first
	Against float64 // the clause's dates stand on the other side of their places
	Hop     float64 // a clause that goes on from the date's
	Subject float64 // one with a subject of its own
	Turn    float64 // one that moves the time on: after, before, until
	Back    float64 // the date comes only in a later clause
	Adds    float64 // which does not just tell more of the place
	Opens   float64 // less, for a date that opens the sentence
	Passed  float64 // the place is only on the way
	Left    float64 // the date is when another place was left
	Said    float64 // the date is when something was said
	Tense   float64 // one is told as past, the other is to come or did not happen
	Weak    float64 // a time of the day
	Loose   float64 // a stretch of time: this week
	Carry   float64 // the day is only the one that the story has reached
	Carried int     // for how many sentences it goes on
	Limit   float64 // what is further apart does not belong together

	// what else makes a date doubtful as the day of arriving
	NoArrival float64 // what it dates is no arrival
	Filed     float64 // it is that of the sentence which the dateline opens
	NoDay     float64 // it is a stretch of days
	Earlier   float64 // how much more doubtful an earlier day may be and still be taken
}

var costs = datingCosts{Token: 0.1, Place: 1.5, Against: 0.8, Hop: 0.3, Subject: 0.6, Turn: 2.5, Back: 0.3, Adds: 1.6, Opens: 1, Passed: 1.8, Left: 1.2, Said: 3, Tense: 1.5, Weak: 0.6, Loose: 0.6, Carry: 3, Carried: 1, Limit: 3,
	NoArrival: 0.7, Filed: 1.5, NoDay: 4, Earlier: 0.4}

// dateFor returns the date that belongs to a place, or -1: the one that least
// parts from it in their sentence.
func (a *analysis) dateFor(e *evidence) int {
	if e.nearest == 0 {
		d, _ := a.dateOf(e)
		e.nearest = d + 2
	}
	return e.nearest - 2
}

// dateOf is dateFor, with what parts the two.
func (a *analysis) dateOf(e *evidence) (date int, parted float64) {
	p := &a.places[e.place]
	if e.here > 0 {
		p = &place{first: e.here, last: e.here + 1, hint: -1, sense: &noSense, sentence: a.clauses[e.clause].sentence}
	} else if e.place == a.dateline {
		return a.datelineDate(p), 0
	}
	s := &a.sentences[p.sentence]
	if d := a.beatOf(e); d >= 0 && timely(&a.dates[d]) && !a.ending(&a.dates[d]) {
		return d, 0
	}
	best, cost := -1, costs.Limit
	first, end := a.datesBeside(p.first)
	for d := max(first, a.datesFrom(s.first)); d < end && a.dates[d].first < s.last; d++ {
		if !timely(&a.dates[d]) || a.ending(&a.dates[d]) || a.dates[d].stamp && e.planned {
			continue
		}
		if s.layout == item && e.here == 0 {
			return d, 0 // the line's own
		}
		if x := a.parted(e, p, d); x < cost {
			best, cost = d, x
		}
	}
	if u := int(a.under[p.sentence]); u >= 0 && (best < 0 || a.strength(best) == 0) {
		return u, costs.Hop
	}
	return best, cost
}

// ending reports whether a date only says when something ends: "until Sunday", but
// not "until Sunday, when it left", nor "will not arrive until Sunday".
func (a *analysis) ending(d *dated) bool {
	if !a.endsClass(d.first, pack.Until) && !a.isClass(d.first, pack.Until) {
		return false
	}
	return !a.saidNot(d) && !a.isClass(d.last, pack.When) && !a.isClass(d.last+1, pack.When)
}

// saidNot reports whether the clause of a date, or that before it, says that something is not.
func (a *analysis) saidNot(d *dated) bool {
	own := int(a.clauseOf[d.first])
	for k := own; k >= max(own-1, 0) && a.clauses[k].sentence == d.sentence; k-- {
		if a.clauses[k].negate {
			return true
		}
	}
	return false
}

// parted weighs what stands between a place and a date of its sentence.
func (a *analysis) parted(e *evidence, p *place, id int) float64 {
	d := &a.dates[id]
	x := 0.0
	switch a.strength(id) {
	case 0:
		x += costs.Weak
	case 1:
		if !a.values[id].Firm {
			x += costs.Loose
		}
	}
	behind := d.first >= p.last
	if behind && a.adjacent(p, d.first) {
		return x
	}
	close := !behind && p.first-d.last <= 2 // "said on Wednesday in Lima"
	if e.frame.gov.class != pack.Say && !close && a.saidThen(d) {
		x += costs.Said
	}
	c, own := &a.clauses[e.clause], int(a.clauseOf[d.first])
	if o, ok := when.Compare(a.values[id].From, a.resolver.Story); ok && own <= e.clause {
		l := a.leanBefore(c, p.first)
		if o < 0 && l == when.LeanFuture || o > 0 && l == when.LeanPast {
			x += costs.Tense
		}
	}
	if c.negate && own < e.clause {
		x += costs.Tense // "on Tuesday she sailed, and did not arrive in Lima"
	}
	leaving := e.origin && own == e.clause && a.leaves(c, d) // "left X for Y on Monday"
	from, to := d.last, p.first
	if behind {
		from, to = p.last, d.first
	}
	for i := from; i < to; i++ {
		if x >= costs.Limit+costs.Opens {
			return x // nothing brings them together again
		}
		q := a.placeAt[i]
		if q < 0 {
			if a.dateAt[i] < 0 {
				x += costs.Token
			}
			continue
		}
		if a.takes(&a.places[q], p) && !leaving {
			x += costs.Place
		}
		i = a.places[q].last - 1
	}
	if own == e.clause {
		if e.reachedFrom() {
			return costs.Limit
		}
		if a.datesFirst(c) == behind {
			x += costs.Against
		}
	}
	for k := own + 1; k <= e.clause; k++ {
		b := &a.clauses[k]
		if a.dates[id].last >= b.first-1 && a.isClass(b.first, pack.When) {
			continue // "on Sunday, when it left Hull"
		}
		x += costs.Hop
		if !b.inherits {
			x += costs.Subject
		}
		if a.turns(b) {
			x += costs.Turn
		}
	}
	for k := e.clause + 1; k <= own; k++ {
		b := &a.clauses[k]
		if k == e.clause+1 && b.first-p.last <= 1 && a.relative(b) {
			x += costs.Hop
			continue // "Lomé, where it is expected on Sunday"
		}
		if k == e.clause+1 && k == own && a.opensWith(b, "after") && a.leaves(b, d) {
			return x + costs.Hop // "will fly to Seoul after leaving China on Wednesday"
		}
		x += costs.Back
		if !a.relative(b) && !b.classes.has(pack.There) && !(b.inherits && len(b.verbs) > 0 && b.verbs[0].form == "ing") || a.turns(b) {
			x += costs.Adds
		}
	}
	if a.inAside(e, d) {
		x += costs.Adds
	}
	if e.pass {
		x += costs.Passed
	}
	if d.first-a.sentences[p.sentence].first <= 2 && own < e.clause {
		x -= costs.Opens
	}
	if !e.origin && a.leaves(&a.clauses[own], d) && own != e.clause {
		x += costs.Left
	}
	return x
}

// inAside reports whether a date stands in a relative clause that says more of who
// or what is named before it, and the place behind it: "the king, who turned 70 on
// Sunday, arrived in Lima".
func (a *analysis) inAside(e *evidence, d *dated) bool {
	own := int(a.clauseOf[d.first])
	return own < e.clause && a.pack.Has(pack.Relative, a.clauses[own].rel) && !a.isClass(a.clauses[own].first, pack.Where)
}

func (a *analysis) relative(c *clause) bool {
	return a.isClass(c.first, pack.Where) || a.pack.Has(pack.Relative, c.rel)
}

// takes reports whether a place that stands between takes the date for itself,
// rather than standing in a list with p or saying where p lies.
func (a *analysis) takes(q, p *place) bool {
	if q.Demonym || q.within >= 0 || !cityLike(q.sense) && q.sense.Kind != seeds.Country && q.sense.Kind != seeds.Admin1 || holds(q.sense, p.sense) || holds(p.sense, q.sense) || q.sense.ID == p.sense.ID {
		return false
	}
	if q.first > p.first {
		return !a.listed(p.last, q.first)
	}
	return !a.listed(q.last, p.first)
}

// datesFirst reports whether a clause opens with a date: each of its places
// then goes with the date before it, else with the one behind.
func (a *analysis) datesFirst(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if d := a.dateAt[i]; d >= 0 && timely(&a.dates[d]) {
			return true
		}
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && a.places[q].within < 0 {
			return false
		}
	}
	return false
}

// leaves reports whether a date is that of a departure told in its clause.
func (a *analysis) leaves(c *clause, d *dated) bool {
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if v := c.verbs[i]; v.tok < d.first || i == 0 {
			return v.class == pack.Depart
		}
	}
	return false
}

// strength says how much a date expression tells by itself: a time of the day
// less than a weekday, and that less than a day of a month.
func (a *analysis) strength(d int) int {
	switch a.dates[d].Rule {
	case when.RuleClock, when.RulePart:
		return 0
	}
	if a.dates[d].Absolute() {
		return 2
	}
	return 1
}

// listed reports whether only the commas and conjunctions of a list stand
// between two tokens.
func (a *analysis) listed(from, to int) bool {
	if a.nextBreak != nil {
		return from >= to || int(a.nextBreak[from]) >= to
	}
	for k := from; k < to; k++ {
		if a.breaksList(k) {
			return false
		}
	}
	return true
}

// breaksList reports whether a token is none of those that a list of places is made of.
func (a *analysis) breaksList(k int) bool {
	return a.words[k] != "," && a.words[k] != "/" && !a.isClass(k, pack.And) && !a.isClass(k, pack.Det) && a.placeAt[k] < 0
}

// adjacent reports whether a date at token d stands right behind a place, with
// no comma between.
func (a *analysis) adjacent(p *place, d int) bool {
	i := a.endOf(p)
	for k := i; k < d; k++ {
		switch {
		case a.words[k] == "(" || a.beforeDate(k):
		case (a.words[k] == "," || a.words[k] == ".") && p.hint >= 0:
		default:
			return false
		}
	}
	return d-i <= 2
}

// beforeDate reports whether a word may stand between a name and its date: "at
// Oslo late on".
func (a *analysis) beforeDate(i int) bool {
	return a.isClass(i, pack.Part) || a.isClass(i, pack.Det) || a.isPrep(i, "on") || a.isPrep(i, "in")
}
