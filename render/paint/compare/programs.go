package compare

import (
	"fmt"
	"image"
	"image/draw"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The tolerances within which other programs' pictures of a scene's SVG and PDF agree with
// its PNG. Painters is that of whole maps: edges are smoothed by other rules. Setters is that
// of a picture with much text for its size where a program sets SVG's live text by itself,
// and rounds the widths of letters: a long line ends half a pixel off.
var (
	Painters = Tolerance{Colour: 0.10, Share: 0.0005, Most: 0.25}
	Setters  = Tolerance{Colour: 0.10, Share: 0.008}
)

// Tool finds a program, or skips the test; with DATELINE_REQUIRE_TOOLS=1 it fails.
func Tool(t testing.TB, name, debian string) string {
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

// SVG is what librsvg makes of an SVG file, with the fonts of a folder.
func SVG(t testing.TB, data []byte, fonts string, scale float64) image.Image {
	t.Helper()
	rsvg := Tool(t, "rsvg-convert", "librsvg2-bin")
	dir := t.TempDir()
	fonts, err := filepath.Abs(fonts)
	if err != nil {
		t.Fatal(err)
	}
	in, out, conf := filepath.Join(dir, "a.svg"), filepath.Join(dir, "a.png"), filepath.Join(dir, "fonts.conf")
	put(t, in, data)
	put(t, conf, fmt.Appendf(nil, `<?xml version="1.0"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>`, fonts, filepath.Join(dir, "cache")))
	cmd := exec.Command(rsvg, "--unlimited", fmt.Sprintf("--zoom=%g", scale), "-o", out, in)
	cmd.Env = append(os.Environ(), "FONTCONFIG_FILE="+conf)
	if msg, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("rsvg-convert: %v: %s", err, msg)
	}
	return load(t, out)
}

// finer is how much finer than it is compared Poppler paints a page: it moves letters and thin
// lines onto its grid of pixels, which on paper is a fine one.
const finer = 4

// PDF is what Poppler makes of a PDF file of one page, on a grid finer than the scale's.
func PDF(t testing.TB, data []byte, scale float64) image.Image {
	t.Helper()
	ppm := Tool(t, "pdftoppm", "poppler-utils")
	dir := t.TempDir()
	in, out := filepath.Join(dir, "a.pdf"), filepath.Join(dir, "a")
	put(t, in, data)
	if msg, err := exec.Command(ppm, "-png", "-singlefile", "-r", fmt.Sprint(96*scale*finer), in, out).CombinedOutput(); err != nil || len(msg) > 0 {
		t.Fatalf("pdftoppm: %v: %s", err, msg)
	}
	return coarser(load(t, out+".png"), finer)
}

// coarser is a picture with the mean of each n by n pixels for one.
func coarser(im image.Image, n int) image.Image {
	fine := image.NewRGBA(image.Rect(0, 0, im.Bounds().Dx(), im.Bounds().Dy()))
	draw.Draw(fine, fine.Rect, im, im.Bounds().Min, draw.Src)
	out := image.NewRGBA(image.Rect(0, 0, fine.Rect.Dx()/n, fine.Rect.Dy()/n))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			for k := range 4 {
				sum := 0
				for v := range n {
					row := fine.Pix[(y*n+v)*fine.Stride+x*n*4+k:]
					for u := range n {
						sum += int(row[4*u])
					}
				}
				out.Pix[y*out.Stride+x*4+k] = uint8(sum / (n * n))
			}
		}
	}
	return out
}

func put(t testing.TB, file string, data []byte) {
	t.Helper()
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func load(t testing.TB, file string) image.Image {
	t.Helper()
	im, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return im
}
