package dateline_test

import (
	"testing"

	"dateline"
	"dateline/seeds"
)

// TestDatesSurviveTheWayOutAndBack holds that whatever is known of a date, and
// no more, comes back from the files that are meant to be corrected and mapped again.
func TestDatesSurviveTheWayOutAndBack(t *testing.T) {
	source := "stops:\n- {place: Lima, country: PE, depart: 2019-05-02}\n- {place: Cusco, country: PE, not_before: 2019-05-02, not_after: 2019-05-09T14:30, mode: rail}\n" +
		"- {place: Quito, arrive: 2019-05-09T14:30, depart: 2019-05-11}\n- {place: Bogotá, arrive: 2019-06, role: planned}\n- {place: Caracas, arrive: --07}\n- {place: Panama City, arrive: 08-03}\n"
	doc, err := dateline.Read([]byte(source), dateline.ReadOptions{From: dateline.KindYAML})
	if err != nil {
		t.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	e := dateline.Encoder{Journey: journey}
	for _, format := range []dateline.Format{dateline.FormatYAML, dateline.FormatCSV, dateline.FormatGeoJSON, dateline.FormatGeoPackage} {
		data, err := e.Encode(format)
		if err != nil {
			t.Fatalf("%v: %v", format, err)
		}
		back, err := dateline.Read(data, dateline.ReadOptions{})
		if err != nil {
			t.Fatalf("%v: %v", format, err)
		}
		got := back.Itineraries[0].Seeds
		if len(got) != len(journey.Stops) {
			t.Fatalf("%v: %d stops of %d", format, len(got), len(journey.Stops))
		}
		for i, s := range journey.Stops {
			want := s.Seed
			if got[i].Arrive != want.Arrive || got[i].Depart != want.Depart || got[i].Bounds != want.Bounds || got[i].Mode != want.Mode || got[i].Role != want.Role {
				t.Errorf("%v: %s came back as %v %v %v %s %s, want %v %v %v %s %s", format, want.Name, got[i].Arrive, got[i].Depart, got[i].Bounds, got[i].Mode, got[i].Role,
					want.Arrive, want.Depart, want.Bounds, want.Mode, want.Role)
			}
		}
	}
	if b := journey.Stops[1].Seed.Bounds; b[0] != seeds.Day(2019, 5, 2) || b[1].Hour != 14 {
		t.Errorf("bounds %v", b)
	}
}
