package main

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"
)

// saharaCuts says where the border of Western Sahara, at 27°40′ N, cuts regions of
// Morocco that the source draws across it: from one point of the region's edge to
// another.
var saharaCuts = map[string][2]orb.Point{
	"MA-14": {{-11.8132, 27.6622}, {-8.8170, 27.6615}},
	"MA-15": {{-13.1782, 27.6628}, {-11.8132, 27.6622}},
}

// southernProvinces is the unit code that we give to the land of Western Sahara west
// of the berm, which the source files under Morocco.
const southernProvinces = "SAHW"

// cutSahara splits the regions that lie across the border, and gives what lies
// south of it to Western Sahara, as ISO 3166 does.
func cutSahara(units []unit) ([]unit, error) {
	var out []unit
	cuts := 0
	for _, u := range units {
		cut, ok := saharaCuts[u.ISO2]
		if !ok {
			if u.ISO2 == "MA-16" {
				u.Unit = southernProvinces
			}
			out = append(out, u)
			continue
		}
		north, south, err := splitRing(u.shape[0][0], cut)
		if err != nil || len(u.shape) != 1 || len(u.shape[0]) != 1 {
			return nil, fmt.Errorf("%s cannot be cut in two: %w", u.ISO2, err)
		}
		n, s := u, u
		n.shape = orb.MultiPolygon{{north}}
		s.shape = orb.MultiPolygon{{south}}
		s.Unit = southernProvinces
		out = append(out, n, s)
		cuts++
	}
	if cuts != len(saharaCuts) {
		return nil, fmt.Errorf("%d of %d regions found to cut at Western Sahara's border", cuts, len(saharaCuts))
	}
	return out, nil
}

// splitRing cuts a ring straight between its vertices nearest to two points.
func splitRing(ring orb.Ring, cut [2]orb.Point) (north, south orb.Ring, err error) {
	const near = 0.01 // degrees; the vertices are there
	ring = ring[:len(ring)-1]
	var at [2]int
	for k, p := range cut {
		least := math.Inf(1)
		for i, q := range ring {
			if d := math.Hypot(p[0]-q[0], p[1]-q[1]); d < least {
				least, at[k] = d, i
			}
		}
		if least > near {
			return nil, nil, fmt.Errorf("no vertex near %v", p)
		}
	}
	i, j := min(at[0], at[1]), max(at[0], at[1])
	one := append(append(orb.Ring(nil), ring[i:j+1]...), ring[i])
	two := append(append(append(orb.Ring(nil), ring[j:]...), ring[:i+1]...), ring[j])
	if one.Bound().Min[1] < two.Bound().Min[1] {
		return two, one, nil
	}
	return one, two, nil
}
