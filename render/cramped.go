package render

import "dateline/render/scene"

// When stops that can be told apart stand too close for their legs, and get a zoom.
const (
	crampedUpTo = 12   // markers on the map: with more of them all are near each other
	crampedFrom = 3    // stops: of two, the numbers say which way the leg goes
	crampedNear = 4.0  // radii between the middles of two of them
	crampedPart = 0.17 // of the map's width and height that they may take: it is a corner of the trip
)

// joinCramped makes one marker of each few stops among which some leg has no room for its arrow,
// so that a zoom shows them; it reports whether there are such. The trip as a whole is never zoomed.
func (c *composer) joinCramped() bool {
	if w, _ := c.insetSize(); w == 0 || !c.zoomCramped || len(c.markers) > crampedUpTo {
		return false
	}
	group := c.crampedGroups()
	into := map[*site]*site{}
	kept := c.markers[:0:0]
	for _, m := range c.markers {
		g := group[m]
		if g == nil {
			kept = append(kept, m)
		} else if into[g] == nil {
			into[g] = m
			kept = append(kept, m)
		}
	}
	if len(into) == 0 || len(into) > mostInsets || len(kept) == 1 {
		return false
	}
	for i, m := range kept {
		if g := group[m]; g != nil {
			for _, o := range c.markers {
				if o != m && group[o] == g {
					kept[i] = c.joined(kept[i], o)
				}
			}
			kept[i].cramped = true
		}
	}
	c.markers = kept
	return true
}

// crampedGroups are the groups of cramped stops: each stop's first.
func (c *composer) crampedGroups() map[*site]*site {
	first := map[*site]*site{}
	for _, m := range c.markers {
		first[m] = m
	}
	for _, m := range c.markers {
		for _, o := range c.markers {
			if a, b := first[m], first[o]; a != b && distance(m.px, o.px) < crampedNear*m.r+m.half+o.half {
				for k, v := range first {
					if v == b {
						first[k] = a
					}
				}
			}
		}
	}
	tied := c.tied()
	groups := map[*site]*site{}
	for _, m := range c.markers {
		var all scene.Rect
		places, hidden := 0, false
		for _, o := range c.markers {
			if first[o] != first[m] {
				continue
			}
			places += len(o.places)
			all = all.Union(c.standRect(o))
			for _, n := range c.markers {
				room := apart(o, n) - c.trimOf(o) - c.trimOf(n)
				hidden = hidden || first[n] == first[m] && tied[[2]*site{o, n}] && room < leastShaft*c.sz.line(c.th.Arrow.Length)
			}
		}
		if places >= crampedFrom && places <= mostCrowded && hidden && all.Width() < crampedPart*c.frame.Width() && all.Height() < crampedPart*c.frame.Height() {
			groups[m] = first[m]
		}
	}
	return groups
}
