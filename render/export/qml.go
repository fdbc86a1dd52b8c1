package export

import (
	"cmp"
	"fmt"

	"dateline/geo/feature"
)

// The names of the basemap's layers.
const (
	CountriesLayer = "countries"
	BordersLayer   = "borders"
	LakesLayer     = "lakes"
	RiversLayer    = "rivers"
)

// QML returns the style with which QGIS, 3.22 and later, draws a layer of ours in
// the theme, language and words of opt; "" for a layer that is none.
func QML(layer string, opt Options) string {
	body := style(layer, opt)
	if body == "" {
		return ""
	}
	return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>` + "\n" +
		fmt.Sprintf(`<qgis version="3.22.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|Temporal" labelsEnabled="%d">%s</qgis>`, labelled(layer), body) + "\n"
}

// style is what stands inside a QML file, and inside a project's layer.
func style(layer string, opt Options) string {
	t := opt.theme()
	switch layer {
	case feature.StopsLayer:
		return temporal("arrive", "depart") + stopsRenderer(t, opt.words(), opt.visits) + stopLabels(t, opt.Lang, opt.visits) + hidden("seed") + `<previewExpression>"seq" || '. ' || "name"</previewExpression>` +
			`<mapTip>&lt;b&gt;[% "seq" %]. [% "name" %]&lt;/b&gt;&lt;br&gt;[% coalesce("note", '') %]</mapTip>`
	case feature.LegsLayer:
		return temporal("depart", "arrive") + legsRenderer(t, opt.words()) + obstacle + `<previewExpression>"from" || ' – ' || "to"</previewExpression>`
	case feature.FocusLayer:
		return renderer(false, "", rule{cmp.Or(opt.focus, captions[feature.FocusLayer]), "", "line", stroke{color: t.Color.Highlight, width: t.Line.Focus}.layer()}) + obstacle + `<previewExpression>"name"</previewExpression>`
	case CountriesLayer:
		var rules []rule
		for i, c := range t.Color.Focus {
			rules = append(rules, rule{"In focus", fmt.Sprintf(`"focus" = %d`, i+1), "fill", area(c, t.Color.Coast, t.Line.Coast)})
		}
		rules = append(rules, rule{"Visited", `"visited" and "focus" is null`, "fill", area(t.Color.Visited, t.Color.Coast, t.Line.Coast)}, rule{"Land", "ELSE", "fill", area(t.Color.Land, t.Color.Coast, t.Line.Coast)})
		return renderer(false, "", rules...) + countryLabels(t, opt.Lang) + `<previewExpression>"name"</previewExpression>`
	case BordersLayer:
		return renderer(false, "", rule{"Border", "", "line", stroke{color: t.Color.Border, width: t.Line.Border}.layer()})
	case LakesLayer:
		return renderer(false, "", rule{"Lake", "", "fill", area(t.Color.Lake, t.Color.LakeEdge, t.Line.LakeEdge)}) + lakeLabels(t)
	case RiversLayer:
		return renderer(false, "", rule{"River", "", "line", stroke{color: t.Color.River, width: t.Line.River}.layer()})
	}
	return ""
}

func labelled(layer string) int {
	switch layer {
	case feature.StopsLayer, feature.LegsLayer, feature.FocusLayer, CountriesLayer, LakesLayer:
		return 1
	}
	return 0
}

// temporal names the fields that QGIS's temporal controller moves along. It is
// off until somebody turns it on: a map must not open with half of its stops hidden.
func temporal(start, end string) string {
	return `<temporal enabled="0" mode="2" limitMode="0" startField="` + start + `" endField="` + end + `" durationField="" durationUnit="min" fixedDuration="0" accumulate="0" startExpression="" endExpression=""><fixedRange><start></start><end></end></fixedRange></temporal>`
}

// hidden keeps a column that is not for people out of the forms.
func hidden(column string) string {
	return `<fieldConfiguration><field name="` + column + `" configurationFlags="None"><editWidget type="Hidden"><config><Option/></config></editWidget></field></fieldConfiguration>`
}
