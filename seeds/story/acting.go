package story

import "dateline/seeds/pack"

// Who acts in a clause, where it is nobody by name that the story has.
const (
	nobody  = -1 // nothing tells, or several do
	another = -2 // somebody or something else
	someone = -3 // one of those who may travel, of whom nothing tells who it is
)

// actors says of each clause which entity acts in it, whoever is followed: nobody and
// another where it is none by name. Pronouns, offices and what somebody is said to be
// stand for who acted last of those they fit.
func (a *analysis) actors() []int {
	if a.acting != nil {
		return a.acting
	}
	out := make([]int, len(a.clauses))
	w := acted{he: nobody, she: nobody, it: nobody, last: nobody}
	for i := range a.clauses {
		c := &a.clauses[i]
		opens := i == 0 || a.clauses[i-1].sentence != c.sentence
		for _, s := range c.about {
			if s.entity >= 0 {
				w.note(&a.cast.entities[s.entity], s.entity)
			}
		}
		switch {
		case a.pack.Has(pack.Relative, c.rel) && c.inherits:
			out[i] = a.actsBefore(c)
			continue
		case len(c.subjects) > 0:
			w.last = a.actorOf(c.subjects, &w)
		case c.trip > 0:
			w.last = a.tripOf(c.trip)
			if w.last >= 0 {
				w.note(&a.cast.entities[w.last], w.last) // "Ann Hale's journey is shorter. She"
			} else if a.belongs(c.trip) {
				w.last = w.topic()
			}
		case c.head > 0:
			w.last = another
			if is := a.cast.byNoun[a.words[c.head]]; len(is) == 1 && !a.belongs(c.head) {
				w.last = is[0]
			}
		case c.ofEvent:
			w.last = nobody
		case opens && !a.subjectless(c):
			out[i] = nobody // until the clause behind it tells
			continue
		}
		out[i] = w.last
	}
	for i := len(out) - 2; i >= 0; i-- {
		c := &a.clauses[i]
		if out[i] == nobody && c.inherits && !c.ofEvent && c.head == 0 && c.trip == 0 && a.clauses[i+1].sentence == c.sentence && !a.clauses[i+1].inherits {
			out[i] = out[i+1] // "After leaving Lima, the minister flew"
		}
	}
	a.acting = out
	return out
}

// acted remembers who acted last, of those for whom each pronoun stands.
type acted struct{ he, she, it, last int }

// topic is who was spoken of last.
func (w *acted) topic() int {
	if w.last >= 0 {
		return w.last
	}
	for _, e := range [...]int{w.he, w.she, w.it} {
		if e >= 0 {
			return e
		}
	}
	return nobody
}

// note lets pronouns stand for an entity from now on.
func (w *acted) note(e *entity, id int) {
	if e.kind == "person" || e.kind == "" || e.kind == "ship" {
		if e.gender != pack.Woman && e.kind != "ship" {
			w.he = id
		}
		if e.gender != pack.Man {
			w.she = id
		}
	}
	if e.kind != "person" {
		w.it = id
	}
}

// actorOf says who of the subjects of a clause acts.
func (a *analysis) actorOf(subjects []subject, w *acted) int {
	who := another
	for _, s := range subjects {
		is := another
		switch {
		case s.owner >= 0 && conveys(s.kind):
			is = s.owner // "Ann Hale's plane"
		case s.owner != -1 || s.strange && s.entity < 0 || s.place:
		case s.entity >= 0:
			is = s.entity
			w.note(&a.cast.entities[is], is)
		case s.pron == "he":
			is = w.he
		case s.pron == "she":
			is = w.she
		case s.both, s.pron == "they" && w.it >= 0 && a.likeness(w.it) == "person":
			return nobody // both of them
		case s.pron == "it", s.pron == "they":
			is = w.it
		case s.pron != "":
		default:
			is = a.borne(s, w)
		}
		switch {
		case is == someone && who == another:
			who = someone
		case is < 0:
		case who >= 0 && who != is:
			return nobody // both of them
		default:
			who = is
		}
	}
	return who
}

// borne returns who a noun stands for: who alone bears it as a title or is said to be
// it, or else who was spoken of last and is of that kind.
func (a *analysis) borne(s subject, w *acted) int {
	c := &a.cast
	topic := w.topic()
	of := append(c.byTitle[s.noun][:len(c.byTitle[s.noun]):len(c.byTitle[s.noun])], c.byNoun[s.noun]...)
	switch {
	case s.vague, s.kind == "other":
		return another
	case len(of) > 0:
		for _, e := range of {
			if e == topic {
				return e
			}
		}
		for _, e := range of[1:] {
			if e != of[0] {
				return someone
			}
		}
		return of[0]
	case topic >= 0 && s.kind != "person" && (s.kind == a.kindOf(topic) || conveys(s.kind)):
		return topic
	}
	return someone
}

// actsBefore returns the entity right before a relative clause, which tells of it.
func (a *analysis) actsBefore(c *clause) int {
	k := c.first - 1
	if k >= 0 && a.words[k] == "," {
		k--
	}
	if k >= 0 && a.nameAt[k] >= 0 {
		return a.names[a.nameAt[k]].entity
	}
	return nobody
}
