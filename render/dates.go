package render

import (
	"fmt"

	"dateline/geo"
	"dateline/seeds"
)

var months = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
var fullMonths = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

func month(names [13]string, m int) string {
	if m < 1 || m > 12 {
		return ""
	}
	return names[m]
}

// dateText writes one date as far as it is known: "12 Apr 2019", "12 Apr", "Apr 2019", "2019".
func dateText(d seeds.Date, names [13]string, year bool) string {
	s := ""
	switch {
	case d.Grain == seeds.GrainNone:
		return ""
	case d.Grain >= seeds.GrainDay:
		s = fmt.Sprintf("%d %s", d.Day, month(names, d.Month))
	case d.Grain == seeds.GrainMonth:
		s = month(names, d.Month)
	}
	if d.Year != 0 && (year || d.Grain == seeds.GrainYear) {
		if s != "" {
			s += " "
		}
		s += fmt.Sprint(d.Year)
	}
	return s
}

// rangeText writes a span of dates as short as it can: "12–14 Apr 2019",
// "28 Feb – 3 Mar", "30 Dec 2018 – 2 Jan 2019".
func rangeText(a, b seeds.Date, names [13]string, year bool) string {
	a.Hour, a.Minute, b.Hour, b.Minute = 0, 0, 0, 0
	if a.Grain == seeds.GrainMinute {
		a.Grain = seeds.GrainDay
	}
	if b.Grain == seeds.GrainMinute {
		b.Grain = seeds.GrainDay
	}
	switch {
	case !a.Known():
		return dateText(b, names, year)
	case !b.Known() || a == b:
		return dateText(a, names, year)
	case a.Grain != b.Grain || a.Year != b.Year:
		return dateText(a, names, year) + " – " + dateText(b, names, year)
	case a.Grain == seeds.GrainDay && a.Month == b.Month:
		return fmt.Sprintf("%d–%s", a.Day, dateText(b, names, year))
	case a.Grain == seeds.GrainMonth:
		return dateText(a, names, false) + "–" + dateText(b, names, year)
	}
	return dateText(a, names, false) + " – " + dateText(b, names, year)
}

// yearsVary reports whether the stops' dates lie in different years, so that
// each date must say its own.
func yearsVary(j *geo.Journey) bool {
	year := 0
	for _, s := range j.Stops {
		for _, d := range [2]seeds.Date{s.Seed.Arrive, s.Seed.Depart} {
			if d.Year == 0 {
				continue
			}
			if year != 0 && year != d.Year {
				return true
			}
			year = d.Year
		}
	}
	return false
}

// tripDates returns the first and the last date of the trip.
func tripDates(j *geo.Journey) (first, last seeds.Date) {
	for _, s := range j.Stops {
		for _, d := range [2]seeds.Date{s.Seed.Arrive, s.Seed.Depart} {
			if !d.Known() {
				continue
			}
			if !first.Known() || before(d, first) {
				first = d
			}
			if !last.Known() || before(last, d) {
				last = d
			}
		}
	}
	return first, last
}

// before compares as far as both are known; dates of unknown years do not turn a year.
func before(a, b seeds.Date) bool {
	if a.Year != b.Year && a.Year != 0 && b.Year != 0 {
		return a.Year < b.Year
	}
	if a.Month != b.Month && a.Month != 0 && b.Month != 0 {
		return a.Month < b.Month
	}
	return a.Day < b.Day && a.Day != 0 && b.Day != 0
}

// stopDate is what a stop's label says of when.
func stopDate(s seeds.Seed, year bool) string { return rangeText(s.Arrive, s.Depart, months, year) }
