package report

import (
	"fmt"
	"slices"

	"dateline/render/scene"
	"dateline/render/text"
)

// A4 in px, and its margins.
const (
	pageW, pageH = 794.0, 1123.0
	margin       = 57.0
	// ContentWidth is the width in px that a page has for the map.
	ContentWidth = pageW - 2*margin
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
		p.paragraph("P", r.Words.Source+": "+r.Credit, text.Style{Size: 11.5}, quietColor, 0)
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
	step := style.Size * 1.35
	p.room(step * float64(min(len(lines), 3)))
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
	p.paragraph("Caption", figure+p.r.Caption, text.Style{Size: 12.5}, quietColor, 8)
}

func (p *pager) tables() {
	w := p.r.Words
	if p.r.Highlight != "" {
		p.paragraph("P", w.Highlight+": "+p.r.Highlight, text.Style{Size: 13.5, Weight: 600}, markColor, 4)
	}
	p.heading(w.Stops)
	t := table{head: []string{w.Number, w.Place, w.Country, w.Dates, w.Note, w.Coordinates}, widths: stopWidths}
	for _, s := range p.r.Stops {
		t.add(s.Highlight, fmt.Sprint(s.Number), mark(s.Place, s.Approximate, w.Approx), s.Country, mark(s.Dates, s.Plan, w.Planned), s.Note, s.Coordinates)
	}
	p.table(t)
	if len(p.r.Legs) > 0 {
		p.heading(w.Legs)
		t = table{head: []string{w.From, w.To, w.Distance, w.Bearing, w.ByMode}, widths: legWidths}
		for _, l := range p.r.Legs {
			t.add(false, l.From, l.To, l.Distance, l.Bearing, l.Mode)
		}
		t.add(true, w.Total, "", p.r.Total, "", "")
		p.table(t)
		p.paragraph("P", w.GreatCircle, text.Style{Size: 12.5}, quietColor, 6)
	}
	if len(p.r.LeftOut) > 0 {
		p.heading(w.LeftOut)
		for _, s := range p.r.LeftOut {
			p.paragraph("P", s, text.Style{Size: 12.5}, inkColor, 2)
		}
	}
	if len(p.r.Doubts) > 0 {
		p.heading(w.Doubts)
		for _, s := range p.r.Doubts {
			p.paragraph("P", "– "+s, text.Style{Size: 12.5}, inkColor, 2)
		}
	}
	p.y += 8
}

func (p *pager) heading(words string) {
	p.room(90) // not alone at the foot of a page
	p.y += 8
	p.paragraph("H2", words, text.Style{Size: 16, Weight: 700}, inkColor, 3)
}

// The columns of the two tables, as shares of the width.
var (
	stopWidths = []float64{0.05, 0.19, 0.15, 0.17, 0.22, 0.22}
	legWidths  = []float64{0.27, 0.27, 0.17, 0.15, 0.14}
)

// table is rows of cells; widths are shares of ContentWidth.
type table struct {
	head   []string
	widths []float64
	rows   [][]string
	strong []bool
}

func (t *table) add(strong bool, cells ...string) {
	t.rows = append(t.rows, cells)
	t.strong = append(t.strong, strong)
}

const (
	cellSize = 12.5
	cellStep = cellSize * 1.3
	cellGap  = 8.0 // px between columns
)

func (p *pager) table(t table) {
	head := p.wrapRow(t, t.head, true)
	group := p.page().Root.Group("", "Table")
	p.row(group, t, head)
	for i, cells := range t.rows {
		lines := p.wrapRow(t, cells, t.strong[i])
		if p.room(rowHeight(lines)) {
			group = p.page().Root.Group("", "Table")
			p.row(group, t, head)
		}
		p.row(group, t, lines)
	}
	p.y += 8
}

func (p *pager) wrapRow(t table, cells []string, strong bool) [][]text.Run {
	style := text.Style{Size: cellSize}
	if strong {
		style.Weight = 700
	}
	rows := make([][]text.Run, len(cells))
	for i, c := range cells {
		rows[i] = p.wrap(c, style, t.widths[i]*ContentWidth-cellGap)
	}
	return rows
}

// tallestRow keeps a note of any length on one page.
const tallestRow = pageH - 2*margin - 80

func rowHeight(cells [][]text.Run) float64 {
	lines := 1
	for _, c := range cells {
		lines = max(lines, len(c))
	}
	return min(float64(lines)*cellStep+5, tallestRow)
}

// row draws the cells into the table's group.
func (p *pager) row(group *scene.Group, t table, cells [][]text.Run) {
	x := margin
	height := rowHeight(cells)
	for i, lines := range cells {
		for n, line := range lines {
			if float64(n+1)*cellStep > height {
				break
			}
			group.Add(&scene.Text{Run: line, X: x, Y: p.y + float64(n)*cellStep + cellSize, Fill: inkColor})
		}
		x += t.widths[i] * ContentWidth
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
