package dateline

import (
	"testing"

	"dateline/geo"
	"dateline/seeds"
)

func TestTitlesSayWhereTheTripWent(t *testing.T) {
	for list, want := range map[string]string{
		"Lima\nLa Paz, Bolivia\nSantiago, Chile\nAsunción\n":          "South America",
		"London\nParis\nLondon\n":                                     "London – Paris and back",
		"Jerusalem\nRamallah\nAmman\n":                                "Jerusalem – Amman",
		"Lyon\nDijon\nParis\n":                                        "France",
		"Brussels\nCologne\nLuxembourg\nBrussels\n":                   "Brussels – Cologne and back",
		"London\nTokyo\nLos Angeles\nLondon\n":                        "Round the world from London",
		"Madrid\nNairobi\nDelhi\n":                                    "Madrid – Delhi",
		"Singapore\n":                                                 "Singapore",
		"Stockholm\nRome\nAthens\nLisbon\n":                           "Europe",
		"Vatican City\nRome\n":                                        "Vatican City – Rome",
		"Suva\nApia\n":                                                "Suva – Apia",
		"Beijing\nLhasa\nKathmandu\n":                                 "China and Nepal",
		"London\nParis\nMilan\nRome\n":                                "United Kingdom, France and Italy",
		"Lima\nSantiago, Chile\nBogotá\n":                             "South America",
		"Cape Town\nJohannesburg\nGaborone\n":                         "South Africa and Botswana",
		"Boston\nNew York\nWashington\n":                              "Boston – Washington",
		"New York\nChicago\nLos Angeles\n":                            "United States",
		"Esch-sur-Alzette\nEttelbruck\nClervaux\n":                    "Luxembourg",
		"Lagos, Nigeria\nAccra\nDakar\nBamako\nOuagadougou\nNiamey\n": "Western Africa",
	} {
		if got := Title(journeyOf(t, list), ""); got != want {
			t.Errorf("the title of %q is %q, want %q", list, got, want)
		}
	}
}

// Stops of one name, and those of none, are not one place: a title turns back only where the trip does.
func TestTitlesOfStopsAlike(t *testing.T) {
	for list, want := range map[string]string{
		"Portland, Maine\nPortland, Oregon\n": "Portland – Portland",
		"id,x,y\n1,10,60\n2,11,61\n":          "Stop 1 – Stop 2",
		"x,y\n10,60\n11,61\n10,60\n":          "Stop 1 – Stop 2 and back",
	} {
		if got := Title(journeyOf(t, list), ""); got != want {
			t.Errorf("the title of %q is %q, want %q", list, got, want)
		}
	}
}

// Places that no trip joins lie in countries and continents; no way leads from one to the next.
func TestTitlesOfPlacesWithoutATrip(t *testing.T) {
	for text, want := range map[string]string{
		"Talks were held in Juba and Nairobi.":                                "South Sudan and Kenya",
		"Talks were held in Rome, Juba, Nairobi and Lisbon.":                  "Europe and Africa",
		"Talks were held in Rome, Juba, Delhi and Lima.":                      "The world",
		"Shops in Lima, Santiago de Chile, Bogotá and Buenos Aires are open.": "South America",
		"Shops in Lyon and Marseille are open.":                               "France",
		"Shops in Lyon are open.":                                             "Lyon",
	} {
		j, err := PlacesJourney([]byte(text), ReadOptions{Name: "story.txt"})
		if err != nil {
			t.Fatal(err)
		}
		if got := Title(j, "en"); got != want {
			t.Errorf("the title of %q is %q, want %q", text, got, want)
		}
	}
}

func journeyOf(t *testing.T, list string) *geo.Journey {
	t.Helper()
	return journeyIn(t, list, ReadOptions{Name: "list.csv"})
}

func TestTitlesSayWhoAndWhen(t *testing.T) {
	j := journeyOf(t, "stop,arrive\nLima,2019-04-13\nSantiago de Chile,2019-04-12\nBogotá,2019-04-14\n")
	j.Itinerary.Traveller = "Ada Quist"
	if got, want := Title(j, "en"), "Ada Quist: South America, 12–14 April 2019"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
	if got, want := Title(j, "es"), "Ada Quist: Sudamérica, 12–14 de abril de 2019"; got != want {
		t.Errorf("the Spanish title is %q, want %q", got, want)
	}
	j.Itinerary.Traveller = "the race"
	if got, want := Title(j, "en"), "The race: South America, 12–14 April 2019"; got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
	j.Itinerary.Traveller = seeds.Narrator
	if got, want := Title(j, "en"), "South America, 12–14 April 2019"; got != want {
		t.Errorf("the title of a diary is %q, want %q", got, want)
	}
	j.Itinerary.Title = "By hand"
	if got := Title(j, "en"); got != "By hand" {
		t.Errorf("a title given by hand became %q", got)
	}
	j.Itinerary.Text = "its text"
	if got := Title(j, "en"); got != "By hand" {
		t.Errorf("the title given to a story by hand is %q", got)
	}
	j.Itinerary.Title, j.Itinerary.Headline = "", "A long headline of a story"
	if got := Title(j, "en"); got == j.Itinerary.Headline {
		t.Error("a headline must not be the map's title")
	}
	if got := Title(&geo.Journey{Itinerary: &seeds.Itinerary{}}, "en"); got != "" {
		t.Errorf("a trip without stops is called %q", got)
	}
}

// A story's traveller heads the map by name, or by what it is where that is what the story is about.
func TestTitlesLeaveOutTheSailor(t *testing.T) {
	for who, want := range map[string]string{
		"the sailor": "South America", "the team": "South America", "el marinero": "South America",
		"the rally": "The rally: South America", "the tanker": "The tanker: South America", "the hurricane": "The hurricane: South America",
		"Ada Quist": "Ada Quist: South America", "the Quist band": "The Quist band: South America",
	} {
		j := journeyOf(t, "Lima\nLa Paz, Bolivia\nSantiago, Chile\nAsunción\n")
		j.Itinerary.Traveller, j.Itinerary.Text, j.Itinerary.Lang = who, "the words of a story", "en"
		if got := Title(j, "en"); got != want {
			t.Errorf("the title for %s is %q, want %q", who, got, want)
		}
		j.Itinerary.Text = "" // given by hand
		if got := Title(j, "en"); got != capital(who)+": South America" {
			t.Errorf("the title for %s, given by hand, is %q", who, got)
		}
	}
}
