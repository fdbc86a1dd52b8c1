package story

import "dateline/seeds"

// Explained is one sentence, and what was taken from it.
type Explained struct {
	Sentence seeds.Span
	Taken    []Taken
}

// Taken is a place of a sentence, and why it counts as a stop or not.
type Taken struct {
	Name    string
	Span    seeds.Span
	Score   float64  // above 0 it speaks for a stop; 0 where nothing was weighed
	Date    string   // the words that date it
	Reasons []string // what counted, in order
	Stop    bool
	Status  seeds.Status // where it is no stop
	Why     string
}

// explain lists the sentences with the evidence found in them.
func (a *analysis) explain(ev []evidence) []Explained {
	out := make([]Explained, len(a.sentences))
	for i := range a.sentences {
		out[i].Sentence = a.sentences[i].Span
	}
	for i := range ev {
		e := &ev[i]
		p := &a.places[e.place]
		t := Taken{Name: p.Text, Span: p.Span, Score: e.score, Date: e.value.text, Reasons: e.reasons, Stop: e.score > 0 && e.status == ""}
		if !t.Stop {
			t.Status, t.Why = status(e)
		}
		s := p.sentence
		if e.namedElsewhere() {
			s = a.tellingAt(e)
		}
		out[s].Taken = append(out[s].Taken, t)
	}
	return out
}
