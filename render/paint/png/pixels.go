package png

import (
	"compress/zlib"
	"image"
	"io"
)

// layout is pixels as the file holds them, row by row without filter bytes.
type layout struct {
	kind    byte // PNG's colour type: 2 RGB, 3 palette, 6 RGBA
	bytes   int  // per pixel
	palette []byte
	row     func(y int, dst []byte) // fills one row
}

// fullColour lays out RGB, or RGBA with straight alpha if anything shines through.
func fullColour(im *image.RGBA) layout {
	w := im.Rect.Dx()
	if im.Opaque() {
		return layout{kind: 2, bytes: 3, row: func(y int, dst []byte) {
			src := im.Pix[y*im.Stride : y*im.Stride+4*w]
			for i, j := 0, 0; i < len(src); i, j = i+4, j+3 {
				dst[j], dst[j+1], dst[j+2] = src[i], src[i+1], src[i+2]
			}
		}}
	}
	return layout{kind: 6, bytes: 4, row: func(y int, dst []byte) {
		src := im.Pix[y*im.Stride : y*im.Stride+4*w]
		for i := 0; i < len(src); i += 4 {
			a := uint32(src[i+3])
			if a == 0 {
				dst[i], dst[i+1], dst[i+2], dst[i+3] = 0, 0, 0, 0
				continue
			}
			for k := range 3 {
				dst[i+k] = byte(min(255, (uint32(src[i+k])*255+a/2)/a))
			}
			dst[i+3] = byte(a)
		}
	}}
}

// busy reports whether fewer than half of the pixels repeat their left neighbour,
// going by one row in sixteen.
func (l layout) busy(size image.Point) bool {
	row := make([]byte, size.X*l.bytes)
	same, all := 0, 0
	for y := 0; y < size.Y; y += 16 {
		l.row(y, row)
		for i := l.bytes; i < len(row); i += l.bytes {
			all++
			if string(row[i:i+l.bytes]) == string(row[i-l.bytes:i]) {
				same++
			}
		}
	}
	return same*2 < all
}

// idat gathers compressed bytes into chunks of a size that readers like.
type idat struct {
	f   *file
	buf []byte
}

const idatSize = 1 << 16

func (d *idat) Write(b []byte) (int, error) {
	d.buf = append(d.buf, b...)
	for len(d.buf) >= idatSize {
		d.f.chunk("IDAT", d.buf[:idatSize])
		d.buf = append(d.buf[:0], d.buf[idatSize:]...)
	}
	return len(b), d.f.err
}

// pixels writes the rows. A row that repeats the one above is filtered to zeros (Up);
// others are left as they are, which flat colours compress best and fastest. Only pictures
// without flat colours, such as relief, gain by filters that take differences.
func (f *file) pixels(l layout, size image.Point, small bool) {
	out := &idat{f: f, buf: make([]byte, 0, 2*idatSize)}
	level := zlib.BestSpeed
	if small {
		level = zlib.BestCompression
	}
	z, err := zlib.NewWriterLevel(out, level)
	if err != nil {
		f.err = err
		return
	}
	n := size.X * l.bytes
	row, above := make([]byte, n), make([]byte, n)
	tries := newFilters(n)
	busy := l.kind != 3 && l.busy(size)
	for y := range size.Y {
		l.row(y, row)
		var line []byte
		switch {
		case busy:
			line = tries.best(row, above, l.bytes)
		case y > 0 && string(row) == string(above):
			line = tries.zeros()
		default:
			line = tries.plain(row)
		}
		if _, err := z.Write(line); err != nil && f.err == nil {
			f.err = err
		}
		row, above = above, row
	}
	if err := z.Close(); err != nil && f.err == nil {
		f.err = err
	}
	if len(out.buf) > 0 {
		f.chunk("IDAT", out.buf)
	}
}

var _ io.Writer = (*idat)(nil)
