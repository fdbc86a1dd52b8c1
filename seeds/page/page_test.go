package page

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/seeds"
)

const body = `The training ship Nordlys reached Bergen on Tuesday after a night crossing from Lerwick. Her master said the crew would sleep before anything else. ` +
	`She sails for Stavanger on Thursday and is expected in Aarhus by the weekend, the harbour office said in a short statement to the local paper.`

// check reads a document and compares what was read.
func check(t *testing.T, form Form, data, title string, published seeds.Date, has, hasNot []string) Page {
	t.Helper()
	p, err := Read("in", form, []byte(data))
	if err != nil {
		t.Fatalf("%s: %v", form, err)
	}
	if p.Title != title || p.Published != published {
		t.Errorf("%s: title %q, published %v; want %q, %v", form, p.Title, p.Published, title, published)
	}
	for _, w := range has {
		if !strings.Contains(p.Text, w) {
			t.Errorf("%s: the text lacks %q:\n%s", form, w, p.Text)
		}
	}
	for _, w := range hasNot {
		if strings.Contains(p.Text, w) {
			t.Errorf("%s: the text has %q:\n%s", form, w, p.Text)
		}
	}
	return p
}

func TestHTMLTakesTheArticleAlone(t *testing.T) {
	check(t, HTML, `<!DOCTYPE html><html><head><title>Ship rests | The Paper</title>
<meta property="og:title" content="Ship rests in Bergen"><meta property="article:published_time" content="2024-06-05T08:15:00+02:00"></head>
<body><nav><a href="/">Oslo</a> <a href="/w">World</a></nav><article><h1>Ship rests in Bergen</h1><p>`+body+`</p><p>Caf&eacute; owners<br>waved.</p>
<script>var x = "Paris";</script></article><aside>Most read: Madrid</aside><footer>Contact us in Geneva</footer></body></html>`,
		"Ship rests in Bergen", seeds.Day(2024, 6, 5), []string{"night crossing from Lerwick", "Café owners waved."}, []string{"Paris", "Geneva", "Madrid", "World"})
}

func TestHTMLTakesLinkedDataFirst(t *testing.T) {
	check(t, HTML, `<html><head><title>x</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
{"@type":["NewsArticle"],"headline":"Ship &amp; crew","datePublished":"2024-06-04T23:30:00Z","articleBody":"`+body+`\n\nA second paragraph."}]}</script>
<script type="application/ld+json">{damaged</script></head><body><p>Cookie wall. Accept all?</p></body></html>`,
		"Ship & crew", seeds.Day(2024, 6, 4), []string{"Nordlys", "A second paragraph."}, []string{"Cookie"})
}

func TestHTMLInOldEncodings(t *testing.T) {
	check(t, HTML, "<html><head><meta charset=iso-8859-1><title>\xc5rhus</title></head><body><p>From \xc5rhus</p></body></html>",
		"Århus", seeds.Date{}, []string{"From Århus"}, nil)
}

func TestHTMLOfNavigationOnly(t *testing.T) {
	p := check(t, HTML, `<html><body><nav><a>Oslo</a></nav><footer><a>Geneva</a></footer></body></html>`, "", seeds.Date{}, nil, []string{"Oslo", "Geneva"})
	if p.Text != "" || len(p.Notices) != 1 || p.Notices[0].Code != "no-article" {
		t.Errorf("a page without prose gave %q and the notices %v", p.Text, p.Notices)
	}
}

func TestMarkdownKeepsTheWords(t *testing.T) {
	check(t, Markdown, "---\ntitle: \"From the front\"\ndate: 2024-06-05\n---\n\n# Ship rests\n\n> She left **Lerwick** on [Monday](https://example.org/a_b), *late*.\n\n![At Bergen](b.png)\n\n"+
		"| Day | Port |\n|---|---|\n| 4 June | Bergen |\n\n```\ncode Paris\n```\n\nRiver\\_side\n",
		"From the front", seeds.Day(2024, 6, 5), []string{"She left Lerwick on Monday, late.", "At Bergen", "4 June Bergen", "Ship rests", "River_side"}, []string{"**", "](", "Paris", "#", "---"})
	check(t, Markdown, "Ship rests\n==========\n\nShe left.\n", "Ship rests", seeds.Date{}, []string{"She left."}, []string{"="})
}

func TestEmailTakesThePlainPart(t *testing.T) {
	check(t, Email, "From: desk@example.org\r\nSubject: =?utf-8?q?To_=C3=85rhus?=\r\nDate: Tue, 4 Jun 2024 23:10:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nShe sails for =C5rhus.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>HTML part</p>\r\n--b--\r\n",
		"To Århus", seeds.Day(2024, 6, 4), []string{"She sails for Århus."}, []string{"HTML part"})
	check(t, Email, "Subject: Page\r\nContent-Type: text/html\r\n\r\n<html><body><p>She sails.</p></body></html>", "Page", seeds.Date{}, []string{"She sails."}, []string{"<p>"})
}

func wordFile(t *testing.T, document string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"word/document.xml": document,
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Ship rests</dc:title></cp:coreProperties>`,
	} {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDOCXTakesTheParagraphs(t *testing.T) {
	p := check(t, DOCX, wordFile(t, `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>She left </w:t></w:r><w:r><w:t>Lerwick</w:t><w:tab/><w:t>late.</w:t></w:r><w:r><w:delText>Paris</w:delText></w:r></w:p>`+
		`<w:p><w:r><w:instrText>HYPERLINK Rome</w:instrText><w:t>Bergen next.</w:t></w:r></w:p></w:body></w:document>`),
		"Ship rests", seeds.Date{}, []string{"She left Lerwick late."}, []string{"Paris", "Rome"})
	if p.Text != "She left Lerwick late.\n\nBergen next." {
		t.Errorf("paragraphs: %q", p.Text)
	}
}

func TestDOCXRefusesBombsAndDamage(t *testing.T) {
	bomb := wordFile(t, "<w:document>"+strings.Repeat(" ", maxXML+1))
	if len(bomb) > maxXML/100 {
		t.Fatalf("the bomb is %d bytes, it should be small", len(bomb))
	}
	for data, want := range map[string]string{
		bomb:                                  "unpacks to more",
		"PK\x03\x04 cut":                      "damaged",
		wordFile(t, "<w:document><w:p>")[:80]: "damaged",
		wordFile(t, "<w:document><w:p>"):      "document.xml",
	} {
		_, err := Read("in.docx", DOCX, []byte(data))
		if err == nil || !strings.HasPrefix(err.Error(), "in.docx: ") || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one that names the file and says %q", err, want)
		}
	}
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

func TestDaysOfPublication(t *testing.T) {
	for s, want := range map[string]seeds.Date{
		"2024-06-05T08:15:00+02:00": seeds.Day(2024, 6, 5), "2024-06-05": seeds.Day(2024, 6, 5), "June 5, 2024": seeds.Day(2024, 6, 5),
		"2024-06-05T08:15:00.123+0200": seeds.Day(2024, 6, 5), "Wed, 05 Jun 2024 01:00:00 GMT": seeds.Day(2024, 6, 5), "2024-13-01T00:00": {}, "soon": {}, "": {},
	} {
		if got := day(s); got != want {
			t.Errorf("day(%q) = %v, want %v", s, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("html", []byte("<p>x<script>"))
	f.Add("markdown", []byte("---\ntitle: x\n---\n# a\n|b|"))
	f.Add("eml", []byte("Subject: a\n\nb"))
	f.Add("docx", []byte("PK\x03\x04"))
	f.Add("pdf", []byte("%PDF-1.4"))
	f.Fuzz(func(t *testing.T, form string, data []byte) {
		p, err := Read("x", Form(form), data)
		if err == nil && !utf8.ValidString(p.Text) {
			t.Errorf("the text is no UTF-8: %q", p.Text)
		}
	})
}
