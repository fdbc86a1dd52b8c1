package main

import (
	"fmt"
	"sort"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// sameWater is how near in degrees a water of one name lies to another that is
// the same: the reviewed table puts a river anywhere along it.
const sameWater = 15

// addFresh adds the rivers and lakes of Natural Earth that the reviewed table
// lacks. A river is known by its name with the word River, for by the bare name
// it is mostly a town or a state.
func (w *world) addFresh(src *sources) error {
	rivers, lakes, err := readFresh(src)
	if err != nil {
		return err
	}
	var found []fresh
	for _, r := range rivers {
		if r.Name == "" || r.InLake || len(r.Path) < 2 {
			continue
		}
		name := r.Name
		if !hasWord(name, "River", "Rio", "Río", "Canal", "Fork", "Delta", "Creek", "Brook") {
			name += " River"
		}
		found = append(found, fresh{name, r.Rank, r.Path[len(r.Path)/2], planar.Length(r.Path), r.Path})
	}
	for _, l := range lakes {
		if l.Name == "" || len(l.Shape) == 0 {
			continue
		}
		if at, ok := middle(l.Shape); ok {
			found = append(found, fresh{l.Name, l.Rank, at, planar.Area(l.Shape), orb.LineString(l.Shape[0])})
		}
	}
	sort.SliceStable(found, func(i, j int) bool {
		a, b := found[i], found[j]
		if a.name != b.name {
			return a.name < b.name
		}
		return a.size > b.size // the longest stretch stands for the river
	})
	near := map[string][]orb.Point{}
	for _, id := range w.order {
		if e := w.entries[id]; e.Kind == seeds.Water {
			for _, n := range append([]gazetteer.Name{{Text: e.Name}}, e.Names...) {
				key := waterKey(n.Text)
				near[key] = append(near[key], e.At)
			}
		}
	}
	for _, f := range found {
		key := waterKey(f.name)
		if len(key) < 3 || isNear(near[key], f.at) {
			continue
		}
		near[key] = append(near[key], f.at)
		id := "dateline:" + slug(f.name)
		for n := 2; w.entries[id] != nil; n++ {
			id = fmt.Sprintf("dateline:%s-%d", slug(f.name), n)
		}
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: id, Name: f.name, Country: w.countryAlong(f.path), Kind: seeds.Water, At: f.at}, Rank: max(30, 62-3*f.rank)}}
		if err := w.add(e); err != nil {
			return err
		}
	}
	return nil
}

// fresh is a stretch of a river, or a lake.
type fresh struct {
	name string
	rank int // Natural Earth's, 0 to 12
	at   orb.Point
	size float64
	path orb.LineString
}

// waterKey is a water's name without the words for what it is.
func waterKey(name string) string {
	var kept []string
	for _, word := range strings.Fields(gazetteer.Fold(name)) {
		switch word {
		case "river", "lake", "rio", "lac", "lago", "the", "of":
		default:
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

func hasWord(name string, words ...string) bool {
	for _, have := range strings.Fields(name) {
		for _, word := range words {
			if have == word {
				return true
			}
		}
	}
	return false
}

func isNear(points []orb.Point, at orb.Point) bool {
	for _, p := range points {
		if planar.Distance(p, at) < sameWater {
			return true
		}
	}
	return false
}

// countryAlong is the country that a path keeps to, "" where it crosses.
func (w *world) countryAlong(path orb.LineString) string {
	iso := ""
	for _, i := range []int{0, len(path) / 2, len(path) - 1} {
		p := w.polygons.at(path[i])
		if p == nil {
			continue
		}
		if iso != "" && p.ISO != iso {
			return ""
		}
		iso = p.ISO
	}
	if len(iso) != 2 || iso == "-1" {
		return ""
	}
	return iso
}
