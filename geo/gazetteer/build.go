package gazetteer

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"

	"github.com/paulmach/orb"
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

	features    map[feature]uint16
	featureIs   []feature // as they came
	featureRows []feature // in order
	pooled      map[string]uint32
	countries   map[string]uint16
	admin1      map[[2]string]uint16
	admin2      map[[3]string]uint16
	rows1       []UnitRow
	rows2       []UnitRow
	rowsC       []CountryRow
	wanted      map[string]uint32 // rows of the ids that the tables name

	cities []cityPoint
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
	b.features = map[feature]uint16{}
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
		r := record{at: e.At, population: uint32(max(0, min(e.Population, math.MaxUint32))), rank: rankOf(&e)}
		r.unit, r.admin2 = b.unitNumbers(e.Country, e.Admin1, e.Admin2)
		if r.feature, ok = b.feature(e.Feature, kind); !ok {
			return fmt.Errorf("gazetteer: place %s has a feature code %q that is too long, or one too many", e.ID, e.Feature)
		}
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
		if err := b.places.add(idKey(e.ID), row[recordSize:], row[:recordSize], []byte(shorten(e.Name))); err != nil {
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
		if n.Form = possessiveForm(n.Text); len(b.key) <= 3 {
			n.Form = FormInitial
		}
	}
	var tail [6]byte
	binary.BigEndian.PutUint32(tail[1:], seq)
	tail[5] = sortNumber(n.Via, n.Form)
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
		return b.more.add(idKey(id), []byte{sortNumber(n.Via, n.Form)}, []byte(n.Text))
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

// feature numbers a feature code of a kind.
func (b *builder) feature(code string, kind uint8) (n uint16, ok bool) {
	f := feature{code, kind}
	if n, ok := b.features[f]; ok {
		return n, true
	}
	if len(b.featureIs) > math.MaxUint16 || len(code) >= featureSize {
		return 0, false
	}
	n = uint16(len(b.featureIs))
	b.features[f] = n
	b.featureIs = append(b.featureIs, f)
	return n, true
}

// feature is a row of the feature table.
type feature struct {
	code string
	kind uint8
}
