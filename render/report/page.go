package report

import (
	"fmt"
	"slices"
	"strings"

	"dateline/render/scene"
	"dateline/render/text"
)

// A4 in px, and its margins.
const (
	pageW, pageH = 794.0, 1123.0
	margin       = 57.0
	// ContentWidth is the width in px that a page has for the map.
	ContentWidth = pageW - 2*margin
	// TextWidth is the width in px, of 170 mm, that the pages of DOCX, LaTeX and Typst have for it.
	TextWidth = 642
)

var (
	inkColor   = scene.Color{R: 0x1a, G: 0x1a, B: 0x1a, A: 255}
	quietColor = scene.Color{R: 0x59, G: 0x59, B: 0x59, A: 255}
	ruleColor  = scene.Color{R: 0xbf, G: 0xbf, B: 0xbf, A: 255}
	markColor  = scene.Color{R: 0xc8, G: 0x1e, B: 0x1e, A: 255}
)

// Pages lays the report out on A4 pages, the map's scene (nil for none) as
// wide as ContentWidth at most. Tables break between rows, never within one,
// and repeat their heading. missing are the characters of the words that are left out
// since no font has them.
func Pages(r Report, fonts *text.Fonts, picture *scene.Scene) (pages []*scene.Scene, missing []rune) {
	p := &pager{fonts: fonts, r: r}
	p.newPage()
	if r.Title != "" {
		p.paragraph("H1", r.Title, text.Style{Size: 25, Weight: 700}, inkColor, 10)
	}
	if r.Map && picture != nil {
		p.figure(picture)
	}
	if r.Tables {
		p.tables()
	}
	if r.Credit != "" {
		p.paragraph("P", r.Credit, text.Style{Size: 11.5}, quietColor, 0)
	}
	p.numberPages()
	return p.pages, p.missing
}

// pager puts blocks below each other, and begins a new page where one is full.
type pager struct {
	fonts *text.Fonts
	r     Report
	pages []*scene.Scene
	y     float64 // px: the top of what comes next

	missing []rune // characters that no font has, each once
}

func (p *pager) page() *scene.Scene { return p.pages[len(p.pages)-1] }

func (p *pager) newPage() {
	p.pages = append(p.pages, &scene.Scene{Width: pageW, Height: pageH, Background: scene.Color{R: 255, G: 255, B: 255, A: 255},
		Title: p.r.Title, Desc: p.r.Alt, Lang: p.r.Lang, Meta: scene.Meta{Credit: p.r.Credit, Software: "Dateline"}})
	p.y = margin
}

// room begins a new page where the height no longer fits, and reports whether it did.
func (p *pager) room(height float64) bool {
	if p.y+height <= pageH-margin || p.y == margin {
		return false
	}
	p.newPage()
	return true
}

// wrap breaks words into lines, without those that no font can set.
func (p *pager) wrap(words string, style text.Style, width float64) []text.Run {
	words = clean(words)
	for _, r := range p.fonts.Missing(words) {
		if !slices.Contains(p.missing, r) {
			p.missing = append(p.missing, r)
		}
	}
	return p.fonts.Wrap(p.fonts.Written(words), style, width)
}

func (p *pager) paragraph(tag, words string, style text.Style, color scene.Color, after float64) {
	lines := p.wrap(words, style, ContentWidth)
	if len(lines) == 0 {
		return
	}
	step := style.Size * leading
	p.room(step * float64(min(len(lines), fewLines)))
	group := p.page().Root.Group("", tag)
	for _, line := range lines {
		if p.room(step) {
			group = p.page().Root.Group("", tag)
		}
		group.Add(&scene.Text{Run: line, X: margin, Y: p.y + style.Size, Fill: color})
		p.y += step
	}
	p.y += after
}

// figure puts the map at its own size, with its caption.
func (p *pager) figure(picture *scene.Scene) {
	p.room(picture.Height + 30)
	group := p.page().Root.Group("", "Figure")
	group.Title = p.r.Alt
	frame := scene.XYWH(margin, p.y, picture.Width, picture.Height)
	clip := scene.Box(frame, 0)
	inner := &scene.Group{Clip: &clip}
	if picture.Background.A > 0 {
		inner.Add(&scene.Shape{Path: clip, Fill: scene.Fill{Color: picture.Background}})
	}
	inner.Add(scene.Shift(picture.Root.Nodes, margin, p.y)...)
	group.Add(inner)
	p.y += picture.Height + 6
	figure := ""
	if p.r.Figure > 0 {
		figure = fmt.Sprintf("%s %d. ", p.r.Words.Figure, p.r.Figure)
	}
	p.paragraph("Caption", figure+p.r.Caption, text.Style{Size: lineSize}, quietColor, 8)
}

func (p *pager) tables() {
	w := p.r.Words
	if p.r.Highlight != "" {
		p.paragraph("P", w.Highlight+": "+p.r.Highlight, text.Style{Size: 13.5, Weight: 600}, markColor, 4)
	}
	p.heading(w.Stops, 2*(cellStep+rowGap))
	p.table(p.r.StopTable)
	if len(p.r.Legs) > 0 {
		p.heading(w.Legs, 2*(cellStep+rowGap))
		p.table(p.r.LegTable)
		p.paragraph("P", w.GreatCircle, text.Style{Size: lineSize}, quietColor, 6)
	}
	if len(p.r.LeftOut) > 0 {
		p.heading(w.LeftOut, lineStep)
		for _, s := range p.r.LeftOut {
			p.paragraph("P", s, text.Style{Size: lineSize}, inkColor, 2)
		}
	}
	if len(p.r.Doubts) > 0 {
		p.heading(w.Doubts, lineStep*float64(min(len(p.wrap("– "+p.r.Doubts[0], text.Style{Size: lineSize}, ContentWidth)), fewLines)))
		for _, s := range p.r.Doubts {
			p.paragraph("P", "– "+s, text.Style{Size: lineSize}, inkColor, 2)
		}
	}
	p.y += 8
}

const (
	leading  = 1.35 // of a line, in its type size
	lineSize = 12.5
	lineStep = lineSize * leading
	fewLines = 3 // of a paragraph that stay together
)

// heading begins a new page where it would stand without what follows, next px high, at the
// foot of one.
func (p *pager) heading(words string, next float64) {
	const size, above, below = 16, 8, 3
	p.room(above + size*leading + below + next)
	p.y += above
	p.paragraph("H2", words, text.Style{Size: size, Weight: 700}, inkColor, below)
}

const (
	cellSize = 12.5
	cellStep = cellSize * 1.3
	cellGap  = 14.0 // px between columns, so that a number and the next word are two
	rowGap   = 7.0  // px between rows, the line between them included
)

func (p *pager) table(t Table) {
	bold := text.Style{Size: cellSize, Weight: 700}
	widths := t.widths(func(s string) float64 { return p.fonts.Shape(clean(s), bold).Advance }, cellGap, ContentWidth+cellGap)
	head := p.wrapRow(widths, t.heads(), true)
	group := p.page().Root.Group("", "Table")
	p.row(group, t, widths, head)
	rows, strong := t.lines()
	for i, cells := range rows {
		lines := p.wrapRow(widths, cells, strong[i])
		if p.room(rowHeight(lines)) {
			group = p.page().Root.Group("", "Table")
			p.row(group, t, widths, head)
		}
		p.row(group, t, widths, lines)
	}
	p.y += 8
}

func (p *pager) wrapRow(widths []float64, cells []string, strong bool) [][]text.Run {
	style := text.Style{Size: cellSize}
	if strong {
		style.Weight = 700
	}
	rows := make([][]text.Run, len(cells))
	for i, c := range cells {
		wide := widths[i] - cellGap + roundingSlack
		rows[i] = p.wrap(p.broken(c, style, wide), style, wide)
	}
	return rows
}

// broken parts words that are wider than a column where its edge is.
func (p *pager) broken(s string, style text.Style, width float64) string {
	words := strings.Split(s, " ")
	for i, word := range words {
		if p.fonts.Shape(word, style).Advance <= width {
			continue
		}
		var parted strings.Builder
		part := ""
		for _, r := range word {
			if part != "" && p.fonts.Shape(part+string(r), style).Advance > width {
				parted.WriteString(part + zeroWidthSpace)
				part = ""
			}
			part += string(r)
		}
		words[i] = parted.String() + part
	}
	return strings.Join(words, " ")
}

// zeroWidthSpace is where a line may end within a word.
const zeroWidthSpace = "\u200b"

// roundingSlack keeps a cell on one line in a column that is just as wide.
const roundingSlack = 0.1

// tallestRow keeps a note of any length on one page.
const tallestRow = pageH - 2*margin - 80

func rowHeight(cells [][]text.Run) float64 {
	lines := 1
	for _, c := range cells {
		lines = max(lines, len(c))
	}
	return min(float64(lines)*cellStep+rowGap-2, tallestRow)
}

// row draws the cells into the table's group.
func (p *pager) row(group *scene.Group, t Table, widths []float64, cells [][]text.Run) {
	x := margin
	height := rowHeight(cells)
	for i, lines := range cells {
		for n, line := range lines {
			if float64(n+1)*cellStep > height {
				break
			}
			at := x
			if t.Columns[i].Number {
				at += widths[i] - cellGap - line.Advance
			}
			group.Add(&scene.Text{Run: line, X: at, Y: p.y + float64(n)*cellStep + cellSize, Fill: inkColor})
		}
		x += widths[i]
	}
	p.y += height
	group.Add(&scene.Shape{Path: scene.Polyline([]scene.Point{{X: margin, Y: p.y - 1}, {X: pageW - margin, Y: p.y - 1}}), Stroke: scene.Stroke{Color: ruleColor, Width: 0.75}})
	p.y += 2
}

// numberPages writes "2 / 3" at the foot, where there is more than one page.
func (p *pager) numberPages() {
	if len(p.pages) == 1 {
		return
	}
	for i, s := range p.pages {
		run := p.fonts.Shape(fmt.Sprintf("%d / %d", i+1, len(p.pages)), text.Style{Size: 11})
		s.Root.Group("", "P").Add(&scene.Text{Run: run, X: pageW - margin - run.Advance, Y: pageH - margin/2, Fill: quietColor})
	}
}
