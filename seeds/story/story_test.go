package story

import (
	"maps"
	"strings"
	"testing"

	"dateline/seeds"
)

const tour = `Minister in Ecuador to talk about water

QUITO, Ecuador – Norwegian Environment Minister Ingrid Dahl landed in Quito on Tuesday, May 14, on the second leg of a three-nation tour.

Dahl arrived after talks with mayors in La Paz that ran late on Monday.

The highlight of the trip will be a visit Thursday, May 16, to the Colombian city of Ipiales on the Ecuadorian border, where she will see a dam.

A stop in Sucre was cancelled because of fog. Her predecessor visited Salta in 2015.

"Ecuador is a friend," Dahl said.
`

func TestTour(t *testing.T) {
	for _, published := range []string{"", "2019-05-14"} {
		it := itinerary(t, tour, published)
		if got, want := route(it), "La Paz 05-13, Quito 05-14, Ipiales 05-16+"; got != want {
			t.Errorf("published %q: %s, want %s", published, got, want)
			continue
		}
		if it.Traveller != "Ingrid Dahl" || it.Headline != "Minister in Ecuador to talk about water" {
			t.Errorf("traveller %q, title %q", it.Traveller, it.Headline)
		}
		last := it.Seeds[2]
		if !last.Highlight || !strings.Contains(last.Why, "highlight of the trip") || last.ArriveText != "Thursday, May 16" {
			t.Errorf("the highlight is %+v", last)
		}
		if len(it.Focus) != 1 || strings.Join(it.Focus[0].Countries, " ") != "CO EC" || it.Focus[0].Stop != 3 {
			t.Errorf("focus %+v", it.Focus)
		}
		if leftOut(it, "Sucre") != seeds.Cancelled || leftOut(it, "Salta") != seeds.Background {
			t.Errorf("left out: %+v", it.LeftOut)
		}
		if year := it.Seeds[0].Arrive.Year; (year != 0) != (published != "") {
			t.Errorf("published %q, and the year is %d", published, year)
		}
		if has(it, "year-unknown") != (published == "") || has(it, "count-mismatch") {
			t.Errorf("notices %v", it.Notices)
		}
	}
}

func has(it *seeds.Itinerary, code string) bool {
	for _, n := range it.Notices {
		if n.Code == code {
			return true
		}
	}
	return false
}

func TestRoutes(t *testing.T) {
	for name, c := range map[string]struct{ text, published, want string }{
		"list": {"The trio will tour in June, with stops in Oslo, Bergen and Tromsø.", "", "Oslo+, Bergen+, Tromsø+"},
		"told backwards": {"The ship reached Lisbon on Friday. Before that she had called at Cádiz on Wednesday, after leaving Dakar on Saturday, May 4.",
			"2019-05-10", "Dakar 05-04, Cádiz 05-08, Lisbon 05-10"},
		"earlier that day": {"Dahl arrived in Bogotá on Monday. She had lunch with traders in Quito earlier in the day.", "2019-05-14", "Quito 05-13, Bogotá 05-13"},
		"followed by":      {"Prime Minister Ingrid Dahl will begin her tour with a visit to Quito, followed by stops in La Paz, Sucre and Salta.", "2019-05-14", "Quito+, La Paz+, Sucre+, Salta+"},
		"days in a list":   {"Dahl will travel to Quito on Wednesday and La Paz on Friday, returning to Oslo on Sunday.", "2019-05-14", "Quito 05-15+, La Paz 05-17+, Oslo 05-19<"},
		"twice": {"The band will play in Quito on May 20, in Sucre on May 22 and in La Paz on May 24. The last concert is in Quito on May 27.", "2019-05-14",
			"Quito 05-20+, Sucre 05-22+, La Paz 05-24+, Quito 05-27+"},
		"date lines":     {"Spring dates\n\nFri 12 April - Denver, Mile High Hall\nSat 13 April - Boise, Knitting Works\nMon 15 April - Reno, the Alpine - CANCELLED\n", "2019-03-01", "Denver 04-12+, Boise 04-13+"},
		"from and to":    {"Dahl flew from Oslo to Vienna on Monday and will return to Oslo on Thursday.", "2019-05-14", "Oslo 05-13, Vienna 05-13, Oslo 05-16<"},
		"country alone":  {"The president arrived in Bolivia on Monday and will go to Peru on Wednesday.", "2019-05-14", "Bolivia 05-13, Peru 05-15+"},
		"country, city":  {"The president is in Bolivia for talks. He landed in La Paz on Monday.", "2019-05-14", "La Paz 05-13"},
		"someone else":   {"Minister Ingrid Dahl landed in Quito on Monday. Her brother lives in Boise, and a rival, Jan Berg, will travel to Vienna next week.", "2019-05-14", "Quito 05-13"},
		"following days": {"Dahl arrived in Quito on May 2. The next day she travelled to Bogotá, and two days later she visited Ipiales.", "2019-05-14", "Quito 05-02, Bogotá 05-03, Ipiales 05-05"},
		"Spanish": {"La ministra Ingrid Dahl llegó el lunes 13 de mayo a Quito. Al día siguiente viajó a Bogotá y el jueves visitará Ipiales, en la frontera con Ecuador. Una escala en Sucre fue cancelada.",
			"2019-05-14", "Quito 05-13, Bogotá 05-14, Ipiales 05-16+"},
	} {
		it := itinerary(t, c.text, c.published)
		if got := route(it); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestModes(t *testing.T) {
	it := itinerary(t, "Dahl flew to Quito on Monday. She travelled by train to Ipiales on Tuesday and walked to Bogotá.", "2019-05-14")
	var got []string
	for _, s := range it.Seeds {
		got = append(got, string(s.Mode))
	}
	if s := strings.Join(got, " "); s != "flight rail foot" {
		t.Errorf("modes %q of %s", s, route(it))
	}
}

// What is done at a sight of a town says nothing of how the town was reached.
func TestModeOfASight(t *testing.T) {
	lexicon := maps.Clone(world)
	bridge := city("Loden Bridge", "CO", "NAR", 0, -77.64, 0.83)
	bridge.Kind = seeds.Landmark
	lexicon["loden bridge"] = []seeds.Sense{bridge}
	text := "Dahl flew to Bogotá on Monday. On Tuesday Dahl will go to Ipiales, to walk across Loden Bridge."
	doc, err := Read(text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14)})
	if err != nil {
		t.Fatal(err)
	}
	it := doc.Main()
	if last := it.Seeds[len(it.Seeds)-1]; last.Name != "Ipiales" || last.Mode != "" {
		t.Errorf("%s was reached by %q, of %s", last.Name, last.Mode, route(it))
	}
}

func TestBoarded(t *testing.T) {
	it := itinerary(t, "Dahl took the overnight ferry from Oslo to Bergen on Monday. She caught a bus to Vienna on Tuesday, boarded a plane to Quito and took a train to Ipiales.", "2019-05-18")
	var got []string
	for _, s := range it.Seeds {
		got = append(got, s.Name+" "+string(s.Mode))
	}
	if s := strings.Join(got, ", "); s != "Oslo , Bergen sea, Vienna road, Quito flight, Ipiales rail" {
		t.Errorf("modes %q", s)
	}
}

func TestCountsCheckTheResult(t *testing.T) {
	it := itinerary(t, "Dahl is on a five-nation tour. She landed in Quito on Monday and flew to Bogotá on Tuesday.", "2019-05-14")
	if !has(it, "count-mismatch") {
		t.Errorf("notices %v of %s", it.Notices, route(it))
	}
	it = itinerary(t, "Dahl will make a tour of two cities. She leaves Oslo on Friday, visits Quito on Saturday and Bogotá on Sunday.", "2019-05-14")
	if len(it.Seeds) != 3 || has(it, "count-mismatch") {
		t.Errorf("where one sets out is counted: %v of %s", it.Notices, route(it))
	}
	for text, want := range map[string]string{
		"Minister Ingrid Dahl will visit five small countries in all. She lands in Quito on Friday and flies to Bogotá on Sunday.": "five small countries",
		"On a tour that takes in a dozen towns, Dahl landed in Quito on Monday and flew to Bogotá on Tuesday.":                     "a dozen towns",
		"On the third leg of her long tour, Dahl landed in Quito on Monday and flew to Bogotá on Tuesday.":                         "third leg of her long tour",
		"On the second leg of her tour, Dahl landed in Quito on Monday and flew to Bogotá on Tuesday, and Sucre on Friday.":        "",
		"Dahl has visited forty countries. She landed in Quito on Monday and flew to Bogotá on Tuesday.":                           "",
	} {
		said := ""
		it := itinerary(t, text, "2019-05-14")
		for _, n := range it.Notices {
			if n.Code == countMismatch {
				said = n.Span.Of(it.Text)
			}
		}
		if said != want {
			t.Errorf("%s: %q is said not to fit, want %q", text, said, want)
		}
	}
}

// A count of countries is not given for that of the places that are listed.
func TestCountOfCountriesListsPlaces(t *testing.T) {
	it := itinerary(t, "Dahl is on a five-nation tour. She landed in Quito on May 11, flew to Bogotá on May 12 and travelled to Ipiales on May 13.", "2019-05-14")
	for _, n := range it.Notices {
		if n.Code == countMismatch && !strings.HasSuffix(n.Text, "and the places that were found lie in 2: Quito, Bogotá, Ipiales") {
			t.Errorf("%s of %s", n.Text, route(it))
		}
	}
	if !has(it, countMismatch) {
		t.Errorf("no notice of %s", route(it))
	}
}

// What a story states is counted over the trip that all stories together tell.
func TestCountsOfMergedStories(t *testing.T) {
	read := func(text string) *Document {
		d, err := Read(text, Options{Lexicon: world, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	first := "Dahl is on a three-nation tour. She landed in Quito on May 12 and flew to Bogotá on May 13."
	for second, want := range map[string]bool{"Dahl flew to La Paz on May 15.": false, "Dahl flew to Sevilla on May 15 and to Oslo on May 16.": true} {
		m, err := Merge(read(first), read(second))
		if err != nil {
			t.Fatal(err)
		}
		if it := m.Main(); has(it, countMismatch) != want {
			t.Errorf("%s: %s, notices %v", second, route(it), it.Notices)
		}
	}
}

func TestBoundsWhereOnlyTheOrderIsKnown(t *testing.T) {
	it := itinerary(t, "Dahl landed in Quito on May 2. A few days later she went on to Ipiales. She reached Bogotá on May 9.", "2019-05-14")
	if route(it) != "Quito 05-02, Ipiales, Bogotá 05-09" {
		t.Fatal(route(it))
	}
	if b := it.Seeds[1].Bounds; b[0].ISO() != "2019-05-02" || b[1].ISO() != "2019-05-09" {
		t.Errorf("bounds %v", b)
	}
}

func TestTwoTravellers(t *testing.T) {
	text := "President Ana Ruiz landed in Quito on Monday. On Tuesday Ruiz flew to Bogotá, and on Thursday Ruiz will visit Ipiales.\n\n" +
		"King Harald left Oslo on Sunday. Harald arrived in Vienna on Monday, and on Wednesday Harald will travel to Geneva. Harald returns to Oslo on Friday."
	doc, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-14")})
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Itineraries) != 2 {
		t.Fatalf("%d itineraries, want 2", len(doc.Itineraries))
	}
	names := doc.Itineraries[0].Traveller + " " + doc.Itineraries[1].Traveller
	if !strings.Contains(names, "Ruiz") || !strings.Contains(names, "Harald") {
		t.Errorf("travellers %s", names)
	}
	one, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-14"), Traveller: "Harald"})
	if err != nil {
		t.Fatal(err)
	}
	if got := route(one.Main()); !strings.Contains(got, "Vienna") || strings.Contains(got, "Quito") {
		t.Errorf("Harald's route is %s", got)
	}
	if has(one.Main(), "doubtful-trip") {
		t.Errorf("a sure trip is called doubtful: %v", one.Main().Notices)
	}
}

// Whoever is asked for by name gets no stop of somebody else: not by "she" before the
// story comes to them, and not because nobody bears the name.
func TestTravellerAskedFor(t *testing.T) {
	text := "QUITO, May 14 (Wire) - President Ana Ruiz landed in Quito on Monday. On Tuesday she flew to Bogotá, and on Thursday she goes to Ipiales.\n\n" +
		"Meanwhile, Tom Berg flew to Vienna on Monday. Berg will visit Geneva on Wednesday."
	for _, c := range []struct{ wanted, traveller, route string }{
		{"", "Ana Ruiz", "Quito 05-13, Bogotá 05-14, Ipiales 05-16+"},
		{"Ruiz", "Ana Ruiz", "Quito 05-13, Bogotá 05-14, Ipiales 05-16+"},
		{"Berg", "Tom Berg", "Vienna 05-13, Geneva 05-15+"},
		{"Bob", "", ""},
	} {
		doc, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-14"), Traveller: c.wanted})
		if err != nil {
			t.Fatal(err)
		}
		it := doc.Main()
		if it.Traveller != c.traveller || route(it) != c.route || has(it, "no-such-traveller") != (c.route == "") {
			t.Errorf("asked for %q: %s's trip is %s", c.wanted, it.Traveller, route(it))
		}
	}
}

// A name is asked for as it is written, and is called as it is: with its hyphens, its initials
// and a title that belongs to it.
func TestNamesAskedFor(t *testing.T) {
	for text, want := range map[string]string{
		"Ban Ki-moon flew to Quito on Monday and to Bogotá on Tuesday.":                          "Ban Ki-moon",
		"Jean-Noël Dahl flew to Quito on Monday and to Bogotá on Tuesday.":                       "Jean-Noël Dahl",
		"Al-Haldan flew to Quito on Monday and to Bogotá on Tuesday.":                            "Al-Haldan",
		"H. G. Hale went from Quito to Bogotá on Monday.":                                        "H. G. Hale",
		"Pope Haldan flew to Quito on Monday and to Bogotá on Tuesday.":                          "Pope Haldan",
		"Haldan, the singer, landed in Quito on Monday and flew to Bogotá on Tuesday.":           "Haldan",
		"HMS Prince of Haldan sailed from Lisbon on Monday and called at Dakar on Friday.":       "HMS Prince of Haldan",
		"HMS Queen Ingrid sailed from Lisbon on Monday and called at Dakar on Friday.":           "HMS Queen Ingrid",
		"Minister Ingrid Dahl flew to Quito. She went to Bogotá as HMS Ingrid sailed for Dakar.": "Ingrid Dahl",
	} {
		for _, wanted := range []string{"", want} {
			doc, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-14"), Traveller: wanted})
			if err != nil {
				t.Fatal(err)
			}
			if it := doc.Main(); it.Traveller != want || len(it.Seeds) < 2 {
				t.Errorf("%s\nasked for %q: %q travels to %s", text, wanted, it.Traveller, route(it))
			}
		}
	}
}

func TestMerge(t *testing.T) {
	var docs []*Document
	for _, text := range []string{"Dahl landed in Quito on May 13. She will fly to Ipiales on May 16.", "Dahl, who was in Quito on May 13, visited Bogotá on May 14. She arrived in Ipiales on May 16."} {
		d, err := Read(text, Options{Lexicon: world, Published: leadingDate("2019-05-17"), Source: text[:4]})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	m, err := Merge(docs...)
	if err != nil {
		t.Fatal(err)
	}
	it := m.Main()
	if got, want := route(it), "Quito 05-13, Bogotá 05-14, Ipiales 05-16"; got != want {
		t.Errorf("merged %s, want %s", got, want)
	}
	for _, s := range it.Seeds {
		if s.Span.Of(m.Text) != s.Name {
			t.Errorf("%s: its span covers %q", s.Name, s.Span.Of(m.Text))
		}
	}
	if it.Seeds[1].Source != 1 || len(it.Sources) != 2 {
		t.Errorf("sources %v, Bogotá's is %d", it.Sources, it.Seeds[1].Source)
	}
	docs = docs[:0]
	for _, text := range []string{"Dahl landed in Quito on May 13. She will fly to Ipiales on May 16, and will land in Salta on May 20.",
		"Dahl arrived in Ipiales on May 17, a day late. Her visit to Salta on May 20 was cancelled."} {
		d, err := Read(text, Options{Lexicon: world, Published: seeds.Day(2019, 5, 14+4*len(docs)), Source: text[:4]})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	if m, err = Merge(docs...); err != nil {
		t.Fatal(err)
	}
	said := ""
	for _, n := range m.Main().Notices {
		if n.Code == "other-day" {
			said += n.Text
		}
	}
	if want := "Dahl expects Ipiales on 2019-05-16; Dahl has it on 2019-05-17, which is taken"; said != want {
		t.Errorf("of days that differ it is said %q, want %q", said, want)
	}
	if got, want := route(m.Main()), "Quito 05-13, Ipiales 05-17"; got != want || leftOut(m.Main(), "Salta") != seeds.Cancelled {
		t.Errorf("a later story: %s, Salta %q; want %s, cancelled", got, leftOut(m.Main(), "Salta"), want)
	}
	if _, err := Merge(); err == nil {
		t.Error("nothing was merged without an error")
	}
}

func TestExplain(t *testing.T) {
	if doc, err := Read(tour, Options{Lexicon: world}); err != nil || doc.Explained != nil {
		t.Errorf("nobody asked for an explanation: %v, %v", doc.Explained, err)
	}
	doc, err := Read(tour, Options{Lexicon: world, Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	taken, left := 0, 0
	for _, e := range doc.Explained {
		for _, k := range e.Taken {
			if !e.Sentence.Contains(k.Span) || len(k.Reasons) == 0 {
				t.Errorf("%+v", k)
			}
			if k.Stop > 0 {
				taken++
			} else if k.Why == "" {
				t.Errorf("%s was left out without a reason", k.Name)
			} else {
				left++
			}
		}
	}
	if taken < 3 || left < 2 {
		t.Errorf("%d taken, %d left out", taken, left)
	}
}

func TestSameTextSameAnswer(t *testing.T) {
	first := itinerary(t, tour, "2019-05-14")
	for range 5 {
		again := itinerary(t, tour, "2019-05-14")
		if route(again) != route(first) || len(again.LeftOut) != len(first.LeftOut) || len(again.Notices) != len(first.Notices) {
			t.Fatalf("%s, then %s", route(first), route(again))
		}
	}
}
