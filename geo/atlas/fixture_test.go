package atlas

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func square(x0, y0, x1, y1 float64) orb.Ring {
	return orb.Ring{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}
}

// fixture is a small world. AA and BB share the meridian of 10°, CC is an enclave
// in AA, DD lies across ±180° and is cut there as Natural Earth cuts, its two
// sides meeting the line a few metres apart; PP holds the south pole. BB's second unit
// is claimed by AA.
func fixture() Source {
	owners := func(iso, national string) []string { return []string{iso, national} }
	a := orb.Polygon{square(0, 0, 10, 10), square(4, 4, 6, 6)}
	a[0] = orb.Ring{{0, 0}, {10, 0}, {10, 5}, {10, 10}, {0, 10}, {0, 0}}
	return Source{
		Version:    "a small world",
		Tolerances: []float64{0, 5000, 50_000},
		Views:      []SourceView{{"iso", "ISO 3166", false}, {"AA", "Aland", true}},
		Countries: []SourceCountry{
			{"AA", "Aland", "AA"}, {"BB", "Bland", "BB"}, {"CC", "Cland", "CC"}, {"DD", "Dland", "DD"}, {"PP", "Pole", "PP"},
		},
		Units: []SourceUnit{
			{Code: "AA-1", Name: "One", Owners: owners("AA", "AA"), Shape: orb.MultiPolygon{a}},
			{Code: "BB-1", Name: "South", GeoNames: "BB.01", Owners: owners("BB", "BB"), Shape: orb.MultiPolygon{{square(10, 0, 20, 5)}}},
			{Code: "BB-2", Name: "North", Owners: owners("BB", "AA"), Shape: orb.MultiPolygon{{square(10, 5, 20, 10)}}},
			{Code: "CC-1", Name: "Inside", Owners: owners("CC", "CC"), Shape: orb.MultiPolygon{{square(4, 4, 6, 6)}}},
			{Code: "DD-1", Name: "West", Owners: owners("DD", "DD"), Shape: orb.MultiPolygon{
				{square(178, -10, 180, -8)}, {orb.Ring{{-180, -10.00001}, {-179, -10}, {-179, -8}, {-180, -8.0005}, {-180, -9}, {-180, -10.00001}}},
			}},
			{Code: "PP-1", Name: "Ice", Owners: owners("PP", "PP"), Shape: orb.MultiPolygon{
				{orb.Ring{{-180, -90}, {180, -90}, {180, -70}, {90, -72}, {0, -68}, {-90, -71}, {-180, -70}, {-180, -90}}},
			}},
		},
		Borders: []SourceBorder{{A: "AA", B: "BB", Class: Control, Path: orb.LineString{{10.001, -1}, {10.001, 5}}}},
		Claims:  []SourceClaim{{Name: "AA's claim", On: "BB", Class: Claim, Path: orb.LineString{{12, 0}, {12, 5}}}},
		Rivers: []SourceRiver{
			{Name: "Long", Rank: 1, Path: orb.LineString{{1, 1}, {2, 1.5}, {3, 1}, {9, 1}}},
			{Name: "Short", Rank: 9, Path: orb.LineString{{1, 2}, {2, 2}}},
		},
		Lakes: []SourceLake{{Name: "Round", Rank: 0, Shape: orb.Polygon{square(7, 7, 9, 9), square(7.5, 7.5, 8, 8)}}},
		Towns: []Town{
			{Name: "Village", ISO: "AA", At: orb.Point{2, 8}, Rank: 7, Population: 900},
			{Name: "City", ISO: "AA", At: orb.Point{3, 3}, Rank: 1, Capital: CountryCapital, Population: 900_000, GeoNames: 12},
			{Name: "Far", ISO: "DD", At: orb.Point{-179.5, -9}, Rank: 1, Population: 5000},
		},
		Waters: []SourceWater{{Name: "Wide Ocean", Kind: Ocean, Path: orb.LineString{{170, 20}, {180, 22}, {-170, 20}}}},
	}
}

func openFixture(t testing.TB) *Atlas {
	t.Helper()
	data, err := Build(fixture())
	if err != nil {
		t.Fatal(err)
	}
	a, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func planarUnit(i, n int) orb.Point {
	a := 2 * math.Pi * float64(i) / float64(n)
	return orb.Point{math.Cos(a), math.Sin(a)}
}
