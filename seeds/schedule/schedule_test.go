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
	opt := Options{Lexicon: known, Code: func(code string) bool { return strings.Contains("LHR JFK SFO AND", code) }}
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
		"Lima, Cusco!", "June 3: Lima\nJune 4: Cusco", "Lima, she said, Cusco", "", "\n", "Ann, Bob, Lima",
		"She Lima Cusco Puno", "Off from Lima",
	} {
		if got, ok := read(text, ""); ok {
			t.Errorf("%q is read as a list: %q", text, got)
		}
	}
}
