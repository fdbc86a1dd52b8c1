package locate

import (
	"dateline/seeds"
	"dateline/seeds/mention"
)

// Example is one name of an annotated text, for the trainer: the features of
// its candidates as they stand once the text is settled, and which is right.
type Example struct {
	Name     string      // folded
	Features [][]float64 // by candidate; the order is that of Weights
	Right    int
	Count    int // mentions of the name
}

// Examples returns the names of a text that have two candidates or more, of
// which right chooses one.
func Examples(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions, right func(mention int, s *seeds.Sense) bool) []Example {
	d := newDocument(text, mentions, g, opt)
	d.settle()
	var out []Example
	for i := range d.names {
		n := &d.names[i]
		if len(n.cands) < 2 || n.demonym || len(n.mentions) == 0 {
			continue
		}
		e := Example{Name: n.key, Right: -1, Count: len(n.mentions)}
		for k := range n.cands {
			e.Features = append(e.Features, append([]float64(nil), n.cands[k].f[:]...))
			if e.Right < 0 && right(n.mentions[0], n.cands[k].sense) {
				e.Right = k
			}
		}
		if e.Right >= 0 {
			out = append(out, e)
		}
	}
	return out
}
