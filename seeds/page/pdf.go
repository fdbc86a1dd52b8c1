package page

import (
	"fmt"
	"slices"

	"github.com/ledongthuc/pdf"

	"dateline/seeds"
)

// maxPages bounds a PDF: a story has few.
const maxPages = 200

// readPDF takes the text of the pages: the lines of a paragraph joined, and what
// stands over and under every page dropped.
func readPDF(name string, data []byte) (p Page, err error) {
	defer func() {
		if recover() != nil { // the parser panics on damaged files
			p, err = Page{}, damagedPDF(name)
		}
	}()
	if !sound(data) {
		return Page{}, damagedPDF(name)
	}
	in := &guarded{data: data}
	r, err := pdf.NewReader(in, in.size())
	if err != nil {
		return Page{}, fmt.Errorf("%s: this PDF cannot be read (%w); save its text and give that", name, err)
	}
	tree := r.Trailer().Key("Root").Key("Pages")
	leaves := pagesBelow(tree)
	if len(leaves) == 0 {
		return Page{}, damagedPDF(name)
	}
	if count := tree.Key("Count").Int64(); len(leaves) == maxPages && count > maxPages {
		p.Notices = append(p.Notices, seeds.Notice{Code: "pdf-cut", Text: fmt.Sprintf("only the first %d of %d pages were read", maxPages, count)})
	}
	var pages [][]textLine
	damaged := 0
	for _, leaf := range leaves {
		in.reads = 0
		lines, ok := pageLines(leaf)
		if !ok {
			damaged++
		}
		pages = append(pages, lines)
	}
	p.Text = paragraphs(joinLines(dropRunning(pages)))
	switch {
	case p.Text == "" && damaged > 0:
		return Page{}, damagedPDF(name)
	case damaged > 0:
		p.Notices = append(p.Notices, seeds.Notice{Code: "pdf-damaged", Text: fmt.Sprintf("of the %d pages of the PDF %d could not be read", len(pages), damaged),
			Fix: "save the PDF's text and give that"})
	case p.Text == "":
		return Page{}, fmt.Errorf("%s: this PDF has no text, only pictures of it; recognise its text first and give that", name)
	}
	p.Title = r.Trailer().Key("Info").Key("Title").Text()
	return p, nil
}

// pageLines is the text of a page in lines; ok tells that it could be read.
func pageLines(page pdf.Value) (lines []textLine, ok bool) {
	defer func() {
		if recover() != nil { // the parser panics on what is damaged
			lines, ok = nil, false
		}
	}()
	return textLines(inside(page, pageGlyphs(page))), true
}

func damagedPDF(name string) error {
	return fmt.Errorf("%s: this PDF is damaged, or of a form that cannot be read; save its text and give that", name)
}

// deepestTree bounds how many levels the tree of pages has, and mostNodes how many
// nodes are looked at: it may be damaged into a circle.
const (
	deepestTree = 50
	mostNodes   = 10 * maxPages
)

// pagesBelow lists the first pages of a tree of pages, in their order.
func pagesBelow(tree pdf.Value) []pdf.Value {
	var pages []pdf.Value
	nodes := 0
	var walk func(node pdf.Value, depth int)
	walk = func(node pdf.Value, depth int) {
		if nodes++; nodes > mostNodes || depth > deepestTree || len(pages) == maxPages {
			return
		}
		switch node.Key("Type").Name() {
		case "Page":
			pages = append(pages, node)
		case "Pages":
			kids := node.Key("Kids")
			for i := 0; i < kids.Len() && nodes <= mostNodes && len(pages) < maxPages; i++ {
				walk(kids.Index(i), depth+1)
			}
		}
	}
	walk(tree, 0)
	return pages
}

// inherited is what a page, or the nearest node above it that does, says of a key.
func inherited(page pdf.Value, key string) pdf.Value {
	for up := 0; up <= deepestTree; up++ {
		if v := page.Key(key); !v.IsNull() {
			return v
		}
		page = page.Key("Parent")
	}
	return pdf.Value{}
}

// outside is the share of a page's height, at its head and its foot, in which
// nothing stands but what a browser prints there: the day, the address, the page's number.
const outside = 0.035

func inside(page pdf.Value, glyphs []glyph) []glyph {
	box := inherited(page, "MediaBox")
	if box.Len() != 4 {
		return glyphs
	}
	low, high := box.Index(1).Float64(), box.Index(3).Float64()
	room := outside * (high - low)
	return slices.DeleteFunc(glyphs, func(g glyph) bool { return g.y < low+room || g.y > high-room })
}
