package render

import "testing"

// BenchmarkDraw composes the map of the canonical trip, basemap and labels included.
func BenchmarkDraw(b *testing.B) {
	j := andes(b)
	opt := Options{Atlas: basemap(b)}
	draw(b, j, opt)
	b.ReportAllocs()
	for b.Loop() {
		draw(b, j, opt)
	}
}

// BenchmarkDrawFortyStops composes a crowded map.
func BenchmarkDrawFortyStops(b *testing.B) {
	j := trip(b, "The race in 36 stages", france)
	opt := Options{Atlas: basemap(b)}
	draw(b, j, opt)
	b.ReportAllocs()
	for b.Loop() {
		draw(b, j, opt)
	}
}
