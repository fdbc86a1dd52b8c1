package render

import (
	"fmt"
	"math"
	"strconv"

	"github.com/paulmach/orb"

	"dateline/geo/sphere"
	"dateline/render/project"
	"dateline/render/scene"
)

// plan is one way to share the page out.
type plan struct {
	top, bottom bool    // strips of the map that the trip leaves to title and furniture
	wide        float64 // factor on the margins
	key         bool    // the stops are listed beside the map
	band        bool    // the title stands above the map, not on it
	some        bool    // labels stand where there is room, the other places are dots
}

// plans are tried in order until everything fits; the last always does.
func (c *composer) plans() []plan {
	plain := []plan{{wide: 1}, {wide: 1, top: true}, {wide: 1, top: true, bottom: true}, {wide: 1.5, top: true, bottom: true}}
	listed := []plan{{wide: 1, key: true}, {wide: 1, key: true, top: true}, {wide: 1.1, key: true, top: true, bottom: true}, {wide: 1, key: true, band: true}}
	many := len(c.sites) > c.bearable()
	if many && c.locator() {
		for i := range listed {
			listed[i].some = true
		}
	}
	switch {
	case c.locator() && c.opt.Key == Auto: // a list beside it would be in no order either
		some := []plan{{wide: 1, top: true, some: true}, {wide: 1, some: true, band: true}}
		if many {
			return some
		}
		return append(plain, some...)
	case c.opt.Key == On || c.opt.Key == Auto && many:
		return listed
	case c.opt.Key == Off:
		return append(plain, plan{wide: 1, band: true})
	}
	if c.worldWide() && c.page.Height() > worldList*c.page.Width() && len(c.sites) > 2 {
		return listed
	}
	return append(plain, listed...)
}

// bearable is how many labels the page can bear on the map itself.
func (c *composer) bearable() int {
	const each = 17000 // px² at scale 1 that a label with its surroundings wants
	return int(c.page.Width() * c.page.Height() / (each * c.sz.t * c.sz.t))
}

// Spans in metres.
const (
	leastSpan = 5000.0 // of the frame's shorter side: closer, the basemap has nothing to show
)

// gather collects what the frame must hold.
func (c *composer) gather() {
	var stops []orb.Point
	for _, s := range c.sites {
		stops = append(stops, s.at)
	}
	c.points = append(c.points[:0], stops...)
	for _, l := range c.j.Legs {
		for _, part := range l.Path {
			c.points = append(c.points, part...)
		}
	}
	_, radius := enclosingCap(c.points)
	if len(c.sites) == 1 {
		radius = c.aroundOne() / project.EarthRadius * 180 / math.Pi
		c.points = append(c.points, ring(c.sites[0].at, radius)...)
	}
	c.gatherCountries(radius)
	for _, f := range c.j.Focus { // the border too, where it does not make the trip small
		both := append([]orb.Point(nil), c.points...)
		for _, l := range f.Line {
			both = append(both, l...)
		}
		const growth = 1.3
		if _, r := enclosingCap(both); r < radius*growth {
			c.points = both
		}
	}
}

// ring is a circle of places round a centre, radius in degrees of the Earth.
func ring(centre orb.Point, radius float64) []orb.Point {
	var out []orb.Point
	v := vector(centre)
	east := [3]float64{-v[1], v[0], 0}
	if normalise(&east) == 0 {
		east = [3]float64{1, 0, 0}
	}
	north := [3]float64{v[1]*east[2] - v[2]*east[1], v[2]*east[0] - v[0]*east[2], v[0]*east[1] - v[1]*east[0]}
	s, k := math.Sincos(radius * math.Pi / 180)
	for a := 0; a < 360; a += 15 {
		sa, ca := math.Sincos(float64(a) * math.Pi / 180)
		var p [3]float64
		for i := range p {
			p[i] = v[i]*k + (east[i]*ca+north[i]*sa)*s
		}
		out = append(out, sphere.Wrap(orb.Point{math.Atan2(p[1], p[0]) * 180 / math.Pi, math.Asin(math.Max(-1, math.Min(1, p[2]))) * 180 / math.Pi}))
	}
	return out
}

// lookAt decides what is shown, and through which projection.
func (c *composer) lookAt() error {
	c.gather()
	var why string
	switch {
	case c.opt.ZoomTo != "":
		pts, err := c.zoomPoints(c.opt.ZoomTo)
		if err != nil {
			return err
		}
		c.points = pts
	case c.opt.BBox != nil:
		c.points = boxPoints(*c.opt.BBox)
	}
	if c.opt.Projection == "" || c.opt.Projection == autoProjection {
		c.proj, why = choose(c.points, c.page.Width()/c.page.Height())
		c.say("Projection: %s.", why)
		return nil
	}
	p, err := forced(c.opt.Projection, c.points)
	if err != nil {
		return fmt.Errorf("render: %w", err)
	}
	c.proj = p
	c.say("Projection: %v, as asked for.", p.Kind)
	return nil
}

// zoomPoints is the outline of what --zoom-to names: a country, or a stop.
func (c *composer) zoomPoints(name string) ([]orb.Point, error) {
	if n, err := strconv.Atoi(name); err == nil {
		if n < 1 || n > len(c.j.Stops) {
			return nil, &OptionError{Option: "ZoomTo", Err: fmt.Errorf("there is no stop %d to zoom to; the journey has %d", n, len(c.j.Stops))}
		}
		const near = 1.5 // degrees: a stop and its surroundings
		return ring(c.j.Stops[n-1].Place.At, near), nil
	}
	country, err := c.opt.zoomCountry()
	if err != nil {
		return nil, err
	}
	return boxPoints(country.Main), nil
}

// boxPoints walks the edge of a box of degrees.
func boxPoints(b orb.Bound) []orb.Point {
	if b.Max[0] < b.Min[0] {
		b.Max[0] += 360
	}
	const n = 16
	var out []orb.Point
	for i := 0; i <= n; i++ {
		t := float64(i) / n
		x, y := b.Min[0]+(b.Max[0]-b.Min[0])*t, b.Min[1]+(b.Max[1]-b.Min[1])*t
		out = append(out, sphere.Wrap(orb.Point{x, b.Min[1]}), sphere.Wrap(orb.Point{x, b.Max[1]}),
			sphere.Wrap(orb.Point{b.Min[0], y}), sphere.Wrap(orb.Point{b.Max[0], y}))
	}
	return out
}

// wholeWorld reports whether the map may show the edge of the world.
func (c *composer) wholeWorld() bool {
	return c.proj.Kind == project.EqualEarth || c.proj.Kind == project.NaturalEarth || c.proj.ClipAngle > 0 || c.proj.Kind == project.Orthographic
}

// The shape of a map of the world.
const (
	worldHigh = 0.53 // of its width
	worldList = 0.85 // of the page's width that it is high, from which the space under the world is for a list of the stops
)

// titleWide is the share of the map's width that its title may take.
const titleWide = 0.68

// worldWide reports whether the map is one of the world whose trip spans more than half of it: wider than high.
func (c *composer) worldWide() bool {
	if c.proj.Kind != project.EqualEarth || c.opt.Projection != "" && c.opt.Projection != autoProjection || c.opt.BBox != nil || c.opt.ZoomTo != "" {
		return false
	}
	west, east := lonSpan(c.points)
	return east-west > longWay
}

// The latitudes that a map of the whole world shows, wherever the trip runs.
const (
	worldNorth = 83.0
	worldSouth = -66.0
)

// A globe of which a trip takes much is shown whole: cut by the page its rim looks like a fault,
// and stops near it stand in the corner.
const (
	globeFrom = 42.0 // degrees of the Earth that the trip reaches from its middle
	globeRim  = 89.9 // degrees from the middle to what is seen of the rim
)

// wholeGlobe reports whether the map is a globe that is shown from rim to rim.
func (c *composer) wholeGlobe() bool {
	if c.proj.Kind != project.Orthographic || c.opt.BBox != nil || c.opt.ZoomTo != "" {
		return false
	}
	_, radius := enclosingCap(c.points)
	return radius > globeFrom
}

// allRound is the span of longitude, in degrees, above which a trip goes round the world.
const allRound = 300

// fitFrame sets the view for a plan.
func (c *composer) fitFrame(p plan, top, bottom float64) error {
	f := c.frame
	side := math.Min(f.Width(), f.Height())
	mx := math.Min(0.085*f.Width()*p.wide, 0.3*f.Width())
	my := math.Min(0.085*f.Height()*p.wide, 0.3*f.Height())
	mx, my = math.Max(mx, math.Min(0.2*side, 26)), math.Max(my, math.Min(0.2*side, 26))
	points := c.points
	if c.proj.Kind == project.EqualEarth && c.opt.Projection == "" {
		west, east := lonSpan(c.points)
		if east-west > allRound {
			mx = 0.02 * f.Width() // the rim of the world is margin enough
		}
		if c.worldWide() { // the page is as high as the world: leave no blank above or below it
			points = append(append([]orb.Point(nil), points...), orb.Point{c.proj.Lon, worldNorth}, orb.Point{c.proj.Lon, worldSouth})
		}
	}
	if c.wholeGlobe() {
		points = append(append([]orb.Point(nil), points...), ring(orb.Point{c.proj.Lon, c.proj.Lat}, globeRim)...)
		mx, my = 0.03*side, 0.03*side // beyond the rim is margin enough
	}
	if c.opt.BBox != nil || c.opt.ZoomTo != "" {
		mx, my = 0, 0
	}
	inner := scene.Rect{MinX: f.MinX + mx, MinY: f.MinY + my, MaxX: f.MaxX - mx, MaxY: f.MaxY - my}
	if p.top && top > my {
		inner.MinY = f.MinY + math.Min(top, 0.4*f.Height())
	}
	if p.bottom && bottom > my {
		inner.MaxY = f.MaxY - math.Min(bottom, 0.35*f.Height())
	}
	v, err := project.Fit(c.proj, points, inner, f)
	if err != nil {
		return fmt.Errorf("render: %w", err)
	}
	c.view = v
	most := side * project.EarthRadius / leastSpan
	if least := v.Scale() * toldApart * c.sz.t / nearestPair(v, c.placesOf()); least > most {
		most = math.Min(least, side*project.EarthRadius/leastZoom)
	}
	if v.Scale() > most {
		mid, ok := v.Invert(inner.Center())
		if !ok {
			mid = c.sites[0].at
		}
		near := c.proj
		near.Lon, near.Lat = mid[0], mid[1]
		if c.view, err = project.NewView(near, most, inner.Center().X, inner.Center().Y, f); err != nil {
			return fmt.Errorf("render: %w", err)
		}
	}
	c.survey()
	return nil
}

// placesOf are where the stops are.
func (c *composer) placesOf() []orb.Point {
	var out []orb.Point
	for _, s := range c.sites {
		out = append(out, s.at)
	}
	return out
}

// survey finds what part of the world the frame shows, and at what scale.
func (c *composer) survey() {
	f := c.frame
	const n = 24
	mid, ok := c.view.Invert(f.Center())
	if !ok {
		mid = orb.Point{c.proj.Lon, c.proj.Lat}
	}
	b := orb.Bound{Min: orb.Point{math.Inf(1), 90}, Max: orb.Point{math.Inf(-1), -90}}
	off := false
	for i := 0; i <= n; i++ {
		for k := 0; k <= n; k++ {
			if i > 0 && i < n && k > 0 && k < n && (i%4 != 0 || k%4 != 0) {
				continue // the edge closely, the inside sparsely
			}
			ll, ok := c.view.Invert(scene.Point{X: f.MinX + f.Width()*float64(i)/n, Y: f.MinY + f.Height()*float64(k)/n})
			if !ok {
				off = true
				continue
			}
			d := math.Mod(ll[0]-mid[0]+540, 360) - 180
			b.Min[0], b.Max[0] = math.Min(b.Min[0], mid[0]+d), math.Max(b.Max[0], mid[0]+d)
			b.Min[1], b.Max[1] = math.Min(b.Min[1], ll[1]), math.Max(b.Max[1], ll[1])
		}
	}
	for _, pole := range []float64{90, -90} {
		if px, ok := c.view.Point(orb.Point{mid[0], pole}); ok && f.Contains(px) {
			b.Min[0], b.Max[0] = -180, 180
			b.Min[1], b.Max[1] = math.Min(b.Min[1], pole), math.Max(b.Max[1], pole)
		}
	}
	padX, padY := 0.03*(b.Max[0]-b.Min[0]), 0.03*(b.Max[1]-b.Min[1])
	b.Min[0], b.Max[0], b.Min[1], b.Max[1] = b.Min[0]-padX, b.Max[0]+padX, math.Max(-90, b.Min[1]-padY), math.Min(90, b.Max[1]+padY)
	if off || b.Max[0]-b.Min[0] > 300 || b.Max[0] < b.Min[0] {
		b = orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	}
	c.bound = b
	c.mpp = project.EarthRadius / c.view.Scale()
	if least, most, ok := c.view.MetresPerPixel(f.Center()); ok {
		c.mpp = math.Sqrt(least * most)
	}
	c.detail = c.mpp * math.Max(c.sz.k, math.Sqrt(c.sz.k))
	if c.opt.Atlas != nil {
		c.scale = c.opt.Atlas.ScaleFor(c.mpp / c.opt.Scale)
	}
}
