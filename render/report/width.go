package report

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"dateline/seeds/pattern"
)

// widths shares a width out among the columns of a table, each pad wider than its text as
// measure has it: all the room that it wants for columns of short cells, and what
// remains for those of long ones, none narrower than its longest word while there is room.
func (t Table) widths(measure func(string) float64, pad, width float64) []float64 {
	n := len(t.Columns)
	wanted, least := make([]float64, n), make([]float64, n)
	cells, _ := t.lines()
	for _, row := range append(cells, t.heads()) {
		for i, cell := range row {
			wanted[i] = max(wanted[i], measure(cell)+pad)
			for _, word := range breaks.Split(cell, -1) {
				least[i] = max(least[i], measure(word)+pad)
			}
		}
	}
	entire := slices.Clone(least) // with numbers unbroken, which read better
	for i, c := range t.Columns {
		if c.Whole || c.Number {
			entire[i] = wanted[i]
		}
	}
	switch {
	case sum(wanted) <= width:
		return t.spread(wanted, width)
	case sum(least) >= width: // the columns of the longest words break them
		return filled(make([]float64, n), least, width)
	}
	best, lines := t.balanced(least, wanted, measure, pad, width)
	if sum(entire) < width {
		unbroken, n := t.balanced(entire, wanted, measure, pad, width)
		if worthBreaking*n <= lines {
			return unbroken
		}
	}
	return best
}

// worthBreaking is which part of the lines must remain for numbers to be broken.
const worthBreaking = 0.75

// balanced raises widths from their least to the whole width so that the rows are low, and
// answers how many lines they have. Level columns keep short cells on one line,
// proportional ones give long cells their room: it takes the best of some between.
func (t Table) balanced(least, wanted []float64, measure func(string) float64, pad, width float64) (best []float64, fewest float64) {
	cells, _ := t.lines()
	level, share := filled(least, wanted, width), (width-sum(least))/(sum(wanted)-sum(least))
	for part := 0.0; part <= 1; part += 0.25 {
		widths := make([]float64, len(wanted))
		for i := range widths {
			widths[i] = (1-part)*level[i] + part*(least[i]+share*(wanted[i]-least[i]))
		}
		if lines := height(cells, measure, widths, pad); best == nil || lines < fewest {
			best, fewest = widths, lines
		}
	}
	return best, fewest
}

// height estimates how many lines high rows are in columns of some widths.
func height(rows [][]string, measure func(string) float64, widths []float64, pad float64) float64 {
	lines := 0.0
	for _, row := range rows {
		tallest := 1.0
		for i, cell := range row {
			tallest = max(tallest, math.Ceil((measure(cell)-fits)/(widths[i]-pad)))
		}
		lines += tallest
	}
	return lines
}

// fits is by how much the text of a cell may seem wider than its column for want of digits.
const fits = 1e-3

// breaks is where forms end a line within a cell.
var breaks = pattern.Of("[ /-]")

// filled raises all widths from their least to one level, or what they want where that is
// less, so that they share out the whole width.
func filled(least, wanted []float64, width float64) []float64 {
	at := func(level float64) []float64 {
		out := make([]float64, len(wanted))
		for i := range out {
			out[i] = min(wanted[i], max(least[i], level))
		}
		return out
	}
	low, high := 0.0, width
	for range 50 { // halved to far below a px
		if mid := (low + high) / 2; sum(at(mid)) <= width {
			low = mid
		} else {
			high = mid
		}
	}
	return at(low)
}

// spread gives the room that is left over to the columns of words, in proportion.
func (t Table) spread(wanted []float64, width float64) []float64 {
	words := 0.0
	for i, c := range t.Columns {
		if !c.Number {
			words += wanted[i]
		}
	}
	out := make([]float64, len(wanted))
	for i, c := range t.Columns {
		out[i] = wanted[i]
		if !c.Number && words > 0 {
			out[i] += wanted[i] / words * (width - sum(wanted))
		}
	}
	return out
}

// A line of an A4 page with margins of 20 mm, its type, and what LaTeX leaves between two
// columns, in points.
const (
	linePoints   = 483.7
	emPoints     = 10 // of type of 11 points, whose letters are narrow
	columnPoints = 12
)

func (t Table) points() []float64 {
	return t.widths(func(s string) float64 { return ems(s) * emPoints }, columnPoints, linePoints+columnPoints)
}

// columnShares are the widths of the columns as shares of the line.
func (t Table) columnShares() []float64 { return scaled(t.points(), 1/(linePoints+columnPoints)) }

// textShares are those of their texts, without what lies between the columns.
func (t Table) textShares() []float64 {
	out := t.points()
	for i := range out {
		out[i] = (out[i] - columnPoints) / linePoints
	}
	return out
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}

func scaled(values []float64, by float64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = v * by
	}
	return out
}

// ems estimates the width of bold text in em, for forms whose fonts are not known here:
// the widths of a wide text face, since Word takes another where it lacks one.
func ems(s string) float64 {
	width := 0.0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r > firstWide:
			width += 1
		case unicode.IsUpper(r) || strings.ContainsRune("mwMW@%", r):
			width += 0.82
		case strings.ContainsRune("iljtfrI.,;:!|'() \u00a0", r):
			width += 0.36
		case unicode.IsDigit(r):
			width += 0.58
		default:
			width += 0.62
		}
	}
	return math.Ceil(width*100) / 100
}

// firstWide is where the scripts begin whose letters fill a square.
const firstWide = 0x1100
