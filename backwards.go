package dateline

import (
	"fmt"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/seeds"
	calendar "dateline/seeds/when"
)

// excursion is how far, in metres, a place may lie from where somebody stays that is visited
// meanwhile.
const excursion = 500e3

// backwards notices the first stop that has an earlier day than one before it in the
// order of travel, is left before it is reached, or is reached while another far off is not yet
// left, and how many more there are: the days or the order are wrong. A day that is marked
// doubtful has its own notice.
func backwards(j *geo.Journey, lang string) {
	var last *seeds.Seed // the stop with the latest day so far
	before := 0          // its number
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
			last, before = s, i+1
			continue
		}
		switch o, ok := calendar.Compare(s.FirstDate(), last.FirstDate()); {
		case !ok || o >= 0:
			if o, ok := calendar.Compare(s.FirstDate(), last.Depart); ok && o < 0 && last.Depart.Grain >= seeds.GrainDay && !last.DayDoubtful() && metresApart(j, before, i+1) > excursion {
				note(i, fmt.Sprintf("%s is reached (%s) before %s is left (%s)", s.Name, day(s.FirstDate()), last.Name, day(last.Depart)), "correct one of the two dates")
			}
			last, before = s, i+1
		default:
			note(i, fmt.Sprintf("%s (%s) follows %s (%s) on the way, but has the earlier date", s.Name, day(s.FirstDate()), last.Name, day(last.FirstDate())),
				"correct the date, or the order of the stops")
		}
	}
	if first.Code == "" {
		return
	}
	if more > 0 {
		stops := "stops"
		if more == 1 {
			stops = "stop"
		}
		first.Text += fmt.Sprintf("; the same goes for %d more %s", more, stops)
	}
	j.Notices = append(j.Notices, first)
}

// metresApart is how far the stops of two seeds lie from each other, in metres, 0 where one was not found.
func metresApart(j *geo.Journey, a, b int) float64 {
	from, to := j.StopOfSeed(a), j.StopOfSeed(b)
	if from < 0 || to < 0 {
		return 0
	}
	return sphere.Distance(j.Stops[from].Place.At, j.Stops[to].Place.At)
}
