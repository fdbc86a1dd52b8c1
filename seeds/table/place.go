package table

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

var (
	reBullet   = pattern.Of(`^\s*(?:[-*•·–]|\d{1,3}[.)])\s+`)
	reBrackets = pattern.Of(`^(.+?)\s*[(\[]([^()\[\]]+)[)\]]$`)
	reDashes   = pattern.Of(`\s+[-–—|]\s+|\s*;\s*`)
)

// splitPlace takes "Lima, Peru" and "Lima (Peru)" apart: the first part is the
// name, the rest says where it is.
func splitPlace(s string) (name, hint string) {
	s = strings.TrimSpace(s)
	if m := reBrackets.FindStringSubmatch(s); m != nil {
		name, hint = splitPlace(m[1])
		if hint != "" {
			return name, hint + ", " + m[2]
		}
		return name, strings.TrimSpace(m[2])
	}
	if i := strings.IndexByte(s, ','); i > 0 {
		return strings.TrimSpace(s[:i]), strings.TrimSpace(strings.Trim(s[i+1:], ", "))
	}
	return s, ""
}

// parseLine reads a stop that is only a line of words: "Lima, Peru",
// "3. Lima (Peru) – 13 April 2019", "2019-04-13: Lima", "-12.05, -77.03".
func (r *reader) parseLine(s *seeds.Seed, line string) {
	line = reBullet.ReplaceAllString(line, "")
	if p, err := parsePair(line, false); err == nil {
		s.At = &p
		return
	}
	var rest []string
	for _, part := range reDashes.Split(line, -1) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if !s.Arrive.Known() {
			if a, d, ok := ParseDates(part, r.order); ok {
				r.setDates(s, a, d, part)
				continue
			}
		}
		rest = append(rest, part)
	}
	if len(rest) == 0 {
		s.Name = strings.TrimSpace(line)
		s.Arrive, s.Depart, s.ArriveText, s.DepartText = seeds.Date{}, seeds.Date{}, "", ""
		return
	}
	place := rest[0]
	if !s.Arrive.Known() { // "2019-04-13: Lima" and "Lima: 13 April"
		if i := strings.Index(place, ": "); i > 0 {
			left, right := place[:i], strings.TrimSpace(place[i+2:])
			if a, d, ok := ParseDates(left, r.order); ok {
				r.setDates(s, a, d, left)
				place = right
			} else if a, d, ok := ParseDates(right, r.order); ok {
				r.setDates(s, a, d, right)
				place = left
			}
		}
	}
	if !s.Arrive.Known() { // "Lima, Peru, 13 April 2019": the date may itself hold a comma
		for _, i := range commas(place) {
			if a, d, ok := ParseDates(place[i+1:], r.order); ok {
				r.setDates(s, a, d, strings.TrimSpace(place[i+1:]))
				place = place[:i]
				break
			}
		}
	}
	s.Name, s.Hint = splitPlace(place)
	if len(rest) > 1 {
		s.Note = strings.Join(rest[1:], "; ")
	}
}

func commas(s string) []int {
	var at []int
	for i := range s {
		if s[i] == ',' {
			at = append(at, i)
		}
	}
	return at
}

// setDates puts a date or a range into a stop, with the words where they are not the ISO form.
func (r *reader) setDates(s *seeds.Seed, arrive, depart seeds.Date, words string) {
	s.Arrive = arrive
	if depart.Known() {
		s.Depart = depart
	}
	if words = strings.TrimSpace(words); words != arrive.String() {
		s.ArriveText = words
	}
}
