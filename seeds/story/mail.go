package story

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // the encodings of old mail
	"github.com/emersion/go-message/mail"

	"dateline/seeds"
)

// maxParts is how many parts of a message are looked at.
const maxParts = 100

// FromEmail reads a message: its subject is the title, its date the day of
// publication, its plain text the story, or the text of its HTML. Quoted
// answers and the signature are left out.
func FromEmail(data []byte) (Page, error) {
	r, err := mail.CreateReader(bytes.NewReader(data))
	if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		return Page{}, fmt.Errorf("story: reading the message: %w", err)
	}
	var page Page
	page.Title, _ = r.Header.Subject()
	if t, err := r.Header.Date(); err == nil && !t.IsZero() {
		page.Published = seeds.Day(t.Year(), int(t.Month()), t.Day())
	}
	rich := ""
	for n := 0; n < maxParts; n++ {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			if page.Text != "" || rich != "" {
				break // a damaged attachment does not spoil the text before it
			}
			return page, fmt.Errorf("story: reading the message: %w", err)
		}
		head, ok := part.Header.(*mail.InlineHeader)
		if !ok {
			continue
		}
		kind, _, _ := head.ContentType()
		body, err := io.ReadAll(io.LimitReader(part.Body, maxText))
		if err != nil && len(body) == 0 {
			continue
		}
		switch kind {
		case "text/html":
			if rich == "" {
				if p, err := FromHTML(body); err == nil {
					rich = p.Text
				}
			}
		case "text/plain", "":
			page.Text += unquoted(clean(string(body))) + "\n\n"
		}
	}
	page.Text = strings.TrimSpace(page.Text)
	if page.Text == "" {
		page.Text = rich
	}
	if page.Text == "" {
		return page, fmt.Errorf("story: the message holds no text, only attachments: %w", ErrNoText)
	}
	return page, nil
}

// unquoted drops the lines that quote an earlier message, and the signature.
func unquoted(s string) string {
	lines := strings.Split(s, "\n")
	kept := lines[:0]
	for _, l := range lines {
		if strings.TrimRight(l, " ") == "--" {
			break
		}
		if !strings.HasPrefix(l, ">") {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}
