package story

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unread are the elements whose text is no part of an article.
var unread = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Nav: true, atom.Footer: true, atom.Form: true, atom.Button: true,
	atom.Figure: true, atom.Figcaption: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true, atom.Svg: true, atom.Select: true,
	atom.Textarea: true, atom.Head: true, atom.Aside: true, atom.Object: true}

// blocks are the elements that stand in lines of their own.
var blocks = map[atom.Atom]bool{atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Ul: true, atom.Ol: true, atom.Table: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Main: true, atom.Blockquote: true,
	atom.Pre: true, atom.Dl: true, atom.Dd: true, atom.Dt: true, atom.Hr: true, atom.Address: true}

// blockText is the text below a node, a blank line between blocks, a line for
// each item of a list and each row of a table, whose cells are joined by
// dashes as in a printed programme.
func blockText(n *html.Node) string {
	var w textWriter
	w.node(n)
	return w.b.String()
}

type textWriter struct {
	b     strings.Builder
	space bool // white space is owed before the next word
}

func (w *textWriter) lines(n int) {
	if w.b.Len() == 0 || w.b.Len() > maxText {
		return
	}
	s := w.b.String()
	have := 0
	for have < n && have < len(s) && s[len(s)-1-have] == '\n' {
		have++
	}
	w.b.WriteString("\n\n"[:n-have])
	w.space = false
}

func (w *textWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
		if unread[n.DataAtom] {
			return
		}
		if _, hidden := attrOK(n, "hidden"); hidden {
			return
		}
	}
	switch {
	case n.DataAtom == atom.Br:
		w.lines(1)
	case n.DataAtom == atom.Tr:
		w.lines(1)
		first := true
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
				continue
			}
			var cell textWriter
			cell.children(c)
			s := strings.Join(strings.Fields(cell.b.String()), " ")
			if s == "" {
				continue
			}
			if !first {
				w.b.WriteString(" - ")
			}
			w.b.WriteString(s)
			first = false
		}
		w.lines(1)
	case n.DataAtom == atom.Li:
		w.lines(1)
		w.b.WriteString("- ")
		w.space = false
		w.children(n)
		w.lines(1)
	case blocks[n.DataAtom]:
		w.lines(2)
		w.children(n)
		w.lines(2)
	default:
		w.children(n)
	}
}

func (w *textWriter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

// text writes words with single spaces between them.
func (w *textWriter) text(s string) {
	if w.b.Len() > maxText {
		return
	}
	for i, word := range strings.Fields(s) {
		if (i > 0 || w.space || strings.IndexAny(s[:1], " \n\t\r") == 0) && w.b.Len() > 0 {
			if out := w.b.String(); out[len(out)-1] != '\n' && out[len(out)-1] != ' ' {
				w.b.WriteByte(' ')
			}
		}
		w.b.WriteString(word)
		w.space = false
	}
	if s != "" && strings.IndexAny(s[len(s)-1:], " \n\t\r") == 0 {
		w.space = true
	}
}

// textLengths returns how much text a page has, and how much of it in links.
func textLengths(doc *html.Node) (all, linked int) {
	var count func(n *html.Node, in bool)
	count = func(n *html.Node, in bool) {
		if n.Type == html.ElementNode && (n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Head) {
			return
		}
		in = in || n.DataAtom == atom.A
		if n.Type == html.TextNode {
			k := len(strings.TrimSpace(n.Data))
			all += k
			if in {
				linked += k
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			count(c, in)
		}
	}
	count(doc, false)
	return all, linked
}
