package mention

import "dateline/seeds"

// commas states whether the name stands before or after a comma together with
// the state or country that it lies in, or that lies in it: "Dayton, Ohio".
func (x *features) commas(m match) {
	r := x.r
	if t, ok := r.tok(m.to); ok && t.Of(r.text) == "," {
		if next := r.at(m.to + 1); len(next.senses) > 0 {
			x.relation("in", m.senses, next.senses)
		}
	}
	if t, ok := r.tok(m.from - 1); ok && t.Of(r.text) == "," {
		if last := r.before(m.from - 1); len(last.senses) > 0 {
			x.relation("of", m.senses, last.senses)
		}
	}
}

// before returns a name that ends where token i begins, of at most four tokens.
func (r *reader) before(i int) match {
	for k := max(0, i-4); k < i; k++ {
		if m := r.at(k); len(m.senses) > 0 && m.to == i {
			return m
		}
	}
	return match{}
}

func (x *features) relation(how string, these, those []seeds.Sense) {
	inside, outside := these, those
	if how == "of" {
		inside, outside = those, these
	}
	unit := unitOf(outside)
	switch {
	case unit == "":
		x.on(how, ":place")
	case lies(inside, outside):
		x.on(how, ":", unit)
	default:
		x.on(how, ":other ", unit)
	}
}

// unitOf says whether any of a name's first senses is a country or a
// first-level unit.
func unitOf(senses []seeds.Sense) string {
	for _, s := range senses[:min(len(senses), 8)] {
		if s.Via == seeds.ViaDemonym {
			continue
		}
		switch s.Kind {
		case seeds.Country:
			return "country"
		case seeds.Admin1:
			return "state"
		}
	}
	return ""
}

// lies reports whether a place of the one name lies in a unit of the other.
func lies(inside, outside []seeds.Sense) bool {
	for _, u := range outside[:min(len(outside), 8)] {
		if u.Kind != seeds.Country && u.Kind != seeds.Admin1 || u.Via == seeds.ViaDemonym {
			continue
		}
		for i := range inside {
			s := &inside[i]
			if s.Country == u.Country && (u.Kind == seeds.Country || s.Admin1 == u.Admin1 && s.Kind != seeds.Admin1) && s.Kind != seeds.Country {
				return true
			}
		}
	}
	return false
}
