package track

import (
	"fmt"
	"math"
	"time"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// fix is a point of a track, with its time where the track has times.
type fix struct {
	at   orb.Point
	time time.Time // UTC; zero where unknown
}

// path is one line, in the order of travel.
type path struct {
	line  int
	name  string
	fixes []fix
}

const (
	maxVertices = 25 // a line of so few points was drawn by hand: each is a stop
	maxStays    = 60 // more are found with a longer stay asked for
)

// stay is a time spent within a small circle.
type stay struct {
	at       orb.Point
	from, to time.Time
}

// stays makes stops of the tracks alone.
func (d *document) stays() *seeds.Itinerary {
	it := &seeds.Itinerary{}
	var fixes []fix
	timed := true
	for _, p := range d.paths {
		for _, f := range p.fixes {
			timed = timed && !f.time.IsZero()
			fixes = append(fixes, f)
		}
	}
	if len(fixes) == 0 {
		return it
	}
	if len(d.paths) == 1 && it.Title == "" {
		it.Title = d.paths[0].name
	}
	var found []stay
	switch {
	case timed && len(fixes) > 1:
		found = stays(fixes)
		d.notice("track-stays", 0, fmt.Sprintf("the track of %d points is read as %d stops: its ends, and where it stayed", len(fixes), len(found)), "give the stops as waypoints to choose others")
		d.notice("track-days", 0, "the days of the stops are those of the sun at each place: a track's times are in UTC", "")
	case len(fixes) <= maxVertices:
		for _, f := range fixes {
			if n := len(found); n == 0 || found[n-1].at != f.at {
				found = append(found, stay{at: f.at})
			}
		}
	default:
		found = ends(fixes)
		d.notice("track-ends", 0, fmt.Sprintf("the line of %d points has no times, so that stays cannot be told; its ends are the stops", len(fixes)), "give the stops as waypoints")
	}
	for _, s := range found {
		seed := seeds.Seed{At: point(s.at), Kind: seeds.Point, Rule: "track", Arrive: day(s.from, s.at), Depart: day(s.to, s.at)}
		if seed.Depart == seed.Arrive {
			seed.Depart = seeds.Date{}
		}
		it.Seeds = append(it.Seeds, seed)
	}
	return it
}

// ends returns the ends of a line; of one that returns, its farthest point too.
func ends(fixes []fix) []stay {
	first, last := fixes[0], fixes[len(fixes)-1]
	far, most := first, 0.0
	for _, f := range fixes {
		if m := metres(first.at, f.at); m > most {
			far, most = f, m
		}
	}
	out := []stay{{at: first.at, from: first.time, to: first.time}}
	if metres(first.at, last.at) < most/10 {
		out = append(out, stay{at: far.at, from: far.time, to: far.time})
	}
	if last.at != first.at {
		out = append(out, stay{at: last.at, from: last.time, to: last.time})
	}
	return out
}

// stays finds where the track stayed. What counts as a stay grows with the trip:
// a hundredth of its extent wide (200 m to 20 km), a fiftieth of its time long
// (20 minutes to 6 hours). The two ends always count.
func stays(fixes []fix) []stay {
	box := orb.Bound{Min: fixes[0].at, Max: fixes[0].at}
	for _, f := range fixes {
		box = box.Extend(f.at)
	}
	radius := math.Max(200, math.Min(20_000, metres(box.Min, box.Max)/100))
	fixes = thin(fixes, 20_000) // enough to tell a stay, and bounded
	least := fixes[len(fixes)-1].time.Sub(fixes[0].time) / 50
	least = max(20*time.Minute, min(6*time.Hour, least))
	for {
		found := cluster(fixes, radius, least)
		if len(found) <= maxStays {
			return found
		}
		least *= 2
	}
}

func cluster(fixes []fix, radius float64, least time.Duration) []stay {
	var found []stay
	add := func(s stay) {
		if n := len(found); n > 0 && metres(found[n-1].at, s.at) <= radius { // it left and came back
			found[n-1].to = s.to
			return
		}
		found = append(found, s)
	}
	first, last := fixes[0], fixes[len(fixes)-1]
	add(stay{first.at, first.time, first.time})
	for i := 0; i < len(fixes); {
		j, sum := i, orb.Point{}
		for j < len(fixes) && metres(fixes[i].at, fixes[j].at) <= radius {
			sum[0] += fixes[j].at[0] - fixes[i].at[0]
			sum[1] += fixes[j].at[1] - fixes[i].at[1]
			j++
		}
		if from, to := fixes[i].time, fixes[j-1].time; to.Sub(from) >= least {
			n := float64(j - i)
			add(stay{orb.Point{fixes[i].at[0] + sum[0]/n, fixes[i].at[1] + sum[1]/n}, from, to})
			i = j
			continue
		}
		i++
	}
	add(stay{last.at, last.time, last.time})
	return found
}

// day is the day at a place by the sun: UTC plus an hour for every 15 degrees.
func day(t time.Time, at orb.Point) seeds.Date {
	if t.IsZero() {
		return seeds.Date{}
	}
	t = t.UTC().Add(time.Duration(math.Round(at[0]/15)) * time.Hour)
	return seeds.Day(t.Year(), int(t.Month()), t.Day())
}
