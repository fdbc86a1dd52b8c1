package pack

import (
	"embed"
	"fmt"
	"sort"
	"strconv"
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

// Parse reads a pack's file. Errors name the line.
func Parse(lang, data string) (*Pack, error) {
	p := &Pack{Lang: lang}
	head, line := "", 0
	for n, raw := range strings.Split(data, "\n") {
		if k := strings.IndexByte(raw, '#'); k >= 0 {
			raw = raw[:k]
		}
		if strings.TrimSpace(raw) == "" {
			continue
		}
		rest := raw
		if raw[0] != ' ' && raw[0] != '\t' {
			k := strings.IndexByte(raw, ':')
			if k < 0 {
				return nil, fmt.Errorf("pack: %s.txt:%d: no colon after the class", lang, n+1)
			}
			head, rest, line = strings.TrimSpace(raw[:k]), raw[k+1:], n+1
		}
		if err := p.line(head, strings.TrimSpace(rest), line); err != nil {
			return nil, fmt.Errorf("pack: %s.txt:%d: %w", lang, n+1, err)
		}
	}
	return p, nil
}

func (p *Pack) line(head, rest string, line int) error {
	word, value, _ := strings.Cut(head, " ")
	switch word {
	case "name":
		p.Name = rest
		return nil
	case "pattern":
		p.Patterns = append(p.Patterns, Pattern{Rule: value, Text: rest, Line: line})
		return nil
	}
	class, ok := classes[word]
	if !ok {
		return fmt.Errorf("unknown class %q", word)
	}
	if class == Suffix {
		for _, e := range strings.Split(rest, ",") {
			p.endings = append(p.endings, ending{strings.TrimSpace(e), value})
		}
		return nil
	}
	num, _ := strconv.Atoi(value)
	for _, phrase := range strings.Split(rest, ",") {
		if phrase = strings.TrimSpace(phrase); phrase != "" {
			p.add(Fold(phrase), Hit{Class: class, Value: value, Num: num})
		}
	}
	return nil
}

func (p *Pack) add(phrase string, h Hit) {
	at := &p.root
	tokens := prose.Tokens(phrase)
	for _, t := range tokens {
		w := t.Of(phrase)
		if at.next == nil {
			at.next = map[string]*node{}
		}
		to := at.next[w]
		if to == nil {
			to = &node{}
			at.next[w] = to
		}
		at = to
	}
	h.N = len(tokens)
	at.hits = append(at.hits, h)
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

// Ending returns the verb form that a word's ending shows, or "".
func (p *Pack) Ending(word string) string {
	for _, e := range p.endings {
		if strings.HasSuffix(word, e.suffix) {
			return e.form
		}
	}
	return ""
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
