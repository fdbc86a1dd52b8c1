package dateline

import (
	"bytes"
	"strings"

	"dateline/seeds"
	"dateline/seeds/encoding"
	"dateline/seeds/page"
	"dateline/seeds/pattern"
	"dateline/seeds/table"
)

// markdownRule is the line below the header of a Markdown table.
var markdownRule = pattern.Of(`^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)+\|?\s*$`)

// readTableWithin reads the table that stands in a text, where it has one whose header names the
// columns of an itinerary: it says more surely than the words around it where the trip goes.
func (opt ReadOptions) readTableWithin(data []byte) (*Document, bool) {
	if len(data) > maxProse {
		return nil, false
	}
	text, _, err := encoding.Decode(data)
	if err != nil {
		return nil, false
	}
	lines := strings.Split(string(text), "\n")
	rows, above, others := "", "", false
	if bytes.Contains(data, []byte("--")) && bytes.Contains(data, []byte("|")) {
		rows, above, others = tableRows(lines)
	}
	marked := rows != "" // as a table, so that it needs no other sign
	if !marked {
		rows, above, others = plainRows(lines)
	}
	if rows == "" || !others || !table.Headed(rows) {
		return nil, false
	}
	doc, err := opt.readTable(KindCSV, []byte(rows), above)
	if err != nil || len(doc.Itineraries[0].Seeds) < 2 || !marked && !mostDated(doc.Itineraries[0]) {
		return nil, false
	}
	it := doc.Itineraries[0]
	it.Notices = append(it.Notices, seeds.Notice{Code: "table-within", Text: "the table in the text was read, and not the words around it", Fix: "read them with `--from story`"})
	return doc, true
}

// tableOfPage reads the table that stands in the text of a page.
func (opt ReadOptions) tableOfPage(kind Kind, p page.Page) (*Document, bool) {
	if !opt.Published.Known() {
		opt.Published = p.Published
	}
	doc, ok := opt.readTableWithin([]byte(p.Text))
	if ok {
		doc.Kind, doc.Itineraries[0].Title = kind, p.Title
		doc.Itineraries[0].Notices = append(doc.Itineraries[0].Notices, p.Notices...)
	}
	return doc, ok
}

// mostDated reports whether more than half of the stops of an itinerary have a day.
func mostDated(it *seeds.Itinerary) bool {
	n := 0
	for _, s := range it.Seeds {
		if s.Arrive.Known() || s.Depart.Known() {
			n++
		}
	}
	return 2*n > len(it.Seeds)
}

// fewAround is how many times as many letters as a table without marks the text around it has at
// most: a long story that has a table in it tells more than that.
const fewAround = 4

// plainRows returns the rows of the first table among lines that is set without marks, what stands
// above them, and whether there are other lines.
func plainRows(lines []string) (rows, above string, others bool) {
	first, end, ok := table.Within(lines)
	if !ok {
		return "", "", false
	}
	rows = strings.Join(lines[first:end], "\n")
	around := len(strings.Join(lines[:first], "")) + len(strings.Join(lines[end:], ""))
	if around > fewAround*len(rows) {
		return "", "", false
	}
	return strings.Repeat("\n", first) + rows, strings.Join(lines[:first], "\n"), around > 0 // on their lines
}

// tableRows returns the rows of the first Markdown table among lines, what stands above them, and
// whether there are other lines.
func tableRows(lines []string) (rows, above string, others bool) {
	at := -1
	for i, line := range lines {
		if i > 0 && markdownRule.MatchString(strings.TrimRight(line, "\r")) && strings.Contains(lines[i-1], "|") {
			at = i - 1
			break
		}
	}
	if at < 0 {
		return "", "", false
	}
	end := at
	for end < len(lines) && strings.Contains(lines[end], "|") {
		end++
	}
	for i, line := range lines {
		others = others || (i < at || i >= end) && strings.TrimSpace(line) != ""
	}
	// the rows keep to their lines
	return strings.Repeat("\n", at) + strings.Join(lines[at:end], "\n"), strings.Join(lines[:at], "\n"), others
}
