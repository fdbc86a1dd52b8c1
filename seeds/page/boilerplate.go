package page

import (
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
var extras = wordSet(`ad ads adslot adunit advert adverts advertisement advertising advertorial sponsor sponsored sponsors promo promos promotion
	related recommended recommendation recommendations recirc recirculation readmore mostread trending popular outbrain taboola
	newsletter newsletters signup subscribe subscription paywall regwall donate donation
	share sharing social sharebar cookie cookies consent gdpr onetrust breadcrumb breadcrumbs
	comment comments disqus navbar sidebar toolbar pagination skiplink`)

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
	for _, name := range nameWords(attribute(n, "class") + " " + attribute(n, "id")) {
		if extras[name] {
			return true
		}
	}
	return false
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
