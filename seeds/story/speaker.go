package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// Within quotes "we" are those who speak, and "they" are not.

// speakerWithin is how many words behind a verb of saying its subject may stand.
const speakerWithin = 8

// inQuote says who acts in a clause within quotes, where who speaks tells it: "we" of the
// traveller or of somebody else, or "they" of the traveller; unknownRole where it tells nothing.
func (a *analysis) inQuote(e *evidence) role {
	p, c := &a.places[e.place], &a.clauses[e.clause]
	s := &a.sentences[p.sentence]
	if a.cast.narrator || len(c.subjects) == 0 || !a.quotedAt(s, p.first) {
		return unknownRole
	}
	we, they := false, false
	for _, sub := range c.subjects {
		we = we || sub.pron == "i"
		they = they || sub.pron == "they" || sub.pron == "he" || sub.pron == "she"
	}
	switch speaker := a.speaker(s); {
	case we && speaker == travellerRole && !a.speechless():
		return travellerRole
	case we && (speaker == otherRole || a.speechless()), they && !we && speaker == travellerRole && a.cast.kind == "person":
		return otherRole
	}
	return unknownRole
}

// speechless reports whether what is followed says nothing itself: a storm, a painting.
func (a *analysis) speechless() bool { return a.cast.kind == "storm" || a.cast.kind == "thing" }

// speaker returns the role of who says what a sentence quotes.
func (a *analysis) speaker(s *sentence) role {
	for i := s.first; i < s.last; i++ {
		v, ok := a.verbAt(i)
		if !ok || v.class != pack.Say || a.quotedAt(s, i) {
			continue
		}
		if c := &a.clauses[a.clauseOf[i]]; len(c.subjects) > 0 && c.subjects[0].tok < i && !a.quotedAt(s, c.subjects[0].tok) {
			return c.who
		} else if c.head > 0 && c.head < i && !a.quotedAt(s, c.head) && c.who == unknownRole && a.cast.kind == "person" {
			return otherRole // "the dentist told reporters"
		}
		return a.speakerBehind(i+v.n, s)
	}
	return unknownRole
}

// speakerBehind returns the role of whom the words from token i on name: "said Ann Hale",
// "said the doctor".
func (a *analysis) speakerBehind(i int, s *sentence) role {
	for k := i; k < s.last && k < i+speakerWithin; k++ {
		if n := a.nameAt[k]; n >= 0 {
			return a.roleOf(subject{tok: k, entity: a.names[n].entity, owner: -1}, &spoken{})
		}
		if h, ok := a.is(k, pack.Pronoun); ok {
			if h.Value == "he" || h.Value == "she" {
				return travellerRole
			}
			return unknownRole
		}
		if sub, n := a.nounAt(k); n > 0 && (k+n >= s.last || a.nameAt[k+n] < 0) {
			return a.roleOf(sub, &spoken{})
		}
		if a.tokens[k].Class == prose.Mark && a.words[k] != "-" {
			return unknownRole
		}
	}
	return unknownRole
}
