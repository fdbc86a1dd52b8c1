package render

import (
	"fmt"
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

// keyPlan is how the list of stops is set: in columns at the side, or below.
type keyPlan struct {
	size      float64 // px of type
	columns   int
	column    float64 // px of a column, its gap included
	rows      int     // in a column
	below     bool
	lead      float64 // of two lines, in type sizes
	countries bool    // each row names its country, for which all have room
}

const (
	keyMost  = 0.5  // share of the page that the key may take
	keyWhole = 20.0 // ems that columns are wide at most, where all rows then name their countries,
	keyLarge = 1.4  // of its type: that of a key which has much of the page to fill
	keyLow   = 0.2  // and the share of the page's height up to which a key below may be so roomy
	keyWords = 15.0 // ems that a column is wide at most
	keyLeast = 7.5  // ems that a column is wide at least, while names are to be read
	keyShort = 5.5  // ems for names cut short

	keySingle = 17.0 // ems that a single column takes where it may,
	keyColumn = 0.22 // and the share of the page's width

	keyUnderWorld = 0.6 // of its width that the page is high, from which a map of the world, twice as wide as high, has room below

	keyAlmostAll = 0.62 // share of the page where the key would not fit otherwise
)

// sharePage gives a part of the page to the key, and lays the ground of it.
func (c *composer) sharePage() {
	under := c.underWorld()
	k := c.keyPlan(under)
	c.key = k
	edge := make([]scene.Point, 2)
	if k.below {
		tall := math.Max(float64(k.rows)*k.size*k.lead+2*c.margin(), under)
		c.panel = scene.Rect{MinX: 0, MinY: c.page.MaxY - tall, MaxX: c.page.MaxX, MaxY: c.page.MaxY}
		c.frame.MaxY = c.panel.MinY
		edge[1] = scene.Point{X: c.panel.MaxX, Y: c.panel.MinY}
	} else {
		wide := float64(k.columns)*k.column + c.margin()
		c.panel = scene.Rect{MinX: c.page.MaxX - wide, MinY: 0, MaxX: c.page.MaxX, MaxY: c.page.MaxY}
		c.frame.MaxX = c.panel.MinX
		edge[1] = scene.Point{X: c.panel.MinX, Y: c.panel.MaxY}
	}
	edge[0] = scene.Point{X: c.panel.MinX, Y: c.panel.MinY}
	ground := c.th.Color.Panel
	ground.A = 255
	c.layers.furniture.Add(&scene.Shape{Class: "panel", Path: scene.Box(c.panel, 0), Fill: scene.Solid(ground.NRGBA())},
		&scene.Shape{Class: "panel-edge", Path: scene.Polyline(edge), Stroke: scene.Line(c.th.Color.PanelEdge.NRGBA(), 1)})
}

// underWorld is the px of the page's height that a map of the world, with its title, leaves to the key, 0 on other maps.
func (c *composer) underWorld() float64 {
	if !c.worldWide() {
		return 0
	}
	return c.page.Height() - worldHigh*c.page.Width() - c.titleBlock(titleWide*c.page.Width()).h - 3*c.margin() - c.bottomStrip()
}

// underKey finds a place for the legend, w x h px, below a key at the side. The key
// then has so much less room for notes.
func (c *composer) underKey(w, h float64) (scene.Rect, bool) {
	c.panelUsed = 0
	if c.panel.Empty() {
		return scene.Rect{}, false
	}
	k, pad := c.key, c.legendPad()
	left := c.panel.Height() - 3*c.margin() - float64(k.rows)*k.size*k.lead
	if k.below || h > left || w-2*pad > c.panel.Width()-c.margin() {
		return scene.Rect{}, false
	}
	c.panelUsed = h + c.margin()
	return scene.XYWH(c.panel.MinX+c.margin()-pad, c.panel.MaxY-c.margin()-h, w, h), true
}

// The distance of two lines of the key, in type sizes.
const (
	keyLeading = 1.32
	keyLoose   = 1.8
	keyTight   = 1.17
)

// keyPlan finds the largest type at which all stops fit into the key's share: first a
// fair share of the page, then a large one, at last with names cut short. A map of the world
// leaves so many px of the page's height under it, and there the type may be larger than usual.
func (c *composer) keyPlan(under float64) keyPlan {
	least, full := c.sz.least, c.sz.typ(c.th.Type.Key)
	left := under - 2*c.margin()
	for size := full * keyLarge; left > 0 && size > full; size -= 0.5 {
		if k, ok := c.keyFits(size, keyWhole, keyMost, keyLeading, left); ok && k.below && k.countries && float64(k.rows)*size*keyLeading <= left {
			k.lead = math.Min(keyLoose, left/(float64(k.rows)*size))
			return k
		}
	}
	for size := full; ; size = math.Max(least, size-0.5) {
		if k, ok := c.keyFits(size, keyWhole, keyMost, keyLeading, left); ok && k.countries {
			low := k.below && float64(k.rows)*size*keyLeading <= keyLow*c.page.Height()
			if low || !k.below && k.columns == 1 {
				return k
			}
		}
		for _, ems := range []float64{keyWords, 12, 10, keyLeast} {
			if k, ok := c.keyFits(size, ems, keyMost, keyLeading, left); ok {
				return k
			}
		}
		if size <= least {
			break
		}
	}
	for _, lead := range []float64{keyLeading, keyTight} {
		for _, ems := range []float64{keyLeast, keyShort} {
			if k, ok := c.keyFits(least, ems, keyAlmostAll, lead, left); ok {
				return k
			}
		}
	}
	k, _ := c.keyFits(least, keyShort, keyAlmostAll, keyTight, left)
	if k.below {
		k.rows = max(1, int((keyAlmostAll*c.page.Height()-2*c.margin())/(least*keyTight)))
	} else {
		k.columns = max(1, int((keyAlmostAll*c.page.Width()-c.margin())/k.column))
		k.rows = max(1, int((c.page.Height()-2*c.margin())/(least*keyTight)))
	}
	return k
}

// keyFits sets the key in a type size, in columns of so many ems at most, and
// reports whether all stops fit into a share of the page; left is the px of rows for which a map
// of the world has room under it.
func (c *composer) keyFits(size, ems, share, lead, left float64) (keyPlan, bool) {
	n, w, h := len(c.sites), c.page.Width(), c.page.Height()
	row := size * lead
	countries := c.keyWidth(size, true, false) <= ems*size
	col := math.Min(ems*size, c.keyWidth(size, countries, true)) + c.margin()
	if h > 1.15*w || c.worldWide() && h > keyUnderWorld*w { // below a tall map, beside a wide one
		cols := max(1, int((w-c.margin())/col))
		for cols > 1 && float64((n+cols-2)/(cols-1))*row <= left {
			cols-- // as few as fill what is left of the page
		}
		k := keyPlan{size, cols, (w - c.margin()) / float64(cols), (n + cols - 1) / cols, true, lead, countries}
		return k, float64(k.rows)*row+2*c.margin() <= share*h
	}
	rows := max(1, int((h-2*c.margin())/row))
	if n <= rows {
		col = math.Max(col, math.Min(keySingle*size, keyColumn*w)+c.margin()) // one column has room for the legend, too
	}
	k := keyPlan{size, (n + rows - 1) / rows, col, rows, false, lead, countries}
	k.rows = (n + k.columns - 1) / k.columns // columns of one length
	return k, float64(k.columns)*col+c.margin() <= share*w
}

// keyWidth is the px that the widest entry wants at a type size, with the countries and dates or without.
func (c *composer) keyWidth(size float64, countries, dates bool) float64 {
	num, name := text.Style{Weight: 700, Size: size}, text.Style{Size: size}
	w := 0.0
	for _, s := range c.sites {
		e := c.shape(c.keyName(s, countries), name).Advance
		if d := c.siteDate(s); d != "" && dates {
			e += keyDateGap*size + c.shape(d, name).Advance
		}
		w = math.Max(w, e)
	}
	return w + c.keyIndent(size, num) + 1
}

// keyName is what the key calls a place: with its country where the trip crosses
// borders, for the map may have had no room for that. The rows of one key all name
// their countries, or only those do whose name another has too.
func (c *composer) keyName(s *site, countries bool) string {
	if c.keyNames == nil {
		c.keyNames = c.namesOfKey()
	}
	n := c.keyNames[s]
	if countries || n.shared {
		return n.whole
	}
	return n.short
}

// keyName is what a key may call a place.
type keyName struct {
	short, whole string // without its country, and with it where the trip crosses borders
	shared       bool   // another place of the map is called the same
}

// namesOfKey names all places of the map.
func (c *composer) namesOfKey() map[*site]keyName {
	abroad, called := c.abroad(), map[string]int{}
	names := make(map[*site]keyName, len(c.sites))
	for _, s := range c.sites {
		stop := c.j.Stops[s.stops[0]]
		n := keyName{short: c.stopName(stop)}
		n.whole = n.short
		if country := c.countryName(stop.Place); abroad && country != "" && country != n.short {
			n.whole += ", " + country
		}
		called[n.short]++
		names[s] = n
	}
	for s, n := range names {
		n.shared = called[n.short] > 1
		names[s] = n
	}
	return names
}

// keyIndent is the px that the numerals of the key take.
func (c *composer) keyIndent(size float64, num text.Style) float64 {
	if !c.numbered {
		return 0
	}
	indent := 0.0
	for _, s := range c.sites {
		indent = math.Max(indent, math.Min(c.shape(numeral(s.stops), num).Advance, 5*size))
	}
	return indent + 0.5*size
}

// drawKey lists the stops in their order of first visit, places that no trip joins by their names.
func (c *composer) drawKey() {
	k := c.key
	th := c.th.Color
	g := c.layers.furniture.Group("key", "key")
	g.Title = "The stops in order"
	if !c.numbered {
		g.Title = "The places by their names"
	}
	num := text.Style{Weight: 700, Size: k.size}
	name := text.Style{Size: k.size}
	room := k.columns * k.rows
	indent := c.keyIndent(k.size, num)
	sites := c.keySites()
	notes, down := c.keyNotes(sites, k, name, k.column-c.margin()-indent), 0
	for i, s := range sites {
		if i == room-1 && len(sites) > room {
			left := 0
			for _, rest := range sites[i:] {
				c.layout.leftOut("key", c.siteTitle(rest), "the key is full; make the map larger", rest.numbersOf())
				left += len(rest.stops)
			}
			c.notices = append(c.notices, seeds.Notice{Code: "key-full", Text: fmt.Sprintf("%d stops found no room in the key", left),
				Fix: "make the map larger, or divide the trip"})
			c.keyRow(g, k, i, indent, "", fmt.Sprintf(c.words().more, left), "", nil, 0, nil, num, name, th.Quiet.NRGBA())
			return
		}
		color := th.Route.NRGBA()
		if s.highlight {
			color = th.Highlight.NRGBA()
		}
		place := c.shorten(c.keyName(s, k.countries), name, k.column-c.margin()-indent)
		number := ""
		if c.numbered {
			number = numeral(s.stops)
		}
		c.keyRow(g, k, i, indent, number, place, c.siteDate(s), notes[i], down, s.numbersOf(), num, name, color)
		down += len(notes[i])
	}
}

// keyNotes are the lines under the stops' names: dates that do not fit beside them,
// and notes, or the dates alone, or nothing, as there is room for those of all.
func (c *composer) keyNotes(sites []*site, k keyPlan, style text.Style, width float64) [][]string {
	none := make([][]string, len(sites))
	if k.columns > 1 {
		return none
	}
	const most = 4 // lines of one note
	dates, notes := make([][]string, len(sites)), make([][]string, len(sites))
	withDates, withNotes := len(sites), len(sites)
	for i, s := range sites {
		if d := c.siteDate(s); d != "" && !c.dateBeside(c.shorten(c.keyName(s, k.countries), style, width), d, style, width) {
			dates[i] = c.balanced(unbroken(d), style, width, most)
		}
		notes[i] = dates[i]
		for _, n := range s.stops {
			if note := clean(c.j.Stops[n].Seed.Note); note != "" {
				notes[i] = append(notes[i], c.balanced(note, style, width, most)...)
			}
		}
		withDates += len(dates[i])
		withNotes += len(notes[i])
	}
	room := int((c.panel.Height() - 2*c.margin() - c.panelUsed) / (k.size * k.lead))
	switch {
	case withNotes <= room:
		return notes
	case withDates <= room:
		return dates
	}
	return none
}

// unbroken keeps each date of a list on one line.
func unbroken(dates string) string {
	const hard = "\u00a0"
	return strings.NewReplacer("; ", "; ", ": ", ": ", " ", hard).Replace(dates)
}

// keyDateGap is the distance of a date from the name, in type sizes.
const keyDateGap = 0.6

// dateBeside reports whether a date fits on the line of a name.
func (c *composer) dateBeside(place, date string, style text.Style, width float64) bool {
	return c.shape(place, style).Advance+keyDateGap*style.Size+c.shape(date, style).Ink.Width() <= width
}

// keyRow sets one entry of the key, so many lines lower than its number alone would
// stand: numerals, name, the date where there is room, and the note.
func (c *composer) keyRow(g *scene.Group, k keyPlan, i int, indent float64, nums, place, date string, note []string, down int, stops []int, num, name text.Style, color scene.Color) {
	col, row := i/k.rows, i%k.rows
	x := c.panel.MinX + c.margin() + float64(col)*k.column
	base := c.panel.MinY + c.margin() + (float64(row+down)+0.8)*k.size*k.lead
	width := k.column - c.margin() - indent
	var quads []label.Quad
	put := func(s string, st text.Style, at float64, col scene.Color) float64 {
		run := c.shape(s, st)
		if run.Ink.Empty() {
			return 0
		}
		g.Add(&scene.Text{Class: "key-text", Run: run, X: snap(at), Y: snap(base), Fill: col})
		quads = append(quads, label.Box(run.Ink.Shift(snap(at), snap(base))))
		return run.Advance
	}
	put(nums, num, x, color)
	used := put(place, name, x+indent, c.th.Color.Text.NRGBA())
	if date != "" && c.dateBeside(place, date, name, width) {
		put(date, name, x+indent+used+keyDateGap*k.size, c.th.Color.Quiet.NRGBA())
	}
	for _, l := range note {
		base += k.size * k.lead
		put(l, name, x+indent, c.th.Color.Quiet.NRGBA())
	}
	if stops != nil {
		one, several := numbers(stops)
		c.layout.add(Item{Kind: "key", Group: "key", Stop: one, Stops: several, Text: place}, quads)
	}
}
