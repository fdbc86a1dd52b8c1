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
)

// maxPart bounds one decoded part of a mail.
const maxPart = 32 << 20

// readEmail takes the plain text of a mail, else its HTML. The subject is the
// headline and the Date header the day of publication, unless the page in the
// mail states its own.
func readEmail(name string, data []byte) (Page, error) {
	r, err := mail.CreateReader(bytes.NewReader(data))
	if err != nil && !message.IsUnknownCharset(err) {
		return Page{}, fmt.Errorf("%s: this is no e-mail: %w", name, err)
	}
	defer r.Close()
	var p, page Page
	if subject, err := r.Header.Subject(); err == nil {
		p.Title = subject
	}
	if sent, err := r.Header.Date(); err == nil && !sent.IsZero() {
		p.Published = seeds.Day(sent.Year(), int(sent.Month()), sent.Day())
	}
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
			if page, err = readHTML(name, body); err != nil {
				return Page{}, err
			}
		case strings.HasPrefix(kind, "text/plain") || kind == "":
			p.Text = paragraphs([]string{p.Text, strings.ReplaceAll(string(body), "\r\n", "\n")})
		}
	}
	if p.Text == "" {
		p.Text = page.Text
		if page.Published.Known() {
			p.Published = page.Published
		}
	}
	return p, nil
}
