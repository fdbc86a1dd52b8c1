package png

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"image"
	"sync"

	"github.com/klauspost/compress/flate"
)

// strip is some rows of the picture, compressed by themselves, so that strips can be
// compressed side by side: deflate's blocks end on a byte, and refer to nothing before the strip.
type strip struct {
	data  []byte
	size  int    // in bytes, before it was compressed
	adler uint32 // of those bytes
}

// writers are compressors at rest, for plain and for small files: each takes a megabyte.
var writers [2]sync.Pool

func writer(out *bytes.Buffer, small bool) (*flate.Writer, *sync.Pool) {
	pool, level := &writers[0], flate.BestSpeed
	if small {
		pool, level = &writers[1], flate.BestCompression
	}
	if w, ok := pool.Get().(*flate.Writer); ok {
		w.Reset(out)
		return w, pool
	}
	w, err := flate.NewWriter(out, level)
	if err != nil {
		panic(err) // the levels are constants
	}
	return w, pool
}

// compress filters and compresses rows of a picture. A row that repeats the one above is filtered
// to zeros (Up); others are left as they are, which flat colours compress best and fastest.
// Only rows without flat colours, such as relief, gain by filters that take differences.
func compress(l layout, rows image.Rectangle, small bool) strip {
	n := rows.Dx()*l.bytes + 1
	var out bytes.Buffer
	out.Grow(n * rows.Dy() / 12) // maps come out smaller
	z, pool := writer(&out, small)
	defer pool.Put(z)
	line, before := make([]byte, n), make([]byte, n) // the first byte says that there is no filter
	tries := newFilters(n - 1)
	busy := l.kind != 3 && l.busy(rows)
	sum := adler32.New()
	for y := rows.Min.Y; y < rows.Max.Y; y++ {
		row, above := line[1:], before[1:]
		l.row(y, row)
		filtered := line
		switch {
		case y == rows.Min.Y: // the row above is another strip's
		case busy:
			filtered = tries.best(row, above, l.bytes)
		case string(row) == string(above):
			filtered = tries.zeros()
		}
		z.Write(filtered) // neither it nor Flush fails: a buffer takes everything
		sum.Write(filtered)
		line, before = before, line
	}
	z.Flush()
	return strip{out.Bytes(), n * rows.Dy(), sum.Sum32()}
}

// pixels writes the strips as one stream of zlib's (RFC 1950), a chunk for each.
func (f *file) pixels(strips []strip) {
	adler := uint32(1)
	for i, s := range strips {
		adler = joined(adler, s.adler, s.size)
		var head, tail []byte
		if i == 0 {
			head = []byte{0x78, 0x01} // deflate with a window of 32 KB
		}
		if i == len(strips)-1 {
			tail = binary.BigEndian.AppendUint32([]byte{0x03, 0x00}, adler) // after an empty block that says it is the last
		}
		f.chunk("IDAT", head, s.data, tail)
	}
}

// joined is the Adler-32 checksum of two stretches of bytes, given those of each and the size of the second:
// the low half is the sum of all bytes and 1, the high half the sum of the low halves after each byte.
func joined(a, b uint32, size int) uint32 {
	const base = 65521
	low, high := a&0xffff, a>>16
	lowB, highB := b&0xffff, b>>16
	sum := (low + lowB + base - 1) % base
	sums := (uint64(high) + uint64(highB) + uint64(size%base)*uint64(low+base-1)) % base
	return uint32(sums)<<16 | sum
}
