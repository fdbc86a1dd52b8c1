package report

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tool returns the path of a program that only some machines have: without it
// the test is skipped, or fails where the machine promised to have all.
func tool(t *testing.T, name, pkg string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("DATELINE_REQUIRE_TOOLS") == "1" {
		t.Fatalf("%s is not installed (Debian package %s)", name, pkg)
	}
	t.Skipf("%s is not installed (Debian package %s): its verdict is not asked for", name, pkg)
	return ""
}

func square(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range 40 * 30 {
		img.Set(i%40, i/40, color.RGBA{R: 200, G: 30, B: 30, A: 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func words(t *testing.T, pdf string) string {
	t.Helper()
	out, err := exec.Command(tool(t, "pdftotext", "poppler-utils"), "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

func TestLaTeXCompiles(t *testing.T) {
	pdflatex := tool(t, "pdflatex", "texlive-latex-recommended")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "my map.png"), square(t), 0o644); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, LaTeX, New(journey(), options("es"))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "report.tex"), b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(pdflatex, "-halt-on-error", "-interaction=nonstopmode", "report.tex")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("pdflatex: %v\n%s", err, out)
	}
	text := words(t, filepath.Join(dir, "report.pdf"))
	for _, want := range []string{"Cúcuta", "13 de abril", "14 de abril de 2019", "Peru", "$x^2$ #hash @at \\back {brace} % ~", "U+1F6A2", "=A trip"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
}

func TestDOCXOpensInLibreOffice(t *testing.T) {
	soffice := tool(t, "soffice", "libreoffice-writer-nogui")
	dir := t.TempDir()
	opt := options("en")
	opt.Picture.PNG, opt.Picture.Width, opt.Picture.Height = square(t), 40, 30
	var b bytes.Buffer
	if err := WriteDOCX(&b, New(journey(), opt)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "report.docx"), b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, filepath.Join(dir, "report.docx"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	text := words(t, filepath.Join(dir, "report.pdf"))
	for _, want := range []string{"=A trip", "Cúcuta", "2,257 km", `"quoted"`, "Кукута", "Figure 3."} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
}
