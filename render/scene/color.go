package scene

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
)

// Color is sRGB with straight alpha. The zero Color is transparent.
type Color = color.NRGBA

// RGB is an opaque colour from 0xRRGGBB.
func RGB(hex uint32) Color {
	return Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// ParseColor reads #rgb, #rrggbb and #rrggbbaa.
func ParseColor(s string) (Color, error) {
	bad := fmt.Errorf("scene: %q is not a colour; write it as #rrggbb", s)
	if len(s) == 0 || s[0] != '#' {
		return Color{}, bad
	}
	digits := s[1:]
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	if len(digits) == 6 {
		digits += "ff"
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 8 {
		return Color{}, bad
	}
	return Color{R: uint8(v >> 24), G: uint8(v >> 16), B: uint8(v >> 8), A: uint8(v)}, nil
}

// Hex writes a colour as #rrggbb, without its alpha.
func Hex(c Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast is the WCAG 2 contrast ratio of two opaque colours, 1 to 21.
func Contrast(a, b Color) float64 {
	la, lb := Luminance(a), Luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// Luminance is the WCAG 2 relative luminance of an opaque colour, 0 to 1.
func Luminance(c Color) float64 {
	lin := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}
