package gazetteer

import (
	"os"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

var names = strings.Split("Cúcuta|Lima|Asunción|Santiago|Bogotá|San Antonio del Táchira|Norte de Santander|Kandahar|New York|Johannesburg|Saint Petersburg|Fayette County|北京|Кукута|Nairobi|Reykjavík", "|")

// One name with its candidates, as Find's callers in bulk use it.
func BenchmarkExact(b *testing.B) {
	g := world(b)
	var senses []seeds.Sense
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if senses = g.AppendSenses(senses[:0], names[i%len(names)]); len(senses) == 0 {
			b.Fatal("not found")
		}
	}
}

func BenchmarkFind(b *testing.B) {
	g := world(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if len(g.Find(names[i%len(names)])) == 0 {
			b.Fatal("not found")
		}
	}
}

// prose is asked at every word.
const prose = "The minister flew from Santiago to Asunción on Friday, met farmers there, and went on to Lima before the planned visit to Cúcuta, " +
	"where thousands of people cross the bridge from San Antonio del Táchira every day. St. Louis, Mo., and Washington, D.C., were not on the list. "

func words(text string) (at []int) {
	for i := range len(text) {
		if (i == 0 || text[i-1] == ' ') && text[i] != ' ' {
			at = append(at, i)
		}
	}
	return at
}

func BenchmarkLongest(b *testing.B) {
	g := world(b)
	at := words(prose)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		g.Longest(prose, at[i%len(at)])
	}
}

func BenchmarkAppendLongest(b *testing.B) {
	g := world(b)
	at := words(prose)
	var senses []seeds.Sense
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		_, senses = g.AppendLongest(senses[:0], prose, at[i%len(at)])
	}
}

func benchmarkFuzzy(b *testing.B, distance int) {
	g := world(b)
	wrong := []string{"Cucutta", "Colombai", "Johanesburg", "Afganistan", "Bogata", "Sao Paolo", "Wasington", "Kandahaar"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		g.Fuzzy(wrong[i%len(wrong)], distance, 10)
	}
}

func BenchmarkFuzzy1(b *testing.B) { benchmarkFuzzy(b, 1) }
func BenchmarkFuzzy2(b *testing.B) { benchmarkFuzzy(b, 2) }

func BenchmarkFuzzyNothingNear(b *testing.B) {
	g := world(b)
	b.ReportAllocs()
	for b.Loop() {
		g.Fuzzy("Qxzvwkpt Yjjhg", 2, 10)
	}
}

func BenchmarkNearest(b *testing.B) {
	g := world(b)
	b.ReportAllocs()
	for b.Loop() {
		g.Nearest(orb.Point{-72.5, 7.9}, 5)
	}
}

func BenchmarkPlace(b *testing.B) {
	g := world(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := g.Place("geonames:3685533"); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	data, err := os.ReadFile(worldFile)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(data); err != nil {
			b.Fatal(err)
		}
	}
}
