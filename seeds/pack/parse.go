package pack

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/seeds/prose"
	"dateline/seeds/wordlist"
)

// parser builds a pack. A pack has thousands of phrases and is read at each start of the
// program: their nodes and hits are cut from large slices.
type parser struct {
	*Pack
	tokens []prose.Token
	nodes  []node
	hits   []Hit
	own    []*Hit // which of them each node has
}

// Parse reads a pack's file. Errors name the line.
func Parse(lang, data string) (*Pack, error) {
	phrases := strings.Count(data, ",")
	p := parser{Pack: &Pack{Lang: lang}}
	p.first = make(map[string]*node, phrases)
	for n, l := range wordlist.Lines(data) {
		if l.Head == "" {
			return nil, fmt.Errorf("pack: %s.txt:%d: no colon after the class", lang, n)
		}
		if err := p.line(l.Head, l.Rest, l.Begun); err != nil {
			return nil, fmt.Errorf("pack: %s.txt:%d: %w", lang, n, err)
		}
	}
	return p.Pack, nil
}

func (p *parser) line(head, rest string, line int) error {
	word, value, _ := strings.Cut(head, " ")
	switch word {
	case "name":
		p.Name = rest
		return nil
	case "pattern":
		p.Patterns = append(p.Patterns, Pattern{Rule: value, Text: rest, Line: line})
		return nil
	}
	if lists[List(word)] {
		return nil // Terms reads them
	}
	class, ok := classes[word]
	if !ok {
		return fmt.Errorf("unknown class %q", word)
	}
	if class == Suffix {
		for e := range strings.SplitSeq(rest, ",") {
			if e = strings.TrimSpace(e); e != "" {
				last := e[len(e)-1]
				p.endings[last] = append(p.endings[last], ending{e, value})
			}
		}
		return nil
	}
	num, _ := strconv.Atoi(value)
	for phrase := range strings.SplitSeq(rest, ",") {
		if phrase = strings.TrimSpace(phrase); phrase != "" {
			p.add(Fold(phrase), Hit{Class: class, Value: value, Num: num})
		}
	}
	return nil
}

// slab is how many nodes or hits are made at once.
const slab = 512

func (p *parser) add(phrase string, h Hit) {
	var at *node
	if h.N = 1; plain(phrase) {
		at = p.step(nil, phrase)
	} else {
		p.tokens = prose.AppendTokens(p.tokens[:0], phrase, 0, len(phrase))
		for _, t := range p.tokens {
			at = p.step(at, t.Of(phrase))
		}
		h.N = len(p.tokens)
	}
	if len(p.hits) == 0 {
		p.hits, p.own = make([]Hit, slab), make([]*Hit, slab)
	}
	hit := &p.hits[0]
	*hit = h
	if at.hits == nil {
		at.hits = p.own[:0:1]
	}
	at.hits = append(at.hits, hit)
	p.hits, p.own = p.hits[1:], p.own[1:]
}

// plain reports whether a phrase is a word of the letters a to z, and so one token.
func plain(phrase string) bool {
	for i := range len(phrase) {
		if phrase[i] < 'a' || phrase[i] > 'z' {
			return false
		}
	}
	return true
}

// step returns the node that a word leads to from another, or as the first where that is nil.
func (p *parser) step(at *node, word string) *node {
	to := p.first[word]
	if at != nil {
		to = at.after(word)
	}
	if to != nil {
		return to
	}
	if len(p.nodes) == 0 {
		p.nodes = make([]node, slab)
	}
	to, p.nodes = &p.nodes[0], p.nodes[1:]
	if at == nil {
		p.first[word] = to
	} else {
		at.next = append(at.next, step{word, to})
	}
	return to
}
