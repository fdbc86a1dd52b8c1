package pack

import (
	"embed"
	"maps"
	"slices"
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
	Apart int    // which of them, from 0, is an adverb within the phrase, 0 for none: "was later taken"
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
	first    map[string]*node // by the first word of a phrase
	endings  [256][]ending    // by the last byte
}

type ending struct{ suffix, form string }

// node is where the words of some phrases lead. Few words go on from most.
type node struct {
	next []step
	hits []*Hit
}

type step struct {
	word string
	to   *node
}

// after returns the node to which a word leads on, nil for none.
func (n *node) after(word string) *node {
	for i := range n.next {
		if n.next[i].word == word {
			return n.next[i].to
		}
	}
	return nil
}

// file is a language's file, of which each part is read when it is first wanted.
type file struct {
	pack   func() (*Pack, error)
	lists  func() map[List][]Term
	common func() map[string]bool
}

// languages are the files, by language.
var languages = sync.OnceValue(func() map[string]file {
	all := map[string]file{}
	entries, _ := files.ReadDir("words") // which is embedded
	for _, e := range entries {
		lang := strings.TrimSuffix(e.Name(), ".txt")
		data := sync.OnceValue(func() string {
			data, _ := files.ReadFile("words/" + lang + ".txt")
			return string(data)
		})
		terms := sync.OnceValue(func() map[List][]Term { return listsOf(data()) })
		all[lang] = file{
			pack:   sync.OnceValues(func() (*Pack, error) { return Parse(lang, data()) }),
			lists:  terms,
			common: sync.OnceValue(func() map[string]bool { return commonOf(terms()[ListCommon]) }),
		}
	}
	return all
})

// For returns the pack of a language ("en", "es"), or nil where there is none.
func For(lang string) *Pack {
	if f, ok := languages()[lang]; ok {
		p, _ := f.pack() // TestEveryPackLoads reads them all
		return p
	}
	return nil
}

// langs are the languages that have a pack, sorted.
var langs = sync.OnceValue(func() []string { return slices.Sorted(maps.Keys(languages())) })

// Langs returns the languages that have a pack, sorted.
func Langs() []string { return slices.Clone(langs()) }

// CommonWords returns a language's commonest words, folded, by which it is told; it reads no
// more of the pack than its lists.
func CommonWords(lang string) map[string]bool {
	if f, ok := languages()[lang]; ok {
		return f.common()
	}
	return nil
}

// Phrases are those of a pack in a text, token by token, short ones first: of token
// i they are Hits[From[i]:From[i+1]].
type Phrases struct {
	Hits []*Hit
	From []int32
}

// At returns the phrases that start at token i.
func (f *Phrases) At(i int) []*Hit { return f.Hits[f.From[i]:f.From[i+1]] }

// Phrases finds the phrases of a text that start at words, or at what stands for
// one. words are its tokens folded, as Words gives them.
func (p *Pack) Phrases(tokens []prose.Token, words []string) Phrases {
	f := Phrases{Hits: make([]*Hit, 0, 2*len(tokens)), From: make([]int32, len(tokens)+1)} // about two to a word
	for i := range tokens {
		f.From[i] = int32(len(f.Hits))
		if tokens[i].Class == prose.Word || tokens[i].Class == prose.Clitic || words[i] == "&" {
			f.Hits = p.Match(f.Hits, words, i)
		}
	}
	f.From[len(tokens)] = int32(len(f.Hits))
	return f
}

// Match appends to dst the phrases that start at words[at], short ones first.
// words are folded tokens, as Words gives them. Whole phrases are the pack's own.
func (p *Pack) Match(dst []*Hit, words []string, at int) []*Hit {
	n := p.first[words[at]]
	for i := at + 1; n != nil; i++ {
		dst = append(dst, n.hits...)
		if i == len(words) {
			break
		}
		next := n.after(words[i])
		if next == nil && i == at+1 && len(n.next) > 0 && n.helps() && p.inserted(words[i]) {
			return n.parted(dst, words, i)
		}
		n = next
	}
	return dst
}

// parted appends the phrases that go on from a node behind the adverb words[at], the
// second of their tokens.
func (n *node) parted(dst []*Hit, words []string, at int) []*Hit {
	for i := at + 1; i < len(words); i++ {
		if n = n.after(words[i]); n == nil {
			break
		}
		for _, h := range n.hits {
			h := *h
			h.N++
			h.Apart = 1
			dst = append(dst, &h)
		}
	}
	return dst
}

// helps reports whether the word of a node only helps the verb that follows it, so that an
// adverb may come between: "was", "had".
func (n *node) helps() bool {
	return slices.ContainsFunc(n.hits, func(h *Hit) bool { return h.Class == Helper || h.Class == Be })
}

// inserted reports whether a word may come between a helper and its verb.
func (p *Pack) inserted(word string) bool {
	return !p.Has(Negate, word) && (p.Has(Adverb, word) || p.Has(After, word) || p.Has(Before, word) || p.Has(RelDay, word) || p.Ends(word, "adverb"))
}

// Ending returns the verb form, past or ing, that a word's ending shows, or "".
func (p *Pack) Ending(word string) string {
	for _, form := range []string{"past", "ing"} {
		if p.Ends(word, form) && !p.Has(NoVerb, word) {
			return form
		}
	}
	return ""
}

// Ends reports whether a word ends as those of a form do.
func (p *Pack) Ends(word, form string) bool {
	if word == "" {
		return false
	}
	for _, e := range p.endings[word[len(word)-1]] {
		if e.form == form && strings.HasSuffix(word, e.suffix) {
			return form != "adverb" || !p.Has(NoAdverb, word)
		}
	}
	return false
}

// Lone returns the phrase of the class and of one token that is the word.
func (p *Pack) Lone(c Class, word string) (Hit, bool) {
	if n := p.first[word]; n != nil {
		for _, h := range n.hits {
			if h.Class == c {
				return *h, true
			}
		}
	}
	return Hit{}, false
}

// Within reports whether a word may stand before a place in which, or a time at which,
// something is: "at".
func (p *Pack) Within(word string) bool {
	h, ok := p.Lone(Prep, word)
	return ok && h.Value == "in"
}

// Has reports whether a phrase of the class and of one token is the word.
func (p *Pack) Has(c Class, word string) bool {
	_, ok := p.Lone(c, word)
	return ok
}

// InAny reports whether something holds of the pack of some language.
func InAny(holds func(p *Pack) bool) bool {
	return slices.ContainsFunc(langs(), func(lang string) bool { return holds(For(lang)) })
}

// Knows reports whether a folded word by itself is a phrase of any class; those that only a
// timetable has are no words of the language: ETA.
func (p *Pack) Knows(word string) bool {
	n := p.first[word]
	return n != nil && slices.ContainsFunc(n.hits, func(h *Hit) bool { return h.Class != Call })
}

// Leads reports whether a word as it is written leads to, into or from a place: "to", "in".
func (p *Pack) Leads(word string) bool {
	n := p.first[word]
	if n == nil {
		return false
	}
	for _, h := range n.hits {
		switch {
		case h.Class != Prep:
		case h.Value == "to" || h.Value == "in" || h.Value == "from" || h.Value == "via":
			return true
		}
	}
	return false
}

// Words returns the folded tokens of text.
func Words(text string, tokens []prose.Token) []string {
	out := make([]string, len(tokens))
	lower := lowerASCII(text)
	for i, t := range tokens {
		if out[i] = lower[t.Start:t.End]; !ascii(out[i]) {
			out[i] = Fold(out[i])
		}
	}
	return out
}
