package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

// hostile holds what each form must not take for markup.
const hostile = `<b>&amp; "quoted" | _under_ *star* $x^2$ #hash @at \back {brace} % ~ 🚢 Кукута`

func journey() *geo.Journey {
	at := func(name, country, code string, lon, lat float64) geo.Place {
		return geo.Place{Sense: seeds.Sense{Name: name, Country: code, At: orb.Point{lon, lat}, Kind: seeds.City}, CountryName: country}
	}
	return &geo.Journey{
		Itinerary: &seeds.Itinerary{Traveller: "Ada Quist", LeftOut: []seeds.Seed{{Name: "Quito", Status: seeds.Cancelled}, {Name: "Oslo", Status: seeds.Background}}},
		Stops: []geo.Stop{
			{Seed: seeds.Seed{Arrive: seeds.Day(2019, 4, 13), Note: hostile}, Place: at("Lima", "Peru", "PE", -77.0282, -12.0432)},
			{Seed: seeds.Seed{Arrive: seeds.Day(2019, 4, 14), Highlight: true, HighlightLabel: "Border visit", Role: seeds.Planned}, Place: at("Cúcuta", "Colombia", "CO", -72.5078, 7.8939), Approximate: true},
		},
		Legs:    []geo.Leg{{From: 0, To: 1, Mode: seeds.Flight, Metres: 2257400, Bearing: 12.7}},
		Notices: []seeds.Notice{{Code: "year-unknown", Text: "the year is not stated"}},
	}
}

func options(lang string) Options {
	return Options{Title: "=A trip", Lang: lang, Figure: 3, Alt: `A map "of" <two> stops`, Credit: "Natural Earth; GeoNames",
		Picture: Picture{Path: "my map.png", PNG: []byte("\x89PNG"), SVG: []byte("<?xml version='1.0'?>\n<svg><title>t</title></svg>"), Width: 1200, Height: 900}}
}

func TestReportRows(t *testing.T) {
	r := New(journey(), options("en"))
	for _, c := range []struct{ name, got, want string }{
		{"dates", r.Dates, "13–14 April 2019"},
		{"total", r.Total, "2,257 km"},
		{"highlight", r.Highlight, "Cúcuta, Colombia (Border visit)"},
		{"coordinates", r.Stops[0].Coordinates, "12.0432° S, 77.0282° W"},
		{"bearing", r.Legs[0].Bearing, "N (13°)"},
		{"mode", r.Legs[0].Mode, "flight"},
		{"left out", strings.Join(r.LeftOut, ","), "Quito (cancelled)"},
		{"caption", r.Caption, "The route from Lima to Cúcuta, 2 stops, 2,257 km, 13–14 April 2019."},
	} {
		if c.got != c.want {
			t.Errorf("%s = %q, want %q", c.name, c.got, c.want)
		}
	}
	miles := New(journey(), Options{Units: "mi", Lang: "es"})
	if miles.Total != "1\u00a0403 mi" || miles.Stops[0].Coordinates != "12,0432° S; 77,0282° O" {
		t.Errorf("Spanish miles: %q, %q", miles.Total, miles.Stops[0].Coordinates)
	}
}

func TestFormsEscapeWhatTheyAreGiven(t *testing.T) {
	for form, want := range map[Form][]string{
		Markdown: {`&lt;b&gt;&amp;amp; "quoted" \| \_under\_ \*star\*`, "my%20map.png", "Figure 3."},
		HTML:     {`&lt;b&gt;&amp;amp; &#34;quoted&#34;`, "<svg><title>t</title></svg>", "Figure 3."},
		LaTeX:    {`alt={A map \textquotedbl{}of`, `\textless{}b\textgreater{}\&amp;`, `\$x\textasciicircum{}2\$ \#hash`, `\datelinechar{1F6A2}`, `\detokenize{my map.png}`},
		Typst:    {`\<b\>&amp; \"quoted\" | \_under\_ \*star\* \$x^2\$ \#hash \@at`, `image("my map.png"`},
	} {
		var b bytes.Buffer
		if err := Write(&b, form, New(journey(), options("en"))); err != nil {
			t.Fatalf("%s: %v", form, err)
		}
		for _, w := range want {
			if !strings.Contains(b.String(), w) {
				t.Errorf("%s lacks %q:\n%s", form, w, b.String())
			}
		}
	}
}

func TestFormulasAreGuardedInTables(t *testing.T) {
	j := journey()
	j.Stops[0].Seed.Note = `=HYPERLINK("x")`
	var b bytes.Buffer
	if err := Write(&b, Markdown, New(j, options("en"))); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `| '=HYPERLINK`) || !strings.Contains(b.String(), "## =A trip") {
		t.Errorf("a cell must be guarded and a heading must not:\n%s", b.String())
	}
}

func TestOnlyAPart(t *testing.T) {
	for only, absent := range map[string]string{"table": "![", "map": "| No. |"} {
		opt := options("en")
		opt.Only = only
		var b bytes.Buffer
		if err := Write(&b, Markdown, New(journey(), opt)); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), absent) {
			t.Errorf("only %s still has %q", only, absent)
		}
	}
}

func TestTemplateOfTheHouse(t *testing.T) {
	r := New(journey(), options("en"))
	var b bytes.Buffer
	if err := WriteTemplate(&b, HTML, "house.tmpl", `{{range .Stops}}{{.Number}}={{esc .Place}};{{end}}`, r); err != nil || b.String() != "1=Lima;2=Cúcuta;" {
		t.Errorf("template wrote %q, %v", b.String(), err)
	}
	for _, bad := range []string{"{{.Nope}}", "{{range .Stops}}", "{{esc 3}}"} {
		b.Reset()
		err := WriteTemplate(&b, HTML, "house.tmpl", bad, r)
		if err == nil || !strings.Contains(err.Error(), "house.tmpl:1") || b.Len() != 0 {
			t.Errorf("template %q: wrote %q, error %v", bad, b.String(), err)
		}
	}
}

func TestDOCXIsWellFormedAndWhole(t *testing.T) {
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		if err := WriteDOCX(b, New(journey(), options("en"))); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("the same report must give the same bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(one.Bytes()), int64(one.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var body string
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f.Name, ".png") {
			continue
		}
		if err := wellFormed(data); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if f.Name == "word/document.xml" {
			body = string(data)
		}
	}
	for _, want := range []string{"Cúcuta (approximate)", ">14 April 2019<", ">planned<", "&lt;b&gt;", "2,257 km", "To be checked"} {
		if !strings.Contains(body, want) {
			t.Errorf("the document lacks %q", want)
		}
	}
}

func wellFormed(data []byte) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestControlCharactersAreDropped(t *testing.T) {
	if got := clean("a\x00b\x1b[31m\nc\xff"); got != "ab[31m c\ufffd" {
		t.Errorf("clean = %q", got)
	}
}
