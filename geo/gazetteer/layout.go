package gazetteer

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// The file: a header, then sections, each starting at a multiple of 8. All
// numbers are little-endian.
//
//	magic   8 bytes
//	crc     uint32, Castagnoli, of what follows in the header
//	count   uint32, sections
//	length  uint64, of the whole file
//	count times: id uint32, crc uint32, offset uint64, length uint64
//
// Open checks the frame and the small sections; Verify checks every sum.
const (
	magic       = "DLGAZ\x00\x04\n"
	headerSize  = 24
	sectionSize = 24
)

// The sections.
const (
	secVersion   = iota // text
	secFeatures         // featureSize each: the feature code, padded with zeros, and the kind's number
	secCountries        // countrySize each, by ISO code
	secAdmin1           // unitSize each, by country and code; the first is empty, one without a code is the country itself
	secAdmin2           // unitSize each, by first-level unit and code; the first is empty
	secRecords          // recordSize each, by place id: GeoNames' by number, then the others
	secStrings          // uint8 length and bytes
	secNames            // transducer: folded name -> posting
	secPostings         // uvarint count, then uvarint entries
	secTree             // uint32 place each: populated places as a k-d tree over the unit sphere
	sections
)

const (
	recordSize  = 28
	featureSize = 8
	countrySize = 16
	unitSize    = 16
)

// kinds is the order in which records number them. It only grows at the end.
var kinds = [...]seeds.Kind{seeds.City, seeds.Admin1, seeds.Admin2, seeds.Country, seeds.Region, seeds.Continent, seeds.Water,
	seeds.Island, seeds.Range, seeds.Peak, seeds.Desert, seeds.Park, seeds.Landmark, seeds.Airport, seeds.Point}

func kindNumber(k seeds.Kind) (uint8, bool) {
	for i, have := range kinds {
		if have == k {
			return uint8(i), true
		}
	}
	return 0, false
}

// The flags of a record.
const (
	flagBorrowed = 1 << iota // the point is that of the unit it lies in
	flagFormer               // a state or place that is no more
	flagNumber               // the id is GeoNames' number
)

// record is a place's row.
type record struct {
	at          orb.Point
	population  uint32
	name, id    uint32 // offsets into the strings; id is a number where flagNumber says so
	unit        uint16 // row of the first-level table, which knows the country
	admin2      uint16
	feature     uint16 // row of the feature table, which knows the kind
	flags, rank uint8
}

// degree is the grid of coordinates at rest: 1e-7 degree is about a centimetre.
const degree = 1e7

func (r *record) put(b []byte) {
	le := binary.LittleEndian
	le.PutUint32(b[0:], uint32(int32(math.Round(r.at[0]*degree))))
	le.PutUint32(b[4:], uint32(int32(math.Round(r.at[1]*degree))))
	le.PutUint32(b[8:], r.population)
	le.PutUint32(b[12:], r.name)
	le.PutUint32(b[16:], r.id)
	le.PutUint16(b[20:], r.unit)
	le.PutUint16(b[22:], r.admin2)
	le.PutUint16(b[24:], r.feature)
	b[26], b[27] = r.flags, r.rank
}

func getRecord(b []byte) record {
	le := binary.LittleEndian
	return record{
		at:         getPoint(b),
		population: le.Uint32(b[8:]),
		name:       le.Uint32(b[12:]), id: le.Uint32(b[16:]),
		unit: le.Uint16(b[20:]), admin2: le.Uint16(b[22:]), feature: le.Uint16(b[24:]),
		flags: b[26], rank: b[27],
	}
}

func getPoint(b []byte) orb.Point {
	le := binary.LittleEndian
	return orb.Point{float64(int32(le.Uint32(b))) / degree, float64(int32(le.Uint32(b[4:]))) / degree}
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// frame cuts data into its sections.
func frame(data []byte) (sec [sections][]byte, sums [sections]uint32, err error) {
	le := binary.LittleEndian
	if len(data) < headerSize || string(data[:8]) != magic {
		return sec, sums, fmt.Errorf("gazetteer: not a gazetteer file of this version")
	}
	if n := le.Uint64(data[16:]); n != uint64(len(data)) {
		return sec, sums, fmt.Errorf("gazetteer: the file has %d bytes and says %d: it was cut or grew", len(data), n)
	}
	end := headerSize + sections*sectionSize
	if le.Uint32(data[12:]) != sections || len(data) < end {
		return sec, sums, fmt.Errorf("gazetteer: %d sections, %d expected", le.Uint32(data[12:]), sections)
	}
	if crc32.Checksum(data[12:end], castagnoli) != le.Uint32(data[8:]) {
		return sec, sums, fmt.Errorf("gazetteer: the header is damaged")
	}
	for i := range sections {
		h := data[headerSize+i*sectionSize:]
		off, n := le.Uint64(h[8:]), le.Uint64(h[16:])
		if le.Uint32(h) != uint32(i) || off%8 != 0 || off < uint64(end) || off > uint64(len(data)) || n > uint64(len(data))-off {
			return sec, sums, fmt.Errorf("gazetteer: section %d lies outside the file", i)
		}
		sec[i], sums[i] = data[off:off+n:off+n], le.Uint32(h[4:])
	}
	return sec, sums, nil
}
