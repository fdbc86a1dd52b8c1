package gazetteer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"math"
	"sort"

	"dateline/seeds"
)

// writeRecords writes the places in the order of their ids, which gives each
// its row, and their strings.
func (b *builder) writeRecords() error {
	rec, err := b.section(secRecords)
	if err != nil {
		return err
	}
	str, err := b.section(secStrings)
	if err != nil {
		return err
	}
	str.Write([]byte{0}) // offset 0 is the empty string
	b.pooled = map[string]uint32{}
	b.rowOf = make([]uint32, b.entries)
	city, _ := kindNumber(seeds.City)
	airport, _ := kindNumber(seeds.Airport)
	b.airport = map[uint32]bool{}
	var last []byte
	row := uint32(0)
	// The numbers of features follow the order in which entries came; renumber
	// them by code, so that the order of entries does not show.
	order := b.sortFeatures()
	next, stop := iter.Pull2(b.more.all())
	defer stop()
	name, nameErr, more := next()
	err = b.places.each(func(item []byte) error {
		id, rest := splitID(item)
		seq := binary.BigEndian.Uint32(rest)
		if bytes.Equal(id, last) {
			b.rowOf[seq] = none
			b.report.DoubleCount++
			if len(b.report.Doubles) < 20 {
				b.report.Doubles = append(b.report.Doubles, keyID(id))
			}
			return nil
		}
		last = append(last[:0], id...)
		for ; more; name, nameErr, more = next() {
			if nameErr != nil {
				return nameErr
			}
			of, rest := splitID(name)
			order := bytes.Compare(of, id)
			if order > 0 {
				break
			}
			if order < 0 {
				b.report.Strays++
				continue
			}
			sort := sorts[rest[0]&31]
			if err := b.addName(seq, Name{string(rest[1:]), sort.via, sort.form}); err != nil {
				return err
			}
		}
		b.rowOf[seq] = row
		r := getRecord(rest[4:])
		kind := b.featureIs[r.feature].kind
		r.feature = order[r.feature]
		if r.name, err = b.pool(string(rest[4+recordSize:])); err != nil {
			return err
		}
		text := keyID(id)
		if n, ok := geonamesNumber(text); ok {
			r.id, r.flags = n, r.flags|flagNumber
		} else if r.id, err = b.pool(text); err != nil {
			return err
		}
		if _, ok := b.wanted[text]; ok {
			b.wanted[text] = row
		}
		if kind == city {
			b.cities = append(b.cities, cityPoint{row, r.at})
		}
		if kind == airport {
			b.airport[row] = true
		}
		b.rankAt = append(b.rankAt, r.rank)
		var out [recordSize]byte
		r.put(out[:])
		rec.Write(out[:])
		row++
		return nil
	})
	for ; more; _, _, more = next() {
		b.report.Strays++
	}
	b.places.close()
	b.more.close()
	b.report.Places = int(row)
	if row > maxPlaces {
		return fmt.Errorf("gazetteer: %d places, at most %d fit", row, maxPlaces)
	}
	return err
}

// pool adds a string to the pool and returns its offset; one that is there
// already is used again, as far as the builder remembers.
func (b *builder) pool(text string) (uint32, error) {
	if text == "" {
		return 0, nil
	}
	if at, ok := b.pooled[text]; ok {
		return at, nil
	}
	s := b.sec[secStrings]
	at := s.size
	if at > math.MaxUint32-1024 {
		return 0, fmt.Errorf("gazetteer: the names take more than 4 GB")
	}
	s.Write([]byte{byte(len(text))})
	if _, err := io.WriteString(s, text); err != nil {
		return 0, err
	}
	if len(b.pooled) < maxPooled {
		b.pooled[text] = uint32(at)
	}
	return uint32(at), nil
}

// maxPooled bounds the strings remembered to be used again: some 100 MB.
const maxPooled = 1_000_000

// sortFeatures puts the feature table in order and returns the new numbers.
func (b *builder) sortFeatures() []uint16 {
	number := make([]uint16, len(b.featureIs))
	by := make([]int, len(b.featureIs))
	for i := range by {
		by[i] = i
	}
	sort.Slice(by, func(i, j int) bool {
		a, c := b.featureIs[by[i]], b.featureIs[by[j]]
		return a.code < c.code || a.code == c.code && a.kind < c.kind
	})
	b.featureRows = make([]feature, len(by))
	for i, old := range by {
		number[old] = uint16(i)
		b.featureRows[i] = b.featureIs[old]
	}
	return number
}
