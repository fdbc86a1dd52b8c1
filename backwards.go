package dateline

import (
	"fmt"

	"dateline/geo"
	"dateline/seeds"
	calendar "dateline/seeds/when"
)

// backwards notices the first stop that has an earlier day than one before it in the
// order of travel, or is left before it is reached, and how many more such there are: the
// days or the order are wrong. A day that is marked doubtful has its own notice.
func backwards(j *geo.Journey, lang string) {
	var last *seeds.Seed // the stop with the latest day so far
	var first seeds.Notice
	more := 0
	day := func(d seeds.Date) string { return seeds.FormatRange(d, seeds.Date{}, lang) }
	note := func(i int, text, fix string) {
		if first.Code != "" {
			more++
			return
		}
		s := &j.Itinerary.Seeds[i]
		first = seeds.Notice{Code: "dates-backwards", Stop: i + 1, Span: s.Span, Line: s.Line, Text: text, Fix: fix}
	}
	for i := range j.Itinerary.Seeds {
		s := &j.Itinerary.Seeds[i]
		if s.FirstDate().Grain < seeds.GrainDay || s.DayDoubtful() {
			continue
		}
		if o, ok := calendar.Compare(s.Depart, s.Arrive); ok && o < 0 && s.Arrive.Grain >= seeds.GrainDay && s.Depart.Grain >= seeds.GrainDay {
			note(i, fmt.Sprintf("%s is left (%s) before it is reached (%s)", s.Name, day(s.Depart), day(s.Arrive)), "correct one of the two dates")
		}
		if last == nil {
			last = s
			continue
		}
		if o, ok := calendar.Compare(s.FirstDate(), last.FirstDate()); !ok || o >= 0 {
			last = s
		} else {
			note(i, fmt.Sprintf("%s (%s) follows %s (%s) on the way, but has the earlier date", s.Name, day(s.FirstDate()), last.Name, day(last.FirstDate())),
				"correct the date, or the order of the stops")
		}
	}
	if first.Code == "" {
		return
	}
	if more > 0 {
		first.Text += fmt.Sprintf("; so it is with %d more", more)
	}
	j.Notices = append(j.Notices, first)
}
