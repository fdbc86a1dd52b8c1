package export

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/feature"
	"dateline/geo/names"
	"dateline/geo/sphere"
	"dateline/render/project"
	"dateline/render/scene/path"
)

// finer is how many steps more detail the basemap has than the map needs: a GIS
// is for zooming in, and the coarser steps have loops that it calls invalid.
const finer = 2

// around is how much wider and higher than the frame is what the basemap covers,
// on each side: a map may be moved a little, but a country's islands on the other
// side of the Earth would open the layer on all of it.
const around = 0.1

// Basemap returns what the view shows in and around its frame of the land of opt.Atlas: countries
// (with the visited ones and those in focus marked), borders, lakes and rivers, in
// somewhat more detail than the view's scale bears. Polygons and lines that reach
// there are whole, so that no torn edge shows when the map is moved, and cut at ±180°.
func Basemap(v *project.View, j *geo.Journey, opt Options) ([]feature.Layer, error) {
	a := opt.Atlas
	metres := project.EarthRadius / v.Scale()
	scale, rank := max(0, a.ScaleFor(metres)-finer), atlas.RankFor(metres)
	f := v.Frame()
	near, err := v.Within(path.Rect{MinX: f.MinX - around*f.Width(), MinY: f.MinY - around*f.Height(), MaxX: f.MaxX + around*f.Width(), MaxY: f.MaxY + around*f.Height()})
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	within := near.Bound()
	var drawn path.Path
	shows := func(draw func()) bool { // the bound is coarser, and may be all of the Earth
		drawn.Reset()
		draw()
		return !drawn.Empty()
	}

	visited, focus := map[string]bool{}, map[string]int64{}
	for _, s := range j.Stops {
		visited[s.Place.Country] = true
	}
	for _, f := range j.Focus {
		for i, iso := range f.Countries {
			if _, ok := focus[iso]; !ok {
				focus[iso] = int64(i%2 + 1)
			}
		}
	}
	countries := feature.Layer{Name: CountriesLayer, Columns: []feature.Column{{Name: "iso", Type: feature.Text}, {Name: "name", Type: feature.Text},
		{Name: "visited", Type: feature.Bool}, {Name: "focus", Type: feature.Integer}}}
	for c := range a.Countries() {
		var shape orb.MultiPolygon
		for p := range c.Polygons(scale, within) {
			if g := p.Geometry(); shows(func() { near.Polygon(&drawn, g) }) {
				shape = append(shape, onMercator(sphere.CutPolygon(g))...)
			}
		}
		if len(shape) == 0 {
			continue
		}
		var number any
		if n, ok := focus[c.ISO]; ok {
			number = n
		}
		countries.Rows = append(countries.Rows, feature.Row{Geometry: shape, Values: []any{c.ISO, opt.called(c.ISO, c.Name), visited[c.ISO], number}})
	}
	borders := feature.Layer{Name: BordersLayer, Columns: []feature.Column{{Name: "left", Type: feature.Text}, {Name: "right", Type: feature.Text}, {Name: "class", Type: feature.Text}}}
	for b := range a.Borders(scale, within) {
		whole := b.Append(nil, atlas.Everywhere)
		if !shows(func() { near.Line(&drawn, whole) }) {
			continue
		}
		if g := cutLine(whole); g != nil {
			borders.Rows = append(borders.Rows, feature.Row{Geometry: g, Values: []any{b.A, b.B, b.Class.String()}})
		}
	}
	named := []feature.Column{{Name: "name", Type: feature.Text}, {Name: "rank", Type: feature.Integer}}
	lakes := feature.Layer{Name: LakesLayer, Columns: named}
	for l := range a.Lakes(scale, within, rank) {
		whole := l.Geometry()
		if !shows(func() { near.Polygon(&drawn, whole) }) {
			continue
		}
		if g := sphere.CutPolygon(whole); len(g) > 0 {
			lakes.Rows = append(lakes.Rows, feature.Row{Geometry: g, Values: []any{orNil(opt.called(names.Water+l.Name, l.Name)), int64(l.Rank)}})
		}
	}
	rivers := feature.Layer{Name: RiversLayer, Columns: named}
	for r := range a.Rivers(scale, within, rank) {
		if r.InLake {
			continue
		}
		whole := r.Append(nil, atlas.Everywhere)
		if !shows(func() { near.Line(&drawn, whole) }) {
			continue
		}
		if g := cutLine(whole); g != nil {
			rivers.Rows = append(rivers.Rows, feature.Row{Geometry: g, Values: []any{orNil(opt.called(names.Water+r.Name, r.Name)), int64(r.Rank)}})
		}
	}
	var out []feature.Layer
	for _, l := range []feature.Layer{countries, borders, rivers, lakes} {
		if len(l.Rows) > 0 {
			out = append(out, l)
		}
	}
	return out, nil
}

// onMercator draws in what reaches a pole, where Mercator has no place for it: QGIS
// could not zoom to the layer. It is about 1 km.
func onMercator(polygons orb.MultiPolygon) orb.MultiPolygon {
	const most = 89.99
	for _, polygon := range polygons {
		for _, ring := range polygon {
			for i := range ring {
				ring[i][1] = math.Max(-most, math.Min(most, ring[i][1]))
			}
		}
	}
	return polygons
}

func cutLine(points []orb.Point) orb.Geometry {
	if g := sphere.CutAntimeridian(points); g != nil {
		return g
	}
	return nil
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}
