package seeds

import (
	"fmt"
	"time"
)

// Grain says how much of a Date is known.
type Grain uint8

// The grains, from nothing known to the minute. A Date of GrainDay whose Year
// is 0 is a day of an unknown year.
const (
	GrainNone Grain = iota
	GrainYear
	GrainMonth
	GrainDay
	GrainMinute
)

// Date is a calendar date as far as it is known. It has no zone. Year is 0
// where the document does not give it; Hour and Minute count only at
// GrainMinute. The zero Date is unknown.
type Date struct {
	Year, Month, Day int
	Hour, Minute     int
	Grain            Grain
}

// Day returns a date of GrainDay; year 0 means that the year is unknown. It takes the numbers
// as they are: Valid tells whether the calendar has such a day.
func Day(year, month, day int) Date {
	return Date{Year: year, Month: month, Day: day, Grain: GrainDay}
}

// Known reports whether anything is known of the date.
func (d Date) Known() bool { return d.Grain != GrainNone }

// Full reports whether year, month and day are all known.
func (d Date) Full() bool { return d.Grain >= GrainDay && d.Year != 0 }

// Valid reports whether the calendar has the date, as far as it is known. The zero Date is
// valid, and so is 29 February of an unknown year.
func (d Date) Valid() bool {
	year, month, day := d.Year, d.Month, d.Day
	if year == 0 {
		year = 2000 // which has all days
	}
	switch {
	case d.Grain > GrainMinute || d.Year < 0 || d.Year > 9999:
		return false
	case d.Grain < GrainMonth:
		return true
	case month < 1 || month > 12:
		return false
	case d.Grain == GrainMonth:
		return true
	case d.Grain == GrainMinute && (d.Hour < 0 || d.Hour > 23 || d.Minute < 0 || d.Minute > 59):
		return false
	}
	return day >= 1 && day <= time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// WithoutTime returns the date without the time of day.
func (d Date) WithoutTime() Date {
	d.Hour, d.Minute, d.Grain = 0, 0, min(d.Grain, GrainDay)
	return d
}

// ISO returns YYYY-MM-DD where the date is full, else "".
func (d Date) ISO() string {
	if !d.Full() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// String returns what is known: 2019-04-14T09:30, 2019-04-14, 04-14 (year
// unknown), 2019-04, --04 (a month of an unknown year), 2019, or "".
func (d Date) String() string {
	switch {
	case d.Grain == GrainNone:
		return ""
	case d.Grain == GrainYear:
		return fmt.Sprintf("%04d", d.Year)
	case d.Grain == GrainMonth && d.Year == 0:
		return fmt.Sprintf("--%02d", d.Month)
	case d.Grain == GrainMonth:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	s := fmt.Sprintf("%02d-%02d", d.Month, d.Day)
	if d.Year != 0 {
		s = fmt.Sprintf("%04d-%s", d.Year, s)
	}
	if d.Grain == GrainMinute {
		s += fmt.Sprintf("T%02d:%02d", d.Hour, d.Minute)
	}
	return s
}

// ParseISO reads YYYY-MM-DD, and refuses a day that the calendar does not have.
func ParseISO(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is no day of the form YYYY-MM-DD", s)
	}
	return Day(t.Year(), int(t.Month()), t.Day()), nil
}
