package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// evidence is one place in one sentence, and what speaks for and against its
// being a stop. Copies share the account.
type evidence struct {
	*account
	score float64 // above 0 it speaks for a stop
	alone float64 // the score by what it says itself, the other places not seen
	rule  string  // the strongest of its reasons
	ret   bool    // it tells of a return
	again bool    // it may tell of one, where the place was told of before
}

// account is what a sentence says of a place.
type account struct {
	place   int
	index   int      // among all evidence of the story
	reasons []string // what was seen of it, for and against
	frame   frame
	clause  int
	value   when3
	nearest int          // 2 + the date nearest to it by dateOf, 1 for none, 0 before it is looked for
	here    int          // the token of "here", where the dateline's place is meant by it, or of "there" or "home"
	status  seeds.Status // cancelled, postponed, diverted; "" none
	event   pack.Class
	who     role // whose deed it is
	part    bool // what the status is of may be but a part of the visit: a concert
	planned bool
	origin  bool
	pass    bool
	apart   bool // it is told of somebody else's way, apart from that of whoever is followed
}

// allEvidence reads the story as the trip of whoever is followed: who acts where,
// what the dates mean, and what is told of each place.
func (a *analysis) allEvidence() []evidence {
	a.homes, a.wayRows = a.homelands(), nil // a row that another's way opens is none of this one's
	a.assign()
	a.values, a.season, a.lastDays, a.lastMonths, a.outset = a.resolveDates(), nil, nil, nil, nil
	ev := a.weigh()
	a.dateEvidence(ev)
	a.tellApart(ev)
	a.filing = a.seeFiling(ev)
	return ev
}

// weigh gathers the evidence of every place.
func (a *analysis) weigh() []evidence {
	frames := a.frames()
	n := 0
	for i := range a.places {
		if a.places[i].isTold() {
			n++
		}
	}
	out, accounts := make([]evidence, 0, n), make([]account, 0, n)
	var room []string // of which each takes its reasons
	for i := range a.places {
		p := &a.places[i]
		if !p.isTold() {
			continue
		}
		accounts = append(accounts, account{place: i, index: len(out), frame: frames[i], clause: int(a.clauseOfTelling(p, &frames[i]))})
		e := evidence{account: &accounts[len(out)]}
		if cap(room) < mostReasons {
			room = make([]string, 0, min(8*(len(a.places)-i)+mostReasons, manyReasons))
		}
		e.reasons = room[:0]
		a.weighOne(&e)
		if n := len(out); n > 0 && e.frame.rank == rankThen && !e.frame.told {
			e.planned = e.planned || out[n-1].planned // it goes on with what was told before
		}
		e.reasons = slices.Clip(e.reasons)
		room = room[min(len(e.reasons), cap(room)):cap(room)][:0]
		out = append(out, e)
	}
	for _, e := range a.standIns(out) {
		e.index = len(out)
		out = append(out, e)
	}
	return out
}

// isTold reports whether something is told of a place, rather than of its people or of a
// place that lies in it.
func (p *place) isTold() bool { return !p.Demonym && p.within < 0 && len(p.Senses) > 0 }

// mostReasons is how many reasons a telling hardly has, and manyReasons for how many room is
// made at once at most.
const mostReasons, manyReasons = 32, 1024

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

// told reports whether a reason was seen.
func (e *evidence) told(reason string) bool { return slices.Contains(e.reasons, reason) }

func (a *analysis) weighOne(e *evidence) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	why := func(reason string) { e.reasons = append(e.reasons, reason) }

	why(kindReason(p.sense))
	if f.rank != "" {
		why("ranked-" + f.rank)
	}
	if a.namePart(p) {
		why("name-part")
	}
	if p.last == p.first+1 && a.commonWord(p.first) {
		why("common-word")
	}
	if p.Score < 0 {
		why("doubtful-name")
	}
	switch s.layout {
	case title:
		why("headline")
	case aside:
		why("caption")
		if h, ok := a.is(s.first, pack.Caption); ok && h.Value == "link" {
			a.setAside(e, why, "other-trips", "stranger") // "Read more: Mayor flies to Lima"
			return
		}
		if a.writers(s) || a.strung(s) {
			why("credits")
		}
	case heading:
		why("heading")
	case item:
		why("list-line")
	}
	if a.inSeries(p, s) {
		why("lone-line")
	}
	if a.headsLeg(e.place) {
		why("leg")
	}
	if e.place == a.dateline || a.sent(s) {
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
	if r := a.bidden(f); r != unknownRole {
		who = r
	}
	if r := a.inQuote(e); r != unknownRole {
		if who = r; r == otherRole {
			why("stranger")
		}
	}
	if a.topical(e.place, f) {
		a.setAside(e, why, "affairs-of", "only-topic")
		return
	}
	if a.namesRiver(p, f) {
		a.setAside(e, why, "beside-name", "only-topic")
		return
	}
	if a.situates(e) {
		a.setAside(e, why, "bearing-of-place")
		return
	}
	if r := a.headOwner(f); r != unknownRole {
		who = r
		if r == otherRole && !f.object {
			why("anothers-trip")
		}
	}
	switch {
	case f.reached, f.rank != "" && (who == unknownRole || c.ofPlaces), who == unknownRole && stopsThere(f):
		who = travellerRole
	case who == otherRole && a.meets(f), who != travellerRole && a.metIn(f, p):
		who = travellerRole
	case who != travellerRole && a.carried(f):
		who = travellerRole
		why("carried")
	case who != travellerRole && a.carriesPerson(f):
		who = otherRole
		why("anothers-trip")
	}
	e.who = who
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
		if (f.prep == "in" || f.prep == "on" && standsOn(p.sense.Kind)) && !f.second {
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
			switch {
			case c.strange:
				why("stranger")
			case a.newcomerActs(e.clause):
				why("newcomer")
			}
			if a.ofRival(c) {
				why("rival")
			}
		}
	}
	if !stranger && a.dateFollows(p) {
		why("date-follows")
	}
	native := a.nativeOf(p, f)
	if native {
		why("native-of")
	}
	switch {
	case a.inOtherTown(p):
		why("part-of-name")
	case a.hosted(p):
		why("in-venue")
	case a.partOfName(p, s, f):
		why("part-of-name")
	}
	if a.besideName(p) {
		why("beside-name")
	}
	if a.calledWaypoint(p, s) {
		why("called-waypoint")
	}
	a.weighNamed(e, why)
	if f.hasGov && f.gov.class == pack.Reside || native {
		why("resides")
	}
	if who != travellerRole && f.prepAt > 0 && f.prep == "in" && a.endsClass(f.prepAt, pack.Org) {
		why("body-in")
	}
	if a.endsBorder(f, p) {
		why("border-of")
	}
	if a.affairsOf(e) || a.alarmed(p, f) {
		why("affairs-of")
	}
	if (f.prep == "via" || f.prep == "to" || f.prep == "on") && a.endsClass(f.prepAt, pack.Contest) || a.opponent(e) {
		why("contest")
	}
	if a.agent(f) {
		why("agent")
	}
	switch {
	case a.bearingOfPlace(f):
		why("bearing-of-place")
	case a.bearing(f):
		why("bearing")
	}
	if a.onTripBefore(e.clause) {
		why("trip-before-it")
	}
	if a.oldPicture(s) {
		why("old-picture")
	}
	if reason := a.unmade(e); reason != "" {
		why(reason)
	}
	if far := a.farAway(e); far != "" && !a.beganThen(e) && f.rank == "" {
		why(far)
	}
	if a.described(e) {
		why("described")
	}
	if c.ofThing && who != travellerRole {
		why("something-else")
	}
	switch {
	case a.otherTime(e, c) || a.subordinatePast(e.clause) || a.hadBeen(e, c):
		why("another-time")
		if e.told("resides") {
			why("once-lived")
		}
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

// ofRival reports whether somebody acts in a clause who has a trip of their own.
func (a *analysis) ofRival(c *clause) bool {
	return slices.ContainsFunc(c.subjects, func(s subject) bool { return s.entity >= 0 && a.rival(s.entity) })
}

// opponent reports whether a place is only whom one meets elsewhere: "against Peru in Lima", but
// "against Peru on Friday", which may be there.
func (a *analysis) opponent(e *evidence) bool {
	f, i := &e.frame, e.place+1
	if f.prep != "with" || !a.isClass(f.prepAt, pack.Contest) || i >= len(a.places) {
		return false
	}
	at := a.places[i].first
	return at < a.clauses[e.clause].last && a.isPrep(at-1, "in")
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

// kindReason names what sort of place it is.
func kindReason(s *seeds.Sense) string {
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
