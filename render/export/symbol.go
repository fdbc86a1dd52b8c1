package export

import (
	"fmt"
	"strings"

	"dateline/render/theme"
)

// symbolLayer writes one layer of a symbol. pass orders the layers of all
// features, so that every casing lies under every line.
func symbolLayer(class string, pass int, settings, dataDefined, sub string) string {
	return fmt.Sprintf(`<layer class="%s" enabled="1" locked="0" pass="%d">%s%s%s</layer>`, class, pass, settings, dataDefined, sub)
}

// symbol writes a symbol of its layers, the lowest first.
func symbol(kind, name string, layers ...string) string {
	return `<symbol type="` + kind + `" name="` + name + `" alpha="1" clip_to_extent="1" force_rhr="0">` + strings.Join(layers, "") + `</symbol>`
}

// circle is a round marker of a radius in px; expressions give some settings.
func circle(radius float64, fill, edge theme.Color, width float64, by ...option) string {
	style := "solid"
	if width == 0 {
		style = "no" // of width 0 it is a hairline
	}
	return symbolLayer("SimpleMarker", 0, options(option{"name", "circle"}, option{"size", mm(2 * radius)}, option{"size_unit", "MM"},
		option{"color", rgba(fill)}, option{"outline_color", rgba(edge)}, option{"outline_width", mm(width)}, option{"outline_width_unit", "MM"}, option{"outline_style", style}), defined(by...), "")
}

// numeralRise lifts a numeral onto the middle of its marker, in parts of its size:
// QGIS puts its base half an ascent below the middle, where half a digit's height
// (1.07 and 0.71 of the size in Open Sans) belongs.
const numeralRise = (1.07 - 0.71) / 2

// numeral is the stop's number, or those of all visits of its place, centred on it.
func numeral(t *theme.Theme, color theme.Color, v visits) string {
	size := `if("seq" > 99, 0.7, if("seq" > 9, 0.9, 1))`
	if len(v) > 0 {
		size = fmt.Sprintf("if(%s, %s, %s)", v.several(), num(severalSize), size)
	}
	return symbolLayer("FontMarker", 0, options(option{"font", fontFamily}, option{"font_style", "Bold"}, option{"chr", "1"}, option{"size", mm(t.Type.Numeral)}, option{"size_unit", "MM"},
		option{"color", rgba(color)}, option{"outline_width", "0"}, option{"horizontal_anchor_point", "1"}, option{"vertical_anchor_point", "1"}, option{"offset", "0," + mm(-numeralRise*t.Type.Numeral)}, option{"offset_unit", "MM"}),
		defined(option{"char", v.numeral()}, option{"size", mm(t.Type.Numeral) + " * " + size}), "")
}

// stroke is a line of a width in px; trim shortens it by px at both ends.
type stroke struct {
	color theme.Color
	width float64
	dash  []float64
	trim  float64
	head  float64 // more px off the end, where an arrowhead stands
	pass  int
}

func (s stroke) layer() string {
	set := []option{{"line_color", rgba(s.color)}, {"line_width", mm(s.width)}, {"line_width_unit", "MM"}, {"line_style", "solid"}, {"capstyle", "round"}, {"joinstyle", "round"},
		{"trim_distance_start", mm(s.trim)}, {"trim_distance_start_unit", "MM"}, {"trim_distance_end", mm(s.trim + s.head)}, {"trim_distance_end_unit", "MM"}}
	if len(s.dash) > 0 {
		gaps := make([]string, len(s.dash))
		for i, d := range s.dash {
			gaps[i] = mm(d)
		}
		set = append(set, option{"use_custom_dash", "1"}, option{"customdash", strings.Join(gaps, ";")}, option{"customdash_unit", "MM"})
		for i := range set {
			if set[i].key == "capstyle" {
				set[i].value = "flat"
			}
		}
	}
	trim := ""
	if s.trim > 0 { // the parts of a leg that is cut are trimmed at its ends alone
		start := "if(@geometry_part_num = 1, " + mm(s.trim) + ", 0)"
		end := "if(" + lastPart + ", " + mm(s.trim+s.head) + ", 0)"
		trim = defined(option{"trimStart", start}, option{"trimEnd", end})
	}
	return symbolLayer("SimpleLine", s.pass, options(set...), trim, "")
}

// lastPart holds for the part of a leg that arrives: one that the antimeridian cuts has several.
const lastPart = "@geometry_part_num = @geometry_part_count"

// arrow is a head at the end of a leg.
func arrow(t *theme.Theme, pass int) string {
	head := symbol("marker", "@0@2", symbolLayer("SimpleMarker", 0, options(option{"name", "filled_arrowhead"}, option{"size", mm(t.Arrow.Length * 1.3)}, option{"size_unit", "MM"},
		option{"color", rgba(t.Color.Route)}, option{"outline_color", rgba(t.Color.Casing)}, option{"outline_width", mm(1)}, option{"outline_width_unit", "MM"}, option{"joinstyle", "miter"},
		option{"offset", mm(-t.Stop.Trim) + ",0"}, option{"offset_unit", "MM"}), "", "")) // back from the stop, along the leg
	return symbolLayer("MarkerLine", pass, options(option{"placement", "lastvertex"}, option{"rotate", "1"}),
		defined(option{"enabled", lastPart}), head)
}

// area is a filled polygon with an edge of px.
func area(fill, edge theme.Color, width float64) string {
	style := "solid"
	if width == 0 {
		style = "no"
	}
	return symbolLayer("SimpleFill", 0, options(option{"color", rgba(fill)}, option{"style", "solid"}, option{"outline_color", rgba(edge)}, option{"outline_style", style},
		option{"outline_width", mm(width)}, option{"outline_width_unit", "MM"}, option{"joinstyle", "round"}), "", "")
}

// fontFamily comes with QGIS.
const fontFamily = "Open Sans"
