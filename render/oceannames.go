package render

import (
	"math"
	"sync"

	"github.com/paulmach/orb"

	"dateline/geo/atlas"
	"dateline/geo/sphere"
	"dateline/render/label"
	"dateline/render/project"
	"dateline/render/scene"
)

// seaSurvey is what the names of waters need to know of the sea.
type seaSurvey struct {
	share  *label.Sum // of the cells that are sea
	waters []atlas.Water
	cells  map[int][]scene.Point // by water: the middles of the cells of sea that are likely its own
}

// surveySea begins to look at the sea, on another processor where there is one, and returns
// what waits for the answer.
func (c *composer) surveySea() func() seaSurvey {
	under, view, frame, step := c.land.under, c.view, c.frame, waterCell*math.Max(0.6, c.sz.t)
	survey := sync.OnceValue(func() (s seaSurvey) {
		regions := under.Regions(onSea)
		s.share = under.Share(regions[onSea], onSea)
		for w := range c.opt.Atlas.Waters(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}) {
			s.waters = append(s.waters, w)
		}
		s.cells = seaCells(under, view, frame, step, newNearestWater(s.waters))
		return s
	})
	go survey()
	return survey
}

// openOceans names the oceans and seas whose lines run outside the map, or bear no
// name, in straight lines on the open sea.
func (c *composer) openOceans(items *[]label.Item, options *[][]waterOption, names *[]string, sea seaSurvey) {
	have := map[string]bool{}
	for i, n := range *names {
		if len((*items)[i].Candidates) > 0 {
			have[n] = true
		}
	}
	for index, w := range sea.waters {
		name := c.waterName(w.Name)
		if w.Kind != atlas.Ocean && w.Kind != atlas.Sea || name == "" || c.isNamed(name) || have[name] || len(sea.cells[index]) == 0 || w.Rank > waterRank(c.detail) {
			continue
		}
		it := label.Item{Drop: 12 - float64(w.Rank)}
		var opts []option
		for step, smaller := range []float64{1, 0.8, 0.62} {
			style := c.waterStyle(w.Rank, smaller)
			for lines := 2; lines >= 1; lines-- {
				b, ok := c.setLines(c.waterCase(name, w.Kind), lines, style, c.th.Color.Water.NRGBA())
				if !ok {
					continue
				}
				c.oceanSpots(&it, &opts, &b, sea.cells[index], sea.share, 1.6*float64(step)+0.5*float64(2-lines))
			}
		}
		if len(opts) == 0 {
			continue
		}
		var wo []waterOption
		for i := range opts {
			wo = append(wo, waterOption{block: &opts[i]})
		}
		*items, *options, *names = append(*items, it), append(*options, wo), append(*names, name)
	}
}

// oceanSpots tries a block in the middle of each cell of open sea that is most
// likely the ocean's.
func (c *composer) oceanSpots(it *label.Item, opts *[]option, b *block, cells []scene.Point, sea *label.Sum, cost float64) {
	r := c.frame.Inset(c.margin())
	mid := c.frame.Center()
	for _, m := range cells {
		box := scene.XYWH(snap(m.X-b.w/2), snap(m.Y-b.h/2), b.w, b.h)
		if !box.Within(r) {
			continue
		}
		wide := box.Inset(-0.7 * b.h)
		sum, cells := sea.Box(wide.Intersect(c.frame))
		if float64(sum) < 0.995*float64(cells) {
			continue
		}
		cand := label.Candidate{Cost: cost + 2.2*math.Hypot((m.X-mid.X)/c.frame.Width(), (m.Y-mid.Y)/c.frame.Height())}
		for _, q := range b.quads(box.MinX, box.MinY, label.Middle) {
			cand.Text = append(cand.Text, q.Grow(6))
		}
		if !c.field.Admit(&cand) {
			continue
		}
		it.Candidates = append(it.Candidates, cand)
		*opts = append(*opts, option{block: b, x: box.MinX, y: box.MinY, side: label.Middle})
	}
}

// nearestWater answers which water most likely lies under a place: the one whose
// line is nearest, an ocean counting for more than a sea.
type nearestWater struct {
	of     []int     // of each point, the water's index
	side   []float64 // of each water: 1 or -1 where it stays north or south of the equator
	polar  []float64 // of each water: the latitude, either way, that it does not reach beyond; 0 for most
	basin  []int     // of each water: the ocean between two of the great capes in which it lies
	points [][3]float64
	ocean  []bool
	reach  []float64 // of each water: radians from its line that it is sure to reach
}

const (
	oceanReach = 0.55  // by which the distance to an ocean's line counts
	seaReach   = 0.045 // radians from its line that a great sea is sure to reach
	smallReach = 0.02  // and a small one
	smallSea   = 3     // the rank that those begin with
	guessFrom  = 0.8   // radians: a name from farther off is a guess
	polarFrom  = 45.0  // degrees: a water whose line lies beyond, and polarReach more, is polar
	polarReach = 7.0   // degrees that a polar water reaches from its line towards the equator
	waterCell  = 40.0  // px at scale 1: how closely the sea is searched
	capesFrom  = -12.0 // degrees: south of it the meridians of the great capes part the oceans
)

// capes are the meridians, in degrees east, at which the oceans meet in the south: Cape
// Horn, Cape Agulhas and the south-east cape of Tasmania (IHO, Limits of Oceans and Seas, S-23).
var capes = [3]float64{-67.27, 20, 146.92}

// basinOf is the ocean of a longitude: 1 the Atlantic, 2 the Indian, 0 the Pacific.
func basinOf(lon float64) int {
	for i, cape := range capes {
		if lon < cape {
			return i
		}
	}
	return 0
}

func newNearestWater(waters []atlas.Water) *nearestWater {
	n := &nearestWater{}
	for i, w := range waters {
		line := w.Append(nil, atlas.Everywhere)
		south, north := latSpan(line)
		n.side = append(n.side, 0)
		n.reach = append(n.reach, seaReach)
		if w.Rank >= smallSea {
			n.reach[i] = smallReach
		}
		if south*north > 0 {
			n.side[i] = math.Copysign(1, south)
		}
		n.polar = append(n.polar, math.Max(0, math.Min(math.Abs(south), math.Abs(north))-polarReach))
		if n.polar[i] < polarFrom || south*north < 0 {
			n.polar[i] = 0
		}
		n.basin = append(n.basin, basinOf(sphere.Wrap(line[len(line)/2])[0]))
		for k := 0; k < len(line); k += max(1, len(line)/12) {
			n.of, n.points, n.ocean = append(n.of, i), append(n.points, vector(line[k])), append(n.ocean, w.Kind == atlas.Ocean)
		}
	}
	return n
}

// seaCells are the middles of the cells of sea, step px apart, by the water that most likely
// lies there.
func seaCells(under *label.Raster, view *project.View, frame scene.Rect, step float64, n *nearestWater) map[int][]scene.Point {
	out := map[int][]scene.Point{}
	for y := frame.MinY + step/2; y < frame.MaxY; y += step {
		for x := frame.MinX + step/2; x < frame.MaxX; x += step {
			p := scene.Point{X: x, Y: y}
			if under.At(p) != onSea {
				continue
			}
			if ll, ok := view.Invert(p); ok {
				if i, sure := n.at(ll); sure {
					out[i] = append(out[i], p)
				}
			}
		}
	}
	return out
}

// reaches reports whether an ocean may lie at a place: the North Atlantic ends at the
// equator, the South Atlantic at the capes.
func (n *nearestWater) reaches(w int, ll orb.Point) bool {
	if n.side[w]*ll[1] < 0 || math.Abs(ll[1]) < n.polar[w] {
		return false
	}
	return n.polar[w] > 0 || ll[1] > capesFrom || n.basin[w] == basinOf(ll[0])
}

// at returns the index of the water at a place, -1 where none is near, and whether it
// is near enough to be sure of.
func (n *nearestWater) at(ll orb.Point) (index int, sure bool) {
	v := vector(ll)
	sea, ocean := -1, -1
	near, far := math.Cos(guessFrom*oceanReach), math.Cos(guessFrom) // what a sea's and an ocean's point must beat
	for i, p := range n.points {
		switch dot := v[0]*p[0] + v[1]*p[1] + v[2]*p[2]; {
		case !n.ocean[i]:
			if dot > near {
				near, sea = dot, n.of[i]
			}
		case dot > far:
			if n.reaches(n.of[i], ll) {
				far, ocean = dot, n.of[i]
			}
		}
	}
	angle := func(dot float64) float64 { return math.Acos(math.Min(1, dot)) }
	if sea < 0 || ocean >= 0 && angle(far)*oceanReach < angle(near) {
		return ocean, ocean >= 0
	}
	return sea, angle(near) < n.reach[sea]
}
