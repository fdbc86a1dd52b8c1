package text

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
)

// drawnSmallCaps is the size of capitals that stand for small ones in a face that has
// none: about the x-height of text faces with a little to spare.
const drawnSmallCaps = 0.8

// split cuts the characters into pieces of one direction, script, face and size, in
// logical order.
func (sh *shaper) split(runes []rune, rtl bool, chain []*Face, st Style) {
	sh.pieces = sh.pieces[:0]
	features := features(st, chain[0])
	drawn := st.SmallCaps && !chain[0].has("smcp")
	var small []bool
	if drawn {
		runes, small = capitals(runes)
	}
	def := bidi.LeftToRight
	if rtl {
		def = bidi.RightToLeft
	}
	base := sh.input(runes, st, features)
	levels := sh.levels(runes, def)
	for start := 0; start < len(runes); {
		end := start + 1
		for end < len(runes) && levels[end] == levels[start] && (!drawn || small[end] == small[start]) {
			end++
		}
		in := base
		in.RunStart, in.RunEnd = start, end
		in.Direction = di.DirectionLTR
		if levels[start]%2 == 1 {
			in.Direction = di.DirectionRTL
		}
		scale := 1.0
		if drawn && small[start] {
			scale = drawnSmallCaps
		}
		for _, sub := range sh.segmenter.Split(in, fontmap{sh, chain}) {
			face := sh.faces[sub.Face]
			sub.Size, sub.Direction = sizeOf(face), in.Direction
			sh.pieces = append(sh.pieces, piece{sub, face, levels[start], scale, sub.RunStart})
		}
		start = end
	}
}

// levels returns the embedding level of each character (UAX 9).
func (sh *shaper) levels(runes []rune, def bidi.Direction) []bidi.Level {
	levels := make([]bidi.Level, len(runes))
	if plain(runes) {
		return levels
	}
	out := sh.paragraph.Segment(runes, def)
	for i := range out.NumRuns() {
		r := out.Run(i)
		for j := r.Start; j < r.End; j++ {
			levels[j] = r.Level
		}
	}
	return levels
}

// plain reports whether nothing can run from right to left: no character from the
// Hebrew block on, nor directional controls.
func plain(runes []rune) bool {
	for _, r := range runes {
		if r >= 0x590 {
			return false
		}
	}
	return true
}

// reorder brings the pieces from logical to visual order: rule L2 of UAX 9.
func (sh *shaper) reorder() {
	highest := bidi.Level(0)
	for _, p := range sh.pieces {
		highest = max(highest, p.level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(sh.pieces); i++ {
			j := i
			for j < len(sh.pieces) && sh.pieces[j].level >= level {
				j++
			}
			slices.Reverse(sh.pieces[i:j])
			i = max(i, j)
		}
	}
}

// capitals returns the characters in capitals and which of them were small. Letters
// whose capital is several characters (ß) stay as they are.
func capitals(runes []rune) ([]rune, []bool) {
	up, small := make([]rune, len(runes)), make([]bool, len(runes))
	for i, r := range runes {
		up[i] = unicode.ToUpper(r)
		small[i] = up[i] != r
		if i > 0 && unicode.In(r, unicode.Mn) {
			small[i] = small[i-1]
		}
	}
	return up, small
}

// features lists the OpenType features of a style, in a fixed order.
func features(st Style, face *Face) []shaping.FontFeature {
	var out []shaping.FontFeature
	add := func(tag string, value uint32) {
		if len(tag) == 4 {
			out = append(out, shaping.FontFeature{Tag: ot.MustNewTag(tag), Value: value})
		}
	}
	if st.LetterSpacing != 0 { // spaced letters do not join
		add("liga", 0)
		add("clig", 0)
	}
	if st.SmallCaps && face.has("smcp") {
		add("smcp", 1)
	}
	for _, f := range st.Features {
		tag, value, found := strings.Cut(f, "=")
		n := uint64(1)
		if found {
			n, _ = strconv.ParseUint(value, 10, 32)
		}
		add(tag, uint32(n))
	}
	return out
}

// fontmap chooses the face of a character, for the segmenter.
type fontmap struct {
	sh    *shaper
	chain []*Face
}

func (m fontmap) ResolveFace(r rune) *font.Face {
	face := resolve(m.chain, r)
	if face == nil {
		face = m.chain[0]
	}
	own, ok := m.sh.own[face]
	if !ok {
		own = font.NewFace(face.font)
		m.sh.own[face], m.sh.faces[own] = own, face
	}
	return own
}
