package dateline

import (
	"strings"
	"testing"
)

// A region in focus is found by its name, told in the data as what it is, and heads the map.
func TestRegionInFocus(t *testing.T) {
	for _, c := range []struct{ focus, stops, id, title string }{
		{"Sahel", "[Nouakchott, Bamako, Niamey]", "dateline:sahel", "Sahel"},
		{"Horn of Africa", "[Djibouti, Hargeisa, Mogadishu]", "dateline:horn-of-africa", "Horn of Africa"},
		{"Punjab", "['Lahore, Pakistan', 'Multan, Pakistan', Faisalabad]", "iso:PK-PB", "Punjab"},
	} {
		doc, err := Read([]byte("focus: "+c.focus+"\nstops: "+c.stops+"\n"), ReadOptions{Name: "trip.yaml"})
		if err != nil {
			t.Fatal(err)
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(j.Focus) != 1 || j.Focus[0].Area == nil || j.Focus[0].Area.ID != c.id || j.Focus[0].Kind() != "region" {
			t.Errorf("%s: focus %+v", c.focus, j.Focus)
			continue
		}
		if got := Title(j, "en"); got != c.title {
			t.Errorf("the title is %q, want %q", got, c.title)
		}
		e := Encoder{Journey: j}
		for _, form := range []Format{FormatGeoJSON, FormatKML, FormatKMZ, FormatGeoPackage, FormatYAML, FormatJSON} {
			data, err := e.Encode(form)
			if err != nil {
				t.Fatal(err)
			}
			back, err := Read(data, ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if it := back.Itineraries[0]; len(it.Seeds) != 3 || len(it.Notices) > 0 || len(it.Focus) != 1 || written(it.Focus[0]) != c.focus {
				t.Errorf("%s came back from %v as %+v, with %d stops and notices %v", c.focus, form, it.Focus, len(it.Seeds), it.Notices)
			}
		}
		picture, err := e.Encode(FormatSVG)
		if err != nil {
			t.Fatal(err)
		}
		if named := strings.Contains(string(picture), `class="focus-region"`); named != (c.id != "iso:PK-PB") { // states have a name on the map anyway
			t.Errorf("%s: named as a region on the map: %v", c.focus, named)
		}
	}
}

// A region in focus may be written as a language calls it, and is named as the language of the map
// calls it where that has a name for it, otherwise as it is written.
func TestRegionInFocusInTheMapsLanguage(t *testing.T) {
	for _, c := range []struct{ focus, lang, title, label string }{
		{"Balkans", "es", "Balcanes", "BALCANES"},
		{"Balcanes", "es", "Balcanes", "BALCANES"},
		{"Balcanes", "en", "Balcanes", "BALCANES"},
		{"Balkans", "de", "Tirana – Belgrad", "BALKANS"},
		{"Central America", "es", "Centroamérica", "CENTROAMÉRICA"},
		{"América Central", "de", "Mittelamerika", "MITTELAMERIKA"},
		{"North Africa", "fr", "Afrique septentrionale", "AFRIQUE SEPTENTRIONALE"},
	} {
		stops := map[string]string{"Central America": "[San José, Managua, Tegucigalpa]", "América Central": "[San José, Managua, Tegucigalpa]", "North Africa": "[Algiers, Tunis, Tripoli]"}[c.focus]
		if stops == "" {
			stops = "[Tirana, Skopje, Belgrade]"
		}
		doc, err := Read([]byte("focus: "+c.focus+"\nstops: "+stops+"\n"), ReadOptions{Name: "trip.yaml"})
		if err != nil {
			t.Fatal(err)
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if got := Title(j, c.lang); got != c.title {
			t.Errorf("%s in %s: the title is %q, want %q", c.focus, c.lang, got, c.title)
		}
		picture, err := (&Encoder{Journey: j, Options: DrawOptions{Lang: c.lang}}).Encode(FormatSVG)
		if err != nil {
			t.Fatal(err)
		}
		if _, label, _ := strings.Cut(string(picture), `class="focus-region"`); !strings.Contains(label, ">"+c.label+"<") {
			t.Errorf("%s in %s: no label %q", c.focus, c.lang, c.label)
		}
	}
}

// A conjunction inside the name of a country or a region parts no two.
func TestFocusWithConjunctionInName(t *testing.T) {
	for focus, want := range map[string]string{
		"Trinidad and Tobago":                               "TT",
		"Antigua & Barbuda":                                 "AG",
		"Saint Kitts and Nevis":                             "KN",
		"San Cristóbal y Nieves":                            "KN",
		"Sao Tome and Principe":                             "ST",
		"Bosnia and Herzegovina and Croatia":                "BA HR",
		"border between Croatia and Bosnia and Herzegovina": "HR BA",
		"[Bosnia and Herzegovina, Croatia]":                 "BA HR",
		"Colombia and Venezuela":                            "CO VE",
		"frontera entre Colombia y Venezuela":               "CO VE",
		"Tyne and Wear":                                     "Tyne and Wear",
	} {
		doc, err := Read([]byte("focus: "+focus+"\nstops: [London, Lisbon]\n"), ReadOptions{Name: "trip.yaml"})
		if err != nil {
			t.Fatal(err)
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(j.Focus) != 1 {
			t.Errorf("%s: focus %+v, notices %v", focus, j.Focus, j.Notices)
			continue
		}
		got := strings.Join(j.Focus[0].Countries, " ")
		if j.Focus[0].Area != nil {
			got = j.Focus[0].Area.Name
		}
		if got != want {
			t.Errorf("%s: focus on %q, want %q", focus, got, want)
		}
	}
}
