package pack

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/seeds/prose"
)

// parser builds a pack. A pack has thousands of phrases and is read at each start of the
// program: their nodes and hits are cut from large slices.
type parser struct {
	*Pack
	tokens []prose.Token
	nodes  []node
	hits   []Hit
}

// Parse reads a pack's file. Errors name the line.
func Parse(lang, data string) (*Pack, error) {
	phrases := strings.Count(data, ",")
	p := parser{Pack: &Pack{Lang: lang}}
	p.root.next = make(map[string]*node, phrases)
	head, line, n := "", 0, 0
	for raw := range strings.SplitSeq(data, "\n") {
		n++
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
				return nil, fmt.Errorf("pack: %s.txt:%d: no colon after the class", lang, n)
			}
			head, rest, line = strings.TrimSpace(raw[:k]), raw[k+1:], n
		}
		if err := p.line(head, strings.TrimSpace(rest), line); err != nil {
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
	class, ok := classes[word]
	if !ok {
		return fmt.Errorf("unknown class %q", word)
	}
	if class == Suffix {
		for e := range strings.SplitSeq(rest, ",") {
			p.endings = append(p.endings, ending{strings.TrimSpace(e), value})
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
	at := &p.root
	p.tokens = prose.AppendTokens(p.tokens[:0], phrase, 0, len(phrase))
	for _, t := range p.tokens {
		w := t.Of(phrase)
		if at.next == nil {
			at.next = map[string]*node{}
		}
		to := at.next[w]
		if to == nil {
			if len(p.nodes) == 0 {
				p.nodes = make([]node, slab)
			}
			to, p.nodes = &p.nodes[0], p.nodes[1:]
			at.next[w] = to
		}
		at = to
	}
	h.N = len(p.tokens)
	if at.hits == nil {
		if len(p.hits) == 0 {
			p.hits = make([]Hit, slab)
		}
		at.hits, p.hits = p.hits[:0:1], p.hits[1:]
	}
	at.hits = append(at.hits, h)
}
