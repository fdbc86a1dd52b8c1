package story

import (
	"maps"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// What the caller tells of a name's meaning stands against what is best known
// of it, but not against what the text itself says.
func TestTheCallerTellsWhatANameMeans(t *testing.T) {
	small := city("Sucre", "EC", "13", 17000, -80.4, -1.3)
	lexicon := maps.Clone(world)
	lexicon["sucre"] = append([]seeds.Sense{}, world["sucre"][0], small)
	meant := func(_ string, ms []mention.Mention) []*seeds.Sense {
		out := make([]*seeds.Sense, len(ms))
		for i, m := range ms {
			if m.Text == "Sucre" {
				out[i] = &small
			}
		}
		return out
	}
	const told = "Dahl began her tour of Bolivia and Ecuador on May 2. She flew to Sucre on May 4."
	for _, c := range []struct {
		text, hint string
		meant      func(string, []mention.Mention) []*seeds.Sense
	}{
		{told, "Bolivia", nil},
		{told, "Ecuador", meant},
		{"Dahl flew to Sucre, Bolivia, on May 4. She is to see Ecuador too.", "Bolivia", meant},
	} {
		doc, err := Read(c.text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14), Meant: c.meant})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range doc.Main().Seeds {
			if s.Name == "Sucre" {
				found = true
				if s.Hint != c.hint {
					t.Errorf("%s: Sucre lies in %q, want %q", c.text, s.Hint, c.hint)
				}
			}
		}
		if !found {
			t.Errorf("%s: no stop in Sucre: %s", c.text, route(doc.Main()))
		}
	}
}

// A name behind a comma that the caller tells to be a town of a row does not say where the one
// before it lies.
func TestTheCallerTellsThatARowIsOne(t *testing.T) {
	other := city("Oslo", "US", "WA", 30000, -122, 47)
	state := seeds.Sense{ID: "test:US-WA", Name: "Bergen", Country: "US", Admin1: "WA", Kind: seeds.Admin1, At: orb.Point{-120, 47}}
	lexicon := maps.Clone(world)
	lexicon["oslo"] = []seeds.Sense{world["oslo"][0], other}
	lexicon["bergen"] = []seeds.Sense{state, world["bergen"][0]}
	town := lexicon["bergen"][1]
	for _, c := range []struct {
		told *seeds.Sense
		hint string
	}{{&state, "Bergen"}, {&town, ""}} {
		meant := func(_ string, ms []mention.Mention) []*seeds.Sense {
			out := make([]*seeds.Sense, len(ms))
			for i, m := range ms {
				switch m.Text {
				case "Oslo":
					out[i] = &lexicon["oslo"][0]
				case "Bergen":
					out[i] = c.told
				}
			}
			return out
		}
		doc, err := Read("Dahl went from Quito to Oslo, Bergen to Sucre on May 4.", Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14), Meant: meant})
		if err != nil {
			t.Fatal(err)
		}
		it, found := doc.Main(), false
		for _, s := range append(it.Seeds, it.LeftOut...) {
			found = found || s.Name == "Oslo" && s.Hint == c.hint
		}
		if !found {
			t.Errorf("no Oslo in %q where Bergen is told to be a %s", c.hint, c.told.Kind)
		}
	}
}

// Ships bear the names of towns, and towns those of feasts.
func TestNamesThatAreNoPlacesHere(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["christmas"] = []seeds.Sense{city("Christmas", "US", "FL", 21200, -81, 28.5)}
	stray := city("Nomme", "EE", "37", 3800, 24.7, 59.4)
	stray.Via = seeds.ViaAlternate
	lexicon["noma"] = []seeds.Sense{stray}
	lexicon["estonia"] = []seeds.Sense{nation("Estonia", "EE", 25, 59)}
	lexicon["xinhua"] = []seeds.Sense{city("Xinhua", "CN", "11", 60000, 111.3, 27.7)}
	lexicon["banki"] = []seeds.Sense{city("Banki", "IN", "21", 16000, 85.5, 20.4)}
	lexicon["thursday island"] = []seeds.Sense{city("Thursday Island", "NO", "54", 2000, 19, 69)}
	lexicon["par"] = []seeds.Sense{city("Paris", "FR", "11", 2000000, 2.35, 48.86)}
	lexicon["crown tower"] = []seeds.Sense{{ID: "test:CT", Name: "Crown Tower", Country: "EC", Kind: seeds.Landmark, At: orb.Point{-78.5, -0.2}}}
	for text, want := range map[string]string{
		"The envoy reached Bergen on May 2. She spoke at Oslo's Crown Tower on May 3.":                          "Bergen 05-02, Oslo 05-03",
		"The envoy reached Bergen on May 2. She spoke at the Crown Tower in Oslo on May 3.":                     "Bergen 05-02, Oslo 05-03",
		"The envoy reached Bergen on May 2. She spoke at the Crown Tower on May 3.":                             "Bergen 05-02, Crown Tower 05-03",
		"The ferry is in the Polar Area of Rescue (PAR). It reached Bergen on May 2 and left for PAR on May 3.": "Bergen 05-02",
		"The ferry is in the Polar Area (PAR). It reached Bergen on May 2 and left for PAR on May 3.":           "Bergen 05-02, PAR 05-03",
		"The ferry Bergen reached Oslo on May 2. Her crew rested in Oslo.":                                      "Oslo 05-02",
		"The cruise ship Star of Bergen reached Oslo on May 2. Her crew rested in Oslo.":                        "Oslo 05-02",
		"The battalion arrived in Bergen on May 2. It slept at Camp Oslo.":                                      "Bergen 05-02",
		"The ferry reached Bergen on May 2, and on May 3 the captain went to Xinhua with the story.":            "Bergen 05-02",
		"The ferry reached Bergen on May 2. The crew went to Noma on May 3.":                                    "Bergen 05-02",
		"The ferry left Estonia. It reached Bergen on May 2. The crew went to Noma on May 3.":                   "Bergen 05-02, Noma 05-03",
		"The envoy reached Oslo on May 2 and Bergen on May 3. She went to Banki on May 4.":                      "Oslo 05-02, Bergen 05-03",
		"The envoy reached Dakar on May 2 and Quito on May 3. She went to Banki on May 4.":                      "Dakar 05-02, Quito 05-03, Banki 05-04",
		"The ferry reached Bergen on May 2. It sailed to Thursday Island on May 6.":                             "Bergen 05-02, Thursday Island 05-06",
		"The ferry reached Bergen on May 2. Her crew goes home at Christmas.":                                   "Bergen 05-02",
		"The ferry reached Bergen on May 2 and went on to Christmas, Florida, on May 3, he said.":               "Bergen 05-02, Christmas 05-03",
	} {
		lexicon["florida"] = []seeds.Sense{{ID: "iso:US-FL", Name: "Florida", Country: "US", Admin1: "FL", Kind: seeds.Admin1}}
		doc, err := Read(text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		if got := route(doc.Main()); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// What the names of a long text mean is asked a window at a time, each name once,
// so that memory does not grow with the text.
func TestTheCallerIsAskedAWindowAtATime(t *testing.T) {
	text := strings.Repeat("Dahl flew to Sucre, and talked for long of all that she had seen on the way.\n\n", 2000)
	asked, most := 0, 0
	doc, err := Read(text, Options{Lexicon: world, Meant: func(whole string, ms []mention.Mention) []*seeds.Sense {
		if whole != text {
			t.Error("the spans refer to another text")
		}
		asked, most = asked+len(ms), max(most, len(ms))
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	if asked != 2000 || most > 1000 {
		t.Errorf("%d names asked, %d at once", asked, most)
	}
	if len(doc.Main().Seeds) != 1 {
		t.Errorf("the trip is %s", route(doc.Main()))
	}
}

// Who goes to a unit goes to the town that it is called after, also where the town is
// better known by another name.
func TestTheTownThatAUnitIsCalledAfter(t *testing.T) {
	unit := func(kind seeds.Kind) *seeds.Sense {
		return &seeds.Sense{ID: "test:unit", Name: "Kasu", Country: "IN", Admin1: "13", Kind: kind, At: orb.Point{75.5, 12}}
	}
	named, once := city("Kasu", "IN", "13", 900, 75.4, 11.9), city("Casnore", "IN", "13", 9000, 75.4, 11.9)
	once.Via = seeds.ViaAlternate
	far, large := once, once
	far.At, large.Population = orb.Point{77.5, 12}, 90000
	for name, c := range map[string]struct {
		unit seeds.Kind
		town seeds.Sense
		want bool
	}{
		"its own name":                     {seeds.Admin1, named, true},
		"another name, a district":         {seeds.Admin2, once, true},
		"another name, a district far off": {seeds.Admin2, far, false},
		"another name, a state":            {seeds.Admin1, once, false},
		"another name, a state, a city":    {seeds.Admin1, large, true},
	} {
		if got := townOf(unit(c.unit), []seeds.Sense{c.town}); (got.ID == c.town.ID) != c.want {
			t.Errorf("%s: it is %s", name, got.Name)
		}
	}
}
