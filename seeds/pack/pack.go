package pack

import (
	"embed"
	"sort"
	"strings"
	"sync"

	"dateline/seeds/prose"
)

//go:embed words/*.txt
var files embed.FS

// Hit is a phrase of a pack found in a text.
type Hit struct {
	Class Class
	Value string // as the pack gives it, "" where it gives none
	Num   int    // Value as a number, 0 where it is none
	N     int    // tokens covered
}

// Pattern is a line of a pack's date grammar; seeds/when compiles it.
type Pattern struct {
	Rule, Text string
	Line       int
}

// Pack is one language. It is read-only and safe for concurrent use.
type Pack struct {
	Lang     string // "en"
	Name     string // "English"
	Patterns []Pattern
	root     node
	endings  []ending
}

type ending struct{ suffix, form string }

type node struct {
	next map[string]*node
	hits []Hit
}

var loaded = sync.OnceValues(func() (map[string]*Pack, error) {
	packs := map[string]*Pack{}
	entries, err := files.ReadDir("words")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		data, err := files.ReadFile("words/" + e.Name())
		if err != nil {
			return nil, err
		}
		lang := strings.TrimSuffix(e.Name(), ".txt")
		p, err := Parse(lang, string(data))
		if err != nil {
			return nil, err
		}
		packs[lang] = p
	}
	return packs, nil
})

// For returns the pack of a language ("en", "es"), or nil where there is none.
func For(lang string) *Pack {
	packs, err := loaded()
	if err != nil {
		return nil
	}
	return packs[lang]
}

// Langs returns the languages that have a pack, sorted.
func Langs() []string {
	packs, _ := loaded()
	var out []string
	for l := range packs {
		out = append(out, l)
	}
	sort.Strings(out)
	return out
}

// Match appends to dst the phrases that start at words[at], short ones first.
// words are folded tokens, as Words gives them.
func (p *Pack) Match(dst []Hit, words []string, at int) []Hit {
	n := &p.root
	for i := at; i < len(words); i++ {
		n = n.next[words[i]]
		if n == nil {
			break
		}
		dst = append(dst, n.hits...)
	}
	return dst
}

// Ending returns the verb form, past or ing, that a word's ending shows, or "".
func (p *Pack) Ending(word string) string {
	for _, form := range []string{"past", "ing"} {
		if p.Ends(word, form) {
			return form
		}
	}
	return ""
}

// Ends reports whether a word ends as those of a form do.
func (p *Pack) Ends(word, form string) bool {
	for _, e := range p.endings {
		if e.form == form && strings.HasSuffix(word, e.suffix) {
			return true
		}
	}
	return false
}

// Has reports whether a phrase of the class and of one token is the word.
func (p *Pack) Has(c Class, word string) bool {
	n := p.root.next[word]
	if n == nil {
		return false
	}
	for _, h := range n.hits {
		if h.Class == c {
			return true
		}
	}
	return false
}

// Words returns the folded tokens of text.
func Words(text string, tokens []prose.Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = Fold(text[t.Start:t.End])
	}
	return out
}
