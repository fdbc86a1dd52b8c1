package gazetteer

import (
	"sort"
	"strings"

	"dateline/geo"
	"dateline/seeds"
)

// none is the row of a unit that has no place of its own.
const none = 1<<32 - 1

// country is a row of the country table: ISO code 2 bytes, continent 2, name,
// place's row, capital's row; offsets and rows are uint32.
type country struct {
	iso, continent string
	name           uint32 // offset into the strings: who asks where a place lies mostly goes without
	place, capital uint32
}

// countryRow returns a country by its number; 0 is none.
func (l *layer) countryRow(n uint16) (c country, ok bool) {
	off := int(n) * countrySize
	if n == 0 || off+countrySize > len(l.countries) {
		return c, false
	}
	b := l.countries[off:]
	c.iso, c.continent = trimZeros(b[0:2]), trimZeros(b[2:4])
	c.name = u32(b[4:])
	c.place, c.capital = u32(b[8:]), u32(b[12:])
	return c, true
}

// countryOf returns a country by its ISO code.
func (l *layer) countryOf(iso string) (country, bool) {
	n := len(l.countries) / countrySize
	i := sort.Search(n-min(n, 1), func(i int) bool { return trimZeros(l.countries[(i+1)*countrySize:][:2]) >= iso }) + 1
	if c, ok := l.countryRow(uint16(i)); ok && c.iso == iso {
		return c, true
	}
	return country{}, false
}

// unit is a row of a table of units: the parent's number, two bytes of nothing,
// the code, the name and the place's row. In the first-level table a row
// without a code stands for what lies in the country and in no unit of it.
type unit struct {
	parent uint16
	code   string
	name   uint32 // offset into the strings
	place  uint32
}

func (l *layer) unitRow(table []byte, n uint16) (u unit, ok bool) {
	off := int(n) * unitSize
	if n == 0 || off+unitSize > len(table) {
		return u, false
	}
	b := table[off:]
	u.parent = u16(b)
	u.code = l.string(u32(b[4:]))
	u.name = u32(b[8:])
	u.place = u32(b[12:])
	return u, true
}

func (l *layer) admin1Row(n uint16) (unit, bool) { return l.unitRow(l.admin1, n) }
func (l *layer) admin2Row(n uint16) (unit, bool) { return l.unitRow(l.admin2, n) }

// admin1Of returns a first-level unit by its country and GeoNames code.
func (l *layer) admin1Of(iso, code string) (unit, bool) {
	n := len(l.admin1) / unitSize
	i := sort.Search(n-min(n, 1), func(i int) bool {
		u, _ := l.admin1Row(uint16(i + 1))
		c, _ := l.countryRow(u.parent)
		return c.iso > iso || c.iso == iso && u.code >= code
	}) + 1
	u, ok := l.admin1Row(uint16(i))
	if c, _ := l.countryRow(u.parent); !ok || c.iso != iso || u.code != code || code == "" {
		return unit{}, false
	}
	return u, true
}

// Country returns a country by its ISO 3166-1 alpha-2 code, in either case.
func (g *Gazetteer) Country(iso string) (geo.Place, bool) {
	return g.Place("iso:" + strings.ToUpper(iso))
}

// Admin1 returns a first-level unit by its country's ISO code and its own code,
// GeoNames' ("21") or the end of its ISO 3166-2 code ("NSA").
func (g *Gazetteer) Admin1(iso, code string) (geo.Place, bool) {
	iso = strings.ToUpper(iso)
	for k := len(g.layers) - 1; k >= 0; k-- {
		l := g.layers[k]
		if u, ok := l.admin1Of(iso, code); ok && u.place < l.size {
			return g.place(l, u.place, seeds.ViaName), true
		}
	}
	if p, ok := g.Place("iso:" + iso + "-" + code); ok && p.Kind == seeds.Admin1 {
		return p, true
	}
	return geo.Place{}, false
}

// Capital returns the capital of a country by its ISO code.
func (g *Gazetteer) Capital(iso string) (geo.Place, bool) {
	iso = strings.ToUpper(iso)
	for k := len(g.layers) - 1; k >= 0; k-- {
		l := g.layers[k]
		if c, ok := l.countryOf(iso); ok && c.capital < l.size {
			return g.place(l, c.capital, seeds.ViaName), true
		}
	}
	return geo.Place{}, false
}

// Continent returns the two-letter code of a country's continent: AF, AN, AS,
// EU, NA, OC, SA; "" where unknown.
func (g *Gazetteer) Continent(iso string) string {
	for k := len(g.layers) - 1; k >= 0; k-- {
		if c, ok := g.layers[k].countryOf(strings.ToUpper(iso)); ok && c.continent != "" {
			return c.continent
		}
	}
	return ""
}

// Countries returns the ISO codes of all countries, sorted.
func (g *Gazetteer) Countries() []string {
	if len(g.layers) == 0 {
		return nil
	}
	l := g.layers[0]
	var codes []string
	for n := 1; n < len(l.countries)/countrySize; n++ {
		if c, ok := l.countryRow(uint16(n)); ok && c.place < l.size {
			codes = append(codes, c.iso)
		}
	}
	return codes
}

// tables returns the rows of the lowest layer, for a file to go on top of it.
func (g *Gazetteer) tables() (countries []CountryRow, admin1, admin2 []UnitRow) {
	if len(g.layers) == 0 {
		return nil, nil, nil
	}
	l := g.layers[0]
	for n := 1; n < len(l.countries)/countrySize; n++ {
		if c, ok := l.countryRow(uint16(n)); ok {
			countries = append(countries, CountryRow{ISO: c.iso, Name: l.string(c.name), Continent: c.continent})
		}
	}
	for n := 1; n < len(l.admin1)/unitSize; n++ {
		u, _ := l.admin1Row(uint16(n))
		if u.code == "" {
			continue
		}
		c, _ := l.countryRow(u.parent)
		admin1 = append(admin1, UnitRow{Country: c.iso, Code: u.code, Name: l.string(u.name)})
	}
	for n := 1; n < len(l.admin2)/unitSize; n++ {
		u, _ := l.admin2Row(uint16(n))
		p, _ := l.admin1Row(u.parent)
		c, _ := l.countryRow(p.parent)
		admin2 = append(admin2, UnitRow{Country: c.iso, Admin1: p.code, Code: u.code, Name: l.string(u.name)})
	}
	return countries, admin1, admin2
}

// unitIDs returns the ids of the lowest layer's countries and units by their
// codes: CO, CO.21, US.KY.067.
func (g *Gazetteer) unitIDs() map[string]string {
	ids := map[string]string{}
	if len(g.layers) == 0 {
		return ids
	}
	l := g.layers[0]
	put := func(code string, row uint32) {
		if row < l.size {
			ids[code] = l.id(row)
		}
	}
	for n := 1; n < len(l.countries)/countrySize; n++ {
		if c, ok := l.countryRow(uint16(n)); ok {
			put(c.iso, c.place)
		}
	}
	for n := 1; n < len(l.admin1)/unitSize; n++ {
		if u, _ := l.admin1Row(uint16(n)); u.code != "" {
			c, _ := l.countryRow(u.parent)
			put(c.iso+"."+u.code, u.place)
		}
	}
	for n := 1; n < len(l.admin2)/unitSize; n++ {
		u, _ := l.admin2Row(uint16(n))
		p, _ := l.admin1Row(u.parent)
		c, _ := l.countryRow(p.parent)
		put(c.iso+"."+p.code+"."+u.code, u.place)
	}
	return ids
}
