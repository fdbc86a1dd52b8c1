package locate

import (
	"errors"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// mentionsIn makes mentions of the words given, in the order they stand.
func mentionsIn(t *testing.T, text string, words ...string) []mention.Mention {
	t.Helper()
	var spans []seeds.Span
	at := 0
	for _, w := range words {
		k := strings.Index(text[at:], w)
		if k < 0 {
			t.Fatalf("%q is not in %q", w, text)
		}
		spans = append(spans, seeds.Span{Start: at + k, End: at + k + len(w)})
		at += k + len(w)
	}
	return MentionsAt(world, text, spans)
}

func TestResolveInContext(t *testing.T) {
	for _, c := range []struct {
		text  string
		words []string
		want  []string
	}{
		{"He flew to Lima, Paris and London.", []string{"Lima", "Paris", "London"}, []string{"geonames:3936456", "geonames:2988507", "geonames:2643743"}},
		{"LONDON, Ky. — Police in London said so.", []string{"LONDON", "Ky.", "London"}, []string{"geonames:4298960", "iso:US-KY", "geonames:4298960"}},
		{"From Springfield, Ill., he drove to Springfield, Missouri.", []string{"Springfield", "Ill.", "Springfield", "Missouri"}, []string{"geonames:4250542", "iso:US-IL", "geonames:4409896", "iso:US-MO"}},
		{"Police in Lima and Dayton said that Ohio would pay.", []string{"Lima", "Dayton", "Ohio"}, []string{"geonames:5160783", "geonames:4509884", "iso:US-OH"}},
		{"Georgia and Senegal and Peru signed.", []string{"Georgia", "Senegal", "Peru"}, []string{"iso:GE", "iso:SN", "iso:PE"}},
		{"Texas, Ohio and Georgia lost.", []string{"Texas", "Ohio", "Georgia"}, []string{"iso:US-TX", "iso:US-OH", "iso:US-GA"}},
		{"The Peruvian left.", []string{"Peruvian"}, []string{"iso:PE"}},
	} {
		got := Resolve(c.text, mentionsIn(t, c.text, c.words...), world, ResolveOptions{})
		for i, w := range c.want {
			if got[i].ID != w {
				t.Errorf("%q: %s is %s, want %s; why %v", c.text, c.words[i], got[i].ID, w, got[i].Why)
			}
			if len(got[i].Why) == 0 || got[i].Confidence <= 0 || got[i].Confidence > 1 {
				t.Errorf("%q: %s: confidence %v, why %v", c.text, c.words[i], got[i].Confidence, got[i].Why)
			}
		}
	}
}

// A name that nobody knows stands where the place next to it does, and says so.
func TestUnknownNameStandsNearby(t *testing.T) {
	text := "Fire burned a house on Third Street in Dayton."
	got := Resolve(text, mentionsIn(t, text, "Third Street", "Dayton"), world, ResolveOptions{})
	if got[0].ID != got[1].ID || !got[0].Approximate || got[1].Approximate || !strings.Contains(strings.Join(got[0].Why, " "), "Dayton") {
		t.Errorf("Third Street: %+v", got[0])
	}
	if got := Resolve("Nowhere at all.", MentionsAt(world, "Nowhere at all.", []seeds.Span{{Start: 0, End: 7}}), world, ResolveOptions{}); got[0].ID != "" || got[0].Country != "" {
		t.Errorf("Nowhere is at %+v", got[0])
	}
}

func TestHomeDecides(t *testing.T) {
	text := "A man from London was fined."
	ms := mentionsIn(t, text, "London")
	if got := Resolve(text, ms, world, ResolveOptions{}); got[0].Country != "GB" {
		t.Errorf("London is %s", got[0].ID)
	}
	w := DefaultWeights
	w[fHome] = 9
	if got := Resolve(text, ms, world, ResolveOptions{Home: "US-KY", Weights: &w}); got[0].Country != "US" {
		t.Errorf("at home in Kentucky London is %s", got[0].ID)
	}
}

func TestGeocode(t *testing.T) {
	for q, want := range map[string]string{
		"Cucuta, Colombia":             "geonames:3685533",
		"Lima":                         "geonames:3936456",
		"lima, ohio":                   "geonames:5160783",
		"Lima Ohio":                    "geonames:5160783",
		"Springfield, Ill.":            "geonames:4250542",
		"London (Kentucky)":            "geonames:4298960",
		"Dakar, France":                "geonames:2253354",
		"Cucutta, Colombia":            "geonames:3685533",
		"Asuncion":                     "geonames:3439389",
		"Lima, in northern Peru":       "geonames:3936456",
		"Lima, the Peruvian capital":   "geonames:3936456",
		"Colombia, Cúcuta":             "geonames:3685533",
		"City of Santiago":             "geonames:3871336",
		"geonames:3439389":             "geonames:3439389",
		"Qwertyopolis, Peru":           "iso:PE",
		"8 degrees 14 N 72 28 W":       "point:8.233333,-72.466667",
		"Paris, Texas":                 "geonames:4717560",
		"Lima Air Base, United States": "geonames:5160783",
	} {
		got := Geocode(world, q, GeocodeOptions{})
		if len(got) == 0 || got[0].ID != want {
			t.Errorf("%q: %+v, want %s", q, got, want)
			continue
		}
		if len(got[0].Why) == 0 {
			t.Errorf("%q gives no reasons", q)
		}
	}
	for _, q := range []string{"", " , ;", "!!!", "\x00", strings.Repeat("x", 5000), "Zzyzx"} {
		if got := Geocode(world, q, GeocodeOptions{}); len(got) != 0 {
			t.Errorf("%q was found: %+v", q, got)
		}
	}
}

func TestGeocodeMarksApproximate(t *testing.T) {
	for q, want := range map[string]bool{"Lima": false, "Cucutta, Colombia": true, "Qwertyopolis, Peru": true, "Lima Air Base, United States": true, "Asuncion": false} {
		got := Geocode(world, q, GeocodeOptions{})
		if len(got) == 0 || got[0].Approximate != want {
			t.Errorf("%q: approximate is not %v: %+v", q, want, got)
		}
	}
}

func TestGeocodeOptions(t *testing.T) {
	if got := Geocode(world, "Lima", GeocodeOptions{Country: "US"}); len(got) != 1 || got[0].Country != "US" {
		t.Errorf("in the US: %+v", got)
	}
	near := orb.Point{-84, 40}
	if got := Geocode(world, "Lima", GeocodeOptions{Near: &near}); got[0].Country != "US" {
		t.Errorf("near Dayton: %+v", got[0])
	}
	if got := Geocode(world, "Georgia", GeocodeOptions{Kind: seeds.Admin1}); len(got) != 1 || got[0].ID != "iso:US-GA" {
		t.Errorf("first-level units: %+v", got)
	}
	if got := Geocode(world, "Springfield", GeocodeOptions{Limit: 1}); len(got) != 1 {
		t.Errorf("limit 1: %+v", got)
	}
}

// Another geocoder is asked only for what the gazetteer does not know well.
func TestElsewhere(t *testing.T) {
	var asked []string
	opt := GeocodeOptions{Elsewhere: func(q string) []geo.Candidate {
		asked = append(asked, q)
		c := geo.Candidate{Why: []string{"found by photon"}}
		c.Name, c.Source, c.Country = q, "photon", "PE"
		return []geo.Candidate{c}
	}}
	if got := Geocode(world, "Lima", opt); got[0].Source != "" {
		t.Errorf("Lima: %+v", got[0])
	}
	if got := Geocode(world, "Qwertyopolis, Peru", opt); got[0].Source != "photon" || got[len(got)-1].ID != "iso:PE" {
		t.Errorf("Qwertyopolis: %+v", got)
	}
	if len(asked) != 1 || asked[0] != "Qwertyopolis, Peru" {
		t.Errorf("asked %q", asked)
	}
	j, err := Locate(trip(seeds.Seed{Name: "Zzyzxq"}), world, Options{Elsewhere: opt.Elsewhere})
	if err != nil || j.Stops[0].Place.Source != "photon" {
		t.Errorf("%v, %+v", err, j)
	}
}

func TestReverse(t *testing.T) {
	got := Reverse(world, orb.Point{-72.50, 7.89}, 2)
	if len(got) != 2 || got[0].Name != "Cúcuta" || got[0].Approximate || !got[1].Approximate {
		t.Errorf("%+v", got)
	}
}

func trip(seed ...seeds.Seed) *seeds.Itinerary { return &seeds.Itinerary{Seeds: seed} }

func TestLocate(t *testing.T) {
	j, err := Locate(trip(seeds.Seed{Name: "Santiago", Hint: "Chile"}, seeds.Seed{Name: "Asuncion"}, seeds.Seed{Name: "Lima"}, seeds.Seed{Name: "Cucuta", Hint: "Colombian city of"}), world, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, s := range j.Stops {
		ids = append(ids, s.Place.Country)
		if len(s.Why) == 0 || s.Confidence < 0.9 {
			t.Errorf("%s: confidence %v, why %v", s.Seed.Name, s.Confidence, s.Why)
		}
	}
	if got := strings.Join(ids, " "); got != "CL PY PE CO" {
		t.Errorf("countries %s; notices %v", got, j.Notices)
	}
}

// The other stops decide which Lima, and which Springfield stays in doubt.
func TestLocateByRoute(t *testing.T) {
	j, err := Locate(trip(seeds.Seed{Name: "Dayton"}, seeds.Seed{Name: "Springfield"}, seeds.Seed{Name: "London", Hint: "Ky."}), world, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := j.Stops[1]
	if s.Place.Admin1 != "IL" || len(s.Rivals) == 0 || s.Rivals[0].Admin1 != "MO" {
		t.Errorf("Springfield is %+v, rivals %+v", s.Place, s.Rivals)
	}
	found := false
	for _, n := range j.Notices {
		if n.Code == "ambiguous-place" && n.Stop == 2 {
			found = strings.Contains(n.Text, "Missouri") && strings.Contains(n.Fix, "geonames:4409896")
		}
	}
	if !found {
		t.Errorf("no notice names the other Springfield: %v", j.Notices)
	}
}

func TestLocateTrouble(t *testing.T) {
	at := orb.Point{-70, -30}
	off := orb.Point{-70, -130}
	j, err := Locate(trip(
		seeds.Seed{Name: "Base camp", At: &at},
		seeds.Seed{Name: "Lima", At: &off},
		seeds.Seed{Name: "Home", ID: "geonames:4298960"},
		seeds.Seed{Name: "Lima", ID: "geonames:1"},
		seeds.Seed{Name: "Qwertyopolis", Hint: "Peru"},
		seeds.Seed{Name: "Zzyzxq"},
		seeds.Seed{Name: "Peru", Kind: seeds.Country},
	), world, Options{})
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]int{}
	for _, n := range j.Notices {
		codes[n.Code] = n.Stop
		if n.Text == "" || n.Fix == "" {
			t.Errorf("notice %+v says too little", n)
		}
	}
	for code, stop := range map[string]int{"off-the-globe": 2, "unknown-id": 4, "place-approximate": 5, "place-not-found": 6} {
		if codes[code] != stop {
			t.Errorf("%s concerns stop %d, want %d: %v", code, codes[code], stop, j.Notices)
		}
	}
	if len(j.Stops) != 6 {
		t.Fatalf("%d stops", len(j.Stops))
	}
	if j.Stops[0].Place.At != at || j.Stops[0].Place.Kind != seeds.Point || j.Stops[2].Place.Admin1 != "KY" {
		t.Errorf("given points and ids do not win: %+v", j.Stops)
	}
	if p := j.Stops[4]; !p.Approximate || p.Place.ID != "iso:PE" {
		t.Errorf("Qwertyopolis: %+v", p)
	}
	if p := j.Stops[5]; p.Approximate || p.Place.Kind != seeds.Country {
		t.Errorf("Peru: %+v", p)
	}
	if _, err := Locate(trip(seeds.Seed{Name: "Zzyzxq"}), world, Options{}); !errors.Is(err, ErrNoStops) {
		t.Errorf("nothing located gives %v", err)
	}
	if _, err := Locate(&seeds.Itinerary{}, world, Options{}); !errors.Is(err, ErrNoStops) {
		t.Errorf("an empty itinerary gives %v", err)
	}
}

func TestWeightsTable(t *testing.T) {
	w, err := ReadWeights("# head\n" + DefaultWeights.Format())
	if err != nil || *w != DefaultWeights {
		t.Errorf("the table does not round-trip: %v", err)
	}
	for _, bad := range []string{"near\tx\n", "nearness\t1\n", "near 1\n"} {
		if _, err := ReadWeights(bad); err == nil || !strings.Contains(err.Error(), "weights:1") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzGeocode(f *testing.F) {
	for _, q := range []string{"Lima", "Lima, Peru", "8°14'N 72°28'W", "((,,))", "\xff\xfe", "N N N", "1e9,1", "-,-", "\u200fלימה", "利马", "a, b, c, d, e, f"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		for _, c := range Geocode(world, q, GeocodeOptions{}) {
			if !(c.At[0] >= -180 && c.At[0] <= 180 && c.At[1] >= -90 && c.At[1] <= 90) || c.Confidence < 0 || c.Confidence > 1 {
				t.Fatalf("%q: %+v", q, c)
			}
		}
	})
}

// TestStopIsATownRatherThanItsUnit holds that a name which is both a town's and
// its unit's means the town, unless the document says which it is.
func TestStopIsATownRatherThanItsUnit(t *testing.T) {
	_, g := openEarth(t)
	for _, c := range []struct {
		seed seeds.Seed
		want string
	}{
		{seeds.Seed{Name: "Brașov", Hint: "Romania"}, "geonames:683844"},
		{seeds.Seed{Name: "Guanajuato", Hint: "Mexico"}, "geonames:4005270"},
		{seeds.Seed{Name: "Guanajuato", Hint: "Mexico", Kind: seeds.Admin1}, "iso:MX-GUA"},
		{seeds.Seed{Name: "Florida"}, "iso:US-FL"},
		{seeds.Seed{Name: "Luxembourg", Hint: "LU"}, "geonames:2960316"},
		{seeds.Seed{Name: "Luxembourg"}, "iso:LU"},
	} {
		j, err := Locate(&seeds.Itinerary{Seeds: []seeds.Seed{c.seed}}, g, Options{})
		if err != nil || j.Stops[0].Place.ID != c.want {
			t.Errorf("%s (%s): %v, %v; want %s", c.seed.Name, c.seed.Kind, j.Stops, err, c.want)
		}
	}
}
