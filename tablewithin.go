package dateline

import (
	"bytes"
	"strings"

	"dateline/seeds"
	"dateline/seeds/encoding"
	"dateline/seeds/pattern"
	"dateline/seeds/table"
)

// markdownRule is the line below the header of a Markdown table.
var markdownRule = pattern.Of(`^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)+\|?\s*$`)

// readTableWithin reads the Markdown table that stands in a text, where it has one whose header
// names the columns of an itinerary: it says more surely than the words around it where the trip
// goes.
func (opt ReadOptions) readTableWithin(data []byte) (*Document, bool) {
	if len(data) > maxProse || !bytes.Contains(data, []byte("--")) || !bytes.Contains(data, []byte("|")) {
		return nil, false
	}
	text, _, err := encoding.Decode(data)
	if err != nil {
		return nil, false
	}
	rows, above, others := tableRows(strings.Split(string(text), "\n"))
	if rows == "" || !others || !table.Headed(rows) {
		return nil, false
	}
	doc, err := opt.readTable(KindCSV, []byte(rows))
	if err != nil || len(doc.Itineraries[0].Seeds) < 2 {
		return nil, false
	}
	it := doc.Itineraries[0]
	dateFrom(it, above, opt.Published)
	it.Notices = append(it.Notices, seeds.Notice{Code: "table-within", Text: "the table in the text was read, and not the words around it", Fix: "read them with `--from story`"})
	return doc, true
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
