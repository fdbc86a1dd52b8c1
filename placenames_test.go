package dateline

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/assets"
	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/seeds"
)

// A map in another language than its document names everything in it; a document
// keeps its own names on a map in its own language.
func TestNaming(t *testing.T) {
	moscow := geo.Place{Sense: seeds.Sense{ID: "geonames:524901", Name: "Moscow", Country: "RU"}, CountryName: "Russia"}
	unknown := geo.Place{Sense: seeds.Sense{ID: "point:1,2", Name: "Camp", Country: "XX"}, CountryName: "Nowhere"}
	for _, c := range []struct {
		from, lang, stop, country, region string
	}{
		{"en", "de", "Moskau", "Russland", "Europa"},
		{"", "fr", "Moscou", "Russie", "Europe"},
		{"es", "es", "", "Rusia", "Europa"},
		{"en", "en", "", "Russia", "Europe"},
		{"es", "en", "", "Russia", "Europe"},
		{"en", "", "", "Russia", "Europe"},
	} {
		n, err := namingOf(&geo.Journey{Itinerary: &seeds.Itinerary{Lang: c.from}}, c.lang, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := n.stop(moscow); got != c.stop {
			t.Errorf("from %q to %q: the stop is %q, want %q", c.from, c.lang, got, c.stop)
		}
		if got := n.country(moscow); got != c.country {
			t.Errorf("from %q to %q: the country is %q, want %q", c.from, c.lang, got, c.country)
		}
		if got, _ := n.commonRegion([]string{"RU", "FR"}); got != c.region {
			t.Errorf("from %q to %q: the region is %q, want %q", c.from, c.lang, got, c.region)
		}
		if n.place(geo.Stop{Place: unknown}) != "Camp" || n.country(unknown) != "Nowhere" {
			t.Errorf("to %q: what has no other name is called %q in %q", c.lang, n.place(geo.Stop{Place: unknown}), n.country(unknown))
		}
	}
}

// Map, table and report call a stop alike, by the name that the document gives it
// where its place has several.
func TestOneNameEverywhere(t *testing.T) {
	doc, err := Read([]byte("Ann Lee flew to Khiva on May 3, 2023, and drove to Kiev on May 9, 2023."), ReadOptions{Name: "story.txt"})
	if err != nil {
		t.Fatal(err)
	}
	j, err := Locate(doc.Itineraries[0], LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := Title(j, "en"), "Ann Lee: Khiva – Kiev, 3–9 May 2023"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
	for lang, want := range map[string]string{"en": "Khiva to Kiev", "es": "Jiva a Kiev"} {
		page, _, err := (&Encoder{Journey: j, Options: DrawOptions{Lang: lang}}).Report(ReportOptions{Form: "md", Picture: "map.png"})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(page), want) {
			t.Errorf("in %s the report does not say %q:\n%s", lang, want, page)
		}
	}
}

// Each language that maps are written in has its own words for a heading.
func TestTitleWords(t *testing.T) {
	for _, lang := range MapLangs() {
		if w := titleWords[lang]; w.back == "" || w.world == "" {
			t.Errorf("no heading words in %s", lang)
		}
	}
}

// A town of the basemap is named by its place, even where it carries the id of a
// namesake.
func TestTownNames(t *testing.T) {
	g, err := Gazetteer()
	if err != nil {
		t.Fatal(err)
	}
	n, err := namingOf(&geo.Journey{}, "ru", nil)
	if err != nil {
		t.Fatal(err)
	}
	paris, moscow := orb.Point{2.33, 48.87}, orb.Point{37.61, 55.75}
	for _, c := range []struct {
		town atlas.Town
		want string
	}{
		{atlas.Town{Name: "Moscow", GeoNames: 524901, At: moscow}, "Москва"},
		{atlas.Town{Name: "Paris", GeoNames: 6942553, At: paris}, "Париж"},
		{atlas.Town{Name: "Paris", At: paris}, "Париж"},
		{atlas.Town{Name: "Moscow", GeoNames: 524901, At: paris}, ""},
	} {
		if got := n.towns(g)(c.town); got != c.want {
			t.Errorf("%v is called %q, want %q", c.town, got, c.want)
		}
	}
}

// An English map names units in English, each by a code that the basemap has.
func TestUnitNames(t *testing.T) {
	a, err := Atlas()
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]bool{}
	for u := range a.Units(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}) {
		codes[u.GeoNames], codes[u.Code] = true, true
	}
	for key, name := range map[string]string{"DE.02": "Bavaria", "UA.17": "Odesa", "ES-Cataluña~": "Catalonia", "RU.44": "Magadan", "FR.973": "French Guiana", "AR.13": ""} {
		for _, lang := range []string{"", "en"} {
			n, err := namingOf(&geo.Journey{}, lang, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := n.land()(key); got != name {
				t.Errorf("%s is called %q in %q, want %q", key, got, lang, name)
			}
		}
	}
	for line := range strings.Lines(assets.Names["en"]) {
		key, _, _ := strings.Cut(line, "\t")
		if unit := len(key) > 3 && (key[2] == '.' || key[2] == '-'); unit && !codes[key] {
			t.Errorf("no unit of the basemap is %s", key)
		}
	}
}
