package dateline

import (
	"dateline/seeds"
	dates "dateline/seeds/when"
)

// dateFrom gives the days of a table that come without a year the one in which they lie in view
// of its publication, each after the one before, and says which stops are still to come.
func dateFrom(it *seeds.Itinerary, published seeds.Date) {
	r := dates.NewResolver(nil, published, nil)
	year := func(d *seeds.Date) {
		if d.Year != 0 || d.Grain < seeds.GrainDay {
			return
		}
		if v, ok := r.Resolve(dates.Expression{Rule: dates.RuleDate, Month: d.Month, Day: d.Day}, dates.LeanNone); ok && v.From.Year != 0 {
			d.Year = v.From.Year
			r.Tell(*d)
			r.After = r.Last()
		}
	}
	for i := range it.Seeds {
		s := &it.Seeds[i]
		year(&s.Arrive)
		year(&s.Depart)
		if o, ok := dates.Compare(s.Arrive, published); ok && o > 0 && s.Role == "" && s.Arrive.Full() {
			s.Role = seeds.Planned
		}
	}
}
