package story

import (
	"math"
	"sort"

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
	var stops []seeds.Sense
	for i := range all {
		if v := &all[i]; v.score >= sure && cityLike(v.sense) {
			stops = append(stops, v.sense)
		}
	}
	if len(stops) < sureStops {
		return
	}
	var steps []float64
	for i := range stops {
		steps = append(steps, nearest(stops, stops[i]))
	}
	sort.Float64s(steps)
	step := max(steps[len(steps)/2], 0.3)
	for i := range all {
		v := &all[i]
		if v.score >= sure || v.score <= -1.5 || !cityLike(v.sense) {
			continue
		}
		if d := nearest(stops, v.sense); d > astray*step && d > reach {
			v.score += offRoute
		}
	}
}

// nearest is the distance in degrees from s to the nearest other stop.
func nearest(stops []seeds.Sense, s seeds.Sense) float64 {
	best := math.Inf(1)
	for i := range stops {
		if t := &stops[i]; math.Abs(t.At[1]-s.At[1]) < best && t.ID != s.ID {
			best = min(best, apart(s, *t))
		}
	}
	return best
}

// apart is the distance of two places in degrees of a great circle, as good as
// a plane gives it.
func apart(a, b seeds.Sense) float64 {
	dx := math.Abs(a.At[0] - b.At[0])
	if dx > 180 {
		dx = 360 - dx
	}
	dx *= math.Cos((a.At[1] + b.At[1]) / 2 * math.Pi / 180)
	return math.Hypot(dx, a.At[1]-b.At[1])
}
