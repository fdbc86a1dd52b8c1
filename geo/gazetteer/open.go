package gazetteer

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"sync"

	"github.com/blevesearch/mmap-go"
)

// Gazetteer is one opened file, or several on top of each other. The zero
// Gazetteer knows no place.
type Gazetteer struct {
	layers []*layer // the last one wins
}

// layer is one opened file.
type layer struct {
	base      uint32 // the ref of its first place
	size      uint32
	source    string // what geo.Place.Source says of its places
	version   string
	features  []byte
	countries []byte
	admin1    []byte
	admin2    []byte
	records   []byte
	strings   []byte
	postings  []byte
	tree      []byte
	names     transducer
	sec       [sections][]byte
	sums      [sections]uint32
}

// Open opens a gazetteer over its bytes, which must not change afterwards. It
// reads the header and the small tables only, and refuses a file that is cut
// or whose header, tables or section sizes are damaged; Verify looks at the
// rest. Damage that Open does not see can give wrong places, never a panic.
func Open(data []byte) (*Gazetteer, error) {
	l, err := openLayer(data)
	if err != nil {
		return nil, err
	}
	return &Gazetteer{layers: []*layer{l}}, nil
}

// OpenFile maps a gazetteer file into memory, so that one larger than memory
// opens as fast as a small one. The mapping lasts as long as the program.
func OpenFile(name string) (*Gazetteer, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if st, err := f.Stat(); err != nil {
		return nil, err
	} else if st.Size() < headerSize {
		return nil, fmt.Errorf("%s: gazetteer: not a gazetteer file of this version", name)
	}
	data, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	g, err := Open(data)
	if err != nil {
		data.Unmap()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return g, nil
}

func openLayer(data []byte) (*layer, error) {
	sec, sums, err := frame(data)
	if err != nil {
		return nil, err
	}
	for _, i := range []int{secVersion, secFeatures, secCountries, secAdmin1} {
		if crc32.Checksum(sec[i], castagnoli) != sums[i] {
			return nil, fmt.Errorf("gazetteer: section %d is damaged", i)
		}
	}
	for _, row := range [...]struct{ section, size int }{
		{secFeatures, featureSize}, {secCountries, countrySize}, {secAdmin1, unitSize}, {secAdmin2, unitSize}, {secRecords, recordSize}, {secTree, 4},
	} {
		if len(sec[row.section])%row.size != 0 {
			return nil, fmt.Errorf("gazetteer: section %d is %d bytes, no multiple of %d", row.section, len(sec[row.section]), row.size)
		}
	}
	l := &layer{
		version: string(sec[secVersion]), features: sec[secFeatures], countries: sec[secCountries], admin1: sec[secAdmin1],
		admin2: sec[secAdmin2], records: sec[secRecords], strings: sec[secStrings], postings: sec[secPostings], tree: sec[secTree],
		sec: sec, sums: sums,
	}
	n := len(l.records) / recordSize
	if n > maxPlaces {
		return nil, fmt.Errorf("gazetteer: %d places, at most %d fit", n, maxPlaces)
	}
	l.size = uint32(n)
	var ok bool
	if l.names, ok = openTransducer(sec[secNames]); !ok {
		return nil, fmt.Errorf("gazetteer: the name index is damaged")
	}
	return l, nil
}

// Verify checks the sum of every section, which reads the whole file.
func (g *Gazetteer) Verify() error {
	for _, l := range g.layers {
		for i, s := range l.sec {
			if crc32.Checksum(s, castagnoli) != l.sums[i] {
				return fmt.Errorf("gazetteer: section %d is damaged", i)
			}
		}
	}
	return nil
}

// Version names the data: "GeoNames 2023-03-..., ...". Layers are joined by "; ".
func (g *Gazetteer) Version() string {
	var v string
	for i, l := range g.layers {
		if i > 0 {
			v += "; "
		}
		v += l.version
	}
	return v
}

// Size returns how many places and how many names there are.
func (g *Gazetteer) Size() (places, names int) {
	for _, l := range g.layers {
		places += int(l.size)
		names += int(l.names.keys())
	}
	return places, names
}

// layerOf returns the layer that a ref belongs to, and its row there.
func (g *Gazetteer) layerOf(ref uint32) (*layer, uint32, bool) {
	for i := len(g.layers) - 1; i >= 0; i-- {
		if l := g.layers[i]; ref >= l.base {
			return l, ref - l.base, ref-l.base < l.size
		}
	}
	return nil, 0, false
}

func u16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
func u32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }

// scratch keeps the buffers of look-ups for the next one.
var scratch = sync.Pool{New: func() any { return new([64]byte) }}
