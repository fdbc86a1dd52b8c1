package locate

import (
	"testing"

	"dateline/geo"
)

// Names that a famous and a lesser place share, or a place of today and one of another name: the
// text tells by what it names beside them which is meant. By text, what each must be: its country,
// and its first-level unit where the country has more than one of the name.
func TestSenses(t *testing.T) {
	f, g := openEarth(t)
	w := rankWeights(t)
	for _, c := range []struct{ text, name, country, unit string }{
		{"We left Guaymas before dawn and crossed the Sea of Cortez in one long day under sail. The boat needed water, so we put in at La Paz and stayed for a week on the malecón.", "La Paz", "MX", "Baja California Sur"},
		{"The foreign minister flew from Lima to La Paz on Tuesday and will go on to Asunción the next morning for talks about the river trade.", "La Paz", "BO", ""},
		{"In El Alto they were given bread and coffee. A union leader said they would stay in La Paz until the minister signed.", "El Alto", "BO", ""},
		{"A tram ran off its rails in South Melbourne on Tuesday and blocked the line to Middle Park for three hours. Buses took them to St Kilda.", "Middle Park", "AU", "Victoria"},
		{"He wrote the first novel in a boarding house in Calcutta and the second on a steamer. Critics in London called him the voice of a city that they had never seen.", "Calcutta", "IN", ""},
		{"A woman from Calcutta, Ohio was killed on Route 170 on Monday. Her car left the road north of East Liverpool.", "Calcutta", "US", "Ohio"},
		{"In Poona the regiment gave a dinner, and in Madras a horse race was named after the captain. He died at Rangoon.", "Madras", "IN", ""},
		{"The eclipse drew a hundred thousand people to Madras. Traffic backed up to Redmond, and in Prineville the shops ran out of ice.", "Madras", "US", "Oregon"},
		{"After the siege he studied in Gorky and worked at a plant in Sverdlovsk. His sister lived in Königsberg.", "Königsberg", "RU", ""},
		{"The carrier came home to Norfolk on Saturday. Traffic was stopped on the bridge from Hampton, and hotels in Virginia Beach were full.", "Norfolk", "US", "Virginia"},
		{"In Lisbon we took the tram along the river to Belém, ate custard tarts and saw the tower. The next day there was a train to Sintra, and a bus to Cascais.", "Belém", "PT", ""},
		{"The ferry goes down from Manaus to Belém in four days. At Santarém the water is blue on one side and brown on the other.", "Belém", "BR", "Pará"},
		{"The bus left Albury at noon. In Holbrook there is a submarine beside the highway. We had tea there, slept at Gundagai and reached Canberra the next morning.", "Holbrook", "AU", "New South Wales"},
		{"We drove the old Route 66 from Gallup and slept in a concrete wigwam in Holbrook. In the morning we went on through Winslow to Flagstaff.", "Holbrook", "US", "Arizona"},
		{"Fishermen in Tripoli pulled nine people from the water after a boat sank. The army said it had left from Mina for Cyprus. Relatives from Akkar waited, and in Beirut the cabinet met.", "Mina", "LB", ""},
		{"The prime minister will fly from Wellington to Melbourne on Tuesday. Two days later she opens a plant in Geelong, and she returns by way of Sydney.", "Wellington", "NZ", ""},
	} {
		ms := f.Find(c.text)
		var got geo.Place
		for i, r := range Resolve(c.text, ms, g, ResolveOptions{Weights: w}) {
			if ms[i].Text == c.name {
				got = r.Place
			}
		}
		if got.Country != c.country || c.unit != "" && got.Admin1Name != c.unit {
			t.Errorf("%q: %s is %s in %s, %s; want %s, %s", c.text, c.name, got.Name, got.Admin1Name, got.Country, c.unit, c.country)
		}
	}
}

// A large town is meant by the name that it shares with the unit around it, also where it is
// spelt otherwise than the unit.
func TestSeatSpeltOtherwise(t *testing.T) {
	f, g := openEarth(t)
	text := "Flights from Tunis began again, and fuel trucks came through from Misrata. The head of the mission is expected from Benghazi."
	ms := f.Find(text)
	for i, r := range Resolve(text, ms, g, ResolveOptions{Weights: rankWeights(t)}) {
		if ms[i].Text == "Misrata" && r.Kind != "city" {
			t.Errorf("Misrata is the %s %s", r.Kind, r.Name)
		}
	}
}
