package locate

import (
	"os"
	"strings"
	"sync"
	"testing"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// earth opens what the program embeds, from the files.
var earth = sync.OnceValues(func() (*mention.Finder, error) {
	g, err := gazetteer.OpenFile("../../assets/gazetteer.bin")
	if err != nil {
		return nil, err
	}
	read := func(name string) string {
		b, e := os.ReadFile("../../assets/" + name)
		if e != nil && err == nil {
			err = e
		}
		return string(b)
	}
	words, e := mention.OpenWords(read("words.tsv"))
	if e != nil {
		return nil, e
	}
	weights, e := mention.ReadWeights(read("weights-mention.tsv"))
	if e != nil {
		return nil, e
	}
	return &mention.Finder{Lexicon: g, Words: words, Weights: weights}, err
})

func openEarth(t testing.TB) (*mention.Finder, *gazetteer.Gazetteer) {
	t.Helper()
	f, err := earth()
	if err != nil {
		t.Fatal(err)
	}
	return f, f.Lexicon.(*gazetteer.Gazetteer)
}

func rankWeights(t testing.TB) *Weights {
	t.Helper()
	b, err := os.ReadFile("../../assets/weights-locate.tsv")
	if err != nil {
		t.Fatal(err)
	}
	w, err := ReadWeights(string(b))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// What people type, and where it must lead: country, kind, and what the name
// begins with.
func TestGeocodeOnEarth(t *testing.T) {
	_, g := openEarth(t)
	for q, want := range map[string]string{
		"Cucuta, Colombia":              "CO city Cúcuta",
		"San José, CR":                  "CR city San José",
		"San Jose, Calif.":              "US city San Jose",
		"Springfield, Ill.":             "US city Springfield",
		"Paris TX":                      "US city Paris",
		"Paris":                         "FR city Paris",
		"MUC":                           "DE airport Munich",
		"the Darien Gap":                "PA landmark Darien Gap",
		"8 degrees 14 N 72 28 W":        "CO point",
		"Saigon":                        "VN city Ho Chi Minh",
		"Peking":                        "CN city Beijing",
		"Кукута":                        "CO city Cúcuta",
		"東京":                            "JP city Tokyo",
		"القاهرة":                       "EG city Cairo",
		"Washington":                    "US city Washington",
		"Washington DC":                 "US city Washington",
		"New York":                      "US city New York",
		"Philadelphia":                  "US city Philadelphia",
		"New Yrok":                      "US city New York",
		"Londn":                         "GB city London",
		"London, Ky.":                   "US city London",
		"London, Ont.":                  "CA city London",
		"Georgia":                       "GE country Georgia",
		"Georgia, USA":                  "US admin1 Georgia",
		"Mexico":                        "MX country Mexico",
		"Tunis, Tunisia":                "TN city Tunis",
		"Brasilia, Brazil":              "BR city Brasília",
		"Colombia, Cúcuta":              "CO city Cúcuta",
		"Kiev, Soviet Union":            "UA city Kyiv",
		"Bonn, West Germany":            "DE city Bonn",
		"Sarajevo, Yugoslavia":          "BA city Sarajevo",
		"Leopoldville, Belgian Congo":   "CD city Kinshasa",
		"Dakar, France":                 "SN city Dakar",
		"Seoul, Korea, South":           "KR city Seoul",
		"Frankfurt am Main":             "DE city Frankfurt",
		"Sangamon County, Illinois":     "US admin2 Sangamon",
		"Heathrow":                      "GB airport London Heathrow",
		"Mount Everest":                 "NP peak Mount Everest",
		"Qwertyopolis, Peru":            "PE country Peru",
		"Sydney, Nova Scotia":           "CA city Sydney",
		"geonames:3685533":              "CO city Cúcuta",
		"Cúcuta (Norte de Santander)":   "CO city Cúcuta",
		"Birmingham, AL":                "US city Birmingham",
		"St. Petersburg, Russia":        "RU city Saint Petersburg",
		"Vladivostok, U.S.S.R.":         "RU city Vladivostok",
		"Prague, Czechoslovakia":        "CZ city Prague",
		"Port of Spain, Trinidad":       "TT city",
		"Elisabethville, Zaire":         "CD city Lubumbashi",
		"Newcastle upon Tyne":           "GB city Newcastle upon Tyne",
		"Lake Titicaca":                 " water Lake Titicaca",
		"Guadalajara de Buga, Colombia": "CO city",
	} {
		got := Geocode(g, q, GeocodeOptions{})
		if len(got) == 0 {
			t.Errorf("%q is not found", q)
			continue
		}
		is := got[0].Country + " " + string(got[0].Kind) + " " + got[0].Name
		if !strings.HasPrefix(is, want) {
			t.Errorf("%q is %s (%s), want %s", q, is, got[0].ID, want)
		}
	}
}

func TestApproximateOnEarth(t *testing.T) {
	_, g := openEarth(t)
	for q, want := range map[string]bool{
		"Cucutta": true, "Bogotta, Colombia": true, "Qwertyopolis, Peru": true, "Cucuta Air Base, Colombia": true,
		"Cucuta": false, "Saigon": false, "Al-Bireh, Palestine": false, "Lima": false,
	} {
		got := Geocode(g, q, GeocodeOptions{})
		if len(got) == 0 || got[0].Approximate != want {
			t.Errorf("%q: approximate is not %v: %+v", q, want, got)
		}
	}
}

// A tour, a county paper and a wire story: what is found, and where it is.
func TestStoriesOnEarth(t *testing.T) {
	f, g := openEarth(t)
	w := rankWeights(t)
	for _, c := range []struct{ text, want string }{
		{"Foreign minister Ana Rojas flew from Santiago to Asunción on Friday and to Lima on Saturday. Rojas ends her tour in Cúcuta, on Colombia's border with Venezuela. The Lima Group did not comment. Peruvian diplomats waited.",
			"Santiago CL city|Asunción PY city|Lima PE city|Cúcuta CO city|Colombia CO country|Venezuela VE country"},
		{"LONDON, Ky. — A Danville man was arrested Monday in Laurel County. Deputy Paris Jackson said Dayton Lincoln, 41, had come from Lexington. Kentucky State Police and the Toledo Blade Company helped.",
			"LONDON US city|Ky US admin1|Danville US city|Laurel County US admin2|Lexington US city"},
		{"PARIS, Texas (AP) — Crews from Sulphur Springs and Hugo, Oklahoma, came. Nobody in Paris was hurt.",
			"PARIS US city|Texas US admin1|Sulphur Springs US city|Hugo US city|Oklahoma US admin1|Paris US city"},
		{"Washington, Oregon and Idaho will share the water, officials in Olympia said. China buys the wheat.",
			"Washington US admin1|Oregon US admin1|Idaho US admin1|Olympia US city|China CN country"},
		{"He was reading in the bath when the police came. Nice to meet you, said Mobile Jones, a man of 50 in March.", ""},
	} {
		ms := f.Find(c.text)
		var got []string
		for i, r := range Resolve(c.text, ms, g, ResolveOptions{Weights: w}) {
			if !ms[i].Demonym {
				got = append(got, strings.TrimSuffix(ms[i].Text, ".")+" "+r.Country+" "+string(r.Kind))
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("found %s\n want %s", s, c.want)
		}
	}
}

func TestOddTexts(t *testing.T) {
	f, g := openEarth(t)
	w := rankWeights(t)
	for name, text := range map[string]string{
		"a line of 1 MB":   strings.Repeat("He flew from Lima, Peru, to Santiago. ", 1<<20/38),
		"NUL":              "He left Lima\x00 for Asunci\x00n and Santiago\x00.",
		"invalid UTF-8":    "He left Lima\xff for \xfe\xfdSantiago and \xc3 Lima, Peru.",
		"right to left":    "\u200fזה נסע מ-Lima ל-Santiago. سافر إلى القاهرة ثم عاد.",
		"CJK":              "他从Lima飞往Santiago。东京很大。",
		"only punctuation": strings.Repeat("...!?,;-—“”()", 5000),
		"one word":         strings.Repeat("A", 1<<20),
		"spaces":           strings.Repeat(" \n\t", 100000),
	} {
		ms := f.Find(text)
		last := 0
		for i, m := range ms {
			if m.Start < last || m.Of(text) != m.Text {
				t.Fatalf("%s: mention %d, %q at %d:%d after %d, is not what stands there", name, i, m.Text, m.Start, m.End, last)
			}
			last = m.End
		}
		if len(ms) > 2000 {
			ms = ms[:2000]
		}
		if got := Resolve(text, ms, g, ResolveOptions{Weights: w}); len(got) != len(ms) {
			t.Errorf("%s: %d choices for %d mentions", name, len(got), len(ms))
		}
		if strings.Contains(text, "Lima") && len(ms) == 0 {
			t.Errorf("%s: Lima is not found", name)
		}
	}
}

func TestLocateOnEarth(t *testing.T) {
	_, g := openEarth(t)
	j, err := Locate(trip(
		seeds.Seed{Name: "Santiago"}, seeds.Seed{Name: "Asuncion"}, seeds.Seed{Name: "Lima"}, seeds.Seed{Name: "Cucuta", Hint: "Colombian border city of"},
	), g, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"geonames:3871336", "geonames:3439389", "geonames:3936456", "geonames:3685533"} {
		if j.Stops[i].Place.ID != want {
			t.Errorf("stop %d is %s, %s; why %v", i+1, j.Stops[i].Place.Name, j.Stops[i].Place.Country, j.Stops[i].Why)
		}
	}
	// the neighbours decide: a swing through Ohio
	j, err = Locate(trip(seeds.Seed{Name: "Toledo", Hint: "Ohio"}, seeds.Seed{Name: "Lima"}, seeds.Seed{Name: "Dayton"}, seeds.Seed{Name: "Columbus"}), g, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range j.Stops {
		if s.Place.Admin1 != "OH" {
			t.Errorf("%s is in %s, %s", s.Seed.Name, s.Place.Admin1Name, s.Place.CountryName)
		}
	}
}

// benchStory is a story of about 4 kB in the manner of a wire.
var benchStory = strings.Repeat(`LIMA, Peru (AP) — Foreign minister Ana Rojas left Lima on Friday for Santiago and Asunción, where she will
meet Gen. Luis Vega. The European Union and the United States welcomed the tour, which ends in Cúcuta on Colombia's border with
Venezuela. "We want to see the bridge," Rojas told reporters in Buenos Aires last week. Officials in Washington said that San
Antonio del Táchira, across the river, was closed. Police from Springfield, Ill., and Paris, Texas, train there. The Madison City
Council in Dane County, Wisconsin, sent blankets, said Mayor Jackson Reed of Portland, Maine. In March, floods hit Piura, Trujillo
and Tumbes; Ecuador and Bolivia opened roads. The Amazon is low, as is the Orinoco. `, 6)

func BenchmarkStory(b *testing.B) {
	f, g := openEarth(b)
	w := rankWeights(b)
	b.SetBytes(int64(len(benchStory)))
	b.ReportAllocs()
	for b.Loop() {
		Resolve(benchStory, f.Find(benchStory), g, ResolveOptions{Weights: w})
	}
}

func BenchmarkFindLong(b *testing.B) {
	f, g := openEarth(b)
	w := rankWeights(b)
	text := strings.Repeat(benchStory+"\n\n", 250)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		f.Each(text, func(ms []mention.Mention, _ int) { Resolve(text, ms, g, ResolveOptions{Weights: w}) })
	}
}

func BenchmarkGeocode(b *testing.B) {
	_, g := openEarth(b)
	b.ReportAllocs()
	for b.Loop() {
		Geocode(g, "Cucuta, Colombia", GeocodeOptions{})
	}
}

// What the story says elsewhere decides where a bare name is.
func TestLocateReadsTheStory(t *testing.T) {
	f, g := openEarth(t)
	text := "The governor of Kentucky spoke in London on Monday. She met farmers from Corbin and Somerset in Laurel County."
	at := strings.Index(text, "London")
	it := &seeds.Itinerary{Text: text, Seeds: []seeds.Seed{{Name: "London", Span: seeds.Span{Start: at, End: at + 6}}}}
	for _, c := range []struct {
		opt  Options
		want string
	}{{Options{}, "GB"}, {Options{Finder: f, Weights: rankWeights(t)}, "US"}} {
		j, err := Locate(it, g, c.opt)
		if err != nil {
			t.Fatal(err)
		}
		if got := j.Stops[0].Place.Country; got != c.want {
			t.Errorf("London is in %s, want %s; why %v", got, c.want, j.Stops[0].Why)
		}
	}
}
