package pdf

import (
	"fmt"
	"math"
	"strings"

	"dateline/render/scene"
)

// text draws a run in its embedded fonts. The halo is drawn as outlines, so that no
// reader finds its letters twice.
func (c *content) text(t *scene.Text) {
	if len(t.Run.Glyphs) == 0 {
		return
	}
	if t.Halo.Visible() {
		c.strokeColor(t.Halo.Color)
		c.line(scene.Stroke{Width: 2 * t.Halo.Width, Cap: scene.RoundCap, Join: scene.RoundJoin})
		c.path(t.Outline())
		c.put("S")
	}
	if t.Fill.A == 0 {
		return
	}
	c.fillColor(t.Fill)
	if c.o.Outlines || !c.embeddable(t) {
		c.path(t.Outline())
		c.put("f")
		return
	}
	faithful := c.use(t)
	spacing := letterSpacing(t)
	// Where letters stand apart, some readers see words of one letter.
	marked := !faithful || spacing > tight*t.Run.Style.Size && !t.Run.RightToLeft
	if marked {
		c.put("/Span << /ActualText", words(t.Run.String), ">> BDC")
	}
	c.put("BT")
	if spacing != 0 {
		c.put(number(spacing), "Tc") // known to readers as such, which gaps between glyphs are not
	}
	for i := 0; i < len(t.Run.Glyphs); {
		i = c.row(t, i)
	}
	if spacing != 0 {
		c.put("0 Tc") // it would outlast the text
	}
	c.put("ET")
	if marked {
		c.put("EMC")
	}
}

// tight is the letter-spacing, in em, from which some readers take letters for words: poppler's 0.1.
const tight = 0.08

// letterSpacing is the space in px after each letter, as the file writes it; letters that
// are placed one by one need none.
func letterSpacing(t *scene.Text) float64 {
	if t.Placed != nil {
		return 0
	}
	return math.Round(t.Run.Style.LetterSpacing*1000) / 1000
}

// row shows glyphs from i on that share face, size and baseline, and returns where it stopped.
func (c *content) row(t *scene.Text, i int) int {
	glyphs := t.Run.Glyphs
	first := glyphs[i]
	face := c.byFace[first.Face]
	m := t.GlyphMatrix(i)
	k := first.Size
	c.put(fmt.Sprintf("/F%d", face.number), number(k), "Tf")
	// The scene's y runs down and a font's runs up, so the second axis is turned over.
	c.put(fixed(m.A/k), fixed(m.B/k), fixed(-m.C/k), fixed(-m.D/k), number(m.E), number(m.F), "Tm")
	var b strings.Builder
	b.WriteString("[")
	pen := first.X // where the font's own widths and our gaps have brought a reader
	for j := i; ; j++ {
		g := glyphs[j]
		fmt.Fprintf(&b, "<%04X>", g.ID)
		if j+1 == len(glyphs) || t.Placed != nil {
			c.put(b.String()+"]", "TJ")
			return j + 1
		}
		next := glyphs[j+1]
		if next.Face != g.Face || next.Size != g.Size || next.Y != g.Y {
			c.put(b.String()+"]", "TJ")
			return j + 1
		}
		pen += g.Face.Advance(g.ID)*k + letterSpacing(t)
		// Gaps are thousandths of an em, backwards.
		if gap := math.Round((pen - next.X) / k * 1000); gap != 0 {
			b.WriteString(number(gap))
			pen -= gap / 1000 * k
		}
	}
}

// fixed writes a direction's cosine.
func fixed(v float64) string { return number(math.Round(v*1e6) / 1e6) }

// embeddable reports whether all faces of a run can be embedded.
func (c *content) embeddable(t *scene.Text) bool {
	for _, g := range t.Run.Glyphs {
		f := c.byFace[g.Face]
		if f == nil {
			f = open(g.Face)
			c.byFace[g.Face] = f
		}
		if !f.usable() || g.ID > math.MaxUint16 {
			return false
		}
	}
	return true
}

// use marks the glyphs of a run as used and says whether they spell its string by
// themselves, letter for letter and on one level line, which is all that most readers follow.
// What runs from right to left is left to them: they put letters that they find side by
// side into reading order, and would turn round a string that is in it already.
func (c *content) use(t *scene.Text) bool {
	faithful := t.Angle == 0 && t.Placed == nil
	covered, last := 0, -1
	for _, g := range t.Run.Glyphs {
		f := c.byFace[g.Face]
		if f.number == 0 {
			c.fonts = append(c.fonts, f)
			f.number = len(c.fonts)
		}
		cluster := ""
		if g.Start != last && g.Start >= 0 && g.Start < g.End && g.End <= len(t.Run.String) {
			cluster = t.Run.String[g.Start:g.End]
		}
		last = g.Start
		covered += len(cluster)
		if !f.take(uint16(g.ID), cluster) {
			faithful = false
		}
	}
	return faithful && covered == len(t.Run.String) || t.Run.RightToLeft
}
