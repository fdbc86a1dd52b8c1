package dateline

import (
	"strings"
	"testing"
)

// A leg that nobody travels as the document says is noticed; those that ferries, tunnels and
// many days make possible are not.
func TestLegsThatNobodyTravels(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a namesake overseas", "stop,country,mode\nLisbon,PT,\nBelém,BR,foot\n",
			"Belém (Brazil) is reached on foot from Lisbon (Portugal), 6000 km away, but no land way leads there"},
		{"by rail", "stop,country,mode\nLondon,GB,\nBoston,US,rail\n", "Boston (United States) is reached by rail from London (United Kingdom), 5279 km away, but no land way leads there"},
		{"by road", "stop,country,mode\nMelbourne,AU,\nWellington,NZ,road\n", "Wellington (New Zealand) is reached by road from Melbourne (Australia), 2578 km away, but no land way leads there"},
		{"flown", "stop,country,mode\nLondon,GB,\nBoston,US,flight\n", ""},
		{"unknown", "stop,country,mode\nLondon,GB,\nBoston,US,\n", ""},
		{"under the Channel", "stop,country,mode\nLondon,GB,\nLisbon,PT,rail\nEdinburgh,GB,road\n", ""},
		{"over the Øresund", "stop,country,mode\nCopenhagen,DK,\nStockholm,SE,rail\nBerlin,DE,road\n", ""},
		{"along the Gulf of Thailand", "stop,country,mode\nSingapore,SG,\nBangkok,TH,rail\n", ""},
		{"round the Mediterranean", "stop,country,mode\nTunis,TN,\nRome,IT,road\nCairo,EG,road\n", ""},
		{"down the Americas", "stop,country,mode\nAnchorage,US,\nUshuaia,AR,road\n", ""},
		{"by ferry", "stop,country,mode\nSydney,AU,\nHobart,AU,road\nAthens,GR,flight\nValletta,MT,flight\nRome,IT,road\n", ""},
		{"to Ireland", "stop,country,mode\nParis,FR,\nDublin,IE,road\n", ""},
		{"a day's walk", "stop,country,mode,arrive\nLeón,ES,,2023-05-02\nSantiago de Compostela,ES,foot,2023-05-03\n",
			"Santiago de Compostela is reached on foot from León, 246 km away, the next day"},
		{"the same day", "stop,country,mode,arrive\nLeón,ES,,2023-05-02\nSantiago de Compostela,ES,foot,2023-05-02\n",
			"Santiago de Compostela is reached on foot from León, 246 km away, the same day"},
		{"some days", "stop,country,mode,arrive\nLeón,ES,,2023-05-02\nRome,IT,foot,2023-05-07\n", "Rome (Italy) is reached on foot from León (Spain), 1492 km away, in 5 days"},
		{"a fortnight", "stop,country,mode,arrive\nLeón,ES,,2023-05-02\nSantiago de Compostela,ES,foot,2023-05-16\n", ""},
		{"days unknown", "stop,country,mode\nLeón,ES,\nSantiago de Compostela,ES,foot\n", ""},
		{"after a stay", "stop,country,mode,arrive,depart\nLeón,ES,,2023-05-02,2023-05-12\nSantiago de Compostela,ES,foot,2023-05-13,\n",
			"Santiago de Compostela is reached on foot from León, 246 km away, the next day"},
		{"a story", "LISBON, May 3, 2023 - Ann Lee arrived in Lisbon on Monday. She walked to Fortaleza on Tuesday.",
			"Fortaleza (Brazil) is reached on foot from Lisbon (Portugal), 5587 km away, but no land way leads there; the leg is drawn without a mode"},
	} {
		e := readTrip(t, c.text)
		var said []string
		for _, n := range e.Journey.Notices {
			if n.Code == "no-land-way" || n.Code == "too-far-on-foot" {
				said = append(said, n.Text)
				if n.Stop == 0 || n.Fix == "" {
					t.Errorf("%s: the notice names stop %d and the remedy %q", c.name, n.Stop, n.Fix)
				}
			}
		}
		if got := strings.Join(said, "|"); got != c.want {
			t.Errorf("%s: noticed %q, want %q", c.name, got, c.want)
		}
		for _, leg := range e.Journey.Legs {
			if said := e.Journey.Stops[leg.To].Seed.Mode; (leg.Mode != said) != (c.name == "a story") {
				t.Errorf("%s: a leg that is said to be by %q is by %q", c.name, said, leg.Mode)
			}
		}
	}
}

// What leads by land does so both ways, and islands stand alone.
func TestLandLeads(t *testing.T) {
	for pair, want := range map[string]bool{"PT ZA": true, "GB MY": true, "SG FR": true, "CA AR": true, "GF US": true, "IE SE": true, "BH EG": true, "ID PG": true,
		"US RU": false, "IS NO": false, "NZ AU": false, "JP KR": false, "CU CO": false, "LK IN": false, "ES BR": false, "PT ??": true, " FR": true} {
		from, to, _ := strings.Cut(pair, " ")
		if landLeads(from, to) != want || landLeads(to, from) != want {
			t.Errorf("land leads from %s to %s: %v", from, to, !want)
		}
	}
}
