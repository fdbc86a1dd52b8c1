package table

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"

	"dateline/seeds"
)

var anyText = rapid.OneOf(
	rapid.SampledFrom([]string{"", "", "Lima", "Washington, D.C.", "São Tomé (city)", "yes", "null", "12", "- a", "# b", "a: b", "{x}", "[x", "'q'", `"q"`, `\n`,
		"line one\nline two", "a\n\n  b", "tab\there", "=SUM(A1)", "@x", "& < >", "😀", "2019-04-14", "1.5e3", "~", "|", "> x", "%", "`", "0x1F", "12:30", "x #y", "x: ", "?", "!t"}),
	rapid.StringOfN(rapid.RuneFrom([]rune("ab Zé,;:#-'\"\\{}[]&*!|>%@`\n\t?=0. ñ–日\u00a0\u0085")), 0, 20, -1),
	rapid.StringOfN(rapid.RuneFrom(nil, unicode.L, unicode.P, unicode.Sm, unicode.Nd), 0, 12, -1),
)

// trimmed is what any text becomes in a file that people edit: blanks around it do not count.
func trimmed(t *rapid.T, label string) string { return strings.TrimSpace(anyText.Draw(t, label)) }

func anyDate(t *rapid.T, label string) seeds.Date {
	year := rapid.SampledFrom([]int{0, 1, 1066, 1999, 2019, 2024, 9999}).Draw(t, label+" year")
	month := rapid.IntRange(1, 12).Draw(t, label+" month")
	switch g := seeds.Grain(rapid.IntRange(0, 4).Draw(t, label+" grain")); g {
	case seeds.GrainNone:
		return seeds.Date{}
	case seeds.GrainYear:
		return seeds.Date{Year: max(year, 1), Grain: g}
	case seeds.GrainMonth:
		return seeds.Date{Year: year, Month: month, Grain: g}
	default:
		d := seeds.Day(year, month, rapid.IntRange(1, 28).Draw(t, label+" day"))
		if g == seeds.GrainMinute {
			d.Grain, d.Hour, d.Minute = g, rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute")
		}
		return d
	}
}

func anySpan(t *rapid.T, label string) seeds.Span {
	a := rapid.IntRange(0, 500).Draw(t, label)
	return seeds.Span{Start: a, End: a + rapid.IntRange(0, 50).Draw(t, label+" length")}
}

func anySeed(t *rapid.T, left bool) seeds.Seed {
	s := seeds.Seed{
		Name:           trimmed(t, "name"),
		Hint:           trimmed(t, "hint"),
		ID:             rapid.SampledFrom([]string{"", "geonames:3685533", "iso:CO-NSA", "dateline:darien-gap"}).Draw(t, "id"),
		Kind:           rapid.SampledFrom([]seeds.Kind{"", seeds.City, seeds.Country, seeds.Point, seeds.Admin1}).Draw(t, "kind"),
		Arrive:         anyDate(t, "arrive"),
		Depart:         anyDate(t, "depart"),
		ArriveText:     trimmed(t, "arrive text"),
		DepartText:     trimmed(t, "depart text"),
		Bounds:         [2]seeds.Date{anyDate(t, "not before"), anyDate(t, "not after")},
		DoubtfulDay:    anyDate(t, "doubtful day"),
		Role:           rapid.SampledFrom([]seeds.Role{"", seeds.Origin, seeds.Visited, seeds.Planned, seeds.Return}).Draw(t, "role"),
		Ahead:          rapid.Bool().Draw(t, "ahead"),
		Why:            trimmed(t, "why"),
		Mode:           rapid.SampledFrom([]seeds.Mode{"", seeds.Flight, seeds.Road, seeds.Rail, seeds.Sea, seeds.Foot}).Draw(t, "mode"),
		Note:           trimmed(t, "note"),
		Highlight:      rapid.Bool().Draw(t, "highlight"),
		HighlightLabel: trimmed(t, "highlight label"),
		Span:           anySpan(t, "span"),
		Sentence:       anySpan(t, "sentence"),
		Source:         rapid.IntRange(0, 3).Draw(t, "source"),
		Rule:           trimmed(t, "rule"),
		Confidence:     rapid.SampledFrom([]float64{0, 0.25, 0.9, 1, 0.123456789}).Draw(t, "confidence"),
	}
	if s.Name == "" && s.ID == "" {
		s.Name = "Lima"
	}
	if rapid.Bool().Draw(t, "has at") {
		s.At = &orb.Point{round7(rapid.Float64Range(-180, 180).Draw(t, "lon")), round7(rapid.Float64Range(-90, 90).Draw(t, "lat"))}
	}
	if rapid.Bool().Draw(t, "has label") {
		s.LabelAt = &[2]float64{float64(rapid.IntRange(-99, 99).Draw(t, "dx")) / 2, float64(rapid.IntRange(-99, 99).Draw(t, "dy"))}
	}
	if left {
		s.Status = rapid.SampledFrom([]seeds.Status{"", seeds.Cancelled, seeds.Background, seeds.Mentioned}).Draw(t, "status")
	}
	keys := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"Budget", "mode", "note", "extra", "a b", "x: y", "-", "Año", "stop"}), 0, 3, rapid.ID).Draw(t, "extra keys")
	for _, k := range keys {
		if s.Extra == nil {
			s.Extra = map[string]string{}
		}
		s.Extra[k] = "v" + trimmed(t, "extra")
	}
	return s
}

func anyItinerary(t *rapid.T) *seeds.Itinerary {
	it := &seeds.Itinerary{
		Title: trimmed(t, "title"), Subtitle: trimmed(t, "subtitle"), Traveller: trimmed(t, "traveller"), Source: "trip",
		Credit: trimmed(t, "credit"), Lang: rapid.SampledFrom([]string{"", "en", "es"}).Draw(t, "lang"),
		Text: anyText.Draw(t, "text"), Published: anyDate(t, "published"),
	}
	if it.Text != "" { // of which it is
		it.Headline = trimmed(t, "headline")
	}
	for range rapid.IntRange(1, 3).Draw(t, "stops") {
		it.Seeds = append(it.Seeds, anySeed(t, false))
	}
	for range rapid.IntRange(0, 2).Draw(t, "left out") {
		it.LeftOut = append(it.LeftOut, anySeed(t, true))
	}
	for range rapid.IntRange(0, 2).Draw(t, "focus") {
		it.Focus = append(it.Focus, seeds.Focus{
			Countries: rapid.SampledFrom([][]string{nil, {"CO", "VE"}, {"Timor-Leste"}}).Draw(t, "countries"),
			Name:      strings.TrimSpace("f" + trimmed(t, "focus name")), Stop: rapid.IntRange(0, len(it.Seeds)).Draw(t, "focus stop"), Span: anySpan(t, "focus span"),
		})
	}
	if rapid.Bool().Draw(t, "several sources") {
		it.Sources = []string{"a.txt", "b: c.txt"}
	}
	return it
}

// plain drops what the reading itself adds.
func plain(it *seeds.Itinerary) *seeds.Itinerary {
	c := *it
	c.Notices = nil
	c.Seeds, c.LeftOut = nil, nil
	for _, s := range it.Seeds {
		s.Line = 0
		c.Seeds = append(c.Seeds, s)
	}
	for _, s := range it.LeftOut {
		s.Line = 0
		c.LeftOut = append(c.LeftOut, s)
	}
	c.Focus = nil
	for _, f := range it.Focus {
		f.Line = 0
		c.Focus = append(c.Focus, f)
	}
	return &c
}

func TestYAMLAndJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		it := anyItinerary(t)
		for _, format := range []Format{YAML, JSON} {
			var b bytes.Buffer
			write := func() error { return WriteYAML(&b, it, nil, "Ada: Peru # 2") }
			if format == JSON {
				write = func() error { return WriteJSON(&b, it, nil) }
			}
			if err := write(); err != nil {
				t.Fatal(err)
			}
			got, err := Read("trip", b.Bytes(), Options{Format: format})
			if err != nil {
				t.Fatalf("%v\n%s", err, b.String())
			}
			if want := plain(it); !reflect.DeepEqual(plain(got), want) {
				t.Fatalf("%s\n got %+v\nwant %+v\n%s", format, plain(got), want, b.String())
			}
		}
	})
}

func TestCSVRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		it := anyItinerary(t)
		var b bytes.Buffer
		if err := WriteCSV(&b, it); err != nil {
			t.Fatal(err)
		}
		got, err := Read("trip", b.Bytes(), Options{Format: CSV})
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		want := &seeds.Itinerary{Source: "trip", Seeds: plain(it).Seeds, LeftOut: plain(it).LeftOut}
		if !reflect.DeepEqual(plain(got), want) {
			t.Fatalf("\n got %+v\nwant %+v\n%s", plain(got), want, b.String())
		}
	})
}

// Folders of one machine do not travel.
func TestSourceIsAName(t *testing.T) {
	for in, want := range map[string]string{"/home/somebody/trip.txt": "trip.txt", `C:\trips\trip.txt`: "trip.txt", "trip.txt": "trip.txt", "-": "-"} {
		it := &seeds.Itinerary{Source: in, Sources: []string{in}, Seeds: []seeds.Seed{{Name: "Lima"}}}
		var b bytes.Buffer
		if err := WriteYAML(&b, it, nil, ""); err != nil {
			t.Fatal(err)
		}
		got, err := Read("x.yaml", b.Bytes(), Options{})
		if err != nil || got.Source != want || got.Sources[0] != want {
			t.Errorf("%q came back as %q, %v", in, got.Source, err)
		}
	}
}

// What was located is kept as long as the name is, and looked up anew after.
func TestLocatedHoldsUntilRenamed(t *testing.T) {
	it := &seeds.Itinerary{Seeds: []seeds.Seed{{Name: "Lima", Hint: "Peru"}, {Name: "Cucuta"}}}
	found := []Located{
		{ID: "geonames:3936456", Name: "Lima", Country: "PE", At: orb.Point{-77.02824, -12.04318}, Notes: []string{"or Lima, Ohio: geonames:4517009"}},
		{ID: "geonames:3685533", Name: "Cúcuta", Country: "CO", At: orb.Point{-72.50782, 7.89391}},
	}
	var b bytes.Buffer
	if err := WriteYAML(&b, it, found, ""); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "# or Lima, Ohio") {
		t.Errorf("the doubt is not said:\n%s", b.String())
	}
	got, err := Read("x.yaml", b.Bytes(), Options{})
	if err != nil || got.Seeds[0].ID != "geonames:3936456" || got.Seeds[1].ID != "geonames:3685533" {
		t.Fatalf("%v %+v", err, got)
	}
	edited := strings.Replace(b.String(), "place: Cucuta", "place: Bogotá", 1)
	got, err = Read("x.yaml", []byte(edited), Options{})
	if err != nil || got.Seeds[1].ID != "" || got.Seeds[1].Name != "Bogotá" || got.Seeds[0].ID == "" {
		t.Fatalf("%v %+v\n%s", err, got, edited)
	}
}
