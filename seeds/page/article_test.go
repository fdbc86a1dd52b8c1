package page

import (
	"fmt"
	"strings"
	"testing"

	"dateline/seeds"
)

// told is a paragraph of a story, different for each number.
func told(n int) string {
	return fmt.Sprintf("<p>In the night of watch %d the crew of the Nordlys reefed the sails, pumped the bilge, and held on to the course that the master had set, for want of a better one.</p>", n)
}

func tolds(from, to int) string {
	var b strings.Builder
	for n := from; n <= to; n++ {
		b.WriteString(told(n))
	}
	return b.String()
}

func TestHTMLKeepsTheLeadUnderTheHeadline(t *testing.T) {
	check(t, HTML, `<html><body><main><header><h1>Ship rests</h1><div class="teaser-text"><p>From Lerwick to Bergen in a night: the Nordlys and her crew are home.</p></div>
<h2>By sail alone, and without a chart of the sound</h2><h3>Day one</h3><div><p>They had left Scalloway late, in rain, for the harbour had been closed.</p></div></header><div class="x"><div class="y">`+tolds(1, 6)+`</div></div></main></body></html>`,
		"Ship rests", seeds.Date{}, []string{"From Lerwick to Bergen", "By sail alone", "Day one", "left Scalloway", "watch 6"}, nil)
}

func TestHTMLKeepsWhatIsToldRoundALongTable(t *testing.T) {
	var rows strings.Builder
	for n := range 80 {
		fmt.Fprintf(&rows, `<tr><td>Watch %d</td><td>Position reported, wind from the north, swell moderate</td></tr>`, n)
	}
	check(t, HTML, `<html><body><div class="page"><h2>Ship rests</h2><div itemprop="articleBody"><p>She left Lerwick.</p>`+strings.ReplaceAll(tolds(1, 30), "<p>", `<p class="extra">`)+`<div class="log"><div><table>`+rows.String()+`</table></div></div></div></div></body></html>`,
		"", seeds.Date{}, []string{"watch 1 ", "watch 30 ", "Watch 0 | Position", "Watch 79 | Position"}, nil)
}

func TestHTMLKeepsTheSectionsOfAnArticle(t *testing.T) {
	section := func(from, to int) string {
		return `<section class="row"><div class="col"><div class="inner"><div class="wrap"><div class="text">` + tolds(from, to) + `</div></div></div></div></section>`
	}
	check(t, HTML, `<html><body><article><h1>Ship rests</h1>`+section(1, 9)+section(10, 14)+`<section class="row"><h2>In port</h2><ul><li>Bergen</li></ul></section>`+section(15, 18)+`</article></body></html>`,
		"Ship rests", seeds.Date{}, []string{"watch 1 ", "watch 12 ", "In port", "• Bergen", "watch 18 "}, nil)
}

func TestHTMLReadsAPageWithinAForm(t *testing.T) {
	check(t, HTML, `<html><body><form id="aspnetForm"><article><h1>Ship rests</h1>`+tolds(1, 4)+`</article></form><form><p>Your name and address in Geneva</p></form></body></html>`,
		"Ship rests", seeds.Date{}, []string{"watch 1 ", "watch 4 "}, []string{"Geneva"})
}

func TestHTMLKeepsAnArticleThatIsCalledAnExtra(t *testing.T) {
	for _, class := range []string{"article-content sticky-sidebar-parent", "non-paywall", "article isPaywall"} {
		check(t, HTML, `<html><body><ul>`+strings.Repeat(`<li>Some words of a list of no matter to anybody</li>`, 80)+`</ul><div class="`+class+`"><h1>Ship rests</h1>`+tolds(1, 6)+`</div></body></html>`,
			"Ship rests", seeds.Date{}, []string{"watch 1 ", "watch 6 "}, nil)
	}
}

func TestHTMLDropsCommentsUnlessTheyAreTheText(t *testing.T) {
	thread := `<div class="comments">` + strings.ReplaceAll(tolds(11, 16), "Nordlys", "Seute Deern") + `</div>`
	check(t, HTML, `<html><body><article><h1>Ship rests</h1>`+tolds(1, 3)+`</article>`+thread+`<ul>`+strings.Repeat(`<li>Some words of a list of no matter to anybody, in the least, at all</li>`, 30)+`</ul></body></html>`, "Ship rests", seeds.Date{}, []string{"watch 3 "}, []string{"Seute Deern"})
	check(t, HTML, `<html><body><h1>Ship rests</h1>`+thread+`</body></html>`, "Ship rests", seeds.Date{}, []string{"Seute Deern"}, nil)
}

func TestHTMLDropsCaptionsUnlessThePicturesAreTheStory(t *testing.T) {
	pictures := `<figure><img src="a.jpg"><figcaption>The Nordlys before Lisbon, in May. Photograph: Ann Lee</figcaption></figure><div class="wp-caption-text">Off Madeira at dawn</div>`
	check(t, HTML, `<html><body><article><h1>Ship rests</h1>`+tolds(1, 2)+pictures+tolds(3, 5)+`</article></body></html>`,
		"Ship rests", seeds.Date{}, []string{"watch 5 "}, []string{"Lisbon", "Madeira"})
	check(t, HTML, `<html><body><article><h1>Ship rests</h1>`+told(1)+strings.Repeat(pictures, 8)+told(2)+`</article></body></html>`,
		"Ship rests", seeds.Date{}, []string{"before Lisbon", "watch 2 "}, nil)
}

func TestHTMLEndsWhereTheStoryEnds(t *testing.T) {
	check(t, HTML, `<html><body><div><h1>Ship rests</h1>`+tolds(1, 5)+`<h2>You may like</h2><p><a href="/storm">Storm heads for Manila</a></p><p>Read on:</p></div></body></html>`,
		"Ship rests", seeds.Date{}, []string{"watch 5 "}, []string{"You may like", "Manila", "Read on"})
	check(t, HTML, `<html><body><div><h1>Ship rests</h1>`+tolds(1, 5)+`<h2>Day 9: Bergen</h2></div></body></html>`,
		"Ship rests", seeds.Date{}, []string{"Day 9: Bergen"}, nil)
	check(t, HTML, `<html><body><main><div><article><h1>Ship rests</h1>`+tolds(1, 9)+`</article><h2>Latest</h2><div><p>The Pope arrives in Nairobi on Tuesday, and will speak to the bishops of the land.</p></div></div></main></body></html>`,
		"Ship rests", seeds.Date{}, []string{"watch 9 "}, []string{"Latest", "Nairobi"})
}

func TestHTMLDropsLinksToOtherStories(t *testing.T) {
	check(t, HTML, `<html><body><article><h1>Ship rests</h1>`+tolds(1, 3)+`<p><a href="/storm">Storm heads for Manila with great force</a></p>
<ul><li><a href="/pope">The Pope arrives in Nairobi and speaks to bishops</a></li></ul><ul><li><a href="/b">Bergen</a></li><li><a href="/day-2">Day 2: on to Stavanger by the inner lead</a></li></ul>
<h2><a href="#oslo">Round the Lindesnes light</a></h2><h3><a name="oslo">Into the Oslofjord</a></h3>`+tolds(4, 7)+`</article></body></html>`,
		"Ship rests", seeds.Date{}, []string{"• Bergen", "Day 2: on to Stavanger", "Lindesnes", "Oslofjord", "watch 7 "}, []string{"Manila", "Nairobi"})
}

func TestHTMLKeepsTheDatesOfATour(t *testing.T) {
	var rows strings.Builder
	for _, stop := range []string{"14 April 2024|Cúcuta", "16 April 2024|Bogotá", "19 April 2024|Cali", "21 April 2024|Pasto", "24 April 2024|Quito"} {
		day, place, _ := strings.Cut(stop, "|")
		fmt.Fprintf(&rows, `<tr><td>%s</td><td><a href="/tickets">%s</a></td></tr>`, day, place)
	}
	p := check(t, HTML, `<html><body><nav><a href="/">Home</a></nav><article><h1>The tour</h1><p>The orchestra plays in five towns this spring.</p><table>`+rows.String()+`</table></article></body></html>`,
		"The tour", seeds.Date{}, []string{"five towns", "14 April 2024 | Cúcuta", "24 April 2024 | Quito"}, nil)
	if p.Links {
		t.Error("a tour's dates are taken for navigation")
	}
	lines := strings.NewReplacer("<tr><td>", "<p>", "</td><td>", "</p><p>", "</td></tr>", "</p>").Replace(rows.String())
	check(t, HTML, `<html><body><article><h1>The tour</h1>`+lines+`</article></body></html>`, "The tour", seeds.Date{}, []string{"14 April 2024", "Cúcuta", "24 April 2024", "Quito"}, nil)
}

func TestHTMLDropsTheLineOfTheDay(t *testing.T) {
	const page = `<html><head><meta property="article:published_time" content="2024-06-05"></head><body><article><h1>Ship rests</h1><p>Published: 5 June 2024</p>%s</article></body></html>`
	check(t, HTML, fmt.Sprintf(page, tolds(1, 4)), "Ship rests", seeds.Day(2024, 6, 5), []string{"watch 4 "}, []string{"Published"})
	check(t, HTML, fmt.Sprintf(page, "<p>14 April 2024</p>"+tolds(1, 4)), "Ship rests", seeds.Day(2024, 6, 5), []string{"14 April 2024"}, nil)
}

func TestHTMLBelievesThePageRatherThanItsLinkedData(t *testing.T) {
	data := `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ship rests","articleBody":"` + strings.NewReplacer("<p>", "", "</p>", " ").Replace(tolds(1, 6)) + `"}</script></head><body>%s</body></html>`
	p := check(t, HTML, fmt.Sprintf(data, `<article><h1>Ship rests</h1>`+tolds(1, 3)+`<ul><li>Bergen</li></ul>`+tolds(4, 6)+`</article>`), "Ship rests", seeds.Date{}, []string{"• Bergen"}, nil)
	if !strings.Contains(p.Text, "one.\n\nIn the night") {
		t.Errorf("no paragraphs: %q", p.Text)
	}
	check(t, HTML, fmt.Sprintf(data, `<article><h1>Ship rests</h1>`+tolds(1, 2)+`<p>Subscribe to read on in Geneva.</p></article>`), "Ship rests", seeds.Date{}, []string{"watch 6 "}, []string{"Geneva"})
}
