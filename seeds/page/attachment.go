package page

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"

	"dateline/seeds"
)

// attachment is a file within a mail.
type attachment struct {
	name string // "" where the mail gives none
	kind string // its media type
	data []byte
}

const (
	mailType     = "message/rfc822"
	calendarType = "text/calendar"
)

// attachmentOf returns a part of a mail as a file; ok is false for what belongs to the
// mail's own page, as its pictures do.
func attachmentOf(part *mail.Part, data []byte) (a attachment, ok bool) {
	var header message.Header
	switch h := part.Header.(type) {
	case *mail.AttachmentHeader:
		header = h.Header
	case *mail.InlineHeader:
		header = h.Header
	}
	a.data = data
	a.kind, _, _ = header.ContentType()
	a.name, _ = (&mail.AttachmentHeader{Header: header}).Filename()
	how, _, _ := header.ContentDisposition()
	return a, how == "attachment" || a.kind == mailType || a.kind == calendarType
}

// label names an attachment in a notice.
func (a attachment) label() string {
	if a.name != "" {
		return a.name
	}
	return a.kind
}

// page reads an attachment; ok is false where its form is not known or it is damaged.
func (a attachment) page(depth int) (p Page, ok bool) {
	var err error
	switch ext := strings.ToLower(filepath.Ext(a.name)); {
	case a.kind == mailType || ext == ".eml":
		if depth == mostForwards {
			return Page{}, false
		}
		p, err = readMail(a.label(), a.data, depth+1)
	case a.kind == calendarType || ext == ".ics":
		p = Page{Text: calendarDays(string(a.data))}
	case ext == ".docx":
		p, err = Read(a.label(), DOCX, a.data)
	case ext == ".pdf":
		p, err = Read(a.label(), PDF, a.data)
	case ext == ".html" || ext == ".htm":
		p, err = Read(a.label(), HTML, a.data)
	case ext == ".md":
		p, err = Read(a.label(), Markdown, a.data)
	case ext == ".txt" || a.kind == "text/plain":
		p, err = Plain(a.label(), a.data)
	}
	return p, err == nil && p.Text != ""
}

// attach puts what is attached behind a mail that says less than that, and names what
// is not read.
func (p *Page) attach(attached []attachment, depth int) {
	said := len(p.Text)
	var left []string
	for _, a := range attached {
		within, ok := a.page(depth)
		if !ok || said >= leastArticle || said > len(within.Text) && a.kind != calendarType {
			left = append(left, a.label())
			continue
		}
		p.Text = paragraphs([]string{p.Text, within.Text})
		p.Notices = append(p.Notices, within.Notices...)
		if within.Title != "" {
			p.Title = within.Title
		}
		if within.Published.Known() {
			p.Published = within.Published
		}
	}
	if len(left) > 0 {
		p.Notices = append(p.Notices, seeds.Notice{Code: "attachment", Text: fmt.Sprintf("what is attached to the e-mail is not read: %s", strings.Join(left, ", ")),
			Fix: "save it, and give it by itself"})
	}
}

// Lines of a calendar are folded, and its marks escaped.
var (
	unfolded  = strings.NewReplacer("\n ", "", "\n\t", "")
	unescaped = strings.NewReplacer(`\n`, " ", `\,`, ",", `\;`, ";", `\\`, `\`)
)

// calendarDays writes the events of a calendar, a line each: its day, where it is, and what.
func calendarDays(ics string) string {
	ics = strings.ReplaceAll(ics, "\r\n", "\n")
	ics = unfolded.Replace(ics)
	var lines []string
	var day, place, what string
	for line := range strings.Lines(ics) {
		field, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		field, _, _ = strings.Cut(field, ";")
		value = unescaped.Replace(value)
		switch strings.ToUpper(field) {
		case "BEGIN":
			day, place, what = "", "", ""
		case "DTSTART":
			if len(value) >= 8 {
				day = value[:4] + "-" + value[4:6] + "-" + value[6:8]
			}
		case "LOCATION":
			place = value
		case "SUMMARY":
			what = value
		case "END":
			if value == "VEVENT" && place != "" {
				lines = append(lines, strings.TrimSpace(day+": "+place+" - "+what))
			}
		}
	}
	return strings.Join(lines, "\n")
}
