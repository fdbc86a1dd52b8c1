package schedule

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

// fewPlaces is a lexicon of what the tests name.
type fewPlaces map[string][]seeds.Sense

func (f fewPlaces) Longest(text string, at int) (int, []seeds.Sense) {
	best := ""
	for name := range f {
		if len(name) <= len(text)-at && strings.EqualFold(text[at:at+len(name)], name) && len(name) > len(best) &&
			!unicode.IsLetter(runeAt(text, at+len(name))) {
			best = name
		}
	}
	return len(best), f[best]
}

func runeAt(text string, at int) rune {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r
}

var known = func() fewPlaces {
	f := fewPlaces{}
	add := func(name, country, admin1 string, kind seeds.Kind) {
		f[name] = append(f[name], seeds.Sense{ID: name + country + admin1 + string(kind), Name: name, Country: country, Admin1: admin1, Kind: kind, Population: 300_000})
	}
	for name, where := range map[string]string{"Lima": "PE-15", "Cusco": "PE-08", "Puno": "PE-21", "Quito": "EC-18", "La Paz": "BO-02", "Granada": "NI-06", "Managua": "NI-10",
		"Austin": "US-TX", "Moab": "US-UT", "Dallas": "US-TX", "Georgia": "US-XX", "Off": "TR-01", "She": "CN-01", "Nairobi": "KE-01", "Kigali": "RW-01", "London": "GB-01"} {
		country, admin1, _ := strings.Cut(where, "-")
		add(name, country, admin1, seeds.City)
	}
	add("León", "MX", "11", seeds.City)
	add("León", "NI", "08", seeds.Admin1)
	add("Puno", "PE", "21", seeds.Admin1)
	add("TX", "US", "TX", seeds.Admin1)
	add("UT", "US", "UT", seeds.Admin1)
	add("Peru", "PE", "", seeds.Country)
	add("Chile", "CL", "", seeds.Country)
	add("Bolivia", "BO", "", seeds.Country)
	return f
}()

func read(text, published string) (string, bool) {
	opt := Options{Lexicon: known, Code: func(code string) bool { return strings.Contains("LHR JFK SFO AND LIM CUZ", code) }}
	if published != "" {
		opt.Published, _ = seeds.ParseISO(published)
	}
	it, ok := Read(text, opt)
	if !ok {
		return "", false
	}
	var out []string
	for _, s := range it.Seeds {
		word := s.Name
		if s.Hint != "" {
			word += "/" + s.Hint
		}
		if s.Arrive.Known() || s.Depart.Known() {
			word += "@" + s.Arrive.String() + ".." + s.Depart.String()
		}
		if s.Role != "" {
			word += "^" + string(s.Role)
		}
		if s.Mode != "" {
			word += "~" + string(s.Mode)
		}
		out = append(out, word)
	}
	return strings.Join(out, "; "), true
}

func TestNamesAloneAreTheirItinerary(t *testing.T) {
	for text, want := range map[string]string{
		"Granada, León, Managua":                     "Granada; León; Managua",
		"granada, león, managua":                     "Granada; León; Managua",
		"Lima > Cusco > Puno":                        "Lima; Cusco; Puno",
		"Lima–Cusco–Puno":                            "Lima; Cusco; Puno",
		"Lima/Cusco/Puno":                            "Lima; Cusco; Puno",
		"Lima ✈️ Cusco ✈️ Puno":                      "Lima; Cusco; Puno",
		"Lima. Cusco. Puno.":                         "Lima; Cusco; Puno",
		"Lima Cusco La Paz":                          "Lima; Cusco; La Paz",
		"Lima, and then Cusco":                       "Lima; Cusco",
		"Lima, Cusco y Puno":                         "Lima; Cusco; Puno",
		"Lima to Cusco to Puno":                      "Lima; Cusco; Puno",
		"Lima, Cusco, Puno, Lima":                    "Lima; Cusco; Puno; Lima",
		"Lima, Peru; Quito; La Paz, Bolivia":         "Lima/Peru; Quito; La Paz/Bolivia",
		"Austin TX, Moab UT":                         "Austin/TX; Moab/UT",
		"Chile, Bolivia, Peru":                       "Chile; Bolivia; Peru",
		"Lima (2 nights), Cusco (3), Puno x2":        "Lima; Cusco; Puno",
		"1. Lima\n2. Cusco\n3. Puno":                 "Lima; Cusco; Puno",
		"Our trip:\nLima\nCusco\n\nSee you there!":   "Lima; Cusco",
		"Lima, Cusco, Puno, Nowheretown":             "Lima; Cusco; Puno; Nowheretown",
		"LHR-JFK-SFO":                                "LHR; JFK; SFO",
		"lhr-jfk-sfo":                                "LHR; JFK; SFO",
		"Lima, Cusco, Quito\nGranada, Managua, Lima": "Lima; Cusco; Quito; Granada; Managua; Lima",
	} {
		if got, ok := read(text, ""); !ok || got != want {
			t.Errorf("%q is read as %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestProseAndOtherListsAreLeftToOthers(t *testing.T) {
	for _, text := range []string{
		"Lima", "Lima, Peru", "Lima Cusco", "Lima, hot and grey", "Lima, wine, cheese", "Off to Lima, Cusco", "She flew to Lima, Cusco and Puno.",
		"Lima, Cusco!", "Lima, she said, Cusco", "", "\n", "Ann, Bob, Lima",
		"She Lima Cusco Puno", "Off from Lima",
	} {
		if got, ok := read(text, ""); ok {
			t.Errorf("%q is read as a list: %q", text, got)
		}
	}
}

func TestLegsAreJoined(t *testing.T) {
	for _, c := range []struct{ text, published, want string }{
		{"3 May 2025 Lima (LIM) - Cusco (CUZ)\n5 May 2025 Cusco (CUZ) - Lima (LIM)", "", "Lima@..2025-05-03^origin; Cusco@2025-05-03..2025-05-05^planned~flight; Lima@2025-05-05..^return~flight"},
		{"Lima -> Cusco 4 May; Cusco -> Puno 6 May; Puno -> Lima 9 May", "2025-05-01",
			"Lima@..2025-05-04^origin; Cusco@2025-05-04..2025-05-06^planned; Puno@2025-05-06..2025-05-09^planned; Lima@2025-05-09..^return"},
		{"Out: Sat 12 July 2025, Lima 06:50 to Quito 10:20. Back: Sat 19 July, Quito 11:15 to Lima 12:55.", "",
			"Lima@..2025-07-12T06:50^origin; Quito@2025-07-12T10:20..2025-07-19T11:15^planned; Lima@2025-07-19T12:55..^return"},
		{"12 May 2025: train Lima-Cusco dep 08:30 arr 10:52. 14 May: flight Cusco-Quito.", "", "Lima@..2025-05-12T08:30^origin; Cusco@2025-05-12T10:52..2025-05-14^planned~rail; Quito@2025-05-14..^planned~flight"},
		{"18 Mar 2025 Lima 23:05 - Quito 06:25 (19 Mar)\n21 Mar 2025 Quito 09:40 - Puno 11:30", "", "Lima@..2025-03-18T23:05^origin; Quito@2025-03-19T06:25..2025-03-21T09:40^planned; Puno@2025-03-21T11:30..^planned"},
		{"Tue 18 Mar 2025: LHR-JFK. Tue 25 Mar: JFK-SFO-LHR.", "", "LHR@..2025-03-18^origin; JFK@2025-03-18..2025-03-25^planned~flight; SFO@2025-03-25..^planned~flight; LHR@2025-03-25..^return~flight"},
		{"BA 117 LHRJFK\nBA 1 JFKSFO", "", "LHR^origin; JFK^planned~flight; SFO^planned~flight"},
		{"BA117 LHR JFK 3 June", "2025-05-01", "LHR@..2025-06-03^origin; JFK@2025-06-03..^planned~flight"},
		{"ETA Lima 11 Mar\nETD Lima 12 Mar\nETA Quito 14 Mar", "2025-03-01", "Lima@2025-03-11..2025-03-12^planned; Quito@2025-03-14..^planned"},
		{"Flight 1 Sun 12 Jan 2025\nDepart Lima 09:25\nArrive Cusco 10:35\nFlight 2 Mon 13 Jan 2025\nDepart Cusco 12:10\nArrive Puno 13:00", "",
			"Lima@..2025-01-12T09:25^origin; Cusco@2025-01-12T10:35..2025-01-13T12:10^planned; Puno@2025-01-13T13:00..^planned"},
		{"3 May 2025: Lima - Cusco\n4 May: Cusco - Puno\n6 May: train to Quito", "", "Lima@..2025-05-03^origin; Cusco@2025-05-03..2025-05-04^planned; Puno@2025-05-04..^planned; Quito@2025-05-06..^planned~rail"},
		{"Today: Lima - Cusco\nTomorrow: Cusco - Puno", "2025-05-03", "Lima@..2025-05-03^origin; Cusco@2025-05-03..2025-05-04^visited; Puno@2025-05-04..^planned"},
		{"Trip to Peru\n\n3 May 2025: Lima - Cusco by plane\n5 May: Cusco - Puno by bus", "", "Lima@..2025-05-03^origin; Cusco@2025-05-03..2025-05-05^planned~flight; Puno@2025-05-05..^planned~road"},
		{"1. Lima - Cusco, 580 km\n2. Puno - Quito, 900 km\n3. Nowheretown - La Paz, 90 km", "", "Lima^origin; Cusco^planned; Puno^planned; Quito^planned; Nowheretown^planned; La Paz^planned"},
		{"Stage 1 - Lima to Cusco - 3 May 2025\nStage 2 - Cusco to Puno - 4 May 2025\nStage 3 - Quito to Lima - 6 May 2025", "", "Lima@..2025-05-03^origin; Cusco@2025-05-03..2025-05-04^planned; Puno@2025-05-04..^planned; Quito@..2025-05-06^planned; Lima@2025-05-06..^return"},
		{"3 May 2025: Lima - Cusco (98 km)\n4 May: Cusco - Puno (165 km) - cancelled\n5 May: Lima - Quito (102 km)", "", "Lima@..2025-05-03^origin; Cusco@2025-05-03..^planned; Lima@..2025-05-05^planned; Quito@2025-05-05..^planned"},
		{"Hello Georgia,\n3 May 2025 Lima Desamparados 07:06 - Cusco Wanchaq 11:35 (EC 51)\n4 May 2025 Cusco Wanchaq 09:30 - Puno S.M.N. 10:08", "",
			"Lima@..2025-05-03T07:06^origin; Cusco@2025-05-03T11:35..2025-05-04T09:30^planned; Puno@2025-05-04T10:08..^planned"},
		{"DEPART LIM Lima Jorge Chavez 14 JUN 2025 10:15\nARRIVE CUZ Cusco Velasco 14 JUN 2025 11:20", "", "Lima@..2025-06-14T10:15^origin; Cusco@2025-06-14T11:20..^planned~flight"},
		{"LHR 3 May 2025 > JFK 4 May > SFO 7 May > LHR 9 May", "", "LHR@..2025-05-03^origin; JFK@2025-05-04..^planned~flight; SFO@2025-05-07..^planned~flight; LHR@2025-05-09..^return~flight"},
		{"Lima arr 10:05 dep 14:30\nCusco Wanchaq arr 16:40\nSaturday 12 July 2025", "", "Lima@2025-07-12T10:05..2025-07-12T14:30^planned; Cusco@2025-07-12T16:40..^planned"},
		{"Hotel Central, Lima\nCheck-in: 10 October 2025\nCheck-out: 12 October 2025\n\nHotel Sol, Cusco\nCheck-in: 12 October 2025\nCheck-out: 14 October 2025", "",
			"Lima@2025-10-10..2025-10-12^planned; Cusco@2025-10-12..2025-10-14^planned"},
		{"3.5.2025\nLima to Cusco, 25 km\n4.5.2025\nCusco to Puno, 22 km\n5.5.2025\nLa Paz. Rain.", "", "Lima@..2025-05-03^origin; Cusco@2025-05-03..2025-05-04^planned; Puno@2025-05-04..^planned; La Paz@2025-05-05..^planned"},
		{"Fly Lima to Cusco on 3 June 2025. Trek Cusco to Hiddenvale from 5 June.", "", "Lima@..2025-06-03^origin; Cusco@2025-06-03..2025-06-05^planned~flight; Hiddenvale@2025-06-05..^planned"},
	} {
		if got, ok := read(c.text, c.published); !ok || got != c.want {
			t.Errorf("%q is read as\n%q, %v; want\n%q", c.text, got, ok, c.want)
		}
	}
}

func TestDaysAndPlacesAreListed(t *testing.T) {
	for _, c := range []struct{ text, published, want string }{
		{"Day 1: Lima\nDay 2 and 3: Cusco\nDays 4-5: Puno\nDay 6: Lima", "", "Lima; Cusco; Puno; Lima^return"},
		{"Days 1-3 Lima\nDays 4-5 Cusco", "", "Lima; Cusco"},
		{"Our plan\n\nDay 1 - Lima\nDay 2: at sea\nDay 3 - 4 - La Paz, Bolivia", "", "Lima; La Paz/Bolivia"},
		{"Day 1 (Sat 3 May 2025): Lima\nDay 2 (Sun 4 May): Cusco", "2025-05-03", "Lima@2025-05-03..^visited; Cusco@2025-05-04..^planned"},
		{"14.02.2025 Lima - Gloria\n15.02.2025 Cusco - Puno\n16.02.2025 Quito - Flex", "", "Lima@2025-02-14..; Cusco@2025-02-15..; Quito@2025-02-16.."},
		{"14.02.2025 Lima - Gloria\n15.02.2025 Cusco - CANCELLED\n16.02.2025 Quito - Flex", "", "Lima@2025-02-14..; Quito@2025-02-16.."},
		{"3 May 2025: Lima (18:00)\n4 May 2025: Cusco (09:00-20:00)", "", "Lima@2025-05-03..2025-05-03T18:00; Cusco@2025-05-04T09:00..2025-05-04T20:00"},
		{"3-5 May 2025: Lima\n6 May: Cusco", "", "Lima@2025-05-03..2025-05-05; Cusco@2025-05-06.."},
	} {
		if got, ok := read(c.text, c.published); !ok || got != c.want {
			t.Errorf("%q is read as\n%q, %v; want\n%q", c.text, got, ok, c.want)
		}
	}
	for _, text := range []string{"Day 1: Lima\nDay 2: we flew to Cusco", "Day 1: Lima, Cusco\nDay 2: Puno", "3 May: Lima - Gloria\n4 May: Cusco\n5 May: Puno", "Day 1: Lima",
		"3 May: Lima, then to Puno\n4 May: Cusco, rest", "3 May: Lima - Puno\n4 May: Cusco - Quito"} {
		if got, ok := read(text, ""); ok {
			t.Errorf("%q is read as a list of days: %q", text, got)
		}
	}
}

func TestWhatIsNoScheduleIsLeftToOthers(t *testing.T) {
	for _, text := range []string{
		"She flew from Lima to Cusco on 3 May. On 5 May she went from Cusco to Puno.", // somebody acts
		"3 May: Lima - Cusco\n5 May: Puno - Quito\n6 May: Granada - Managua",          // fixtures: no leg goes on from another
		"3 May: Lima - Cusco\n4 May: Cusco - Puno\nSee you in Quito",                  // another place
		"Round 1: Lima - Cusco\nRound 2: Puno - Quito\nRound 3: Granada - Managua",
		"Day 1: Arrive in Lima.\nDay 2: Drive to Cusco.",
		"Lima - Cusco 3 May",
		"Lima 0715 0840 - Cusco", // a second clock
	} {
		if got, ok := read(text, "2025-01-01"); ok {
			t.Errorf("%q is read as a schedule: %q", text, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"Lima", "Lima -", "Lima (", "Lima, ", "LIM", "LIMCUZ -", "Lima - Cusco (", "dep", "dep Lima dep", "1.", "Arr Lima 3 May dep", "Lima to", "3 May: Lima 10:00 -> ", "x2", "(", "Lima 0715 0840 - Cusco"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		it, ok := Read(text, Options{Lexicon: known, Code: func(string) bool { return true }})
		if ok && len(it.Seeds) < 2 {
			t.Errorf("%q has %d stops", text, len(it.Seeds))
		}
	})
}
