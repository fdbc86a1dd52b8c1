package table

import "dateline/seeds"

// within makes a hint of the country and the unit that a record gives. Beside what was
// located they are a correction, since no file of ours is written with them, and stand
// in place of the hint; elsewhere they narrow it.
func (p *parts) within(s *seeds.Seed) {
	units := joined(p.unit, p.country)
	s.Unit, s.Country = p.unit, p.country
	switch {
	case units == "":
	case s.Hint == "" || p.located != nil:
		s.Hint, p.hinted = units, true
	default:
		s.Hint = joined(s.Hint, units)
	}
}

func joined(inner, outer string) string {
	switch {
	case inner == "" || fold(inner) == fold(outer):
		return outer
	case outer == "":
		return inner
	}
	return inner + ", " + outer
}

// choice lets the place that was located before hold, as long as the record still says
// the same of where it is. A stop that was renamed stands nowhere in the text, and a hint
// that was not corrected with it is of the old name.
func (p *parts) choice(s *seeds.Seed) {
	was, hint := p.located.get(fPlace).string(), p.located.get(fHint).string()
	switch {
	case was == s.Name && hint == s.Hint:
		s.ID, s.Chosen = p.located.get(fID).string(), true
		if at := p.located.get(fAt); at != nil && len(at.items) == 2 {
			p := pointOf(at)
			s.At = &p
		}
	case was != s.Name:
		s.Span = seeds.Span{}
		if name, in := splitPlace(s.Name); in != "" {
			s.Name, s.Hint = name, in
		} else if p.hinted && p.unit+p.country == "" && (hint == "" || hint == s.Hint) {
			s.Was = was
		}
	}
}
