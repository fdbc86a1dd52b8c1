package story

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

const (
	// sure is the score from which on a stop tells where the trip goes.
	sure = 0.8
	// sureStops is how many such stops show the scale of a trip.
	sureStops = 3
	// astray is how many times the usual distance from stop to stop a place may
	// lie from the nearest, and offRoute what it is worth where it lies further.
	astray, offRoute = 4.0, -0.4
	// reach is a distance in degrees that any trip may cover.
	reach = 3.0
)

// cohere weighs doubtful places by how they lie to the sure stops: a trip
// through one valley hardly takes in another continent.
func cohere(all []visit) {
	var stops towns
	for i := range all {
		if v := &all[i]; v.score >= sure && cityLike(v.sense) {
			stops = append(stops, v.sense)
		}
	}
	if len(stops) < sureStops {
		return
	}
	stops.sort()
	var steps []float64
	for _, s := range stops {
		steps = append(steps, stops.nearest(s))
	}
	sort.Float64s(steps)
	step := max(steps[len(steps)/2], 0.3)
	for i := range all {
		v := &all[i]
		if v.score >= sure || v.score <= -1.5 || !cityLike(v.sense) {
			continue
		}
		if d := stops.nearest(v.sense); d > astray*step && d > reach {
			v.score += offRoute
		}
	}
}

// towns are places, sorted from south to north.
type towns []*seeds.Sense

func (t towns) sort() {
	slices.SortStableFunc(t, func(a, b *seeds.Sense) int { return cmp.Compare(a.At[1], b.At[1]) })
}

// nearest is the distance in degrees from s to the nearest of the others. It looks
// no further north and south than the nearest found so far.
func (t towns) nearest(s *seeds.Sense) float64 {
	best := math.Inf(1)
	nearer := func(o *seeds.Sense) bool {
		if math.Abs(o.At[1]-s.At[1]) >= best {
			return false
		}
		if o.ID != s.ID {
			best = min(best, apart(o.At, s.At))
		}
		return true
	}
	from := sort.Search(len(t), func(i int) bool { return t[i].At[1] >= s.At[1] })
	for i := from; i < len(t) && nearer(t[i]); i++ {
	}
	for i := from - 1; i >= 0 && nearer(t[i]); i-- {
	}
	return best
}

// apart is the distance of two places in degrees of a great circle, as good as
// a plane gives it.
func apart(a, b orb.Point) float64 {
	dx := math.Abs(a[0] - b[0])
	if dx > 180 {
		dx = 360 - dx
	}
	dx *= math.Cos((a[1] + b[1]) / 2 * math.Pi / 180)
	return math.Hypot(dx, a[1]-b[1])
}
