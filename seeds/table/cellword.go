package table

import (
	"embed"
	"strings"
	"sync"

	"dateline/seeds/wordlist"
)

//go:embed words/*.txt
var wordLists embed.FS

// cellWords are words by what a cell means by them: yes, no or total, folded.
var cellWords = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	wordlist.Each(wordLists, func(_, data string) {
		for _, l := range wordlist.Lines(data) {
			if m[l.Head] == nil {
				m[l.Head] = map[string]bool{}
			}
			for _, w := range strings.Fields(l.Rest) {
				m[l.Head][cellKey(w)] = true
			}
		}
	})
	return m
})

// cellKey folds a word; a Turkish capital I is lowered without its language being known.
func cellKey(s string) string { return strings.ReplaceAll(fold(strings.TrimSpace(s)), "ı", "i") }

// truth reads a yes or a no; ok is false where the words say something else.
func truth(s string) (yes, ok bool) {
	word := cellKey(s)
	yes = cellWords()["yes"][word]
	return yes, yes || word == "" || cellWords()["no"][word]
}

// isTotal reports whether a row sums up those above it: it is called so, and holds numbers besides,
// neither a day nor anything else.
func isTotal(keys []string, row row) bool {
	named, sums := false, 0
	for i, cell := range row.cells {
		switch {
		case cell == "":
		case isSum(cell):
			sums++
		case !named && (i >= len(keys) || fieldOf(keys[i]) == fPlace || fieldOf(keys[i]) == fSeq || fieldOf(keys[i]) == "") && cellWords()["total"][cellKey(strings.TrimRight(cell, ":."))]:
			named = true
		default:
			return false
		}
	}
	return named && sums > 0
}

// isSum reports whether a cell is a number, perhaps with its unit or currency, and no day.
func isSum(cell string) bool {
	digits, letters := 0, 0
	for _, c := range cell {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case strings.ContainsRune(" .,'-+%()\u00a0\u202f", c):
		default:
			letters++
		}
	}
	return digits > 0 && letters <= 4 && !isDate(cell)
}
