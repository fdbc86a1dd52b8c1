package export

import (
	"fmt"
	"math"
	"strings"

	"dateline/geo"
	"dateline/render/project"
	"dateline/render/scene/path"
	"dateline/render/theme"
)

// QGIS numbers the kinds of things on a page.
const (
	itemPage  = 65638
	itemMap   = 65639
	itemLabel = 65641
	itemScale = 65646
)

// titleLeft and titleTop are where the title stands on the page, in millimetres.
const titleLeft, titleTop = 5, 4

func titlePanel(t *theme.Theme, title string, width float64) panel {
	return panelFor(trimLine(title), t.Type.Title*0.75, true, width-2*titleLeft)
}

// belowTitle is a view with so much more above the map that no stop lies under the page's title, and
// with as much more at its sides as the page's form takes.
func belowTitle(v *project.View, j *geo.Journey, t *theme.Theme, title string) *project.View {
	if title == "" {
		return v
	}
	width, height := pageFit(v)
	p, f := titlePanel(t, title, width), v.Frame()
	marker := math.Max(t.Stop.Radius, t.Stop.Ring) * 25.4 / 96
	below := titleTop + p.height + marker + 1
	more := 0.0 // px above the frame
	for _, s := range j.Stops {
		at, ok := v.Point(s.Place.At)
		if !ok || !f.Contains(at) || (at.X-f.MinX)/f.Width()*width > titleLeft+p.width+2*marker {
			continue
		}
		more = math.Max(more, (below*f.Height()-(at.Y-f.MinY)*height)/(height-below))
	}
	if more == 0 {
		return v
	}
	side := f.Width() * more / f.Height() / 2
	wider, err := v.Within(path.Rect{MinX: f.MinX - side, MinY: f.MinY - more, MaxX: f.MaxX + side, MaxY: f.MaxY})
	if err != nil {
		return v // the projection shows no more
	}
	return wider
}

// layout writes the page "Map": the map with its title, scale bar, credit and, where
// there is one, its legend.
func layout(v *project.View, t *theme.Theme, title, credit, legend string) string {
	width, height := pageFit(v)
	xmin, ymin, xmax, ymax := extent(v)
	white := symbol("fill", "", area(t.Color.Sea, t.Color.Sea, 0))
	var b, blocking strings.Builder // names of the land keep off what stands on the page
	for _, item := range []string{"title", "scale bar", "credit", legendItem} {
		blocking.WriteString(`<item uuid="` + uuid(item) + `"/>`)
	}
	b.WriteString("<Layouts>\n<Layout name=\"Map\" units=\"mm\" printResolution=\"300\" worldFileMap=\"\">\n<PageCollection>" + white)
	b.WriteString(item(itemPage, 0, "page", 0, 0, width, height, "", white) + "</PageCollection>\n")
	b.WriteString(item(itemMap, 1, "map", 0, 0, width, height, ` followPreset="false" keepLayerSet="false" mapRotation="0" drawCanvasItems="true" labelMargin="2,mm" mapFlags="0"`,
		fmt.Sprintf(`<Extent xmin="%s" ymin="%s" xmax="%s" ymax="%s"/><LayerSet/><AtlasMap atlasDriven="0" margin="0.1" scalingMode="2"/><labelBlockingItems>%s</labelBlockingItems>%s`, num(xmin), num(ymin), num(xmax), num(ymax), blocking.String(), crs(v.Projection().PROJ()))))
	if title != "" {
		p := titlePanel(t, title, width)
		b.WriteString(words(2, "title", trimLine(title), titleLeft, titleTop, p, true, t.Color.Title, t.Color.Panel))
	}
	if v.Projection().Kind != project.EqualEarth { // no one scale holds across a map of the world
		b.WriteString(item(itemScale, 3, "scale bar", 6, height-16, 60, 12, fmt.Sprintf(` mapUuid="%s" style="Single Box" unitType="kilometers" unitLabel="km" numMapUnitsPerScaleBarUnit="1000" numSegments="2" numSegmentsLeft="0" segmentSizeMode="1" minBarWidth="30" maxBarWidth="60" height="1.6" outlineWidth="0.3" boxContentSpace="1" labelBarSpace="1.5" alignment="0"`, uuid("map")),
			textStyle(t.Type.Scale*0.75, false, t.Color.Credit)))
	}
	if credit != "" {
		text := trimLine(credit)
		p := panelFor(text, t.Type.Credit*0.75, false, width-75) // the scale bar stands at the left
		b.WriteString(words(4, "credit", text, width-5-p.width, height-2-p.height, p, false, t.Color.Credit, t.Color.Panel))
	}
	b.WriteString(legend)
	b.WriteString("</Layout>\n</Layouts>\n")
	return b.String()
}

// words is a text on the page, on its panel.
func words(z int, name, text string, x, y float64, p panel, bold bool, color, ground theme.Color) string {
	weight, points := 50, p.points
	if bold {
		weight = 75
	}
	font := fmt.Sprintf(`<LabelFont description="%s,%s,-1,5,%d,0,0,0,0,0" style=""/><FontColor red="%d" green="%d" blue="%d" alpha="%d"/>`, // QGIS before 3.24 reads these, later ones text-style
		fontFamily, num(points), weight, color.R, color.G, color.B, color.A)
	back := fmt.Sprintf(`<BackgroundColor red="%d" green="%d" blue="%d" alpha="%d"/>`, ground.R, ground.G, ground.B, ground.A)
	out := item(itemLabel, z, name, x, y, p.width, p.height, fmt.Sprintf(` labelText="%s" htmlState="0" halign="1" valign="128" marginX="%s" marginY="0"`, esc(text), num(panelMargin)), back+font+textStyle(points, bold, color))
	return strings.Replace(out, `background="false"`, `background="true"`, 1)
}

// item writes one thing on the page; positions and sizes are millimetres.
func item(kind, z int, name string, x, y, w, h float64, attributes, body string) string {
	return fmt.Sprintf(`<LayoutItem type="%d" id="%s" uuid="%s" templateUuid="%s" zValue="%d" position="%s,%s,mm" positionOnPage="%s,%s,mm" size="%s,%s,mm" referencePoint="0" itemRotation="0" visibility="1" opacity="1" blendMode="0" frame="false" background="false" positionLock="false" excludeFromExports="0" groupUuid=""%s>%s</LayoutItem>`+"\n",
		kind, name, uuid(name), uuid(name), z, num(x), num(y), num(x), num(y), num(w), num(h), attributes, body)
}

// uuid names an item; it need only be unique within the page.
func uuid(name string) string {
	sum := uint64(14695981039346656037) // FNV-1a
	for i := range len(name) {
		sum = (sum ^ uint64(name[i])) * 1099511628211
	}
	return fmt.Sprintf("{00000000-0000-4000-8000-%012x}", sum&0xffffffffffff)
}

func textStyle(points float64, bold bool, color theme.Color) string {
	weight, style := 50, "Regular"
	if bold {
		weight, style = 75, "Bold"
	}
	return fmt.Sprintf(`<text-style fontFamily="%s" namedStyle="%s" fontWeight="%d" fontSize="%s" fontSizeUnit="Point" textColor="%s" textOpacity="1"/>`, fontFamily, style, weight, num(points), rgba(color))
}
