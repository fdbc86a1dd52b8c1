package story

import (
	"strings"
	"testing"
)

// trips lists who travels in a document, and where each goes.
func trips(d *Document) string {
	var out []string
	for _, it := range d.Itineraries {
		out = append(out, it.Traveller+": "+route(it))
	}
	return strings.Join(out, "; ")
}

func readOn(t *testing.T, text, published, wanted string) *Document {
	t.Helper()
	d, err := Read(text, Options{Lexicon: world, Published: leadingDate(published), Traveller: wanted, Source: published})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWaysOfTheirOwn(t *testing.T) {
	const two = "President Hale flew to Oslo on Monday, to Bergen on Wednesday and to Tromsø on Thursday. " +
		"President Dahl flew to Quito on Monday, to La Paz on Wednesday and to Salta on Thursday."
	for _, c := range []struct{ text, wanted, want string }{
		{two, "", "Hale: Oslo 05-13, Bergen 05-15, Tromsø 05-16; Dahl: Quito 05-13, La Paz 05-15, Salta 05-16"},
		{two, "Hale", "Hale: Oslo 05-13, Bergen 05-15, Tromsø 05-16"},
		{two, "President Dahl", "Dahl: Quito 05-13, La Paz 05-15, Salta 05-16"},
		{"VIENNA - Two presidents are on the road. President Hale flew to Oslo on Monday. On Tuesday he went on to Bergen.\n\nPresident Dahl, meanwhile, landed in Quito on Monday. He visited Salta on Wednesday.", "",
			"Hale: Oslo 05-13, Bergen 05-14; Dahl: Quito 05-13, Salta 05-15"},
		// the days go on where the name changes: it may be one trip
		{"President Hale flew to Oslo on Monday and to Bergen on Tuesday. President Dahl flew to Quito on Wednesday and to Salta on Thursday.", "", "Hale: Oslo 05-13, Bergen 05-14, Quito 05-15, Salta 05-16"},
		// they go together, or one is what the other goes with
		{"President Hale and President Dahl flew to Oslo on Monday. President Hale went on to Bergen on Wednesday and to Tromsø on Thursday. President Dahl had visited Bergen on Tuesday.", "", "Hale: Oslo 05-13, Bergen 05-15, Tromsø 05-16"},
		// by days alone, without a verb of motion
		{"Dahl was in Oslo on Monday and in Bergen on Tuesday. Berg was in Quito on Monday and in Salta on Tuesday.", "", "Dahl: Oslo 05-13, Bergen 05-14; Berg: Quito 05-13, Salta 05-14"},
		// by whose the journey is of which the story goes on to tell
		{"President Dahl flew to Oslo on Monday. He went on to Bergen on Tuesday. Harry Hale's journey is shorter. He flew to Quito on Sunday and drove to Salta the next morning.", "", "Dahl: Oslo 05-13, Bergen 05-14; Harry Hale: Quito 05-12, Salta 05-13"},
		// what both do is each one's
		{"Dahl was in Oslo on Wednesday and in Bergen on Thursday. Berg was in Quito on Monday and in Salta on Tuesday. Both are expected in Vienna on Saturday.", "Berg", "Berg: Quito 05-13, Salta 05-14, Vienna 05-18+"},
		// who is asked for gets nothing of another by name, however little is told of that one
		{"Dahl flew to Oslo on Monday and to Bergen on Tuesday. Berg was in Quito on Thursday.", "Dahl", "Dahl: Oslo 05-13, Bergen 05-14"},
	} {
		if got := trips(readOn(t, c.text, "2019-05-17", c.wanted)); got != c.want {
			t.Errorf("%s\nasked for %q: %s, want %s", c.text, c.wanted, got, c.want)
		}
	}
}

func TestMixedTravellersAreNoticed(t *testing.T) {
	d := readOn(t, "President Hale flew to Oslo on Monday and to Bergen on Tuesday. President Dahl flew to Quito on Wednesday and to Salta on Thursday.", "2019-05-17", "")
	if !has(d.Main(), "mixed-travellers") {
		t.Errorf("no notice: %v", d.Main().Notices)
	}
	d = readOn(t, "President Hale flew to Oslo on Monday and to Bergen on Tuesday. He flew to Quito on Wednesday and to Salta on Thursday.", "2019-05-17", "")
	if has(d.Main(), "mixed-travellers") {
		t.Errorf("noticed: %v", d.Main().Notices)
	}
}

// Whose a visit is says who acts in its clause; that somebody else has a trip too is told of.
func TestAnothersVisit(t *testing.T) {
	const text = "Presidents' paths cross in Vienna\n\n" +
		"VIENNA, 14 May 2019 - Norwegian President Carla Mendes and Colombian Prime Minister Anil Rao arrived within an hour of each other in Vienna on Tuesday, each on a tour of their own.\n\n" +
		"Mendes began her trip in Quito on Saturday and spent Sunday and Monday in Dakar. From Vienna she goes on to Bergen on Wednesday and flies home to Oslo on Thursday.\n\n" +
		"Rao, who came from Lisbon, will travel to Geneva on Thursday and end his visit in Salta on Friday before he returns to Bogotá."
	d := readOn(t, text, "2019-05-14", "")
	if got, want := route(d.Main()), "Quito 05-11, Dakar 05-12, Vienna 05-14, Bergen 05-15+, Oslo 05-16<"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if !has(d.Main(), "another-traveller") {
		t.Errorf("no notice: %v", d.Main().Notices)
	}
	d = readOn(t, "President Ann Hale arrived in Vienna on Tuesday. She began her trip in Oslo on Sunday. Prime Minister Lars Dahl had welcomed her in Bergen.", "2019-05-14", "")
	if has(d.Main(), "another-traveller") {
		t.Errorf("noticed: %v", d.Main().Notices)
	}
}
