package gazetteer

import (
	"encoding/binary"
	"errors"
	"sort"
)

var errTooManyUnits = errors.New("gazetteer: more than 65,535 units of one level")

// units numbers the countries and units of the source, in the order of their
// codes; number 0 is none.
func (b *builder) units() error {
	b.wanted = map[string]uint32{}
	want := func(id string) {
		if id != "" {
			b.wanted[id] = none
		}
	}
	b.rowsC = append(b.rowsC, b.src.Countries...)
	sort.SliceStable(b.rowsC, func(i, j int) bool { return b.rowsC[i].ISO < b.rowsC[j].ISO })
	b.rows1 = append(b.rows1, b.src.Admin1...)
	for _, c := range b.rowsC {
		b.rows1 = append(b.rows1, UnitRow{Country: c.ISO}) // what lies in no unit
	}
	sort.SliceStable(b.rows1, func(i, j int) bool { return b.rows1[i].before(b.rows1[j]) })
	b.rows2 = append(b.rows2, b.src.Admin2...)
	sort.SliceStable(b.rows2, func(i, j int) bool { return b.rows2[i].before(b.rows2[j]) })
	b.countries = map[string]uint16{"": 0}
	b.admin1 = map[[2]string]uint16{}
	b.admin2 = map[[3]string]uint16{}
	if len(b.rowsC) >= 1<<16-1 || len(b.rows1) >= 1<<16-1 || len(b.rows2) >= 1<<16-1 {
		return errTooManyUnits
	}
	for i, c := range b.rowsC {
		b.countries[c.ISO] = uint16(i + 1)
		want(c.Place)
		want(c.Capital)
	}
	for i, u := range b.rows1 {
		b.admin1[[2]string{u.Country, u.Code}] = uint16(i + 1)
		want(u.Place)
	}
	for i, u := range b.rows2 {
		b.admin2[[3]string{u.Country, u.Admin1, u.Code}] = uint16(i + 1)
		want(u.Place)
	}
	return nil
}

func (u UnitRow) before(v UnitRow) bool {
	if u.Country != v.Country {
		return u.Country < v.Country
	}
	if u.Admin1 != v.Admin1 {
		return u.Admin1 < v.Admin1
	}
	return u.Code < v.Code
}

// unitNumbers answers the numbers of an entry's units; a first-level unit that
// the tables do not list is the country's row without one.
func (b *builder) unitNumbers(country, admin1, admin2 string) (first, second uint16) {
	first, ok := b.admin1[[2]string{country, admin1}]
	if !ok {
		first = b.admin1[[2]string{country, ""}]
	}
	return first, b.admin2[[3]string{country, admin1, admin2}]
}

// writeTables writes the small tables.
func (b *builder) writeTables() error {
	version, err := b.section(secVersion)
	if err != nil {
		return err
	}
	version.Write([]byte(b.src.Version))
	features, err := b.section(secFeatures)
	if err != nil {
		return err
	}
	for _, f := range b.featureRows {
		var row [featureSize]byte
		copy(row[:featureSize-1], f.code)
		row[featureSize-1] = f.kind
		features.Write(row[:])
	}
	countries, err := b.section(secCountries)
	if err != nil {
		return err
	}
	le := binary.LittleEndian
	countries.Write(make([]byte, countrySize))
	for _, c := range b.rowsC {
		var row [countrySize]byte
		copy(row[0:2], c.ISO)
		copy(row[2:4], c.Continent)
		name, err := b.pool(shorten(c.Name))
		if err != nil {
			return err
		}
		le.PutUint32(row[4:], name)
		le.PutUint32(row[8:], b.rowOfID(c.Place))
		le.PutUint32(row[12:], b.rowOfID(c.Capital))
		countries.Write(row[:])
	}
	parent1 := func(u UnitRow) uint16 { return b.countries[u.Country] }
	if err := b.writeUnits(secAdmin1, b.rows1, parent1); err != nil {
		return err
	}
	parent2 := func(u UnitRow) uint16 { return b.admin1[[2]string{u.Country, u.Admin1}] }
	return b.writeUnits(secAdmin2, b.rows2, parent2)
}

func (b *builder) writeUnits(sec int, rows []UnitRow, parent func(UnitRow) uint16) error {
	s, err := b.section(sec)
	if err != nil {
		return err
	}
	s.Write(make([]byte, unitSize))
	for _, u := range rows {
		var row [unitSize]byte
		binary.LittleEndian.PutUint16(row[0:], parent(u))
		code, err := b.pool(u.Code)
		if err != nil {
			return err
		}
		name, err := b.pool(shorten(u.Name))
		if err != nil {
			return err
		}
		binary.LittleEndian.PutUint32(row[4:], code)
		binary.LittleEndian.PutUint32(row[8:], name)
		binary.LittleEndian.PutUint32(row[12:], b.rowOfID(u.Place))
		s.Write(row[:])
	}
	return nil
}

func (b *builder) rowOfID(id string) uint32 {
	if row, ok := b.wanted[id]; ok {
		return row
	}
	return none
}
