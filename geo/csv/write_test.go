package csv

import (
	"bytes"
	"encoding/csv"
	"math"
	"testing"

	"dateline/geo/feature"
	"dateline/geo/feature/featuretest"
	"dateline/seeds/table"
)

// What is written is read back by the reader of tables: names, places, dates, notes.
func TestTableReadsItBack(t *testing.T) {
	for name, j := range featuretest.All() {
		for _, tabs := range []bool{false, true} {
			var b bytes.Buffer
			if err := Write(&b, j, Options{Tabs: tabs}); err != nil {
				t.Fatal(err)
			}
			if len(j.Stops) == 0 {
				continue
			}
			format := table.CSV
			if tabs {
				format = table.TSV
			}
			it, err := table.Read("x", b.Bytes(), table.Options{Format: format})
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if len(it.Seeds) != len(j.Stops) {
				t.Fatalf("%s: %d stops of %d", name, len(it.Seeds), len(j.Stops))
			}
			for i, s := range it.Seeds {
				want := j.Stops[i]
				p := feature.Round6(want.Place.At)
				if s.Name != feature.Name(want) || s.At == nil || math.Abs(s.At[0]-p[0]) > 1e-9 || math.Abs(s.At[1]-p[1]) > 1e-9 ||
					s.Arrive != want.Seed.Arrive || s.Depart != want.Seed.Depart || s.ArriveText != want.Seed.ArriveText || s.Note != want.Seed.Note ||
					s.Highlight != want.Seed.Highlight || s.HighlightLabel != want.Seed.HighlightLabel || s.Mode != want.Seed.Mode || s.Role != want.Seed.Role || s.ID != want.Place.ID {
					t.Errorf("%s: stop %d came back as %+v, want %+v", name, i+1, s, want.Seed)
				}
			}
		}
	}
}

func TestLegs(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, featuretest.Pacific(), Options{Legs: true}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 6 || rows[0][7] != "distance_km" || rows[4][7] != "0" {
		t.Errorf("%v %v", err, rows)
	}
}
