package export

import (
	"fmt"
	"strings"

	"dateline/render/theme"
)

// rule draws the features that fit an expression, "ELSE" for the others.
type rule struct{ label, filter, kind, layers string }

// renderer writes a rule-based renderer; the features for which the expression over holds, none
// where it is empty, are drawn over the others. Its keys are counted, not random, so that the same
// map gives the same bytes.
func renderer(levels bool, over string, rules ...rule) string {
	on, ordered, order := 0, 0, ""
	if levels {
		on = 1
	}
	if over != "" {
		ordered, order = 1, `<orderby><orderByClause asc="1" nullsFirst="1">`+esc(over)+`</orderByClause></orderby>`
	}
	var heads, symbols strings.Builder
	for i, r := range rules {
		filter := ""
		if r.filter != "" {
			filter = ` filter="` + esc(r.filter) + `"`
		}
		fmt.Fprintf(&heads, `<rule key="{00000000-0000-4000-8000-%012d}" label="%s" symbol="%d"%s/>`, i+1, esc(r.label), i, filter)
		symbols.WriteString(symbol(r.kind, fmt.Sprint(i), r.layers))
	}
	return fmt.Sprintf(`<renderer-v2 type="RuleRenderer" symbollevels="%d" enableorderby="%d" forceraster="0"><rules key="{00000000-0000-4000-8000-%012d}">%s</rules><symbols>%s</symbols>%s</renderer-v2>`,
		on, ordered, 0, heads.String(), symbols.String(), order)
}

// wide is geo.Place.IsArea as a rule of QGIS.
const wide = `("kind" in ('country', 'admin1', 'admin2', 'region', 'continent', 'range', 'desert') or "kind" = 'water' and "country" is null)`

// areaRim is the width in px of the rim of a hollow marker.
const areaRim = 2.2

// stopsRenderer draws numbered markers, hollow ones for countries and regions, and
// a ring round the highlight.
func stopsRenderer(t *theme.Theme, say Words, v visits) string {
	dot := func(fill theme.Color, hollow bool) string {
		out := v.marker(t, t.Stop.Radius, fill, t.Color.Casing, t.Stop.Outline)
		if hollow {
			return out + v.marker(t, t.Stop.Radius-areaRim, t.Color.Casing, t.Color.Casing, 0) + numeral(t, fill, v)
		}
		return out + numeral(t, t.Color.Numeral, v)
	}
	ring := circle(t.Stop.Ring, theme.Color{}, t.Color.Highlight, t.Stop.RingLine)
	if len(v) > 0 {
		ring = circle(t.Stop.Ring, theme.Color{}, t.Color.Highlight, t.Stop.RingLine, option{"size", mm(2*t.Stop.Ring) + ` + 2 * ` + v.longer(t)})
	}
	return renderer(false, `"highlight"`,
		rule{say.Highlight, `"highlight" and not ` + wide, "marker", ring + dot(t.Color.Highlight, false)},
		rule{say.Highlight, `"highlight" and ` + wide, "marker", ring + dot(t.Color.Highlight, true)},
		rule{say.Unfound, `not "highlight" and "approximate" and ` + wide, "marker", dot(t.Color.Route, true)},
		rule{say.Area, `not "highlight" and not "approximate" and ` + wide, "marker", dot(t.Color.Route, true)},
		rule{say.Stop, "ELSE", "marker", dot(t.Color.Route, false)})
}

// legsRenderer draws cased lines with arrowheads, told apart by the mode of travel.
func legsRenderer(t *theme.Theme, say Words) string {
	line := func(m theme.Mode) string {
		width := m.Width
		out := stroke{t.Color.Casing, t.Line.Casing * width, nil, t.Stop.Trim, t.Arrow.Length / 2, 0}.layer()
		out += stroke{t.Color.Route, t.Line.Route * width, m.Dash, t.Stop.Trim, t.Arrow.Length / 2, 1}.layer()
		if m.Core > 0 {
			out += stroke{t.Color.Casing, t.Line.Route * width * m.Core, m.CoreDash, t.Stop.Trim, t.Arrow.Length / 2, 2}.layer()
		}
		return out + arrow(t, 3)
	}
	rules := []rule{{say.Planned, `"planned"`, "line", line(theme.Mode{Width: 1, Dash: t.Modes.Planned.Dash})}}
	for _, m := range []struct {
		name, label string
		mode        theme.Mode
	}{{"flight", say.Flight, t.Modes.Flight}, {"road", say.Road, t.Modes.Road}, {"rail", say.Rail, t.Modes.Rail}, {"sea", say.Sea, t.Modes.Sea}, {"foot", say.Foot, t.Modes.Foot}} {
		rules = append(rules, rule{m.label, `not "planned" and "mode" = '` + m.name + `'`, "line", line(m.mode)})
	}
	return renderer(true, "", append(rules, rule{say.Leg, "ELSE", "line", line(theme.Mode{Width: 1})})...)
}
