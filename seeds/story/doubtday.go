package story

import (
	"fmt"

	"dateline/seeds"
)

// doubtfulDay is the code of the notice that a stop's day is likelier wrong than right.
const doubtfulDay = "doubtful-day"

// doubtDays marks and notices the stops whose day is likelier wrong than right.
func (a *analysis) doubtDays(it *seeds.Itinerary, stops []visit) {
	for i := range stops {
		s, v := &it.Seeds[i], &stops[i]
		d, doubtful := s.Arrive, v.date.doubtful
		if !isDay(v.date.from) {
			d, doubtful = s.Depart, v.left.doubtful
		}
		if !doubtful || !isDay(d) {
			continue
		}
		s.DoubtfulDay = d
		it.Notices = append(it.Notices, seeds.Notice{Code: doubtfulDay, Stop: i + 1, Span: s.Span,
			Text: fmt.Sprintf("it is doubtful that %s is the day of %s", d, s.Name), Fix: "look at its sentence, and correct the day"})
	}
}
