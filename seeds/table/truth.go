package table

import (
	"embed"
	"strings"

	"dateline/seeds/wordlist"
)

//go:embed words/*.txt
var wordLists embed.FS

// truths are the words for yes, which are true, and for no, folded.
var truths = func() map[string]bool {
	m := map[string]bool{"": false}
	wordlist.Each(wordLists, func(_, data string) {
		for _, l := range wordlist.Lines(data) {
			for _, w := range strings.Fields(l.Rest) {
				m[truthKey(w)] = l.Head == "yes"
			}
		}
	})
	return m
}()

// truth reads a yes or a no; ok is false where the words say something else.
func truth(s string) (yes, ok bool) {
	yes, ok = truths[truthKey(strings.TrimSpace(s))]
	return yes, ok
}

// truthKey folds a word; a Turkish capital I is lowered without its language being known.
func truthKey(s string) string { return strings.ReplaceAll(fold(s), "ı", "i") }
