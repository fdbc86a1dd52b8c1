package story

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// A place that is left out is told why without a word that its sentence contradicts, and what tells of a stop
// by its country has the number of the stop.
func TestExplainedOutcomes(t *testing.T) {
	text := "Envoy Dahl flew to Quito in Ecuador on May 7. She toured Ecuador for a day. Then she flew to Bogotá. Her guide came from Lisbon."
	doc, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-14"), Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]int{}
	for _, e := range doc.Explained {
		for _, k := range e.Taken {
			told[k.Name]++
			var want int
			switch k.Name {
			case "Quito", "Ecuador":
				want = 1
			case "Bogotá":
				want = 2
			}
			if k.Stop != want || (k.Stop == 0) != (k.Status != "") || k.Name == "Ecuador" && k.Why == "" {
				t.Errorf("%+v, want stop %d", k, want)
			}
			if k.Name == "Quito" && k.On != seeds.Day(2019, 5, 7) {
				t.Errorf("%+v: on %s", k, k.On)
			}
		}
	}
	if told["Quito"] != 1 || told["Ecuador"] != 1 || told["Bogotá"] != 1 || told["Lisbon"] != 1 {
		t.Errorf("told of %v", told)
	}
	unlikely := &evidence{account: &account{reasons: []string{"visits"}}}
	if _, why := status(unlikely); strings.Contains(why, "nobody") {
		t.Errorf("who visits is said to be nobody: %s", why)
	}
}

// The stops of several stories are numbered as those of their one trip.
func TestExplainedStoriesOfOneTrip(t *testing.T) {
	var docs []*Document
	for _, text := range []string{"Envoy Dahl flew to Quito on May 7.", "Envoy Dahl flew on to Bogotá on May 9."} {
		doc, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-14"), Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	both, err := Merge(docs...)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range both.Explained {
		for _, k := range e.Taken {
			if k.Stop == 0 || both.Main().Seeds[k.Stop-1].Name != k.Name {
				t.Errorf("%+v among %d stops", k, len(both.Main().Seeds))
			}
		}
	}
	if n := docs[1].Explained[0].Taken[0].Stop; n != 1 {
		t.Errorf("the story by itself now says stop %d", n)
	}
}
