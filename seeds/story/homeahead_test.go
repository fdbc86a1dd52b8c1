package story

import (
	"testing"

	"dateline/seeds"
)

// A return is ahead where it is still to come from a place already reached; behind a planned stop it is
// planned by that.
func TestReturnStillToCome(t *testing.T) {
	for text, want := range map[string]bool{
		"Ingrid Dahl landed in Quito on Friday, 10 May 2019, and will fly home to Oslo on Sunday.":                                true,
		"Ingrid Dahl landed in Quito on Friday, 10 May 2019, and flew home to Oslo on Sunday.":                                    false,
		"Ingrid Dahl landed in Quito on Friday, 10 May 2019. She will go to Sucre on Sunday and will fly home to Oslo on Monday.": false,
		"Ingrid Dahl left Oslo on Monday and landed in Quito on Friday, 10 May 2019, and will fly home to Oslo on Sunday.":        true,
	} {
		it := itinerary(t, text, "")
		if last := it.Seeds[len(it.Seeds)-1]; last.Name != "Oslo" || last.Role != seeds.Return || last.Ahead != want {
			t.Errorf("%s: %s is %s, ahead %v, want %v", text, last.Name, last.Role, last.Ahead, want)
		}
	}
}

// A return that one story saw to come and another done is done.
func TestReturnForeseenAndDone(t *testing.T) {
	var docs []*Document
	for _, text := range []string{
		"Ingrid Dahl landed in Quito on Friday, 10 May 2019, and will fly home to Oslo on Sunday.",
		"Ingrid Dahl was in Quito on Friday, 10 May 2019. She flew home to Oslo on Sunday, 12 May 2019.",
	} {
		doc, err := Read(text, Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	both, err := Merge(docs...)
	if err != nil {
		t.Fatal(err)
	}
	it := both.Main()
	if got := route(it); got != "Quito 05-10, Oslo 05-12<" || it.Seeds[1].Ahead {
		t.Errorf("%s, ahead %v", got, it.Seeds[len(it.Seeds)-1].Ahead)
	}
}
