package page

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

// savedFrom finds a page's address in the comment of the browser that saved it.
var savedFrom = pattern.Of(`(?i)\burl[=:]\s*(?:\(\d+\))?\s*(https?://\S+)`)

// stated is what a page says of itself.
type stated struct {
	title, text string
	published   seeds.Date
	universal   bool       // the day of publication is an instant's in UTC
	created     seeds.Date // of the page, where it does not call itself an article
	address     seeds.Date // in the page's own address
}

// mostHeadings is among how many headings the headline is looked for.
const mostHeadings = 100

// metadata reads what the page's head states: JSON-LD first, then meta
// elements, then the title.
func metadata(root *html.Node) stated {
	var s stated
	var title string
	var headings []string // h1 first
	mainHeadings := 0
	meta := map[string]string{}
	note := func(key, value string) {
		if key = strings.ToLower(key); key != "" && meta[key] == "" {
			meta[key] = value
		}
	}
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			if m := savedFrom.FindStringSubmatch(n.Data); m != nil {
				note("saved", m[1])
			}
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				s.linkedData(n.FirstChild.Data)
			}
		case atom.Meta:
			for _, name := range []string{"property", "name", "itemprop"} {
				note(attribute(n, name), attribute(n, "content"))
			}
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				note("canonical", attribute(n, "href"))
			}
		case atom.Time: // the first: the next are those of comments
			if hasAttribute(n, "pubdate") || strings.EqualFold(attribute(n, "itemprop"), "datePublished") {
				note("datepublished", attribute(n, "datetime"))
			}
		case atom.Title:
			if title == "" && n.FirstChild != nil {
				title = n.FirstChild.Data
			}
		case atom.H1, atom.H2:
			if len(headings) >= mostHeadings {
				continue
			}
			h := oneLine(blocks(n))
			if n.DataAtom == atom.H1 && h != "" {
				headings = slices.Insert(headings, mainHeadings, h)
				mainHeadings++
			} else if h != "" {
				headings = append(headings, h)
			}
		}
	}
	s.title = s.headline(meta, title, headings, mainHeadings)
	for _, key := range publishedKeys {
		s.publish(meta[key])
	}
	s.address = addressDay(meta["canonical"], meta["og:url"], meta["saved"])
	return s
}

// headline is the first title that a page gives, less what is not in its heading.
func (s stated) headline(meta map[string]string, title string, headings []string, mainHeadings int) string {
	for _, t := range []string{s.title, meta["og:title"], title} {
		if h := headlineIn(oneLine(t), headings); h != "" {
			return h
		}
		if t != "" && t != title {
			return withoutSite(t, meta["og:site_name"])
		}
	}
	if mainHeadings > 0 {
		return withoutSite(headings[0], meta["og:site_name"])
	}
	return withoutSite(title, meta["og:site_name"])
}

// linkedData fills what is still unknown from a JSON-LD block: one object, a
// list, or a graph. A damaged block is passed over; pages have many.
func (s *stated) linkedData(source string) {
	var v any
	if json.Unmarshal([]byte(source), &v) == nil {
		s.linked(v, 0)
	}
}

// deepest bounds the search in nested objects.
const deepest = 6

func (s *stated) linked(v any, depth int) {
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			s.linked(item, depth+1)
		}
	case map[string]any:
		word := func(key string) string { w, _ := v[key].(string); return w }
		switch {
		case isA(v["@type"], articleTypes):
			if s.title == "" {
				s.title = html.UnescapeString(word("headline"))
			}
			if len(word("articleBody")) > len(s.text) {
				s.text = bodyText(word("articleBody"))
			}
			s.publish(word("datePublished"))
			if !s.created.Known() {
				s.created = day(word("dateCreated"))
			}
		case isA(v["@type"], pageTypes) && !s.created.Known():
			s.created = day(word("datePublished"))
		}
		s.linked(v["@graph"], depth+1)
		s.linked(v["mainEntity"], depth+1)
	}
}

// articleTypes and pageTypes are the endings of schema.org's names for articles,
// and for pages that state a day as an article does.
var (
	articleTypes = []string{"Article", "BlogPosting", "Report", "LiveBlogPosting"}
	pageTypes    = []string{"Page", "Recipe", "SocialMediaPosting", "DiscussionForumPosting"}
)

func isA(t any, types []string) bool {
	switch t := t.(type) {
	case string:
		return slices.ContainsFunc(types, func(ending string) bool { return strings.HasSuffix(t, ending) })
	case []any:
		return slices.ContainsFunc(t, func(one any) bool { return isA(one, types) })
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
