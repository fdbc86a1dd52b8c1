package page

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/seeds"
)

// printed makes a PDF of the contents of its pages, with /F1 an ordinary font
// whose letters are half as wide as high and /F2 a composite one as browsers
// make them: two bytes a glyph, widths of its own, and a table of what the glyphs mean.
func printed(contents ...string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(format string, args ...any) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), fmt.Sprintf(format, args...))
	}
	stream := func(s string) string { return fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(s), s) }
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids []string
	for i := range contents {
		kids = append(kids, fmt.Sprintf("%d 0 R", 8+2*i))
	}
	object("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>", strings.Join(kids, " "), len(kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [%s] >>", strings.Repeat("500 ", 224))
	object("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>")
	object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 500 /W [1 [900] 2 3 400] /FontDescriptor 6 0 R >>")
	object("<< /Type /FontDescriptor /FontName /X >>")
	object("%s", stream("1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n3 beginbfchar\n<0001> <0057>\n<0002> <0065>\n<0003> <fb01>\nendbfchar"))
	for i, c := range contents {
		object("<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>", 9+2*i)
		object("%s", stream(c))
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

// line shows words at a place in 10-point type.
func line(x, y int, words string) string {
	return fmt.Sprintf("BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n", x, y, words)
}

func TestPDFTakesTheLines(t *testing.T) {
	data, err := os.ReadFile("testdata/story.pdf")
	if err != nil {
		t.Fatal(err)
	}
	p := check(t, PDF, string(data), "Ferry crew rests in Bergen", seeds.Date{},
		[]string{"The training ship Nordlys reached Bergen on Tuesday, 4 June, after a night crossing from Lerwick.", "expected in Århus by the weekend"}, nil)
	if strings.Count(p.Text, "\n\n") != 1 {
		t.Errorf("want two paragraphs:\n%s", p.Text)
	}
}

func TestPDFKnowsAWrappedLineFromOneThatWasMeant(t *testing.T) {
	p := check(t, PDF, string(printed(
		line(50, 790, "11/25/26, 6:10 PM   The Paper")+"BT /F1 24 Tf 1 0 0 1 50 760 Tm (A headline over both of the columns) Tj ET\n"+
			line(50, 700, "The ship left Lerwick on Monday, and she reached Ber-")+line(50, 688, "gen on Tuesday. Her crew rests in the port for a day")+line(50, 676, "or two.")+
			line(50, 640, "Mon 3  Lima")+line(50, 628, "Tue 4  Quito")+line(160, 628, "Teatro")+
			line(350, 712, "It rains in Bergen.")+line(360, 700, "Her master is to sail on Thursday, as he told The")+
			line(50, 60, "page 1"),
		line(50, 720, "Paper, for Stavanger.")+line(50, 60, "page 2"))), "", seeds.Date{}, nil, nil)
	want := "A headline over both of the columns\n\nThe ship left Lerwick on Monday, and she reached Bergen on Tuesday. Her crew rests in the port for a day or two.\n\n" +
		"Mon 3 Lima\nTue 4 Quito | Teatro\n\nIt rains in Bergen.\n\nHer master is to sail on Thursday, as he told The Paper, for Stavanger."
	if p.Text != want {
		t.Errorf("got  %q\nwant %q", p.Text, want)
	}
}

func TestPDFOfABrowser(t *testing.T) {
	// glyph by glyph, kerned, upside down within a turned page, and in a form's place of the stack
	p := check(t, PDF, string(printed("q .5 0 0 -.5 0 800 cm\nBT /F2 20 Tf 1 0 0 -1 100 200 Tm <0001> Tj 17 0 Td <0002> Tj 8 0 Td <0003> Tj ET Q\n"+
		"BT /F2 10 Tf 1 0 0 1 50 600 Tm [<0001> 40 <0002> -500 <00030002>] TJ ET\nBT /F1 10 Tf 0 1 -1 0 20 300 Tm (sideways) Tj ET")), "", seeds.Date{}, nil, nil)
	if want := "Wefi\n\nWe fie"; p.Text != want {
		t.Errorf("got %q, want %q", p.Text, want)
	}
}

func TestPDFWithoutText(t *testing.T) {
	_, err := Read("scan.pdf", PDF, printed("q 600 0 0 800 0 0 cm Q"))
	if err == nil || !strings.HasPrefix(err.Error(), "scan.pdf: ") || !strings.Contains(err.Error(), "no text") {
		t.Errorf("error %v", err)
	}
}

// A page need not have contents, and they need not be a stream as they should.
func TestPDFWithAPageWithoutContents(t *testing.T) {
	whole := printed(line(100, 700, "She flew to Lima."), line(100, 700, "She sailed to Callao."))
	for _, no := range []string{"               ", "/Contents null ", "/Contents 1 0 R"} {
		p, err := Read("in.pdf", PDF, bytes.Replace(whole, []byte("/Contents 9 0 R"), []byte(no), 1))
		if err != nil || strings.TrimSpace(p.Text) != "She sailed to Callao." {
			t.Errorf("%q: %+v, %v", no, p, err)
		}
	}
	if _, err := Read("in.pdf", PDF, bytes.Replace(printed("q Q"), []byte("/Contents 9 0 R"), []byte("               "), 1)); err == nil || !strings.Contains(err.Error(), "no text") {
		t.Errorf("no contents at all: %v", err)
	}
}

// What a page opens and never closes costs that page, no more.
func TestPDFWithAPageCutShort(t *testing.T) {
	whole := line(100, 700, "She sailed to \\(old\\) Callao.") + "[ (a) ] TJ << /a [ 1 2 ] >> pop % (\n"
	for _, cut := range []string{"BT (abc", "BT (a\\)", "BT <00", "BT /F1 10 Tf [ (abc) 3", "BT << /a 1", "BT << /a [ 1 >>"} {
		p, err := Read("in.pdf", PDF, printed(cut, whole))
		if err != nil || !strings.Contains(p.Text, "She sailed to (old) Callao.") {
			t.Errorf("%q: %+v, %v", cut, p, err)
		}
	}
	for _, odd := range []string{"<zq 1 pop\n", "<4> pop\n", ") pop\n", "(a\\) () b) pop\n"} { // that the interpreter gets over
		if p, err := Read("in.pdf", PDF, printed(odd+line(100, 700, "She sailed to Callao."))); err != nil || strings.TrimSpace(p.Text) != "She sailed to Callao." {
			t.Errorf("%q: %+v, %v", odd, p, err)
		}
	}
	meant := bytes.Replace(printed("BT /F2 10 Tf 1 0 0 1 100 700 Tm <00010002> Tj ET\n", whole), []byte("endbfchar"), []byte("(ndbfchar"), 1)
	if p, err := Read("in.pdf", PDF, meant); err != nil || !strings.Contains(p.Text, "Callao") {
		t.Errorf("a font's table cut short: %+v, %v", p, err)
	}
}

// Damage may make a circle of what refers to something else, or open what nothing closes.
func TestPDFThatHasNoEnd(t *testing.T) {
	whole := printed(line(100, 700, "She sailed to Callao."))
	for from, to := range map[string]string{
		"/Kids [8 0 R]":          "/Kids [2 0 R]",
		"/Resources <<":          "/Parent 2 0 R /Resourcez <<",
		"/Type /Catalog":         "/Type [ /Catalog",
		"/BaseFont /Courier":     "/BaseFont (Courier",
		"/Contents 9 0 R":        "/Contents <9 0 R",
		"startxref":              "startxref\n9 %",
		"0000000000 65535 f":     "0000000000 65535 f \n999999999 1\n0000000000 00000 n",
		"/Kids [8 0 R] /Count 1": "/Kids [2 0 R 2 0 R 8 0 R] /Count 1",
	} {
		data := bytes.Replace(whole, []byte(from), []byte(to), 1)
		if bytes.Equal(data, whole) {
			t.Fatalf("there is no %q", from)
		}
		if p, err := Read("in.pdf", PDF, data); err != nil && !strings.HasPrefix(err.Error(), "in.pdf: ") || err == nil && !strings.Contains(p.Text, "Callao") {
			t.Errorf("%q: %+v, %v", to, p, err)
		}
	}
}

// A stream of objects that is said to be in itself would have the parser call itself
// without end, which ends the program.
func TestPDFWithAStreamInItself(t *testing.T) {
	for table, want := range map[string]bool{"\x01\x09\x00\x02\x01\x00": true, "\x02\x01\x00\x02\x01\x00": false} { // of objects 1 and 2
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		z.Write([]byte(table))
		z.Close()
		file := fmt.Sprintf("%%PDF-1.5\n2 0 obj\n<< /Type /XRef /W [1 1 1] /Index [1 2] /Size 3 /Root 2 0 R /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n9\n%%%%EOF\n", b.Len(), b.Bytes())
		if got := sound([]byte(file)); got != want {
			t.Errorf("%q: sound %v", table, got)
		}
		if _, err := Read("in.pdf", PDF, []byte(file)); err == nil {
			t.Errorf("%q: no error", table)
		}
	}
}

// What cannot be read of a PDF is told where the rest is; a picture in the contents is
// passed over.
func TestPDFOfWhichAPageIsDamaged(t *testing.T) {
	picture := "BI /W 1 ID (\x00<< EI\n"
	data := printed(line(100, 700, "She flew to Lima."), picture+line(100, 700, "She sailed to Callao."))
	at := bytes.Index(data, []byte("stream\nBT"))
	copy(data[bytes.LastIndex(data[:at], []byte("<< /Length")):], "<</Filter/X/L")
	p, err := Read("in.pdf", PDF, data)
	if err != nil || strings.TrimSpace(p.Text) != "She sailed to Callao." || len(p.Notices) != 1 || p.Notices[0].Code != "pdf-damaged" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestPDFThatIsDamaged(t *testing.T) {
	data, err := os.ReadFile("testdata/story.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{8, len(data) / 2} {
		if _, err := Read("in.pdf", PDF, data[:cut]); err == nil || !strings.HasPrefix(err.Error(), "in.pdf: ") {
			t.Errorf("cut at %d: error %v", cut, err)
		}
	}
}
