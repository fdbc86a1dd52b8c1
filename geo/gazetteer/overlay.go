package gazetteer

import (
	"bytes"
	"errors"
	"fmt"

	"dateline/geo"
)

// Overlay returns a gazetteer that knows the extra places on top of those of
// base: a newsroom's own names. A place with an id of base takes its place and
// keeps its names; one without an id gets one of its source and number. Names besides the
// place's own are given by names, which may be nil, under the place's index.
// Neither base nor extra is changed. The error names the place.
func Overlay(base *Gazetteer, extra []geo.Place, names map[int][]Name) (*Gazetteer, error) {
	if len(extra) == 0 {
		return base, nil
	}
	src := Source{Version: extra[0].Source}
	if src.Version == "" {
		src.Version = "own places"
	}
	countries, units, units2 := map[string]bool{}, map[[2]string]bool{}, map[[3]string]bool{}
	for _, p := range extra {
		if p.Country != "" && !countries[p.Country] {
			countries[p.Country] = true
			src.Countries = append(src.Countries, CountryRow{ISO: p.Country, Name: p.CountryName})
		}
		if u := [2]string{p.Country, p.Admin1}; p.Admin1 != "" && !units[u] {
			units[u] = true
			src.Admin1 = append(src.Admin1, UnitRow{Country: p.Country, Code: p.Admin1, Name: p.Admin1Name})
		}
		if u := [3]string{p.Country, p.Admin1, p.Admin2}; p.Admin2 != "" && !units2[u] {
			units2[u] = true
			src.Admin2 = append(src.Admin2, UnitRow{Country: p.Country, Admin1: p.Admin1, Code: p.Admin2, Name: p.Admin2Name})
		}
	}
	src.Entries = func(yield func(Entry) error) error {
		for i, p := range extra {
			if p.Name == "" {
				return fmt.Errorf("gazetteer: own place %d has no name", i+1)
			}
			if p.ID == "" {
				p.ID = fmt.Sprintf("own:%s-%d", src.Version, i+1)
			}
			if err := yield(Entry{p, names[i]}); err != nil {
				return err
			}
		}
		return nil
	}
	var buf bytes.Buffer
	report, err := Build(&buf, src)
	if err != nil {
		return nil, err
	}
	if report.DoubleCount > 0 {
		return nil, fmt.Errorf("gazetteer: own place %s is there twice", report.Doubles[0])
	}
	top, err := Open(buf.Bytes())
	if err != nil {
		return nil, err
	}
	top.layers[0].source = extra[0].Source
	return Stack(base, top)
}

// Stack returns a gazetteer that knows the places of both, those of top before
// those of base; where both have an id, the place of top counts, under the
// names of both.
func Stack(base, top *Gazetteer) (*Gazetteer, error) {
	g := &Gazetteer{}
	next := uint64(0)
	for _, from := range []*Gazetteer{base, top} {
		if from == nil {
			continue
		}
		for _, l := range from.layers {
			moved := *l
			moved.base = uint32(next)
			if next += uint64(l.size); next >= none {
				return nil, errors.New("gazetteer: too many places together")
			}
			g.layers = append(g.layers, &moved)
		}
	}
	return g, nil
}

// top returns where the place of a row of layer k counts: in the highest layer
// that has its id. So a place on top keeps the names that it has below.
func (g *Gazetteer) top(k int, row uint32) (*layer, uint32) {
	l := g.layers[k]
	if k == len(g.layers)-1 {
		return l, row
	}
	id := l.id(row)
	for j := len(g.layers) - 1; j > k; j-- {
		if at, ok := g.layers[j].find(id); ok {
			return g.layers[j], at
		}
	}
	return l, row
}
