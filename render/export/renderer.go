package export

import (
	"fmt"
	"strings"

	"dateline/render/theme"
)

// rule draws the features that fit an expression, "ELSE" for the others.
type rule struct{ label, filter, kind, layers string }

// renderer writes a rule-based renderer. Its keys are counted, not random, so
// that the same map gives the same bytes.
func renderer(levels bool, rules ...rule) string {
	on := 0
	if levels {
		on = 1
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
	return fmt.Sprintf(`<renderer-v2 type="RuleRenderer" symbollevels="%d" enableorderby="0" forceraster="0"><rules key="{00000000-0000-4000-8000-%012d}">%s</rules><symbols>%s</symbols></renderer-v2>`,
		on, 0, heads.String(), symbols.String())
}

// stopsRenderer draws numbered markers, and a ring round the highlight.
func stopsRenderer(t *theme.Theme) string {
	dot := func(fill theme.Color) string {
		return circle(t.Stop.Radius, fill, t.Color.Casing, t.Stop.Outline) + numeral(t)
	}
	return renderer(false,
		rule{"Highlight", `"highlight"`, "marker", circle(t.Stop.Ring, theme.Color{}, t.Color.Highlight, t.Stop.RingLine) + dot(t.Color.Highlight)},
		rule{"Stop", "ELSE", "marker", dot(t.Color.Route)})
}

// legsRenderer draws cased lines with arrowheads, told apart by the mode of travel.
func legsRenderer(t *theme.Theme) string {
	line := func(m theme.Mode) string {
		width := m.Width
		out := stroke{t.Color.Casing, t.Line.Casing * width, nil, t.Stop.Trim, t.Arrow.Length / 2, 0}.layer()
		out += stroke{t.Color.Route, t.Line.Route * width, m.Dash, t.Stop.Trim, t.Arrow.Length / 2, 1}.layer()
		if m.Core > 0 {
			out += stroke{t.Color.Casing, t.Line.Route * width * m.Core, m.CoreDash, t.Stop.Trim, t.Arrow.Length / 2, 2}.layer()
		}
		return out + arrow(t, 3)
	}
	rules := []rule{{"Planned", `"planned"`, "line", line(theme.Mode{Width: 1, Dash: t.Modes.Planned.Dash})}}
	for _, m := range []struct {
		name, label string
		mode        theme.Mode
	}{{"flight", "By air", t.Modes.Flight}, {"road", "By road", t.Modes.Road}, {"rail", "By rail", t.Modes.Rail}, {"sea", "By sea", t.Modes.Sea}, {"foot", "On foot", t.Modes.Foot}} {
		rules = append(rules, rule{m.label, `not "planned" and "mode" = '` + m.name + `'`, "line", line(m.mode)})
	}
	return renderer(true, append(rules, rule{"Leg", "ELSE", "line", line(theme.Mode{Width: 1})})...)
}
