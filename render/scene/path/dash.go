package path

import "math"

// Dash cuts a polyline into dashes: pattern is px on, px off and so on (an odd count is
// gone through twice), offset how far into it the line starts. A pattern without length
// leaves the line whole.
func Dash(line []Point, pattern []float64, offset float64) [][]Point {
	total := 0.0
	for _, d := range pattern {
		if !(d >= 0) {
			return [][]Point{line}
		}
		total += d
	}
	if !(total > 0.01) || math.IsInf(total, 0) || len(line) < 2 {
		return [][]Point{line}
	}
	if len(pattern)%2 == 1 {
		pattern = append(append([]float64(nil), pattern...), pattern...)
		total *= 2
	}
	offset = math.Mod(offset, total)
	if offset < 0 {
		offset += total
	}
	i := 0
	for offset >= pattern[i] {
		offset -= pattern[i]
		i = (i + 1) % len(pattern)
	}
	left := pattern[i] - offset // of the dash or gap at hand
	var out [][]Point
	var cur []Point
	if i%2 == 0 {
		cur = append(cur, line[0])
	}
	for k := 1; k < len(line); k++ {
		a, b := line[k-1], line[k]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		done := 0.0
		for length-done > left {
			done += left
			p := Point{a.X + (b.X-a.X)*done/length, a.Y + (b.Y-a.Y)*done/length}
			if i%2 == 0 {
				out, cur = append(out, append(cur, p)), nil
			} else {
				cur = []Point{p}
			}
			i = (i + 1) % len(pattern)
			left = pattern[i]
		}
		left -= length - done
		if i%2 == 0 {
			cur = append(cur, b)
		}
	}
	if len(cur) > 1 {
		out = append(out, cur)
	}
	return out
}
