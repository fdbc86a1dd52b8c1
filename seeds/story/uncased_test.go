package story

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// A text without capitals, or in nothing else, is read as one that has them, and stays as
// it was written.
func TestUncasedText(t *testing.T) {
	words, err := mention.OpenWords("ann\tg\nhale\ts\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, who, want string }{
		{"we flew from quito to bogotá on sunday and arrived in ipiales on monday.", "the narrator", "Quito 05-12, Bogotá 05-12, Ipiales 05-13"},
		{"PRESIDENT ANN HALE FLEW FROM QUITO TO BOGOTÁ ON SUNDAY AND ARRIVED IN IPIALES ON MONDAY.", "Ann Hale", "Quito 05-12, Bogotá 05-12, Ipiales 05-13"},
	} {
		doc, err := Read(c.text, Options{Lexicon: world, Finder: &mention.Finder{Lexicon: world, Words: words}, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		if got := route(doc.Main()); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
		if got := doc.Main().Traveller; got != c.who {
			t.Errorf("%s\nthe traveller is %q, not %q", c.text, got, c.who)
		}
		if doc.Text != c.text || doc.Main().Text != c.text {
			t.Errorf("the text became %q", doc.Main().Text)
		}
	}
}
