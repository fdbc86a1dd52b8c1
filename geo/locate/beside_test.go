package locate

import "testing"

// What stands beside a name, behind its list or before it tells which place is meant.
func TestWhatStandsBeside(t *testing.T) {
	for text, want := range map[string]map[string]string{
		"The storm is to come ashore near Tampa on Friday and turn north into Georgia.":                                {"Georgia": "iso:US-GA"},
		"The president flew from Yerevan to Georgia.":                                                                  {"Georgia": "iso:GE"},
		"The coaches stop for three nights in Seefeld and Innsbruck, Austria.":                                         {"Seefeld": "AT"},
		"The yachts call at Cape Town, South Africa, Albany and Sydney in Australia, and at Seattle.":                  {"Albany": "AU"},
		"The plane left Costa Rica's airport in the northern city of Liberia last night.":                              {"Liberia": "CR"},
		"The minister spoke in the second city of Liberia, and then in Ghana.":                                         {"Liberia": "LR"},
		"The bus has been to Milwaukee, Green Bay and Madison.":                                                        {"Green Bay": "city"},
		"The walkers reached Eureka Nevada at dusk.":                                                                   {"Eureka": "US-NV"},
		"The thieves were seen in Sokoto and Niger.":                                                                   {"Niger": "iso:NE"},
		"The minister will stop in Santiago, Asunción, Lima and Cúcuta.":                                               {"Santiago": "CL", "Lima": "city"},
		"Heavy rain fell on Tallahassee, Pensacola and Panama City as the storm left Tampa and Jacksonville, Florida.": {"Panama City": "US-FL"},
	} {
		for name, id := range want {
			c := meanings(t, text, name)[0]
			if c.ID != id && c.Country != id && c.Country+"-"+c.Admin1 != id && string(c.Kind) != id {
				t.Errorf("%q: %s is %s %s (%s, %s-%s); want %s", text, name, c.Kind, c.Name, c.ID, c.Country, c.Admin1, id)
			}
		}
	}
}

// The words between the names of a list are those of the language packs.
func TestWordsBetweenNames(t *testing.T) {
	for between, want := range map[string][2]bool{ // a list, lies in
		",": {true, false}, "and": {true, false}, ", and the": {true, false}, ", the": {true, false}, "&": {true, false}, "y": {true, false},
		"in": {false, true}, "in the": {false, true},
		"": {}, "the": {}, "on": {}, "near": {}, "or": {}, ", then": {}, "and near": {},
	} {
		if got := [2]bool{joins(between), liesWithin(between)}; got != want {
			t.Errorf("%q: a list, lies in: %v; want %v", between, got, want)
		}
	}
}
