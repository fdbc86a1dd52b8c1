package project

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/paulmach/orb"
)

// TestAgreesWithPROJ compares with metres that PROJ 9.1.1 printed for our own strings,
// so that both the formulas and the strings are right.
func TestAgreesWithPROJ(t *testing.T) {
	data, err := os.ReadFile("testdata/proj.json")
	if err != nil {
		t.Fatal(err)
	}
	var o struct {
		Points []orb.Point
		Rows   []struct {
			Projection Projection
			PROJ       string
			Metres     [][2]float64
		}
	}
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, r := range o.Rows {
		if got := r.Projection.PROJ(); got != r.PROJ {
			t.Errorf("%+v writes %q, want %q", r.Projection, got, r.PROJ)
		}
		v, err := NewView(r.Projection, EarthRadius, 0, 0, page)
		if err != nil {
			t.Fatal(err)
		}
		for i, ll := range o.Points {
			got, ok := v.Point(ll)
			if want := r.Metres[i]; ok && want != [2]float64{} {
				seen++
				if math.Hypot(got.X-want[0], -got.Y-want[1]) > 0.5 {
					t.Errorf("%s: %v is at (%.1f, %.1f) m, want (%.1f, %.1f)", r.PROJ, ll, got.X, -got.Y, want[0], want[1])
				}
			}
		}
	}
	if seen < 90 {
		t.Errorf("only %d points could be compared", seen)
	}
}
