package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/seeds"
)

// article is the part of a page that is its story: of the page's texts those
// that belong to it, in the page's own order and blocks.
type article struct {
	root   *html.Node
	blocks []block // of the whole page
	texts  map[*html.Node]bool
	first  *html.Node // the first block that readability finds, nil where it finds none
}

// text writes the article out, "" where there is none.
func (a article) text() string {
	if len(a.texts) == 0 {
		return ""
	}
	return writeBlocks(a.root, a.texts)
}

// linkShare is the share of the article's letters that stand in links.
func (a article) linkShare() float64 {
	all, linked := 0, 0
	for _, b := range a.blocks {
		for i, t := range b.texts {
			if a.texts[t] {
				all += b.sizes[i]
				if b.links[i] {
					linked += b.sizes[i]
				}
			}
		}
	}
	return float64(linked) / float64(max(all, 1))
}

// mostLost is the share of what readability finds of an article above which
// what it passes over, in the element that the page marks as the article, is
// part of it rather than a box about the author.
const mostLost = 0.3

// mostBehind is how much of what the element that the page marks as the article
// holds may follow it, and is no more of the article.
const mostBehind = 0.2

// findArticle has readability find the article and takes from the page itself
// what readability is known to lose: what stands between the headline and the
// first paragraph, tables, lists and short paragraphs in the midst, and the
// greater part of articles that fall into sections. It leaves out links to other
// articles.
func findArticle(root *html.Node, title string) article {
	kept, all := keptTexts(root), blocksOf(root)
	a := article{root: root, blocks: all, texts: map[*html.Node]bool{}}
	first, last := -1, -1
	in := make([]bool, len(all)) // the blocks to take
	for i, b := range all {
		if slices.ContainsFunc(b.texts, func(t *html.Node) bool { return kept[t] }) {
			if first < 0 {
				first = i
			}
			last, in[i] = i, true
		}
	}
	if first < 0 {
		return a
	}
	a.first = all[first].node
	whole := slices.Clone(in) // of the others all texts are taken
	for i := range in {
		in[i] = in[i] && !all[i].isTeaser()
	}
	if head := headlineBlock(all[:first], title); head >= 0 {
		takeLead(all[head+1:first], in[head+1:first])
	}
	for i := first; i <= last; i++ {
		in[i] = in[i] || all[i].belongs()
	}
	takeSections(all, in, first, last)
	dropBehind(all, in)
	dropEmptyHeadings(all[first:], in[first:], whole[first:])
	for i := len(all) - 1; i > first && (!in[i] || all[i].leadsAway()); i-- {
		in[i] = false
	}
	for i, b := range all {
		for _, t := range b.texts {
			if in[i] && (kept[t] || !whole[i]) {
				a.texts[t] = true
			}
		}
	}
	return a
}

// dropByline leaves out the line over the first paragraph that only shows the
// day of publication, which is no day of the story's.
func (a article) dropByline(published seeds.Date) {
	lines := 0
	for _, b := range a.blocks {
		if !slices.ContainsFunc(b.texts, func(t *html.Node) bool { return a.texts[t] }) || b.isHeading() {
			continue
		}
		if lines++; b.letters >= paragraph || lines > afterHeadline {
			return
		}
		if b.letters > longestDayLine {
			continue
		}
		if days := writtenDays(b.words()); len(days) == 1 && days[0] == published {
			for _, t := range b.texts {
				delete(a.texts, t)
			}
			return
		}
	}
}

// longestDayLine is how many letters a line has that says no more than a day.
const longestDayLine = 45

// takeLead takes the paragraphs between the headline and what readability
// finds, with the headings over them.
func takeLead(lead []block, in []bool) {
	under := false
	for i := len(lead) - 1; i >= 0; i-- {
		in[i] = lead[i].belongs() && (lead[i].letters >= shortParagraph || under && lead[i].isHeading())
		under = in[i]
	}
}

// takeSections takes the rest of the element that the page marks as the
// article, where that is much.
func takeSections(all []block, in []bool, first, last int) {
	marked := markedArticle(all, in)
	if marked == nil {
		return
	}
	var more []int
	have, lost := 0, 0
	for i, b := range all {
		switch {
		case in[i]:
			have += b.letters
		case (i < first || i > last) && holds(marked, b.node) && b.isSection():
			more = append(more, i)
			lost += b.letters
		}
	}
	if float64(lost) < mostLost*float64(have) {
		return
	}
	for _, i := range more {
		in[i] = true
	}
}

// dropBehind leaves out what follows the element that the page marks as the
// article, where that holds nearly everything.
func dropBehind(all []block, in []bool) {
	marked := markedArticle(all, in)
	if marked == nil {
		return
	}
	end, inside, outside := 0, 0, 0
	for i, b := range all {
		if !in[i] {
			continue
		}
		if holds(marked, b.node) {
			end, inside = i, inside+b.letters
		} else if i > end {
			outside += b.letters
		}
	}
	if float64(outside) > mostBehind*float64(inside) {
		return
	}
	for i := end + 1; i < len(in); i++ {
		in[i] = false
	}
}

// markedArticle is the smallest element that the page marks as an article and
// that holds most of what is taken.
func markedArticle(all []block, in []bool) *html.Node {
	var marked []*html.Node
	letters, sum := map[*html.Node]int{}, 0
	for i, b := range all {
		if !in[i] {
			continue
		}
		sum += b.letters
		for n := b.node; n != nil; n = n.Parent {
			if n.DataAtom == atom.Article || strings.Contains(strings.ToLower(attribute(n, "itemprop")), "articlebody") {
				if letters[n] == 0 {
					marked = append(marked, n)
				}
				letters[n] += b.letters
			}
		}
	}
	var best *html.Node
	for _, n := range marked {
		if 2*letters[n] > sum && (best == nil || holds(best, n)) {
			best = n
		}
	}
	return best
}

func holds(n, within *html.Node) bool {
	for ; within != nil; within = within.Parent {
		if within == n {
			return true
		}
	}
	return false
}

// dropEmptyHeadings leaves out the headings that only findArticle took, and
// under which nothing is taken.
func dropEmptyHeadings(all []block, in, whole []bool) {
	under := false
	for i := len(all) - 1; i >= 0; i-- {
		switch {
		case all[i].isHeading():
			if in[i] = in[i] && (whole[i] || under); !in[i] {
				under = false
			}
		case in[i]:
			under = true
		}
	}
}
