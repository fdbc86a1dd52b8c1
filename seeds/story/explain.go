package story

import "dateline/seeds"

// Explained is one sentence, and what was taken from it.
type Explained struct {
	Sentence seeds.Span
	Taken    []Taken
}

// Taken is a place of a sentence, what became of it, and why.
type Taken struct {
	Name    string
	Span    seeds.Span
	Score   float64    // above 0 it speaks for a stop, below against one; 0 where nothing was weighed
	Date    string     // the words that date it
	On      seeds.Date // what these mean, unknown where that cannot be told
	Until   seeds.Date // the last day, where they tell of more than one
	Reasons []string   // what counted, in order
	// Stop is the number of the stop in the main itinerary that it tells of, from 1, or 0. With a
	// Why it is no stop itself, but tells of that one.
	Stop   int
	Status seeds.Status // where it is no stop
	Why    string
}

// outcome is what became of a telling.
type outcome struct {
	stop   int
	status seeds.Status
	why    string
}

// explain lists the sentences with the evidence found in them.
func (a *analysis) explain(t *journey) []Explained {
	out := make([]Explained, len(a.sentences))
	for i := range a.sentences {
		out[i].Sentence = a.sentences[i].Span
	}
	became := a.outcomes(t)
	for i := range t.evidence {
		e := &t.evidence[i]
		p, o := &a.places[e.place], became[e.index]
		taken := Taken{Name: p.Text, Span: p.Span, Score: e.score, Date: e.value.text, On: e.value.from, Until: e.value.to, Reasons: e.reasons,
			Stop: o.stop, Status: o.status, Why: o.why}
		s := p.sentence
		if e.namedElsewhere() {
			s = a.tellingAt(e)
		}
		out[s].Taken = append(out[s].Taken, taken)
	}
	return out
}

// outcomes says of each telling, by its index, what became of it in the end.
func (a *analysis) outcomes(t *journey) map[int]outcome {
	const lies = "the stop lies in it"
	out := make(map[int]outcome, len(t.evidence))
	for n := range t.stops {
		for _, e := range t.stops[n].evidence {
			o := outcome{stop: n + 1}
			if e.score <= 0 {
				o.why = "told better elsewhere"
			}
			out[e.index] = o
		}
	}
	for n := range t.stops {
		for _, e := range t.stops[n].absorbed {
			if _, ok := out[e.index]; !ok {
				out[e.index] = outcome{stop: n + 1, why: lies}
			}
		}
	}
	for _, vs := range [][]visit{t.rest, t.anothers} {
		for i := range vs {
			v := &vs[i]
			s, why := status(&v.evidence[v.best])
			if a.callsTraveller(v) {
				s, why = seeds.Mentioned, "the name of the traveller"
			}
			for k := range v.evidence {
				e, o := &v.evidence[k], outcome{status: s, why: why}
				if e.score <= 0 && !a.callsTraveller(v) {
					o.status, o.why = status(e)
				}
				out[e.index] = o
			}
		}
	}
	for i := range t.evidence {
		e := &t.evidence[i]
		if _, ok := out[e.index]; ok {
			continue
		}
		o := outcome{}
		if o.status, o.why = status(e); e.status == "" {
			for n := range t.stops {
				if !holds(a.places[e.place].sense, t.stops[n].sense) {
					continue
				}
				if o.stop > 0 {
					o.why = "the first of the stops in it"
					break
				}
				o = outcome{stop: n + 1, why: lies}
			}
		}
		out[e.index] = o
	}
	return out
}
