package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/pattern"
)

// doubts words what the reader of a report should check: the journey's notices, and those
// of drawing it, each once.
func doubts(j *geo.Journey, drawing []seeds.Notice, r Report) []string {
	var out []string
	add := func(n seeds.Notice, about string) {
		said := sentence(n)
		if form := r.Words.Doubt[n.Code]; form != "" && (about != "" || !strings.Contains(form, "%s")) {
			said = strings.ReplaceAll(form, "%s", about)
		}
		if !slices.Contains(out, said) {
			out = append(out, said)
		}
	}
	for _, n := range j.Notices {
		add(n, subject(n, j, r.Stops))
	}
	for _, n := range drawing { // which counts the stops of the journey
		about := ""
		if n.Stop > 0 && n.Stop <= len(r.Stops) {
			about = r.Stops[n.Stop-1].Place
		}
		add(n, about)
	}
	return out
}

// subject names what a notice of the journey is about: its stop, as the report calls it, or
// the words of the document; "" where it has neither.
func subject(n seeds.Notice, j *geo.Journey, rows []Stop) string {
	it := j.Itinerary
	if it == nil {
		return ""
	}
	if n.Stop < 1 || n.Stop > len(it.Seeds) {
		return clean(n.Span.Of(it.Text))
	}
	seed := it.Seeds[n.Stop-1] // a stop without a place is among the seeds alone
	at := j.StopOfSeed(n.Stop)
	if at < 0 {
		return seed.Name
	}
	return rows[at].Place
}

// sentence is a notice's own text, which is English, as a sentence for a page: with days
// as the page writes them, without the ids of places, and with its line where it concerns no stop.
func sentence(n seeds.Notice) string {
	s := clean(isoDay.ReplaceAllStringFunc(n.Text, func(found string) string {
		d, err := seeds.ParseISO(found)
		if err != nil {
			return found // also what is quoted, which stays as the document has it
		}
		return d.Format("en")
	}))
	s = placeID.ReplaceAllString(s, "")
	if n.Line > 0 && n.Stop == 0 {
		s += fmt.Sprintf(" (line %d)", n.Line)
	}
	first, size := utf8.DecodeRuneInString(s)
	if s != "" && !strings.ContainsRune(".!?", rune(s[len(s)-1])) {
		s += "."
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// placeID is what tells namesakes apart for who corrects them, not for who reads of them.
var placeID = pattern.Of(` \([a-z]+:[0-9A-Z.]+\)`)

var isoDay = pattern.Of("[\"`]?\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b")
