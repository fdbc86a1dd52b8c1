package feature

import "dateline/geo"

// When says the days of a stop as data does: "2019-04-14 to 2019-04-15",
// "04-14", or the document's words where they gave no date.
func When(s geo.Stop) string {
	from, to := s.Seed.Arrive.String(), s.Seed.Depart.String()
	if from == "" {
		from = s.Seed.ArriveText
	}
	if to == "" {
		to = s.Seed.DepartText
	}
	switch {
	case from == "" && to == "":
		return ""
	case to == "" || to == from:
		return from
	case from == "":
		return "until " + to
	}
	return from + " to " + to
}
