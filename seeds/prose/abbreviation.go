package prose

import (
	"embed"
	"fmt"
	"strings"
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
	files, err := wordLists.ReadDir("words")
	if err != nil {
		panic(err) // the files are embedded
	}
	for _, f := range files {
		data, err := wordLists.ReadFile("words/" + f.Name())
		if err != nil {
			panic(err)
		}
		var set map[string]bool
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			if class, rest, ok := strings.Cut(line, ":"); ok {
				if set = sets[class]; set == nil {
					panic(fmt.Sprintf("prose: words/%s: no class %q", f.Name(), class))
				}
				line = rest
			}
			for word := range strings.FieldsSeq(line) {
				set[word] = true
			}
		}
	}
}
