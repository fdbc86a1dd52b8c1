package dateline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"dateline/seeds/encoding"
	"dateline/seeds/pattern"
	"dateline/seeds/table"
)

// Kind is the form of a document.
type Kind string

// The forms that Read understands; --from takes the same words.
const (
	KindStory      Kind = "story" // plain text
	KindHTML       Kind = "html"
	KindMarkdown   Kind = "markdown"
	KindEmail      Kind = "eml"
	KindWord       Kind = "docx"
	KindPDF        Kind = "pdf"
	KindYAML       Kind = "yaml"
	KindJSON       Kind = "json"
	KindCSV        Kind = "csv" // any delimiter
	KindGPX        Kind = "gpx"
	KindKML        Kind = "kml"
	KindKMZ        Kind = "kmz"
	KindGeoJSON    Kind = "geojson"
	KindGeoPackage Kind = "gpkg"
)

// Kinds lists every Kind, in the order of the help.
func Kinds() []Kind {
	return []Kind{KindStory, KindHTML, KindMarkdown, KindEmail, KindWord, KindPDF, KindYAML, KindJSON, KindCSV, KindGPX, KindKML, KindKMZ, KindGeoJSON, KindGeoPackage}
}

var (
	htmlStart  = pattern.Of(`(?i)^\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body|article|div|p|h1)\b`)
	jsonStart  = pattern.Of(`^(\{\s*("|\}|$)|\[\s*(\{\s*("|\}|$)|"[^"\n]*"\s*([,\]]|$)))`) // of what may be damaged further on
	mailHeader = pattern.Of(`^[A-Za-z][A-Za-z-]*: ?\S`)
	yamlStops  = pattern.Of(`(?m)\A(stops|itinerary|route|focus|left_out):\s*(#.*)?$`)
	yamlItem   = pattern.Of(`(?m)^\s*- \S`)
	mdFront    = pattern.Of(`(?s)\A---\r?\n\w+:.*?\n---\r?\n`)
	mdMark     = pattern.Of(`\A(#{1,6} [^#\s]|> \S|\[[^\]]+\]: \S)`)
)

// byExtension are the forms that a file's name tells where its content leaves them open.
var byExtension = map[string]Kind{
	".yaml": KindYAML, ".yml": KindYAML, ".json": KindJSON, ".geojson": KindGeoJSON, ".csv": KindCSV, ".tsv": KindCSV, ".md": KindMarkdown, ".markdown": KindMarkdown, ".eml": KindEmail,
}

// ErrEmpty is wrapped by the error for a document of nothing but white space.
var ErrEmpty = errors.New("the document is empty")

// errBinary is wrapped by the error for bytes that are no text and of no form that is known.
var errBinary = errors.New("this is a binary file that Dateline does not know")

func isEmpty(name string) error {
	return fmt.Errorf("%s: %w; give a story, an itinerary or a track", name, ErrEmpty)
}

// Sniff tells the form of a document from its content; the name's extension
// decides only where the content leaves it open. It fails on what is not a
// document: nothing at all, or bytes of an unknown binary form.
func Sniff(name string, data []byte) (Kind, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", isEmpty(name)
	}
	if what, ok := otherForm(data); ok {
		return "", fmt.Errorf("%s: this is %s", name, what)
	}
	if kind, ok := sniffBinary(data); ok {
		return kind, nil
	}
	if encoding.IsUTF16(data) {
		if text, _, err := encoding.Decode(data); err == nil {
			data = text
		}
	}
	head := data[:min(len(data), 64<<10)]
	if !textual(head) {
		return "", fmt.Errorf("%s: %w; it reads %s", name, errBinary, kindList())
	}
	text := strings.TrimPrefix(string(head), "\ufeff")
	if kind, ok := sniffMarkup(text, data); ok {
		return kind, nil
	}
	if kind, ok := byExtension[strings.ToLower(filepath.Ext(name))]; ok {
		return kind, nil
	}
	switch {
	case table.Declared(text):
		return KindCSV, nil
	case isEmail(text):
		return KindEmail, nil
	case lineBegins(text, "sirfl", yamlStops) && yamlItem.MatchString(text):
		return KindYAML, nil
	case mdFront.MatchString(text):
		return KindMarkdown, nil
	case isTable(text):
		return KindCSV, nil
	case lineBegins(text, "#>[", mdMark) || strings.Contains(text, "](http://") || strings.Contains(text, "](https://"):
		return KindMarkdown, nil
	}
	return KindStory, nil
}

// lineBegins reports whether some line begins with a pattern, which begins with one
// of the letters. Looking at each line's first spares the pattern a long story.
func lineBegins(text, letters string, p *pattern.Pattern) bool {
	for at := 0; at < len(text); {
		if strings.IndexByte(letters, text[at]) >= 0 && p.MatchString(text[at:]) {
			return true
		}
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			break
		}
		at += end + 1
	}
	return false
}

func kindList() string {
	words := make([]string, len(Kinds()))
	for i, k := range Kinds() {
		words[i] = string(k)
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// otherForm names a form that is known and not read, with what to do about it.
func otherForm(data []byte) (what string, ok bool) {
	holds := func(s string) bool { return bytes.Contains(data, []byte(s)) }
	const saveText = ", which Dateline does not read; save it as DOCX, HTML or plain text"
	const saveTable = ", which Dateline does not read; save it as CSV"
	switch {
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return "RTF" + saveText, true
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return "a file of an old Office form" + saveText, true
	case !bytes.HasPrefix(data, []byte("PK\x03\x04")), holds("word/document.xml"), holds(".kml"), holds(".KML"):
		return "", false
	case holds("opendocument.spreadsheet"):
		return "an OpenDocument spreadsheet" + saveTable, true
	case holds("opendocument."):
		return "an OpenDocument file" + saveText, true
	case holds("xl/workbook"):
		return "a spreadsheet of Excel" + saveTable, true
	case holds("ppt/presentation"):
		return "a presentation" + saveText, true
	}
	return "a ZIP file that holds neither a DOCX nor a KML; unpack it, and give a file in it", true
}

func sniffBinary(data []byte) (Kind, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return KindPDF, true
	case bytes.HasPrefix(data, []byte("SQLite format 3\x00")):
		return KindGeoPackage, true
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		if bytes.Contains(data, []byte("word/document.xml")) {
			return KindWord, true
		}
		return KindKMZ, true
	}
	return "", false
}

func sniffMarkup(text string, data []byte) (Kind, bool) {
	trimmed := strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(trimmed, "{"), strings.HasPrefix(trimmed, "["):
		data = bytes.TrimPrefix(data, []byte("\ufeff"))
		if !jsonStart.MatchString(trimmed) && !json.Valid(data) {
			return "", false // a story that opens with a bracket
		}
		if geoJSONTypes[typeMember(data)] {
			return KindGeoJSON, true
		}
		return KindJSON, true
	case htmlStart.MatchString(trimmed):
		return KindHTML, true
	case strings.HasPrefix(trimmed, "<"):
		for root, kind := range map[string]Kind{"<gpx": KindGPX, "<kml": KindKML, "<html": KindHTML} {
			if strings.Contains(trimmed[:min(len(trimmed), 4<<10)], root) {
				return kind, true
			}
		}
	}
	return "", false
}

// typeMember is the member "type" of a JSON object, "" where there is none before its end or
// before what is damaged.
func typeMember(data []byte) string {
	dec := json.NewDecoder(bytes.NewReader(data))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return ""
	}
	for dec.More() {
		key, err := dec.Token()
		var value json.RawMessage
		if err != nil || dec.Decode(&value) != nil {
			return ""
		}
		var word string
		if key == "type" && json.Unmarshal(value, &word) == nil {
			return word
		}
	}
	return ""
}

var geoJSONTypes = map[string]bool{
	"FeatureCollection": true, "Feature": true, "GeometryCollection": true,
	"Point": true, "MultiPoint": true, "LineString": true, "MultiLineString": true, "Polygon": true, "MultiPolygon": true,
}

// strayControls is how many control characters the shortest text may have.
const strayControls = 2

// textual allows bytes that are not UTF-8 (old encodings) and a stray NUL, but
// no crowd of control characters.
func textual(head []byte) bool {
	control := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b {
			control++
		}
	}
	return control <= strayControls || control*50 <= len(head)
}

// isEmail asks for a block of header lines that holds a From or a Date and a Subject.
func isEmail(text string) bool {
	headers := map[string]bool{}
	if strings.HasPrefix(text, "From ") { // the line that mailboxes put over a mail
		_, text, _ = strings.Cut(text, "\n")
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		if !mailHeader.MatchString(line) {
			return false
		}
		headers[strings.ToLower(line[:strings.IndexByte(line, ':')])] = true
	}
	return headers["subject"] && (headers["from"] || headers["date"])
}
