package dateline_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline"
	"dateline/seeds"
)

// What the command refuses, the library does: a value that an option does not take is an
// error that names the option, and is never taken for another.
func TestOptionsTakeOnlyWhatTheyTake(t *testing.T) {
	refused := func(err error, option, says string) {
		t.Helper()
		var wrong *dateline.OptionError
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %v is no *OptionError", option, err)
			return
		}
		if wrong.Option != option || !strings.HasPrefix(err.Error(), "option "+option+": ") || !strings.Contains(err.Error(), says) {
			t.Errorf("%v does not begin with %q and say %q", err, "option "+option+": ", says)
		}
		for _, prefix := range []string{"render: ", "project: ", "theme: ", "geo/atlas: ", "text: "} {
			if strings.Contains(err.Error(), prefix) {
				t.Errorf("%v names a package of the inside", err)
			}
		}
	}
	text := []byte("The envoy flew to Lima on Friday, then to Quito on Sunday.")
	for option, c := range map[string]struct {
		opt  dateline.ReadOptions
		says string
	}{
		"From":      {dateline.ReadOptions{From: "xyz"}, "story, html"},
		"Lang":      {dateline.ReadOptions{Lang: "xx"}, "en, es"},
		"Published": {dateline.ReadOptions{Published: seeds.Day(2019, 13, 40)}, "2019-13-40"},
	} {
		_, err := dateline.Read(text, c.opt)
		refused(err, option, c.says)
		_, _, err = dateline.Places(text, dateline.PlacesOptions{ReadOptions: c.opt})
		refused(err, option, c.says)
		_, err = dateline.PlacesJourney(text, c.opt)
		refused(err, option, c.says)
		refused(c.opt.Check(), option, c.says)
	}

	for option, c := range map[string]struct {
		opt  dateline.GeocodeOptions
		says string
	}{
		"Country": {dateline.GeocodeOptions{Country: "Narnia"}, "ISO code"},
		"Kind":    {dateline.GeocodeOptions{Kind: "town"}, "city, admin1"},
		"Limit":   {dateline.GeocodeOptions{Limit: -1}, "one at least"},
		"Near":    {dateline.GeocodeOptions{Near: &orb.Point{12, 95}}, "±90"},
	} {
		_, err := dateline.Geocode("Paris", c.opt)
		refused(err, option, c.says)
		refused(c.opt.Check(), option, c.says)
		_, err = dateline.Reverse(orb.Point{2.35, 48.86}, c.opt)
		refused(err, option, c.says)
	}
	_, err := dateline.Reverse(orb.Point{2.35, 48.86}, dateline.GeocodeOptions{Country: "FR"})
	refused(err, "Country", "leave it out")
	for _, at := range []orb.Point{{500, 5}, {5, 500}, {-181, 0}} {
		if _, err := dateline.Reverse(at, dateline.GeocodeOptions{}); err == nil || !strings.Contains(err.Error(), "outside ±") {
			t.Errorf("Reverse(%v): %v", at, err)
		}
	}

	journey := trip("Lima, Peru", "Quito, Ecuador")
	for _, c := range []struct {
		option, says string
		opt          dateline.DrawOptions
	}{
		{"Lang", "ar, de, en", dateline.DrawOptions{Lang: "xx"}},
		{"Scale", "0 to 20", dateline.DrawOptions{Scale: -1}},
		{"Scale", "0 to 20", dateline.DrawOptions{Scale: 100}},
		{"DPI", "0 to 1920", dateline.DrawOptions{DPI: -4}},
		{"DPI", "0 to 1920", dateline.DrawOptions{DPI: 9999}},
		{"DPI", "one of them", dateline.DrawOptions{DPI: 300, Scale: 2}},
		{"Width", "64 to 20000 px", dateline.DrawOptions{Width: -1}},
		{"Width", "64 to 20000 px", dateline.DrawOptions{Width: 30000, Height: 300}},
		{"Height", "64 to 20000 px", dateline.DrawOptions{Width: 300, Height: 3}},
		{"BBox", "±90", dateline.DrawOptions{BBox: &orb.Bound{}}},
		{"Units", "km, mi", dateline.DrawOptions{Units: "furlong"}},
		{"Projection", "mercator", dateline.DrawOptions{Projection: "peters"}},
		{"Worldview", "iso, de-facto", dateline.DrawOptions{Worldview: "ZZ"}},
		{"ZoomTo", "country", dateline.DrawOptions{ZoomTo: "ZZ"}},
		{"Theme", "light, dark", dateline.DrawOptions{Theme: "neon"}},
		{"Fonts", "Fonts[0]", dateline.DrawOptions{Fonts: []dateline.FontFile{{}}}},
		{"Tiles", "no such file", dateline.DrawOptions{Tiles: dateline.Tiles{Source: "none.mbtiles"}}},
	} {
		refused(c.opt.Check(), c.option, c.says)
		_, err := dateline.Draw(journey, c.opt)
		refused(err, c.option, c.says)
		_, err = (&dateline.Encoder{Journey: journey, Options: c.opt}).Encode(dateline.FormatSVG)
		refused(err, c.option, c.says)
	}

	for _, c := range []struct {
		option, says string
		opt          dateline.ReportOptions
	}{
		{"Form", "md, html", dateline.ReportOptions{}},
		{"Form", "md, html", dateline.ReportOptions{Form: "odt"}},
		{"Only", "table, map", dateline.ReportOptions{Form: "md", Only: "legs"}},
		{"Figure", "0 is none", dateline.ReportOptions{Form: "md", Figure: -2}},
		{"Template", "html", dateline.ReportOptions{Form: "docx", Template: "{{.Title}}"}},
	} {
		_, _, err := (&dateline.Encoder{Journey: journey}).Report(c.opt)
		refused(err, c.option, c.says)
	}
	if _, err := (&dateline.Encoder{Journey: journey}).Encode("bmp"); err == nil || !strings.Contains(err.Error(), `no format "bmp"; choose one of png, svg`) {
		t.Errorf("a format that there is not: %v", err)
	}
	_, _, err = (&dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Lang: "de"}}).Report(dateline.ReportOptions{Form: "md"})
	refused(err, "Lang", "en, es")
}

// A side that is left out is that of a map of 4 to 3.
func TestOneSideIsEnough(t *testing.T) {
	journey := trip("Lima, Peru", "Quito, Ecuador")
	for _, c := range []struct{ width, height, wide, high int }{{0, 0, 1200, 900}, {600, 0, 600, 450}, {0, 600, 800, 600}, {500, 600, 500, 600}} {
		m, err := dateline.Draw(journey, dateline.DrawOptions{Width: c.width, Height: c.height})
		if err != nil {
			t.Errorf("%dx%d: %v", c.width, c.height, err)
			continue
		}
		if m.Scene.Width != float64(c.wide) || m.Scene.Height != float64(c.high) {
			t.Errorf("%dx%d is drawn as %vx%v, want %dx%d", c.width, c.height, m.Scene.Width, m.Scene.Height, c.wide, c.high)
		}
	}
}

// A document of nothing is told of in the same way, whatever form it is said to have.
func TestNothingIsReadAlikeInEveryForm(t *testing.T) {
	for _, kind := range append([]dateline.Kind{""}, dateline.Kinds()...) {
		doc, err := dateline.Read([]byte(" \n"), dateline.ReadOptions{From: kind})
		if err != nil {
			t.Errorf("%q: %v", kind, err)
			continue
		}
		if n := doc.Itineraries[0].Notices; len(n) != 1 || n[0].Code != "empty" || !strings.HasPrefix(n[0].Text, "input: ") {
			t.Errorf("%q: %v", kind, n)
		}
	}
}

// Who gets a list of what there is may keep it as their own.
func TestListsAreTheCallersOwn(t *testing.T) {
	dateline.Formats()[0], dateline.Kinds()[0], dateline.Langs()[0], dateline.MapLangs()[0], dateline.Themes()[0] = "", "", "", "", ""
	if dateline.Formats()[0] == "" || dateline.Kinds()[0] == "" || dateline.Langs()[0] == "" || dateline.MapLangs()[0] == "" || dateline.Themes()[0] == "" {
		t.Error("a list that was given away was changed for everybody")
	}
}
