package gazetteer

import (
	"bytes"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

// entry is a place of a test.
func entry(id, name, country, admin1 string, kind seeds.Kind, population int, lon, lat float64, names ...Name) Entry {
	return Entry{geo.Place{Sense: seeds.Sense{ID: id, Name: name, Country: country, Admin1: admin1, Kind: kind, Population: population, At: orb.Point{lon, lat}}}, names}
}

func alternate(text string) Name { return Name{text, seeds.ViaAlternate, FormAny} }

// small is a gazetteer of a few places.
func small(t testing.TB) ([]byte, *Gazetteer) {
	t.Helper()
	entries := []Entry{
		entry("geonames:3685533", "Cúcuta", "CO", "21", seeds.City, 721398, -72.50782, 7.89391, alternate("Кукута"), alternate("San José de Cúcuta"), Name{"CUC", seeds.ViaCode, FormCapitals}),
		entry("geonames:3936456", "Lima", "PE", "15", seeds.City, 7737002, -77.02824, -12.04318, alternate("利马")),
		entry("geonames:4431", "Lima", "US", "OH", seeds.City, 38771, -84.10523, 40.74255),
		entry("geonames:4407066", "St. Louis", "US", "MO", seeds.City, 301578, -90.19789, 38.62727, alternate("Saint Louis")),
		entry("geonames:6324733", "St. John's", "CA", "05", seeds.City, 99182, -52.70931, 47.56494),
		entry("geonames:1", "Saint John", "CA", "04", seeds.City, 58341, -66.05616, 45.27271),
		entry("geonames:2", "Lyon", "FR", "84", seeds.City, 522250, 4.84671, 45.74846, alternate("Lyons")),
		entry("geonames:3", "Lyons", "US", "KS", seeds.City, 3700, -98.2, 38.3),
		entry("geonames:1816670", "Beijing", "CN", "22", seeds.City, 18960744, 116.39723, 39.9075, alternate("北京"), alternate("Peking")),
		entry("geonames:4140963", "Washington", "US", "DC", seeds.City, 689545, -77.03637, 38.89511, alternate("Washington, D.C."), alternate("Washington D.C."), Name{"D.C.", seeds.ViaAbbreviation, FormCapitals}),
		entry("iso:US", "United States", "US", "", seeds.Country, 331000000, -98.5, 39.8, Name{"U.S.", seeds.ViaAbbreviation, FormCapitals}, Name{"US", seeds.ViaCode, FormCapitals}, Name{"American", seeds.ViaDemonym, FormAny}),
		entry("iso:US-KY", "Kentucky", "US", "KY", seeds.Admin1, 4500000, -85, 37.5, Name{"Ky.", seeds.ViaAbbreviation, FormStop}, Name{"KY", seeds.ViaCode, FormCapitals}),
		entry("iso:US-MS", "Mississippi", "US", "MS", seeds.Admin1, 2900000, -89.7, 32.7, Name{"Miss.", seeds.ViaAbbreviation, FormStop}),
		entry("iso:AU-NSW", "New South Wales", "AU", "02", seeds.Admin1, 8000000, 147, -32, Name{"N.S.W.", seeds.ViaAbbreviation, FormCapitals}),
		entry("iso:BA", "Bosnia", "BA", "", seeds.Country, 3400000, 17.8, 44.2, alternate("Bosnia and Herzegovina"), alternate("Bosnia & Herzegovina")),
		entry("geonames:5128581", "New York City", "US", "NY", seeds.City, 8804190, -74.00597, 40.71427, alternate("New York")),
	}
	src := Source{
		Version:   "test",
		Countries: []CountryRow{{ISO: "US", Name: "United States", Continent: "NA", Place: "iso:US", Capital: "geonames:4140963"}, {ISO: "CO", Name: "Colombia", Continent: "SA"}, {ISO: "PE", Name: "Peru"}},
		Admin1:    []UnitRow{{Country: "CO", Code: "21", Name: "Norte de Santander"}, {Country: "US", Code: "KY", Name: "Kentucky", Place: "iso:US-KY"}},
		Entries: func(yield func(Entry) error) error {
			for _, e := range entries {
				if err := yield(e); err != nil {
					return err
				}
			}
			return nil
		},
		TempDir: t.TempDir(),
	}
	var buf bytes.Buffer
	if _, err := Build(&buf, src); err != nil {
		t.Fatal(err)
	}
	g, err := Open(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Verify(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes(), g
}
