package render

import (
	"bytes"
	"fmt"
	"image"
	stdpng "image/png"
	"os"
	"path/filepath"
	"testing"

	"dateline/render/paint/compare"
	"dateline/render/paint/png"
)

// Each picture under testdata was looked at. DATELINE_UPDATE=1 draws them anew: look
// at them again. A picture that differs leaves NAME.got.png and NAME.diff.png.
func TestGoldens(t *testing.T) {
	for _, g := range goldens(t) {
		t.Run(g.name, func(t *testing.T) {
			t.Parallel()
			m := draw(t, g.j, g.opt)
			if g.opt.BBox == nil && g.opt.ZoomTo == "" { // which show only some of the stops
				checkSound(t, g.name, m)
			}
			uniqueIDs(t, g.name, m)
			var b bytes.Buffer
			if err := png.Write(&b, m.Scene, png.Options{Scale: g.opt.Scale, Palette: true}); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", g.name+".png")
			if os.Getenv("DATELINE_UPDATE") != "" {
				b.Reset()
				if err := png.Write(&b, m.Scene, png.Options{Scale: g.opt.Scale, Palette: true, Small: true}); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := alike(t, want, b.Bytes(), filepath.Join("testdata", g.name)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// alike compares two PNGs as an eye would; where they differ it keeps both and says how.
func alike(t *testing.T, want, got []byte, base string) string {
	t.Helper()
	var pics [2]image.Image
	for i, data := range [][]byte{want, got} {
		p, err := stdpng.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		pics[i] = p
	}
	r, ok, err := compare.Pictures(pics[0], pics[1], compare.Tolerance{})
	if err == nil && ok {
		return ""
	}
	if err := os.WriteFile(base+".got.png", got, 0o644); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		return err.Error()
	}
	var b bytes.Buffer
	if err := stdpng.Encode(&b, r.Diff); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(base+".diff.png", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%.3f %% of the pixels differ, most at %v; see %s.diff.png", 100*r.Share, r.At, base)
}
