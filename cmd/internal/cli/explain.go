package cli

import (
	"fmt"
	"io"
	"strings"

	"dateline"
)

// explainDocument prints each sentence of a story, or line of a list, with what was taken
// from it, and what was left out and why.
func explainDocument(w io.Writer, doc *dateline.Document) error {
	if len(doc.Explained) == 0 {
		_, err := fmt.Fprintln(w, unexplained(doc))
		return err
	}
	for i, e := range doc.Explained {
		fmt.Fprintf(w, "%3d  %s\n", i+1, strings.Join(strings.Fields(e.Sentence.Of(doc.Text)), " "))
		for _, t := range e.Taken {
			verdict := "stop"
			if !t.Stop {
				verdict = string(t.Status)
				if t.Why != "" {
					verdict += ": " + t.Why
				}
			}
			fmt.Fprintf(w, "       %s ", t.Name)
			if t.Score != 0 {
				fmt.Fprintf(w, "(%.1f) ", t.Score)
			}
			fmt.Fprint(w, verdict)
			if t.Date != "" {
				fmt.Fprintf(w, "; dated %q", t.Date)
			}
			if len(t.Reasons) > 0 {
				fmt.Fprintf(w, "; %s", strings.Join(t.Reasons, ", "))
			}
			fmt.Fprintln(w)
		}
	}
	return nil
}

// unexplained says why a document has no sentences to explain.
func unexplained(doc *dateline.Document) string {
	it := doc.Itineraries[0]
	if len(it.Seeds) == 0 && len(it.Notices) > 0 {
		return "nothing to explain: " + it.Notices[0].Text
	}
	return "no story to explain: the stops came from a table or a track, one for each record"
}
