package atlas

import (
	"encoding/binary"
	"hash/crc32"
	"math"

	"dateline/geo/atlas/topo"
)

// encoder collects the sections of a file.
type encoder struct {
	sections [sectionCount][]byte
	coords   []byte
	texts    map[string]uint32
	pole     uint32
	poleEdge int32
}

func (e *encoder) count(sec int) uint32 {
	return uint32(len(e.sections[sec]) / recordSize[sec])
}

// put appends fields to a section: uint16, uint32, int32, float32, string, box, Point.
func (e *encoder) put(sec int, fields ...any) {
	b := e.sections[sec]
	for _, f := range fields {
		switch v := f.(type) {
		case uint16:
			b = binary.LittleEndian.AppendUint16(b, v)
		case uint32:
			b = binary.LittleEndian.AppendUint32(b, v)
		case int32:
			b = binary.LittleEndian.AppendUint32(b, uint32(v))
		case float32:
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
		case topo.Point:
			b = binary.LittleEndian.AppendUint32(b, uint32(v.X))
			b = binary.LittleEndian.AppendUint32(b, uint32(v.Y))
		case box:
			for _, x := range [4]int32{v.x0, v.y0, v.x1, v.y1} {
				b = binary.LittleEndian.AppendUint32(b, uint32(x))
			}
		case string:
			b = binary.LittleEndian.AppendUint32(b, e.text(v))
			b = binary.LittleEndian.AppendUint32(b, uint32(len(v)))
		}
	}
	e.sections[sec] = b
}

func (e *encoder) text(s string) uint32 {
	if e.texts == nil {
		e.texts = map[string]uint32{}
	}
	at, ok := e.texts[s]
	if !ok {
		at = uint32(len(e.sections[secText]))
		e.texts[s] = at
		e.sections[secText] = append(e.sections[secText], s...)
	}
	return at
}

// unitBreak says which units lie beside an arc from a vertex on.
type unitBreak struct {
	vertex      uint32
	left, right uint16
}

// arc adds an arc with its runs, and gives its number.
func (e *encoder) arc(path []topo.Point, left, right uint16, class Class, breaks []unitBreak) uint32 {
	n := e.count(secArcs)
	e.put(secArcs, uint32(len(path)), e.count(secRuns), left, right,
		e.count(secBreaks), uint16(len(breaks)), uint16(class))
	for _, b := range breaks {
		e.put(secBreaks, b.vertex, b.left, b.right)
	}
	for from := 0; from < len(path)-1; from += runLength {
		run := path[from:min(from+runLength+1, len(path))]
		e.put(secRuns, boxOf(run), run[0], run[len(run)-1], uint32(len(e.coords)))
		for i := 1; i < len(run); i++ {
			for _, d := range [2]int32{run[i].X - run[i-1].X, run[i].Y - run[i-1].Y} {
				e.coords = binary.AppendUvarint(e.coords, uint64(uint32(d<<1)^uint32(d>>31)))
			}
		}
	}
	return n
}

func boxOf(path []topo.Point) box {
	b := box{path[0].X, path[0].Y, path[0].X, path[0].Y}
	for _, p := range path[1:] {
		b.x0, b.x1 = min(b.x0, p.X), max(b.x1, p.X)
		b.y0, b.y1 = min(b.y0, p.Y), max(b.y1, p.Y)
	}
	return b
}

// bytes joins header, sections and coordinates.
func (e *encoder) bytes(version string) []byte {
	le := binary.LittleEndian
	head := make([]byte, headerSize)
	copy(head, magic)
	at := e.text(version)
	le.PutUint32(head[headVersion:], at)
	le.PutUint32(head[headVersion+4:], uint32(len(version)))
	le.PutUint32(head[headPole:], e.pole)
	le.PutUint32(head[headPoleEdge:], uint32(e.poleEdge))
	out := head
	for i, s := range e.sections {
		for len(out)%8 != 0 {
			out = append(out, 0)
		}
		le.PutUint32(out[headSections+8*i:], uint32(len(out)))
		le.PutUint32(out[headSections+8*i+4:], uint32(len(s)/recordSize[i]))
		out = append(out, s...)
	}
	coordsAt := len(out)
	out = append(out, e.coords...)
	le.PutUint64(out[headSize:], uint64(len(out)))
	le.PutUint64(out[headCoords:], uint64(coordsAt))
	sign(out)
	return out
}

// sign writes the sums of a file's index and coordinates.
func sign(file []byte) {
	le := binary.LittleEndian
	at := min(le.Uint64(file[headCoords:]), uint64(len(file)))
	le.PutUint32(file[headIndexSum:], crc32.Checksum(file[headSize:max(at, headSize)], table))
	le.PutUint32(file[headCoordSum:], crc32.Checksum(file[at:], table))
}
