package locate

import (
	"math"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// ResolveOptions say how the mentions of a text are resolved.
type ResolveOptions struct {
	Weights *Weights // nil: DefaultWeights
	Home    string   // where the text's source is at home: an ISO country code, or "US-OH" with a first-level unit
	Rivals  int      // how many other places a choice keeps; 0: 3, negative: none, and no reasons either
}

// Choice is what was chosen for a mention. Where the gazetteer does not know
// the name, it is the place that the text names next to it, marked approximate,
// or the zero Candidate.
type Choice struct {
	geo.Candidate
	Rivals []geo.Candidate
}

// rounds is how often the names of a text are weighed against each other; a
// third round changes next to nothing.
const rounds = 3

// candidatesKept bounds the candidates of a name, but for those in the unit
// that stands after its comma.
const candidatesKept = 48

// Resolve chooses a place for every mention of a text, all in view of each
// other. The answer has a Choice for every mention, in their order.
func Resolve(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions) []Choice {
	d := newDocument(text, mentions, g, opt)
	d.settle()
	out := make([]Choice, len(mentions))
	for n := range d.names {
		d.names[n].chosen = -1
	}
	for i := range mentions {
		k := d.of[i]
		if k < 0 {
			continue
		}
		if n := &d.names[k]; n.chosen < 0 { // equal names share one
			out[i], n.chosen = d.choice(n), i
		} else {
			out[i] = out[n.chosen]
		}
	}
	d.standIns(out)
	d.release()
	return out
}

// Meanings says which sense of its name every mention of a text means, all in view of
// each other: one of the mention's own, nil where none is as likely as least or it has no
// point of its own. It asks for no rivals, whatever the options say.
func Meanings(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions, least float64) []*seeds.Sense {
	opt.Rivals = -1
	d := newDocument(text, mentions, g, opt)
	d.settle()
	of := make([]*seeds.Sense, len(d.names))
	for i := range d.names {
		n := &d.names[i]
		if b := n.best(); b >= 0 && round(n.cands[b].p) >= least && !g.PlaceOf(n.cands[b].sense.Ref).Borrowed {
			of[i] = n.cands[b].sense
		}
	}
	out := make([]*seeds.Sense, len(mentions))
	for i := range mentions {
		if k := d.of[i]; k >= 0 {
			out[i] = of[k]
		}
	}
	d.release()
	return out
}

// settle weighs the candidates by themselves, then some rounds in view of what
// the other names probably mean.
func (d *document) settle() {
	for i := range d.names {
		d.names[i].weighAlone(d.w)
		d.names[i].weigh(d.w, openMind)
	}
	for range rounds {
		d.gather()
		for i := range d.names {
			if d.rivals > 0 || len(d.names[i].cands) > 1 { // nobody asks why it is the only one
				d.inContext(i)
			}
		}
		for i := range d.names {
			d.names[i].weigh(d.w, 1)
		}
	}
}

// openMind divides the scores of names by themselves before they are first weighed against each
// other: a lesser place that others bear out is not lost before they are asked.
const openMind = 2

// weigh turns features into scores, and scores into probabilities: the larger heat, the more even.
func (n *name) weigh(w *Weights, heat float64) {
	top := math.Inf(-1)
	for i := range n.cands {
		c := &n.cands[i]
		score := c.alone
		for k := firstOfContext; k < features; k++ {
			score += w[k] * c.f[k]
		}
		c.score = score
		top = max(top, c.score)
	}
	sum := 0.0
	for i := range n.cands {
		c := &n.cands[i]
		c.p = math.Exp((c.score - top) / heat)
		sum += c.p
	}
	for i := range n.cands {
		n.cands[i].p /= sum
	}
}

// best returns the index of the likeliest candidate; ties go to the better
// known, which the gazetteer puts first.
func (n *name) best() int {
	b := -1
	for i := range n.cands {
		if b < 0 || n.cands[i].score > n.cands[b].score {
			b = i
		}
	}
	return b
}
