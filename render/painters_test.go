package render

import (
	"bytes"
	"image"
	"io"
	"testing"

	"dateline/render/paint/compare"
	"dateline/render/paint/pdf"
	"dateline/render/paint/raster"
	"dateline/render/paint/svg"
	"dateline/render/theme"
)

// The painters agree over many trips, in all themes, with and without relief: what librsvg
// makes of the SVG and Poppler of the PDF is the picture that the PNG is.
func TestPaintersAgree(t *testing.T) {
	if testing.Short() {
		t.Skip("runs other programs")
	}
	relief := openRelief(t)
	for i, g := range goldens(t) {
		if i%2 == 1 {
			continue // Poppler takes a second for each
		}
		i /= 2
		t.Run(g.name, func(t *testing.T) {
			t.Parallel()
			opt := g.opt
			opt.Theme = themed(t, theme.Names[i%len(theme.Names)])
			if i%5 == 2 {
				opt.Relief = relief
			}
			s := draw(t, g.j, opt).Scene
			const scale = 1
			png, err := raster.Paint(s, raster.Options{Scale: scale})
			if err != nil {
				t.Fatal(err)
			}
			text := i%2 == 0 // letters as text, or as shapes
			file := func(write func(io.Writer) error) []byte {
				var b bytes.Buffer
				if err := write(&b); err != nil {
					t.Fatal(err)
				}
				return b.Bytes()
			}
			for name, got := range map[string]image.Image{
				"SVG": compare.SVG(t, file(func(w io.Writer) error { return svg.Write(w, s, svg.Options{Outlines: !text}) }), assetPath("fonts"), scale),
				"PDF": compare.PDF(t, file(func(w io.Writer) error { return pdf.Write(w, s, pdf.Options{Outlines: text}) }), scale),
			} {
				r, ok, err := compare.Pictures(png, got, compare.Painters)
				if err != nil {
					t.Fatal(err)
				}
				if !ok {
					t.Errorf("%s in %s is not the picture that the PNG is: %.3f %% differ, the worst by %.2f at %v", name, opt.Theme.Name, 100*r.Share, r.Worst, r.At)
				}
			}
		})
	}
}
