package export

import (
	"math"
	"strings"
	"unicode"
)

// panel is the ground that a text of the page stands on: millimetres, and the size
// of the type in points.
type panel struct{ width, height, points float64 }

const (
	panelMargin = 2      // mm left and right of the text
	lineHeight  = 1.36   // of the type's size, in Open Sans
	smallest    = 0.7    // of its size is a text set before it is broken into lines
	spareWidth  = 1.06   // for what QGIS takes where it has no Open Sans
	millimetres = 0.3528 // to a point
)

// panelFor is as wide as the text and no wider than most; a longer text is set
// smaller, then broken into lines.
func panelFor(text string, points float64, bold bool, most float64) panel {
	most = math.Max(most, 20)
	line := ems(text, bold) * spareWidth * millimetres
	points *= math.Max(smallest, math.Min(1, (most-2*panelMargin)/(line*points)))
	wide, lines := line*points+2*panelMargin, 1.0
	if wide > most+0.01 {
		word := 0.0 // a line ends before a word: it may lack the longest
		for _, w := range strings.Fields(text) {
			word = math.Max(word, ems(w, bold)*millimetres*points)
		}
		room := most - 2*panelMargin
		lines = math.Ceil(line * points / math.Max(room-word/2, room/2))
		wide = most
	}
	return panel{width: wide, height: lines*points*millimetres*lineHeight + 1.5, points: points}
}

// ems is about how wide a text is in Open Sans, in its size.
func ems(text string, bold bool) float64 {
	sum := 0.0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r):
		case strings.ContainsRune(" iljI.,:;'’|!()[]-", r):
			sum += 0.31
		case strings.ContainsRune("tfr", r):
			sum += 0.45
		case strings.ContainsRune("mwMW@—%", r):
			sum += 0.92
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			sum++
		case unicode.IsUpper(r):
			sum += 0.72
		default:
			sum += 0.64
		}
	}
	if bold {
		return sum
	}
	return sum * 0.92
}
