package render

import (
	"image"
	"testing"

	"dateline/render/paint/compare"
	"dateline/render/paint/raster"
	"dateline/render/scene"
	"dateline/render/theme"
	"dateline/seeds"
)

// Each mode of travel, done or still to come, is told from each other by its line alone, in
// grey: none differs from another in colour.
func TestLegsAreToldApartInGrey(t *testing.T) {
	for _, name := range theme.Names {
		c := &composer{th: themed(t, name), sz: newSize(DefaultWidth, DefaultHeight, 9)}
		var names []string
		var pictures []image.Image
		for _, planned := range []bool{false, true} {
			for _, m := range []seeds.Mode{"", seeds.Flight, seeds.Road, seeds.Rail, seeds.Sea, seeds.Foot} {
				line := []scene.Point{{X: 10, Y: 10}, {X: 110, Y: 10}}
				s := &scene.Scene{Width: 120, Height: 20, Background: scene.RGB(0xffffff)}
				style := c.styleOf(m, planned)
				s.Root.Add(style.line(line, scene.RGB(0x333333), scene.RGB(0xffffff))...)
				s.Root.Add(style.signs(line, scene.RGB(0x333333), scene.RGB(0xffffff))...)
				im, err := raster.Paint(s, raster.Options{Scale: 2})
				if err != nil {
					t.Fatal(err)
				}
				names, pictures = append(names, string(m)+map[bool]string{true: ", planned"}[planned]), append(pictures, im)
			}
		}
		for i := range pictures {
			for k := range i {
				const line = 100 * 3.2 / (120 * 20) // the share of the picture that a plain line covers
				r, _, err := compare.Pictures(pictures[i], pictures[k], compare.Tolerance{Colour: 0.15})
				if err != nil {
					t.Fatal(err)
				}
				if r.Share < line/5 {
					t.Errorf("%s: %s looks like %s: they differ in %.1f %% of a line's pixels", name, names[i], names[k], 100*r.Share/line)
				}
			}
		}
	}
}

// Pieces of a line are as long as they should be, and that at the end ends where the line does.
func TestPieces(t *testing.T) {
	line := []scene.Point{{X: 0, Y: 0}, {X: 30, Y: 0}, {X: 30, Y: 20}}
	got := pieces(line, 10, 5)
	if len(got) != 4 {
		t.Fatalf("%d pieces: %v", len(got), got)
	}
	for i, p := range got {
		want := 10.0
		if i == len(got)-1 {
			want = 5 // what is left at the start
		}
		if n := length(p); n < want-0.05 || n > want+0.05 {
			t.Errorf("piece %d is %.2f px long, want %.0f: %v", i, n, want, p)
		}
	}
	if end := got[0][len(got[0])-1]; end != line[2] {
		t.Errorf("the piece at the end ends at %v", end)
	}
}

// Each piece of a planned leg bears its mode's pattern once from dash to dash, so that it is told
// from another mode's; a leg too short for that is still in pieces.
func TestPlannedLegsTellTheirMode(t *testing.T) {
	for _, name := range theme.Names {
		c := &composer{th: themed(t, name), sz: newSize(DefaultWidth, DefaultHeight, 9)}
		for _, m := range []seeds.Mode{seeds.Road, seeds.Rail, seeds.Sea, seeds.Foot} {
			s, plain := c.styleOf(m, true), c.styleOf("", true)
			if s.pieces[0] < 1.5*plain.pieces[0] || s.pieces[1] <= plain.pieces[1] {
				t.Errorf("%s: %s is in pieces of %v px, a leg of no mode in %v", name, m, s.pieces, plain.pieces)
			}
			for _, pattern := range [][]float64{s.mode.Dash, s.mode.CoreDash} {
				if len(pattern) > 0 && s.pieces[0] < sum(pattern)+pattern[0]-1e-9 {
					t.Errorf("%s: a piece of %s, %g px, has no room for %v", name, m, s.pieces[0], pattern)
				}
			}
			short := []scene.Point{{X: 0, Y: 0}, {X: s.pieces[0], Y: 0}}
			if n := s.line(short, scene.RGB(0), scene.RGB(0xffffff))[0].(*scene.Shape).Path.Flat(0).Len(); n < 2 {
				t.Errorf("%s: %s over %g px is in one piece", name, m, s.pieces[0])
			}
		}
	}
}
