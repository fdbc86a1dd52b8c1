package render

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/render/scene"
	"dateline/seeds"
)

// A local map names what lies around, but no stop a second time.
func TestTownsAround(t *testing.T) {
	j := trip(t, "", "Kladow DE 52.45 13.14; Wandlitz DE 52.74 13.46")
	place := func(name string, lat, lon float64, people int) geo.Place {
		return geo.Place{Sense: seeds.Sense{ID: "geonames:1", Name: name, Country: "DE", Kind: seeds.City, Population: people, At: orb.Point{lon, lat}}}
	}
	m := draw(t, j, Options{Around: func(at orb.Point, most int) []geo.Place {
		if at[0] < 13 || at[0] > 13.7 || most < 20 {
			t.Errorf("%d places around %v are asked for", most, at)
		}
		return []geo.Place{place("Pankow", 52.60, 13.40, 400000), place("Wandlitz", 52.70, 13.30, 9000)}
	}})
	said := map[string]int{}
	for _, it := range items(m, "city") {
		said[it.Text]++
	}
	if said["Pankow"] != 1 || said["Wandlitz"] != 0 {
		t.Errorf("named are %v", said)
	}
}

// A unit that bears its country's name, or a town's but for a barred letter, is not named twice.
func TestUnitsThatRepeatAName(t *testing.T) {
	m := draw(t, trip(t, "", "Le Moule GP 16.33 -61.35; Basse-Terre GP 15.99 -61.73"), Options{})
	for _, it := range items(m, "admin1") {
		if it.Text == "Guadeloupe" {
			t.Error("Guadeloupe is named as a country and as its own unit")
		}
	}
	if folded("Łódź") != folded("Lódz") || folded("Tromsø") != "tromso" {
		t.Errorf("folded are %q and %q", folded("Łódź"), folded("Tromsø"))
	}
}

// Towns have the names that English maps give them, with their own letters.
func TestTownsOfTheBasemapInEnglish(t *testing.T) {
	said := map[string]string{}
	for town := range basemap(t).Towns(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}, 10) {
		said[town.Name] = town.ISO
	}
	for name, iso := range map[string]string{"Gothenburg": "SE", "Nuremberg": "DE", "Łódź": "PL", "Chania": "GR", "Homs": "SY", "Kostanay": "KZ", "Eskişehir": "TR", "Iași": "RO"} {
		if said[name] != iso {
			t.Errorf("no town of %s is called %s", iso, name)
		}
	}
	for _, slip := range []string{"Göteborg", "Lódz", "Hims", "Oostanay", "Eskișehir"} {
		if said[slip] != "" {
			t.Errorf("a town is called %s", slip)
		}
	}
}

// A map in other letters leaves out the units that its language has no name for.
func TestUnitsInTheLettersOfTheMap(t *testing.T) {
	stops := "Madrid ES 40.42 -3.70; Seville ES 37.39 -5.98; Bilbao ES 43.26 -2.93"
	named := func(key string) string {
		if key == "ES.54" {
			return "Эстремадура"
		}
		return ""
	}
	if n := len(items(draw(t, trip(t, "", stops), Options{}), "admin1")); n < 2 {
		t.Fatalf("%d units are named, want some", n)
	}
	for _, it := range items(draw(t, trip(t, "", stops), Options{Lang: "ru", Name: named}), "admin1") {
		if it.Text != "Эстремадура" {
			t.Errorf("a Russian map names %s", it.Text)
		}
	}
}

// Names of the land stand on land, each in what it names: not on Lake Victoria, nor beyond the border.
func TestNamesOfTheLandStandOnIt(t *testing.T) {
	m := draw(t, trip(t, "", "Kampala UG 0.32 32.58; Gulu UG 2.77 32.30; Mbarara UG -0.61 30.66; Kigali RW -1.95 30.06"), Options{})
	for _, kind := range []string{"country", "admin1"} {
		for _, it := range items(m, kind) {
			q := it.Quads[0]
			ll, ok := m.View.Invert(scene.Point{X: (q[0][0] + q[2][0]) / 2, Y: (q[0][1] + q[2][1]) / 2})
			if ok && ll[0] > 31.9 && ll[0] < 33.3 && ll[1] > -2.4 && ll[1] < 0 {
				t.Errorf("%s stands on Lake Victoria at %v", it.Text, ll)
			}
			if iso, _ := basemap(t).CountryAt(ll); it.Text == "Eastern" && iso == "KE" {
				t.Errorf("%s of Uganda stands in Kenya at %v", it.Text, ll)
			}
		}
	}
}

// Lines between units that would be a net are not drawn.
func TestLinesBetweenFineUnits(t *testing.T) {
	for mpp, want := range map[float64]bool{2500: true, 300: false} {
		c := &composer{opt: Options{Atlas: basemap(t)}, bound: orb.Bound{Min: orb.Point{44, 38}, Max: orb.Point{51, 42}}, mpp: mpp, sz: newSize(1200, 900, 9)}
		if got := c.fineUnits()["AZ"]; got != want {
			t.Errorf("at %.0f m to a px the units of Azerbaijan are too fine: %v", mpp, got)
		}
	}
}

// Where no great town lies, lesser ones are named: a map of the outback is not bare.
func TestTownsOfEmptyCountry(t *testing.T) {
	m := draw(t, trip(t, "", "Perth AU -31.95 115.86; Adelaide AU -34.93 138.60; Alice Springs AU -23.70 133.88; Darwin AU -12.46 130.84"), Options{})
	said := map[string]bool{}
	for _, it := range items(m, "city") {
		said[it.Text] = true
	}
	if !said["Broome"] || !said["Kalgoorlie"] || said["Perth"] {
		t.Errorf("named are %v", said)
	}
}
