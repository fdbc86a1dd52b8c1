package compare

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	paint "dateline/render/paint/png"
	"dateline/render/scene"
)

// Golden compares a picture with dir/NAME.png. On failure it leaves NAME.got.png and
// NAME.diff.png beside it. With DATELINE_UPDATE=1 it writes the golden instead: look at it
// before it is kept.
func Golden(t testing.TB, dir, name string, got image.Image, tol Tolerance) {
	t.Helper()
	file := filepath.Join(dir, name+".png")
	gotFile, diffFile := filepath.Join(dir, name+".got.png"), filepath.Join(dir, name+".diff.png")
	if os.Getenv("DATELINE_UPDATE") == "1" {
		save(t, file, got)
		return
	}
	want, err := Load(file)
	if err != nil {
		t.Errorf("%v (write it with DATELINE_UPDATE=1)", err)
		return
	}
	r, ok, err := Pictures(want, got, tol)
	if err != nil {
		save(t, gotFile, got)
		t.Errorf("%s: %v; see %s", name, err, gotFile)
		return
	}
	if !ok {
		save(t, gotFile, got)
		save(t, diffFile, r.Diff)
		t.Errorf("%s: %.3f %% of the pixels differ, the worst by %.2f at %v; see %s", name, 100*r.Share, r.Worst, r.At, diffFile)
		return
	}
	os.Remove(gotFile) // left by an earlier failure, if at all
	os.Remove(diffFile)
}

// Load reads a PNG file.
func Load(file string) (image.Image, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// save writes a small PNG: in 256 colours where the eye cannot tell.
func save(t testing.TB, file string, im image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Error(err)
		return
	}
	f, err := os.Create(file)
	if err != nil {
		t.Error(err)
		return
	}
	rgba := image.NewRGBA(image.Rect(0, 0, im.Bounds().Dx(), im.Bounds().Dy()))
	draw.Draw(rgba, rgba.Rect, im, im.Bounds().Min, draw.Src)
	err = paint.Encode(f, rgba, &scene.Scene{}, paint.Options{Palette: true, Small: true})
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		t.Error(err)
	}
}
