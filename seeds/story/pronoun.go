package story

import "dateline/seeds/pack"

// spoken remembers whom the pronouns stand for.
type spoken struct {
	he, she, it, they         role
	heIn, sheIn, itIn, theyIn int  // the sentences that said so
	hesSpeaks, shesSpeaks     bool // they only said something there
	clause                    role // of the last clause that had a subject of its own
	whose                     string
	strange                   bool // and who acted there is expressly somebody other
}

// note lets the pronouns that fit a subject stand for it from now on.
func (l *spoken) note(a *analysis, s subject, r role) {
	in := a.sentenceOf(s.tok)
	person := func() {
		speaks := a.speaks(s.tok)
		g := a.genderOf(s)
		if g != pack.Woman {
			l.he, l.heIn, l.hesSpeaks = r, in, speaks
		}
		if g != pack.Man {
			l.she, l.sheIn, l.shesSpeaks = r, in, speaks
		}
	}
	switch {
	case s.place || s.pron != "":
	case s.entity >= 0:
		if a.cast.entities[s.entity].kind == "person" || a.cast.entities[s.entity].kind == "" {
			person()
		}
		if kind := a.cast.entities[s.entity].kind; kind != "person" {
			l.it, l.itIn = r, in
			if kind != "fixed" { // a hall is never "they"
				l.they, l.theyIn = r, in
			}
		}
	case s.kind == "person":
		person()
	case s.kind == "other":
		if h, ok := a.is(s.tok, pack.Person); ok && h.Value == "body" {
			l.it, l.itIn = r, in
		} else if a.pack.Ends(s.noun, "many") || a.pack.Has(pack.Many, s.noun) {
			l.they, l.theyIn = r, in
		} else {
			person()
		}
	case s.kind == "group":
		l.they, l.theyIn = r, in
	case s.kind != "":
		l.it, l.itIn = r, in
	}
}

// speaks reports whether the clause of token i only tells what was said.
func (a *analysis) speaks(i int) bool {
	c := &a.clauses[a.clauseOf[i]]
	return len(c.verbs) > 0 && c.verbs[0].class == pack.Say
}

// genderOf says whether a subject is a woman or a man, where a title or a noun
// tells.
func (a *analysis) genderOf(s subject) pack.Class {
	if s.entity >= 0 {
		return a.cast.entities[s.entity].gender
	}
	return a.genderAt(s.tok)
}

func (a *analysis) genderAt(i int) pack.Class {
	switch {
	case a.isClass(i, pack.Woman):
		return pack.Woman
	case a.isClass(i, pack.Man):
		return pack.Man
	}
	return pack.None
}
