package render

import "math"

// size turns the theme's values, which are px at 1200x900, into those of this map.
type size struct {
	k     float64 // of lines and gaps
	t     float64 // of type and markers, which shrink more slowly
	least float64 // px: no type is smaller
}

func newSize(w, h, least float64) size {
	k := math.Sqrt(w * h / (DefaultWidth * DefaultHeight))
	k = math.Min(k, 1.35*math.Min(w, h)/DefaultHeight) // a long thin map is no large one
	t := k
	if k < 1 {
		t = math.Pow(k, 0.65)
	}
	return size{k, t, least}
}

// px scales a length.
func (s size) px(v float64) float64 { return v * s.k }

// line scales a stroke, which must not vanish.
func (s size) line(v float64) float64 { return v * math.Max(s.t, 0.6) }

// lines scales a dash pattern.
func (s size) lines(dash []float64) []float64 {
	if len(dash) == 0 {
		return nil
	}
	out := make([]float64, len(dash))
	for i, d := range dash {
		out[i] = s.line(d)
	}
	return out
}

// typ scales a type size, never below the least that can be read.
func (s size) typ(v float64) float64 { return math.Max(s.least, math.Round(v*s.t*4)/4) }
