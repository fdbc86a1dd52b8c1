package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// season is how many days may lie between two dates of one trip.
const season = 45

// farAway says whether the date that goes with a place lies far before or behind
// the story's day and far from every other date that it tells; "" where it is near.
func (a *analysis) farAway(e *evidence) string {
	d := a.dateFor(e)
	if d < 0 || !a.resolver.Story.Full() {
		return ""
	}
	v := a.values[d]
	if v.From.Grain < seeds.GrainMonth || v.From.Year == 0 || v.Vague {
		return ""
	}
	at := midMonth(v.From)
	if when.Days(at, a.resolver.Story) <= season {
		return ""
	}
	before, _ := when.Compare(at, a.resolver.Story)
	if a.season == nil {
		a.season = a.daysTold()
	}
	number := when.DayNumber(at)
	first := sort.Search(len(a.season), func(i int) bool { return a.season[i].number >= number-season })
	for _, o := range a.season[first:] {
		if o.number > number+season {
			break
		}
		// what is planned goes on from month to month, too
		if o.date != d && (!o.month || before > 0 && a.values[o.date].From != v.From) {
			return ""
		}
	}
	if before > 0 {
		return "far-ahead"
	}
	if o, ok := when.Compare(a.setOut(), v.From); ok && o <= 0 {
		return "" // the trip takes months
	}
	return "long-ago"
}

// setOut returns the day or month on which the traveller is first told to have set out or begun,
// within a year before the story's own day; unknown where none is told.
func (a *analysis) setOut() seeds.Date {
	if a.outset != nil {
		return *a.outset
	}
	a.outset = &seeds.Date{}
	for i := range a.dates {
		c, on := &a.clauses[a.clauseOf[a.dates[i].first]], a.values[i].From
		if c.who != travellerRole || c.past || on.Grain < seeds.GrainMonth || on.Year == 0 || len(c.verbs) == 0 {
			continue
		}
		v := &c.verbs[0]
		starts := v.class == pack.Depart || v.class == pack.Begin || v.class == pack.Go && a.isPrep(v.tok+v.n, "from")
		if v.form != "past" || !starts || when.Days(midMonth(on), a.resolver.Story) > aYear {
			continue
		}
		if o, ok := when.Compare(on, *a.outset); ok && o < 0 || !a.outset.Known() {
			*a.outset = on
		}
	}
	return *a.outset
}

// aYear is how many days a year has.
const aYear = 365

// toldDay is a day, or the middle of a month, that a date of the text means.
type toldDay struct {
	number, date int
	month        bool
}

// daysTold lists the days and months of known years that the dates mean, from the first on.
func (a *analysis) daysTold() []toldDay {
	out := make([]toldDay, 0, len(a.values))
	for i := range a.values {
		from := a.values[i].From
		switch month := from.Grain == seeds.GrainMonth && from.Year != 0; {
		case month:
			out = append(out, toldDay{when.DayNumber(midMonth(from)), i, true})
		case a.values[i].Firm && from.Full():
			out = append(out, toldDay{when.DayNumber(from), i, false})
		}
	}
	slices.SortStableFunc(out, func(x, y toldDay) int { return x.number - y.number })
	return out
}

// beganThen reports whether a trip set out or began there, not somebody else's: what a long
// one began with lies far back.
func (a *analysis) beganThen(e *evidence) bool {
	return e.who != otherRole && (e.event == pack.Begin || e.origin && e.event == pack.Depart)
}

// midMonth returns the middle of a month, and any day as it is.
func midMonth(d seeds.Date) seeds.Date {
	if d.Grain == seeds.GrainMonth {
		return seeds.Day(d.Year, d.Month, 15)
	}
	return d
}

// beyond is the value of words for a time behind that of the trip: "next year".
const beyond = "beyond"

// otherTime reports whether the clause speaks of another time, not only an
// apposition behind the name: "to Hiroshima, the first visit since 2016". What is still to
// come is not of a time that is past: "on her first visit since 2016 she will meet".
func (a *analysis) otherTime(e *evidence, c *clause) bool {
	if !c.past {
		return false
	}
	p := &a.places[e.place]
	planned := c.future && e.frame.hasGov && !e.frame.after && a.has(c.first, e.frame.gov.tok, pack.Future)
	comma := false
	for i := c.first; i < c.last; i++ {
		comma = comma || i >= p.last && a.words[i] == ","
		if comma && i > p.last+1 && p.hint < 0 {
			return false
		}
		if h, ok := a.is(i, pack.Past); ok && (!planned || h.Value == beyond) || a.isClass(i, pack.Been) && a.beenBefore(c) {
			return true
		}
		if d := a.dateAt[i]; d >= 0 && !planned && a.vague(a.dates[d]) && !a.ofSubject(i, e, c) {
			return true
		}
	}
	return false
}

// ofSubject reports whether the date at token i only says when that was of which the subject of a
// clause is told, not when the verb behind it was: "a man wanted over a theft in Lima in 2014
// appeared in Quito".
func (a *analysis) ofSubject(i int, e *evidence, c *clause) bool {
	f := &e.frame
	if !f.hasGov || f.after || f.gov.tok <= i || f.prepAt <= f.gov.tok || f.gov.form == "ing" {
		return false
	}
	return i > c.first+1 && a.namesPlace(c.first, i) && a.sentences[c.sentence].first == c.first
}

// beenBefore reports whether a clause says that somebody has been somewhere, no matter when:
// "has been to", but "has already been to" and "has been to Lima since Monday" on this trip.
func (a *analysis) beenBefore(c *clause) bool {
	i, ok := a.seek(c.first, c.last, pack.Been)
	if !ok || a.hasDate(c) {
		return false
	}
	h, _ := a.is(i, pack.Been)
	return h.Apart == 0
}

// hadBeen reports whether a clause looks back, beyond what is told, on a time long ago or on where
// somebody had a home: "in March he had visited Lima", "they had lived in Lima".
func (a *analysis) hadBeen(e *evidence, c *clause) bool {
	return a.perfect(c) && (e.told("long-ago") || e.told("resides") && !a.hasDate(c))
}

// subordinatePast reports whether the clauses around it in the sentence speak
// of another time: "when he was a student, he lived in X".
func (a *analysis) subordinatePast(id int) bool {
	c := &a.clauses[id]
	if id+1 < len(a.clauses) {
		// "flew there after the earthquake of 2001"
		b := &a.clauses[id+1]
		if b.sentence == c.sentence && b.past && a.turns(b) && a.words[b.first-1] != "," {
			return true
		}
	}
	if id > 0 {
		b := &a.clauses[id-1]
		if b.sentence == c.sentence && b.past && (c.inherits || a.isClass(c.first, pack.When) && a.endsBygone(b) && !setsOut(b) && !setsOut(c)) {
			return true
		}
	}
	return false
}

// setsOut reports whether a clause tells of leaving or beginning, as a trip of years did long ago.
func setsOut(c *clause) bool {
	return slices.ContainsFunc(c.verbs, func(v verb) bool { return v.class == pack.Depart || v.class == pack.Begin })
}

// endsBygone reports whether a clause ends in a date of another time: "he had been there in 1984,".
func (a *analysis) endsBygone(c *clause) bool {
	i := c.last - 1
	if a.words[i] == "," {
		i--
	}
	return i >= c.first && a.dateAt[i] >= 0 && a.vague(a.dates[a.dateAt[i]])
}

// onTripBefore reports whether a clause tells of the trips that came before one
// that is counted: "his second trip to Africa after travelling to Tunisia".
func (a *analysis) onTripBefore(id int) bool {
	if id == 0 || !a.isClass(a.clauses[id].first, pack.Turning) || a.clauses[id-1].sentence != a.clauses[id].sentence {
		return false
	}
	c := &a.clauses[id-1]
	for i := c.first; i < c.last; i++ {
		if h, ok := a.is(i, pack.Ordinal); ok && h.Num > 1 && a.has(i+1, min(i+4, c.last), pack.Trip) {
			return true
		}
	}
	return false
}

func (a *analysis) hasDate(c *clause) bool { return a.timelyIn(c.first, c.last) }

func (a *analysis) hasDateIn(s *sentence) bool { return a.timelyIn(s.first, s.last) }

// timelyIn reports whether a date in tokens [from, to) can date a visit.
func (a *analysis) timelyIn(from, to int) bool {
	for d := a.datesFrom(from); from < to && d < len(a.dates) && a.dates[d].first < to; d++ {
		if timely(&a.dates[d]) {
			return true
		}
	}
	return false
}

// dateFollows reports whether a date stands right after the name: "Burlington
// on Tuesday", "Toulon (May 10)".
func (a *analysis) dateFollows(p *place) bool {
	i := a.endOf(p)
	for k := i; k < i+3 && k < len(a.tokens); k++ {
		if a.tokens[k].Lines > 0 {
			return false
		}
		if d := a.dateAt[k]; d >= 0 {
			return timely(&a.dates[d])
		}
		switch w := a.words[k]; {
		case w == "," || w == "(" || w == "." || a.beforeDate(k):
		default:
			return false
		}
	}
	return false
}

// placeInTime says whether the visit is told as still to come.
func (a *analysis) placeInTime(e *evidence) {
	c := &a.clauses[e.clause]
	e.planned = c.future
	if !e.planned && c.inherits && len(c.verbs) > 0 && c.verbs[0].form != "past" && e.clause > 0 {
		b := &a.clauses[e.clause-1]
		e.planned = b.sentence == c.sentence && b.future
	}
	e.planned = e.planned || a.announced(e.clause)
	if e.frame.hasGov && e.frame.gov.form == "past" && !c.future {
		e.planned = false
	}
	switch f := &e.frame; {
	case f.rank == "", (f.rank == rankThen || f.rank == rankTurn) && !f.told:
	case f.told, f.rank == rankEarlier:
		e.planned = c.future
	default:
		e.planned = true
	}
}

// announced reports whether a clause without a verb is of a list that a colon opens
// behind what is still to come: "will visit three cities: Quito; La Paz and Sucre".
func (a *analysis) announced(id int) bool {
	for s := a.clauses[id].sentence; id > 0 && a.clauses[id].sentence == s && len(a.clauses[id].verbs) == 0; id-- {
		switch a.words[a.clauses[id].first-1] {
		case ":":
			return a.clauses[id-1].future
		case ";", ",":
		default:
			return false
		}
	}
	return false
}
