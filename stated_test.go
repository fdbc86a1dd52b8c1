package dateline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/seeds"
)

// TestWhatIsStatedAndNotHeededIsTold holds that a country or region that tables and itineraries
// state, and that nobody knows or that has no such place, is told of with its line and a remedy.
func TestWhatIsStatedAndNotHeededIsTold(t *testing.T) {
	for _, c := range []struct {
		name, document string
		line           int
		code           string
		said           []string // in the warning; none: there is none
	}{
		{"a.yaml", "stops:\n  - Lima\n  - {place: Quito, country: Narnia}\n", 3, "hint-unknown", []string{`"Narnia"`, `"Quito"`, "Ecuador was taken", "the country's name or its two letters"}},
		{"a.json", `{"stops":[{"place":"Quito","country":"Narnia"}]}`, 1, "hint-unknown", []string{`"Narnia"`, `"Quito"`}},
		{"a.csv", "stop,country\nLima,PE\nQuito,Ecuadro\n", 3, "hint-unknown", []string{`"Ecuadro"`, "did you mean Ecuador?"}},
		{"a.csv", "stop,region,country\nLima,,PE\nSpringfield,Narnia,US\n", 3, "hint-unknown", []string{`"Narnia"`, `"Springfield"`}},
		{"a.yaml", "stops:\n  - Lima, Peru\n  - Cusco, Narnia\n", 3, "hint-unknown", []string{`"Narnia"`, `"Cusco"`}},
		{"a.csv", "place,country,id,lat,lon,place_confidence\nPortland,Narnia,geonames:5746545,45.52345,-122.67621,1\n", 2, "hint-unknown", []string{`"Narnia"`, "Portland, Oregon"}},
		{"a.yaml", "stops:\n  - {place: Golden, country: CO}\n", 2, "hint-unused", []string{`"Golden"`, "Colombia", "Golden, Colorado, United States was taken", "write United States"}},
		{"a.yaml", "focus: CO-XX\nstops: [Lima]\n", 1, "focus-unknown", []string{`"XX"`, `"CO-XX"`, "two letters"}},
		{"a.yaml", "stops: [Lima]\nfocus: Narnia\n", 2, "focus-unknown", []string{`"Narnia"`, "region's name"}},
		{"a.yaml", "stops: [Lima]\nfocus: Ecuadro\n", 2, "focus-unknown", []string{"did you mean Ecuador?"}},
		{"a.yaml", "stops: [Lima]\nfocus: XX-YY\n", 2, "focus-unknown", []string{`"XX-YY"`}},

		{"a.yaml", "stops:\n  - {place: Lima, country: PER}\n  - {place: Edinburgh, country: Scotland}\n  - {place: Dakar, country: France}\n  - {place: Cali, country: South America}\n  - {place: Seoul, country: 'Korea, South'}\n", 0, "", nil},
		{"a.yaml", "stops:\n  - Lima, Teatro Segura\n  - Quito, Teatro Sucre\n  - Bogotá, Sala Otrabanda\n", 0, "", nil}, // halls are no areas
		{"a.yaml", "stops:\n  - {place: Camp, country: Narnia, lat: -12, lon: -77}\n", 0, "", nil},                       // its coordinates decide
		{"a.yaml", "focus: Bosnia and Herzegovina\nstops: [Sarajevo]\n", 0, "", nil},
		{"a.txt", "The minister flew from Lima, Narnia, to Quito on Monday.\n", 0, "", nil},
	} {
		told := stated(t, c.name, c.document)
		if len(c.said) == 0 {
			if len(told) > 0 {
				t.Errorf("%s: told %v", c.document, told)
			}
			continue
		}
		if len(told) != 1 || told[0].Code != c.code || told[0].Line != c.line {
			t.Errorf("%s: told %+v", c.document, told)
			continue
		}
		for _, s := range c.said {
			if !strings.Contains(told[0].String(), s) {
				t.Errorf("%s: %q lacks %q", c.document, told[0], s)
			}
		}
	}
}

// TestSampleTablesStateWhatIsKnown holds that no table that ships with the project is warned of.
func TestSampleTablesStateWhatIsKnown(t *testing.T) {
	for _, pattern := range []string{"*.csv", "*.yaml"} {
		files, err := filepath.Glob("seeds/samples/" + pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v %v", pattern, files, err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if told := stated(t, f, string(data)); len(told) > 0 {
				t.Errorf("%s: told %v", f, told)
			}
		}
	}
}

// TestAStatedCountryIsNoState holds that two letters that mean a country and a state are the
// country where a field of its own states them.
func TestAStatedCountryIsNoState(t *testing.T) {
	doc, err := Read([]byte("stops:\n  - {place: Denver, country: US}\n  - {place: San Luis, country: CO}\n"), ReadOptions{Name: "a.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	j, err := Locate(doc.Itineraries[0], LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(j.Stops) != 2 || j.Stops[1].Place.Country != "CO" {
		t.Errorf("located %+v", j.Stops)
	}
}

// stated locates a document, and returns what is told of the areas that it states.
func stated(t *testing.T, name, document string) (told []seeds.Notice) {
	t.Helper()
	doc, err := Read([]byte(document), ReadOptions{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range doc.Itineraries {
		j, err := Locate(it, LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range j.Notices {
			if n.Code == "hint-unknown" || n.Code == "hint-unused" || n.Code == "focus-unknown" {
				told = append(told, n)
			}
		}
	}
	return told
}
