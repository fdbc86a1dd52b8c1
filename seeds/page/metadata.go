package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata reads what the page's head states: JSON-LD first, then meta
// elements, then the title.
func metadata(root *html.Node) Page {
	var p Page
	var title, heading string
	meta := map[string]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				linkedData(&p, n.FirstChild.Data)
			}
		case atom.Meta:
			key := strings.ToLower(attribute(n, "property") + attribute(n, "name") + attribute(n, "itemprop"))
			if _, ok := meta[key]; !ok {
				meta[key] = attribute(n, "content")
			}
		case atom.Time:
			if key := strings.ToLower(attribute(n, "itemprop")); key == "datepublished" || hasAttribute(n, "pubdate") {
				meta["time"] = attribute(n, "datetime")
			}
		case atom.Title:
			if title == "" && n.FirstChild != nil {
				title = n.FirstChild.Data
			}
		case atom.H1:
			if heading == "" {
				heading = blocks(n)
			}
		}
	}
	for _, t := range []string{meta["og:title"], heading, title} {
		if p.Title == "" {
			p.Title = withoutSite(t, meta["og:site_name"])
		}
	}
	for _, key := range []string{"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "publishdate",
		"parsely-pub-date", "sailthru.date", "og:published_time", "time"} {
		if !p.Published.Known() {
			p.Published = day(meta[key])
		}
	}
	return p
}

// withoutSite cuts the paper's name off a title: "Ship rests | The Paper".
func withoutSite(title, site string) string {
	for _, mark := range []string{" | ", " - ", " – ", " — ", " · ", " :: "} {
		i := strings.LastIndex(title, mark)
		if i > 0 && (mark == " | " || strings.EqualFold(strings.TrimSpace(title[i+len(mark):]), site)) {
			return title[:i]
		}
	}
	return title
}

// linkedData fills what is still unknown from a JSON-LD block: one object, a
// list, or a graph. A damaged block is passed over; pages have many.
func linkedData(p *Page, source string) {
	var v any
	if json.Unmarshal([]byte(source), &v) == nil {
		linked(p, v, 0)
	}
}

// deepest bounds the search in nested objects.
const deepest = 6

func linked(p *Page, v any, depth int) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			linked(p, item, depth+1)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			word := func(key string) string { s, _ := v[key].(string); return s }
			if p.Title == "" {
				p.Title = html.UnescapeString(word("headline"))
			}
			if len(word("articleBody")) > len(p.Text) {
				p.Text = bodyText(word("articleBody"))
			}
			if !p.Published.Known() {
				p.Published = day(word("datePublished"))
			}
		}
		linked(p, v["@graph"], depth+1)
		linked(p, v["mainEntity"], depth+1)
	}
}

func isArticle(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || t == "BlogPosting" || t == "Report" || t == "LiveBlogPosting"
	case []any:
		for _, one := range t {
			if isArticle(one) {
				return true
			}
		}
	}
	return false
}

// bodyText takes markup and entities out of an articleBody, where it has any.
func bodyText(s string) string {
	if !htmlTag.MatchString(s) {
		return html.UnescapeString(s)
	}
	root, err := html.Parse(strings.NewReader(strings.ReplaceAll(s, "\n\n", "<p>")))
	if err != nil {
		return s
	}
	return blocks(root)
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
