// Package text shapes strings into glyph runs: which glyph of which face stands
// where, how wide the run is and what its ink covers. It reads fonts, splits
// bidirectional text, falls back from face to face, and hands out glyph outlines.
// It neither places labels nor paints them.
//
// Lengths are px (1/96 inch), y down; a run's origin is the left end of its
// baseline. Byte offsets are into the run's string.
package text

import (
	"bytes"
	"fmt"
	"math"
	"sort"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"

	"dateline/render/text/sfnt"
)

// Source is one font file to open. Zero fields are read from the font itself.
type Source struct {
	Data   []byte // TrueType or OpenType, kept and not copied; of a collection the first font
	Family string // "Source Sans 3"
	Weight int    // 100 to 900
	Italic bool
}

// Fonts is a set of faces with an order of preference. It is immutable and safe for
// concurrent use; With returns a larger set.
type Fonts struct {
	faces   []*Face
	shapers sync.Pool // of *shaper
	chains  sync.Map  // chainKey -> []*Face
}

// Open opens fonts in order of preference: the first family is the one that a
// Style without a Family gets, and characters that a family lacks are looked for in
// the others in this order. Only the names are read now, the rest when a face is first
// used: fonts that may be damaged belong to With.
func Open(sources ...Source) (*Fonts, error) {
	out := new(Fonts)
	for i, s := range sources {
		face, err := open(s)
		if err != nil {
			return nil, fmt.Errorf("%w (font %d of %d)", err, i+1, len(sources))
		}
		out.faces = append(out.faces, face)
	}
	return out, nil
}

// With returns a set that looks in these fonts after its own. They are read whole, so
// that a file that is no font, or a damaged one, is an error here.
func (f *Fonts) With(sources ...Source) (*Fonts, error) {
	out := &Fonts{faces: append([]*Face(nil), f.faces...)}
	for i, s := range sources {
		face, err := open(s)
		if err == nil {
			err = face.load()
		}
		if err != nil && len(sources) > 1 {
			err = fmt.Errorf("%w (font %d of %d)", err, i+1, len(sources))
		}
		if err != nil {
			return nil, err
		}
		out.faces = append(out.faces, face)
	}
	return out, nil
}

// open reads what a font says of itself.
func open(s Source) (face *Face, err error) {
	face = &Face{Family: s.Family, Weight: s.Weight, Italic: s.Italic, Data: sfnt.First(s.Data)}
	defer func() {
		if r := recover(); r != nil {
			face, err = nil, fmt.Errorf("%s is damaged: %v", face.name(), r)
		}
	}()
	loader, err := ot.NewLoader(bytes.NewReader(face.Data))
	if err != nil {
		return nil, fmt.Errorf("%s is not a TrueType or OpenType font%s", face.name(), instead(s.Data))
	}
	d, _ := font.Describe(loader, nil)
	if face.Family == "" {
		face.Family = d.Family
	}
	if face.Weight == 0 {
		face.Weight = int(math.Round(float64(d.Aspect.Weight)))
	}
	face.Italic = face.Italic || d.Aspect.Style == font.StyleItalic
	return face, nil
}

// instead says what a file is that is no single font, and what to give for it.
func instead(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("ttcf")):
		return " but a collection of fonts that is cut short or damaged; download or install it anew, or give a .ttf or .otf file"
	case bytes.HasPrefix(data, []byte("wOF2")):
		return " but packed as WOFF2; unpack it to a .ttf or .otf file"
	}
	return "; give a .ttf or .otf file"
}

// Load reads the faces that styles are set in now, where they would else be read when they
// are first used.
func (f *Fonts) Load(styles ...Style) {
	for _, st := range styles {
		if chain := f.chain(st); len(chain) > 0 {
			chain[0].load() // a damaged face is told of where it is used
		}
	}
}

// Faces returns the faces in order of preference.
func (f *Fonts) Faces() []*Face { return f.faces }

// chainKey is what the choice of faces depends on.
type chainKey struct {
	family string
	weight int
	italic bool
}

// chain returns the faces in which a style looks for a character: the closest of
// its family, then the closest of each other family. Faces that turn out damaged are left out.
func (f *Fonts) chain(st Style) []*Face {
	key := chainKey{strings.ToLower(st.Family), st.weight(), st.Italic}
	if c, ok := f.chains.Load(key); ok {
		return c.([]*Face)
	}
	if len(f.faces) == 0 {
		return nil
	}
	rank := map[string]int{} // family -> its place in the order of preference
	for _, face := range f.faces {
		if name := strings.ToLower(face.Family); name == key.family {
			rank[name] = -1
		} else if _, ok := rank[name]; !ok {
			rank[name] = len(rank)
		}
	}
	faces := append([]*Face(nil), f.faces...)
	sort.SliceStable(faces, func(i, j int) bool {
		a, b := faces[i], faces[j]
		if ra, rb := rank[strings.ToLower(a.Family)], rank[strings.ToLower(b.Family)]; ra != rb {
			return ra < rb
		}
		return a.distance(key) < b.distance(key)
	})
	f.chains.Store(key, faces)
	return faces
}

// distance says how far a face is from what was asked for, within its family.
func (f *Face) distance(key chainKey) int {
	d := f.Weight - key.weight
	if d < 0 {
		d = -d
	}
	if f.Italic != key.italic {
		d += 1000 // the slant is seen before the weight
	}
	return d
}

// Missing returns the characters of s that no face has, in order of first
// appearance. Spaces and invisible controls are never missing.
func (f *Fonts) Missing(s string) []rune { return missing(f.chain(Style{}), s) }

// missing are the characters of s that no face of a chain has.
func missing(chain []*Face, s string) []rune {
	var out []rune
	for _, r := range s {
		if !invisible(r) && resolve(chain, r) == nil && !contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// resolve returns the first face that has r, or nil.
func resolve(chain []*Face, r rune) *Face {
	for _, face := range chain {
		if _, ok := face.GlyphFor(r); ok {
			return face
		}
	}
	return nil
}

func contains(rs []rune, r rune) bool {
	for _, q := range rs {
		if q == r {
			return true
		}
	}
	return false
}
