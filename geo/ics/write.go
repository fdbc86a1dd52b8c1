// Package ics writes the stops of a journey as a calendar, iCalendar (RFC 5545):
// an all-day event a stop, or one at its hour in floating local time where the
// document gives the hour. A stop whose year, month and day are not all known
// is left out; LeftOut says which.
package ics

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	ical "github.com/arran4/golang-ical"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/seeds"
)

// Options steer Write. The zero value works.
type Options struct {
	Stamp time.Time // when the calendar was made; zero is a constant, so that bytes stay the same
}

// ErrNoDates is returned where no stop has a full date: there is no calendar to write.
var ErrNoDates = errors.New("ics: no stop has a full date; give the year with --published, or correct the dates")

// LeftOut returns a notice for every stop that a calendar cannot hold.
func LeftOut(j *geo.Journey) []seeds.Notice {
	var out []seeds.Notice
	if j == nil {
		return nil
	}
	for i, s := range j.Stops {
		d := s.Seed.FirstDate()
		if d.Full() {
			continue
		}
		known := "its date is not known"
		if d.Known() {
			known = "of its date only " + d.String() + " is known"
		}
		out = append(out, seeds.Notice{Code: "not-in-calendar", Stop: i + 1, Span: s.Seed.Span,
			Text: fmt.Sprintf("stop %d, %s, is not in the calendar: %s", i+1, feature.Name(s), known), Fix: "give the year with --published, or correct the date"})
	}
	return out
}

// Write writes the calendar. It returns ErrNoDates where nothing is left to write.
func Write(w io.Writer, j *geo.Journey, opt Options) error {
	if err := j.Check(); err != nil {
		return err
	}
	stamp := opt.Stamp
	if stamp.IsZero() {
		stamp = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	cal := ical.NewCalendarFor("Dateline")
	cal.SetCalscale("GREGORIAN")
	title := ""
	if j.Itinerary != nil && j.Itinerary.Called() != "" {
		title = clean(j.Itinerary.Called())
		cal.SetXWRCalName(title)
	}
	events := 0
	for i, s := range j.Stops {
		if !s.Seed.FirstDate().Full() {
			continue
		}
		events++
		event := cal.AddEvent(uid(title, i, s))
		event.SetDtStampTime(stamp.UTC())
		summary := feature.Name(s)
		if c := s.Place.CountryName; c != "" && c != summary {
			summary += ", " + c
		}
		event.SetSummary(clean(summary))
		event.SetLocation(clean(summary))
		if s.Seed.Note != "" {
			event.SetDescription(clean(s.Seed.Note))
		}
		p := feature.Round6(s.Place.At)
		event.SetGeo(fmt.Sprintf("%.6f", p[1]), fmt.Sprintf("%.6f", p[0]))
		if s.Seed.Role == seeds.Planned {
			event.SetStatus(ical.ObjectStatusTentative)
		}
		event.SetTimeTransparency(ical.TransparencyTransparent)
		span(event, s.Seed.FirstDate(), s.Seed.Depart)
	}
	if events == 0 {
		return ErrNoDates
	}
	_, err := io.WriteString(w, cal.Serialize(ical.WithNewLineWindows)) // the library drops a writer's errors
	return err
}

// span sets the start and the end. The end of an all-day event is the day after its last.
func span(event *ical.VEvent, arrive, depart seeds.Date) {
	if arrive.Grain == seeds.GrainMinute {
		event.SetProperty(ical.ComponentPropertyDtStart, floating(arrive))
		if depart.Full() && depart.Grain == seeds.GrainMinute && arrive.Before(depart) {
			event.SetProperty(ical.ComponentPropertyDtEnd, floating(depart))
		}
		return
	}
	last := arrive
	if depart.Full() && arrive.Before(depart) {
		last = depart
	}
	event.SetAllDayStartAt(day(arrive))
	event.SetAllDayEndAt(day(last).AddDate(0, 0, 1))
}

func day(d seeds.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// floating is a time without a zone: what the clock shows at the place.
func floating(d seeds.Date) string {
	return fmt.Sprintf("%04d%02d%02dT%02d%02d00", d.Year, d.Month, d.Day, d.Hour, d.Minute)
}

// uid names an event by what it is, so that a calendar that is imported again
// replaces it.
func uid(title string, i int, s geo.Stop) string {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%s\x00%d\x00%s\x00%s", title, i, feature.Name(s), s.Seed.FirstDate())))
	return hex.EncodeToString(sum[:8]) + "@dateline"
}

// clean drops what a calendar's text cannot hold: control characters but line ends and tabs.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}
