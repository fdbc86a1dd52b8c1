package table

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// SeedJSON writes one stop, and what was found for it, as one line of JSON: what
// a GIS layer carries beside the columns that a person edits.
func SeedJSON(s seeds.Seed, l Located) string {
	if s.Chosen {
		s.ID, s.At = "", nil // they stand with what was found
	}
	n := seedNode(s)
	if l.ID != "" || l.Name != "" {
		found := &node{kind: dictNode}
		found.putText("id", l.ID)
		found.putText("name", l.Name)
		found.putText("country", l.Country)
		found.put("at", pointNode(l.At))
		n.put("located", found)
	}
	return plainJSON(n)
}

// ParseSeed reads what SeedJSON wrote.
func ParseSeed(data string) (seeds.Seed, Located, error) {
	n, err := parseJSON("seed", data)
	if err != nil {
		return seeds.Seed{}, Located{}, err
	}
	r := &reader{name: "seed", order: DayFirst, it: &seeds.Itinerary{}}
	if n.kind != dictNode {
		return seeds.Seed{}, Located{}, fmt.Errorf("seeds: the seed column holds no record")
	}
	found := n.get(fLocated)
	var l Located
	if found != nil && found.kind == dictNode {
		for i, k := range found.keys {
			switch v := found.values[i]; k {
			case "id":
				l.ID = v.string()
			case "name":
				l.Name = v.string()
			case "country":
				l.Country = v.string()
			case "at":
				l.At = pointOf(v)
			}
		}
	}
	s, _ := r.stop(n.without(fLocated))
	s.Line = 0
	if len(r.errs) > 0 {
		return s, l, r.errs[0]
	}
	return s, l, nil
}

func pointOf(v *node) (p orb.Point) {
	if len(v.items) >= 2 {
		p[0], _ = strconv.ParseFloat(v.items[0].string(), 64)
		p[1], _ = strconv.ParseFloat(v.items[1].string(), 64)
	}
	return p
}

// heading is the key of what a file of map data was called when it was written.
const heading = "heading"

// TripJSON writes what concerns the whole trip, without its stops and its
// focus, as one line of JSON. called is the name that stands in the file beside it, by
// which it is seen whether somebody has changed that; "" where none stands there.
func TripJSON(it *seeds.Itinerary, called string) string {
	c := *it
	c.Seeds, c.Focus = nil, nil
	n := tree(&c, nil)
	trip := &node{kind: dictNode}
	trip.putText(heading, called)
	for i, k := range n.keys {
		if k != string(fStops) {
			trip.put(k, n.values[i])
		}
	}
	return plainJSON(trip)
}

// ParseTrip reads what TripJSON wrote: the trip, and what the file was called.
func ParseTrip(data string) (it *seeds.Itinerary, called string, err error) {
	n, err := parseJSON("trip", data)
	if err != nil {
		return nil, "", err
	}
	if i := slices.Index(n.keys, heading); i >= 0 {
		called = n.values[i].string()
		n.keys, n.values = slices.Delete(n.keys, i, i+1), slices.Delete(n.values, i, i+1)
	}
	r := &reader{name: "trip", order: DayFirst, it: &seeds.Itinerary{}}
	r.itinerary(n)
	for i := range r.it.LeftOut {
		r.it.LeftOut[i].Line = 0
	}
	if len(r.errs) > 0 {
		return nil, "", r.errs[0]
	}
	return r.it, called, nil
}

// Record is one row of somebody else's data: keys as they stand there, values as
// words, and coordinates where the row has a geometry.
type Record struct {
	Line         int
	Keys, Values []string
	At           *orb.Point
}

// FromRecords reads rows as Read reads those of a table: keys under their many
// names, dates decided together, the rest kept in Extra. A row without a name
// keeps its coordinates.
func FromRecords(name string, records []Record, opt Options) (*seeds.Itinerary, error) {
	r := &reader{name: name, order: opt.Dates, it: &seeds.Itinerary{Source: name}}
	stops := list()
	for _, rec := range records {
		stops.items = append(stops.items, rec.node())
	}
	root := &node{kind: dictNode}
	root.put(string(fStops), stops)
	r.chooseOrder(root)
	for i, item := range stops.items {
		s := seeds.Seed{Line: item.line}
		focus := r.record(&s, item)
		if records[i].At != nil {
			p := *records[i].At
			s.At = &p
		}
		if blank(s) {
			continue
		}
		r.it.Seeds = append(r.it.Seeds, s)
		for _, f := range focus {
			if f.Stop < 0 {
				f.Stop = len(r.it.Seeds)
			}
			r.it.Focus = append(r.it.Focus, f)
		}
	}
	return r.it, errors.Join(r.errs...)
}

// OrderOf decides how the numeric dates of the records are read, all together, with what is to be
// said of it.
func OrderOf(records []Record) (DateOrder, []seeds.Notice) {
	r := &reader{name: "records", it: &seeds.Itinerary{}}
	rows := list()
	for _, rec := range records {
		rows.items = append(rows.items, rec.node())
	}
	r.chooseOrder(rows)
	return r.order, r.it.Notices
}

// Amend reads the record's keys over what a seed already says.
func Amend(s seeds.Seed, rec Record, order DateOrder) (seeds.Seed, []seeds.Notice) {
	r := &reader{name: "record", order: order, it: &seeds.Itinerary{}}
	var p parts
	n := rec.node()
	for i, k := range n.keys {
		r.setField(&s, &p, k, n.values[i])
	}
	return s, r.it.Notices
}

func (rec Record) node() *node {
	n := &node{kind: dictNode, line: rec.Line}
	for i, k := range rec.Keys {
		if i < len(rec.Values) && rec.Values[i] != "" {
			n.put(k, &node{kind: scalarNode, line: rec.Line, text: rec.Values[i]})
		}
	}
	return n
}
