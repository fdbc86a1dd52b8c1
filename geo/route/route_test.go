package route

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

func stop(lon, lat float64, mode seeds.Mode, role seeds.Role) geo.Stop {
	return geo.Stop{
		Seed:  seeds.Seed{Mode: mode, Role: role},
		Place: geo.Place{Sense: seeds.Sense{At: orb.Point{lon, lat}}},
	}
}

func TestJoin(t *testing.T) {
	legs := Join([]geo.Stop{
		stop(-70.6483, -33.4569, "", seeds.Origin),
		stop(-57.6359, -25.2865, seeds.Flight, seeds.Visited),
		stop(-57.6359, -25.2865, "", seeds.Visited),
		stop(174.7633, -36.8485, seeds.Sea, seeds.Planned),
	})
	if len(legs) != 3 {
		t.Fatalf("%d legs", len(legs))
	}
	// About 1,550 km north-east; sphere holds the exact figures against Karney.
	if l := legs[0]; l.Metres < 1.54e6 || l.Metres > 1.56e6 || l.Mode != seeds.Flight || l.Bearing < 54 || l.Bearing > 58 || l.From != 0 || l.To != 1 {
		t.Errorf("first leg: %+v", l)
	}
	if l := legs[1]; l.Path != nil || l.Metres != 0 || l.Bearing != 0 {
		t.Errorf("a leg from a place to itself: %+v", l)
	}
	if l := legs[2]; len(l.Path) != 2 || !l.Planned || l.Mode != seeds.Sea {
		t.Errorf("third leg: %d parts, planned %v, by %q", len(l.Path), l.Planned, l.Mode)
	}
	sum := Sum(legs)
	if sum.Legs != 2 || sum.Longest != 2 || sum.Metres != legs[0].Metres+legs[2].Metres || sum.Planned != legs[2].Metres || sum.ByMode[seeds.Flight] != legs[0].Metres {
		t.Errorf("sum: %+v", sum)
	}
}

func TestJoinOfLittle(t *testing.T) {
	if Join(nil) != nil || Join([]geo.Stop{stop(0, 0, "", "")}) != nil {
		t.Error("legs without two stops")
	}
	if s := Sum(nil); s.Longest != -1 || s.Metres != 0 {
		t.Errorf("%+v", s)
	}
}

// Who is still to come to the last stop is still to come home from there.
func TestWayHomeAhead(t *testing.T) {
	for _, c := range []struct {
		roles []seeds.Role
		want  []bool
	}{
		{[]seeds.Role{seeds.Origin, seeds.Visited, seeds.Planned, seeds.Return}, []bool{false, true, true}},
		{[]seeds.Role{seeds.Planned, seeds.Return}, []bool{true}},
		{[]seeds.Role{seeds.Origin, seeds.Visited, seeds.Return}, []bool{false, false}},
	} {
		var stops []geo.Stop
		for i, r := range c.roles {
			stops = append(stops, stop(float64(i), 50, "", r))
		}
		for i, l := range Join(stops) {
			if l.Planned != c.want[i] {
				t.Errorf("%v: leg %d planned %v", c.roles, i, l.Planned)
			}
		}
	}
}

// So is who is told to come home from where he is.
func TestWayHomeFromAPlaceReached(t *testing.T) {
	home := stop(1, 50, "", seeds.Return)
	home.Seed.Ahead = true
	if l := Join([]geo.Stop{stop(0, 50, "", seeds.Visited), home}); !l[0].Planned {
		t.Error("the way home is not planned")
	}
}
