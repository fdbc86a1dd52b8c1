package render

import (
	"github.com/paulmach/orb"

	"dateline/render/project"
	"dateline/render/scene"
)

// graticuleFrom is the height of the frame, in radians of the Earth, from which
// meridians and parallels help to read a map: on a smaller one north is up
// everywhere.
const graticuleFrom = 1.25

// drawGraticule lays meridians and parallels under the land of wide maps.
func (c *composer) drawGraticule() {
	across := c.frame.Height() / c.view.Scale()
	polar := c.bound.Max[1] > 85 || c.bound.Min[1] < -85
	if c.proj.Kind == project.Mercator || across < graticuleFrom && !polar {
		return
	}
	lon, lat := 30.0, 30.0
	if across < 1.6 {
		lon, lat = 15, 15
	}
	if across < 0.6 {
		lon, lat = 15, 5
	}
	var p scene.Path
	for x := -180.0; x < 180; x += lon {
		var line orb.LineString
		for y := -90 + lat; y <= 90-lat; y += 5 {
			line = append(line, orb.Point{x, y})
		}
		c.view.Line(&p, line)
	}
	for y := -90 + lat; y < 90; y += lat {
		var line orb.LineString
		for x := -180.0; x <= 180; x += 2.5 {
			line = append(line, orb.Point{x, y})
		}
		c.view.Line(&p, line)
	}
	c.layers.sea.Add(&scene.Shape{ID: "graticule", Path: p, Stroke: scene.Line(c.th.Color.Graticule.NRGBA(), c.sz.line(c.th.Line.Graticule))})
}
