package gazetteer

import (
	"unsafe"

	"dateline/geo"
	"dateline/seeds"
)

// text returns the string at an offset of the pool without copying it, and the
// offset behind it; "" where the offset is damaged.
func (l *layer) text(off uint32) (s string, next uint32) {
	if uint64(off) >= uint64(len(l.strings)) {
		return "", off
	}
	n := uint32(l.strings[off])
	if n == 0 || uint64(off)+1+uint64(n) > uint64(len(l.strings)) {
		return "", off + 1
	}
	return unsafe.String(&l.strings[off+1], int(n)), off + 1 + n
}

// string is text without the offset behind it.
func (l *layer) string(off uint32) string {
	s, _ := l.text(off)
	return s
}

// row returns the record of a row, which must be below l.size.
func (l *layer) row(i uint32) record {
	return getRecord(l.records[i*recordSize : (i+1)*recordSize])
}

// capitalCode is GeoNames' feature code of a country's capital.
const capitalCode = "PPLC"

// sense fills a Sense from a row, but for its id.
func (l *layer) sense(i uint32, via seeds.Via, s *seeds.Sense) {
	r := l.row(i)
	*s = seeds.Sense{Population: int(r.population), At: r.at, Via: via, Ref: l.base + i}
	s.Name = l.string(r.name)
	kind, code := l.featureOf(r.feature)
	s.Kind, s.Capital = kind, code == capitalCode
	if u, ok := l.admin1Row(r.unit); ok {
		s.Admin1 = u.code
		c, _ := l.countryRow(u.parent)
		s.Country = c.iso
	}
	if u, ok := l.admin2Row(r.admin2); ok {
		s.Admin2 = u.code
	}
}

// featureOf returns the kind and the feature code of a row of their table.
func (l *layer) featureOf(n uint16) (kind seeds.Kind, code string) {
	at := int(n) * featureSize
	if at+featureSize > len(l.features) {
		return "", ""
	}
	row := l.features[at : at+featureSize]
	if k := int(row[featureSize-1]); k < len(kinds) {
		kind = kinds[k]
	}
	return kind, trimZeros(row[:featureSize-1])
}

// place fills a Place from a row.
func (g *Gazetteer) place(l *layer, i uint32, via seeds.Via) geo.Place {
	var p geo.Place
	l.sense(i, via, &p.Sense)
	r := l.row(i)
	p.ID = l.id(i)
	p.Source = l.source
	p.Borrowed = r.flags&flagBorrowed != 0
	p.Former = r.flags&flagFormer != 0
	p.Rank = int(r.rank)
	_, p.Feature = l.featureOf(r.feature)
	if u, ok := l.admin1Row(r.unit); ok {
		p.Admin1Name = l.string(u.name)
		if c, ok := l.countryRow(u.parent); ok {
			p.CountryName = l.string(c.name)
		}
	}
	if u, ok := l.admin2Row(r.admin2); ok {
		p.Admin2Name = l.string(u.name)
	}
	if l != g.layers[0] { // a layer on top may lack the units' names
		if p.CountryName == "" && p.Country != "" {
			if c, ok := g.layers[0].countryOf(p.Country); ok {
				p.CountryName = g.layers[0].string(c.name)
			}
		}
		if p.Admin1Name == "" && p.Admin1 != "" {
			if a, ok := g.layers[0].admin1Of(p.Country, p.Admin1); ok {
				p.Admin1Name = g.layers[0].string(a.name)
			}
		}
	}
	return p
}

func trimZeros(b []byte) string {
	n := len(b)
	for n > 0 && b[n-1] == 0 {
		n--
	}
	if n == 0 {
		return ""
	}
	return unsafe.String(&b[0], n)
}

// PlaceOf returns the place of a ref that this gazetteer gave out; the zero
// Place where there is none.
func (g *Gazetteer) PlaceOf(ref uint32) geo.Place {
	l, i, ok := g.layerOf(ref)
	if !ok {
		return geo.Place{}
	}
	return g.place(l, i, seeds.ViaName)
}

// Feature returns the feature code of a ref's place, and how well known it is
// from 0 to 255, without building the Place.
func (g *Gazetteer) Feature(ref uint32) (code string, rank int) {
	l, i, ok := g.layerOf(ref)
	if !ok {
		return "", 0
	}
	r := l.row(i)
	_, code = l.featureOf(r.feature)
	return code, int(r.rank)
}

// Place returns the place with an id.
func (g *Gazetteer) Place(id string) (geo.Place, bool) {
	for k := len(g.layers) - 1; k >= 0; k-- {
		if i, ok := g.layers[k].find(id); ok {
			return g.place(g.layers[k], i, seeds.ViaName), true
		}
	}
	return geo.Place{}, false
}
