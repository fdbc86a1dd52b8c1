package page

import (
	"slices"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mark is the attribute by which a text is known again in what readability
// makes of a page.
const mark = "data-text"

// unmarked are the elements whose text is none of the page's words.
var unmarked = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Title: true, atom.Noscript: true, atom.Textarea: true, atom.Option: true, atom.Template: true}

// keptTexts asks readability which texts are the article's. It gives up on odd
// pages, and then so do we.
func keptTexts(root *html.Node) (kept map[*html.Node]bool) {
	defer func() {
		if recover() != nil { // a parser of others: no panic leaves the package
			kept = nil
		}
	}()
	var texts []*html.Node
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(numbered(root, &texts), nil)
	if err != nil || found.Node == nil {
		return nil
	}
	kept = map[*html.Node]bool{}
	for n := range found.Node.Descendants() {
		if i, err := strconv.Atoi(attribute(n, mark)); err == nil && i >= 0 && i < len(texts) {
			kept[texts[i]] = true
		}
	}
	return kept
}

// numbered copies a tree, since readability rearranges the one it is given, and
// puts each text into an element that tells its place in texts. It is an element
// that readability neither weighs nor takes for a paragraph.
func numbered(n *html.Node, texts *[]*html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		in := numbered(child, texts)
		if child.Type == html.TextNode && strings.TrimSpace(child.Data) != "" && !unmarked[n.DataAtom] {
			text := in
			in = &html.Node{Type: html.ElementNode, DataAtom: atom.Data, Data: "data", Attr: []html.Attribute{{Key: mark, Val: strconv.Itoa(len(*texts))}}}
			in.AppendChild(text)
			*texts = append(*texts, child)
		}
		c.AppendChild(in)
	}
	return c
}
