package render

import (
	"cmp"
	"math"
	"strings"
	"unicode"

	"dateline/geo/atlas"
	"dateline/geo/names"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// Units (states, provinces) are named where each has about so much room on the map.
const (
	unitRoom   = 9000.0 // px² at scale 1
	unitDrop   = 5.0
	unitSteps  = 3    // places tried on each side of a unit's own point
	unitSpread = 0.22 // of the unit's width, between the outermost of them and the point
)

// placeUnitNames names the first-level units of the countries that the trip
// touches, where their lines are drawn and there is room.
func (c *composer) placeUnitNames() {
	if c.detail >= unitsOfVisited || c.inset {
		return
	}
	special := c.specialFills()
	size := c.sz.typ(c.th.Type.Unit)
	style := text.Style{Size: size, LetterSpacing: 0.05 * size}
	color := c.th.Color.Unit.NRGBA()
	said := c.placesNamed()
	var items []label.Item
	var options [][]option
	var names []string
	for u := range c.opt.Atlas.Units(c.bound) {
		if _, ok := special[u.ISO]; !ok || u.Code == c.home.Code {
			continue
		}
		px, ok := c.view.Point(u.Label)
		wide := math.Sqrt(u.Area) * 1000 / c.mpp // px
		if !ok || !c.frame.Contains(px) || wide*wide < unitRoom*c.sz.t*c.sz.t {
			continue
		}
		name, ok := c.unitName(&u)
		if !ok {
			continue
		}
		if said[folded(name)] {
			continue // named after a town in it
		}
		b := c.set(words{name, style, color})
		if b.empty() || b.w > 0.85*wide {
			continue
		}
		it := label.Item{Drop: unitDrop}
		var opts []option
		for dy := -unitSteps; dy <= unitSteps; dy++ {
			for dx := -1; dx <= 1; dx++ {
				x := px.X - b.w/2 + float64(dx)*wide*unitSpread/2
				y := px.Y - b.h/2 + float64(dy)/unitSteps*wide*unitSpread
				box := scene.XYWH(snap(x), snap(y), b.w, b.h)
				if (dx != 0 || dy != 0) && c.inOther(box.Center(), u.Code) {
					continue
				}
				cand := label.Candidate{Cost: 0.5*math.Abs(float64(dy)) + 0.5*math.Abs(float64(dx)) + 3*c.inkIn(box) + costOnLake*c.onLake(box)}
				for _, q := range b.quads(box.MinX, box.MinY, label.Middle) {
					cand.Text = append(cand.Text, q.Grow(math.Max(3, 5*c.sz.t)))
				}
				if cand.Cost < unitDrop && c.field.Admit(&cand) {
					it.Candidates = append(it.Candidates, cand)
					opts = append(opts, option{block: &b, x: box.MinX, y: box.MinY, side: label.Middle})
				}
			}
		}
		if len(opts) > 0 {
			items, options, names = append(items, it), append(options, opts), append(names, name)
		}
	}
	for i, n := range label.Place(items) {
		if n < 0 {
			continue
		}
		c.field.Take(items[i].Candidates[n])
		c.drawName("admin1", names[i], &options[i][n], color)
	}
}

// unitName is what the map calls a unit. ok is false where nobody knows how the map's language
// writes it, and where it is all there is of a country.
func (c *composer) unitName(u *atlas.Unit) (name string, ok bool) {
	name = c.called(c.translated(cmp.Or(u.GeoNames, u.Code)), u.Name)
	return name, !c.foreign(name) && folded(name) != folded(c.isoName(u.ISO))
}

// inOther reports whether a point of the map lies in another unit than that of a code.
func (c *composer) inOther(p scene.Point, code string) bool {
	u, ok := c.unitUnder(p)
	return ok && u.Code != code
}

// unitUnder returns the unit in which a point of the map lies.
func (c *composer) unitUnder(p scene.Point) (atlas.Unit, bool) {
	ll, ok := c.view.Invert(p)
	if !ok {
		return atlas.Unit{}, false
	}
	return c.opt.Atlas.UnitAt(ll)
}

// scripts are the letters of languages that do not write Latin ones.
var scripts = map[string][]*unicode.RangeTable{
	"ar": {unicode.Arabic}, "ja": {unicode.Han, unicode.Hiragana, unicode.Katakana}, "ko": {unicode.Hangul},
	"ru": {unicode.Cyrillic}, "uk": {unicode.Cyrillic}, "zh": {unicode.Han},
}

// foreign reports whether a name has no letter of the map's language.
func (c *composer) foreign(name string) bool {
	own, ok := scripts[c.lang()]
	return ok && strings.IndexFunc(name, func(r rune) bool { return unicode.In(r, own...) }) < 0
}

// placesNamed are the folded names of the stops and towns that the map bears.
func (c *composer) placesNamed() map[string]bool {
	out := c.stopNames()
	for _, it := range c.layout.Items {
		if it.Kind == "city" {
			out[folded(it.Text)] = true
		}
	}
	return out
}

// stopNames are the folded names of the stops, which the land need not repeat.
func (c *composer) stopNames() map[string]bool {
	out := map[string]bool{}
	for _, s := range c.j.Stops {
		out[folded(c.stopName(s))] = true
	}
	return out
}

// barred are the letters whose bar or stroke is no accent to be taken off.
var barred = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ħ", "h", "ı", "i")

// folded is a name without case and accents, for comparing.
func folded(s string) string { return names.Unmarked(barred.Replace(strings.ToLower(s))) }
