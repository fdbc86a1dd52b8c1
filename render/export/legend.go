package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/render/project"
	"dateline/render/scene/path"
	"dateline/seeds"
)

const itemLegend = 65642

// The legend on the page, in mm.
const (
	legendSign   = 14.0 // a line long enough for an arrowhead
	legendSpace  = 2.0
	legendMargin = 5.0  // to the page's edge
	legendTop    = 20.0 // below the title
	legendBottom = 18.0 // above scale bar and credit
)

// explained are the words of the legend, none where the map says enough by itself:
// where nothing but plain legs or flights joins stops of one kind.
func explained(j *geo.Journey, opt Options) []string {
	say := opt.words()
	modes, seen := map[seeds.Mode]bool{}, map[string]bool{}
	for _, l := range j.Legs {
		if l.Planned {
			seen[say.Planned] = true
			continue
		}
		modes[l.Mode] = true
		seen[map[seeds.Mode]string{seeds.Flight: say.Flight, seeds.Road: say.Road, seeds.Rail: say.Rail, seeds.Sea: say.Sea, seeds.Foot: say.Foot, "": say.Leg}[l.Mode]] = true
	}
	plain := len(modes) == 0 || len(modes) == 1 && (modes[""] || modes[seeds.Flight])
	needed := seen[say.Planned] || !plain
	kinds := map[string]bool{}
	for _, s := range j.Stops {
		word := say.Stop
		switch {
		case s.Seed.Highlight:
			word = say.Highlight
		case s.Place.IsArea() && s.Approximate:
			word = say.Unfound
		case s.Place.IsArea():
			word = say.Area
		}
		kinds[word], seen[word] = true, true
		needed = needed || word == say.Area || word == say.Unfound
	}
	needed = needed || len(kinds) > 1
	for _, f := range j.Focus {
		if len(f.Line) > 0 {
			seen[cmp.Or(opt.focus, captions[feature.FocusLayer])], needed = true, true
		}
	}
	if !needed {
		return nil
	}
	if alike(j) {
		delete(seen, say.Flight)
	}
	var out []string
	for word := range seen {
		if word != "" {
			out = append(out, word)
		}
	}
	return out
}

// alike reports whether there are flights beside legs of no known mode, which look the same.
func alike(j *geo.Journey) bool {
	has := func(m seeds.Mode) bool {
		return slices.ContainsFunc(j.Legs, func(l geo.Leg) bool { return l.Mode == m && !l.Planned })
	}
	return has(seeds.Flight) && has("")
}

// corner is where the legend stands, in mm; QGIS numbers its reference points row by row from 0.
type corner struct {
	x, y, width, height float64 // of the upper left
	reference           int
}

// legendCorner is the corner of the page that is farthest from the trip, if it leaves one free.
func legendCorner(v *project.View, j *geo.Journey, words []string, points float64) (corner, bool) {
	page, height := pageFit(v)
	w, h := 0.0, 2*legendSpace+float64(len(words))*math.Max(7, points*millimetres*lineHeight+2)
	for _, word := range words {
		w = math.Max(w, ems(word, false)*points*millimetres*spareWidth)
	}
	w += legendSign + 3*legendSpace + 2
	mm := page / v.Frame().Width()
	var trip []path.Point
	add := func(at orb.Point) {
		if px, ok := v.Point(at); ok {
			trip = append(trip, path.Point{X: (px.X - v.Frame().MinX) * mm, Y: (px.Y - v.Frame().MinY) * mm})
		}
	}
	for _, s := range j.Stops {
		add(s.Place.At)
	}
	lines := func(lines orb.MultiLineString) {
		for _, line := range lines {
			for _, p := range line {
				add(p)
			}
		}
	}
	for _, l := range j.Legs {
		lines(l.Path)
	}
	for _, f := range j.Focus {
		lines(f.Line)
	}
	right, low := page-legendMargin-w, height-legendBottom-h
	const clear = 8 // mm, for markers and what of a label stands over them
	var best corner
	widest := float64(clear)
	for _, c := range []corner{{right, low, w, h, 8}, {legendMargin, low, w, h, 6}, {right, legendTop, w, h, 2}, {legendMargin, legendTop, w, h, 0}} {
		gap := page
		for _, p := range trip {
			gap = math.Min(gap, math.Hypot(math.Max(0, math.Max(c.x-p.X, p.X-c.x-w)), math.Max(0, math.Max(c.y-p.Y, p.Y-c.y-h))))
		}
		if gap > widest {
			best, widest = c, gap
		}
	}
	return best, widest > clear && w < page/2 && h < height/2
}

// legend writes the legend of the page, "" where none is needed or has room. QGIS
// lists in it what of stops, legs and borders in focus the map shows.
func legend(v *project.View, j *geo.Journey, opt Options, source func(layer string) string) string {
	t := opt.theme()
	words, points := explained(j, opt), t.Type.Scale*0.75
	c, ok := legendCorner(v, j, words, points)
	if len(words) == 0 || !ok {
		return ""
	}
	var body strings.Builder
	fmt.Fprintf(&body, `<BackgroundColor red="%d" green="%d" blue="%d" alpha="%d"/><styles>`, t.Color.Panel.R, t.Color.Panel.G, t.Color.Panel.B, t.Color.Panel.A)
	for _, s := range []struct{ name, margins string }{{"title", `marginBottom="0"`}, {"group", `marginTop="0"`}, {"subgroup", `marginTop="0"`}, {"symbol", `marginTop="1.5"`}, {"symbolLabel", `marginLeft="2" marginTop="1.5"`}} {
		fmt.Fprintf(&body, `<style alignment="1" name="%s" indent="0" %s><styleFont description="%s,%s,-1,5,50,0,0,0,0,0" style=""/>%s</style>`, s.name, s.margins, fontFamily, num(points), textStyle(points, false, t.Color.Text))
	}
	body.WriteString(`</styles><layer-tree-group>`)
	for _, layer := range []string{feature.StopsLayer, feature.LegsLayer, feature.FocusLayer} {
		order := ""
		if layer == feature.LegsLayer && alike(j) {
			order = `<Option type="QString" name="legend/node-order" value="0,2,3,4,5,6"/>` // the rules but the flights'
		}
		fmt.Fprintf(&body, `<layer-tree-layer id="%s" name="%s" providerKey="ogr" source="%s" checked="Qt::Checked" expanded="1" legend_exp="" legend_split_behavior="0" patch_size="0,0"><customproperties><Option type="Map"><Option type="QString" name="legend/title-style" value="hidden"/>%s</Option></customproperties></layer-tree-layer>`,
			layerID(layer), captions[layer], source(layer), order)
	}
	body.WriteString(`<custom-order enabled="0"/></layer-tree-group>`)
	x, y := c.x, c.y // of the reference point, from which QGIS lets the legend grow
	if c.reference%3 == 2 {
		x += c.width
	}
	if c.reference >= 6 {
		y += c.height
	}
	attributes := fmt.Sprintf(` title="" titleAlignment="1" columnCount="1" splitLayer="0" equalColumnWidth="0" symbolAlignment="1" symbolWidth="%s" symbolHeight="4" minSymbolSize="0" maxSymbolSize="0" lineSpacing="1" boxSpace="%s" columnSpace="2" wrapChar="" fontColor="%s" resizeToContents="1" map_uuid="%s" legendFilterByMap="1" legendFilterByAtlas="0" rasterBorder="0" rasterBorderWidth="0" rasterBorderColor="0,0,0,255" wmsLegendWidth="50" wmsLegendHeight="25"`,
		num(legendSign), num(legendSpace), fmt.Sprintf("#%02x%02x%02x", t.Color.Text.R, t.Color.Text.G, t.Color.Text.B), uuid("map"))
	out := item(itemLegend, 5, legendItem, x, y, c.width, c.height, attributes, body.String())
	out = strings.Replace(out, `referencePoint="0"`, fmt.Sprintf(`referencePoint="%d"`, c.reference), 1)
	return strings.Replace(out, `background="false"`, `background="true"`, 1)
}

// legendItem is the name of the legend among the items of the page.
const legendItem = "legend"
