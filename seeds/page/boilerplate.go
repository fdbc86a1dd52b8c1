package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostOfPage is the share of a page's letters, and of those in its paragraphs,
// above which no part of it is an extra, whatever it is called.
const mostOfPage = 0.5

// extras are the words of class names and ids by which pages mark what is no
// part of the article.
var extras = wordSet(`ad ads adslot adunit promo promos promotion recirc trending popular signup paywall regwall donate donation
	sharing social consent gdpr onetrust navbar sidebar toolbar pagination skiplink readmore mostread
	tags taglist rating ratings disclaimer disclosure entryfooter byline categories`)

// extraStems begin such words: "sharedaddy", "relatedposts"; extraPairs are two in a row.
var (
	extraStems = []string{"advert", "sponsor", "related", "recommend", "newsletter", "subscri", "share", "cookie", "breadcrumb", "outbrain", "taboola", "kommentar", "comentario"}
	extraPairs = []string{" most read ", " read more ", " read also ", " also read ", " more from ", " more on ", " sign up ", " you may ", " further reading ",
		" author box ", " author bio ", " author info ", " author profile ", " author description ", " about author ", " about the author ", " post author ",
		" tag list ", " tag links ", " entry utility ", " entry footer ", " entry meta ", " post meta ", " article meta ", " content meta ", " post info ",
		" twitter tweet ", " twitter video ", " instagram media ", " tiktok embed ", " bluesky embed ", " mastodon embed "}
)

// commentNames are the names of what readers say under an article, and
// captionStems begin those of the lines under its pictures.
var (
	commentNames = wordSet(`comment comments commentlist disqus`)
	captionStems = []string{"caption", "credit", "copyright", "legend", "imagedescription"}
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
// out of a page, by what it calls them itself, and the lines under pictures,
// unless the pictures are the story.
func dropExtras(root *html.Node) {
	all, _ := letters(root, false)
	keepWholeForms(root, all)
	told := prose(root)
	var extra, captions []*html.Node
	var outer *html.Node // the caption that others may be part of
	underPictures := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || !mayBeExtra(n) {
			continue
		}
		if footer := newsletterFooter(n); footer != nil {
			if own, _ := letters(footer, false); float64(own) < mostOfPage*float64(all) {
				extra = append(extra, footer)
			}
			continue
		}
		words := nameWords(names(n))
		comments := contains(words, commentNames)
		if !comments && !isExtra(n, words) {
			if n.DataAtom == atom.Figcaption || begins(words, captionStems) {
				if captions = append(captions, n); outer == nil || !holds(outer, n) {
					own, _ := letters(n, false)
					outer, underPictures = n, underPictures+own
				}
			}
			continue
		}
		own, _ := letters(n, false)
		if float64(own) >= mostOfPage*float64(all) {
			continue
		}
		if said := prose(n); float64(said) <= mostOfPage*float64(told) || comments && told-said >= leastArticle {
			extra = append(extra, n)
		}
	}
	if underPictures < told {
		extra = append(extra, captions...)
	}
	for _, n := range extra {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// keepWholeForms makes divisions of the forms that some servers put a whole
// page into.
func keepWholeForms(root *html.Node, all int) {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Form {
			if own, _ := letters(n, false); float64(own) >= mostOfPage*float64(all) {
				n.DataAtom, n.Data = atom.Div, atom.Div.String()
			}
		}
	}
}

// prose counts the letters of the paragraphs in an element that are no links.
func prose(n *html.Node) int {
	if n.Type == html.ElementNode {
		if skippedTags[n.DataAtom] {
			return 0
		}
		if n.DataAtom == atom.P {
			if all, linked := letters(n, false); all >= paragraph {
				return all - linked
			}
			return 0
		}
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += prose(c)
	}
	return sum
}

func mayBeExtra(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Head:
		return false
	}
	return true
}

// isExtra judges an element by its role and by the words of its names.
func isExtra(n *html.Node, words []string) bool {
	if extraRoles[strings.ToLower(attribute(n, "role"))] || attribute(n, "aria-hidden") == "true" || hasAttribute(n, "hidden") || isHidden(n) {
		return true
	}
	if contains(words, extras) || begins(words, extraStems) {
		return true
	}
	all := " " + strings.Join(words, " ") + " "
	return slices.ContainsFunc(extraPairs, func(pair string) bool { return strings.Contains(all, pair) })
}

// isHidden reports whether an element's own style hides it.
func isHidden(n *html.Node) bool {
	style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// longestFooter is how many letters stand around the link that ends a newsletter.
const longestFooter = 400

// newsletterFooter is what stands around the link by which a newsletter is ended, nil
// for another element, and where that is much.
func newsletterFooter(link *html.Node) *html.Node {
	if link.DataAtom != atom.A || !strings.Contains(strings.ToLower(attribute(link, "href")+" "+blocks(link)), "unsubscri") {
		return nil
	}
	own, _ := letters(link, false)
	for n := link.Parent; n != nil; n = n.Parent {
		if all, _ := letters(n, false); all > own {
			if all > longestFooter {
				return nil
			}
			return n
		}
	}
	return nil
}

func contains(words []string, set map[string]bool) bool {
	return slices.ContainsFunc(words, func(word string) bool { return set[word] })
}

// begins tells whether a word begins with one of the stems.
func begins(words, stems []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(word, stem) })
	})
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
