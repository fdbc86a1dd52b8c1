package export

import (
	"fmt"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/render/project"
	"dateline/render/scene/path"
)

// pageWidth and pageHeight are A4 across, in px.
const (
	pageWidth  = 297 * 96 / 25.4
	pageHeight = 210 * 96 / 25.4
	pageMargin = 110 // px that stops and legs keep from the edge, with room for a title and labels
)

// view is the map's own projection and frame, or, where none is given, an
// equal-area one round the journey.
func view(j *geo.Journey, opt Options) (*project.View, error) {
	if opt.View != nil {
		return opt.View, nil
	}
	var points []orb.Point
	layers := feature.Layers(j)
	for _, l := range layers {
		for _, row := range l.Rows {
			switch g := row.Geometry.(type) {
			case orb.Point:
				points = append(points, g)
			case orb.MultiLineString:
				for _, part := range g {
					points = append(points, part...)
				}
			}
		}
	}
	box, ok := feature.BoundOf(layers...)
	if !ok {
		return nil, fmt.Errorf("export: the journey has no stop on the Earth; there is nothing to show")
	}
	c := box.Center()
	p := project.Projection{Kind: project.AzimuthalEqualArea, Lon: c[0], Lat: c[1]}
	if box.Width() > 150 {
		p = project.Projection{Kind: project.EqualEarth, Lon: c[0]}
	}
	if box.Width() < 1 && box.North-box.South < 1 { // a town, or a single stop: some hundred kilometres round it
		points = append(points, orb.Point{c[0], min(89, c[1]+1)}, orb.Point{c[0], max(-89, c[1]-1)})
	}
	frame := path.XYWH(0, 0, pageWidth, pageHeight)
	v, err := project.Fit(p, points, frame.Inset(pageMargin), frame)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	return v, nil
}

// extent is the frame in the metres of the projection.
func extent(v *project.View) (xmin, ymin, xmax, ymax float64) {
	f, o, k := v.Frame(), v.Origin(), project.EarthRadius/v.Scale()
	return (f.MinX - o.X) * k, (o.Y - f.MaxY) * k, (f.MaxX - o.X) * k, (o.Y - f.MinY) * k
}
