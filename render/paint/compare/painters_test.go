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

// drawn is what the painters agree within where letters are outlines: other programs
// smooth edges by other rules. set is the tolerance where a program sets the letters from their
// fonts: Poppler and Pango put each on a grid of its own, up to half a pixel off.
var (
	drawn = compare.Tolerance{Colour: 0.10, Share: 0.0005}
	set   = compare.Tolerance{Colour: 0.10, Share: 0.008}
)

func plateScene(t testing.TB) *scene.Scene {
	t.Helper()
	fonts, err := plate.Fonts(root)
	if err != nil {
		t.Fatal(err)
	}
	return plate.Scene(fonts)
}

// tool finds a program, or skips the test; with DATELINE_REQUIRE_TOOLS=1 it fails.
func tool(t *testing.T, name, debian string) string {
	t.Helper()
	p, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("DATELINE_REQUIRE_TOOLS") == "1" {
			t.Fatalf("%s is missing; install %s", name, debian)
		}
		t.Skipf("%s is not installed (Debian: %s)", name, debian)
	}
	return p
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

// check compares a file that another program made with our own picture.
func check(t *testing.T, s *scene.Scene, name, file string, tol compare.Tolerance) {
	t.Helper()
	want, err := raster.Paint(s, raster.Options{Scale: 2})
	if err != nil {
		t.Fatal(err)
	}
	got, err := compare.Load(file)
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

func TestSVGAgreesWithPNG(t *testing.T) {
	rsvg := tool(t, "rsvg-convert", "librsvg2-bin")
	s := plateScene(t)
	dir := t.TempDir()
	fonts, err := filepath.Abs(filepath.Join(root, "assets", "fonts"))
	if err != nil {
		t.Fatal(err)
	}
	conf := filepath.Join(dir, "fonts.conf")
	write(t, conf, func(w io.Writer) error {
		_, err := fmt.Fprintf(w, `<?xml version="1.0"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>`, fonts, filepath.Join(dir, "cache"))
		return err
	})
	for name, o := range map[string]svg.Options{"outlines": {Outlines: true}, "live text": {}} {
		t.Run(name, func(t *testing.T) {
			in, out := filepath.Join(dir, "plate.svg"), filepath.Join(dir, "plate.png")
			write(t, in, func(w io.Writer) error { return svg.Write(w, s, o) })
			cmd := exec.Command(rsvg, "--zoom=2", "-o", out, in)
			cmd.Env = append(os.Environ(), "FONTCONFIG_FILE="+conf)
			if msg, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("rsvg-convert: %v: %s", err, msg)
			}
			check(t, s, "SVG with "+name, out, map[bool]compare.Tolerance{true: drawn, false: set}[o.Outlines])
		})
	}
}

func TestPDFAgreesWithPNG(t *testing.T) {
	ppm := tool(t, "pdftoppm", "poppler-utils")
	s := plateScene(t)
	dir := t.TempDir()
	for name, o := range map[string]pdf.Options{"outlines": {Outlines: true}, "fonts": {}} {
		t.Run(name, func(t *testing.T) {
			in, out := filepath.Join(dir, "plate.pdf"), filepath.Join(dir, "plate")
			write(t, in, func(w io.Writer) error { return pdf.Write(w, s, o) })
			if msg, err := exec.Command(ppm, "-png", "-singlefile", "-r", "192", in, out).CombinedOutput(); err != nil || len(msg) > 0 {
				t.Fatalf("pdftoppm: %v: %s", err, msg)
			}
			check(t, s, "PDF with "+name, out+".png", map[bool]compare.Tolerance{true: drawn, false: set}[o.Outlines])
		})
	}
}

func TestPDFTextCanBeFound(t *testing.T) {
	totext := tool(t, "pdftotext", "poppler-utils")
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
	var b bytes.Buffer
	if err := f(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestSVGInABrowser looks at live text where none of the fonts is installed: the file
// carries what it needs.
func TestSVGInABrowser(t *testing.T) {
	chromium := tool(t, "chromium", "chromium")
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
	check(t, s, "SVG in a browser", out, set)
}

// TestPDFTextFromRightToLeft finds Arabic and Hebrew in reading order.
func TestPDFTextFromRightToLeft(t *testing.T) {
	totext := tool(t, "pdftotext", "poppler-utils")
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
