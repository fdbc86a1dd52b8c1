package export

import (
	"fmt"
	"strings"

	"dateline/render/theme"
	"dateline/seeds"
)

// label writes a layer's labels: an expression, a size in px, a halo.
type label struct {
	expression string
	size       float64
	bold       bool
	italic     bool
	color      theme.Color
	halo       theme.Color
	haloWidth  float64
	placement  string
	distance   string // an expression of mm for each feature, "" for none
	solid      bool   // keeps other labels off its feature; over a land or a lake they may lie
}

func (l label) xml() string {
	weight, style := 50, "Regular"
	if l.bold {
		weight, style = 75, "Bold"
	}
	if l.italic {
		style = "Italic"
	}
	placed := ""
	if l.distance != "" {
		placed = strings.NewReplacer("<data_defined_properties>", "<dd_properties>", "</data_defined_properties>", "</dd_properties>").Replace(defined(option{"LabelDistance", l.distance}))
	}
	return fmt.Sprintf(`<labeling type="simple"><settings calloutType="simple"><text-style fieldName="%s" isExpression="1" fontFamily="%s" namedStyle="%s" fontWeight="%d" fontItalic="%d" fontSize="%s" fontSizeUnit="Point" textColor="%s" textOpacity="1" multilineHeight="1">`+
		`<text-buffer bufferDraw="1" bufferSize="%s" bufferSizeUnits="MM" bufferColor="%s" bufferOpacity="1" bufferJoinStyle="128" bufferNoFill="1"/></text-style>`+
		`<text-format multilineAlign="0" wrapChar="" autoWrapLength="32"/>%s<rendering obstacle="%d" obstacleFactor="1" drawLabels="1" displayAll="0" mergeLines="0" fontMinPixelSize="3" fontMaxPixelSize="10000"/>%s</settings></labeling>`,
		esc(l.expression), fontFamily, style, weight, map[bool]int{true: 1}[l.italic], num(l.size*0.75), rgba(l.color), mm(l.haloWidth), rgba(l.halo), l.placement, map[bool]int{true: 1}[l.solid], placed)
}

// obstacle keeps labels of other layers off this one, which has none itself. QGIS
// bars a place from a label whose priority, 2 for a layer of 0 to 0 for one of 10,
// is below the factor: names of countries are left out rather than set on a leg, the
// stops', which must be there, are moved off it where they find another place.
const obstacle = `<labeling type="simple"><settings calloutType="simple"><text-style fieldName="" isExpression="0"/><placement placement="2"/><rendering drawLabels="0" obstacle="1" obstacleFactor="1.5" obstacleType="1"/></settings></labeling>`

// day writes the day of a date column as our maps do in a language, NULL where there is none.
func day(column, lang string) string {
	forms := make([]string, 12)
	for i := range forms {
		form := seeds.Day(2019, i+1, 22).FormatShort(lang)
		form = strings.NewReplacer("2019", "{y}", "22", "{d}", "'", "''").Replace(form)
		forms[i] = "'" + form + "'"
	}
	return fmt.Sprintf(`replace(replace(array_get(array(%s), month("%s") - 1), '{d}', to_string(day("%s"))), '{y}', to_string(year("%s")))`,
		strings.Join(forms, ", "), column, column, column)
}

// stopLabels names the places of the stops, with the days of the visits or their words below.
func stopLabels(t *theme.Theme, lang string, v visits) string {
	distance := fmt.Sprintf(`if("highlight", %s, %s)`, mm(t.Stop.Ring+4), mm(t.Stop.Radius+4))
	if len(v) > 0 {
		distance += " + " + v.longer(t)
	}
	return label{
		expression: v.label(`coalesce(` + day("arrive", lang) + ` || if("day_doubtful", ' (?)', ''), "date_label")`),
		size:       t.Type.Stop, bold: true, solid: true, color: t.Color.Text, halo: t.Color.Land, haloWidth: t.Halo.Label,
		placement: `<placement placement="6" dist="` + mm(t.Stop.Radius+4) + `" distUnits="MM" predefinedPositionOrder="R,L,TR,BR,TL,BL,TSR,BSR,TSL,BSL,T,B" priority="9"/>`,
		distance:  distance,
	}.xml()
}

// coarse is a country as its name needs it, in half millimetres of the map: of all
// that a coast has, as it is printed to PDF, QGIS looks for a place for minutes.
const coarse = `coalesce(simplify($geometry, @map_scale / 200000000), $geometry)`

// countryLabels sets the names of countries in spaced, quiet type.
func countryLabels(t *theme.Theme, lang string) string {
	name := `"name"`
	if strings.HasPrefix(lang, "tr") {
		name = `replace("name", 'i', 'İ')` // a Turkish i keeps its dot
	}
	return label{
		expression: "upper(" + name + ")", size: (t.Type.CountryMin + t.Type.CountryMax) / 2, color: t.Color.Country, halo: t.Color.Land, haloWidth: 1,
		placement: `<placement placement="4" fitInPolygonOnly="1" priority="2" geometryGeneratorEnabled="1" geometryGeneratorType="PolygonGeometry" geometryGenerator="` + esc(coarse) + `"/>`,
	}.xml()
}

// lakeLabels sets the names of lakes in italics.
func lakeLabels(t *theme.Theme) string {
	placement := `<placement placement="1" centroidInside="1" fitInPolygonOnly="1" priority="1"/>`
	return label{expression: `"name"`, size: t.Type.WaterMin, italic: true, color: t.Color.Water, halo: t.Color.Land, haloWidth: 1, placement: placement}.xml()
}
