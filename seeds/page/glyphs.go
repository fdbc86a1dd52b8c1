package page

import (
	"bytes"
	"math"

	"github.com/ledongthuc/pdf"
)

// glyph is a character or a few on a page of a PDF, in points, y up.
type glyph struct {
	x, y, w float64 // where it begins on its baseline, and how wide it is
	size    float64 // of its type
	text    string
}

// pageGlyphs walks the content of a page, and of the forms drawn on it, and
// returns its horizontal text in the order in which it is shown. The state of
// text is that of ISO 32000-1, 9.3 and 9.4.
func pageGlyphs(page pdf.Value) []glyph {
	w := &glyphWalk{ctm: identity}
	w.scale = 1
	w.content(page.Key("Contents"), inherited(page, "Resources"))
	return w.out
}

type glyphWalk struct {
	textState
	stack []textState
	ctm   affine                // of the page, or of the form that is being drawn
	fonts map[string]*glyphFont // by their names in its resources
	depth int                   // of forms in forms
	out   []glyph
}

// textState is what q saves and Q restores.
type textState struct {
	matrix            affine // from user space to the page
	text, line        affine
	font              *glyphFont
	size, scale       float64
	chars, words      float64 // extra space after a character, and after a space
	leading, baseline float64
}

// deepestForm bounds forms in forms, which may be drawn in a circle.
const deepestForm = 8

func (w *glyphWalk) content(stream, resources pdf.Value) {
	w.matrix, w.fonts = w.ctm, map[string]*glyphFont{}
	operate(contentsOf(stream), func(operator string, args []operand) { w.operate(operator, args, resources) })
}

// contentsOf unpacks the contents of a page, which may be in several parts.
func contentsOf(v pdf.Value) []byte {
	switch v.Kind() {
	case pdf.Stream:
		r := v.Reader()
		defer r.Close()
		if data, ok := unpacked(r); ok {
			return data
		}
	case pdf.Array:
		var parts [][]byte
		for i := range v.Len() {
			if part := v.Index(i); part.Kind() == pdf.Stream {
				parts = append(parts, contentsOf(part))
			}
		}
		return bytes.Join(parts, []byte("\n"))
	}
	return nil
}

func (w *glyphWalk) operate(op string, args []operand, resources pdf.Value) {
	number := func(i int) float64 {
		if i >= len(args) {
			return 0
		}
		return args[i].number
	}
	six := func() affine {
		return affine{number(0), number(1), number(2), number(3), number(4), number(5)}
	}
	switch op {
	case "q":
		w.stack = append(w.stack, w.textState)
	case "Q":
		if n := len(w.stack) - 1; n >= 0 {
			w.textState, w.stack = w.stack[n], w.stack[:n]
		}
	case "cm":
		w.matrix = six().then(w.matrix)
	case "BT":
		w.text, w.line = identity, identity
	case "Tm":
		w.text = six()
		w.line = w.text
	case "Td", "TD":
		if op == "TD" {
			w.leading = -number(1)
		}
		w.nextLine(number(0), number(1))
	case "T*":
		w.nextLine(0, -w.leading)
	case "Tc":
		w.chars = number(0)
	case "Tw":
		w.words = number(0)
	case "Tz":
		w.scale = number(0) / 100
	case "TL":
		w.leading = number(0)
	case "Ts":
		w.baseline = number(0)
	case "Tf":
		if len(args) == 2 {
			w.font, w.size = w.named(args[0].text, resources), number(1)
		}
	case "Tj":
		w.show(args, 0)
	case "'":
		w.nextLine(0, -w.leading)
		w.show(args, 0)
	case `"`:
		w.words, w.chars = number(0), number(1)
		w.nextLine(0, -w.leading)
		w.show(args, 2)
	case "TJ":
		if len(args) == 0 {
			return
		}
		for _, item := range args[0].list {
			if item.isString {
				w.showString(item.text)
			} else {
				w.advance(-item.number / 1000 * w.size)
			}
		}
	case "Do":
		if len(args) == 1 {
			w.form(resources.Key("XObject").Key(args[0].text), resources)
		}
	}
}

// named is the font that the resources call by a name.
func (w *glyphWalk) named(name string, resources pdf.Value) *glyphFont {
	f := w.fonts[name]
	if f == nil {
		f = newGlyphFont(resources.Key("Font").Key(name))
		w.fonts[name] = f
	}
	return f
}

// form draws a form that the page refers to.
func (w *glyphWalk) form(x, resources pdf.Value) {
	if x.Key("Subtype").Name() != "Form" || w.depth >= deepestForm {
		return
	}
	state, ctm, stack, fonts := w.textState, w.ctm, w.stack, w.fonts
	w.depth++
	w.ctm, w.stack = w.matrix, nil
	if m := x.Key("Matrix"); m.Len() == 6 {
		w.ctm = affine{m.Index(0).Float64(), m.Index(1).Float64(), m.Index(2).Float64(), m.Index(3).Float64(), m.Index(4).Float64(), m.Index(5).Float64()}.then(w.matrix)
	}
	if own := x.Key("Resources"); own.Kind() == pdf.Dict {
		resources = own
	}
	w.content(x, resources)
	w.textState, w.ctm, w.stack, w.fonts = state, ctm, stack, fonts
	w.depth--
}

func (w *glyphWalk) nextLine(x, y float64) {
	w.line = affine{1, 0, 0, 1, x, y}.then(w.line)
	w.text = w.line
}

func (w *glyphWalk) show(args []operand, i int) {
	if i < len(args) {
		w.showString(args[i].text)
	}
}

func (w *glyphWalk) showString(codes string) {
	if w.font == nil {
		return
	}
	for codes != "" {
		n := min(w.font.bytes, len(codes))
		code := codes[:n]
		codes = codes[n:]
		wide := w.font.width(code) * w.size
		at := affine{w.size * w.scale, 0, 0, w.size, 0, w.baseline}.then(w.text).then(w.matrix)
		if math.Abs(at[0]) > math.Abs(at[1]) { // else it runs up the page
			text := w.font.text(code)
			w.out = append(w.out, glyph{x: at[4], y: at[5], w: wide / w.size * at[0], size: math.Abs(at[3]), text: text})
		}
		wide += w.chars
		if code == " " {
			wide += w.words
		}
		w.advance(wide)
	}
}

func (w *glyphWalk) advance(x float64) {
	w.text = affine{1, 0, 0, 1, x * w.scale, 0}.then(w.text)
}

// affine is a b c d e f of a PDF's matrix.
type affine [6]float64

var identity = affine{1, 0, 0, 1, 0, 0}

// then returns the map that does m first and n after it.
func (m affine) then(n affine) affine {
	return affine{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}
