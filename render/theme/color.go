package theme

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// Color is sRGB with straight alpha, written #rgb, #rrggbb or #rrggbbaa.
type Color color.NRGBA

// NRGBA returns the colour in the standard library's type.
func (c Color) NRGBA() color.NRGBA { return color.NRGBA(c) }

// String returns #rrggbb, or #rrggbbaa where it is not opaque.
func (c Color) String() string {
	if c.A == 255 {
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}

// ParseColor reads #rgb, #rrggbb, #rrggbbaa or "none".
func ParseColor(s string) (Color, error) {
	s = strings.TrimSpace(s)
	if s == "none" || s == "transparent" {
		return Color{}, nil
	}
	hex, ok := strings.CutPrefix(s, "#")
	if ok && len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	if ok && len(hex) == 6 {
		hex += "ff"
	}
	v, err := strconv.ParseUint(hex, 16, 32)
	if !ok || len(hex) != 8 || err != nil {
		return Color{}, fmt.Errorf("%q is not a colour; write it as \"#1e5a96\"", s)
	}
	return Color{uint8(v >> 24), uint8(v >> 16), uint8(v >> 8), uint8(v)}, nil
}

// UnmarshalYAML reads a colour, and names its line and column where it is none.
func (c *Color) UnmarshalYAML(n ast.Node) error {
	var s string
	if err := yaml.NodeToValue(n, &s); err != nil {
		s = n.String()
	}
	v, err := ParseColor(s)
	if err != nil {
		return &yaml.SyntaxError{Message: err.Error(), Token: n.GetToken()}
	}
	*c = v
	return nil
}

// Luminance is WCAG's relative luminance, 0 to 1.
func (c Color) Luminance() float64 {
	lin := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

// Contrast is WCAG's contrast ratio of two opaque colours, 1 to 21.
func Contrast(a, b Color) float64 {
	la, lb := a.Luminance(), b.Luminance()
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

// Mix returns the colour a fraction f of the way from c to d.
func (c Color) Mix(d Color, f float64) Color {
	m := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*f)) }
	return Color{m(c.R, d.R), m(c.G, d.G), m(c.B, d.B), m(c.A, d.A)}
}
