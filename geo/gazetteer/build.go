package gazetteer

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"sort"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// Build writes a gazetteer file. The same source gives the same bytes,
// whatever the order of its entries. What does not fit into memory goes
// through temporary files, so that a dump of millions of places can be built.
func Build(w io.Writer, src Source) (Report, error) {
	b := &builder{src: src, budget: src.Memory}
	if b.budget <= 0 {
		b.budget = 256 << 20
	}
	defer b.close()
	if err := b.units(); err != nil {
		return b.report, err
	}
	for _, step := range []func() error{b.readEntries, b.readNames, b.writeRecords, b.writeTables, b.writeTree, b.writeNames} {
		if err := step(); err != nil {
			return b.report, err
		}
	}
	return b.report, b.assemble(w)
}

type builder struct {
	src    Source
	budget int
	report Report

	places, names sorter
	more          sorter // names by place id
	key           []byte
	entries       uint32   // how many came in
	rowOf         []uint32 // row by entry number, none for a double
	rankAt        []uint8  // rank by row
	airport       map[uint32]bool

	features  map[string]uint16
	featureIs []string
	countries map[string]uint16
	admin1    map[[2]string]uint16
	admin2    map[[3]string]uint16
	rows1     []UnitRow
	rows2     []UnitRow
	rowsC     []CountryRow
	wanted    map[string]uint32 // rows of the ids that the tables name

	cities []cityPoint
	strAt  uint32
	sec    [sections]*section
}

type cityPoint struct {
	row uint32
	at  orb.Point
}

// section is a part of the file in the making.
type section struct {
	f    *os.File
	w    *bufio.Writer
	size uint64
}

func (b *builder) section(i int) (*section, error) {
	f, err := os.CreateTemp(b.src.TempDir, "dateline-section-*")
	if err != nil {
		return nil, err
	}
	b.sec[i] = &section{f: f, w: bufio.NewWriterSize(f, 1<<18)}
	return b.sec[i], nil
}

func (s *section) Write(p []byte) (int, error) {
	s.size += uint64(len(p))
	return s.w.Write(p)
}

func (b *builder) close() {
	b.places.close()
	b.names.close()
	b.more.close()
	for _, s := range b.sec {
		if s != nil {
			s.f.Close()
			os.Remove(s.f.Name())
		}
	}
}

// readEntries takes in every entry: its record under its id, and its names.
func (b *builder) readEntries() error {
	b.places = sorter{dir: b.src.TempDir, budget: b.budget / 2}
	b.names = sorter{dir: b.src.TempDir, budget: b.budget / 2}
	b.features = map[string]uint16{"": 0}
	b.featureIs = []string{""}
	return b.src.Entries(func(e Entry) error {
		kind, ok := kindNumber(e.Kind)
		if !ok {
			return fmt.Errorf("gazetteer: place %s has the unknown kind %q", e.ID, e.Kind)
		}
		if e.ID == "" || len(e.ID) > 255 || bytes.IndexByte([]byte(e.ID), 0) >= 0 {
			return fmt.Errorf("gazetteer: place %q has no usable id", e.Name)
		}
		if !(math.Abs(e.At[0]) <= 180) || !(math.Abs(e.At[1]) <= 90) {
			return fmt.Errorf("gazetteer: place %s: %g, %g is no point on Earth", e.ID, e.At[0], e.At[1])
		}
		r := record{at: e.At, population: uint32(max(0, min(e.Population, math.MaxUint32))), kind: kind, feature: b.feature(e.Feature), rank: rankOf(&e)}
		r.country, r.admin1, r.admin2 = b.unitNumbers(e.Country, e.Admin1, e.Admin2)
		if e.Borrowed {
			r.flags |= flagBorrowed
		}
		if e.Former {
			r.flags |= flagFormer
		}
		var row [recordSize + 4]byte
		r.put(row[:])
		seq := b.entries
		b.entries++
		binary.BigEndian.PutUint32(row[recordSize:], seq)
		if err := b.places.add([]byte(e.ID), []byte{0}, row[recordSize:], row[:recordSize], []byte(shorten(e.Name))); err != nil {
			return err
		}
		if err := b.addName(seq, Name{Text: e.Name}); err != nil {
			return err
		}
		for _, n := range e.Names {
			if err := b.addName(seq, n); err != nil {
				return err
			}
		}
		return nil
	})
}

// addName takes in a name of an entry.
func (b *builder) addName(seq uint32, n Name) error {
	b.key = AppendFold(b.key[:0], n.Text)
	if len(b.key) == 0 {
		return nil
	}
	if len(b.key) > maxKey {
		b.report.LongNames++
		return nil
	}
	if n.Form == FormAny {
		n.Form = possessiveForm(n.Text)
	}
	var tail [6]byte
	binary.BigEndian.PutUint32(tail[1:], seq)
	tail[5] = byte(n.Via) | byte(n.Form)<<3
	b.report.Names++
	return b.names.add(b.key, tail[:])
}

// readNames takes in the names that come by place id.
func (b *builder) readNames() error {
	b.more = sorter{dir: b.src.TempDir, budget: b.budget / 2}
	if b.src.MoreNames == nil {
		return nil
	}
	return b.src.MoreNames(func(id string, n Name) error {
		return b.more.add([]byte(id), []byte{0, byte(n.Via) | byte(n.Form)<<3}, []byte(n.Text))
	})
}

// possessiveForm is the form of a name that may end in 's.
func possessiveForm(name string) Form {
	if w := written(name, 0, len(name)); w.possessive {
		return FormPossessive
	}
	return FormAny
}

// shorten cuts a name to what a string of the pool holds, at a letter's end.
func shorten(name string) string {
	if len(name) <= 255 {
		return name
	}
	n := 255
	for n > 0 && name[n]&0xC0 == 0x80 {
		n--
	}
	return name[:n]
}

func (b *builder) feature(code string) uint16 {
	if n, ok := b.features[code]; ok {
		return n
	}
	if len(b.featureIs) > math.MaxUint16 || len(code) > 8 {
		return 0
	}
	n := uint16(len(b.featureIs))
	b.features[code] = n
	b.featureIs = append(b.featureIs, code)
	return n
}

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
	b.rowOf = make([]uint32, b.entries)
	city, _ := kindNumber(seeds.City)
	airport, _ := kindNumber(seeds.Airport)
	b.airport = map[uint32]bool{}
	var last []byte
	row := uint32(0)
	// The numbers of features follow the order in which entries came; renumber
	// them by name, so that the order of entries does not show.
	order := b.sortFeatures()
	next, stop := iter.Pull2(b.more.all())
	defer stop()
	name, nameErr, more := next()
	err = b.places.each(func(item []byte) error {
		cut := bytes.IndexByte(item, 0)
		id, rest := item[:cut], item[cut+1:]
		seq := binary.BigEndian.Uint32(rest)
		if bytes.Equal(id, last) {
			b.rowOf[seq] = none
			b.report.DoubleCount++
			if len(b.report.Doubles) < 20 {
				b.report.Doubles = append(b.report.Doubles, string(id))
			}
			return nil
		}
		last = append(last[:0], id...)
		for ; more; name, nameErr, more = next() {
			if nameErr != nil {
				return nameErr
			}
			cut := bytes.IndexByte(name, 0)
			order := bytes.Compare(name[:cut], id)
			if order > 0 {
				break
			}
			if order < 0 {
				b.report.Strays++
				continue
			}
			code := name[cut+1]
			if err := b.addName(seq, Name{string(name[cut+2:]), seeds.Via(code & 7), Form(code >> 3)}); err != nil {
				return err
			}
		}
		b.rowOf[seq] = row
		r := getRecord(rest[4:])
		r.feature = order[r.feature]
		r.str, err = b.pool(string(rest[4+recordSize:]), string(id))
		if err != nil {
			return err
		}
		if _, ok := b.wanted[string(id)]; ok {
			b.wanted[string(id)] = row
		}
		if r.kind == city {
			b.cities = append(b.cities, cityPoint{row, r.at})
		}
		if r.kind == airport {
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

// pool adds strings to the pool one behind the other and returns the offset of
// the first.
func (b *builder) pool(texts ...string) (uint32, error) {
	s := b.sec[secStrings]
	at := s.size
	if at > math.MaxUint32-1024 {
		return 0, fmt.Errorf("gazetteer: the names take more than 4 GB")
	}
	for _, t := range texts {
		s.Write([]byte{byte(len(t))})
		if _, err := io.WriteString(s, t); err != nil {
			return 0, err
		}
	}
	return uint32(at), nil
}

func (b *builder) sortFeatures() []uint16 {
	old := append([]string(nil), b.featureIs...)
	sort.Strings(b.featureIs)
	order := make([]uint16, len(old))
	for i, code := range old {
		order[i] = uint16(sort.SearchStrings(b.featureIs, code))
	}
	return order
}
