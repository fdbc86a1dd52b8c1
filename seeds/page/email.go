package page

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // mails come in every old encoding
	"github.com/emersion/go-message/mail"

	"dateline/seeds"
	"dateline/seeds/encoding"
)

// maxPart bounds one decoded part of a mail.
const maxPart = 32 << 20

// readEmail takes the plain text of a mail, else its HTML: of a forwarded mail
// what was forwarded. The subject is the headline and the Date header the day
// of publication, unless the page or the mail within states its own. A page
// that a browser saved as one file (MHTML) is such a mail too; its Date only
// says when it was saved. What is attached is read where the mail itself says little, and
// is of a form that is known; of the rest there is a notice.
func readEmail(name string, data []byte) (Page, error) { return readMail(name, data, 0) }

// readMail reads a mail that is attached so deep within others.
func readMail(name string, data []byte, depth int) (Page, error) {
	r, err := mail.CreateReader(bytes.NewReader(withoutEnvelope(data)))
	if err != nil && !message.IsUnknownCharset(err) {
		return Page{}, fmt.Errorf("%s: this is no e-mail: %w", name, err)
	}
	defer r.Close()
	var p, page Page
	var guessed bool
	if subject, err := r.Header.Subject(); err == nil {
		p.Title = subject
	}
	if sent, err := r.Header.Date(); err == nil && !sent.IsZero() && !r.Header.Has("Snapshot-Content-Location") {
		p.Published = seeds.Day(sent.Year(), int(sent.Month()), sent.Day())
	}
	var plain []string
	var attached []attachment
	for {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		var body []byte
		if err == nil || message.IsUnknownCharset(err) {
			body, err = io.ReadAll(io.LimitReader(part.Body, maxPart))
		}
		if err != nil {
			if len(plain) == 0 && page.Text == "" && len(body) == 0 {
				return Page{}, fmt.Errorf("%s: a part of the e-mail is damaged: %w", name, err)
			}
			p.Notices = append(p.Notices, seeds.Notice{Code: "mail-cut", Text: "the e-mail is damaged or cut short; what stands before was read", Fix: "save it anew"})
			if len(body) == 0 {
				break
			}
		}
		if a, ok := attachmentOf(part, body); ok {
			attached = append(attached, a)
			continue
		}
		inline, ok := part.Header.(*mail.InlineHeader)
		if !ok {
			continue // a picture of the mail's page
		}
		kind, _, _ := inline.ContentType()
		switch {
		case kind == "text/html" && page.Text == "":
			root, err := parseHTML(body)
			if err != nil {
				return Page{}, fmt.Errorf("%s: this is no HTML: %w", name, err)
			}
			dropQuotes(root)
			page, guessed = pageOf(root)
		case strings.HasPrefix(kind, "text/plain") || kind == "":
			if body, _, err = encoding.Decode(body); err != nil { // a part may declare no encoding
				return Page{}, fmt.Errorf("%s: %w", name, err)
			}
			plain = append(plain, strings.ReplaceAll(string(body), "\r\n", "\n"))
		}
	}
	p.Text = paragraphs(plain)
	if p.Text == "" {
		p.Text, p.Links, p.Notices = page.Text, page.Links, append(p.Notices, page.Notices...)
		if page.Published.Known() && !(guessed && p.Published.Known()) {
			p.Published = page.Published
		}
		if p.Title == "" {
			p.Title = page.Title
		}
	}
	p.forwarded()
	p.attach(attached, depth)
	p.headed()
	return p, nil
}

// withoutEnvelope drops the line that mailboxes put over a mail: "From a@b Tue May 14".
func withoutEnvelope(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("From ")) {
		if end := bytes.IndexByte(data, '\n'); end >= 0 {
			return data[end+1:]
		}
	}
	return data
}
