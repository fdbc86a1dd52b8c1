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
// says when it was saved.
func readEmail(name string, data []byte) (Page, error) {
	r, err := mail.CreateReader(bytes.NewReader(data))
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
	for {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !message.IsUnknownCharset(err) {
			return Page{}, fmt.Errorf("%s: a part of the e-mail is damaged: %w", name, err)
		}
		inline, ok := part.Header.(*mail.InlineHeader)
		if !ok {
			continue // an attachment
		}
		kind, _, _ := inline.ContentType()
		body, err := io.ReadAll(io.LimitReader(part.Body, maxPart))
		if err != nil {
			return Page{}, fmt.Errorf("%s: a part of the e-mail is damaged: %w", name, err)
		}
		switch {
		case kind == "text/html" && page.Text == "":
			if page, guessed, err = readPage(name, body); err != nil {
				return Page{}, err
			}
		case strings.HasPrefix(kind, "text/plain") || kind == "":
			if body, _, err = encoding.Decode(body); err != nil { // a part may declare no encoding
				return Page{}, fmt.Errorf("%s: %w", name, err)
			}
			plain = append(plain, strings.ReplaceAll(string(body), "\r\n", "\n"))
		}
	}
	p.Text = paragraphs(plain)
	if p.Text == "" {
		p.Text, p.Links, p.Notices = page.Text, page.Links, page.Notices
		if page.Published.Known() && !(guessed && p.Published.Known()) {
			p.Published = page.Published
		}
		if p.Title == "" {
			p.Title = page.Title
		}
	}
	p.forwarded()
	p.headed()
	return p, nil
}
