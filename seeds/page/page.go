package page

import (
	"fmt"
	"strings"
	"time"

	"dateline/seeds"
)

// Page is the prose of a document.
type Page struct {
	Title     string // the headline, "" where the form has none
	Text      string // paragraphs with a blank line between them; UTF-8
	Published seeds.Date
	Notices   []seeds.Notice
}

// Form is a form that a story comes in.
type Form string

// The forms, by the words of --from.
const (
	HTML     Form = "html"
	Markdown Form = "markdown"
	Email    Form = "eml"
	DOCX     Form = "docx"
	PDF      Form = "pdf"
)

// Read takes the prose out of a document. name is the file's, for messages.
func Read(name string, form Form, data []byte) (Page, error) {
	read := map[Form]func(string, []byte) (Page, error){
		HTML: readHTML, Markdown: readMarkdown, Email: readEmail, DOCX: readDOCX, PDF: readPDF,
	}[form]
	if read == nil {
		return Page{}, fmt.Errorf("%s: no form %q", name, form)
	}
	p, err := read(name, data)
	if err != nil {
		return Page{}, err
	}
	p.Title = oneLine(p.Title)
	p.Text = strings.TrimSpace(strings.ToValidUTF8(p.Text, "\ufffd"))
	return p, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// paragraphs joins blocks by blank lines and drops the empty ones.
func paragraphs(blocks []string) string {
	var kept []string
	for _, b := range blocks {
		if b = strings.TrimSpace(b); b != "" {
			kept = append(kept, b)
		}
	}
	return strings.Join(kept, "\n\n")
}

// dateForms are the ways in which pages and mails write the day of publication.
var dateForms = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, time.DateOnly,
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006"}

// day reads a day of publication as its own zone has it.
func day(s string) seeds.Date {
	s = strings.TrimSpace(s)
	for _, form := range dateForms {
		if t, err := time.Parse(form, s); err == nil {
			return seeds.Day(t.Year(), int(t.Month()), t.Day())
		}
	}
	if len(s) > len(time.DateOnly) { // any tail that a clock leaves
		if d, err := seeds.ParseISO(s[:len(time.DateOnly)]); err == nil {
			return d
		}
	}
	return seeds.Date{}
}
