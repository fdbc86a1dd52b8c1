package compare_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	_ "image/jpeg"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "golang.org/x/image/webp"

	"dateline/render/paint/compare"
	"dateline/render/paint/internal/plate"
	"dateline/render/paint/jpeg"
	"dateline/render/paint/pdf"
	"dateline/render/paint/png"
	"dateline/render/paint/raster"
	"dateline/render/paint/svg"
	"dateline/render/paint/webp"
	"dateline/render/scene"
	"dateline/render/text"
)

const root = "../../.."

func plateScene(t testing.TB) *scene.Scene {
	t.Helper()
	fonts, err := plate.Fonts(root)
	if err != nil {
		t.Fatal(err)
	}
	return plate.Scene(fonts)
}

func TestPlateLooksAsItDid(t *testing.T) {
	s := plateScene(t)
	for _, scale := range []float64{1, 2} {
		im, err := raster.Paint(s, raster.Options{Scale: scale})
		if err != nil {
			t.Fatal(err)
		}
		compare.Golden(t, "testdata", fmt.Sprintf("plate-%gx", scale), im, compare.Tolerance{})
	}
}

// check compares another program's picture, of scale 2, with our own.
func check(t *testing.T, s *scene.Scene, name string, got image.Image, tol compare.Tolerance) {
	t.Helper()
	want, err := raster.Paint(s, raster.Options{Scale: 2})
	if err != nil {
		t.Fatal(err)
	}
	r, ok, err := compare.Pictures(want, got, tol)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %.3f %% of the pixels differ, mean %.4f, worst %.2f at %v", name, 100*r.Share, r.Mean, r.Worst, r.At)
	if !ok {
		t.Errorf("%s is not the picture that the PNG is: %.3f %% of the pixels differ", name, 100*r.Share)
	}
}

func encoded(t *testing.T, f func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSVGAgreesWithPNG(t *testing.T) {
	s := plateScene(t)
	for o, tol := range map[svg.Options]compare.Tolerance{{Outlines: true}: compare.Painters, {}: compare.Setters} {
		file := encoded(t, func(w io.Writer) error { return svg.Write(w, s, o) })
		check(t, s, fmt.Sprintf("SVG %+v", o), compare.SVG(t, file, filepath.Join(root, "assets", "fonts"), 2), tol)
	}
}

func TestPDFAgreesWithPNG(t *testing.T) {
	s := plateScene(t)
	for name, o := range map[string]pdf.Options{"outlines": {Outlines: true}, "fonts": {}} {
		file := encoded(t, func(w io.Writer) error { return pdf.Write(w, s, o) })
		check(t, s, "PDF with "+name, compare.PDF(t, file, 2), compare.Painters)
	}
}

func TestPDFTextCanBeFound(t *testing.T) {
	totext := compare.Tool(t, "pdftotext", "poppler-utils")
	s := plateScene(t)
	in := filepath.Join(t.TempDir(), "plate.pdf")
	write(t, in, func(w io.Writer) error { return pdf.Write(w, s, pdf.Options{}) })
	out, err := exec.Command(totext, "-layout", in, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	s.Walk(func(n scene.Node) {
		if label, ok := n.(*scene.Text); ok && !strings.Contains(string(out), label.Run.String) {
			t.Errorf("%q is not found in the page's text:\n%s", label.Run.String, out)
		}
	})
}

func TestOtherFormatsAgreeWithPNG(t *testing.T) {
	s := plateScene(t)
	want, err := raster.Paint(s, raster.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, write := range map[string]func(io.Writer) error{
		"png":     func(w io.Writer) error { return png.Write(w, s, png.Options{}) },
		"palette": func(w io.Writer) error { return png.Write(w, s, png.Options{Palette: true}) },
		"small":   func(w io.Writer) error { return png.Write(w, s, png.Options{Small: true}) },
		"jpeg":    func(w io.Writer) error { return jpeg.Write(w, s, jpeg.Options{}) },
		"webp":    func(w io.Writer) error { return webp.Write(w, s, webp.Options{}) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(name, err)
		}
		size := b.Len()
		got, _, err := image.Decode(&b)
		if err != nil {
			t.Fatal(name, err)
		}
		tol := compare.Tolerance{Colour: 0.03}
		if name == "jpeg" { // rings round lines are the format's nature
			tol = compare.Tolerance{Colour: 0.08, Share: 0.01}
		}
		r, ok, err := compare.Pictures(want, got, tol)
		if err != nil || !ok {
			t.Errorf("%s: %.3f %% of the pixels differ, worst %.2f (%v)", name, 100*r.Share, r.Worst, err)
		}
		if exact := name == "png" || name == "small" || name == "webp"; exact && r.Worst != 0 {
			t.Errorf("%s is not exact: worst %g", name, r.Worst)
		}
		t.Logf("%s: %d bytes, worst %.3f", name, size, r.Worst)
	}
}

func write(t *testing.T, file string, f func(io.Writer) error) {
	t.Helper()
	if err := os.WriteFile(file, encoded(t, f), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestSVGInABrowser looks at live text where none of the fonts is installed: the file
// carries what it needs.
func TestSVGInABrowser(t *testing.T) {
	chromium := compare.Tool(t, "chromium", "chromium")
	s := plateScene(t)
	dir := t.TempDir()
	in, page, out := filepath.Join(dir, "plate.svg"), filepath.Join(dir, "page.html"), filepath.Join(dir, "plate.png")
	write(t, in, func(w io.Writer) error { return svg.Write(w, s, svg.Options{}) })
	if info, err := os.Stat(in); err != nil || info.Size() > 100_000 {
		t.Errorf("the file has %d bytes: its fonts are carried whole (%v)", info.Size(), err)
	}
	write(t, page, func(w io.Writer) error {
		_, err := io.WriteString(w, `<!doctype html><body style="margin:0"><img src="plate.svg">`)
		return err
	})
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir="+dir,
		"--force-device-scale-factor=2", "--window-size=480,360", "--screenshot="+out, "file://"+page)
	if msg, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("chromium: %v: %s", err, msg)
	}
	got, err := compare.Load(out)
	if err != nil {
		t.Fatal(err)
	}
	check(t, s, "SVG in a browser", got, compare.Setters)
}

// Letters that stand apart are words all the same, whatever their kerning and however far apart.
func TestSpacedPDFTextCanBeFound(t *testing.T) {
	totext := compare.Tool(t, "pdftotext", "poppler-utils")
	fonts, err := plate.Fonts(root)
	if err != nil {
		t.Fatal(err)
	}
	s := &scene.Scene{Width: 700, Height: 800}
	for i, spacing := range []float64{0, 0.04, 0.07, 0.09, 0.12, 0.2, 0.4} {
		for k, label := range []string{"UNITED STATES", "Labrador Sea"} {
			style := text.Style{Size: 18, Italic: k == 1, LetterSpacing: 18 * spacing}
			s.Root.Add(&scene.Text{Run: fonts.Shape(label, style), X: 20 + 340*float64(k), Y: 40 + 100*float64(i), Fill: scene.RGB(0)})
		}
	}
	in := filepath.Join(t.TempDir(), "spaced.pdf")
	write(t, in, func(w io.Writer) error { return pdf.Write(w, s, pdf.Options{}) })
	out, err := exec.Command(totext, "-layout", in, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"UNITED STATES", "Labrador Sea"} {
		if n := strings.Count(string(out), label); n != 7 {
			t.Errorf("%q is found %d times of 7:\n%s", label, n, out)
		}
	}
}

// TestPDFTextFromRightToLeft finds Arabic and Hebrew in reading order.
func TestPDFTextFromRightToLeft(t *testing.T) {
	totext := compare.Tool(t, "pdftotext", "poppler-utils")
	data, err := os.ReadFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
	if err != nil {
		if os.Getenv("DATELINE_REQUIRE_TOOLS") == "1" {
			t.Fatal("DejaVu Sans is missing; install fonts-dejavu-core")
		}
		t.Skip("DejaVu Sans is not installed (Debian: fonts-dejavu-core)")
	}
	fonts, err := plate.Fonts(root)
	if err != nil {
		t.Fatal(err)
	}
	if fonts, err = fonts.With(text.Source{Data: data}); err != nil {
		t.Fatal(err)
	}
	s := &scene.Scene{Width: 400, Height: 200}
	labels := []string{"القدس", "ירושלים", "Ramallah رام الله"}
	for i, label := range labels {
		s.Root.Add(&scene.Text{Run: fonts.Shape(label, text.Style{Size: 24}), X: 20, Y: 40 + 50*float64(i), Fill: scene.RGB(0)})
	}
	in := filepath.Join(t.TempDir(), "labels.pdf")
	write(t, in, func(w io.Writer) error { return pdf.Write(w, s, pdf.Options{}) })
	out, err := exec.Command(totext, in, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range strings.Fields(strings.Join(labels, " ")) {
		if !strings.Contains(string(out), word) {
			t.Errorf("%q is not found in the page's text: %q", word, out)
		}
	}
}
