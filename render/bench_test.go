package render

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkDraw composes the map of the canonical trip, basemap and labels included.
func BenchmarkDraw(b *testing.B) {
	j := andes(b)
	opt := Options{Atlas: basemap(b)}
	b.ReportAllocs()
	for b.Loop() {
		draw(b, j, opt)
	}
}

// BenchmarkDrawStops composes maps of more and more stops.
func BenchmarkDrawStops(b *testing.B) {
	stops := strings.Split(france+"; Nancy FR 48.69 6.18; Metz FR 49.12 6.18; Strasbourg FR 48.57 7.75; Mulhouse FR 47.75 7.34", "; ")
	opt := Options{Atlas: basemap(b)}
	for _, n := range []int{10, 20, 40} {
		j := trip(b, "The race", strings.Join(stops[:n], "; "))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				draw(b, j, opt)
			}
		})
	}
}

// BenchmarkDrawKey composes a map whose key lists hundreds of stops: it is to grow with their
// number, and with no more.
func BenchmarkDrawKey(b *testing.B) {
	for _, n := range []int{100, 300} {
		var stops []string
		for i := range n {
			stops = append(stops, fmt.Sprintf("Stop%d %s %d %d", i, []string{"FR", "BR", "IN"}[i%3], i%100-50, i*7%340-170))
		}
		j, opt := trip(b, "The long trip", strings.Join(stops, "; ")), Options{Atlas: basemap(b), Key: On}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				draw(b, j, opt)
			}
		})
	}
}
