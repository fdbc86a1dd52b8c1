package page

import (
	"fmt"
	"strings"
	"testing"

	"dateline/seeds"
)

func TestHTMLFindsTheDayThatThePageStates(t *testing.T) {
	want := seeds.Day(2024, 6, 5)
	for _, head := range []string{
		`<meta name="parsely-pub-date" content="2024-06-05T01:00:00Z">`, `<meta name="DC.date.issued" content="5 June 2024">`, `<meta name="sailthru.date" content="Wed, 05 Jun 2024 10:00:00 +0200">`,
		`<meta itemprop="datePublished" property="x" content="2024-06-05">`, `<meta property="article:published" content="2024-06-05">`, `<meta name="publish-date" content="20 of nothing"><meta name="date" content="2024-06-05">`,
		`<link rel="canonical" href="https://example.org/news/2024/06/05/ship">`, `<meta property="og:url" content="https://example.org/2024-06-05-ship.html">`,
		"<!-- saved from url=(0040)https://example.org/2024/6/5/ship-rests -->", "<!-- Page saved with SingleFile\n url: https://example.org/2024/6/5/ship-rests\n saved date: Mon Jul 01 2024 -->",
		`<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2024-06-05"}]</script>`, `<script type="application/ld+json">{"@type":"NewsArticle","dateCreated":"2024-06-05"}</script>`,
		`<script type="application/ld+json">{"@type":"WebPage","datePublished":"2020-01-01"}</script><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-06-05"}]}</script>`,
	} {
		check(t, HTML, `<html><head>`+head+`</head><body><h1>Ship rests</h1>`+tolds(1, 3)+`</body></html>`, "Ship rests", want, nil, nil)
	}
	for _, head := range []string{`<meta name="date" content="06/05/2024">`, `<link rel="canonical" href="https://example.org/2024/06/">`, `<link rel="canonical" href="https://example.org/2024/14/45/">`, `<meta name="date" content="1970-01-01">`, `<meta name="date" content="0001-01-01T00:00">`} {
		check(t, HTML, `<html><head>`+head+`</head><body><h1>Ship rests</h1>`+tolds(1, 3)+`</body></html>`, "Ship rests", seeds.Date{}, nil, nil)
	}
}

func TestHTMLFindsTheDayThatThePageShows(t *testing.T) {
	want := seeds.Day(2024, 6, 5)
	const page = `<html><body><nav><p>3 July 2024</p></nav><p class="today">Monday, 1 July 2024</p><div>A</div><div>B</div><div>C</div><div>D</div><main><h1>Ship rests</h1>%s<div>` + `%s</div></main></body></html>`
	for _, line := range []string{
		"By Ann Lee | Published 5 June 2024", "June 5, 2024", "5. Juni 2024", "05.06.2024, 10:12 Uhr", "5 de junio de 2024", "Mercredi 5 juin 2024 à 10h", "5 июня 2024", "2024年6月5日", "13:05 2024-06-05",
		"Wed 5th of June, 2024", `<time datetime="2024-06-05T08:00:00+02:00">two weeks ago</time>`, "5 June 2024 (updated 7 June 2024)",
	} {
		check(t, HTML, fmt.Sprintf(page, "<p>"+line+"</p>", tolds(1, 5)), "Ship rests", want, nil, []string{"July"})
	}
	for _, line := range []string{
		"06/05/2024", "5 Juni", "June 31, 2024", "The harbour festival, with the crews of all ships and music on the quay, begins on 5 June 2024", "5 maybe 2024",
	} {
		check(t, HTML, fmt.Sprintf(page, "<p>"+line+"</p>", tolds(1, 5)), "Ship rests", seeds.Date{}, nil, nil)
	}
	check(t, HTML, fmt.Sprintf(page, "", "<p>BERGEN, 5 June 2024 – The ship lies at the quay, and her master says that the crew will sleep before anything else.</p>"+tolds(1, 5)), "Ship rests", want, nil, nil)
	check(t, HTML, fmt.Sprintf(page, "", "<p>On 5 June 2024 the ship will lie at the quay, and her master says that the crew will sleep before anything else.</p>"+tolds(1, 5)), "Ship rests", seeds.Date{}, nil, nil)
	check(t, HTML, fmt.Sprintf(page, `<div class="post-date">5 June 2024</div><div>Updated 9 June 2024</div>`, tolds(1, 5)), "Ship rests", want, nil, nil)
	check(t, HTML, fmt.Sprintf(page, "<p>5 June 2024</p><p>Lerwick</p><p>9 June 2024</p><p>Bergen</p>", tolds(1, 5)), "Ship rests", seeds.Date{}, nil, nil)
}

func TestHTMLTakesTheArticlesDayRatherThanItsCommentsDay(t *testing.T) {
	check(t, HTML, `<html><body><article><h1>Ship rests</h1><time itemprop="datePublished" datetime="2024-06-05"></time>`+tolds(1, 3)+
		`</article><div class="comments"><time itemprop="datePublished" datetime="2024-06-09"></time><p>Well done.</p></div></body></html>`, "Ship rests", seeds.Day(2024, 6, 5), nil, nil)
}

func TestHTMLTakesTheDayOfThePagesOwnZone(t *testing.T) {
	const page = `<html><head><meta property="article:published_time" content="2024-06-06T02:25:54Z"></head><body><h1>Ship rests</h1><p>%s</p>` + `%s</body></html>`
	check(t, HTML, fmt.Sprintf(page, "June 5, 2024, 9:25 pm", tolds(1, 3)), "Ship rests", seeds.Day(2024, 6, 5), nil, nil)
	check(t, HTML, fmt.Sprintf(strings.Replace(page, "Z\"", "+02:00\"", 1), "June 5, 2024: Lerwick", tolds(1, 3)), "Ship rests", seeds.Day(2024, 6, 6), []string{"Lerwick"}, nil)
	check(t, HTML, fmt.Sprintf(page, "Updated June 20, 2024", tolds(1, 3)), "Ship rests", seeds.Day(2024, 6, 6), nil, nil)
}

func TestEmailKeepsItsDayWhereAPageInItShowsAnother(t *testing.T) {
	const mail = "Subject: Trip\r\nDate: Tue, 4 Jun 2024 23:10:00 +0200\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Trip</h1>%s</body></html>"
	check(t, Email, fmt.Sprintf(mail, "<p>14 August 2024</p>"+tolds(1, 3)), "Trip", seeds.Day(2024, 6, 4), nil, nil)
}

func TestHeadlines(t *testing.T) {
	for page, want := range map[string]string{
		`<title>Ship rests › The Paper</title></head><body><h1>The Paper</h1><h2>Ship rests</h2>`:                                                 "Ship rests",
		`<meta property="og:title" content="Ship rests at Bergen - Magazine of the North"></head><body><h1>Ship rests at Bergen</h1>`:             "Ship rests at Bergen",
		`<title>News » Ship rests at Bergen</title></head><body><h1>Ship  rests at <b>Bergen</b></h1>`:                                            "Ship rests at Bergen",
		`<meta property="og:title" content="Home at last: the long voyage of the Nordlys"></head><body><h1>Home at last</h1>`:                     "Home at last: the long voyage of the Nordlys",
		`<title>The Paper</title></head><body><h1>Ship rests</h1><h2>Bergen</h2>`:                                                                 "Ship rests",
		`<title>Ship rests | The Paper</title></head><body>`:                                                                                      "Ship rests",
		`<meta property="og:site_name" content="North"><meta property="og:title" content="Ship rests - North"></head><body><h1>Welcome back</h1>`: "Ship rests",
	} {
		check(t, HTML, "<html><head>"+page+tolds(1, 3)+"</body></html>", want, seeds.Date{}, nil, nil)
	}
}
