package story

import "dateline/seeds/pack"

// A sentence without a verb may go on with the way that the one before it tells of:
// "The band flew south. From Lima to Quito, then on to Bogotá."

// wayOn returns the verb and the clause of the way with which a sentence goes on that
// begins with the clause and has no verb of its own.
func (a *analysis) wayOn(c *clause) (verb, *clause, bool) { return a.wayOver(c, mostFragments) }

// mostFragments is how many sentences without a verb a way goes on through at most.
const mostFragments = 5

// wayOver does so over so many fragments more at most.
func (a *analysis) wayOver(c *clause, more int) (verb, *clause, bool) {
	s := &a.sentences[c.sentence]
	if more == 0 || c.first != s.first || c.sentence == 0 || s.layout != body || s.quoted || a.tokens[c.first].Lines > 1 || !a.opensWay(s) || a.hasVerb(s.first, s.last) || a.hasPredicate(s) {
		return verb{}, nil, false
	}
	if b := &a.sentences[c.sentence-1]; b.layout != body || b.quoted {
		return verb{}, nil, false
	}
	for k := int(a.clauseOf[c.first]) - 1; k >= 0 && a.clauses[k].sentence == c.sentence-1; k-- {
		b := &a.clauses[k]
		for i := len(b.verbs) - 1; i >= 0; i-- {
			switch b.verbs[i].class {
			case pack.Go, pack.Return, pack.Depart, pack.Pass:
				v := b.verbs[i]
				v.class = pack.Go
				return v, b, true
			}
		}
		if b.first == a.sentences[b.sentence].first {
			return a.wayOver(b, more-1) // a fragment after another
		}
	}
	return verb{}, nil, false
}

// opensWay reports whether a sentence begins with where a way leads from, to or along.
func (a *analysis) opensWay(s *sentence) bool {
	for i := s.first; i < s.last; i++ {
		h, ok := a.is(i, pack.Prep)
		switch {
		case ok && (h.Value == "to" || h.Value == "from" || h.Value == "via"):
			return true
		case a.isClass(i, pack.After), a.isClass(i, pack.And), a.isClass(i, pack.Det), a.adverb(i), a.dateAt[i] >= 0, i > s.first && a.words[i] == ",":
		default:
			return false
		}
	}
	return false
}
