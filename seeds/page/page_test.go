package page

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

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
		"Ship rests in Bergen", seeds.Day(2024, 6, 5), []string{"night crossing from Lerwick", "Café owners\nwaved."}, []string{"Paris", "Geneva", "Madrid", "World"})
}

// extrasPage is an article with what papers put round and into it.
const extrasPage = `<!DOCTYPE html><html><head><meta charset="%s"><title>Ship rests | The Paper</title></head><body class="has-ads">
<header role="banner"><ul><li><a href="/">Oslo</a></li></ul></header><div id="onetrust-banner"><p>We and our 842 partners in Dublin store cookies.</p></div>
<main><article class="story-related-main"><h1>Ship rests</h1><div class="shareTools"><a>Share on Facebook</a></div><p>` + body + `</p>
<div class="ad-slot"><p>Travel to Bali on May 5, and book now for the best price of the season!</p></div>
<p>Karén Ås, the harbour master, said that the quay was cleared within an hour, and that the crew had asked for waffles before they asked for water.</p>
<ul><li>Bergen</li><li><p>Stavanger</p></li><li></li></ul>
<div class="Related-Links"><p>Pope arrives in Nairobi on Tuesday</p></div></article><div class="sharedaddy"><p>Share this with Lisbon</p></div><div class="c-most-read"><p>Storm heads for Manila</p></div><section class="newsletter_signup"><p>From Sydney to Santiago, in your inbox.</p></section></main></body></html>`

func TestHTMLDropsWhatPagesPutRoundAnArticle(t *testing.T) {
	has := []string{"Ship rests\n\n", "night crossing from Lerwick", "Karén Ås", "• Bergen\n\n• Stavanger"}
	hasNot := []string{"Oslo", "Dublin", "Facebook", "Bali", "Nairobi", "Lisbon", "Manila", "Sydney", "•\n"}
	utf8 := fmt.Sprintf(extrasPage, "utf-8")
	check(t, HTML, utf8, "Ship rests", seeds.Date{}, has, hasNot)
	check(t, HTML, fmt.Sprintf(extrasPage, "iso-8859-1"), "Ship rests", seeds.Date{}, has, hasNot) // UTF-8 that declares another
	old, err := charmap.Windows1252.NewEncoder().String(fmt.Sprintf(extrasPage, "windows-1252"))
	if err != nil {
		t.Fatal(err)
	}
	check(t, HTML, old, "Ship rests", seeds.Date{}, has, hasNot)
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(utf8)
	if err != nil {
		t.Fatal(err)
	}
	check(t, HTML, wide, "Ship rests", seeds.Date{}, has, hasNot)
}

func TestHTMLPrefersTheArticleToItsTeaser(t *testing.T) {
	check(t, HTML, `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ship rests","articleBody":"`+body+`"}</script></head><body><article><p>`+
		body+`</p><p>`+body+`</p><p>`+body+` The last of it.</p></article></body></html>`, "Ship rests", seeds.Date{}, []string{"The last of it."}, nil)
}

func TestHTMLKeepsLinesAndRows(t *testing.T) {
	p := check(t, HTML, `<html><body><h1>Tour</h1><table><tr><td><p>14 April</p></td><td>Cúcuta<br>Colombia</td></tr><tr><td>16 April</td><td><div>Bogotá</div></td></tr></table>
<p>Mon 3 Lima<br>Tue 4 Quito<br><br>They rest.</p><pre>Wed 5 Cali
Thu 6 Pasto</pre></body></html>`, "Tour", seeds.Date{}, nil, nil)
	if want := "Tour\n\n14 April | Cúcuta, Colombia\n\n16 April | Bogotá\n\nMon 3 Lima\nTue 4 Quito\n\nThey rest.\n\nWed 5 Cali\nThu 6 Pasto"; p.Text != want {
		t.Errorf("got  %q\nwant %q", p.Text, want)
	}
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
		"From the front", seeds.Day(2024, 6, 5), []string{"She left Lerwick on Monday, late.", "4 June | Bergen", "Ship rests", "River_side"}, []string{"**", "](", "Paris", "#", "---", "At Bergen"})
	check(t, Markdown, "+++\ntitle = \"From the front\"\ndate = 2024-06-05T10:00:00Z\n+++\n\nShe left. ~~She went to Paris.~~ She came.\n", "From the front", seeds.Day(2024, 6, 5), []string{"She left.  She came."}, []string{"Paris", "+++", "~"})
	check(t, Markdown, "Ship rests\n==========\n\nShe left.\n", "Ship rests", seeds.Date{}, []string{"She left."}, []string{"="})
}

func TestEmailTakesThePlainPart(t *testing.T) {
	check(t, Email, "From: desk@example.org\r\nSubject: =?utf-8?q?To_=C3=85rhus?=\r\nDate: Tue, 4 Jun 2024 23:10:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nShe sails for =C5rhus.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>HTML part</p>\r\n--b--\r\n",
		"To Århus", seeds.Day(2024, 6, 4), []string{"She sails for Århus."}, []string{"HTML part"})
	check(t, Email, "Subject: Page\r\nContent-Type: text/html\r\n\r\n<html><body><p>She sails.</p></body></html>", "Page", seeds.Date{}, []string{"She sails."}, []string{"<p>"})
}

func TestEmailTakesTheMailThatWasForwarded(t *testing.T) {
	for _, mark := range []string{"---------- Forwarded message ---------", "Begin forwarded message:", "-----Mensaje original-----"} {
		check(t, Email, "From: a@example.org\nSubject: Fwd: old words\nDate: Tue, 25 Jun 2024 23:10:00 +0200\n\nMap this one, please.\n\n"+mark+
			"\nFrom: Desk <desk@example.org>\nDate: Tue, Jun 4, 2024 at 9:14 AM\nSubject: Re: Ship rests\nTo: Ann <a@example.org>\n\n\n"+body+"\n\n-- \nAnn Lee, Chicago\n",
			"Ship rests", seeds.Day(2024, 6, 4), []string{"Ship rests\n\nThe training ship"}, []string{"Map this", "Chicago", "From:", "To:"})
	}
	check(t, Email, "From: a@example.org\nSubject: Re: Ship rests\n\nSee below.\n\n> "+strings.ReplaceAll(body, ". ", ".\n> ")+"\n>\n> She rests.\n",
		"Ship rests", seeds.Date{}, []string{"\nThe training ship", "\nShe sails", "\nShe rests."}, []string{">"})
	check(t, Email, "From: a@example.org\nSubject: Ship rests\nDate: Tue, 25 Jun 2024 23:10:00 +0200\n\n"+body+"\n\n-----Original Message-----\nFrom: Desk\nSent: Monday, June 3, 2024\nSubject: Paris?\n\nAnything from Paris?\n",
		"Ship rests", seeds.Day(2024, 6, 25), []string{"The training ship"}, []string{"Paris"})
}

// An answer that tells something itself is the story; what it quotes is not.
func TestEmailThatAnswersAnother(t *testing.T) {
	head := "From: a@example.org\nSubject: Re: trip\nDate: Thu, 6 Jun 2024 15:00:00 +0000\n"
	own := "Our ship left Genoa on Sunday and reached Palermo on Tuesday.\n\n"
	asked := "I was in Hamburg on Saturday and flew to Bremen on Sunday. Where are you?\n"
	for _, below := range []string{
		"On Mon, 3 Jun 2024 at 18:40,\nTom Lee <t@example.org> wrote:\n> " + asked,
		"-----Original Message-----\nFrom: Tom\nSent: Monday, 3 June 2024 18:40\nSubject: trip\n\n" + asked,
		"________________________________\nFrom: Tom <t@example.org>\nSent: Monday, June 3, 2024 6:40 PM\nSubject: trip\n\n" + asked,
	} {
		check(t, Email, head+"\n"+own+below, "trip", seeds.Day(2024, 6, 6), []string{"reached Palermo on Tuesday."}, []string{"Hamburg", "Tom", "___", ">"})
	}
	check(t, Email, head+"\n> Which towns did you see?\n\n"+own+"> And then?\n\nTo Catania.\n", "trip", seeds.Day(2024, 6, 6), []string{"Palermo", "Catania"}, []string{">", "And then"})
	check(t, Email, head+"Content-Type: text/html\n\n<div>"+own+"</div><div class=gmail_quote><div>On Mon, 3 Jun 2024 Tom wrote:<br></div><blockquote class=gmail_quote>"+asked+"</blockquote></div>",
		"trip", seeds.Day(2024, 6, 6), []string{"Palermo"}, []string{"Hamburg", "wrote"})
	check(t, Email, head+"\n"+own+"Carla Lee\nWells Foundation, Rue du Rhône 12, 1204 Geneva\n+41 22 555 01 01\nSent from my telephone\n", "trip", seeds.Day(2024, 6, 6), []string{"Palermo"}, []string{"Geneva", "Carla"})
}

func TestEmailWithAttachments(t *testing.T) {
	mail := func(own string, parts ...string) string {
		return "From a@example.org Thu Jun  6 15:00:00 2024\nFrom: a@example.org\nSubject: Fwd: trip\nDate: Thu, 6 Jun 2024 15:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" +
			own + "\n--b\n" + strings.Join(parts, "\n--b\n") + "\n--b--\n"
	}
	file := "Content-Type: text/plain\nContent-Disposition: attachment; filename=trip.txt\n\n" + body
	check(t, Email, mail("See the file.", file), "trip", seeds.Day(2024, 6, 6), []string{"See the file.", "The training ship"}, nil)
	check(t, Email, mail("", "Content-Type: message/rfc822\n\nSubject: Ship rests\nDate: Tue, 4 Jun 2024 10:00:00 +0000\n\n"+body), "Ship rests", seeds.Day(2024, 6, 4), []string{"The training ship"}, nil)
	check(t, Email, mail("Your visit.", "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20240520\nSUMMARY:Talks\nLOCATION:Zurich\\, Swit\n zerland\nEND:VEVENT\nEND:VCALENDAR"),
		"trip", seeds.Day(2024, 6, 6), []string{"2024-05-20: Zurich, Switzerland - Talks"}, nil)
	p := check(t, Email, mail(body, file, "Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx", "Content-Type: image/png\n\nx"), "trip", seeds.Day(2024, 6, 6), nil, nil)
	if len(p.Notices) != 1 || !strings.Contains(p.Notices[0].Text, "trip.txt, a.png") || strings.Contains(p.Notices[0].Text, "image/png") {
		t.Errorf("%v", p.Notices)
	}
	whole := mail(body, file)
	p = check(t, Email, whole[:strings.LastIndex(whole, "Content-Disposition")+7], "trip", seeds.Day(2024, 6, 6), []string{"The training ship"}, nil)
	if len(p.Notices) != 1 || p.Notices[0].Code != "mail-cut" {
		t.Errorf("%v", p.Notices)
	}
}

func TestEmailThatABrowserSavedIsAPage(t *testing.T) {
	check(t, Email, "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/ship\r\nSubject: Ship rests\r\nDate: Tue, 25 Jun 2024 23:10:00 -0000\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/ship\r\n\r\n"+
		"<html><head><meta property=3D\"article:published_time\" content=3D\"2024-06-05\"></head><body><p>She sails for =C3=85rhus.</p></body></html>\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>An advertisement from Bali</p>\r\n--b--\r\n",
		"Ship rests", seeds.Day(2024, 6, 5), []string{"She sails for Århus."}, []string{"Bali"})
}

func TestHTMLLeavesOutWhatIsHiddenOrOfOthers(t *testing.T) {
	page := "<html><body><p style='DISPLAY: none'>Greetings from Lisbon!</p><h1>Ship rests</h1><p>" + body + "</p><blockquote class=twitter-tweet><p>Landed in Cardiff!</p></blockquote><p><del>She went to Madrid.</del> She rests.</p>" +
		"<table><tr><td><small>You live in Manchester. <a href='#'>Unsubscribe</a></small></td></tr></table></body></html>"
	check(t, HTML, page, "Ship rests", seeds.Date{}, []string{"The training ship", "She rests."}, []string{"Lisbon", "Cardiff", "Madrid", "Manchester"})
	var list strings.Builder
	for _, head := range []string{"Queen arrives in Canberra", "Trade talks open in Geneva", "Cyclone reaches Port Vila"} {
		list.WriteString("<div><h2><a href=a>" + head + "</a></h2><p>It was so on Monday, and there is much more to be said of it today, and tomorrow.</p></div>")
	}
	if p := check(t, HTML, "<html><body>"+list.String()+"</body></html>", "", seeds.Date{}, nil, nil); !p.Links {
		t.Errorf("headings that lead to other pages are taken for an article:\n%s", p.Text)
	}
	if p := check(t, HTML, "<html><body><h1>Ship rests</h1><p>"+body+" "+body+"</p>"+list.String()+"</body></html>", "Ship rests", seeds.Date{}, nil, nil); p.Links {
		t.Error("an article with others under it is taken for links")
	}
}

// A name is the one that is seen, whatever stands within it.
func TestNamesAreWhatIsSeen(t *testing.T) {
	p, err := Plain("in", []byte("She flew to Asun\u00adción and São Pau\u200blo, then to Ush-\nuaia by sea.\nPort-Vila\n"))
	if want := "She flew to Asunción and São Paulo, then to Ushuaia\nby sea.\nPort-Vila\n"; err != nil || p.Text != want {
		t.Errorf("got %q, want %q, %v", p.Text, want, err)
	}
	check(t, HTML, "<p>She flew to Asun&shy;ción.</p>", "", seeds.Date{}, []string{"Asunción"}, nil)
}

func TestWordLeavesOutWhatIsHidden(t *testing.T) {
	run := func(words, how string) string { return "<w:r><w:rPr>" + how + "</w:rPr><w:t>" + words + "</w:t></w:r>" }
	check(t, DOCX, wordFile(t, `<w:document xmlns:w="w"><w:body><w:p>`+run("She left. ", "")+run("To Rome. ", "<w:vanish/>")+run("To Bonn. ", "<w:strike/>")+run("She came.", `<w:vanish w:val="0"/>`)+`</w:p></w:body></w:document>`),
		"Ship rests", seeds.Date{}, []string{"She left. She came."}, []string{"Rome", "Bonn"})
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

func TestDOCXKeepsRowsAndLists(t *testing.T) {
	p := check(t, DOCX, wordFile(t, `<w:document xmlns:w="w" xmlns:mc="mc"><w:body><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Bergen</w:t></w:r></w:p>`+
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>4 June</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Lerwick</w:t></w:r></w:p><w:p><w:r><w:t>Shetland</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`+
		`<w:p><w:moveFrom><w:r><w:t>Paris</w:t></w:r></w:moveFrom><w:r><mc:AlternateContent><mc:Choice><w:t>One</w:t></mc:Choice><mc:Fallback><w:t>Two</w:t></mc:Fallback></mc:AlternateContent><w:br/><w:t>Next</w:t></w:r></w:p></w:body></w:document>`),
		"Ship rests", seeds.Date{}, nil, nil)
	if want := "• Bergen\n\n4 June | Lerwick Shetland\n\nOne\nNext"; p.Text != want {
		t.Errorf("got %q, want %q", p.Text, want)
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
		"PK\x03\x04":                          "download or save it anew",
		wordFile(t, "<w:document><w:p> "):     "open the document in a word processor and save it anew",
		wordFile(t, "<w:document><w:p>")[:80]: "damaged",
		wordFile(t, "<w:document><w:p>"):      "document.xml",
	} {
		_, err := Read("in.docx", DOCX, []byte(data))
		if err == nil || !strings.HasPrefix(err.Error(), "in.docx: ") || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one that names the file and says %q", err, want)
		}
	}
}

func TestDaysOfPublication(t *testing.T) {
	for s, want := range map[string]seeds.Date{
		"2024-06-05T08:15:00+02:00": seeds.Day(2024, 6, 5), "2024-06-05": seeds.Day(2024, 6, 5), "June 5, 2024": seeds.Day(2024, 6, 5),
		"2024-06-05T08:15:00.123+0200": seeds.Day(2024, 6, 5), "Wed, 05 Jun 2024 01:00:00 GMT": seeds.Day(2024, 6, 5), "2024-13-01T00:00": {}, "soon": {}, "": {},
		"Tue, Jun 4, 2024 at 9:14 AM": seeds.Day(2024, 6, 4), "4 de junio de 2024, 9:14": seeds.Day(2024, 6, 4), "mar, 4 jun 2024 a las 9.14": seeds.Day(2024, 6, 4),
		"Published 4 Sept. 2024": seeds.Day(2024, 9, 4), "06/05/2024": {}, "June 31, 2024": {}, "June 2024": {},
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
