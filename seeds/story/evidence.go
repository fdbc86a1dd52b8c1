package story

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// evidence is one place in one sentence, and what speaks for and against its
// being a stop.
type evidence struct {
	place   int
	score   float64
	rule    string   // the strongest reason for it
	against string   // the strongest reason against it
	reasons []string // all of them
	event   pack.Class
	status  seeds.Status // cancelled, postponed, diverted; "" none
	planned bool
	origin  bool
	ret     bool
	pass    bool
	frame   frame
	clause  int
	value   when3
	here    int // the token of "here", where the dateline's place is meant by it
}

// weigh gathers the evidence of every place.
func (a *analysis) weigh() []evidence {
	frames := a.frames()
	var out []evidence
	for i := range a.places {
		p := &a.places[i]
		if p.Demonym || p.within >= 0 || len(p.Senses) == 0 {
			continue
		}
		e := evidence{place: i, frame: frames[i], clause: int(a.clauseOf[p.first])}
		a.weighOne(&e)
		out = append(out, e)
	}
	return out
}

// weighHere looks for what the story says of the dateline's place without
// naming it: "here".
func (a *analysis) weighHere(e *evidence, why func(string)) {
	for i := a.places[e.place].last; i < len(a.tokens); i++ {
		if !a.isClass(i, pack.Here) {
			continue
		}
		s := a.sentenceOf(i)
		c := &a.clauses[a.clauseOf[i]]
		if a.quotedAt(&a.sentences[s], i) || c.who == otherRole || c.past {
			continue
		}
		why("here")
		e.clause = int(a.clauseOf[i])
		e.here = i
		return
	}
}

// add counts a reason.
func (e *evidence) add(reason string, weights map[string]float64) {
	w := weights[reason]
	e.score += w
	e.reasons = append(e.reasons, reason)
	if w > 0 && (e.rule == "" || w > weights[e.rule]) {
		e.rule = reason
	}
	if w < 0 && (e.against == "" || w < weights[e.against]) {
		e.against = reason
	}
}

func (a *analysis) weighOne(e *evidence) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	w := weights
	why := func(reason string) { e.add(reason, w) }

	why(kindReason(p.sense))
	if a.namePart(p) {
		why("name-part")
	}
	if p.last == p.first+1 && a.commonWord(p.first) {
		why("common-word")
	}
	switch {
	case p.Score < -1:
		why("dubious-name")
	case p.Score < 0:
		why("doubtful-name")
	}
	switch s.layout {
	case title:
		why("headline")
	case aside:
		why("caption")
	case heading:
		why("heading")
	case item:
		why("list-line")
	}
	if e.place == a.dateline {
		why("dateline")
		e.event = pack.Say
		a.weighHere(e, why)
		return
	}
	if s.layout == item && a.weighItem(e, why) {
		a.fate(e, why)
		a.placeInTime(e)
		return
	}
	who := c.who
	if who == unknownRole && f.after && f.hasGov {
		who = a.clauses[a.clauseOf[f.gov.tok]].who
	}
	if r := a.headOwner(f); r != unknownRole {
		who = r
	}
	if f.owner {
		why("owner")
	}
	if f.attrib {
		why("attribute")
	}
	if !f.owner && !f.attrib {
		a.weighFrame(e, why)
	}
	stranger := false
	switch who {
	case travellerRole:
		why("traveller")
		if f.prep == "in" && !f.second {
			switch {
			case f.head == pack.Meeting || f.head == pack.StopNoun:
				why("traveller-at")
			case e.event == pack.Event || e.event == pack.Be || e.event == pack.Stay:
				why("traveller-in")
			}
		}
	case otherRole:
		if c.ofPlaces && (f.prep == "" || f.object) {
			break // the place itself is the subject
		}
		if !a.receives(e) {
			why("someone-else")
			stranger = true
			if c.strange {
				why("stranger")
			}
		}
	}
	if !stranger && a.dateFollows(p) {
		why("date-follows")
	}
	if a.nativeOf(f) {
		why("native-of")
	}
	if a.partOfName(p, s, f) {
		why("part-of-name")
	}
	if f.hasGov && f.gov.class == pack.Reside {
		why("resides")
	}
	if who != travellerRole && f.prepAt > 0 && f.prep == "in" && a.endsClass(f.prepAt, pack.Org) {
		why("body-in")
	}
	if a.endsBorder(f, p) {
		why("border-of")
	}
	if a.farAway(e) {
		why("far-date")
	}
	if c.ofThing && who != travellerRole {
		why("something-else")
	}
	switch {
	case a.otherTime(e, c) || a.subordinatePast(e.clause):
		why("another-time")
	case stranger:
	case a.hasDate(c):
		why("dated")
	case a.hasDateIn(s):
		why("dated-sentence")
	}
	if a.quotedAt(s, p.first) {
		why("quoted")
	}
	if c.negate && !c.cancel && a.negated(e) {
		why("negated")
	}
	a.fate(e, why)
	a.placeInTime(e)
}

// headOwner says whose the visit or the talks are on which a place hangs:
// "his arrival in", "the king's visit to".
func (a *analysis) headOwner(f *frame) role {
	if f.headAt < 1 {
		return unknownRole
	}
	for k := f.headAt - 1; k > f.headAt-5 && k >= 0; k-- {
		switch a.words[k] {
		case "his", "her", "its", "their", "su", "sus":
			if a.cast.label != "" {
				return travellerRole
			}
			return unknownRole
		}
		if a.tokens[k].Class == prose.Clitic && k > 0 {
			if n := a.nameAt[k-1]; n >= 0 {
				if a.names[n].entity == a.cast.main {
					return travellerRole
				}
				if a.cast.kind == "person" {
					return otherRole
				}
			}
			return unknownRole
		}
		if a.tokens[k].Class == prose.Mark || a.isClass(k, pack.Prep) {
			return unknownRole
		}
	}
	return unknownRole
}

// commonWord reports whether a name is rather a word of the language that
// happens to be capitalised: Congress, Mass, March.
func (a *analysis) commonWord(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Org, pack.Meeting, pack.StopNoun, pack.Trip, pack.Venue, pack.Title, pack.Person, pack.Unit, pack.Month:
			return true
		}
	}
	return false
}

// namePart reports whether a place is rather the end of a person's name:
// "Joost van der Linde".
func (a *analysis) namePart(p *place) bool {
	k := p.first - 1
	if k < 0 || a.tokens[p.first].Lines > 0 || !linking[a.words[k]] || !a.tokens[k].Lower {
		return false
	}
	for k >= 0 && linking[a.words[k]] {
		k--
	}
	return k >= 0 && (a.nameAt[k] >= 0 || a.word(k+1) == "van" || a.word(k+1) == "von")
}

// endsBorder reports whether a place only says which border is meant: "on the
// border with Ecuador".
func (a *analysis) endsBorder(f *frame, p *place) bool {
	return f.prep != "" && a.endsClass(f.prepAt, pack.Border) || f.prep == "between" && a.has(f.prepAt-2, f.prepAt, pack.Border)
}

// season is how many days may lie between two dates of one trip.
const season = 45

// farAway reports whether the date that goes with a place lies far from the
// story's day and from every other date that it tells.
func (a *analysis) farAway(e *evidence) bool {
	d := a.dateFor(e)
	if d < 0 || !a.resolver.Story.Full() {
		return false
	}
	v := a.values[d]
	if v.From.Grain < seeds.GrainMonth || v.From.Year == 0 || v.Vague {
		return false
	}
	at := v.From
	if at.Grain == seeds.GrainMonth {
		at = seeds.Day(at.Year, at.Month, 15)
	}
	if when.Days(at, a.resolver.Story) <= season {
		return false
	}
	for i, o := range a.values {
		if i != d && o.Firm && o.From.Full() && when.Days(at, o.From) <= season {
			return false
		}
	}
	return true
}

// dateFollows reports whether a date stands right after the name: "Burlington
// on Tuesday", "Toulon (May 10)".
func (a *analysis) dateFollows(p *place) bool {
	i := p.last
	if p.hint >= 0 && a.places[p.hint].first >= p.last {
		i = a.places[p.hint].last
	}
	for k := i; k < i+3 && k < len(a.tokens); k++ {
		if a.tokens[k].Lines > 0 {
			return false
		}
		if d := a.dateAt[k]; d >= 0 {
			return timely(a.dates[d])
		}
		switch a.words[k] {
		case ",", "(", "on", ".", "el":
		default:
			return false
		}
	}
	return false
}

// nativeOf reports whether the name only says where somebody is from: "a nurse
// from Hull", "Jackson, 34, of Clarksville".
func (a *analysis) nativeOf(f *frame) bool {
	if f.prep != "from" && f.prep != "of" || f.prepAt < 1 || f.headAt >= 0 {
		return false
	}
	k := f.prepAt - 1
	if a.words[k] == "," && k > 0 && a.tokens[k-1].Class == prose.Number {
		return true
	}
	for _, h := range a.hits[a.from[k]:a.from[k+1]] {
		if h.Class == pack.Person || h.Class == pack.Title || h.Class == pack.Traveller && (h.Value == "person" || h.Value == "group") {
			return true
		}
	}
	return a.nameAt[k] >= 0 && f.prep == "of"
}

// smallTown is the population below which a name before a venue is rather the
// venue's own: "the Bolívar bridge" is nowhere near Bolívar, "the Geneva
// airport" is at Geneva.
const smallTown = 50_000

// namesVenue reports whether a little known place stands before a venue: the
// name is then the venue's.
func (a *analysis) namesVenue(p *place, s *sentence) bool {
	if p.last >= s.last || !a.isClass(p.last, pack.Venue) || !a.tokens[p.last].Lower {
		return false
	}
	return p.sense.Kind == seeds.Admin2 || p.sense.Kind == seeds.City && p.sense.Population < smallTown
}

// partOfName reports whether the place belongs to the name of something else:
// "Star of Vevey", "the Boise Salmon".
func (a *analysis) partOfName(p *place, s *sentence, f *frame) bool {
	if a.namesVenue(p, s) {
		return true
	}
	if f.prep == "of" && f.prepAt == p.first-1 && f.prepAt > s.first && a.tokens[f.prepAt-1].Title && !a.isClass(f.prepAt-1, pack.PlaceNoun) &&
		f.prepAt-1 > s.first && !a.isClass(f.prepAt-1, pack.Trip) {
		return true
	}
	if p.last < s.last && a.nameAt[p.last] >= 0 && a.tokens[p.last].Lines == 0 {
		n := &a.names[a.nameAt[p.last]]
		return n.entity != a.cast.main && n.title == "" && !(f.prep != "" && f.prepAt == s.first)
	}
	return false
}

// kindReason names what sort of place it is.
func kindReason(s seeds.Sense) string {
	switch s.Kind {
	case seeds.Country:
		return "kind-country"
	case seeds.Continent:
		return "kind-continent"
	case seeds.Admin1:
		return "kind-admin1"
	case seeds.Admin2:
		return "kind-admin2"
	case seeds.Region, seeds.Range, seeds.Desert:
		return "kind-region"
	case seeds.Water:
		return "kind-water"
	}
	return "kind-place"
}

// weighFrame reads the verb and the preposition.
func (a *analysis) weighFrame(e *evidence, why func(string)) {
	f := &e.frame
	class := pack.None
	if f.hasGov {
		class = f.gov.class
	}
	motion := class == pack.Go || class == pack.Arrive || class == pack.Return || class == pack.Depart || class == pack.Begin || class == pack.Reach || class == pack.Pass || class == pack.Visit
	e.event = class
	if f.list >= 0 {
		why("list")
	}
	switch {
	case f.object:
		switch class {
		case pack.Visit, pack.Reach:
			why("visits")
		case pack.Depart:
			why("leaves")
			e.origin = true
		case pack.Pass:
			why("passes")
			e.pass = true
		default:
			why("object")
		}
	case f.prep == "on" && !standsOn(a.places[e.place].sense.Kind):
		why("about")
	case f.prep == "in" || f.prep == "on":
		if c := &a.clauses[e.clause]; len(c.verbs) == 0 && f.headAt >= 0 && (a.opensWith(c, "after") || a.opensWith(c, "before")) {
			why("after-talks")
		}
		switch {
		case f.head == pack.Trip && f.headAt > 0 && (!f.hasGov || f.gov.tok < f.headAt):
			why("trip-in")
		case f.head == pack.StopNoun:
			why("stop-in")
		case f.head == pack.Meeting:
			why("meeting-in")
		}
		switch class {
		case pack.Arrive, pack.Visit, pack.Return, pack.Go, pack.Reach:
			why("arrives-in")
		case pack.Begin:
			why("begins-in")
		case pack.Stay:
			why("stays-in")
		case pack.Event:
			why("does-in")
		case pack.Say:
			if f.tight {
				why("says-in")
			} else {
				why("speaks-of")
			}
		case pack.Be:
			why("is-in")
		case pack.Act:
			why("acts-in")
		case pack.Pass, pack.Depart:
			why("moves-in")
		case pack.None:
			why("in")
		}
	case f.prep == "to":
		switch {
		case motion && !f.tight && f.headAt < 0 && a.ofNoun(f.prepAt-1):
			why("noun-to")
		case motion:
			why("goes-to")
		case f.head == pack.Trip || f.head == pack.StopNoun:
			why("trip-to")
		default:
			why("to")
		}
	case f.prep == "from":
		switch {
		case motion:
			why("goes-from")
			e.origin = true
		case f.head == pack.Trip:
			why("trip-from")
			e.origin = true
		default:
			why("from")
		}
	case f.prep == "via":
		if motion || f.head == pack.Trip {
			why("goes-via")
			e.pass = true
		} else {
			why("via")
		}
	case f.prep == "after" || f.prep == "before":
		why("after-place")
	case f.prep == "of":
		if f.head == pack.Trip || f.head == pack.StopNoun {
			why("trip-of")
		} else {
			why("of")
		}
	case f.prep == "between":
		if f.head == pack.Trip || motion {
			why("between")
		}
	case f.prep == "with":
		why("with")
	default:
		if f.after && motion {
			why("subject")
		} else {
			why("bare")
		}
	}
	if f.prep != "" || f.object {
		if f.tight && f.hasGov && !f.object && (f.prep == "in" || f.prep == "to" || f.prep == "from" || f.prep == "via") {
			why("tight")
		}
		if f.second {
			switch {
			case motion && (f.prep == "to" || f.prep == "via" || f.prep == "from"):
			default:
				why("second")
			}
		}
		if class == pack.Return {
			e.ret = true
		}
	}
}

// standsOn reports whether one is on a place of that kind, not in it.
func standsOn(k seeds.Kind) bool {
	switch k {
	case seeds.Island, seeds.Water, seeds.Region, seeds.Range, seeds.Peak, seeds.Landmark, seeds.Desert, seeds.Park:
		return true
	}
	return false
}

// ofNoun reports whether token i is a noun that the pack does not know, so
// that a preposition after it rather belongs to it: "aid to".
func (a *analysis) ofNoun(i int) bool {
	if i < 0 || !a.tokens[i].Lower || a.dateAt[i] >= 0 || strings.HasSuffix(a.words[i], "ly") {
		return false
	}
	return a.from[i] == a.from[i+1]
}

// receives reports whether somebody else acts upon the traveller: "crowds
// greeted him in Lima", "officers arrested her in Memphis".
func (a *analysis) receives(e *evidence) bool {
	f := &e.frame
	if !f.hasGov || f.after || f.gov.class != pack.Event && f.gov.class != pack.Arrive {
		return false
	}
	for k := f.gov.tok + f.gov.n; k < f.gov.tok+f.gov.n+6 && k < a.places[e.place].first; k++ {
		switch a.words[k] {
		case "him", "her", "them", "it":
			return true
		}
		if n := a.nameAt[k]; n >= 0 && a.names[n].entity == a.cast.main {
			return true
		}
	}
	return false
}

func (a *analysis) hasDate(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
			return true
		}
	}
	return false
}

func (a *analysis) hasDateIn(s *sentence) bool {
	for i := s.first; i < s.last; i++ {
		if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
			return true
		}
	}
	return false
}

// otherTime reports whether the clause speaks of another time, not only an
// apposition behind the name: "to Hiroshima, the first visit since 2016".
func (a *analysis) otherTime(e *evidence, c *clause) bool {
	if !c.past {
		return false
	}
	p := &a.places[e.place]
	comma := false
	for i := c.first; i < c.last; i++ {
		comma = comma || i >= p.last && a.words[i] == ","
		if comma && i > p.last+1 && p.hint < 0 {
			return false
		}
		if a.isClass(i, pack.Past) {
			return true
		}
		if d := a.dateAt[i]; d >= 0 && a.vague(a.dates[d]) {
			return true
		}
	}
	return false
}

// subordinatePast reports whether the clauses around it in the sentence speak
// of another time: "when he was a student, he lived in X".
func (a *analysis) subordinatePast(id int) bool {
	c := &a.clauses[id]
	if id+1 < len(a.clauses) {
		// "flew there after the earthquake of 2001"
		b := &a.clauses[id+1]
		if b.sentence == c.sentence && b.past && a.turns(b.rel) && a.words[b.first-1] != "," {
			return true
		}
	}
	if id > 0 {
		b := &a.clauses[id-1]
		if b.sentence == c.sentence && b.past && c.inherits {
			return true
		}
	}
	return false
}

// weighItem reads a line of a programme or a table. It reports whether the
// line names the place as that of its date.
func (a *analysis) weighItem(e *evidence, why func(string)) bool {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	if !a.hasDateIn(s) {
		return false
	}
	for i := s.first; i < p.first; i++ {
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && a.places[q].within < 0 {
			return false
		}
	}
	why("date-line")
	return true
}

// fate reads whether the visit was called off, put off or turned elsewhere.
func (a *analysis) fate(e *evidence, why func(string)) {
	p := &a.places[e.place]
	c := &a.clauses[e.clause]
	f := &e.frame
	s := &a.sentences[p.sentence]
	near := func(test func(*clause) bool, class pack.Class) bool {
		if test(c) && a.touches(c, class, p) {
			return true
		}
		// the next clause of the sentence, where this one only plans
		if k := e.clause + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence && (c.thwart || c.future) && a.clauses[k].inherits && test(&a.clauses[k]) {
			return true
		}
		return false
	}
	switch {
	case s.layout == item && a.has(s.first, s.last, pack.Cancel):
		e.status = seeds.Cancelled
		why("cancelled")
	case s.layout == item && a.has(s.first, s.last, pack.Postpone):
		e.status = seeds.Postponed
		why("postponed")
	case near(func(c *clause) bool { return c.postpone }, pack.Postpone):
		e.status = seeds.Postponed
		why("postponed")
	case c.divert && a.touches(c, pack.Divert, p):
		// "diverted from A to B", "instead of A to B"
		if f.prep == "to" && c.divert {
			why("goes-to")
			break
		}
		e.status = seeds.Diverted
		why("diverted")
	case near(func(c *clause) bool { return c.cancel }, pack.Cancel):
		e.status = seeds.Cancelled
		why("cancelled")
	case c.instead && a.insteadOf(c, p):
		e.status = seeds.Diverted
		why("diverted")
	case c.thwart && a.contrast(e.clause):
		e.status = seeds.Cancelled
		why("cancelled")
	case c.thwart:
		why("thwarted")
	}
}

// touches reports whether a word of the class bears on a place of its clause:
// no other verb of travel stands between them.
func (a *analysis) touches(c *clause, class pack.Class, p *place) bool {
	for i := c.first; i < c.last; i++ {
		h, ok := a.is(i, class)
		if !ok {
			continue
		}
		from, to := i+h.N, p.first
		if i >= p.last {
			from, to = p.last, i
		}
		clear := true
		for _, v := range c.verbs {
			if v.tok >= from && v.tok < to && v.tok+v.n <= to && v.class != pack.Act && v.class != pack.Be && v.class != pack.Say {
				clear = false
			}
		}
		if clear {
			return true
		}
	}
	return false
}

// negated reports whether a word of denial stands by the verb or the name.
func (a *analysis) negated(e *evidence) bool {
	f := &e.frame
	if f.hasGov && a.has(f.gov.tok-3, f.gov.tok+f.gov.n+1, pack.Negate) {
		return true
	}
	return a.has(f.prepAt-2, f.prepAt+1, pack.Negate)
}

// insteadOf reports whether "instead of" stands right before the place.
func (a *analysis) insteadOf(c *clause, p *place) bool {
	i, ok := a.seek(c.first, p.first, pack.Instead)
	return ok && p.first-i < 8
}

// contrast reports whether what was to be did not come: a "but" follows in
// the sentence, or "instead" in the next.
func (a *analysis) contrast(id int) bool {
	c := &a.clauses[id]
	for k := id + 1; k < len(a.clauses) && k < id+4; k++ {
		n := &a.clauses[k]
		if n.sentence > c.sentence+1 {
			break
		}
		if n.sentence == c.sentence && (n.rel == "but" || n.rel == "until") || n.cancel || n.divert {
			return true
		}
		for i := n.first; i < n.last; i++ {
			if a.words[i] == "instead" || a.words[i] == "en cambio" {
				return true
			}
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
	if e.frame.hasGov && e.frame.gov.form == "past" && !c.future {
		e.planned = false
	}
}
