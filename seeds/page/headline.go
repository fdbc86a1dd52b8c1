package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// withoutSite cuts the paper's name off a title: "Ship rests | The Paper".
func withoutSite(title, site string) string {
	for _, mark := range []string{" | ", " - ", " – ", " — ", " · ", " :: "} {
		i := strings.LastIndex(title, mark)
		if i > 0 && (mark == " | " || strings.EqualFold(strings.TrimSpace(title[i+len(mark):]), site)) {
			return title[:i]
		}
	}
	return title
}

// titleMarks part a headline from the names of a site, a section or a series.
const titleMarks = "|-–—›»«•·:/"

// headlineIn is the longest heading that a title holds as one of its parts, ""
// where none does.
func headlineIn(title string, headings []string) string {
	var best string
	for _, h := range headings {
		before, after, found := strings.Cut(strings.ToLower(title), strings.ToLower(h))
		before, after = strings.TrimSpace(before), strings.TrimSpace(after)
		if found && len(h) > len(best) && endsInMark(before) && beginsWithMark(after) {
			best = h
		}
	}
	return best
}

func endsInMark(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || strings.ContainsRune(titleMarks, r)
}

// beginsWithMark knows that what follows a colon is a headline's second half.
func beginsWithMark(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || strings.ContainsRune(titleMarks, r) && (r != ':' || strings.HasPrefix(s, "::"))
}

// headlineBlock is the block that holds a page's title, else the first h1; -1
// where there is neither.
func headlineBlock(all []block, title string) int {
	first := -1
	for i := range all {
		for n := all[i].node; n != nil; n = n.Parent {
			switch n.DataAtom {
			case atom.H1, atom.H2, atom.H3:
				if strings.EqualFold(all[i].words(), title) {
					return i
				}
				if n.DataAtom == atom.H1 && first < 0 {
					first = i
				}
			}
		}
	}
	return first
}
