package story

import (
	"maps"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
	"dateline/seeds/pack"
)

func TestFocusRegion(t *testing.T) {
	world := maps.Clone(world)
	for _, s := range []seeds.Sense{
		{ID: "test:andes", Name: "Andes", Kind: seeds.Region, At: orb.Point{-70, -10}},
		{ID: "test:lapland", Name: "Lapland", Kind: seeds.Region, At: orb.Point{24, 68}},
		{ID: "test:sound", Name: "Sound", Country: "NO", Kind: seeds.Water, At: orb.Point{6, 60}},
	} {
		world[pack.Fold(s.Name)] = []seeds.Sense{s}
	}
	world["andean"] = []seeds.Sense{{ID: "test:andes", Name: "Andes", Kind: seeds.Region, At: orb.Point{-70, -10}, Via: seeds.ViaDemonym}}
	for _, c := range []struct{ text, want string }{
		{"Dahl began a tour of the Andes in Quito on Monday. On Tuesday she flew to La Paz.", "Andes"},
		{"Dahl opened her Andean swing in Quito on Monday. On Tuesday she flew to La Paz.", "Andes"},
		{"Dahl toured the Andes this week. She arrived in Quito on Monday and in La Paz on Tuesday.", "Andes"},
		{"Dahl flew to Quito on Monday and to La Paz on Tuesday. A cruise of the Sound comes next.", ""}, // no stop lies there
		{"Dahl arrived in Oslo on Monday. Last year she made a tour of the Andes. On Tuesday she flew to Tromsø.", ""},
		{"Dahl arrived in Bergen on Monday. She crossed the Sound. On Tuesday she flew to Oslo.", ""},
		{"Dahl arrived in Bergen on Monday on a cruise of the Sound. On Tuesday she flew to Oslo.", "Sound"},
	} {
		doc, err := Read(c.text, Options{Lexicon: world, Published: seeds.Day(2019, 5, 16)})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range doc.Main().Focus {
			got += f.Name
			if f.Stop != 0 || len(f.Countries) > 0 {
				t.Errorf("%s: at stop %d, countries %v", f.Name, f.Stop, f.Countries)
			}
		}
		if got != c.want {
			t.Errorf("focus %q, want %q: %s", got, c.want, c.text)
		}
	}
}
