package png

import (
	"encoding/binary"
	"image"
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
	if im.Opaque() {
		return opaque(im)
	}
	w := im.Rect.Dx()
	return layout{kind: 6, bytes: 4, row: func(y int, dst []byte) {
		src := im.Pix[im.PixOffset(im.Rect.Min.X, y):][:4*w]
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

// opaque lays out RGB of a picture through which nothing shines.
func opaque(im *image.RGBA) layout {
	w := im.Rect.Dx()
	return layout{kind: 2, bytes: 3, row: func(y int, dst []byte) {
		src := im.Pix[im.PixOffset(im.Rect.Min.X, y):][:4*w]
		for ; len(src) >= 8 && len(dst) >= 6; src, dst = src[8:], dst[6:] { // two at a time
			two := binary.LittleEndian.Uint64(src)
			two = two&0xffffff | two>>32&0xffffff<<24
			binary.LittleEndian.PutUint32(dst, uint32(two))
			binary.LittleEndian.PutUint16(dst[4:], uint16(two>>32))
		}
		if len(src) >= 4 {
			copy(dst, src[:3])
		}
	}}
}

// busy reports whether fewer than half of the pixels of some rows repeat their left
// neighbour, going by one row in sixteen.
func (l layout) busy(rows image.Rectangle) bool {
	row := make([]byte, rows.Dx()*l.bytes)
	same, all := 0, 0
	for y := rows.Min.Y; y < rows.Max.Y; y += 16 {
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
