package report

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/geo"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

func fonts(t *testing.T) *text.Fonts {
	t.Helper()
	var sources []text.Source
	files, err := filepath.Glob("../../assets/fonts/*.ttf")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fonts: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, text.Source{Data: data})
	}
	f, err := text.Open(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// texts are the words of a page and where they stand.
func texts(s *scene.Scene) (out []*scene.Text) {
	s.Walk(func(n scene.Node) {
		if label, ok := n.(*scene.Text); ok {
			out = append(out, label)
		}
	})
	return out
}

// Distances and their head end at one edge, well before what follows.
func TestNumbersAreSetRight(t *testing.T) {
	j := journey()
	j.Legs = append(j.Legs, geo.Leg{From: 1, To: 0, Metres: 5000})
	pages, _ := Pages(New(j, options("en")), fonts(t), nil)
	edge := 0.0
	for _, label := range texts(pages[0]) {
		if s := clean(label.Run.String); s == "Distance" || strings.HasSuffix(s, noBreak+"km") {
			end := label.X + label.Run.Advance
			if edge != 0 && math.Abs(edge-end) > 0.01 {
				t.Errorf("%q ends at %g px, others at %g", s, end, edge)
			}
			edge = end
		}
	}
	for _, label := range texts(pages[0]) {
		if label.Run.String == "Bearing" && label.X < edge+12 {
			t.Errorf("bearings begin at %g px, distances end at %g", label.X, edge)
		}
	}
	if edge == 0 {
		t.Error("there are no distances")
	}
}

// Words as long as they like stay within the page and their column.
func TestLongWordsStayInTheirColumn(t *testing.T) {
	j := journey()
	j.Stops[0].Place.Name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	j.Stops[0].Seed.Note = "https://example.org/" + strings.Repeat("anaddresswithoutend", 12)
	pages, _ := Pages(New(j, options("en")), fonts(t), nil)
	for _, page := range pages {
		all := texts(page)
		for _, a := range all {
			if a.Run.Style.Size == cellSize && a.X+a.Run.Advance > pageW-margin+1 {
				t.Errorf("%q leaves the page", a.Run.String)
			}
			for _, b := range all {
				if a != b && a.Y == b.Y && a.X < b.X && a.X+a.Run.Advance > b.X {
					t.Errorf("%q runs into %q", a.Run.String, b.Run.String)
				}
			}
		}
	}
}

// What is to be checked begins on a page that has room for it.
func TestHeadingsFillThePage(t *testing.T) {
	f := fonts(t)
	for _, left := range []float64{60, 75, 89} {
		p := &pager{fonts: f, r: Report{Words: english, Tables: true, Doubts: []string{"The day of Lima is doubtful."}}}
		p.newPage()
		p.y = pageH - margin - left
		p.heading(p.r.Words.Doubts, lineStep)
		p.paragraph("P", p.r.Doubts[0], text.Style{Size: lineSize}, inkColor, 2)
		if len(p.pages) != 1 {
			t.Errorf("a heading and a line do not fit into %g px", left)
		}
	}
}

// A table that runs over a page has its heads on each.
func TestHeadsAreRepeated(t *testing.T) {
	j := journey()
	for i := range 60 {
		s := j.Stops[i%2]
		s.Seed.Note = ""
		s.Seed.Role = seeds.Planned
		j.Stops = append(j.Stops, s)
	}
	pages, _ := Pages(New(j, options("en")), fonts(t), nil)
	if len(pages) < 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages[:2] {
		found := false
		for _, label := range texts(page) {
			found = found || label.Run.String == "Coordinates"
		}
		if !found {
			t.Errorf("page %d has no heads", i+1)
		}
	}
}
