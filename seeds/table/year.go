package table

import (
	"dateline/seeds"
)

// lacksYear reports whether a day is written in words without its year: "May 10". What is written
// as 05-10 is known to be of no year.
func lacksYear(d seeds.Date, words string) bool {
	return d.Grain >= seeds.GrainDay && d.Year == 0 && !reMD.MatchString(words)
}

// giveYears gives the days that somebody wrote without a year, into a record beside others that
// have one, the one year of theirs in which the order of travel holds. Where none is, or several
// are, it is said.
func (r *reader) giveYears() {
	years := map[int]bool{}
	if y := r.it.Published.Year; y != 0 {
		years[y] = true
	}
	for _, s := range r.it.Seeds {
		for _, d := range []seeds.Date{s.Arrive, s.Depart} {
			if d.Year != 0 {
				years[d.Year] = true
			}
		}
	}
	if len(years) == 0 {
		return
	}
	for _, i := range r.yearless {
		s := r.it.Seeds[i]
		var fits []seeds.Seed
		for y := range years {
			t := s
			for _, d := range []*seeds.Date{&t.Arrive, &t.Depart} {
				if d.Grain >= seeds.GrainDay && d.Year == 0 {
					d.Year = y
				}
			}
			if !before(t.Depart, t.Arrive) && r.between(i, &t) {
				fits = append(fits, t)
			}
		}
		if len(fits) == 1 {
			r.it.Seeds[i] = fits[0]
			continue
		}
		r.notice("year-unknown", s.Line, "the day "+quote(s.FirstDate().Format("en"))+" of "+quote(s.Name)+" has no year", "write it as YYYY-MM-DD")
	}
}

// between reports whether a stop, dated so, comes behind the last day known before it, and before
// the first known behind it.
func (r *reader) between(i int, s *seeds.Seed) bool {
	for k := i - 1; k >= 0; k-- {
		if d := r.it.Seeds[k].FirstDate(); d.Full() {
			if before(s.FirstDate(), d) {
				return false
			}
			break
		}
	}
	for k := i + 1; k < len(r.it.Seeds); k++ {
		if d := r.it.Seeds[k].FirstDate(); d.Full() {
			return !before(d, s.FirstDate())
		}
	}
	return true
}
