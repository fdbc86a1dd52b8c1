package locate

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A unit's abbreviation says where a place lies without a comma, too, and where
// the finder saw no place in the name of a stop, the text still tells which it is.
func TestUnitBehindAName(t *testing.T) {
	f, g := openEarth(t)
	text := "NEWPORT R.I. (Reuters) - The cutter came home to Newport on Sunday."
	it := &seeds.Itinerary{Text: text}
	for _, at := range []int{0, strings.Index(text, "Newport")} {
		it.Seeds = append(it.Seeds, seeds.Seed{Name: "Newport", Span: seeds.Span{Start: at, End: at + 7}})
	}
	j, err := Locate(it, g, Options{Finder: f, Weights: rankWeights(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range j.Stops {
		if s.Place.Admin1 != "RI" {
			t.Errorf("Newport is in %s, %s; why %v", s.Place.Admin1Name, s.Place.CountryName, s.Why)
		}
	}
}

// A venue that was named in full is then meant by the start of its name, or the
// town around it is.
func TestShortNamesOfVenues(t *testing.T) {
	f, g := openEarth(t)
	text := "The shuttle flew from Edwards Air Force Base by way of Columbus Air Force Base to the Kennedy Space Center in Florida. It left Edwards at six, refueled in Columbus at noon, and landed at Kennedy on Tuesday."
	at := map[string]orb.Point{}
	found := f.Find(text)
	for i, c := range Resolve(text, found, g, ResolveOptions{Weights: rankWeights(t)}) {
		at[found[i].Text] = c.At
	}
	for short, long := range map[string]string{"Edwards": "Edwards Air Force Base", "Columbus": "Columbus Air Force Base", "Kennedy": "Kennedy Space Center"} {
		if at[long] == (orb.Point{}) || distance(at[short], at[long]) > townAround {
			t.Errorf("%s is at %v, %s at %v", short, at[short], long, at[long])
		}
	}
}

// meanings returns what the mentions of a name in a text mean; there must be some.
func meanings(t *testing.T, text, name string) []Choice {
	t.Helper()
	f, g := openEarth(t)
	found := f.Find(text)
	var out []Choice
	for i, c := range Resolve(text, found, g, ResolveOptions{Weights: rankWeights(t)}) {
		if found[i].Text == name {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		t.Errorf("%s: no place %s is found", text, name)
	}
	return out
}

// Who writes St. Louis means no Saint-Louis that is hardly better known.
func TestSaintsAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct{ text, name, country string }{
		{"She read in Cleveland, St. Louis and Cincinnati.", "St. Louis", "US"},
		{"She read in Saint-Louis, and went on from there.", "Saint-Louis", "SN"},
		{"He flew to St. Petersburg, and went on from there.", "St. Petersburg", "RU"},
		{"She flew to Antigua, and slept there in St. John's.", "St. John's", "AG"},
	} {
		for _, m := range meanings(t, c.text, c.name) {
			if m.Country != c.country {
				t.Errorf("%s: %s is in %s, want %s", c.text, c.name, m.Country, c.country)
			}
		}
	}
}

// The start of a district's name is the district, or a town in it, and no better
// known town elsewhere.
func TestShortNamesOfDistricts(t *testing.T) {
	for _, name := range []string{"Dala", "Ningi", "Garki", "Moba"} {
		text := "The team visited " + name + " Local Government Area on Monday. It met the traders in " + name + " and left for home."
		for _, m := range append(meanings(t, text, name+" Local Government Area"), meanings(t, text, name)...) {
			if m.Country != "NG" {
				t.Errorf("%s is %s in %s", name, m.Name, m.Country)
			}
		}
	}
}

// What holds the place before its comma is the unit that is meant, wherever else
// the text names it.
func TestUnitsHoldWhatStandsBeforeTheirComma(t *testing.T) {
	for text, want := range map[string]string{
		"The men fled from Georgia on Tuesday. They stole a truck in Madison, Georgia, police said.": "US",
		"The men fled from Georgia on Tuesday. They stole a truck in Kutaisi, Georgia, police said.": "GE",
	} {
		for _, m := range meanings(t, text, "Georgia") {
			if m.Country != want {
				t.Errorf("%s: Georgia is in %s, want %s", text, m.Country, want)
			}
		}
	}
}

// A city's nickname does not stand against the town of that very name; a name
// that only the city has, or is known by, does.
func TestOtherNames(t *testing.T) {
	for _, c := range []struct{ text, name, means, country string }{
		{"France have brought the player back to face England at Twickenham on Sunday.", "Twickenham", "Twickenham", "GB"},
		{"The whaling ship came home to Mystic on Tuesday.", "Mystic", "Mystic", "US"},
		{"She flew to Saigon on Tuesday.", "Saigon", "Ho Chi Minh City", "VN"},
	} {
		for _, m := range meanings(t, c.text, c.name) {
			if m.Name != c.means || m.Country != c.country {
				t.Errorf("%s: %s is %s, %s", c.text, c.name, m.Name, m.CountryName)
			}
		}
	}
}
