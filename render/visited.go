package render

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/render/scene"
)

// specialFills are the colours of the countries that the trip concerns.
func (c *composer) specialFills() map[string]scene.Color {
	th := c.th.Color
	out := map[string]scene.Color{}
	for _, s := range c.j.Stops {
		if s.Place.Country != "" {
			out[s.Place.Country] = th.Visited.NRGBA()
		}
		if iso, ok := c.territory(s.Place); ok {
			out[iso] = th.Visited.NRGBA()
		}
	}
	n := 0
	tint := func(iso string) {
		if iso != "" && out[iso] != th.Focus[n%len(th.Focus)].NRGBA() {
			out[iso] = th.Focus[n%len(th.Focus)].NRGBA()
			n++
		}
	}
	for _, f := range c.j.Focus {
		for _, iso := range f.Countries {
			tint(iso)
		}
	}
	if n == 0 && len(out) > 1 { // no focus of its own: the countries of the few highlights
		var marked []string
		for _, s := range c.j.Stops {
			if iso := s.Place.Country; s.Seed.Highlight && iso != "" && !slices.Contains(marked, iso) {
				marked = append(marked, iso)
			}
		}
		if len(marked) <= len(th.Focus) {
			for _, iso := range marked {
				tint(iso)
			}
		}
	}
	return out
}

// borderBlur is how far off, in degrees of a great circle (11 km), the atlas may draw a border.
const borderBlur = 0.1

// territory is the country in which the atlas has a place: perhaps another than the
// place's own, for a territory with a code of its own or a disputed land, but not for a
// town at the border, which a coarse line may leave on the far side.
func (c *composer) territory(p geo.Place) (iso string, ok bool) {
	iso, ok = c.opt.Atlas.CountryAt(p.At)
	if !ok || iso == p.Country {
		return iso, ok
	}
	const around = 8
	for k := range around {
		north, east := math.Sincos(2 * math.Pi * float64(k) / around)
		near := orb.Point{p.At[0] + borderBlur*east/math.Max(borderBlur, math.Cos(p.At[1]*math.Pi/180)), p.At[1] + borderBlur*north}
		if !sphere.OnEarth(near) {
			continue
		}
		if own, ok := c.opt.Atlas.CountryAt(sphere.Wrap(near)); ok && own == p.Country {
			return "", false
		}
	}
	return iso, ok
}
