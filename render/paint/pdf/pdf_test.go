package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/render/paint/internal/plate"
	"dateline/render/scene"
	"dateline/render/text"
)

func plateFonts(t testing.TB) *text.Fonts {
	t.Helper()
	f, err := plate.Fonts("../../..")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func write(t *testing.T, s *scene.Scene, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, s, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTableOfObjects checks that each object stands where the table says.
func TestTableOfObjects(t *testing.T) {
	b := write(t, plate.Scene(plateFonts(t)), Options{})
	at := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(b)
	if at == nil {
		t.Fatal("there is no startxref")
	}
	start, _ := strconv.Atoi(string(at[1]))
	lines := strings.Split(string(b[start:]), "\n")
	if lines[0] != "xref" {
		t.Fatalf("the table starts with %q", lines[0])
	}
	n, _ := strconv.Atoi(strings.Fields(lines[1])[1])
	for i := 1; i < n; i++ {
		off, _ := strconv.Atoi(lines[2+i][:10])
		if want := strconv.Itoa(i) + " 0 obj"; !strings.HasPrefix(string(b[off:]), want) {
			t.Errorf("object %d is not at %d", i, off)
		}
	}
}

func TestPage(t *testing.T) {
	s := plate.Scene(plateFonts(t))
	b := string(write(t, s, Options{}))
	for _, want := range []string{"/MediaBox [0 0 360 270]", "/Lang <FEFF0065006E>", "/S /Figure", "/Alt " + words(s.Desc), "/Title " + words(s.Title), "/Subject " + words(s.Desc),
		"<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">Drawn for tests", "+SourceSans3-700", "+SourceSerif4-400Italic"} {
		if !strings.Contains(b, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if strings.Contains(b, "Date") && regexp.MustCompile(`/(Creation|Mod)Date`).MatchString(b) {
		t.Error("there is a date that nobody gave")
	}
	dated := string(write(t, s, Options{Time: time.Date(2019, 4, 14, 9, 30, 0, 0, time.FixedZone("", -4*3600))}))
	if !strings.Contains(dated, "/CreationDate (D:20190414133000Z)") || !strings.Contains(dated, "<xmp:CreateDate>2019-04-14T13:30:00Z") {
		t.Error("the date that was given is missing")
	}
	if b != string(write(t, s, Options{})) {
		t.Error("the same scene gives other bytes")
	}
}

// streams returns all compressed streams, unpacked.
func streams(t *testing.T, b []byte) (out []string) {
	t.Helper()
	for {
		i := bytes.Index(b, []byte("/FlateDecode"))
		if i < 0 {
			return out
		}
		b = b[i:]
		z, err := zlib.NewReader(bytes.NewReader(b[bytes.Index(b, []byte("stream\n"))+7:]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data))
		b = b[12:]
	}
}

func TestLabelsCannotBreakOut(t *testing.T) {
	const attack = ") Tj ET /Evil Do >> endstream endobj <1>"
	f := plateFonts(t)
	s := &scene.Scene{Width: 100, Height: 100, Title: attack, Desc: attack, Meta: scene.Meta{Credit: "</rdf:li>\x00", Keywords: []string{attack}}}
	s.Root.Add(&scene.Text{Run: f.Shape(attack, text.Style{}), Angle: 10, Fill: scene.RGB(0)})
	b := write(t, s, Options{})
	if bytes.Contains(b, []byte("Evil Do")) && !bytes.Contains(b, []byte("<pdf:Keywords>)")) {
		t.Error("a label stands in the file as operators")
	}
	if got := streams(t, b)[0]; strings.Contains(got, "Evil") {
		t.Error("a label stands in the page as operators")
	}
}

func TestTransparencyAndImages(t *testing.T) {
	b := write(t, plate.Scene(plateFonts(t)), Options{})
	for _, want := range []string{"/A220 << /ca 0.863 /CA 0.863 >>", "/A128 << /ca 0.502", "/Subtype /Image /Width 30 /Height 30"} {
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("%s is missing", want)
		}
	}
	for _, page := range streams(t, b) {
		if !strings.HasPrefix(page, "/Figure") {
			continue
		}
		for open, shut := range map[string]string{"q\n": "Q\n", "BDC\n": "EMC\n", "BT\n": "ET\n"} {
			if n := strings.Count(page, open); n == 0 || n != strings.Count(page, shut) {
				t.Errorf("%d times %q, %d times %q", n, open, strings.Count(page, shut), shut)
			}
		}
		return
	}
	t.Error("there is no page")
}

func TestPagesThatCannotBe(t *testing.T) {
	for _, w := range []float64{0, -1, math.NaN(), 30000} {
		if err := Write(io.Discard, &scene.Scene{Width: w, Height: 100}, Options{}); err == nil {
			t.Errorf("a width of %g px gives a page", w)
		}
	}
}
