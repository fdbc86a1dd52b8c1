package text

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"

	"dateline/render/scene/path"
)

// Face is one opened font file. It is parsed when it is first used, and is safe
// for concurrent use.
type Face struct {
	Family string // "Source Sans 3"
	Weight int    // 100 to 900
	Italic bool
	Data   []byte // the file, for painters that embed it

	once sync.Once
	err  error
	font *font.Font
	em   float64    // font units per em
	own  *font.Face // read under mu

	ascent, descent float64 // font units, both positive
	features        map[string]bool

	mu       sync.RWMutex
	outlines map[uint32]glyphShape
}

// glyphShape is what is remembered of a drawn glyph, at em size 1.
type glyphShape struct {
	outline path.Path
	bounds  path.Rect
}

// load parses the file once.
func (f *Face) load() error {
	f.once.Do(func() {
		face, err := parse(f.Data)
		if err != nil {
			f.err = fmt.Errorf("text: %s is damaged, or not a TrueType or OpenType font: %v; give a whole .ttf or .otf file", f.name(), err)
			return
		}
		f.font, f.own, f.em = face.Font, face, float64(face.Upem())
		if f.em == 0 {
			f.err = fmt.Errorf("text: %s has no units per em", f.name())
			return
		}
		if e, ok := face.FontHExtents(); ok {
			f.ascent, f.descent = float64(e.Ascender), -float64(e.Descender)
		}
		f.features = make(map[string]bool)
		for _, feature := range f.font.GSUB.Features {
			f.features[feature.Tag.String()] = true
		}
		f.outlines = make(map[uint32]glyphShape)
	})
	return f.err
}

func (f *Face) name() string {
	if f.Family == "" {
		return "this"
	}
	return f.Family
}

// parse opens a font file; damaged files that upset the parser are errors, not panics.
func parse(data []byte) (face *font.Face, err error) {
	defer func() {
		if r := recover(); r != nil {
			face, err = nil, fmt.Errorf("damaged: %v", r)
		}
	}()
	return font.ParseTTF(bytes.NewReader(data))
}

// has reports whether the face offers an OpenType substitution feature.
func (f *Face) has(tag string) bool { return f.load() == nil && f.features[tag] }

// metric reads a measure of the face, in font units.
func (f *Face) metric(m font.LineMetric) float32 {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.own.LineMetric(m)
}

// UnitsPerEm returns the font's own units to the em, commonly 1000 or 2048.
func (f *Face) UnitsPerEm() int {
	if f.load() != nil {
		return 1000
	}
	return int(f.em)
}

// GlyphFor returns the glyph that the face has for r.
func (f *Face) GlyphFor(r rune) (id uint32, ok bool) {
	if f.load() != nil {
		return 0, false
	}
	g, ok := f.font.NominalGlyph(r)
	return uint32(g), ok && g != 0
}

// Outline returns the outline of a glyph at em size 1, y down. It is shared: do
// not change it. Blank and bitmap-only glyphs have an empty one.
func (f *Face) Outline(id uint32) path.Path { return f.shape(id).outline }

// Bounds returns the ink of a glyph at em size 1, y down; zero for blank glyphs.
func (f *Face) Bounds(id uint32) path.Rect { return f.shape(id).bounds }

// shape reads an outline once and remembers it.
func (f *Face) shape(id uint32) glyphShape {
	if f.load() != nil {
		return glyphShape{}
	}
	f.mu.RLock()
	s, ok := f.outlines[id]
	f.mu.RUnlock()
	if ok {
		return s
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if s, ok := f.outlines[id]; ok {
		return s
	}
	s.outline = f.read(id)
	s.bounds = s.outline.Bounds()
	f.outlines[id] = s
	return s
}

// read converts the font's segments, which are in font units with y up.
func (f *Face) read(id uint32) (p path.Path) {
	defer func() {
		if recover() != nil {
			p = path.Path{} // a damaged glyph draws nothing
		}
	}()
	data, ok := f.own.GlyphDataOutline(font.GID(id))
	if !ok {
		return p
	}
	k := 1 / f.em
	at := func(q ot.SegmentPoint) (x, y float64) { return float64(q.X) * k, -float64(q.Y) * k }
	for _, s := range data.Segments {
		x, y := at(s.Args[0])
		switch s.Op {
		case ot.SegmentOpMoveTo:
			p.Close()
			p.MoveTo(x, y)
		case ot.SegmentOpLineTo:
			p.LineTo(x, y)
		case ot.SegmentOpQuadTo:
			x1, y1 := at(s.Args[1])
			p.QuadTo(x, y, x1, y1)
		case ot.SegmentOpCubeTo:
			x1, y1 := at(s.Args[1])
			x2, y2 := at(s.Args[2])
			p.CubicTo(x, y, x1, y1, x2, y2)
		}
	}
	p.Close()
	return p
}

// Advance returns the width of a glyph at em size 1.
func (f *Face) Advance(id uint32) float64 {
	if f.load() != nil {
		return 0
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return float64(f.own.HorizontalAdvance(font.GID(id))) / f.em
}

// Heights returns ascent, descent and the height of capitals at em size 1, all positive.
func (f *Face) Heights() (ascent, descent, capitals float64) {
	if f.load() != nil {
		return 0.8, 0.2, 0.7
	}
	return f.ascent / f.em, f.descent / f.em, float64(f.metric(font.CapHeight)) / f.em
}
