package page

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"dateline/seeds"
)

// leastArticle is how many letters an article has at the least; a shorter find
// is a teaser, and the whole page is read instead.
const leastArticle = 250

// mostOfBody is the share of the text that JSON-LD gives which the page itself
// must show; with less it is the teaser over a wall, or another text.
const mostOfBody = 0.8

// mostLinks is the share of a text's letters in links above which it is
// navigation.
const mostLinks = 0.5

// readHTML takes the article's body out of a page, and what the page says or
// shows of its headline and its day.
func readHTML(name string, data []byte) (Page, error) {
	p, _, err := readPage(name, data)
	return p, err
}

// readPage takes the article's body: what readability finds of it and loses, or
// what JSON-LD gives of it, else everything that is not navigation. guessed
// tells that the page does not state its day, but shows one that looks like it.
func readPage(name string, data []byte) (p Page, guessed bool, err error) {
	root, err := parseHTML(data)
	if err != nil {
		return Page{}, false, fmt.Errorf("%s: this is no HTML: %w", name, err)
	}
	p, guessed = pageOf(root)
	return p, guessed, nil
}

// pageOf is readPage of a page that is parsed, which it changes.
func pageOf(root *html.Node) (p Page, guessed bool) {
	says := metadata(root)
	p = Page{Title: oneLine(says.title), Text: says.text}
	all := blocksOf(root) // before bylines are dropped with other extras
	dropExtras(root)
	body := findArticle(root, p.Title)
	p.Published, guessed = says.dayOfPublication(shownDay(all, p.Title, body.first))
	if !guessed {
		body.dropByline(p.Published)
	}
	found, linked := body.text(), body.linkShare()
	teasers := p.Text == "" && areTeasers(blocksOf(root))
	switch {
	case len(found) >= leastArticle && float64(len(found)) >= mostOfBody*float64(len(p.Text)) && (linked <= mostLinks || p.Text == ""):
		p.Text = found
	case len(p.Text) >= leastArticle:
		linked = 0
	default:
		if whole := blocks(root); len(whole) >= len(p.Text) {
			p.Text, linked = whole, linkShare(root)
		}
	}
	if p.Links = linked > mostLinks || teasers; p.Links {
		p.Notices = append(p.Notices, seeds.Notice{Code: "no-article", Text: "the page is links rather than an article",
			Fix: "save the article's own page, or give its text"})
	}
	p.headed()
	return p, guessed
}

// parseHTML believes that a page is UTF-8 where it is, whatever it declares: a
// browser that saves a page may leave the old declaration in it.
func parseHTML(data []byte) (*html.Node, error) {
	var in io.Reader = bytes.NewReader(data)
	if !utf8.Valid(data) {
		var err error
		if in, err = charset.NewReader(in, ""); err != nil {
			return nil, err
		}
	}
	return html.Parse(in)
}

func linkShare(n *html.Node) float64 {
	all, linked := letters(n, false)
	return float64(linked) / float64(max(all, 1))
}

// isLink tells a link to another page, or to what a script does, from an anchor, and from a link within the
// page.
func isLink(n *html.Node) bool {
	to := attribute(n, "href")
	anchor := to == "" && (attribute(n, "name") != "" || attribute(n, "id") != "")
	return n.DataAtom == atom.A && !anchor && (to == "#" || !strings.HasPrefix(to, "#"))
}

// letters counts a page's letters, and those of them that are in links.
func letters(n *html.Node, link bool) (all, linked int) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Head:
			return 0, 0
		case atom.A:
			link = link || isLink(n)
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

var blockTags = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Li: true, atom.Ul: true, atom.Ol: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Blockquote: true, atom.Pre: true,
	atom.Tr: true, atom.Table: true, atom.Figure: true, atom.Figcaption: true, atom.Dt: true, atom.Dd: true, atom.Body: true, atom.Hr: true,
}

var skippedTags = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Nav: true, atom.Footer: true,
	atom.Aside: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Svg: true, atom.Iframe: true,
	atom.Del: true, atom.S: true, atom.Strike: true,
}

// nextCell stands between the cells of a table's row.
const nextCell = " | "

// bullet stands before the items of lists.
const bullet = "•"

// blocks writes the text below a node, a paragraph for each block.
func blocks(n *html.Node) string {
	return writeBlocks(n, nil)
}

// writeBlocks is blocks of the texts that only holds, all where it is nil.
func writeBlocks(n *html.Node, only map[*html.Node]bool) string {
	w := &blockWriter{only: only}
	w.walk(n)
	w.flush()
	return paragraphs(w.done)
}

type blockWriter struct {
	only map[*html.Node]bool // the texts to write, all where nil
	done []string
	line strings.Builder
	pre  bool // within pre, where line breaks count
	row  bool // within a table's row, which is one line whatever its cells hold
}

// longestRow is how many letters a row of a table has; a longer one lays out a page.
const longestRow = 300

func isRow(tr *html.Node) bool {
	all, _ := letters(tr, false)
	return all <= longestRow
}

func (w *blockWriter) flush() {
	line := tidy(w.line.String())
	if line == bullet {
		return // the item's words are in a block of their own
	}
	w.done = append(w.done, line)
	w.line.Reset()
}

func (w *blockWriter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		if w.only != nil && !w.only[n] && strings.TrimSpace(n.Data) != "" {
			return
		}
		if w.pre {
			w.line.WriteString(n.Data)
		} else {
			w.line.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
		}
		return
	case html.ElementNode:
		if skippedTags[n.DataAtom] {
			return
		}
		switch n.DataAtom {
		case atom.Br:
			if w.row {
				w.line.WriteString(", ")
			} else {
				w.line.WriteByte('\n')
			}
			return
		case atom.Td, atom.Th:
			if strings.TrimSpace(w.line.String()) != "" {
				w.line.WriteString(nextCell)
			}
		}
	}
	block := n.Type == html.ElementNode && blockTags[n.DataAtom] && !w.row
	if block {
		w.flush()
	}
	if n.Type == html.ElementNode && n.DataAtom == atom.Li {
		w.line.WriteString(bullet + " ")
	}
	pre, row := w.pre, w.row
	w.pre = pre || n.DataAtom == atom.Pre
	if n.DataAtom == atom.Tr {
		w.row = row || isRow(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	w.pre, w.row = pre, row
	if w.row {
		w.line.WriteByte(' ')
	}
	if block {
		w.flush()
	}
	if n.DataAtom == atom.Li && oneLine(w.line.String()) == bullet {
		w.line.Reset()
	}
}
