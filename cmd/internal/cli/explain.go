package cli

import (
	"fmt"
	"io"
	"strings"

	"dateline"
	"dateline/geo"
	"dateline/seeds"
	reading "dateline/seeds/story"
)

// The legend says how to read what is printed above it.
const (
	legendOfStops  = "\nThe number of a stop is that in the list of stops. Behind semicolons stand the words that date a place, and what was seen of it."
	legendOfScores = "The number in brackets is how much speaks for a stop (above 0) or against one (below)."
)

// explained is a sentence as JSON.
type explained struct {
	Sentence string       `json:"sentence"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Places   []takenPlace `json:"places"`
}

// takenPlace is a place of a sentence as JSON.
type takenPlace struct {
	Name     string   `json:"name"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Stop     int      `json:"stop,omitempty"`
	Role     string   `json:"role,omitempty"`
	Mode     string   `json:"mode,omitempty"`
	Arrive   string   `json:"arrive,omitempty"`
	Depart   string   `json:"depart,omitempty"`
	Doubtful bool     `json:"doubtful_day,omitempty"`
	Status   string   `json:"status,omitempty"`
	Why      string   `json:"why,omitempty"`
	Score    float64  `json:"score,omitempty"`
	Words    string   `json:"dated,omitempty"`
	On       string   `json:"on,omitempty"`
	Until    string   `json:"until,omitempty"`
	Seen     []string `json:"seen,omitempty"`
}

// explainer explains a document whose main trip is located.
type explainer struct {
	doc *dateline.Document
	it  *seeds.Itinerary
	at  map[seeds.Span]int // the number of a stop in the list of stops, by where the text names it
}

func newExplainer(doc *dateline.Document, j *geo.Journey) *explainer {
	x := &explainer{doc: doc, it: doc.Itineraries[0], at: map[seeds.Span]int{}}
	for i, s := range j.Stops {
		if _, ok := x.at[s.Seed.Span]; !ok {
			x.at[s.Seed.Span] = i + 1
		}
	}
	return x
}

// stop returns the stop that a place tells of and its number in the list, 0 where it was not found.
func (x *explainer) stop(t *reading.Taken) (*seeds.Seed, int) {
	s := &x.it.Seeds[t.Stop-1]
	return s, x.at[s.Span]
}

// print prints each sentence of a story, or line of a list, with what was taken from it, and what was
// left out and why.
func (x *explainer) print(w io.Writer) error {
	if len(x.doc.Explained) == 0 {
		_, err := fmt.Fprintln(w, unexplained(x.doc))
		return err
	}
	taken, scored := false, false
	for i, e := range x.doc.Explained {
		fmt.Fprintf(w, "%3d  %s\n", i+1, printable(strings.Join(strings.Fields(e.Sentence.Of(x.doc.Text)), " ")))
		for k := range e.Taken {
			fmt.Fprintln(w, "       "+printable(x.line(&e.Taken[k])))
			taken, scored = true, scored || e.Taken[k].Score != 0
		}
	}
	if taken {
		fmt.Fprintln(w, legendOfStops)
	}
	if scored {
		fmt.Fprintln(w, legendOfScores)
	}
	return nil
}

// line tells of a place what became of it, and why.
func (x *explainer) line(t *reading.Taken) string {
	out := t.Name
	if t.Score != 0 {
		out += fmt.Sprintf(" (%+.1f)", t.Score)
	}
	out += ": " + x.outcome(t)
	if t.Date != "" {
		out += fmt.Sprintf("; dated %q", t.Date)
		if on := seeds.FormatRange(t.On, t.Until, x.it.Lang); on != "" && on != t.Date {
			out += " = " + on
		}
	}
	if seen := inWords(t.Reasons); seen != "" {
		out += "; " + seen
	}
	return out
}

// outcome says what became of a place: "stop 3, visited, 29 November 2003, flight".
func (x *explainer) outcome(t *reading.Taken) string {
	if t.Stop == 0 {
		out := "left out: " + string(t.Status)
		if t.Why != "" {
			out += ": " + t.Why
		}
		return out
	}
	s, number := x.stop(t)
	if number == 0 {
		return "no stop: no such place is known"
	}
	if t.Why != "" {
		return fmt.Sprintf("stop %d, %s", number, t.Why)
	}
	out := fmt.Sprintf("stop %d", number)
	for _, part := range []string{string(s.Role), s.MarkDoubt(seeds.FormatRange(s.Arrive, s.Depart, x.it.Lang)), string(s.Mode)} {
		if part != "" {
			out += ", " + part
		}
	}
	return out
}

// json gives the sentences with what was taken from them.
func (x *explainer) json() []explained {
	out := make([]explained, 0, len(x.doc.Explained))
	for _, e := range x.doc.Explained {
		said := explained{Sentence: e.Sentence.Of(x.doc.Text), Start: e.Sentence.Start, End: e.Sentence.End, Places: []takenPlace{}}
		for k := range e.Taken {
			t := &e.Taken[k]
			p := takenPlace{Name: t.Name, Start: t.Span.Start, End: t.Span.End, Status: string(t.Status), Why: t.Why, Score: round3(t.Score),
				Words: t.Date, On: t.On.String(), Until: t.Until.String(), Seen: t.Reasons}
			if t.Stop > 0 {
				var s *seeds.Seed
				if s, p.Stop = x.stop(t); p.Stop > 0 && t.Why == "" {
					p.Role, p.Mode, p.Arrive, p.Depart, p.Doubtful = string(s.Role), string(s.Mode), s.Arrive.String(), s.Depart.String(), s.DayDoubtful()
				}
			}
			said.Places = append(said.Places, p)
		}
		out = append(out, said)
	}
	return out
}

// unexplained says why a document has no sentences to explain.
func unexplained(doc *dateline.Document) string {
	it := doc.Itineraries[0]
	if len(it.Seeds) == 0 && len(it.Notices) > 0 {
		return "nothing to explain: " + it.Notices[0].Text
	}
	return "no story to explain: the stops came from a table or a track, one for each record"
}
