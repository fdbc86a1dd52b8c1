package feature

import (
	"math"
	"strconv"

	"github.com/paulmach/orb"

	"dateline/geo/sphere"
)

// Round6 rounds a point to six decimals, about a decimetre: what the files hold.
func Round6(p orb.Point) orb.Point {
	return orb.Point{math.Round(p[0]*1e6)/1e6 + 0, math.Round(p[1]*1e6)/1e6 + 0}
}

// point is nil for what is not on Earth.
func point(p orb.Point) orb.Geometry {
	if !sphere.OnEarth(p) {
		return nil
	}
	return Round6(sphere.Wrap(p))
}

// lines rounds a cut line, drops points that fall together and parts that
// vanish; nil where nothing is left.
func lines(in orb.MultiLineString) orb.Geometry {
	var out orb.MultiLineString
	for _, part := range in {
		var line orb.LineString
		for _, p := range part {
			if !sphere.OnEarth(p) {
				continue
			}
			if p = Round6(p); len(line) == 0 || line[len(line)-1] != p {
				line = append(line, p)
			}
		}
		if len(line) > 1 {
			out = append(out, line)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// BoundOf returns the box around the layers' geometries.
func BoundOf(layers ...Layer) (sphere.Bound, bool) {
	var points []orb.Point
	var all []orb.MultiLineString
	for _, l := range layers {
		for _, r := range l.Rows {
			switch g := r.Geometry.(type) {
			case orb.Point:
				points = append(points, g)
			case orb.MultiLineString:
				all = append(all, g)
			}
		}
	}
	return sphere.BoundOf(points, all...)
}

func itoa(n int) string { return strconv.Itoa(n) }
