package dateline

import (
	"fmt"
	"io"

	"dateline/render/paint/jpeg"
	"dateline/render/paint/pdf"
	"dateline/render/paint/png"
	"dateline/render/paint/svg"
	"dateline/render/paint/webp"
	"dateline/render/scene"
)

// painter returns what paints the scene in a picture's format.
func painter(f Format, s *scene.Scene, opt DrawOptions) (func(io.Writer) error, error) {
	switch f {
	case FormatPNG:
		return func(w io.Writer) error {
			return png.Write(w, s, png.Options{Scale: opt.scale(), Palette: opt.Palette})
		}, nil
	case FormatSVG:
		return func(w io.Writer) error { return svg.Write(w, s, svg.Options{Outlines: opt.Outlines}) }, nil
	case FormatPDF:
		return func(w io.Writer) error { return pdf.Write(w, s, pdf.Options{Outlines: opt.Outlines}) }, nil
	case FormatJPEG:
		return func(w io.Writer) error { return jpeg.Write(w, s, jpeg.Options{Scale: opt.scale()}) }, nil
	case FormatWebP:
		return func(w io.Writer) error { return webp.Write(w, s, webp.Options{Scale: opt.scale()}) }, nil
	}
	return nil, fmt.Errorf("dateline: no picture format %q", f)
}
