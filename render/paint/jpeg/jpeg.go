// Package jpeg writes a scene as a JPEG file. The format has no transparency, so that the
// scene lies on white, and it blurs lines: PNG suits maps better.
package jpeg

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"io"
	"math"
	"strings"

	"dateline/render/paint/raster"
	"dateline/render/scene"
)

// Options say how a scene becomes a JPEG.
type Options struct {
	Scale   float64 // pixels for one px of the scene; 0 is 1
	Quality int     // 1 to 100; 0 is 92, at which lines are clean
}

// Write paints the scene and writes it, with its resolution, and its alternative text and credit as a comment.
func Write(w io.Writer, s *scene.Scene, o Options) error {
	im, err := raster.Paint(s, raster.Options{Scale: o.Scale})
	if err != nil {
		return err
	}
	if o.Quality == 0 {
		o.Quality = 92
	}
	if o.Quality < 1 || o.Quality > 100 {
		return fmt.Errorf("jpeg: quality %d is outside 1 to 100", o.Quality)
	}
	page := image.NewRGBA(im.Rect)
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(page, page.Rect, im, image.Point{}, draw.Over)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, page, &jpeg.Options{Quality: o.Quality}); err != nil {
		return fmt.Errorf("jpeg: %w", err)
	}
	// What the standard encoder leaves out stands right behind the start marker.
	body := b.Bytes()
	head := append([]byte(nil), body[:2]...)
	scale := o.Scale
	if scale == 0 {
		scale = 1
	}
	dpi := uint16(min(math.Round(96*scale), math.MaxUint16))
	jfif := binary.BigEndian.AppendUint16([]byte("JFIF\x00\x01\x01\x01"), dpi)
	jfif = binary.BigEndian.AppendUint16(jfif, dpi)
	head = segment(head, 0xE0, append(jfif, 0, 0))
	if words := strings.TrimSpace(s.Desc + "\n" + s.Meta.Credit); words != "" {
		head = segment(head, 0xFE, []byte(words[:min(len(words), math.MaxUint16-2)]))
	}
	if _, err := w.Write(append(head, body[2:]...)); err != nil {
		return fmt.Errorf("jpeg: %w", err)
	}
	return nil
}

// segment appends a marker with its data, whose length counts itself.
func segment(b []byte, marker byte, data []byte) []byte {
	b = binary.BigEndian.AppendUint16(append(b, 0xFF, marker), uint16(len(data)+2))
	return append(b, data...)
}
