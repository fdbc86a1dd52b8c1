package table

import (
	"strings"
	"time"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

var months = monthNames(
	"january february march april may june july august september october november december",
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)

func monthNames(languages ...string) map[string]int {
	m := map[string]int{"sept": 9, "setiembre": 9, "set": 9}
	for _, words := range languages {
		for i, w := range strings.Fields(words) {
			m[w], m[w[:3]] = i+1, i+1
		}
	}
	return m
}

// weekdays are the words for them.
var weekdays = func() map[string]time.Weekday {
	m := map[string]time.Weekday{"tues": time.Tuesday, "weds": time.Wednesday, "thur": time.Thursday, "thurs": time.Thursday}
	for _, names := range []string{"sun mon tue wed thu fri sat", "sunday monday tuesday wednesday thursday friday saturday", "domingo lunes martes miercoles jueves viernes sabado"} {
		for day, w := range strings.Fields(names) {
			m[w] = time.Weekday(day)
		}
	}
	m["dom"], m["lun"], m["mie"], m["jue"], m["vie"], m["sab"] = time.Sunday, time.Monday, time.Wednesday, time.Thursday, time.Friday, time.Saturday // mar is a month, too
	return m
}()

// fillers are the words of a date that carry nothing: weekdays and particles.
var fillers = func() map[string]bool {
	m := map[string]bool{}
	for w := range weekdays {
		m[w] = true
	}
	for _, w := range strings.Fields("the of on at de del el las los dia") {
		m[w] = true
	}
	return m
}()

var (
	reWord  = pattern.Of(`[\p{L}]+|'?\d+(?::\d{2}(?::\d{2})?)?(?:st|nd|rd|th|º)?|[^\s,.]`)
	reClock = pattern.Of(`^(\d{1,2}):(\d{2})(?::\d{2})?$`)
	reOrd   = pattern.Of(`^(\d{1,2})(?:st|nd|rd|th|º)?$`)
)

// parseWords reads a date that names its month: "Friday, April 12, 2019",
// "12 de abril de 2019", "Apr 12 9:30 pm", "April 2019", "12-Apr-19".
func parseWords(s string) (d seeds.Date, ok bool) {
	words := reWord.FindAllString(fold(strings.ReplaceAll(s, "-", " ")), -1)
	if len(words) > 12 {
		return d, false
	}
	named := 0
	for _, w := range words {
		if months[w] != 0 {
			named++
		}
	}
	var year, month, day, hour, minute, half string
	for i := 0; i < len(words); i++ {
		w := words[i]
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch {
		case fillers[w] || w == "h" && hour != "" || w == "mar" && named > 1: // mar is martes, too
		case months[w] != 0 && month == "":
			month = itoa(months[w])
		case reClock.MatchString(w) && hour == "":
			m := reClock.FindStringSubmatch(w)
			hour, minute = m[1], m[2]
		case (next == "am" || next == "pm") && reOrd.MatchString(w) && hour == "":
			hour, minute = w, "00"
		case (w == "am" || w == "pm") && hour != "":
			half = w
		case (next == "p" || next == "a") && i+2 < len(words) && words[i+2] == "m" && hour == "" && day != "":
			hour, minute = w, "00"
		case (w == "p" || w == "a") && next == "m" && hour != "":
			half = w + "m"
			i++
		case reOrd.MatchString(w) && day == "":
			day = reOrd.FindStringSubmatch(w)[1]
		case len(w) == 4 && reYear.MatchString(w) && year == "":
			year = w
		case len(w) == 3 && w[0] == '\'' && year == "":
			year = w[1:]
		case len(w) == 2 && w[0] >= '0' && w[0] <= '9' && day != "" && month != "" && year == "":
			year = w
		default:
			return d, false
		}
	}
	if month == "" || hour != "" && day == "" {
		return d, false
	}
	if day == "" {
		d = seeds.Date{Year: atoi(year), Month: atoi(month), Grain: seeds.GrainMonth}
		return d, len(year) != 2
	}
	if year == "" {
		year = "0"
	}
	return build(year, month, day, hour, minute, half)
}
