package atlas

// Scale picks a degree of detail: 0 is full (Natural Earth's 10m), each next one
// is simpler. A scale that is not there is taken as the nearest.
type Scale int

// Scales is how many there are.
func (a *Atlas) Scales() int { return a.sections[secLevels].count }

// Tolerance is how far, in metres, a line at this scale may lie from the full one.
func (a *Atlas) Tolerance(s Scale) float64 {
	return float64(a.sections[secLevels].u32(int(a.clamp(s)), 0))
}

// errorPixels is how far a simplified line may stray on the map: less than the
// eye sees at 1x.
const errorPixels = 0.5

// ScaleFor is the simplest scale that looks no different at so many metres to a pixel.
func (a *Atlas) ScaleFor(metresPerPixel float64) Scale {
	for s := Scale(a.Scales() - 1); s > 0; s-- {
		if a.Tolerance(s) <= metresPerPixel*errorPixels {
			return s
		}
	}
	return 0
}

func (a *Atlas) clamp(s Scale) Scale {
	return max(0, min(s, Scale(a.Scales()-1)))
}
