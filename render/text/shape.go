package text

import (
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	xbidi "golang.org/x/text/unicode/bidi"
)

// shaper is the state that shaping needs and that cannot be shared.
type shaper struct {
	engine    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	paragraph bidi.Paragraph
	own       map[*Face]*font.Face
	faces     map[*font.Face]*Face
	pieces    []piece
}

// piece is a stretch of text of one direction, script, face and size.
type piece struct {
	input shaping.Input
	face  *Face
	level bidi.Level
	scale float64 // of the style's size: below 1 for drawn small capitals
	start int     // first rune, for ordering
}

// Shape sets a string in a style. Line breaks count as spaces; see Wrap. It never
// fails: what no face has is in Run.Missing, and the run is of what Written leaves of the
// string. With no fonts at all the run is blank.
func (f *Fonts) Shape(s string, style Style) Run {
	run := Run{String: s, Style: style}
	run.Style.Size = style.size()
	chain := f.chain(style)
	for len(chain) > 0 && chain[0].load() != nil {
		chain = chain[1:]
	}
	if len(chain) == 0 {
		return run
	}
	sh, _ := f.shapers.Get().(*shaper)
	if sh == nil {
		sh = &shaper{own: map[*Face]*font.Face{}, faces: map[*font.Face]*Face{}}
	}
	defer f.shapers.Put(sh)

	if run.Missing = missing(chain, s); len(run.Missing) > 0 {
		s = written(s, run.Missing)
		run.String = s
	}
	runes, offsets := decode(s)
	run.RightToLeft = rightToLeft(runes)
	run.heights(chain[0])
	sh.split(runes, run.RightToLeft, chain, run.Style)
	sh.reorder()
	x := 0.0
	for _, p := range sh.pieces {
		x = sh.place(&run, p, offsets, x)
	}
	if n := len(run.Glyphs); n > 0 && style.LetterSpacing != 0 {
		run.Glyphs[n-1].Advance -= style.LetterSpacing
		x -= style.LetterSpacing
	}
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		g.X, g.Y, g.Advance = sixtyFourth(g.X), sixtyFourth(g.Y), sixtyFourth(g.Advance)
	}
	run.Advance = sixtyFourth(x)
	run.ink()
	return run
}

// decode splits a string into characters with their byte offsets and one past the
// end. Line breaks and tabs become spaces, broken bytes the replacement character.
func decode(s string) (runes []rune, offsets []int) {
	runes, offsets = make([]rune, 0, len(s)), make([]int, 0, len(s)+1)
	for i, r := range s {
		switch r {
		case '\n', '\r', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029':
			r = ' '
		}
		runes, offsets = append(runes, r), append(offsets, i)
	}
	return runes, append(offsets, len(s))
}

// rightToLeft applies rules P2 and P3 of UAX 9: the first strong character decides.
func rightToLeft(runes []rune) bool {
	for _, r := range runes {
		if r < 0x590 && r < unicode.MaxLatin1 {
			if unicode.IsLetter(r) {
				return false
			}
			continue
		}
		p, _ := xbidi.LookupString(string(r))
		switch p.Class() {
		case xbidi.L:
			return false
		case xbidi.R, xbidi.AL:
			return true
		}
	}
	return false
}

// invisible reports whether a character is never drawn.
func invisible(r rune) bool {
	return r == ' ' || unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector)
}

// heights reads the vertical measures of the style's own face.
func (run *Run) heights(face *Face) {
	k := run.Style.Size / face.em
	run.CapHeight = sixtyFourth(k * float64(face.metric(font.CapHeight)))
	run.XHeight = sixtyFourth(k * float64(face.metric(font.XHeight)))
	run.extend(face)
}

// extend raises ascent and descent to those of a face.
func (run *Run) extend(face *Face) {
	k := run.Style.Size / face.em
	run.Ascent = max(run.Ascent, sixtyFourth(k*face.ascent))
	run.Descent = max(run.Descent, sixtyFourth(k*face.descent))
}

// place shapes a piece and appends its glyphs from x on; it returns where they end.
func (sh *shaper) place(run *Run, p piece, offsets []int, x float64) float64 {
	out := sh.engine.ShapeNoExtents(p.input)
	size := run.Style.Size * p.scale
	k := size / p.face.em / 64 // 26.6 font units to px
	run.extend(p.face)
	for i, g := range out.Glyphs {
		first := g.TextIndex()
		adv := float64(g.Advance) * k
		lastOfCluster := i+1 == len(out.Glyphs) || out.Glyphs[i+1].TextIndex() != first
		if lastOfCluster {
			adv += run.Style.LetterSpacing
		}
		run.Glyphs = append(run.Glyphs, Glyph{
			Face: p.face, ID: uint32(g.GlyphID), Size: size, Advance: adv,
			X: x + float64(g.XOffset)*k, Y: -float64(g.YOffset) * k,
			Start: offsets[first], End: offsets[min(first+g.RunesCount(), len(offsets)-1)],
		})
		x += adv
	}
	return x
}

// input is what the pieces of a string share.
func (sh *shaper) input(runes []rune, st Style, features []shaping.FontFeature) shaping.Input {
	in := shaping.Input{Text: runes, FontFeatures: features, Direction: di.DirectionLTR}
	if st.Lang != "" {
		in.Language = language.NewLanguage(st.Lang)
	}
	return in
}

// sizeOf makes shaping exact: at one px a font unit nothing is rounded.
func sizeOf(face *Face) fixed.Int26_6 { return fixed.I(int(face.em)) }
