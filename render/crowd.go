package render

import (
	"math"
	"sort"

	"dateline/render/scene"
)

// mayLap is the px that two markers may lap and still be told apart.
const mayLap = 2.0

// laps is how deep two markers lie in each other, 0 where they are apart.
func (c *composer) laps(a, b *site) float64 {
	p, q := c.standRect(a), c.standRect(b)
	x := min(p.MaxX, q.MaxX) - max(p.MinX, q.MinX)
	y := min(p.MaxY, q.MaxY) - max(p.MinY, q.MinY)
	return max(0, min(x, y))
}

// mayMove is how far a marker may be moved off its place, in radii: it still covers it.
const mayMove = 0.95

// nearPairs are the markers that could touch, however they are moved. The first
// of each pair stands later in the list.
func (c *composer) nearPairs() [][2]*site {
	type reach struct {
		m      *site
		n      int
		lo, hi float64
	}
	all := make([]reach, len(c.markers))
	for i, m := range c.markers {
		r := c.standRect(m)
		all[i] = reach{m, i, r.MinX - 2*mayMove*m.r, r.MaxX + 2*mayMove*m.r}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].lo < all[j].lo })
	var out [][2]*site
	var live []reach
	for _, r := range all {
		keep := live[:0]
		for _, o := range live {
			if o.hi <= r.lo {
				continue
			}
			keep = append(keep, o)
			a, b := r, o
			if a.n < b.n {
				a, b = b, a
			}
			if math.Abs(a.m.px.Y-b.m.px.Y) < 4*mayMove*a.m.r+4*(c.ringOf(a.m)+c.ringOf(b.m)+a.m.r+b.m.r) {
				out = append(out, [2]*site{a.m, b.m})
			}
		}
		live = append(keep, r)
	}
	return out
}

// spread pushes markers apart that lap, or that leave no room for the arrow
// between them, each by no more than keeps its true place under it.
func (c *composer) spread() {
	const rounds = 24
	near := c.nearPairs()
	tied := c.tied()
	for range rounds {
		moved := false
		for _, p := range near {
			a, b := p[0], p[1]
			push := 0.0
			if d := c.laps(a, b); d > mayLap {
				push = (d - mayLap + 0.5) / 2
			} else if tied[p] && !c.dense {
				push = (c.trimOf(a) + c.trimOf(b) + c.sz.line(shownLeg) - apart(a, b)) / 2
			}
			if push <= 0 {
				continue
			}
			dx, dy := a.px.X-b.px.X, a.px.Y-b.px.Y
			n := math.Hypot(dx, dy)
			if n < 1e-6 {
				dx, dy, n = 1, 0, 1
			}
			moved = c.nudge(a, dx/n*push, dy/n*push) || moved
			moved = c.nudge(b, -dx/n*push, -dy/n*push) || moved
		}
		if !moved {
			return
		}
	}
}

// shownLeg is the px, at scale 1, that a leg between two markers should show: a
// small head with a shaft.
const shownLeg = 11

// tied are the pairs of markers that a leg joins, in both orders.
func (c *composer) tied() map[[2]*site]bool {
	at := map[int]*site{}
	for _, m := range c.markers {
		for _, n := range m.stops {
			at[n] = m
		}
	}
	out := map[[2]*site]bool{}
	for _, l := range c.j.Legs {
		if a, b := at[l.From], at[l.To]; a != nil && b != nil && a != b && len(l.Path) > 0 {
			out[[2]*site{a, b}], out[[2]*site{b, a}] = true, true
		}
	}
	return out
}

// apart is the distance of two markers' cores.
func apart(a, b *site) float64 {
	return math.Hypot(math.Max(0, math.Abs(a.px.X-b.px.X)-a.half-b.half), a.px.Y-b.px.Y)
}

// nudge moves a marker, but not off its place, and not out of the frame.
func (c *composer) nudge(m *site, dx, dy float64) bool {
	x, y := m.px.X+dx-m.true.X, m.px.Y+dy-m.true.Y
	if n, most := math.Hypot(x, y), mayMove*m.r; n > most {
		x, y = x/n*most, y/n*most
	}
	from := m.px
	c.standAt(m, scene.Point{X: m.true.X + x, Y: m.true.Y + y})
	return distance(from, m.px) >= 0.05
}

// join makes one marker of each pair that lap too deep, the deepest pairs first;
// false where there is none.
func (c *composer) join() bool {
	type lap struct {
		a, b  *site
		depth float64
	}
	var deep []lap
	for _, p := range c.nearPairs() {
		if d := c.laps(p[0], p[1]); d > mayLap+0.75 {
			deep = append(deep, lap{p[1], p[0], d})
		}
	}
	sort.SliceStable(deep, func(i, j int) bool { return deep[i].depth > deep[j].depth })
	into := map[*site]*site{} // what replaces a marker; nil where it is joined to one before it
	for _, l := range deep {
		if _, done := into[l.a]; done {
			continue
		}
		if _, done := into[l.b]; done {
			continue
		}
		into[l.a], into[l.b] = c.joined(l.a, l.b), nil
	}
	kept := c.markers[:0:0]
	for _, m := range c.markers {
		if to, done := into[m]; !done {
			kept = append(kept, m)
		} else if to != nil {
			kept = append(kept, to)
		}
	}
	c.markers = kept
	return len(deep) > 0
}

// joined is one marker for the stops of two, between them.
func (c *composer) joined(a, b *site) *site {
	m := *a
	m.stops = merged(a.stops, b.stops)
	m.places = merged(a.places, b.places)
	m.highlight = a.highlight || b.highlight
	m.planned = a.planned && b.planned
	m.area = a.area && b.area
	na, nb := float64(len(a.places)), float64(len(b.places))
	m.true = scene.Point{X: (a.true.X*na + b.true.X*nb) / (na + nb), Y: (a.true.Y*na + b.true.Y*nb) / (na + nb)}
	c.fit(&m, a.r)
	c.standAt(&m, m.true)
	return &m
}

func merged(a, b []int) []int {
	out := make([]int, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return out
}
