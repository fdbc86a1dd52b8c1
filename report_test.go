package dateline

import (
	"archive/zip"
	"bytes"
	"image/png"
	"strings"
	"testing"

	"dateline/render/report"
)

func reportOf(t *testing.T, e *Encoder, opt ReportOptions) string {
	t.Helper()
	page, _, err := e.Report(opt)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// A report calls the countries, and the border that a stop is about, as its map does.
func TestReportNamesTheLandInItsLanguage(t *testing.T) {
	e := readTrip(t, "focus: GR-TR\nstops:\n  - Athens\n  - {place: Chios}\n  - {place: Mersin, highlight: yes}\n")
	e.Options.Lang = "es"
	page := reportOf(t, e, ReportOptions{Form: "md", Picture: "map.png"})
	for _, want := range []string{"| Atenas | Grecia |", "**Mersin** | Turquía |", "Mersin, Turquía"} {
		if !strings.Contains(page, want) {
			t.Errorf("the report lacks %q:\n%s", want, page)
		}
	}
	for _, foreign := range []string{"Greece", "Turkey", "border"} {
		if strings.Contains(page, foreign) {
			t.Errorf("the report says %q:\n%s", foreign, page)
		}
	}
}

// The line of the sources names them, and is not where a doubt is told.
func TestReportTellsDoubtsApartFromSources(t *testing.T) {
	e := readTrip(t, "doubtful: yes\nstops:\n  - Oslo\n  - Bergen\n")
	page := reportOf(t, e, ReportOptions{Form: "md", Picture: "map.png"})
	if !strings.Contains(page, "<small>Map: Dateline. Data: ") || strings.Contains(page, "Source: ") || !strings.Contains(page, "\n- The itinerary is marked as doubtful") {
		t.Errorf("the report says\n%s", page)
	}
}

// The map of a form with pages is drawn as wide as the page, sharp in Word, in its own shape.
func TestReportMapsFitTheirPage(t *testing.T) {
	const trip = "stops:\n  - Oslo\n  - Bergen\n"
	e := readTrip(t, trip)
	e.Options.Width, e.Options.Height = 1600, 800
	page := reportOf(t, e, ReportOptions{Form: "docx"})
	z, err := zip.NewReader(strings.NewReader(page), int64(len(page)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/media/map.png")
	if err != nil {
		t.Fatal(err)
	}
	size, err := png.DecodeConfig(f)
	if err != nil || size.Width != 2*report.TextWidth || size.Height != report.TextWidth {
		t.Errorf("the map has %dx%d pixels, %v", size.Width, size.Height, err)
	}

	_, picture, err := readTrip(t, trip).Report(ReportOptions{Form: "typ", Picture: "map.svg"})
	if err != nil || !bytes.Contains(picture, []byte(`width="642" height="482"`)) {
		t.Errorf("the map begins %.300s, %v", picture, err)
	}
	for _, o := range []DrawOptions{{Width: 400, Height: 300}, {Width: 600, Height: 3000}, {Width: 9000, Height: 64}} {
		got := o.onPage("pdf")
		if got.Width > report.ContentWidth || got.Height > pageHeight || min(got.Width, got.Height) < 64 || o.Width == 400 && got.Width != 400 {
			t.Errorf("a map of %dx%d is drawn %dx%d", o.Width, o.Height, got.Width, got.Height)
		}
	}
	if got := (DrawOptions{}).onPage("md"); got.Width != 0 {
		t.Errorf("the map of a web page is %d px wide", got.Width)
	}
}
