package gazetteer

import (
	"bytes"
	"encoding/binary"
	"math"
	"sort"
	"strconv"
	"strings"
	"unsafe"

	"dateline/seeds"
)

// geonames is the front of the ids that are kept as numbers.
const geonames = "geonames:"

// geonamesNumber answers the number of a GeoNames id in its plain form.
func geonamesNumber(id string) (uint32, bool) {
	digits, ok := strings.CutPrefix(id, geonames)
	if !ok || digits == "" || digits[0] == '0' || digits[0] == '+' {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, 10, 32)
	return uint32(n), err == nil && n < math.MaxUint32
}

// id returns a row's place id.
func (l *layer) id(i uint32) string {
	r := l.row(i)
	if r.flags&flagNumber == 0 {
		return l.string(r.id)
	}
	return string(appendID(make([]byte, 0, len(geonames)+10), r.id))
}

func appendID(dst []byte, number uint32) []byte {
	return strconv.AppendUint(append(dst, geonames...), uint64(number), 10)
}

// find returns the row of a place id. Rows stand in the order of their ids:
// GeoNames' by number, then the others.
func (l *layer) find(id string) (uint32, bool) {
	number, isNumber := geonamesNumber(id)
	at := func(i uint32) (after, same bool) {
		b := l.records[i*recordSize:]
		if b[26]&flagNumber != 0 {
			n := u32(b[16:])
			return isNumber && n >= number, isNumber && n == number
		}
		if isNumber {
			return true, false
		}
		s := l.string(u32(b[16:]))
		return s >= id, s == id
	}
	i := uint32(sort.Search(int(l.size), func(i int) bool { after, _ := at(uint32(i)); return after }))
	if i == l.size {
		return i, false
	}
	_, same := at(i)
	return i, same
}

// fillIDs gives senses their ids, all from one allocation.
func (g *Gazetteer) fillIDs(senses []seeds.Sense) {
	var buf []byte
	for i := range senses {
		l, row, ok := g.layerOf(senses[i].Ref)
		if !ok {
			continue
		}
		b := l.records[row*recordSize : (row+1)*recordSize]
		if b[26]&flagNumber == 0 {
			senses[i].ID = l.string(u32(b[16:]))
			continue
		}
		if buf == nil {
			buf = make([]byte, 0, (len(geonames)+10)*(len(senses)-i))
		}
		from := len(buf)
		buf = appendID(buf, u32(b[16:]))
		senses[i].ID = unsafe.String(&buf[from], len(buf)-from)
	}
}

// idKey is an id as a sorter's key, in the order of rows, and splitID cuts it
// off again.
func idKey(id string) []byte {
	if n, ok := geonamesNumber(id); ok {
		return binary.BigEndian.AppendUint32([]byte{1}, n)
	}
	return append(append([]byte{2}, id...), 0)
}

func splitID(item []byte) (key, rest []byte) {
	n := 5
	if item[0] == 2 {
		n = bytes.IndexByte(item, 0) + 1
	}
	return item[:n], item[n:]
}

// keyID is the id of a sorter's key.
func keyID(key []byte) string {
	if key[0] == 1 {
		return string(appendID(nil, binary.BigEndian.Uint32(key[1:])))
	}
	return string(key[1 : len(key)-1])
}
