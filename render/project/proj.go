package project

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

var projNames = [kinds]string{"eqearth", "laea", "aeqd", "lcc", "aea", "stere", "ortho", "merc", "natearth", "eqc"}

// PROJ returns the projection as a PROJ string, on a sphere. Its coordinates are metres from
// the projection's own centre; scale and place on the page are the view's.
func (p Projection) PROJ() string {
	if p.Kind >= kinds {
		return ""
	}
	var b strings.Builder
	add := func(key string, v float64) {
		v = math.Round(v*1e7) / 1e7
		b.WriteString(" +" + key + "=" + strconv.FormatFloat(v+0, 'f', -1, 64))
	}
	name := projNames[p.Kind]
	switch turned := p.Gamma != 0 || p.Lat != 0 && !p.Kind.Azimuthal(); {
	case p.Kind.Conic():
		a, c := p.parallels()
		if a == -c { // the cone is a cylinder
			name = map[Kind]string{ConicConformal: "merc", ConicEqualArea: "cea"}[p.Kind]
			fmt.Fprintf(&b, "+proj=%s", name)
			add("lat_ts", math.Abs(a))
		} else {
			fmt.Fprintf(&b, "+proj=%s", name)
			add("lat_1", a)
			add("lat_2", c)
			add("lat_0", p.Lat)
		}
		add("lon_0", p.Lon)
	case turned:
		// ob_tran wants the north pole in turned degrees, and the longitude of the turned
		// sphere's south pole.
		r := newRotation(p.Lon, p.Lat, p.Gamma)
		l, f := r.forward(0, math.Pi/2)
		south, _ := r.inverse(0, -math.Pi/2)
		fmt.Fprintf(&b, "+proj=ob_tran +o_proj=%s", name)
		add("o_lon_p", l*degrees)
		add("o_lat_p", f*degrees)
		add("lon_0", south*degrees)
	case p.Kind.Azimuthal():
		fmt.Fprintf(&b, "+proj=%s", name)
		add("lat_0", p.Lat)
		add("lon_0", p.Lon)
	default:
		fmt.Fprintf(&b, "+proj=%s", name)
		add("lon_0", p.Lon)
	}
	b.WriteString(" +R=6371008.8 +units=m +no_defs")
	return b.String()
}
