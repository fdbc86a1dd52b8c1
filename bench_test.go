package dateline_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/paulmach/orb"

	"dateline"
	"dateline/geo"
)

// BenchmarkStory is a newspaper's story to its PNG at 1200x900 and its GeoJSON, as
// 'dateline map' makes them, the embedded data being open.
func BenchmarkStory(b *testing.B) {
	data := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		encode(b, dateline.Encoder{Journey: located(b, data)}, dateline.FormatPNG, dateline.FormatGeoJSON)
	}
}

// BenchmarkReadLocate is the same from the bytes of the story to its located stops.
func BenchmarkReadLocate(b *testing.B) {
	data := sample(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		located(b, data)
	}
}

// BenchmarkMapPNG is each further map of a program that runs: a located trip drawn and
// painted. Its time is to grow with the pixels, and with no more.
func BenchmarkMapPNG(b *testing.B) {
	journey := trip("Santiago, Chile", "Asunción", "Lima, Peru", "Cúcuta, Colombia")
	for _, size := range [][2]int{{600, 450}, {1200, 900}, {2400, 1800}, {6000, 4500}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size[0] * size[1])) // so that MB/s are megapixels a second
			for b.Loop() {
				encode(b, dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Width: size[0], Height: size[1]}}, dateline.FormatPNG)
			}
		})
	}
}

// BenchmarkMapFrame looks closer and closer at the border in a trip across a continent. What
// lies off the frame is to cost nothing: the closest look is to take no longer than the farthest.
func BenchmarkMapFrame(b *testing.B) {
	journey := trip("Santiago, Chile", "Asunción", "Lima, Peru", "Cúcuta, Colombia")
	for _, across := range []float64{40, 4, 0.4, 0.04, 0.004} {
		b.Run(fmt.Sprintf("%g°", across), func(b *testing.B) {
			at := orb.Point{-72.50, 7.89}
			box := orb.Bound{Min: orb.Point{at[0] - across/2, at[1] - across/3}, Max: orb.Point{at[0] + across/2, at[1] + across/3}}
			b.ReportAllocs()
			for b.Loop() {
				encode(b, dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{BBox: &box}}, dateline.FormatPNG)
			}
		})
	}
}

// BenchmarkMapGeoJSON writes a located trip as data.
func BenchmarkMapGeoJSON(b *testing.B) {
	journey := trip("Santiago, Chile", "Asunción", "Lima, Peru", "Cúcuta, Colombia")
	b.ReportAllocs()
	for b.Loop() {
		encode(b, dateline.Encoder{Journey: journey}, dateline.FormatGeoJSON)
	}
}

func sample(b *testing.B) []byte {
	b.Helper()
	data, err := os.ReadFile("seeds/samples/official-tour.txt")
	if err != nil {
		b.Fatal(err)
	}
	return data
}

func located(b *testing.B, data []byte) *geo.Journey {
	b.Helper()
	doc, err := dateline.Read(data, dateline.ReadOptions{})
	if err != nil {
		b.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		b.Fatal(err)
	}
	return journey
}

func encode(b *testing.B, e dateline.Encoder, formats ...dateline.Format) {
	b.Helper()
	for _, f := range formats {
		if _, err := e.Encode(f); err != nil {
			b.Fatal(err)
		}
	}
}
