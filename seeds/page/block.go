package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is an element of a page that holds texts itself: a paragraph, a
// heading, an item, a row.
type block struct {
	node            *html.Node
	texts           []*html.Node
	sizes           []int  // letters of each text
	links           []bool // which of them are links
	letters, linked int    // of all of them
}

const (
	shortParagraph = 40  // letters; a shorter one is a label, unless it is an item or a row
	paragraph      = 80  // letters of one that is surely of a text
	longestTeaser  = 100 // letters of a line that leads to something else
	shortestTeaser = 15
	shortestItem   = 30 // letters of an item that is a headline rather than a place
)

// blocksOf lists the blocks of a page by their first texts.
func blocksOf(root *html.Node) []block {
	var all []block
	at := map[*html.Node]int{}
	var walk func(n, in *html.Node, row, link bool)
	walk = func(n, in *html.Node, row, link bool) {
		switch n.Type {
		case html.TextNode:
			size := len(strings.TrimSpace(n.Data))
			i, known := at[in]
			if in == nil || !known && size == 0 {
				return
			}
			if !known {
				i = len(all)
				at[in] = i
				all = append(all, block{node: in})
			}
			all[i].add(n, size, link)
			return
		case html.ElementNode:
			if skippedTags[n.DataAtom] {
				return
			}
			if blockTags[n.DataAtom] && !row {
				in = n
			}
			row = row || n.DataAtom == atom.Tr && isRow(n)
			link = link || isLink(n)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, in, row, link)
		}
	}
	walk(root, nil, false, false)
	return all
}

func (b *block) add(text *html.Node, size int, link bool) {
	b.texts, b.sizes, b.links = append(b.texts, text), append(b.sizes, size), append(b.links, link)
	if b.letters += size; link {
		b.linked += size
	}
}

// words are the block's texts in one line.
func (b *block) words() string {
	var w strings.Builder
	for _, t := range b.texts {
		w.WriteString(t.Data)
		w.WriteByte(' ')
	}
	return oneLine(w.String())
}

func (b *block) isHeading() bool {
	switch b.node.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isEntry tells items and rows, which count however short they are.
func (b *block) isEntry() bool {
	switch b.node.DataAtom {
	case atom.Li, atom.Tr, atom.Dt, atom.Dd:
		return true
	}
	return false
}

// belongs tells whether a block in an article's midst is part of it, though
// readability passes over it.
func (b *block) belongs() bool {
	return 2*b.linked <= b.letters && (b.letters >= shortParagraph || b.isHeading() || b.isEntry())
}

// isSection tells whether a block in the article's element, but far from what
// readability finds, is part of it.
func (b *block) isSection() bool {
	return b.belongs() && (b.isHeading() || b.isEntry() || b.letters >= paragraph && 4*b.linked <= b.letters)
}

// isTeaser tells a block that is nothing but a link with words to another page.
// Days and numbers are the story's own, and rows are a table's.
func (b *block) isTeaser() bool {
	if b.linked < b.letters || b.letters < shortestTeaser || hasDigit(b.words()) {
		return false
	}
	switch b.node.DataAtom {
	case atom.Tr, atom.Td:
		return false
	case atom.Li:
		return b.letters >= shortestItem
	}
	return true
}

const (
	fewTeasers  = 3   // headings that lead elsewhere
	longestLead = 300 // letters under each of them
)

// areTeasers tells a page that is headings which lead to other pages, with a line or two
// under each.
func areTeasers(all []block) bool {
	teasers, under, before := 0, 0, 0
	for _, b := range all {
		switch {
		case b.isHeading() && b.linked == b.letters && b.letters >= shortestTeaser:
			teasers, under = teasers+1, 0
		case b.isHeading() || b.linked == b.letters:
		case teasers == 0:
			before += b.letters
		default:
			under += b.letters
		}
		if under > longestLead || before >= leastArticle {
			return false
		}
	}
	return teasers >= fewTeasers
}

// leadsAway tells whether a block at an article's end announces what comes
// after: a heading, a link, a line that ends in a colon.
func (b *block) leadsAway() bool {
	words := b.words()
	if b.letters > longestTeaser || b.isEntry() || b.node.DataAtom == atom.Td || hasDigit(words) {
		return false
	}
	return b.isHeading() || b.linked == b.letters || strings.HasSuffix(words, ":")
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
