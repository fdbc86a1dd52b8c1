package locate

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// Example is one name of an annotated text, for the trainer: the features of
// its candidates as they stand once the text is settled, and which are right: a town
// and the district around it may both be.
type Example struct {
	Name     string      // folded
	Features [][]float64 // by candidate; the order is that of Weights
	Right    []bool      // by candidate; one at least is, and one is not
	Count    int         // mentions of the name
}

// Examples returns the names of a text of which judge accepts some candidates and refuses
// others. Those of which it is unsure are left out.
func Examples(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions, judge func(at int, s *seeds.Sense) mention.Verdict) []Example {
	d := newDocument(text, mentions, g, opt)
	d.settle()
	var out []Example
	for i := range d.names {
		n := &d.names[i]
		if len(n.cands) < 2 || n.demonym || len(n.mentions) == 0 {
			continue
		}
		e := Example{Name: n.key, Count: len(n.mentions)}
		for k := range n.cands {
			v := judge(n.mentions[0], n.cands[k].sense)
			if v == mention.Unsure {
				continue
			}
			e.Features = append(e.Features, append([]float64(nil), n.cands[k].f[:]...))
			e.Right = append(e.Right, v == mention.Accept)
		}
		if slices.Contains(e.Right, true) && slices.Contains(e.Right, false) {
			out = append(out, e)
		}
	}
	return out
}
