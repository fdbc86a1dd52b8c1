package page

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/dslipak/pdf"

	"dateline/seeds"
)

// maxPages bounds a PDF: a story has few.
const maxPages = 200

// readPDF takes the text of the pages: the lines of a paragraph joined, and what
// stands over and under every page dropped.
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
	count := r.NumPage()
	if count > maxPages {
		p.Notices = append(p.Notices, seeds.Notice{Code: "pdf-cut", Text: fmt.Sprintf("only the first %d of %d pages were read", maxPages, count)})
		count = maxPages
	}
	var pages [][]textLine
	for n := 1; n <= count; n++ {
		if page := r.Page(n); !page.V.IsNull() {
			pages = append(pages, textLines(inside(page, pageGlyphs(page))))
		}
	}
	p.Text = paragraphs(joinLines(dropRunning(pages)))
	if p.Text == "" {
		return Page{}, fmt.Errorf("%s: this PDF has no text, only pictures of it; recognise its text first and give that", name)
	}
	p.Title = r.Trailer().Key("Info").Key("Title").Text()
	return p, nil
}

// outside is the share of a page's height, at its head and its foot, in which
// nothing stands but what a browser prints there: the day, the address, the page's number.
const outside = 0.035

func inside(p pdf.Page, glyphs []glyph) []glyph {
	box := p.V.Key("MediaBox")
	for at, up := p.V, 0; box.Len() != 4 && up < deepestForm; up++ { // it may stand with the pages above
		at = at.Key("Parent")
		box = at.Key("MediaBox")
	}
	if box.Len() != 4 {
		return glyphs
	}
	low, high := box.Index(1).Float64(), box.Index(3).Float64()
	room := outside * (high - low)
	return slices.DeleteFunc(glyphs, func(g glyph) bool { return g.y < low+room || g.y > high-room })
}
