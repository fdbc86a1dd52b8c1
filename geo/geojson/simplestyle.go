package geojson

import (
	"fmt"
	"strings"

	"dateline/geo/feature"
)

type style struct {
	key   string
	value any
}

// The two strong colours of the map.
const (
	routeColour     = "#1e5a96"
	highlightColour = "#c81e1e"
)

// simplestyle gives a feature the properties of Mapbox's simplestyle-spec 1.1,
// which most web viewers of GeoJSON follow.
func simplestyle(l feature.Layer, row feature.Row) []style {
	get := func(name string) string {
		s, _ := l.Value(row, name).(string)
		return s
	}
	switch l.Name {
	case feature.StopsLayer:
		colour, size := routeColour, "medium"
		if l.Value(row, "highlight") == true {
			colour, size = highlightColour, "large"
		}
		seq := l.Value(row, "seq").(int64)
		symbol := any(nil)
		if seq <= 9 { // the specification knows single digits only
			symbol = fmt.Sprint(seq)
		}
		return []style{{"title", fmt.Sprintf("%d. %s", seq, get("name"))}, {"description", describe(get)}, {"marker-color", colour}, {"marker-size", size}, {"marker-symbol", symbol}}
	case feature.LegsLayer:
		return []style{{"title", get("from") + " – " + get("to")}, {"stroke", routeColour}, {"stroke-width", int64(3)}, {"stroke-opacity", 0.9}}
	case feature.FocusLayer:
		return []style{{"title", get("name")}, {"stroke", highlightColour}, {"stroke-width", int64(4)}, {"stroke-opacity", int64(1)}}
	}
	return nil
}

// describe says when and why, as one line. The day is in words: readers would
// take a column of bare dates for dates, and lose the rest.
func describe(get func(string) string) any {
	out := get("date_label")
	if depart := get("depart"); depart != "" && depart != get("arrive") {
		out = strings.TrimSpace(out + " to " + depart)
	}
	if note := get("note"); note != "" {
		if out != "" {
			out += ". "
		}
		out += note
	}
	if out == "" {
		return nil
	}
	return out
}
