package dateline

import (
	"slices"

	"dateline/seeds"
	dates "dateline/seeds/when"
)

// dateFrom gives the days of a table that come without a year that of the row before or of what
// stands above the table, else the one in which they lie in view of its publication, each after
// the one before, and says which stops are still to come.
func dateFrom(it *seeds.Itinerary, above string, published seeds.Date) {
	if !published.Known() && slices.ContainsFunc(it.Seeds, func(s seeds.Seed) bool { return s.ID != "" }) {
		return // a file of ours leaves unknown what is
	}
	r := dates.NewResolver(nil, published, nil)
	r.Year = dates.YearAbove(above)
	year := func(d *seeds.Date) {
		if d.Grain < seeds.GrainDay {
			return
		}
		if d.Year == 0 {
			if v, ok := r.Resolve(dates.Expression{Rule: dates.RuleDate, Month: d.Month, Day: d.Day}, dates.LeanNone); ok {
				d.Year = v.From.Year
			}
		}
		if d.Year != 0 {
			r.Tell(*d)
			r.After = r.Last()
		}
	}
	for i := range it.Seeds {
		s := &it.Seeds[i]
		year(&s.Arrive)
		year(&s.Depart)
		if o, ok := dates.Compare(s.Arrive, published); ok && published.Known() && o > 0 && s.Role == "" && s.Arrive.Full() {
			s.Role = seeds.Planned
		}
	}
}
