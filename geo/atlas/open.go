package atlas

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
)

// Atlas is an opened atlas. It is safe for use by several goroutines.
type Atlas struct {
	sections [sectionCount]section
	coords   []byte
	texts    string
	version  string
	polePart uint32
	poleEdge int32
	view     int
	coordSum uint32
}

// ErrDamaged is wrapped by every error of Open and Verify.
var ErrDamaged = errors.New("damaged atlas")

var table = crc32.MakeTable(crc32.Castagnoli)

// Open takes the bytes of an atlas and keeps them: they must not change. It checks
// the index, which takes well under a millisecond, but does not read the coordinates;
// damage there shows as a wrong shape, never as a panic, and Verify finds it.
func Open(data []byte) (*Atlas, error) {
	if len(data) < headerSize || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("geo/atlas: no atlas of this version (want %q at the start): %w", magic, ErrDamaged)
	}
	le := binary.LittleEndian
	a := &Atlas{polePart: le.Uint32(data[headPole:]), poleEdge: int32(le.Uint32(data[headPoleEdge:])), coordSum: le.Uint32(data[headCoordSum:])}
	size, coordsAt := le.Uint64(data[headSize:]), le.Uint64(data[headCoords:])
	if size != uint64(len(data)) || coordsAt < headerSize || coordsAt > size {
		return nil, fmt.Errorf("geo/atlas: %d bytes where the header says %d: %w", len(data), size, ErrDamaged)
	}
	if sum := crc32.Checksum(data[headSize:coordsAt], table); sum != le.Uint32(data[headIndexSum:]) {
		return nil, fmt.Errorf("geo/atlas: the index does not match its checksum: %w", ErrDamaged)
	}
	a.coords = data[coordsAt:]
	for i := range a.sections {
		at := headSections + 8*i
		off, count := uint64(le.Uint32(data[at:])), uint64(le.Uint32(data[at+4:]))
		width := uint64(recordSize[i])
		if off < headerSize || off+count*width > coordsAt {
			return nil, fmt.Errorf("geo/atlas: section %d lies outside the file: %w", i, ErrDamaged)
		}
		a.sections[i] = section{data[off : off+count*width], int(count), int(width)}
	}
	if err := a.check(); err != nil {
		return nil, fmt.Errorf("geo/atlas: %w: %w", err, ErrDamaged)
	}
	a.texts = string(a.sections[secText].data)
	a.version = a.text(section{data[headVersion : headVersion+8], 1, 8}, 0, 0)
	return a, nil
}

// Verify reads everything and compares it with its checksum.
func (a *Atlas) Verify() error {
	if crc32.Checksum(a.coords, table) != a.coordSum {
		return fmt.Errorf("geo/atlas: the coordinates do not match their checksum: %w", ErrDamaged)
	}
	return nil
}

// Version says which data the atlas was built from.
func (a *Atlas) Version() string { return a.version }

// check makes sure that every index in the records is one that exists, so that
// nothing later needs to ask.
func (a *Atlas) check() error {
	s := &a.sections
	levels, parts := s[secLevels].count, s[secParts].count
	if levels == 0 || levels > maxLevels || s[secViews].count == 0 {
		return errors.New("no scales or no views")
	}
	if s[secPolyIndex].count != levels*(parts+1) || s[secOwners].count != s[secViews].count*parts {
		return errors.New("tables of parts do not fit each other")
	}
	if s[secBands].count != bandCount+1 {
		return errors.New("no bands")
	}
	for _, r := range rangesToCheck {
		from := s[r.from]
		limit := uint64(s[r.to].count)
		for i := range from.count {
			first, n := uint64(from.u32(i, r.first)), uint64(1)
			if r.n >= 0 {
				n = uint64(from.u32(i, r.n))
			}
			if first == none && r.optional {
				continue
			}
			if first+n > limit {
				return fmt.Errorf("record %d of section %d points outside section %d", i, r.from, r.to)
			}
		}
	}
	return a.checkOrder()
}

// checkOrder checks the tables whose entries bound each other, and the arcs.
func (a *Atlas) checkOrder() error {
	s := &a.sections
	for _, sec := range []int{secPolyIndex, secBands} {
		limit := uint32(s[map[int]int{secPolyIndex: secPolys, secBands: secBandRuns}[sec]].count)
		var before uint32
		for i := range s[sec].count {
			v := s[sec].u32(i, 0)
			if v < before || v > limit {
				return fmt.Errorf("section %d is out of order", sec)
			}
			before = v
		}
	}
	arcs, parts := s[secArcs], uint16(s[secParts].count)
	for i := range arcs.count {
		points, first := uint64(arcs.u32(i, arcPoints)), uint64(arcs.u32(i, arcFirstRun))
		if points < 2 || first+(points+runLength-2)/runLength > uint64(s[secRuns].count) {
			return fmt.Errorf("arc %d has no coordinates", i)
		}
		if uint64(arcs.u32(i, arcFirstBreak))+uint64(arcs.u16(i, arcBreaks)) > uint64(s[secBreaks].count) {
			return fmt.Errorf("arc %d has no units", i)
		}
		for _, at := range []int{arcLeft, arcRight} {
			if p := arcs.u16(i, at); p != noPart && p >= parts {
				return fmt.Errorf("arc %d bounds part %d of %d", i, p, parts)
			}
		}
	}
	for i := range s[secRefs].count {
		ref := s[secRefs].i32(i, 0)
		if ref < 0 {
			ref = ^ref
		}
		if int(ref) >= arcs.count {
			return fmt.Errorf("a ring goes along arc %d of %d", ref, arcs.count)
		}
	}
	for i := range s[secOwners].count {
		if o := s[secOwners].u16(i, 0); o != noOwner && int(o) >= s[secCountries].count {
			return fmt.Errorf("part %d belongs to country %d", i, o)
		}
	}
	return nil
}
