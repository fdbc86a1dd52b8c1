package locate

import (
	"sort"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// fixture is a world of some twenty places.
type fixture []geo.Place

func (f fixture) Find(name string) []geo.Place {
	key := strings.TrimPrefix(gazetteer.Fold(name), "the ")
	var out []geo.Place
	for i, p := range f {
		p.Ref = uint32(i)
		for _, n := range strings.Split(names[p.ID], "|") {
			n, via, _ := strings.Cut(n, "=")
			if gazetteer.Fold(n) == key {
				p.Via = map[string]seeds.Via{"": seeds.ViaName, "alt": seeds.ViaAlternate, "abbr": seeds.ViaAbbreviation, "code": seeds.ViaCode, "people": seeds.ViaDemonym}[via]
				out = append(out, p)
				break
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Rank > out[j].Rank })
	return out
}

func (f fixture) Fuzzy(name string, distance, limit int) []gazetteer.Near {
	key := gazetteer.Fold(name)
	var out []gazetteer.Near
	for i, p := range f {
		p.Ref = uint32(i)
		n := gazetteer.Fold(p.Name)
		if d := editDistance(key, n); d > 0 && d <= distance && len(out) < limit {
			out = append(out, gazetteer.Near{Place: p, Name: n, Distance: d})
		}
	}
	return out
}

func (f fixture) NearStarts(words []string, distance int) []bool {
	near := make([]bool, len(words)+1)
	for n := range near {
		near[n] = len(f.Fuzzy(strings.Join(words[:n], " "), distance, 1)) > 0
	}
	return near
}

func (f fixture) Place(id string) (geo.Place, bool) {
	for i, p := range f {
		if p.ID == id {
			p.Ref = uint32(i)
			return p, true
		}
	}
	return geo.Place{}, false
}

func (f fixture) PlaceOf(ref uint32) geo.Place { return f[ref] }

func (f fixture) Feature(ref uint32) (string, int) { return f[ref].Feature, f[ref].Rank }

func (f fixture) Nearest(p orb.Point, k int) []geo.Place {
	var out []geo.Place
	for _, q := range f {
		if q.Kind == seeds.City {
			out = append(out, q)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return distance(out[i].At, p) < distance(out[j].At, p) })
	return out[:min(k, len(out))]
}

func (f fixture) Country(iso string) (geo.Place, bool) { return f.Place("iso:" + iso) }

func (f fixture) Admin1(country, code string) (geo.Place, bool) {
	return f.Place("iso:" + country + "-" + code)
}

func (f fixture) Capital(iso string) (geo.Place, bool) {
	for _, p := range f {
		if p.Feature == "PPLC" && p.Country == iso {
			return p, true
		}
	}
	return geo.Place{}, false
}

// The names of the fixture's places by id, with the sort of name where it is
// not the place's own.
var names = map[string]string{}

func place(id, name, country, admin1 string, kind seeds.Kind, population, rank int, lat, lon float64, more ...string) geo.Place {
	p := geo.Place{Sense: seeds.Sense{ID: id, Name: name, Country: country, Admin1: admin1, Kind: kind, Population: population, At: orb.Point{lon, lat}}, Rank: rank}
	p.CountryName = map[string]string{"CL": "Chile", "PY": "Paraguay", "PE": "Peru", "CO": "Colombia", "US": "United States", "FR": "France", "GB": "United Kingdom", "SN": "Senegal", "GE": "Georgia"}[country]
	p.Admin1Name = map[string]string{"OH": "Ohio", "IL": "Illinois", "MO": "Missouri", "TX": "Texas", "KY": "Kentucky", "GA": "Georgia", "ENG": "England"}[admin1]
	names[id] = strings.Join(append([]string{name}, more...), "|")
	return p
}

var world = fixture{
	place("iso:CL", "Chile", "CL", "", seeds.Country, 17e6, 160, -35, -71, "Chilean=people"),
	place("iso:PE", "Peru", "PE", "", seeds.Country, 30e6, 165, -9, -75, "Peruvian=people", "PE=code"),
	place("iso:CO", "Colombia", "CO", "", seeds.Country, 48e6, 168, 4, -73, "Colombian=people"),
	place("iso:US", "United States", "US", "", seeds.Country, 320e6, 200, 39, -98, "U.S.=abbr", "America=alt"),
	place("iso:FR", "France", "FR", "", seeds.Country, 65e6, 180, 47, 2),
	place("iso:GB", "United Kingdom", "GB", "", seeds.Country, 66e6, 180, 54, -2, "UK=abbr", "Britain=alt"),
	place("iso:SN", "Senegal", "SN", "", seeds.Country, 15e6, 150, 14, -14),
	place("iso:GE", "Georgia", "GE", "", seeds.Country, 4e6, 140, 42, 43.5),
	place("iso:US-GA", "Georgia", "US", "GA", seeds.Admin1, 10e6, 90, 32.6, -83.4, "Ga.=abbr"),
	place("iso:US-OH", "Ohio", "US", "OH", seeds.Admin1, 11e6, 90, 40.3, -82.7),
	place("iso:US-IL", "Illinois", "US", "IL", seeds.Admin1, 12e6, 90, 40, -89, "Ill.=abbr"),
	place("iso:US-MO", "Missouri", "US", "MO", seeds.Admin1, 6e6, 85, 38.5, -92.5),
	place("iso:US-TX", "Texas", "US", "TX", seeds.Admin1, 28e6, 95, 31.5, -99.3),
	place("iso:US-KY", "Kentucky", "US", "KY", seeds.Admin1, 4e6, 85, 37.5, -85.3, "Ky.=abbr"),
	place("geonames:3871336", "Santiago", "CL", "12", seeds.City, 4837295, 95, -33.45694, -70.64827),
	place("geonames:3439389", "Asunción", "PY", "22", seeds.City, 1482200, 90, -25.28646, -57.647),
	place("geonames:3936456", "Lima", "PE", "LMA", seeds.City, 7737002, 95, -12.04318, -77.02824),
	place("geonames:5160783", "Lima", "US", "OH", seeds.City, 37873, 35, 40.74255, -84.10523),
	place("geonames:3685533", "Cúcuta", "CO", "21", seeds.City, 721398, 60, 7.89391, -72.50782),
	place("geonames:4250542", "Springfield", "US", "IL", seeds.City, 116565, 45, 39.80172, -89.64371),
	place("geonames:4409896", "Springfield", "US", "MO", seeds.City, 166810, 46, 37.21533, -93.29824),
	place("geonames:2988507", "Paris", "FR", "11", seeds.City, 2138551, 98, 48.85341, 2.3488),
	place("geonames:4717560", "Paris", "US", "TX", seeds.City, 24699, 30, 33.66094, -95.55551),
	place("geonames:2643743", "London", "GB", "ENG", seeds.City, 8961989, 99, 51.50853, -0.12574),
	place("geonames:4298960", "London", "US", "KY", seeds.City, 8126, 25, 37.12898, -84.08326),
	place("geonames:2253354", "Dakar", "SN", "01", seeds.City, 2476400, 90, 14.6937, -17.44406),
	place("geonames:4509884", "Dayton", "US", "OH", seeds.City, 140000, 44, 39.75895, -84.19161),
}
