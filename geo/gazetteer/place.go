package gazetteer

import (
	"sort"
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

// row returns the record of a row, which must be below l.size.
func (l *layer) row(i uint32) record {
	return getRecord(l.records[i*recordSize : (i+1)*recordSize])
}

// id returns a row's place id.
func (l *layer) id(i uint32) string {
	_, next := l.text(u32(l.records[i*recordSize+12:]))
	id, _ := l.text(next)
	return id
}

// sense fills a Sense from a row.
func (l *layer) sense(i uint32, via seeds.Via, s *seeds.Sense) {
	r := l.row(i)
	name, next := l.text(r.str)
	id, _ := l.text(next)
	*s = seeds.Sense{ID: id, Name: name, Population: int(r.population), At: r.at, Via: via, Ref: l.base + i}
	if int(r.kind) < len(kinds) {
		s.Kind = kinds[r.kind]
	}
	if c, ok := l.countryRow(r.country); ok {
		s.Country = c.iso
	}
	if a, ok := l.admin1Row(r.admin1); ok {
		s.Admin1 = a.code
	}
}

// place fills a Place from a row.
func (g *Gazetteer) place(l *layer, i uint32, via seeds.Via) geo.Place {
	var p geo.Place
	l.sense(i, via, &p.Sense)
	r := l.row(i)
	p.Source = l.source
	p.Borrowed = r.flags&flagBorrowed != 0
	p.Former = r.flags&flagFormer != 0
	p.Rank = int(r.rank)
	if f := int(r.feature) * 8; f+8 <= len(l.features) {
		p.Feature = trimZeros(l.features[f : f+8])
	}
	if c, ok := l.countryRow(r.country); ok {
		p.CountryName = c.name
	}
	if a, ok := l.admin1Row(r.admin1); ok {
		p.Admin1Name = a.name
	}
	if a, ok := l.admin2Row(r.admin2); ok {
		p.Admin2, p.Admin2Name = a.code, a.name
	}
	if l != g.layers[0] { // a layer on top may lack the units' names
		if p.CountryName == "" && p.Country != "" {
			if c, ok := g.layers[0].countryOf(p.Country); ok {
				p.CountryName = c.name
			}
		}
		if p.Admin1Name == "" && p.Admin1 != "" {
			if a, ok := g.layers[0].admin1Of(p.Country, p.Admin1); ok {
				p.Admin1Name = a.name
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
	if f := int(r.feature) * 8; f+8 <= len(l.features) {
		code = trimZeros(l.features[f : f+8])
	}
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

// find returns the row of a place id; rows stand in the order of their ids.
func (l *layer) find(id string) (uint32, bool) {
	i := uint32(sort.Search(int(l.size), func(i int) bool { return l.id(uint32(i)) >= id }))
	return i, i < l.size && l.id(i) == id
}
