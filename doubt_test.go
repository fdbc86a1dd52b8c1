package dateline

import (
	"strings"
	"testing"

	"dateline/geo"
	"dateline/seeds"
)

func journeyIn(t *testing.T, data string, opt ReadOptions) *geo.Journey {
	t.Helper()
	doc, err := Read([]byte(data), opt)
	if err != nil {
		t.Fatal(err)
	}
	j, err := Locate(doc.Itineraries[0], LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// A trip that the text hardly tells of is marked as doubtful in the data, on the map and in
// its description, until somebody takes the mark out of the file.
func TestDoubtfulTripsSaySo(t *testing.T) {
	j := journeyIn(t, "stops:\n- Lima\n- Quito\n", ReadOptions{From: KindYAML})
	for _, doubtful := range []bool{false, true} {
		j.Itinerary.Doubtful = doubtful
		e := Encoder{Journey: j}
		for _, f := range []Format{FormatSVG, FormatGeoJSON, FormatYAML, FormatJSON} {
			data, err := e.Encode(f)
			if err != nil {
				t.Fatal(err)
			}
			if f == FormatSVG {
				if said := strings.Contains(string(data), "Doubtful trip"); said != doubtful {
					t.Errorf("the map, doubtful %v: it says so: %v", doubtful, said)
				}
				continue
			}
			back := journeyIn(t, string(data), ReadOptions{Name: "x." + string(f)})
			noticed := false
			for _, n := range back.Notices {
				noticed = noticed || n.Code == "doubtful-trip"
			}
			if back.Itinerary.Doubtful != doubtful || noticed != doubtful {
				t.Errorf("%s, doubtful %v: came back as %v, noticed %v", f, doubtful, back.Itinerary.Doubtful, noticed)
			}
		}
	}
}

// A heading whose dates rest on a doubtful day keeps the mark of doubt.
func TestTitleKeepsTheDoubtOfItsDates(t *testing.T) {
	for last, want := range map[string]string{
		"{place: Quito, arrive: 2024-05-09, doubtful_day: 2024-05-09}": "Peru and Ecuador, 2–9 May 2024 (?)",
		"{place: Quito, arrive: 2024-05-09}":                           "Peru and Ecuador, 2–9 May 2024",
	} {
		j := journeyIn(t, "stops:\n- {place: Lima, arrive: 2024-05-02}\n- {place: Cusco, arrive: 2024-05-03, doubtful_day: 2024-05-03}\n- "+last+"\n", ReadOptions{From: KindYAML})
		if got := Title(j, "en"); got != want {
			t.Errorf("%s: %q, want %q", last, got, want)
		}
	}
}

// Who leaves a place after other stops did not begin there, and the place counts among
// those of the tour.
func TestOriginIsWhereTheTripBegan(t *testing.T) {
	j := journeyIn(t, "OSLO, May 13 (Reuters) - Foreign minister Ana Rojas left Oslo on Monday for Dakar on the second leg of a four-nation tour of Europe and Africa.\n"+
		"Rojas, who began her trip in Vienna on Thursday, will hold talks in Dakar on Tuesday and fly to Abuja on Wednesday.", ReadOptions{Published: seeds.Day(2024, 5, 14)})
	var got []string
	for _, s := range j.Stops {
		got = append(got, s.Seed.Name+" "+string(s.Seed.Role))
	}
	if want := "Vienna visited, Oslo visited, Dakar planned, Abuja planned"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
	for _, n := range j.Notices {
		if n.Code == "count-mismatch" {
			t.Errorf("%s", n)
		}
	}
}

// The traveller's own name is no place that was left out, though towns bear its parts.
func TestTravellerIsNoPlaceLeftOut(t *testing.T) {
	j := journeyIn(t, "LISBON, May 13 (Reuters) - Japan's foreign minister, Yoko Kamikawa, left Lisbon on Monday for Abidjan. She returns to Tokyo on May 19. Kamikawa visited Hanoi last October.", ReadOptions{From: KindStory, Published: seeds.Day(2024, 5, 14)})
	for _, s := range j.Itinerary.LeftOut {
		if strings.Contains("Yoko Kamikawa", s.Name) {
			t.Errorf("%s is left out", s.Name)
		}
	}
}
