package mention

import "dateline/seeds/prose"

// findPeople notes the words that stand in a person's name somewhere in the
// window: after a title ("Gen. Rojas"), or after a given name ("Luis Rojas").
// A surname then is one wherever it stands alone.
func (r *reader) findPeople() {
	for i := range r.toks {
		t := &r.toks[i]
		if t.Class != prose.Word {
			continue
		}
		switch {
		case t.role&roleTitle != 0 && !(t.Upper && len(t.Of(r.text)) > 3):
			k := r.next(i)
			// "Mayor of London", "police chief in Toledo": no name follows
			if n := r.nameRun(k); n > 0 && n <= 3 && !r.isGroup(k, n) {
				r.notePerson(k, n)
			}
		case t.use.Given && t.Title && !t.Upper && len(t.Of(r.text)) > 2:
			n := r.nameRun(i)
			if n < 2 || n > 4 || r.isGroup(i, n) || t.use.Common >= 2 && t.start {
				continue
			}
			if m := r.at(i); len(m.senses) > 0 && m.to-i > 1 {
				continue // Santa Clara, Sydney Harbour
			}
			r.notePerson(i, n)
		}
	}
}

// next steps over the full stop of a title.
func (r *reader) next(i int) int {
	if i+1 < len(r.toks) && r.toks[i+1].Of(r.text) == "." && !r.toks[i+1].Space {
		return i + 2
	}
	return i + 1
}

// nameRun counts the tokens of the capitalised words that begin at a token,
// with initials and their full stops, hyphens and small particles between.
func (r *reader) nameRun(i int) int {
	n := 0
	for k := i; k < len(r.toks); k++ {
		t := &r.toks[k]
		if k > i && (t.start || t.Lines > 1) {
			break
		}
		text := t.Of(r.text)
		switch {
		case t.Class == prose.Word && (t.Title || t.Dotted):
		case k > i && text == "." && !t.Space && len(r.toks[k-1].Of(r.text)) == 1:
		case k > i && text == "-" && !t.Space:
		case k > i && t.Lower && links[text]:
			continue
		default:
			return n
		}
		n = k - i + 1
	}
	return n
}

// isGroup reports whether a run of capitalised words ends as organisations and
// places do.
func (r *reader) isGroup(i, n int) bool {
	last := r.toks[i+n-1]
	return n > 1 && last.role&(roleOrg|roleGeo|roleStreet|roleEvent|roleUnit) != 0 && !last.use.Surname
}

func (r *reader) notePerson(i, n int) {
	for k := i; k < i+n; k++ {
		if t := r.toks[k]; t.Class == prose.Word && t.End-t.Start > 1 {
			r.people[t.Of(r.text)]++
		}
	}
}
