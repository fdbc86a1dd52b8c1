package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostOfPage is the share of a page's letters above which no part of it is an
// extra, whatever it is called.
const mostOfPage = 0.3

// extras are the words of class names and ids by which pages mark what is no
// part of the article.
var extras = wordSet(`ad ads adslot adunit promo promos promotion recirc trending popular signup paywall regwall donate donation
	sharing social consent gdpr onetrust comment comments commentlist disqus navbar sidebar toolbar pagination skiplink readmore mostread`)

// extraStems begin such words: "sharedaddy", "relatedposts"; extraPairs are two in a row.
var (
	extraStems = []string{"advert", "sponsor", "related", "recommend", "newsletter", "subscri", "share", "cookie", "breadcrumb", "outbrain", "taboola"}
	extraPairs = []string{" most read ", " read more ", " read also ", " also read ", " more from ", " more on ", " sign up ", " you may ", " further reading "}
)

// extraRoles are the landmarks that hold no article.
var extraRoles = wordSet(`navigation banner complementary contentinfo dialog alertdialog search menu toolbar`)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// dropExtras takes advertisements, related links, cookie banners and the like
// out of a page, by what it calls them itself.
func dropExtras(root *html.Node) {
	all, _ := letters(root, false)
	var extra []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && isExtra(n) {
			if own, _ := letters(n, false); float64(own) < mostOfPage*float64(all) {
				extra = append(extra, n)
			}
		}
	}
	for _, n := range extra {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

func isExtra(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Head:
		return false
	}
	if extraRoles[strings.ToLower(attribute(n, "role"))] || attribute(n, "aria-hidden") == "true" || hasAttribute(n, "hidden") {
		return true
	}
	names := nameWords(attribute(n, "class") + " " + attribute(n, "id"))
	for _, name := range names {
		if extras[name] || slices.ContainsFunc(extraStems, func(stem string) bool { return strings.HasPrefix(name, stem) }) {
			return true
		}
	}
	all := " " + strings.Join(names, " ") + " "
	return slices.ContainsFunc(extraPairs, func(pair string) bool { return strings.Contains(all, pair) })
}

// nameWords cuts class names and ids into words: "relatedLinks", "ad-slot_mid".
func nameWords(names string) []string {
	var b strings.Builder
	lower := false
	for _, r := range names {
		if lower && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		if !unicode.IsLetter(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}
