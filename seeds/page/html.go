package page

import (
	"bytes"
	"fmt"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"dateline/seeds"
)

// leastArticle is how many letters an article has at the least; a shorter find
// is a teaser, and the whole page is read instead.
const leastArticle = 250

// mostLinks is the share of a page's letters in links above which it is
// navigation.
const mostLinks = 0.7

// readHTML takes the article's body: JSON-LD first, then what readability
// finds, then everything that is not navigation.
func readHTML(name string, data []byte) (Page, error) {
	utf8, err := charset.NewReader(bytes.NewReader(data), "")
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", name, err)
	}
	root, err := html.Parse(utf8)
	if err != nil {
		return Page{}, fmt.Errorf("%s: this is no HTML: %w", name, err)
	}
	p := metadata(root)
	if len(p.Text) >= leastArticle {
		return p, nil
	}
	if all, linked := letters(root, false); float64(linked) > mostLinks*float64(all) {
		p.Notices = append(p.Notices, seeds.Notice{Code: "no-article", Text: "the page is links rather than an article",
			Fix: "save the article's own page, or give its text"})
	}
	if text := article(root); len(text) >= leastArticle {
		p.Text = text
		return p, nil
	}
	if body := blocks(root); len(body) > len(p.Text) {
		p.Text = body
	}
	return p, nil
}

// article asks readability for the body; it gives up on odd pages, and then so do we.
func article(root *html.Node) (text string) {
	defer func() {
		if recover() != nil { // a parser of others: no panic leaves the package
			text = ""
		}
	}()
	parser := readability.NewParser()
	found, err := parser.ParseDocument(clone(root), nil)
	if err != nil || found.Node == nil {
		return ""
	}
	return blocks(found.Node)
}

// letters counts a page's letters, and those of them that are in links.
func letters(n *html.Node, link bool) (all, linked int) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Head:
			return 0, 0
		case atom.A:
			link = true
		}
	}
	if n.Type == html.TextNode {
		all = len(strings.TrimSpace(n.Data))
		if link {
			linked = all
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a, l := letters(c, link)
		all, linked = all+a, linked+l
	}
	return all, linked
}

// clone copies a tree, since readability rearranges the one it is given.
func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.AppendChild(clone(child))
	}
	return c
}

var blockTags = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Li: true, atom.Ul: true, atom.Ol: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Blockquote: true, atom.Pre: true,
	atom.Tr: true, atom.Table: true, atom.Figure: true, atom.Figcaption: true, atom.Dt: true, atom.Dd: true, atom.Body: true, atom.Hr: true,
}

var skippedTags = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Nav: true, atom.Footer: true,
	atom.Aside: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Svg: true, atom.Iframe: true,
}

// blocks writes the text below a node, a paragraph for each block.
func blocks(n *html.Node) string {
	w := &blockWriter{}
	w.walk(n)
	w.flush()
	return paragraphs(w.done)
}

type blockWriter struct {
	done []string
	line strings.Builder
}

func (w *blockWriter) flush() {
	w.done = append(w.done, oneLine(w.line.String()))
	w.line.Reset()
}

func (w *blockWriter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.line.WriteString(n.Data)
		return
	case html.ElementNode:
		if skippedTags[n.DataAtom] {
			return
		}
		switch n.DataAtom {
		case atom.Br:
			w.line.WriteByte(' ')
			return
		case atom.Td, atom.Th:
			w.line.WriteByte(' ')
		}
	}
	block := n.Type == html.ElementNode && blockTags[n.DataAtom]
	if block {
		w.flush()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if block {
		w.flush()
	}
}
