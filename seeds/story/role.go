package story

import (
	"slices"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// assign decides for every clause whether the traveller acts in it.
func (a *analysis) assign() {
	var last spoken
	for i := range a.clauses {
		c := &a.clauses[i]
		c.strange = false
		for _, s := range c.about {
			last.note(a, s, a.roleOf(s, &last))
		}
		if r, ok := a.antecedent(c, &last); ok && c.inherits {
			if c.who = r; r != travellerRole {
				c.whose = "relative"
			}
			continue
		}
		if c.inherits && i > 0 && a.clauses[i-1].sentence == c.sentence && a.pack.Has(pack.Relative, a.clauses[i-1].rel) && !c.resumes && a.words[c.first] != "," && a.words[c.first-1] != "," {
			c.who = a.clauses[i-1].who // "who arrived and left"
			continue
		}
		if a.subjectless(c) && !(last.clause == otherRole && a.pack.DropsPronouns()) {
			c.who, last.clause = travellerRole, travellerRole // "Spent the night in Wick."
			continue
		}
		if c.head > 0 {
			if r := a.roleOfHead(c, &last); r != unknownRole {
				c.who, last.clause, c.whose, last.whose, last.strange = r, r, "", "", c.strange
				if r == otherRole {
					c.whose, last.whose = "noun", "noun"
				}
				continue
			}
		}
		if c.trip > 0 && !a.untold(c.trip) {
			r := a.ownerOf(c.trip)
			if r == unknownRole && a.cast.label != "" && (a.toldOf(c.trip) || a.waypoint(c.trip) || a.ownTrip(c.trip)) {
				r = travellerRole // "the tour took them to"
			}
			if c.who, last.clause, last.strange = r, r, false; r == otherRole {
				c.whose, last.whose = "owned", "owned"
			}
			continue
		}
		if c.ofEvent || c.ofThing {
			c.who, last.clause = unknownRole, unknownRole // "and a reception was held"
			continue
		}
		if c.dashed > 0 {
			before := &a.clauses[c.dashed-1]
			c.who, c.whose = before.who, before.whose
			last.clause, last.whose = c.who, c.whose
			continue
		}
		if _, before, ok := a.wayOn(c); ok && c.inherits {
			c.who, c.whose = before.who, before.whose
			last.clause, last.whose = c.who, c.whose
			continue
		}
		if c.inherits {
			c.who, c.whose = last.clause, last.whose
			c.strange = last.strange && c.who == otherRole // "her rival landed and flew on"
			if i == 0 || a.clauses[i-1].sentence != c.sentence && !a.leavesUnsaid(c, last.clause) {
				c.who, last.clause, c.strange = unknownRole, unknownRole, false
			}
			continue
		}
		c.who, c.ofPlaces = unknownRole, len(c.subjects) > 0
		for _, s := range c.subjects {
			r := a.roleOf(s, &last)
			if r == travellerRole && c.who != r || r == otherRole && c.who == unknownRole {
				c.who = r
			}
			if r == otherRole {
				c.whose = a.sortOf(s)
			}
			last.note(a, s, r)
			c.ofPlaces = c.ofPlaces && s.place
			c.strange = c.strange || r == otherRole && (s.strange || s.owner != -1 || a.oneOfTheKind(s) || a.hardlyTravels(c, s))
			if r == otherRole && s.strange && c.who != travellerRole {
				c.who = r
				break // "Another vessel, the cruise ship": what follows only names it
			}
		}
		if c.who != otherRole {
			c.whose = ""
		}
		last.clause, last.whose, last.strange = c.who, c.whose, c.strange
	}
	a.assignOpenings()
	a.assignOthers()
}

// assignOthers gives to others what a sentence tells of nobody who is known to travel, from the words
// on that turn it to them: "the bishop, meanwhile, waited in Lima", "for his part, the king".
func (a *analysis) assignOthers() {
	turned, own := -1, false // the last sentence that has been, and whether the traveller acts in it
	for i := range a.clauses {
		c := &a.clauses[i]
		if turned != c.sentence && a.turnsToOthers(c) {
			turned, own = c.sentence, false
		}
		if turned != c.sentence {
			continue
		}
		if !c.inherits || own {
			own = c.who == travellerRole && !slices.ContainsFunc(c.subjects, a.anotherOffice)
		}
		if !own {
			c.who, c.whose, c.strange = otherRole, "strange", true
		}
	}
}

// anotherOffice reports whether a subject is somebody by an office or a calling that is not known to
// be the traveller's.
func (a *analysis) anotherOffice(s subject) bool {
	return s.entity < 0 && s.kind == "person" && !a.cast.nouns[s.noun]
}

// turnsToOthers reports whether a word of a clause turns its sentence to others.
func (a *analysis) turnsToOthers(c *clause) bool {
	return a.anyOf(c.first, c.last, pack.Others, func(i int, h *pack.Hit) bool {
		return h.Value == "" || i == a.sentences[c.sentence].first
	})
}

// leavesUnsaid reports whether a clause that opens a sentence tells on of the traveller, who acted
// last, in a language in which a verb needs no pronoun for that: "Al día siguiente viajó a Asunción".
func (a *analysis) leavesUnsaid(c *clause, last role) bool {
	return last == travellerRole && a.pack.DropsPronouns() && len(c.verbs) > 0 && c.verbs[0].form != "ing" && !a.infinitive(c.verbs[0].tok) &&
		!a.quotedAt(&a.sentences[c.sentence], c.verbs[0].tok)
}

// assignOpenings gives the clauses that open a sentence without a subject the
// one of the clause after them: "After leaving Lima, the ship and".
func (a *analysis) assignOpenings() {
	for i := len(a.clauses) - 2; i >= 0; i-- {
		c, next := &a.clauses[i], &a.clauses[i+1]
		if c.sentence != next.sentence || c.first != a.sentences[c.sentence].first || !c.inherits || c.who != unknownRole || c.ofThing || c.ofEvent || c.trip > 0 ||
			len(c.verbs) == 0 || a.relates(next.first) || next.inherits {
			continue
		}
		if a.participle(&c.verbs[0]) || c.rel != "" && c.verbs[0].form == "ing" {
			c.who, c.whose = next.who, next.whose
		}
	}
}

// movesOn is how much a clause tells of travel in which somebody comes or goes.
const movesOn = 2

// toldOf reports whether the noun at token i is of what the story has told of: "the
// last leg", "the three-day Asian tour".
func (a *analysis) toldOf(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch {
		case a.isClass(k, pack.Article):
			return true
		case a.dateAt[k] >= 0, a.words[k] == "-", a.placeAt[k] >= 0, a.isClass(k, pack.Det), a.isClass(k, pack.Final), a.isClass(k, pack.Number), a.tokens[k].Lower && a.from[k] == a.from[k+1]:
		default:
			return false
		}
	}
	return false
}

// roleOfHead decides whether a noun that the pack does not know is one that the
// story has for the traveller, or for somebody else by name.
func (a *analysis) roleOfHead(c *clause, last *spoken) role {
	noun := a.words[c.head]
	r := unknownRole
	_, other := a.different(c.head, a.cast.kind)
	switch {
	case other || a.belongs(c.head):
	case a.ofTravellers(c.head):
		r = travellerRole
	case a.untold(c.head) && c.sentence > 3:
		if a.cast.kind == "person" && c.motion() >= movesOn && a.introduced(c.head) && !a.isClass(c.head, pack.StopNoun) && !a.takesOneOn(c) {
			r, c.strange = otherRole, true // "a task force is touring the coast", where the minister travels
		}
	case a.cast.nouns[noun], (a.cast.kind == "person" || a.cast.kind == "") && a.sumsUp(c.head):
		r = travellerRole
	case len(a.cast.byNoun[noun]) > 0:
		r = otherRole
	}
	if r != unknownRole {
		last.it, last.itIn, last.they, last.theyIn = r, c.sentence, r, c.sentence
	}
	return r
}

// sumsUp reports whether the noun at token i is of several of what the pack has one of, told of before,
// and the traveller was told of together with somebody else: "the candidates", behind "Ann Hale and Tom Reed".
func (a *analysis) sumsUp(i int) bool {
	noun := a.words[i]
	person := func(one string) bool {
		h, ok := a.pack.Lone(pack.Traveller, one)
		return ok && h.Value == "person"
	}
	if !a.isClass(i-1, pack.Article) || a.isClass(i-1, pack.Vague) || !slices.ContainsFunc(a.singulars(noun), person) {
		return false
	}
	in := a.clauseOf[i]
	return slices.ContainsFunc(a.clauses[:in], func(c clause) bool {
		main, beside := false, false
		for _, s := range c.subjects {
			if n := a.nameAt[s.tok]; n >= 0 && a.joinedNames(&a.names[n]) {
				main, beside = main || s.entity == a.cast.main, beside || s.entity != a.cast.main
			}
		}
		return main && beside
	})
}

// takesOneOn reports whether who acts in a clause takes somebody spoken of along: "a coach took
// them to Lima".
func (a *analysis) takesOneOn(c *clause) bool {
	return slices.ContainsFunc(c.verbs, func(v verb) bool {
		i := v.tok + v.n
		return a.isClass(i, pack.Pronoun) && !a.pack.Has(pack.Nominative, a.words[i])
	})
}

// ofTravellers reports whether the noun at token i is of a number of those who travel:
// "a batch of 90 pilgrims".
func (a *analysis) ofTravellers(i int) bool {
	s, ok := a.numberOf(i)
	return ok && a.cast.nouns[s.noun] && (a.cast.kind == "group" || a.cast.main < 0)
}

// numberOf returns the noun for many people of whom the noun at token i is a number, or whose
// parts it names: "members of the caravan".
func (a *analysis) numberOf(i int) (subject, bool) {
	if !a.isPrep(i+1, "of") {
		return subject{}, false
	}
	for k := i + 2; k < i+6 && k < len(a.tokens); k++ {
		if s, n := a.nounAt(k); n > 0 {
			return s, !s.strange && (a.pack.Ends(s.noun, "many") || s.kind == "group" && a.pack.Ends(a.words[i], "many"))
		}
		if a.isClass(k, pack.Prep) || a.tokens[k].Class == prose.Mark && a.words[k] != "-" {
			break
		}
	}
	return subject{}, false
}

// subjectless reports whether a sentence begins with the verb of what was done,
// as diaries do.
func (a *analysis) subjectless(c *clause) bool {
	if !c.inherits || len(c.verbs) == 0 || c.verbs[0].form != "past" || c.motion() == 0 || c.first != a.sentences[c.sentence].first {
		return false
	}
	i := c.first
	for i < c.verbs[0].tok && (a.dateAt[i] >= 0 || a.adverb(i) || a.isClass(i, pack.After) || a.words[i] == ",") {
		i++
	}
	return i == c.verbs[0].tok && !a.isClass(i, pack.Helper)
}

// sortOf says what sort of somebody else a subject is.
func (a *analysis) sortOf(s subject) string {
	c := &a.cast
	switch {
	case s.strange:
		return "strange"
	case s.owner == -2:
		return "kin"
	case s.owner >= 0:
		return "owned"
	case s.entity >= 0 && (c.entities[s.entity].kind == "org" || c.entities[s.entity].kind == "fixed"):
		return "org"
	case s.entity >= 0 && c.main >= 0 && c.entities[s.entity].acts >= c.entities[c.main].acts:
		return "peer"
	case s.entity >= 0:
		return "name"
	case s.place:
		return "place"
	case s.pron != "":
		return "pronoun"
	case s.kind == "other":
		return "people"
	case s.vague:
		return "vague"
	}
	return "noun"
}

// antecedent says whom a relative clause is about.
func (a *analysis) antecedent(c *clause, last *spoken) (role, bool) {
	if !a.pack.Has(pack.Relative, c.rel) || c.first == 0 {
		return unknownRole, false
	}
	k := c.first - 1
	if a.words[k] == "," {
		k--
	}
	if k < 0 {
		return unknownRole, false
	}
	if n := a.nameAt[k]; n >= 0 {
		return a.roleOf(subject{tok: k, entity: a.names[n].entity, owner: -1}, last), true
	}
	for j := k; j >= 0 && j > k-3; j-- {
		if s, n := a.nounAt(j); n > 0 && j+n == k+1 {
			return a.roleOf(s, last), true
		}
	}
	if j := a.tripBefore(k); j >= 0 {
		r := a.ownerOf(j) // "their journey, which began in"
		if before := &a.clauses[a.clauseOf[j]]; r == unknownRole && before.tellsBefore(j) {
			r = before.who // "she set off on a trip to Asia this week that will include"
		}
		return r, true
	}
	for j := k; j >= 0 && j > k-5; j-- {
		if a.dateAt[j] < 0 && (a.isClass(j, pack.Trip) || a.isClass(j, pack.StopNoun) || a.isClass(j, pack.Meeting)) {
			return a.ownerOf(j), true
		}
	}
	if a.placeAt[k] >= 0 || a.dateAt[k] >= 0 {
		return unknownRole, !a.isPerson(c.rel) // "a corner of Africa which borders"
	}
	return unknownRole, true
}

// tripBefore returns the trip that only places, days and small words part from token k,
// which ends a clause; -1 for none.
func (a *analysis) tripBefore(k int) int {
	for first := a.clauses[a.clauseOf[k]].first; k >= first; k-- {
		switch {
		case a.dateAt[k] >= 0:
			k = a.dates[a.dateAt[k]].first
		case a.placeAt[k] >= 0:
			k = a.places[a.placeAt[k]].first
		case a.isClass(k, pack.Trip):
			return k
		case !a.isClass(k, pack.Prep) && !a.isClass(k, pack.Det) && !a.isClass(k, pack.And) && a.words[k] != ",":
			return -1
		}
	}
	return -1
}

// isPerson reports whether a relative word stands for people: who.
func (a *analysis) isPerson(rel string) bool { return a.pack.Has(pack.Personal, rel) }

// roleOf decides whether a subject is the traveller. last is whom the
// pronouns stand for.
func (a *analysis) roleOf(s subject, last *spoken) role {
	c := &a.cast
	crowd := c.kind != "person" && c.kind != ""
	switch {
	case s.owner >= 0 && !(s.owner != c.main && c.entities[s.owner].kind == "org" && conveys(s.kind)): // "Jackson's sister", "the Pope's plane"
		if conveys(s.kind) {
			if s.owner == c.main {
				return travellerRole
			}
			return otherRole
		}
		if s.owner == c.main && (s.kind == c.kind && c.kind != "person" || s.kind == "thing") {
			return travellerRole // "the emperor's coffin"
		}
		return otherRole
	case s.owner == -2 && (s.kind == "other" || s.kind == "person"): // "his wife"
		return otherRole
	case s.entity >= 0:
		if s.entity == c.main {
			return travellerRole
		}
		if a.carriesTraveller(s.entity) {
			return unknownRole
		}
		k := c.entities[s.entity].kind
		if k == "org" || k == "fixed" || crowd && c.kind != "group" && c.main >= 0 && a.kindOf(s.entity) == c.kind {
			return otherRole // another ship, another storm
		}
		if crowd && a.apartFromThings(s.entity) {
			return otherRole
		}
		if crowd || c.main < 0 && c.kind == "" {
			return unknownRole
		}
		return otherRole
	case s.place:
		return otherRole
	case s.pron != "":
		who := unknownRole
		switch s.pron {
		case "i":
			if c.narrator && !a.quotedAt(&a.sentences[a.sentenceOf(s.tok)], s.tok) {
				return travellerRole
			}
			return unknownRole
		case "he", "she":
			if in := last.sheIn; crowd && s.pron == "she" && (c.kind == "ship" || c.kind == "thing") && a.sentenceOf(s.tok) > in+1 {
				return travellerRole // the ship, the osprey
			}
			if crowd {
				return unknownRole
			}
			if c.narrator {
				return otherRole
			}
			who, in, spoke, other := last.he, last.heIn, last.hesSpeaks, pack.Woman
			if s.pron == "she" {
				who, in, spoke, other = last.she, last.sheIn, last.shesSpeaks, pack.Man
			}
			at := a.sentenceOf(s.tok)
			switch {
			case c.gender == other:
				return otherRole
			case who == otherRole && a.notYetNamed(s.tok):
				return otherRole
			case c.kind == "" || who != otherRole || at-in > 1 || at > in && (spoke || a.clauses[a.clauseOf[s.tok]].motion() >= 1) && !a.speaks(s.tok):
				return travellerRole
			}
			return otherRole
		case "it":
			if c.kind == "person" {
				return unknownRole
			}
			if who = last.it; last.itIn != a.sentenceOf(s.tok) {
				who = travellerRole
			}
		case "they":
			if who = last.they; last.theyIn != a.sentenceOf(s.tok) {
				who = travellerRole
			}
		default:
			return unknownRole
		}
		if who == otherRole {
			return otherRole
		}
		return travellerRole
	case s.kind == "other":
		if c.nouns[s.noun] && !s.vague && !s.strange {
			return travellerRole
		}
		if s.part && (c.kind == "group" || c.kind == "") && (c.nouns[s.noun] || a.isClass(s.tok, pack.Beyond) && s.noun == a.words[s.tok]) {
			return unknownRole // some of those who travel, or of others
		}
		return otherRole
	case s.kind == nationals:
		if c.kind == "group" && c.main < 0 {
			return travellerRole // "the Nigerians were flown home"
		}
		if c.kind == "person" && c.main >= 0 {
			return otherRole
		}
		return unknownRole
	case s.kind == "group" && a.ofTravellers(s.tok):
		return travellerRole
	case s.kind != "":
		if s.vague && (c.main >= 0 || c.nouns[s.noun]) && a.sentenceOf(s.tok) > 3 && s.kind == c.kind {
			return otherRole // "a storm" is not the storm
		}
		if s.kind == "person" && c.kind == "person" && c.main >= 0 && a.foreign(s.tok, s.noun) {
			return otherRole // "France's president", where Kenya's travels
		}
		if c.nouns[s.noun] {
			return travellerRole
		}
		if s.kind == "person" && c.kind == "person" && a.ofAnotherLand(s.tok) {
			return otherRole // "the Peruvian president", where the premier travels
		}
		if s.vague && s.kind == "person" && c.kind == "person" && a.sentenceOf(s.tok) > a.lead() && a.introduced(s.tok) {
			return otherRole // "a woman", where the traveller is the minister
		}
		if s.vague && c.main >= 0 {
			return unknownRole
		}
		if s.kind == "person" && c.narrator {
			return otherRole
		}
		if s.kind == "person" && c.kind == "person" {
			if c.anotherIs(s.noun) {
				return otherRole
			}
			for k := s.tok; k < s.tok+3; k++ {
				if a.isPrep(k, "of") && len(c.nouns) > 0 {
					return unknownRole // "the governor of Florida": another title than the traveller's
				}
			}
			return travellerRole
		}
		if s.kind == "race" && c.kind != "storm" && a.isClass(s.tok, pack.Trip) {
			return travellerRole // "the tour"
		}
		if c.kind == "" && c.main >= 0 && conveys(s.kind) {
			return travellerRole // "the vessel", where nothing tells what the Pelagia is
		}
		if s.vague && conveys(s.kind) && s.kind != c.kind && !c.nouns[s.noun] && a.sentenceOf(s.tok) > 3 {
			return unknownRole // "a plane would search", where the whale travels
		}
		if s.kind == c.kind || s.kind == "group" || s.kind == "vehicle" || s.kind == "plane" && c.kind != "storm" {
			return travellerRole
		}
		if s.kind == "person" && crowd {
			return unknownRole
		}
		return unknownRole
	}
	return unknownRole
}

// ofAnotherLand reports whether an office that the traveller, who has one by name, is not said to hold is
// told to be a country's at token i: "the Peruvian president".
func (a *analysis) ofAnotherLand(i int) bool {
	if a.cast.main < 0 || len(a.cast.entities[a.cast.main].titles) == 0 || !a.isClass(i, pack.Title) {
		return false
	}
	p := a.beforeOffice(i, true)
	return p >= 0 && a.places[p].Demonym
}

// oneOfTheKind reports whether a subject is one not told of before, of what else is of the
// traveller's own kind: "a chartered plane", where another plane travels.
func (a *analysis) oneOfTheKind(s subject) bool {
	return s.vague && s.kind == a.cast.kind && (conveys(s.kind) && s.kind != "group" || s.kind == "storm") && a.sentenceOf(s.tok) > 3
}

// hardlyTravels reports whether people who hardly are the traveller go a way of their own in a
// clause behind the story's lead: "the injured were taken to", "two doctors arrived in". Of a
// group that travels they may be some.
func (a *analysis) hardlyTravels(c *clause, s subject) bool {
	return s.kind == "other" && a.cast.kind != "group" && a.cast.kind != "" && c.sentence > a.lead() && c.motion() >= movesOn
}

// apartFromThings reports whether somebody by name is nobody of a trip that no people make or
// lead: a storm's, or, of who has a title, that of a thing, a race or a convoy.
func (a *analysis) apartFromThings(id int) bool {
	e := &a.cast.entities[id]
	switch a.cast.kind {
	case "storm":
		return e.kind == "person"
	case "thing", "race", "vehicle":
		return e.kind == "person" && len(e.titles) > 0
	}
	return false
}

// lead is the first sentence of running text.
func (a *analysis) lead() int {
	for i := range a.sentences {
		if a.sentences[i].layout == body {
			return i
		}
	}
	return len(a.sentences)
}

// introduced reports whether the story has told of the traveller before token i.
func (a *analysis) introduced(i int) bool {
	c := &a.cast
	if c.main >= 0 {
		return c.entities[c.main].first < i
	}
	for k := range i {
		if c.nouns[a.words[k]] && a.sentences[a.sentenceOf(k)].layout != title {
			return true
		}
	}
	return false
}

// conveys reports whether one travels with what is of that kind.
func conveys(kind string) bool {
	switch kind {
	case "ship", "plane", "vehicle", "group":
		return true
	}
	return false
}

// notYetNamed reports whether the story names the traveller only behind token i: who
// is "she" before that is whoever was named.
func (a *analysis) notYetNamed(i int) bool {
	m := a.cast.main
	return m >= 0 && a.cast.entities[m].first > i
}
