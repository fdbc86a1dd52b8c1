package table

import (
	"bytes"
	"strings"
	"testing"

	"dateline/seeds"
)

// writtenTrip is a file of ours of a story that names the stops at their spans.
func writtenTrip(t *testing.T) string {
	t.Helper()
	it := &seeds.Itinerary{Text: "She flew from Vancouver to Tokyo, and not to Hanoi.", Seeds: []seeds.Seed{
		{Name: "Vancouver", Span: seeds.Span{Start: 14, End: 23}}, {Name: "Tokyo", Hint: "Japan", Span: seeds.Span{Start: 27, End: 32}}},
		LeftOut: []seeds.Seed{{Name: "Hanoi", Status: seeds.Cancelled, Span: seeds.Span{Start: 45, End: 50}}}}
	var b bytes.Buffer
	if err := WriteYAML(&b, it, []Located{{ID: "geonames:5814616", Name: "Vancouver", Country: "US"}, {ID: "geonames:1850147", Name: "Tokyo", Country: "JP"}}, ""); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What an editor writes of a stop holds over what was located before.
func TestCorrectionsHold(t *testing.T) {
	file := writtenTrip(t)
	for _, c := range []struct {
		from, to string
		stop     int
		want     seeds.Seed // its name, hint, id and former name
	}{
		{"", "", 0, seeds.Seed{Name: "Vancouver", ID: "geonames:5814616"}},
		{"", "", 1, seeds.Seed{Name: "Tokyo", Hint: "Japan", ID: "geonames:1850147"}},
		{"place: Vancouver\n", "place: Kelowna\n", 0, seeds.Seed{Name: "Kelowna"}},
		{"place: Vancouver\n", "place: Victoria, Canada\n", 0, seeds.Seed{Name: "Victoria", Hint: "Canada"}},
		{"place: Vancouver\n", "place: Vancouver\n    country: CA\n", 0, seeds.Seed{Name: "Vancouver", Hint: "CA"}},
		{"place: Vancouver\n", "place: Vancouver\n    region: British Columbia\n", 0, seeds.Seed{Name: "Vancouver", Hint: "British Columbia"}},
		{"place: Vancouver\n", "place: Vancouver\n    hint: Canada\n", 0, seeds.Seed{Name: "Vancouver", Hint: "Canada"}},
		{"place: Tokyo\n", "place: Seoul\n", 1, seeds.Seed{Name: "Seoul", Hint: "Japan", Was: "Tokyo"}},
		{"place: Tokyo\n    hint: Japan\n", "place: Seoul\n    hint: Korea\n", 1, seeds.Seed{Name: "Seoul", Hint: "Korea"}},
		{"place: Tokyo\n", "place: Seoul\n    country: KR\n", 1, seeds.Seed{Name: "Seoul", Hint: "KR"}},
	} {
		edited := strings.Replace(file, c.from, c.to, 1)
		it, err := Read("x.yaml", []byte(edited), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := it.Seeds[c.stop]
		if got.Name != c.want.Name || got.Hint != c.want.Hint || got.ID != c.want.ID || got.Was != c.want.Was {
			t.Errorf("%q: %q %q %q %q, want %q %q %q %q", c.to, got.Name, got.Hint, got.ID, got.Was, c.want.Name, c.want.Hint, c.want.ID, c.want.Was)
		}
		if renamed := got.Name != "Vancouver" && got.Name != "Tokyo"; renamed != got.Span.Empty() {
			t.Errorf("%q: its span is %v", c.to, got.Span)
		}
	}
}

// A file that is read and written again still says what was located, not what is given.
func TestChosenIsNoGivenID(t *testing.T) {
	it, err := Read("x.yaml", []byte(writtenTrip(t)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteYAML(&b, it, []Located{{ID: "geonames:5814616"}, {ID: "geonames:1850147"}}, ""); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); strings.Contains(s, "    id:") || strings.Count(s, "located:") != 2 {
		t.Errorf("written again:\n%s", s)
	}
}

func TestPutBackIsNotLeftOut(t *testing.T) {
	file := writtenTrip(t)
	it, err := Read("x.yaml", []byte(strings.Replace(file, "left_out:", "  - place: Hanoi\nleft_out:", 1)), Options{})
	if err != nil || len(it.Seeds) != 3 || len(it.LeftOut) != 0 {
		t.Errorf("%v: %d stops, left out %v", err, len(it.Seeds), it.LeftOut)
	}
}

// A record that is moved from one list to the other is there what the list says, with its lines
// as they stood; a status that is written into a stop by hand holds.
func TestMovedRecordsHold(t *testing.T) {
	file := writtenTrip(t)
	stops, out, _ := strings.Cut(file[strings.Index(file, "stops:\n"):], "left_out:\n")
	out, text, _ := strings.Cut(out, "text:")
	head, hanoi := file[:strings.Index(file, "stops:\n")], strings.ReplaceAll(out, "status: cancelled\n", "status: cancelled\n    why: called off\n")
	for name, c := range map[string]struct {
		file  string
		stops int
	}{
		"moved":                    {head + stops + hanoi + "text:" + text, 3},
		"moved first":              {head + strings.Replace(stops, "stops:\n", "stops:\n"+hanoi, 1) + "text:" + text, 3},
		"copied":                   {head + stops + hanoi + "left_out:\n" + out + "text:" + text, 3},
		"moved, without status":    {head + stops + strings.Replace(hanoi, "    status: cancelled\n", "", 1) + "text:" + text, 3},
		"moved, with another":      {head + stops + strings.Replace(hanoi, "status: cancelled\n", "status: postponed\n", 1) + "text:" + text, 2},
		"a status given to a stop": {strings.Replace(file, "place: Tokyo\n", "place: Tokyo\n    status: cancelled\n", 1), 1},
		"a stop moved out":         {head + strings.Split(stops, "  - place: Tokyo")[0] + "left_out:\n" + out + "  - place: Tokyo" + strings.Split(stops, "  - place: Tokyo")[1] + "text:" + text, 1},
	} {
		it, err := Read("x.yaml", []byte(c.file), Options{})
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, c.file)
		}
		if len(it.Seeds) != c.stops || len(it.Seeds)+len(it.LeftOut) != 3 || len(it.Notices) > 0 {
			t.Errorf("%s: %d stops, left out %v, %v\n%s", name, len(it.Seeds), it.LeftOut, it.Notices, c.file)
		}
		for _, s := range it.Seeds {
			if s.Status != "" || s.Why != "" {
				t.Errorf("%s: the stop %s is %s, %q", name, s.Name, s.Status, s.Why)
			}
		}
	}
}

// The focus goes with its stop, whatever becomes of the stops before it, and of its name.
func TestFocusStaysWithItsStop(t *testing.T) {
	it := &seeds.Itinerary{Seeds: []seeds.Seed{{Name: "Lima"}, {Name: "Cúcuta"}, {Name: "Lima"}}, Focus: []seeds.Focus{{Countries: []string{"CO", "VE"}, Stop: 2}, {Countries: []string{"PE", "CL"}, Stop: 3}}}
	for _, c := range []struct {
		from, to    string
		first, then int
	}{
		{"", "", 2, 3},
		{"stops:\n", "stops:\n  - place: Quito\n", 3, 3},
		{"  - place: Cúcuta\n", "  - place: San José de Cúcuta\n", 2, 3},
		{"  - place: Cúcuta\n", "  - place: Arauca\n", 2, 3},
	} {
		var b bytes.Buffer
		if err := WriteYAML(&b, it, []Located{{ID: "geonames:3936456", Name: "Lima"}, {ID: "geonames:3685533", Name: "Cúcuta"}, {ID: "geonames:3936456", Name: "Lima"}}, ""); err != nil {
			t.Fatal(err)
		}
		back, err := Read("x.yaml", []byte(strings.Replace(b.String(), c.from, c.to, 1)), Options{})
		if err != nil || len(back.Focus) != 2 || back.Focus[0].Stop != c.first || back.Focus[1].Stop != c.then || len(back.Notices) > 0 {
			t.Errorf("%q: %v, %+v %v\n%s", c.to, err, back.Focus, back.Notices, b.String())
		}
	}
}

func TestUnknownKeysAreTold(t *testing.T) {
	for text, want := range map[string]string{
		"stops:\n- {place: Paris, highlite: true}\n":                          `2 the key "highlite" is not known, and is kept as it is; if highlight is meant, correct it`,
		"stops:\n- place: Paris\n  arive: 2024-01-02\n":                       `3 the key "arive" is not known, and is kept as it is; if arrive is meant, correct it`,
		"stops:\n- {place: Paris, hotel: Ritz}\n- {place: Lyon, budget: 4}\n": `2 the keys "hotel", "budget" are not known, and are kept as they are; write under extra what is not for the map`,
		"stops:\n- {place: Paris, extra: {hotel: Ritz}}\n":                    ``,
		"stop,country,hotel,highlite\nParis,FR,Ritz,yes\n":                    `2 the key "highlite" is not known, and is kept as it is; if highlight is meant, correct it`,
	} {
		it, err := Read("", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, n := range it.Notices {
			got += string(rune('0'+n.Line)) + " " + n.String()
		}
		if got != want {
			t.Errorf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}

func TestWhatBecameOfAStopAsAKey(t *testing.T) {
	it, err := Read("x.yaml", []byte("stops:\n- Paris\n- {place: Lyon, cancelled: true}\n- {place: Rome, role: cancelled}\n- {place: Bern, cancelled: no}\n- {place: Linz, planned: yes}\n"), Options{})
	if err != nil || len(it.Seeds) != 3 || len(it.LeftOut) != 2 || it.LeftOut[0].Status != seeds.Cancelled || it.Seeds[2].Role != seeds.Planned || len(it.Notices) != 0 {
		t.Errorf("%v %+v", err, it)
	}
}
