package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/seeds"
	"dateline/seeds/pattern"
	"dateline/seeds/when"
)

// publishedKeys are the names of the meta elements that give the day of
// publication, the surest first.
var publishedKeys = strings.Fields(`article:published_time og:article:published_time og:published_time datepublished article:published article.published
	published_time publication_date publish_date publish-date publishdate published-date pubdate pub_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime
	bt:pubdate rnews:datepublished dc.date.issued dcterms.issued dcterms.date dcterms.created dc.date dc.date.created dc:date article:post_date
	originalpublicationdate date_published date article:date article_date_original created datecreated schema:datecreated
	citation_publication_date citation_date citation_online_date`)

// publish notes the first day of publication that a page states.
func (s *stated) publish(written string) {
	if d := day(written); d.Known() && !s.published.Known() {
		s.published, s.universal = d, universal.MatchString(written)
	}
}

// universal ends an instant that is given in UTC.
var universal = pattern.Of(`(?i)\d\s?(?:Z|[+-]00:?00|GMT|UTC)\s*$`)

// dayInAddress is the day in a page's own address: "/2019/12/09/a-title".
var dayInAddress = pattern.Of(`[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?:[/_.-]|$)`)

func addressDay(addresses ...string) seeds.Date {
	for _, address := range addresses {
		if m := dayInAddress.FindStringSubmatch(address); m != nil {
			if days := writtenDays(strings.Join(m[1:], "-")); len(days) > 0 {
				return days[0]
			}
		}
	}
	return seeds.Date{}
}

// Where a line with the day of publication is looked for: in blocks from the
// headline and before the article.
const (
	afterHeadline  = 8
	beforeHeadline = 4
	beforeArticle  = 6
	longestByline  = 80 // letters
	mostBylines    = 2  // days near a headline; more are a list of days
	longestPlace   = 45 // letters up to the end of a day that opens a paragraph
)

// dayOfPublication chooses between what a page states and what it shows. An
// instant may be of the day before or after in the zone of the page's readers;
// which day they see is told by a byline, and where the instant is in UTC by any
// line.
func (s stated) dayOfPublication(shown seeds.Date, byline bool) (d seeds.Date, guessed bool) {
	switch {
	case s.published.Known():
		if (s.universal || byline) && shown.Known() && (when.Days(s.published, shown) == 1 || when.Days(shown, s.published) == 1) {
			return shown, false
		}
		return s.published, false
	case s.address.Known():
		return s.address, false
	case shown.Known():
		return shown, true
	}
	return s.created, false
}

// shownDay is the day that stands in a line of its own near the headline or
// over the article, else the one that opens its first paragraph. byline tells
// that the page calls the line a byline.
func shownDay(all []block, title string, article *html.Node) (d seeds.Date, byline bool) {
	head, first := headlineBlock(all, title), -1
	for i := range all {
		if all[i].node == article {
			first = i
			break
		}
	}
	if head >= 0 {
		days := map[seeds.Date]bool{}
		for distance := 1; distance <= afterHeadline; distance++ {
			for _, i := range []int{head + distance, head - distance} {
				if i < max(0, head-beforeHeadline) || i >= len(all) {
					continue
				}
				if near := all[i].day(); near.Known() {
					if days[near] = true; !d.Known() {
						d, byline = near, all[i].isByline()
					}
				}
			}
		}
		if len(days) > mostBylines || len(days) > 1 && !byline {
			return seeds.Date{}, false
		}
	}
	for i := first - 1; i >= max(0, head+1, first-beforeArticle) && !d.Known(); i-- {
		d, byline = all[i].day(), all[i].isByline()
	}
	for i := max(0, first); first >= 0 && i < min(len(all), first+2) && !d.Known(); i++ {
		d, byline = openingDay(all[i].words()), false
	}
	return d, byline
}

// day is the day that a short line shows, as text or for machines. A row is
// a table's, and a link is another article's.
func (b *block) day() seeds.Date {
	if b.letters > longestByline || b.node.DataAtom == atom.Tr || b.node.DataAtom == atom.Td || within(b.node, atom.A) {
		return seeds.Date{}
	}
	if days := writtenDays(b.words()); len(days) > 0 {
		return days[0]
	}
	for _, t := range b.texts {
		if t.Parent.DataAtom == atom.Time {
			return day(attribute(t.Parent, "datetime"))
		}
	}
	return seeds.Date{}
}

// bylineStems begin the class names of lines that say who wrote an article and
// when.
var bylineStems = []string{"publi", "date", "datum", "fecha", "posted", "time", "meta", "byline", "author", "autor", "info"}

// isByline tells whether the page calls a line or what is round it a byline, or
// marks its day.
func (b *block) isByline() bool {
	if begins(nameWords(names(b.node)+" "+names(b.node.Parent)), bylineStems) {
		return true
	}
	return slices.ContainsFunc(b.texts, func(t *html.Node) bool {
		return t.Parent.DataAtom == atom.Time || begins(nameWords(names(t.Parent)), bylineStems)
	})
}

// names are the class names and the id of an element, "" of none.
func names(n *html.Node) string {
	if n == nil {
		return ""
	}
	return attribute(n, "class") + " " + attribute(n, "id")
}

func within(n *html.Node, tag atom.Atom) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == tag {
			return true
		}
	}
	return false
}

// openingDay is the day that opens a paragraph and is set off from it: "Bergen,
// 5 June 2024 – The ship".
func openingDay(s string) seeds.Date {
	at := written.FindStringIndex(s)
	if at == nil || at[1] > longestPlace {
		return seeds.Date{}
	}
	days := writtenDays(s[:at[1]])
	end := strings.TrimRightFunc(s[:at[1]], func(r rune) bool {
		return !unicode.IsDigit(r) && !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Hangul, r)
	})
	rest := []rune(strings.TrimLeft(s[len(end):], " )"))
	if len(days) == 0 || len(rest) == 0 || !strings.ContainsRune("–—-|:.(/", rest[0]) {
		return seeds.Date{}
	}
	return days[0]
}
