package page

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"github.com/dslipak/pdf"

	"dateline/seeds"
)

// maxPages bounds a PDF: a story has few.
const maxPages = 200

// readPDF takes the text of the pages, line by line, and joins the lines of a paragraph.
func readPDF(name string, data []byte) (p Page, err error) {
	defer func() {
		if recover() != nil { // the parser panics on damaged files
			p, err = Page{}, fmt.Errorf("%s: this PDF is damaged, or of a form that cannot be read; save its text and give that", name)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Page{}, fmt.Errorf("%s: this PDF cannot be read (%w); save its text and give that", name, err)
	}
	pages := r.NumPage()
	if pages > maxPages {
		p.Notices = append(p.Notices, seeds.Notice{Code: "pdf-cut", Text: fmt.Sprintf("only the first %d of %d pages were read", maxPages, pages)})
		pages = maxPages
	}
	var blocks []string
	for n := 1; n <= pages; n++ {
		page := r.Page(n)
		if page.V.IsNull() {
			continue
		}
		blocks = append(blocks, pageParagraphs(page.Content().Text)...)
	}
	p.Text = paragraphs(blocks)
	if p.Text == "" {
		return Page{}, fmt.Errorf("%s: this PDF has no text, only pictures of it; recognise its text first and give that", name)
	}
	p.Title = r.Trailer().Key("Info").Key("Title").Text()
	return p, nil
}

// wide is the gap, in parts of the type's size, that stands between two words;
// tall the step that stands between two paragraphs.
const (
	wide = 0.18
	tall = 1.75
)

// pageParagraphs puts the glyphs of a page, as they come, into lines and the lines into paragraphs.
func pageParagraphs(glyphs []pdf.Text) []string {
	var blocks []string
	var block strings.Builder
	var last pdf.Text
	end := func() {
		blocks = append(blocks, oneLine(block.String()))
		block.Reset()
	}
	for i, g := range glyphs {
		size := math.Max(g.FontSize, 1)
		if i > 0 {
			step := math.Abs(last.Y - g.Y)
			switch {
			case step > tall*size:
				end()
			case step > size/3:
				joinLines(&block)
			case g.X-(last.X+last.W) > wide*size:
				block.WriteByte(' ')
			}
		}
		block.WriteString(g.S)
		if strings.TrimSpace(g.S) != "" || i == 0 {
			last = g
		}
	}
	end()
	return blocks
}

// joinLines mends a word that a hyphen broke at the line's end, else puts a space.
func joinLines(block *strings.Builder) {
	s := block.String()
	if n := len(s); n > 1 && s[n-1] == '-' && s[n-2] >= 'a' && s[n-2] <= 'z' {
		block.Reset()
		block.WriteString(s[:n-1])
		return
	}
	block.WriteByte(' ')
}
