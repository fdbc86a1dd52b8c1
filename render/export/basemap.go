package export

import (
	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/feature"
	"dateline/geo/sphere"
	"dateline/render/project"
)

// finer is how many steps more detail the basemap has than the map needs: a GIS
// is for zooming in, and the coarser steps have loops that it calls invalid.
const finer = 2

// Basemap returns what the frame of the view shows of the land: countries (with
// the visited ones and those in focus marked), borders, lakes and rivers, in
// somewhat more detail than the view's scale bears. Features that the frame touches are whole,
// so that no torn edge shows when the map is moved, and cut at ±180°.
func Basemap(a *atlas.Atlas, v *project.View, j *geo.Journey) []feature.Layer {
	metres := project.EarthRadius / v.Scale()
	scale, rank := max(0, a.ScaleFor(metres)-finer), atlas.RankFor(metres)
	within := v.Bound()

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
		touched := false
		for range c.Polygons(scale, within) {
			touched = true
			break
		}
		if !touched {
			continue
		}
		for p := range c.Polygons(scale, atlas.Everywhere) {
			shape = append(shape, sphere.CutPolygon(p.Geometry())...)
		}
		if len(shape) == 0 {
			continue
		}
		var number any
		if n, ok := focus[c.ISO]; ok {
			number = n
		}
		countries.Rows = append(countries.Rows, feature.Row{Geometry: shape, Values: []any{c.ISO, c.Name, visited[c.ISO], number}})
	}
	borders := feature.Layer{Name: BordersLayer, Columns: []feature.Column{{Name: "left", Type: feature.Text}, {Name: "right", Type: feature.Text}, {Name: "class", Type: feature.Text}}}
	for b := range a.Borders(scale, within) {
		if g := cutLine(b.Append(nil, atlas.Everywhere)); g != nil {
			borders.Rows = append(borders.Rows, feature.Row{Geometry: g, Values: []any{b.A, b.B, b.Class.String()}})
		}
	}
	named := []feature.Column{{Name: "name", Type: feature.Text}, {Name: "rank", Type: feature.Integer}}
	lakes := feature.Layer{Name: LakesLayer, Columns: named}
	for l := range a.Lakes(scale, within, rank) {
		if g := sphere.CutPolygon(l.Geometry()); len(g) > 0 {
			lakes.Rows = append(lakes.Rows, feature.Row{Geometry: g, Values: []any{orNil(l.Name), int64(l.Rank)}})
		}
	}
	rivers := feature.Layer{Name: RiversLayer, Columns: named}
	for r := range a.Rivers(scale, within, rank) {
		if r.InLake {
			continue
		}
		if g := cutLine(r.Append(nil, atlas.Everywhere)); g != nil {
			rivers.Rows = append(rivers.Rows, feature.Row{Geometry: g, Values: []any{orNil(r.Name), int64(r.Rank)}})
		}
	}
	var out []feature.Layer
	for _, l := range []feature.Layer{countries, borders, rivers, lakes} {
		if len(l.Rows) > 0 {
			out = append(out, l)
		}
	}
	return out
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
