package schedule

import (
	"slices"
	"strings"
	"sync"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// region is what a language calls a part of the world or a water.
type region struct {
	words []string // folded
	own   string   // the name by which the lexicon knows it
}

// regions are those of all languages, by their first words: a list tells its language in few words.
var regions = sync.OnceValue(func() map[string][]region {
	all := map[string][]region{}
	for _, t := range pack.Terms(pack.ListRegion) {
		if words := strings.Fields(pack.Fold(t.Phrase)); len(words) > 0 {
			all[words[0]] = append(all[words[0]], region{words, t.Value})
		}
	}
	return all
})

// regionAt finds the longest name of a region that begins at token i and ends on its line: by what
// name the lexicon knows it, and the byte behind it; 0 where there is none.
func (t *cutText) regionAt(i int) (own string, end int) {
	for _, r := range regions()[t.words[i]] {
		k := i + len(r.words)
		if k > len(t.words) || !slices.Equal(r.words, t.words[i:k]) || t.tokens[k-1].End <= end {
			continue
		}
		if !slices.ContainsFunc(t.tokens[i+1:k], func(w prose.Token) bool { return w.Lines > 0 }) {
			own, end = r.own, t.tokens[k-1].End
		}
	}
	return own, end
}
