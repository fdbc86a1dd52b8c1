package prose

import (
	"embed"
	"fmt"
	"strings"

	"dateline/seeds/wordlist"
)

// The words that tell where sentences end, language by language, as data: a class, then its words.
//
//go:embed words/*.txt
var wordLists embed.FS

// The words of all languages, in lower case. Most are abbreviations, after which a full stop
// rarely ends a sentence.
var (
	leading  = map[string]bool{} // before a name or a number: never an end
	numbered = map[string]bool{} // of these, which are words of their own where no number follows: "No."
	trailing = map[string]bool{} // at a phrase's end: an end only where a word follows that begins sentences
	starters = map[string]bool{} // words that begin sentences, and rarely go on after an abbreviation
)

func init() {
	sets := map[string]map[string]bool{"leading": leading, "numbered": numbered, "trailing": trailing, "starters": starters}
	wordlist.Each(wordLists, func(name, data string) {
		for n, l := range wordlist.Lines(data) {
			set := sets[l.Head]
			if set == nil {
				panic(fmt.Sprintf("prose: words/%s:%d: no class %q", name, n, l.Head))
			}
			for word := range strings.FieldsSeq(l.Rest) {
				set[word] = true
			}
		}
	})
}
