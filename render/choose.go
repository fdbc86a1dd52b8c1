package render

import (
	"fmt"
	"math"
	"sort"

	"github.com/paulmach/orb"

	"dateline/render/project"
)

// Angular radii, in degrees of the Earth, that decide the projection.
const (
	wideFrom      = 9   // a conic pays from here
	regionUpTo    = 50  // beyond, a hemisphere
	hemisphereTo  = 78  // beyond, the world
	roundFrom     = 270 // of longitude: a trip round the world, unless it keeps to a pole
	longWay       = 180 // of longitude: a trip that goes more than half way round is followed from
	longFrom      = 45  // west to east, not round a pole, if it is so large
	longBelow     = 76  // and does not come so near the pole
	polarLatitude = 66  // a centre beyond it looks at the pole
	nearPole      = 82  // of latitude: a leg beyond would run along the rim of a world map
)

// choose picks the projection for a set of places (stops and legs), and says why.
func choose(points []orb.Point, aspect float64) (p project.Projection, why string) {
	centre, radius := enclosingCap(points)
	lon, lat := round(centre[0], 10), round(centre[1], 10)
	west, east := lonSpan(points)
	south, north := latSpan(points)
	width := (east - west) * math.Cos(lat*math.Pi/180)
	overPole := math.Max(-south, north) > nearPole
	wayRound := east-west > roundFrom && math.Min(math.Abs(south), math.Abs(north)) < 45 && !overPole
	halfRound := east-west > longWay && radius > longFrom && math.Max(-south, north) < longBelow
	switch {
	case radius > hemisphereTo || wayRound || halfRound:
		mid := worldCentre(points)
		return project.Projection{Kind: project.EqualEarth, Lon: mid},
			fmt.Sprintf("Equal Earth centred on %s: the trip spans most of the world (%.0f° of longitude)", degreesText(mid, "E", "W"), east-west)
	case math.Abs(lat) > polarLatitude && radius < 40 && (north > 80 || south < -80 || east-west > 150) && radius > 5:
		pole := math.Copysign(90, lat)
		return project.Projection{Kind: project.AzimuthalEqualArea, Lon: lon, Lat: pole},
			"Lambert azimuthal equal-area on the pole: the trip runs round it or over it"
	case radius > regionUpTo:
		return project.Projection{Kind: project.AzimuthalEqualArea, Lon: lon, Lat: lat},
			fmt.Sprintf("Lambert azimuthal equal-area on %s, %s: the trip spans a hemisphere (radius %.0f°)",
				degreesText(lat, "N", "S"), degreesText(lon, "E", "W"), radius)
	case radius > wideFrom && math.Abs(lat) > 25 && math.Abs(lat) < 65 && width > 1.5*(north-south) && aspect > 1 && south*north > 0 && math.Max(-south, north) < 72:
		mid := round((south+north)/2, 10)
		d := math.Max((north-south)/6, 1)
		return project.Projection{Kind: project.ConicConformal, Lon: round((west+east)/2, 10), Lat: mid,
				Parallels: [2]float64{round(south+d, 10), round(north-d, 10)}},
			"Lambert conformal conic: the trip is wide and lies in middle latitudes"
	}
	return project.Projection{Kind: project.AzimuthalEqualArea, Lon: lon, Lat: lat},
		fmt.Sprintf("Lambert azimuthal equal-area on %s, %s: the trip is regional (radius %s)",
			degreesText(lat, "N", "S"), degreesText(lon, "E", "W"), kmText(radius))
}

func kmText(radius float64) string {
	return fmt.Sprintf("%.0f km", radius*math.Pi/180*project.EarthRadius/1000)
}

func degreesText(v float64, plus, minus string) string {
	if v < 0 {
		return fmt.Sprintf("%g°%s", -v, minus)
	}
	return fmt.Sprintf("%g°%s", v, plus)
}

func round(v, per float64) float64 { return math.Round(v*per) / per }

// forced sets up a projection that was asked for.
func forced(name string, points []orb.Point) (project.Projection, error) {
	kind, err := project.ParseKind(name)
	if err != nil {
		return project.Projection{}, err
	}
	centre, _ := enclosingCap(points)
	p := project.Projection{Kind: kind, Lon: round(centre[0], 10), Lat: round(centre[1], 10)}
	south, north := latSpan(points)
	switch kind {
	case project.EqualEarth, project.NaturalEarth, project.Equirectangular, project.Mercator:
		p.Lat = 0
		if west, east := lonSpan(points); east-west > 200 {
			p.Lon = worldCentre(points)
		}
	case project.ConicConformal, project.ConicEqualArea:
		if p.Lat == 0 {
			p.Lat = 1
		}
		p.Lat = math.Max(-75, math.Min(75, p.Lat))
		d := math.Max(2, (north-south)/6)
		p.Parallels = [2]float64{math.Max(-85, p.Lat-d), math.Min(85, p.Lat+d)}
	}
	return p, nil
}

// enclosingCap returns the centre of the smallest cap round the points, and its radius in
// degrees (Bădoiu and Clarkson's iteration: near enough after a hundred steps).
func enclosingCap(points []orb.Point) (centre orb.Point, radius float64) {
	if len(points) == 0 {
		return orb.Point{}, 180
	}
	vs := make([][3]float64, len(points))
	var c [3]float64
	for i, p := range points {
		vs[i] = vector(p)
		for k := range c {
			c[k] += vs[i][k]
		}
	}
	if normalise(&c) < 1e-9*float64(len(vs)) {
		c = vs[0]
	}
	const steps = 120
	for n := 1; n <= steps; n++ {
		far, _ := farthest(c, vs)
		for k := range c {
			c[k] += (far[k] - c[k]) / float64(n+1)
		}
		if normalise(&c) < 1e-9 {
			return orb.Point{round(points[0][0], 10), 0}, 180
		}
	}
	_, dot := farthest(c, vs)
	centre = orb.Point{math.Atan2(c[1], c[0]) * 180 / math.Pi, math.Asin(math.Max(-1, math.Min(1, c[2]))) * 180 / math.Pi}
	return centre, math.Acos(math.Max(-1, math.Min(1, dot))) * 180 / math.Pi
}

func vector(p orb.Point) [3]float64 {
	s, c := math.Sincos(p[1] * math.Pi / 180)
	sl, cl := math.Sincos(p[0] * math.Pi / 180)
	return [3]float64{c * cl, c * sl, s}
}

// normalise scales v to length 1 and returns what its length was.
func normalise(v *[3]float64) float64 {
	n := math.Sqrt(v[0]*v[0] + v[1]*v[1] + v[2]*v[2])
	if n > 0 {
		for k := range v {
			v[k] /= n
		}
	}
	return n
}

func farthest(c [3]float64, vs [][3]float64) (far [3]float64, dot float64) {
	dot = 2
	for _, v := range vs {
		if d := c[0]*v[0] + c[1]*v[1] + c[2]*v[2]; d < dot {
			far, dot = v, d
		}
	}
	return far, dot
}

// lonSpan returns the narrowest span of longitude that holds the points; east may
// lie beyond 180.
func lonSpan(points []orb.Point) (west, east float64) {
	at, gap := widestGap(points)
	if len(points) == 0 {
		return -180, 180
	}
	return at + gap, at + 360
}

// widestGap returns where the widest span of longitude without a point starts, and its width.
func widestGap(points []orb.Point) (at, gap float64) {
	lons := make([]float64, 0, len(points))
	for _, p := range points {
		lons = append(lons, math.Mod(p[0]+540, 360)-180)
	}
	if len(lons) == 0 {
		return -180, 0
	}
	sort.Float64s(lons)
	at, gap = lons[len(lons)-1], lons[0]+360-lons[len(lons)-1]
	for i := 1; i < len(lons); i++ {
		if d := lons[i] - lons[i-1]; d > gap {
			at, gap = lons[i-1], d
		}
	}
	if at > 0 {
		at -= 360
	}
	return at, gap
}

func latSpan(points []orb.Point) (south, north float64) {
	south, north = 90, -90
	for _, p := range points {
		south, north = math.Min(south, p[1]), math.Max(north, p[1])
	}
	return south, north
}

// worldCentre puts the cut of a world map into the widest gap of the route, or,
// where the route goes all the way round, into the Pacific.
func worldCentre(points []orb.Point) float64 {
	const needed, pacific = 12, 11 // degrees: a narrower gap would put stops on the rim; the meridian whose antipode cuts least land
	at, gap := widestGap(points)
	if gap < needed {
		return pacific
	}
	return round(math.Mod(at+gap/2+180+540, 360)-180, 1)
}
