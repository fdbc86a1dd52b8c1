package export

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

	"dateline/render/theme"
)

// esc escapes text for XML; characters that XML cannot hold become U+FFFD.
func esc(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

// mm turns px into millimetres as text.
func mm(px float64) string { return num(px * 25.4 / 96) }

// num writes at most four decimals.
func num(v float64) string {
	return strconv.FormatFloat(math.Round(v*1e4)/1e4+0, 'f', -1, 64)
}

// rgba is a colour as QGIS writes it.
func rgba(c theme.Color) string { return fmt.Sprintf("%d,%d,%d,%d", c.R, c.G, c.B, c.A) }

// option is a setting of a symbol's layer.
type option struct{ key, value string }

// options writes settings in QGIS's own form.
func options(list ...option) string {
	var b strings.Builder
	b.WriteString(`<Option type="Map">`)
	for _, o := range list {
		b.WriteString(`<Option type="QString" name="` + o.key + `" value="` + esc(o.value) + `"/>`)
	}
	b.WriteString(`</Option>`)
	return b.String()
}

// defined writes the settings that an expression gives for each feature.
func defined(list ...option) string {
	if len(list) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<data_defined_properties><Option type="Map"><Option type="QString" name="name" value=""/><Option type="Map" name="properties">`)
	for _, o := range list {
		b.WriteString(`<Option type="Map" name="` + o.key + `"><Option type="bool" name="active" value="true"/><Option type="QString" name="expression" value="` + esc(o.value) +
			`"/><Option type="int" name="type" value="3"/></Option>`)
	}
	b.WriteString(`</Option><Option type="QString" name="type" value="collection"/></Option></data_defined_properties>`)
	return b.String()
}
