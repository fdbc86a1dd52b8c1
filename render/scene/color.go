package scene

import (
	"fmt"
	"image/color"
)

// Color is sRGB with straight alpha. The zero Color is transparent.
type Color = color.NRGBA

// RGB is an opaque colour from 0xRRGGBB.
func RGB(hex uint32) Color {
	return Color{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// Hex writes a colour as #rrggbb, without its alpha.
func Hex(c Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
