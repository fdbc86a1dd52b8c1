package atlas

import (
	"encoding/binary"
	"math"

	"github.com/paulmach/orb"
)

// section is a table of records of one size. Reading outside it gives zero.
type section struct {
	data         []byte
	count, width int
}

func (s section) field(i, at, size int) []byte {
	from := i*s.width + at
	if i < 0 || i >= s.count || from+size > len(s.data) {
		return zeros[:size]
	}
	return s.data[from : from+size]
}

var zeros [16]byte

func (s section) u16(i, at int) uint16 { return binary.LittleEndian.Uint16(s.field(i, at, 2)) }
func (s section) u32(i, at int) uint32 { return binary.LittleEndian.Uint32(s.field(i, at, 4)) }
func (s section) i32(i, at int) int32  { return int32(s.u32(i, at)) }

func (s section) f32(i, at int) float64 {
	return float64(math.Float32frombits(s.u32(i, at)))
}

func (s section) box(i, at int) box {
	b := s.field(i, at, 16)
	le := binary.LittleEndian
	return box{int32(le.Uint32(b)), int32(le.Uint32(b[4:])), int32(le.Uint32(b[8:])), int32(le.Uint32(b[12:]))}
}

func (s section) point(i, at int) orb.Point { return point(s.i32(i, at), s.i32(i, at+4)) }

// text reads a text field, without copying.
func (a *Atlas) text(s section, i, at int) string {
	off, n := int(s.u32(i, at)), int(s.u32(i, at+4))
	if off > len(a.texts) || n > len(a.texts)-off {
		return ""
	}
	return a.texts[off : off+n]
}
