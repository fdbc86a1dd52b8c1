package mention

import "dateline/seeds"

// Verdict is what an annotated text says of a name that the lexicon proposes.
type Verdict int8

// Refuse and Accept teach; Unsure is left out of the training, and read as
// refused where the finder goes on.
const (
	Refuse Verdict = iota
	Accept
	Unsure
)

// Example is one proposed name of an annotated text, for the trainer.
type Example struct {
	seeds.Span
	Features []string
	Accept   bool
}

// Examples returns what the finder would have to judge in a text, in order,
// with the verdicts of an annotation, each as the finder meets them when its
// decisions so far were right.
func (f *Finder) Examples(text string, judge func(span seeds.Span, senses []seeds.Sense) Verdict) []Example {
	var out []Example
	if f.Lexicon == nil {
		return nil
	}
	r := newReader(f)
	r.fx.keep = true
	for from := 0; from < len(text); {
		to := windowEnd(text, from)
		r.cut(text, from, to)
		r.load(text, to)
		r.walk(func(m match) bool {
			if isDemonym(m.senses) {
				return true
			}
			span := seeds.Span{Start: r.toks[m.from].Start, End: m.end}
			v := judge(span, m.senses)
			if v != Unsure {
				r.fx.names = nil
				r.fx.of(m)
				out = append(out, Example{Span: span, Features: r.fx.names, Accept: v == Accept})
			}
			return v == Accept
		})
		from = to
	}
	return out
}
