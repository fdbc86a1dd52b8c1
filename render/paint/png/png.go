// Package png writes a scene as a PNG file, with its resolution, its alternative text and
// its credit inside. raster paints it; this package encodes: the same bytes on every
// machine, in a fraction of image/png's time.
package png

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"io"
	"math"
	"slices"
	"strings"

	"dateline/render/paint/raster"
	"dateline/render/scene"
)

// Options say how a scene becomes a PNG. The zero Options write scale 1 in full colour.
type Options struct {
	Scale   float64 // pixels for one px of the scene; 0 is 1, 2 is for HiDPI, DPI/96 for print
	Palette bool    // 256 colours where the eye cannot tell; otherwise full colour all the same
	Small   bool    // squeeze the file harder, which takes some five times as long
}

// Write paints the scene and writes it. The bands of an opaque picture are compressed as they
// are painted, so that the whole of it is never in memory.
func Write(w io.Writer, s *scene.Scene, o Options) error {
	if o.Palette || s.Background.A < 255 { // what form it has depends on all pixels
		im, err := raster.Paint(s, raster.Options{Scale: o.Scale})
		if err != nil {
			return err
		}
		return Encode(w, im, s, o)
	}
	width, height, _, err := raster.Size(s, raster.Options{Scale: o.Scale})
	if err != nil {
		return err
	}
	tops := raster.BandTops(height)
	strips := make([]strip, len(tops)-1)
	err = raster.Bands(s, raster.Options{Scale: o.Scale}, func(band *image.RGBA) {
		i, _ := slices.BinarySearch(tops, band.Rect.Min.Y)
		strips[i] = compress(opaque(band), band.Rect, o.Small)
	})
	if err != nil {
		return err
	}
	return write(w, layout{kind: 2}, image.Pt(width, height), strips, s, o)
}

// Encode writes pixels that were painted from s.
func Encode(w io.Writer, im *image.RGBA, s *scene.Scene, o Options) error {
	l := fullColour(im)
	if o.Palette {
		if reduced, ok := reduce(im); ok {
			l = reduced
		}
	}
	size := im.Rect.Size()
	tops := raster.BandTops(size.Y)
	strips := make([]strip, len(tops)-1)
	raster.SideBySide(len(strips), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			strips[i] = compress(l, image.Rect(0, tops[i], size.X, tops[i+1]), o.Small)
		}
	})
	return write(w, l, size, strips, s, o)
}

// write puts the file together.
func write(w io.Writer, l layout, size image.Point, strips []strip, s *scene.Scene, o Options) error {
	out := bufio.NewWriterSize(w, 1<<16)
	f := &file{w: out}
	f.write([]byte("\x89PNG\r\n\x1a\n"))
	header := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	header = binary.BigEndian.AppendUint32(header, uint32(size.Y))
	f.chunk("IHDR", append(header, 8, l.kind, 0, 0, 0))
	f.resolution(o.Scale)
	for _, t := range words(s) {
		f.text(t[0], t[1], s.Lang)
	}
	if l.palette != nil {
		f.chunk("PLTE", l.palette)
	}
	f.pixels(strips)
	f.chunk("IEND")
	if f.err != nil {
		return fmt.Errorf("png: %w", f.err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("png: %w", err)
	}
	return nil
}

// words lists what the picture says of itself, under PNG's own keywords where it has them.
func words(s *scene.Scene) [][2]string {
	return [][2]string{
		{"Title", s.Title}, {"Author", s.Meta.Author}, {"Description", s.Desc}, {"Copyright", s.Meta.Credit},
		{"Software", s.Meta.Software}, {"Projection", s.Meta.Projection}, {"Keywords", strings.Join(s.Meta.Keywords, ", ")},
	}
}

// file writes chunks and remembers the first error.
type file struct {
	w   io.Writer
	err error
}

func (f *file) write(b []byte) {
	if f.err == nil {
		_, f.err = f.w.Write(b)
	}
}

// chunk writes length, name, data (in parts) and checksum.
func (f *file) chunk(name string, parts ...[]byte) {
	size := 0
	sum := crc32.ChecksumIEEE([]byte(name))
	for _, data := range parts {
		size += len(data)
		sum = crc32.Update(sum, crc32.IEEETable, data)
	}
	f.write(append(binary.BigEndian.AppendUint32(nil, uint32(size)), name...))
	for _, data := range parts {
		f.write(data)
	}
	f.write(binary.BigEndian.AppendUint32(nil, sum))
}

// resolution writes pixels per metre: 96 to the inch at scale 1.
func (f *file) resolution(scale float64) {
	if scale == 0 {
		scale = 1
	}
	ppm := uint32(math.Round(96 * scale / 0.0254))
	b := binary.BigEndian.AppendUint32(nil, ppm)
	b = binary.BigEndian.AppendUint32(b, ppm)
	f.chunk("pHYs", append(b, 1))
}

// text writes an international text chunk, uncompressed so that any tool can read it.
func (f *file) text(key, value, lang string) {
	if value == "" {
		return
	}
	value = strings.ToValidUTF8(strings.ReplaceAll(value, "\x00", ""), "\uFFFD")
	var b []byte
	b = append(b, key...)
	b = append(b, 0, 0, 0)
	b = append(b, languageTag(lang)...)
	b = append(b, 0, 0)
	f.chunk("iTXt", append(b, value...))
}

// languageTag keeps a tag that the format allows, or none.
func languageTag(lang string) string {
	for _, r := range lang {
		if r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return ""
		}
	}
	return lang
}
