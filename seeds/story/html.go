package story

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/seeds"
)

const (
	// articleLength is the shortest article worth the name, in bytes.
	articleLength = 200
	// linkShare is the share of a page's text in links above which it is a page
	// of navigation.
	linkShare = 0.7
)

// FromHTML reads a page as a browser saves it: the article's text without the
// page around it, its title and its day of publication. What the page says of
// itself as data (JSON-LD, meta) comes before what it looks like.
func FromHTML(data []byte) (Page, error) {
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return Page{}, fmt.Errorf("story: reading HTML: %w", err)
	}
	if tooDeep(doc) {
		return Page{}, fmt.Errorf("story: the page nests its elements more than %d deep", maxDepth)
	}
	ld := linkedData(doc)
	page := Page{Title: ld.headline, Published: leadingDate(ld.published)}
	meta := metaOf(doc)
	if page.Title == "" {
		page.Title = meta.title
	}
	if !page.Published.Known() {
		page.Published = leadingDate(meta.published)
	}
	if len(ld.body) >= articleLength {
		page.Text = tidy(ld.body)
	} else {
		page.Text = tidy(articleText(doc))
	}
	all, linked := textLengths(doc)
	switch {
	case strings.TrimSpace(page.Text) == "":
		return page, fmt.Errorf("story: the page holds no article: %w", ErrNoText)
	case len(ld.body) < articleLength && float64(linked) > linkShare*float64(all):
		page.Notices = append(page.Notices, seeds.Notice{Code: "no-article", Text: "the page is navigation rather than an article",
			Fix: "save the article's own page, or copy its text"})
	}
	return page, nil
}

// articleText is the text of the article that readability finds, or of the
// whole body where it finds none.
func articleText(doc *html.Node) string {
	if n := readable(doc); n != nil {
		if s := blockText(n); len(s) >= articleLength {
			return s
		}
	}
	return blockText(doc)
}

// readable runs readability on a copy of the page, since it changes what it
// reads. Should it fail on a page, the page is read whole.
func readable(doc *html.Node) (n *html.Node) {
	defer func() {
		if recover() != nil {
			n = nil
		}
	}()
	var b bytes.Buffer
	if html.Render(&b, doc) != nil {
		return nil
	}
	own, err := html.Parse(&b)
	if err != nil {
		return nil
	}
	article, err := readability.FromDocument(own, nil)
	if err != nil {
		return nil
	}
	return article.Node
}

type pageData struct{ headline, published, body, title string }

// linkedData reads the JSON-LD of a page.
func linkedData(doc *html.Node) pageData {
	var d pageData
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Script && strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
			var v any
			if json.Unmarshal([]byte(n.FirstChild.Data), &v) == nil {
				d.gather(v, 0)
			}
		}
		return true
	})
	return d
}

// gather takes the article's fields, wherever in the data they stand.
func (d *pageData) gather(v any, depth int) {
	if depth > 20 {
		return
	}
	switch x := v.(type) {
	case []any:
		for _, e := range x {
			d.gather(e, depth+1)
		}
	case map[string]any:
		body, _ := x["articleBody"].(string)
		if len(body) > len(d.body) {
			d.body = plain(body)
		}
		if _, ok := x["headline"]; ok || body != "" {
			if s, _ := x["headline"].(string); s != "" && d.headline == "" {
				d.headline = plain(s)
			}
			if s, _ := x["datePublished"].(string); s != "" && d.published == "" {
				d.published = s
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			if e, ok := x[key]; ok {
				d.gather(e, depth+1)
			}
		}
	}
}

// plain resolves the entities and drops the tags that data carries.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil || tooDeep(doc) {
		return s
	}
	if !strings.Contains(s, "<") {
		return html.UnescapeString(s)
	}
	return blockText(doc)
}

// metaOf reads the title and the date out of a page's head.
func metaOf(doc *html.Node) pageData {
	var d pageData
	rank := 99
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Meta:
			key := strings.ToLower(attr(n, "property") + attr(n, "name") + attr(n, "itemprop"))
			value := attr(n, "content")
			switch key {
			case "og:title", "twitter:title":
				if d.title == "" || rank > 1 {
					d.title, rank = value, 1
				}
			case "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date":
				if d.published == "" {
					d.published = value
				}
			}
		case atom.Title:
			if d.title == "" && n.FirstChild != nil {
				d.title, rank = strings.TrimSpace(n.FirstChild.Data), 2
			}
		case atom.Time:
			if _, ok := attrOK(n, "pubdate"); (ok || attr(n, "itemprop") == "datePublished") && d.published == "" {
				d.published = attr(n, "datetime")
			}
		}
		return true
	})
	d.title = strings.Join(strings.Fields(d.title), " ")
	return d
}

func attr(n *html.Node, key string) string {
	v, _ := attrOK(n, key)
	return v
}

func attrOK(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// walk visits the nodes in order, and below a node where visit says so.
func walk(n *html.Node, visit func(*html.Node) bool) {
	if !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, visit)
	}
}

// tooDeep guards the recursion over a page.
func tooDeep(doc *html.Node) bool {
	depth := 0
	for n := doc; n != nil; {
		if n.FirstChild != nil {
			n = n.FirstChild
			depth++
			if depth > maxDepth {
				return true
			}
			continue
		}
		for n != nil && n.NextSibling == nil {
			n = n.Parent
			depth--
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return false
}
