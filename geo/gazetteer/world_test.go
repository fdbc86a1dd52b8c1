package gazetteer

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

// worldFile is the embedded gazetteer; only the front door imports it, so the
// tests read the file.
const worldFile = "../../assets/gazetteer.bin"

var openWorld = sync.OnceValues(func() (*Gazetteer, error) {
	data, err := os.ReadFile(worldFile)
	if err != nil {
		return nil, err
	}
	return Open(data)
})

func world(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := openWorld()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestWorldIsWhole(t *testing.T) {
	g := world(t)
	if err := g.Verify(); err != nil {
		t.Fatal(err)
	}
	places, names := g.Size()
	if places < 250_000 || names < 800_000 {
		t.Errorf("%d places under %d names", places, names)
	}
	cities, unplaced := 0, 0
	for i := range g.layers[0].size {
		p := g.PlaceOf(i)
		if p.Name == "" || p.ID == "" || p.Kind == "" {
			t.Fatalf("place %d is %+v", i, p)
		}
		if p.Kind == seeds.City && strings.HasPrefix(p.ID, "geonames:") {
			cities++
		}
		if p.Country != "" && p.CountryName == "" {
			unplaced++
		}
	}
	if cities != 199_568 {
		t.Errorf("%d populated places, 199,568 expected", cities)
	}
	if unplaced > 0 {
		t.Errorf("%d places have a country without a name", unplaced)
	}
	for _, iso := range []string{"TV", "NR", "MH", "MV", "KI", "SM", "MC", "VA", "LI", "PS", "SS", "EH", "XK", "AX", "CO", "VE"} {
		p, ok := g.Country(iso)
		if !ok || p.Kind != seeds.Country || p.Country != iso {
			t.Errorf("country %s is %+v", iso, p)
		}
	}
	if n := len(g.Countries()); n < 245 {
		t.Errorf("%d countries", n)
	}
	for _, iso := range []string{"CO", "VE", "PY", "CL", "PE", "US", "DE", "JP", "KE"} {
		if c, ok := g.Capital(iso); !ok || c.Country != iso || c.Feature != "PPLC" {
			t.Errorf("capital of %s is %+v", iso, c)
		}
	}
}

// What a name stands for first, and of what sort it is.
func TestWorldNames(t *testing.T) {
	g := world(t)
	for _, c := range []struct {
		name, country string
		kind          seeds.Kind
	}{
		{"Cúcuta", "CO", seeds.City}, {"cucuta", "CO", seeds.City}, {"Кукута", "CO", seeds.City},
		{"San Antonio del Táchira", "VE", seeds.City}, {"Lima", "PE", seeds.City}, {"Santiago", "CL", seeds.City}, {"Asunción", "PY", seeds.City},
		{"北京", "CN", seeds.City}, {"Peking", "CN", seeds.City}, {"Saigon", "VN", seeds.City}, {"Bombay", "IN", seeds.City},
		{"Kiev", "UA", seeds.City}, {"Gothenburg", "SE", seeds.City}, {"Calcutta", "IN", seeds.City},
		{"Tunis", "TN", seeds.City}, {"Brasilia", "BR", seeds.City}, {"Hong Kong", "HK", seeds.Country}, {"Kosovo", "XK", seeds.Country},
		{"UK", "GB", seeds.Country}, {"U.K.", "GB", seeds.Country}, {"UAE", "AE", seeds.Country}, {"DRC", "CD", seeds.Country}, {"U.S.", "US", seeds.Country},
		{"USA", "US", seeds.Country}, {"America", "US", seeds.Country}, {"Britain", "GB", seeds.Country}, {"Holland", "NL", seeds.Country}, {"DPRK", "KP", seeds.Country},
		{"Democratic People's Republic of Korea", "KP", seeds.Country}, {"Zaire", "CD", seeds.Country}, {"Burma", "MM", seeds.Country}, {"Ceylon", "LK", seeds.Country},
		{"Rhodesia", "ZW", seeds.Country}, {"Macedonia", "MK", seeds.Country}, {"Kolumbien", "CO", seeds.Country}, {"Colombian", "CO", seeds.Country},
		{"Peruvians", "PE", seeds.Country}, {"Dutch", "NL", seeds.Country}, {"England", "GB", seeds.Admin1}, {"Scotland", "GB", seeds.Admin1},
		{"Wales", "GB", seeds.Admin1}, {"Northern Ireland", "GB", seeds.Admin1}, {"Scottish", "GB", seeds.Admin1}, {"N.S.W.", "AU", seeds.Admin1}, {"NSW", "AU", seeds.Admin1},
		{"Calif.", "US", seeds.Admin1}, {"Ont.", "CA", seeds.Admin1}, {"Kan.", "US", seeds.Admin1}, {"Texan", "US", seeds.Admin1}, {"Bavaria", "DE", seeds.Admin1},
		{"Norte de Santander", "CO", seeds.Admin1}, {"Lagos State", "NG", seeds.Admin1}, {"Anbar province", "IQ", seeds.Admin1}, {"Gaza Strip", "PS", seeds.Admin1},
		{"West Bank", "PS", seeds.Admin1}, {"Crimea", "UA", seeds.Admin1}, {"Chechnya", "RU", seeds.Admin1}, {"Sicily", "IT", seeds.Admin1},
		{"Fayette County", "US", seeds.Admin2}, {"Kent", "GB", seeds.Admin2}, {"County Mayo", "IE", seeds.Admin2}, {"Co. Cork", "IE", seeds.Admin2},
		{"Middle East", "", seeds.Region}, {"Latin America", "", seeds.Region}, {"Balkans", "", seeds.Region}, {"Sahel", "", seeds.Region}, {"Darfur", "SD", seeds.Region},
		{"Donbas", "UA", seeds.Region}, {"Kashmir", "IN", seeds.Region}, {"Midwest", "US", seeds.Region}, {"Siberia", "RU", seeds.Region}, {"European Union", "", seeds.Region},
		{"EU", "", seeds.Region}, {"Africa", "", seeds.Continent}, {"Europe", "", seeds.Continent}, {"European", "", seeds.Continent},
		{"Pacific Ocean", "", seeds.Water}, {"the Mediterranean", "", seeds.Water}, {"Danube", "", seeds.Water}, {"Lake Victoria", "", seeds.Water}, {"Strait of Hormuz", "", seeds.Water},
		{"Galápagos Islands", "EC", seeds.Island}, {"Borneo", "", seeds.Island}, {"Himalayas", "", seeds.Range}, {"Mount Everest", "NP", seeds.Peak}, {"Sahara", "", seeds.Desert},
		{"Yellowstone", "US", seeds.Park}, {"Darien Gap", "PA", seeds.Landmark}, {"Wall Street", "US", seeds.Landmark}, {"Soviet Union", "RU", seeds.Country},
		{"MUC", "DE", seeds.Airport}, {"LAX", "US", seeds.Airport}, {"Heathrow", "GB", seeds.Airport},
		{"Lukla", "NP", seeds.City}, {"Resolute Bay", "CA", seeds.City}, {"Severomorsk-3 Naval Air Base", "RU", seeds.Airport}, {"North Tapanuli Regency", "ID", seeds.Admin2},
		{"Chugach National Forest", "US", seeds.Park}, {"Mont Ventoux", "FR", seeds.Peak}, {"Naval Station Everett", "US", seeds.Landmark}, {"the Carolinas", "US", seeds.Region},
		{"John O'Groats", "GB", seeds.Landmark}, {"John o’Groats", "GB", seeds.Landmark}, {"Arab Emirates", "AE", seeds.Country},
	} {
		p := g.Find(c.name)
		if len(p) == 0 || p[0].Country != c.country || p[0].Kind != c.kind {
			var got []string
			for _, q := range p[:min(3, len(p))] {
				got = append(got, q.ID+" "+q.Name+" "+string(q.Kind)+" "+strconv.Itoa(q.Rank))
			}
			t.Errorf("%s is %v, want a %s in %q", c.name, got, c.kind, c.country)
		}
	}
	for _, p := range g.Find("Brasilia") { // the country's name in other languages, the city's in English
		if p.Kind == seeds.Country {
			t.Errorf("Brasilia may be %s", p.ID)
		}
	}
	if p, ok := g.Place("geonames:3685533"); !ok || p.Name != "Cúcuta" || p.CountryName != "Colombia" || p.Admin1Name != "Norte de Santander" {
		t.Errorf("Cúcuta by its id is %+v", p)
	}
	for _, code := range []string{"21", "NSA"} {
		if p, ok := g.Admin1("CO", code); !ok || p.ID != "iso:CO-NSA" {
			t.Errorf("Admin1(CO, %s) is %+v", code, p)
		}
	}
	if p, ok := g.Place("dateline:soviet-union"); !ok || !p.Former {
		t.Errorf("the Soviet Union is %+v", p)
	}
	for _, name := range []string{"Iraqi", "Saudi", "Philippine", "Pakistani", "Israeli", "Yemeni", "Afghan", "Thai", "Czech", "Filipino", "Chinese"} {
		if p := g.Find(name); len(p) == 0 || p[0].Kind != seeds.Country || p[0].Via != seeds.ViaDemonym {
			t.Errorf("%s is no demonym", name)
		}
	}
	for former, id := range map[string]string{"Leningrad": "geonames:498817", "Constantinople": "geonames:745044", "Stalingrad": "geonames:472757"} {
		if p := g.Find(former); !slices.ContainsFunc(p[:min(3, len(p))], func(p geo.Place) bool { return p.ID == id }) {
			t.Errorf("%s is not %s", former, id)
		}
	}
	for name, at := range map[string]orb.Point{"Cúcuta": {-72.50, 7.89}, "San Antonio del Táchira": {-72.444, 7.814}, "Taveuni": {179.99, -16.8}} {
		if p := g.Nearest(at, 1); len(p) != 1 || p[0].Name != name {
			t.Errorf("nearest to %v is %+v, want %s", at, p, name)
		}
	}
}

// How far a name goes in a text, and what it may not be taken for.
func TestWorldTexts(t *testing.T) {
	g := world(t)
	for text, want := range map[string]string{
		"Bosnia and Herzegovina's": "Bosnia and Herzegovina", "United States of America is": "United States of America", "U.S. Virgin Islands beach": "U.S. Virgin Islands",
		"U.S. officials": "U.S.", "US-led": "US", "Miss Smith": "", "Miss., on": "Miss.", "Fla., on": "Fla.", "Ind on": "", "IN THE": "IN", "Trinidad & Tobago": "Trinidad & Tobago",
		"Port au Prince": "Port au Prince", "St. Louis-based": "St. Louis", "Washington, D.C. police": "Washington, D.C.", "Los Angeles County jail": "Los Angeles County",
		"Côte d’Ivoire": "Côte d’Ivoire", "Democratic Republic of the Congo": "Democratic Republic of the Congo", "Kuala Lumpur–Singapore": "Kuala Lumpur", "서울에서": "서울",
		"King's Lynn": "King's Lynn", "Peru's": "Peru", "us all": "", "Kandahar province": "Kandahar province", "Martha’s Vineyard": "Martha’s Vineyard",
	} {
		if n, _ := g.Longest(text, 0); text[:n] != want {
			t.Errorf("%q: %q, want %q", text, text[:n], want)
		}
	}
}

func TestWorldFuzzy(t *testing.T) {
	g := world(t)
	for wrong, id := range map[string]string{"Colombai": "iso:CO", "Bogata": "geonames:3688689", "Afganistan": "iso:AF", "Cucutta": "geonames:3685533", "Venezula": "iso:VE", "Wasington": "geonames:4140963", "Johanesburg": "geonames:993800", "Missisippi": "iso:US-MS"} {
		near := g.Fuzzy(wrong, 2, 8)
		if exact := g.Find(wrong); len(exact) > 0 && exact[0].ID == id {
			continue // a known spelling
		}
		if !slices.ContainsFunc(near, func(n Near) bool { return n.ID == id }) {
			t.Errorf("%s: %s is not among %d near names", wrong, id, len(near))
		}
		for i := 1; i < len(near); i++ {
			if near[i].Distance < near[i-1].Distance {
				t.Errorf("%s: %s comes before a nearer name", wrong, near[i-1].Name)
			}
		}
	}
}

// The points of countries and units lie where the places around them belong to
// the same one.
func TestUnitPointsLieInTheirUnits(t *testing.T) {
	g := world(t)
	for _, iso := range g.Countries() {
		c, _ := g.Country(iso)
		if near := g.Nearest(c.At, 40); !slices.ContainsFunc(near, func(p geo.Place) bool { return p.Country == iso }) && c.Population > 10_000 { // where next to nobody lives no town is listed
			t.Errorf("the point of %s, %v, lies among places of %s", c.Name, c.At, near[0].CountryName)
		}
	}
	units, astray := 0, 0
	for i := range g.layers[0].size {
		p := g.PlaceOf(i)
		if p.Kind != seeds.Admin1 || p.Population == 0 {
			continue
		}
		units++
		if near := g.Nearest(p.At, 12); !slices.ContainsFunc(near, func(q geo.Place) bool { return q.Country == p.Country && q.Admin1 == p.Admin1 }) {
			astray++
		}
	}
	if units < 3500 || astray > units/100 {
		t.Errorf("%d of %d first-level units stand where no place of theirs is near", astray, units)
	}
}

// Each row of the reviewed table that names a country stands near a place of
// that country.
func TestTablePlacesStandInTheirCountries(t *testing.T) {
	g := world(t)
	data, err := os.ReadFile("../../assets/tables/places.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for i, line := range strings.Split(string(data), "\n") {
		f := strings.Split(line, "\t")
		if line == "" || line[0] == '#' {
			continue
		}
		rows++
		lat, err1 := strconv.ParseFloat(f[3], 64)
		lon, err2 := strconv.ParseFloat(f[4], 64)
		if err1 != nil || err2 != nil {
			t.Errorf("places.tsv:%d: no point", i+1)
			continue
		}
		if f[2] == "" || f[2] == "AQ" || f[2] == "TF" || f[2] == "HM" || f[2] == "IO" || f[2] == "BV" {
			continue // nobody lives near
		}
		near := g.Nearest(orb.Point{lon, lat}, 150)
		if !slices.ContainsFunc(near, func(p geo.Place) bool { return p.Country == f[2] }) {
			t.Errorf("places.tsv:%d: %s is not near %s but %s", i+1, f[0], f[2], near[0].CountryName)
		}
	}
	if rows < 1500 {
		t.Errorf("%d rows", rows)
	}
}
