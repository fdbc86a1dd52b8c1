package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// collection is a GeoJSON file, as far as the tests look at it.
type collection struct {
	Type     string
	Features []struct {
		ID       any
		Geometry struct {
			Type        string
			Coordinates json.RawMessage
		}
		Properties map[string]any
	}
}

// has fails the test unless a JSON object holds all the fields.
func has(t testing.TB, object map[string]any, fields ...string) {
	t.Helper()
	for _, f := range fields {
		if _, ok := object[f]; !ok {
			t.Errorf("no field %q in %v", f, object)
		}
	}
}

func TestPlacesJSON(t *testing.T) {
	in(t, nil)
	a := run(t, story, "places", "-", "--format", "json").must(t, 0)
	list := decode[[]map[string]any](t, a.out)
	if len(list) < 4 {
		t.Fatalf("%d places, want four at least", len(list))
	}
	for _, m := range list {
		has(t, m, "id", "start", "end", "text", "name", "country", "admin1", "kind", "lat", "lon", "confidence")
		if start, end := int(m["start"].(float64)), int(m["end"].(float64)); story[start:end] != m["text"] {
			t.Errorf("[%d, %d) is %q, not %q", start, end, story[start:end], m["text"])
		}
		if code := m["country"].(string); len(code) != 2 {
			t.Errorf("country %q of %v is no ISO code", code, m["name"])
		}
	}
	if a := run(t, "", "places", "-", "--format", "json").must(t, 0); strings.TrimSpace(a.out) != "[]" {
		t.Errorf("an empty text names %q", a.out)
	}
	run(t, "SQLite format 3\x00", "places", "-").must(t, 1, "standard input: this is gpkg, not prose")
	if a := run(t, "", "places", "-").must(t, 0); a.out != "" {
		t.Errorf("an empty text prints %q", a.out)
	}
	if g := decode[collection](t, run(t, story, "places", "-", "--format", "geojson").must(t, 0).out); len(g.Features) != len(list) {
		t.Errorf("%d features for %d places", len(g.Features), len(list))
	}
}

func TestSpansAreResolvedOneForOne(t *testing.T) {
	at := strings.Index(story, "Quito")
	spans, err := json.Marshal([]map[string]any{{"start": at, "end": at + 5, "text": "Quito"}, {"start": 0, "end": 4, "text": "LIMA"}, {"start": 19, "end": 22, "text": "The"}})
	if err != nil {
		t.Fatal(err)
	}
	in(t, map[string]string{"spans.json": string(spans), "wrong.json": `[{"start": 5, "end": 2}]`})
	list := decode[[]map[string]any](t, run(t, story, "places", "-", "--spans", "spans.json", "--format", "json").must(t, 0).out)
	if len(list) != 3 || list[0]["country"] != "EC" || list[1]["country"] != "PE" {
		t.Errorf("three spans came back as %v", list)
	}
	run(t, story, "places", "-", "--spans", "wrong.json").must(t, 2, "wrong.json")
	run(t, story, "places", "-", "--spans", "none.json").must(t, 1, "none.json")
}

func TestGeocodeBatchAnswersEveryLine(t *testing.T) {
	in(t, nil)
	queries := "Cucuta, Colombia\n\nQwyjibozzk\n" + strings.Repeat("x", 1<<20) + "\n...\n\xff\xfe\nMUC\nLima"
	a := run(t, queries, "geocode", "--batch", "-", "--format", "json").must(t, 0)
	lines := strings.Split(strings.TrimSuffix(a.out, "\n"), "\n")
	if len(lines) != 8 {
		t.Fatalf("%d lines for 8 queries", len(lines))
	}
	for i, line := range lines {
		list := decode[[]map[string]any](t, line)
		switch i {
		case 0:
			has(t, list[0], "id", "name", "kind", "country", "admin1", "lat", "lon", "score", "confidence")
			if list[0]["id"] != "geonames:3685533" {
				t.Errorf("Cucuta is %v", list[0])
			}
		case 1, 2, 3, 4:
			if line != "[]" {
				t.Errorf("line %d is %.80s, want []", i+1, line)
			}
		case 6:
			if list[0]["kind"] != "airport" {
				t.Errorf("MUC is %v", list[0])
			}
		}
	}
	if a := run(t, "", "geocode", "--batch", "-", "--format", "json").must(t, 0); a.out != "" {
		t.Errorf("no query, but %q", a.out)
	}
}

func TestGeocodeBatchOfACSV(t *testing.T) {
	in(t, map[string]string{"list.csv": "no,town,land\n1,Springfield,US\n2,too,many,cells\n3,Lima,PE\n"})
	a := run(t, "", "geocode", "--batch", "list.csv", "--column", "town", "--country-column", "land", "--format", "json").must(t, 1, "list.csv:3")
	lines := strings.Split(strings.TrimSpace(a.out), "\n")
	if len(lines) != 3 || lines[1] != "[]" || !strings.Contains(lines[2], `"PE"`) {
		t.Errorf("the rest of the batch must be answered: %q", lines)
	}
	in(t, map[string]string{"lands.csv": "town,land\nSpringfield,Narnia\nLima,PE\nQuito,\n"})
	a = run(t, "", "geocode", "--batch", "lands.csv", "--column", "town", "--country-column", "land", "--format", "json").must(t, 0)
	if lines := strings.Split(strings.TrimSpace(a.out), "\n"); len(lines) != 3 || lines[0] != "[]" || !strings.Contains(lines[1], `"PE"`) || !strings.Contains(lines[2], `"EC"`) {
		t.Errorf("a row of an unknown country finds nothing, and the rest is answered: %q", lines)
	}
	in(t, map[string]string{"list.csv": "no,town,land\n1,Springfield,US\n"})
	run(t, "", "geocode", "--batch", "list.csv", "--column", "city").must(t, 1, "list.csv:1", `"city"`, "no, town, land")
}

func TestGeocodeMarksWhatIsApproximate(t *testing.T) {
	in(t, nil)
	for query, approximate := range map[string]bool{"Cúcuta, Colombia": false, "Cucutta, Colombia": true, "Xyzzyqk, Colombia": true} {
		list := decode[[]candidateJSON](t, run(t, "", "geocode", query, "--format", "json").must(t, 0).out)
		if len(list) == 0 || list[0].Approximate != approximate || list[0].Country != "CO" {
			t.Errorf("%s: %+v, want approximate %v", query, list, approximate)
		}
	}
	run(t, "", "geocode", "Qwyjibozzk").must(t, 0, "no place is called")
	run(t, "", "geocode", "Lima", "--limit", "0").must(t, 2, "--limit 0")
	run(t, "", "geocode", "--reverse", "95,3").must(t, 2, "latitude 95 is outside ±90")
	if a := run(t, "", "geocode", "--reverse", "-12.05,-77.04").must(t, 0); !strings.Contains(a.out, "Lima") {
		t.Errorf("near -12.05,-77.04: %s", a.out)
	}
	if a := run(t, "", "geocode", "--reverse", "7.89,-72.50").must(t, 0); !strings.Contains(a.out, "Cúcuta") {
		t.Errorf("near 7.89,-72.50: %s", a.out)
	}
}

func TestStopsJSON(t *testing.T) {
	in(t, nil)
	a := run(t, story, "stops", "-", "--format", "json", "--published", "2019-05-05").must(t, 0)
	object := decode[map[string]any](t, a.out)
	has(t, object, "title", "traveller", "stops", "left_out")
	stops := object["stops"].([]any)
	if len(stops) != 4 {
		t.Fatalf("%d stops, want 4: %s", len(stops), a.out)
	}
	for _, s := range stops {
		stop := s.(map[string]any)
		has(t, stop, "name", "country", "lat", "lon", "arrive", "depart", "role", "highlight", "kind", "sentence", "start", "end", "rule")
		if day, _ := stop["arrive"].(string); !strings.HasPrefix(day, "2019-05-") {
			t.Errorf("%v arrives %q", stop["name"], day)
		}
	}
	if first := stops[0].(map[string]any); first["confidence"].(float64) > first["stop_confidence"].(float64) || first["confidence"].(float64) > first["place_confidence"].(float64) {
		t.Errorf("surer of the whole than of a part: %v", first)
	}
	if last := stops[3].(map[string]any); last["role"] != "planned" {
		t.Errorf("Caracas is %v, want planned", last["role"])
	}
	empty := run(t, "", "stops", "-", "--format", "json").must(t, 0, "empty")
	if got := decode[itineraryJSON](t, empty.out); got.Stops == nil || got.LeftOut == nil {
		t.Errorf("an empty document must give empty lists: %s", empty.out)
	}
}

func TestLeftOutStopsSayWhereTheyWouldBe(t *testing.T) {
	in(t, nil)
	a := run(t, "stops:\n  - Lima, Peru\n  - Quito, Ecuador\nleft_out:\n  - {place: Caracas, country: Venezuela, status: cancelled, why: the airport was shut}\n  - {place: Helena, country: Montana, status: postponed}\n", "stops", "-", "--format", "json").must(t, 0)
	out := decode[itineraryJSON](t, a.out).LeftOut
	if len(out) != 2 || out[0].Country != "VE" || out[0].Status != "cancelled" || out[0].Lat == nil || out[0].Why == "" {
		t.Errorf("left out: %+v", out)
	}
	if len(out) == 2 && (out[1].Admin1 != "MT" || out[1].Lat == nil) {
		t.Errorf("Helena, Montana, is at %+v", out[1])
	}
}
