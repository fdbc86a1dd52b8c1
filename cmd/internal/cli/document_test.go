package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheMeasuredDocument maps a real story that lies beside the project where
// it is measured, with and without the day of its publication.
func TestTheMeasuredDocument(t *testing.T) {
	found, err := filepath.Glob(filepath.Join(root, "..", "shared", "measure", "stories", "texts", "000_*.txt"))
	if err != nil || len(found) != 1 {
		t.Skip("the measured story does not lie beside the project")
	}
	in(t, nil)
	for year, args := range map[string][]string{"": nil, "2019-": {"--published", "2019-04-13"}} {
		a := run(t, "", append([]string{"stops", found[0], "--format", "json"}, args...)...).must(t, 0)
		var got []string
		trip := decode[itineraryJSON](t, a.out)
		for _, s := range trip.Stops {
			line := s.Name + " " + s.Country
			if s.Arrive != nil {
				line += " " + *s.Arrive
			}
			if s.Highlight {
				line += " *"
			}
			got = append(got, line)
		}
		want := "Santiago CL YYYY-04-12, Asunción PY YYYY-04-12, Lima PE YYYY-04-13, Cúcuta CO YYYY-04-14 *"
		if want = strings.ReplaceAll(want, "YYYY-", year); strings.Join(got, ", ") != want {
			t.Errorf("%v: %s\nwant %s", args, strings.Join(got, ", "), want)
		}
		if len(trip.Focus) != 1 || strings.Join(trip.Focus[0].Countries, "-") != "CO-VE" || trip.Focus[0].Stop != 4 {
			t.Errorf("%v: focus %+v, want CO-VE at stop 4", args, trip.Focus)
		}
	}
	run(t, "", "map", found[0], "-o", "map.png", "-o", "map.geojson").must(t, 0)
	if info, err := os.Stat("map.png"); err != nil || info.Size() < 20_000 {
		t.Errorf("the picture: %v, %v", info, err)
	}
}
