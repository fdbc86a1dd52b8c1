package svg

import (
	"encoding/base64"
	"math"
	"strconv"
	"strings"

	"dateline/render/scene"
	"dateline/render/text"
	"dateline/render/text/sfnt"
)

// carried is a font that goes into the file, and what of it the text needs.
type carried struct {
	name   string // as which the document's text asks for it
	face   *text.Face
	glyphs map[rune]uint16
	pairs  []sfnt.Kern
	whole  bool // the text needs more than a character map and kerning
}

// carry finds the faces that the scene's live text uses, in order of first use.
func (p *printer) carry(s *scene.Scene) {
	p.carried = map[*text.Face]*carried{}
	s.Walk(func(n scene.Node) {
		t, ok := n.(*scene.Text)
		if !ok {
			return
		}
		for _, g := range t.Run.Glyphs {
			c := p.carried[g.Face]
			if c == nil {
				c = &carried{name: "map-" + strconv.Itoa(len(p.order)+1), face: g.Face, glyphs: map[rune]uint16{}}
				p.carried[g.Face], p.order = c, append(p.order, c)
			}
			c.need(t.Run, g)
		}
		p.pairs(t.Run)
	})
	if len(p.order) == 0 {
		return
	}
	p.put("<style>")
	for _, c := range p.order {
		c.write(p)
	}
	p.put("</style>\n")
}

// need notes the characters that a glyph stands for. Scripts whose letters change with
// their neighbours, and small capitals, need the font's own tables.
func (c *carried) need(run text.Run, g text.Glyph) {
	if run.RightToLeft || g.Start < 0 || g.End > len(run.String) || g.Start > g.End {
		c.whole = true
		return
	}
	for _, r := range run.String[g.Start:g.End] {
		id, ok := c.face.GlyphFor(r)
		if ok && id <= math.MaxUint16 {
			c.glyphs[r] = uint16(id)
		}
		if asked := run.Style.SmallCaps || len(run.Style.Features) > 0; asked && id != g.ID {
			c.whole = true
		}
		if r >= 0x590 && r < 0x1E00 { // from Hebrew on, before the extensions of Latin and Greek
			c.whole = true
		}
	}
}

// pairs notes where neighbours stand nearer or farther than their widths say.
func (p *printer) pairs(run text.Run) {
	for i := 1; i < len(run.Glyphs); i++ {
		a, b := run.Glyphs[i-1], run.Glyphs[i]
		if a.Face != b.Face || a.Size != b.Size || a.Start == b.Start || a.ID > math.MaxUint16 || b.ID > math.MaxUint16 {
			continue
		}
		gap := (b.X-a.X-run.Style.LetterSpacing)/a.Size - a.Face.Advance(a.ID)
		units := math.Round(gap * float64(a.Face.UnitsPerEm()))
		if math.Abs(units) < 3 || math.Abs(units) > 1000 { // rounding, or a mark that was moved
			continue
		}
		c := p.carried[a.Face]
		c.pairs = append(c.pairs, sfnt.Kern{Left: uint16(a.ID), Right: uint16(b.ID), Units: int16(units)})
	}
}

// write puts the font into the style sheet.
func (c *carried) write(p *printer) {
	data := c.face.Data
	if f := sfnt.Read(data); f != nil && !c.whole {
		if part := f.Web(c.glyphs, c.pairs, c.name); part != nil {
			data = part
		}
	}
	style := "normal"
	if c.face.Italic {
		style = "italic"
	}
	p.put("@font-face{font-family:'", c.name, "';font-weight:", strconv.Itoa(c.face.Weight), ";font-style:", style, ";src:url(data:font/ttf;base64,", base64.StdEncoding.EncodeToString(data), ")}")
}

// families lists the fonts that a run is to be set in: those in the file, the same by their
// names where a program does not read fonts out of files, and what may stand in for them.
func (p *printer) families(r text.Run) string {
	var names []string
	add := func(n string) {
		for _, have := range names {
			if have == n {
				return
			}
		}
		names = append(names, n)
	}
	for _, g := range r.Glyphs {
		if c := p.carried[g.Face]; c != nil {
			add("'" + c.name + "'")
		}
	}
	for _, g := range r.Glyphs {
		add("'" + strings.NewReplacer("'", "", `\`, "").Replace(g.Face.Family) + "'")
	}
	generic := "sans-serif"
	if strings.Contains(strings.ToLower(r.Glyphs[0].Face.Family), "serif") {
		generic = "serif"
	}
	return strings.Join(append(names, generic), ", ")
}
