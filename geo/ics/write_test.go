package ics

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	ical "github.com/arran4/golang-ical"

	"dateline/geo/feature/featuretest"
	"dateline/seeds"
)

func TestWrite(t *testing.T) {
	j := featuretest.Andes()
	j.Stops[1].Seed.Arrive = seeds.Date{Year: 2019, Month: 4, Day: 12, Hour: 9, Minute: 30, Grain: seeds.GrainMinute}
	var b bytes.Buffer
	if err := Write(&b, j, Options{}); err != nil {
		t.Fatal(err)
	}
	out := b.String()
	for _, want := range []string{"DTSTART;VALUE=DATE:20190412\r\nDTEND;VALUE=DATE:20190413\r\n", "DTSTART:20190412T093000\r\n", "DTSTART;VALUE=DATE:20190414\r\nDTEND;VALUE=DATE:20190416\r\n",
		"SUMMARY:Cúcuta\\, Colombia\r\n", "GEO:7.893910;-72.507820\r\n", "STATUS:TENTATIVE\r\n", "DTSTAMP:20000101T000000Z\r\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Count(out, "BEGIN:VEVENT") != 3 {
		t.Errorf("%d events, want 3: Lima has no year", strings.Count(out, "BEGIN:VEVENT"))
	}
	left := LeftOut(j)
	if len(left) != 1 || left[0].Stop != 3 || !strings.Contains(left[0].Text, "04-13") {
		t.Errorf("%+v", left)
	}
}

// Every journey gives the same bytes twice, short lines, and a calendar that the library reads.
func TestAll(t *testing.T) {
	for name, j := range featuretest.All() {
		var a, b bytes.Buffer
		err := Write(&a, j, Options{})
		if errors.Is(err, ErrNoDates) {
			if len(LeftOut(j)) != len(j.Stops) {
				t.Errorf("%s: no dates, but %d of %d are left out", name, len(LeftOut(j)), len(j.Stops))
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		_ = Write(&b, j, Options{})
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: two writes differ", name)
		}
		for _, line := range strings.Split(a.String(), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\n\x00\x07") {
				t.Errorf("%s: line %q", name, line)
			}
		}
		cal, err := ical.ParseCalendar(&a)
		if err != nil || len(cal.Events()) != len(j.Stops)-len(LeftOut(j)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	hostile := featuretest.Hostile()
	for i := range hostile.Stops {
		hostile.Stops[i].Seed.Arrive = seeds.Day(2020, 1, 1+i)
	}
	var b bytes.Buffer
	if err := Write(&b, hostile, Options{}); err != nil {
		t.Fatal(err)
	}
	cal, err := ical.ParseCalendar(&b)
	if err != nil || len(cal.Events()) != len(hostile.Stops) {
		t.Fatalf("%v %d", err, len(cal.Events()))
	}
	if got := cal.Events()[2].GetProperty(ical.ComponentPropertySummary).Value; got != "line one\nline two" {
		t.Errorf("a summary of two lines came back as %q", got)
	}
}
