package story

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

const (
	// maxPages is how many pages of a PDF are read.
	maxPages = 300
	// pdfPatience is how long a PDF may take; damaged ones can lead in circles.
	pdfPatience = 20 * time.Second
)

// FromPDF reads the text of a PDF line by line. One without text, such as a
// scan, comes back with ErrNoText.
func FromPDF(data []byte) (Page, error) {
	type answer struct {
		page Page
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		p, err := pdfText(data)
		done <- answer{p, err}
	}()
	select {
	case a := <-done:
		return a.page, a.err
	case <-time.After(pdfPatience):
		return Page{}, fmt.Errorf("story: the PDF could not be read within %s; it is damaged or not made for reading", pdfPatience)
	}
}

func pdfText(data []byte) (page Page, err error) {
	defer func() {
		if r := recover(); r != nil {
			page, err = Page{}, fmt.Errorf("story: the PDF is damaged: %v", r)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Page{}, fmt.Errorf("story: reading the PDF: %w", err)
	}
	var b strings.Builder
	for n := 1; n <= r.NumPage() && n <= maxPages && b.Len() < maxText; n++ {
		b.WriteString(pageLines(r.Page(n)))
		b.WriteString("\n\n")
	}
	page.Title = strings.TrimSpace(r.Trailer().Key("Info").Key("Title").Text())
	page.Text = tidy(clean(b.String()))
	if page.Text == "" {
		return page, fmt.Errorf("story: the PDF has no text, it may be a scan; make it searchable first: %w", ErrNoText)
	}
	return page, nil
}

// pageLines puts the pieces of a page's text into lines by where they stand.
// A page that cannot be read is left out.
func pageLines(p pdf.Page) (out string) {
	defer func() {
		if recover() != nil {
			out = ""
		}
	}()
	if p.V.IsNull() {
		return ""
	}
	var b strings.Builder
	lastY, lastEnd, size := math.Inf(1), 0.0, 0.0
	started := false
	for _, t := range p.Content().Text {
		if t.S == "" {
			continue
		}
		if started {
			drop := lastY - t.Y
			switch {
			case math.Abs(drop) > 0.3*math.Max(size, t.FontSize):
				if drop > 1.7*size || drop < -2*size {
					b.WriteString("\n\n")
				} else {
					b.WriteByte('\n')
				}
			case t.X-lastEnd > 0.15*t.FontSize && t.S != " ":
				b.WriteByte(' ')
			}
		}
		b.WriteString(t.S)
		lastY, lastEnd, size, started = t.Y, t.X+t.W, t.FontSize, true
	}
	return strings.ReplaceAll(b.String(), "\u00ad\n", "")
}
