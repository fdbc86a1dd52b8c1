package main

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

func worldOf(t *testing.T, places ...seeds.Sense) *world {
	t.Helper()
	words, err := mention.OpenWords("logan\tg\nmarket\t3\n")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{entries: map[string]*gazetteer.Entry{}, unitID: map[string]string{}, polygons: &polygons{}, words: words}
	for _, s := range places {
		if err := w.add(gazetteer.Entry{Place: geo.Place{Sense: s}}); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// Of the towns of another source only those are added that are not known, that
// are no quarters of a city, and whose names are no words of every day.
func TestTowns(t *testing.T) {
	w := worldOf(t,
		seeds.Sense{ID: "geonames:1", Name: "Old Ferry", Country: "GH", Admin1: "08", Kind: seeds.City, At: orb.Point{1, 7}},
		seeds.Sense{ID: "geonames:2", Name: "Great City", Country: "GH", Admin1: "06", Kind: seeds.City, Population: 500_000, At: orb.Point{-1, 6}},
	)
	rows := []town{
		{Name: "Old Ferry", Latitude: "7.2", Longitude: "1.1", Country: "GH", Population: 3000},
		{Name: "New Ferry", Latitude: "7.01", Longitude: "1.005", Country: "GH"},
		{Name: "East End", Latitude: "6.05", Longitude: "-1.05", Country: "GH"},
		{Name: "Nek’emtē", Latitude: "7.3", Longitude: "1.2", Country: "GH"},
		{Name: "Nek’emtē", Latitude: "9.3", Longitude: "1.2", Country: "GH", Admin1: "04"},
		{Name: "Logan", Latitude: "8", Longitude: "0", Country: "GH"},
		{Name: "Logan", Latitude: "8", Longitude: "0.5", Country: "GH", Population: 30_000},
		{Name: "Market", Latitude: "8", Longitude: "-0.5", Country: "GH", Population: 30_000},
		{Name: "Ward 7", Latitude: "8", Longitude: "-0.8", Country: "GH"},
	}
	if err := w.addTowns("towns.json", rows); err != nil {
		t.Fatal(err)
	}
	if len(w.order) != 5 {
		t.Errorf("places %v", w.order)
	}
	if e := w.entries["geonames:1"]; e.Population != 3000 || len(e.Names) != 1 || e.Names[0].Text != "New Ferry" {
		t.Errorf("the known town: %+v", e)
	}
	if e := w.entries["dateline:nekemte-gh"]; e == nil || e.Admin1 != "08" || e.Names[0].Text != "Nekemtē" {
		t.Errorf("the new town: %+v", e)
	}
	if e := w.entries["dateline:nekemte-gh-04"]; e == nil || e.At != (orb.Point{1.2, 9.3}) {
		t.Errorf("the other of its name: %+v", e)
	}
	if e := w.entries["dateline:logan-gh"]; e == nil || e.Population != 30_000 {
		t.Errorf("the known one of a name that people bear: %+v", e)
	}
	if err := w.addTowns("towns.json", []town{{Name: "Nowhere", Latitude: "x", Longitude: "1"}}); err == nil {
		t.Error("a town without a point is taken")
	}
}

// A name that some known town has anyhow is no word that could be mistaken for one, and
// a town whose people nobody counted is not unknown.
func TestTownsOfAKnownName(t *testing.T) {
	w := worldOf(t, seeds.Sense{ID: "geonames:1", Name: "Logan", Country: "AU", Kind: seeds.City, Population: 300_000, At: orb.Point{153, -27}})
	if err := w.addTowns("towns.json", []town{{Name: "Logan", Latitude: "8", Longitude: "0", Country: "GH"}, {Name: "Market", Latitude: "8", Longitude: "1", Country: "GH"}}); err != nil {
		t.Fatal(err)
	}
	w.rankUncounted()
	if e := w.entries["dateline:logan-gh"]; e == nil || e.Rank != uncounted {
		t.Errorf("the one more of its name: %+v", e)
	}
	if len(w.order) != 2 || w.entries["geonames:1"].Rank != 0 {
		t.Errorf("places %v, the counted town %+v", w.order, w.entries["geonames:1"])
	}
}

// Waters and islands are also called with the word for what they are.
func TestWording(t *testing.T) {
	w := worldOf(t,
		seeds.Sense{ID: "a", Name: "Mull", Country: "GB", Kind: seeds.Island},
		seeds.Sense{ID: "b", Name: "Gambia River", Kind: seeds.Water},
		seeds.Sense{ID: "c", Name: "Union Island", Country: "VC", Kind: seeds.Island},
		seeds.Sense{ID: "d", Name: "Tablas", Country: "PH", Kind: seeds.Island},
	)
	w.addWording()
	for id, want := range map[string][]string{"a": {"Mull Island", "Isle of Mull"}, "b": {"River Gambia"}, "c": nil, "d": {"Tablas Island"}} {
		var got []string
		for _, n := range w.entries[id].Names {
			got = append(got, n.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is also called %q, want %q", w.entries[id].Name, got, want)
		}
	}
}

// A second-level unit without a point of its own stands at the town that it is
// called after, where that lies in the same first-level unit.
func TestSettleUnits(t *testing.T) {
	w := worldOf(t,
		seeds.Sense{ID: "geonames:1", Name: "Ferry", Country: "GH", Admin1: "08", Kind: seeds.City, At: orb.Point{1, 7}},
		seeds.Sense{ID: "a", Name: "Ferry District", Country: "GH", Admin1: "08", Kind: seeds.Admin2, At: orb.Point{2, 8}},
		seeds.Sense{ID: "b", Name: "Ferry District", Country: "GH", Admin1: "06", Kind: seeds.Admin2, At: orb.Point{2, 8}},
		seeds.Sense{ID: "c", Name: "Ferry", Country: "GH", Admin1: "08", Kind: seeds.Admin2, At: orb.Point{3, 9}},
	)
	w.entries["a"].Borrowed, w.entries["b"].Borrowed = true, true
	w.settleUnits()
	for id, want := range map[string]orb.Point{"a": {1, 7}, "b": {2, 8}, "c": {3, 9}} {
		if e := w.entries[id]; e.At != want || e.Borrowed != (id == "b") {
			t.Errorf("%s stands at %v, borrowed %v", id, e.At, e.Borrowed)
		}
	}
}
