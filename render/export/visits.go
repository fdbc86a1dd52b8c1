package export

import (
	"fmt"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/render/theme"
)

// In QGIS each visit is a feature of its own, and those of one place lie on each other. Each of them
// therefore bears the numbers of all, and the first of them the name, with the days of all. These
// are expressions, so that a stop that is moved away there has its own number again. QGIS looks at all
// stops for each of them: they ask only of the visits that the journey has.

// visits are the numbers of the stops at each place that is visited more than once.
type visits [][]string

func visitsOf(j *geo.Journey) visits {
	var places []orb.Point
	at := map[orb.Point][]string{}
	for i, s := range j.Stops {
		if len(at[s.Place.At]) == 0 {
			places = append(places, s.Place.At)
		}
		at[s.Place.At] = append(at[s.Place.At], fmt.Sprint(i+1))
	}
	var v visits
	for _, p := range places {
		if len(at[p]) > 1 {
			v = append(v, at[p])
		}
	}
	return v
}

// several is an expression that holds for a stop of a place visited more than once.
func (v visits) several() string {
	var all []string
	for _, place := range v {
		all = append(all, place...)
	}
	return `"seq" in (` + strings.Join(all, ", ") + `)`
}

// here tells which stops are at one place, to some ten metres.
const here = `geom_to_wkt($geometry, 4)`

// mostVisits is how many numbers a marker can bear, and how many days a label.
const mostVisits = 3

// numeral is an expression of what stands on the marker: "4", "1 · 5", "1 · 5 · +3".
func (v visits) numeral() string {
	if len(v) == 0 {
		return `to_string("seq")`
	}
	return fmt.Sprintf(`if(%s, with_variable('n', array_agg("seq", group_by:=%s, order_by:="seq"), if(array_length(@n) > %d, array_to_string(array_slice(@n, 0, %d), ' · ') || ' · +' || to_string(array_length(@n) - %d), array_to_string(@n, ' · '))), to_string("seq"))`,
		v.several(), here, mostVisits, mostVisits-2, mostVisits-1)
}

// label is an expression of a place's name with the days of its visits, of many the first and the
// last; NULL for all visits but the first. day is that of one stop.
func (v visits) label(day string) string {
	one := `"name" || coalesce('\n' || ` + day + `, '')`
	if len(v) == 0 {
		return one
	}
	days := fmt.Sprintf(`with_variable('d', array_agg(%s, group_by:=%s, filter:=(%[1]s) is not null, order_by:="seq"), case when array_length(@d) > %[3]d then array_first(@d) || ' … ' || array_last(@d) when array_length(@d) > 0 then array_to_string(@d, '\n') end)`,
		day, here, mostVisits)
	return fmt.Sprintf(`if(%s, if("seq" = minimum("seq", group_by:=%s), "name" || coalesce('\n' || %s, ''), NULL), %s)`, v.several(), here, days, one)
}

// Widths of a numeral's characters, in parts of its size, in Open Sans, and of what it may take of its marker.
const (
	severalSize = 0.9 // of a numeral of several numbers, of that of one digit
	digitWide   = 0.57
	dotWide     = 0.79 // with its spaces
	innerWide   = 1.5  // radii
)

// longer is an expression of the mm by which a marker with several numbers is longer than a round one, on each side.
func (v visits) longer(t *theme.Theme) string {
	var b strings.Builder
	b.WriteString("case")
	for _, place := range v {
		shown, dots := place, len(place)-1
		if len(place) > mostVisits {
			shown, dots = append(place[:mostVisits-1:mostVisits-1], fmt.Sprintf("+%d", len(place)-mostVisits+1)), mostVisits-1
		}
		wide := float64(len(strings.Join(shown, "")))*digitWide + float64(dots)*dotWide
		off := max(0, (wide*t.Type.Numeral*severalSize-innerWide*t.Stop.Radius)/2)
		fmt.Fprintf(&b, ` when "seq" in (%s) then %s`, strings.Join(place, ", "), mm(off))
	}
	b.WriteString(" else 0 end")
	return b.String()
}

// marker is the disc of a stop, of a radius in px: a capsule where it must hold several numbers.
func (v visits) marker(t *theme.Theme, radius float64, fill, edge theme.Color, width float64) string {
	if len(v) == 0 {
		return circle(radius, fill, edge, width)
	}
	off := v.longer(t)
	left, right := option{"offset", `to_string(-(` + off + `)) || ',0'`}, option{"offset", `to_string(` + off + `) || ',0'`}
	bar := func(height float64, c theme.Color) string {
		return symbolLayer("EllipseMarker", 0, options(option{"symbol_name", "rectangle"}, option{"symbol_width", "0"}, option{"symbol_width_unit", "MM"}, option{"symbol_height", mm(height)}, option{"symbol_height_unit", "MM"},
			option{"color", rgba(c)}, option{"outline_style", "no"}),
			defined(option{"width", `2 * ` + off}, option{"enabled", off + ` > 0`}), "")
	}
	return bar(2*radius+width, edge) + circle(radius, fill, edge, width, left) + circle(radius, fill, edge, width, right) + bar(2*radius-width, fill) + circle(radius-width/2, fill, edge, 0, left)
}
