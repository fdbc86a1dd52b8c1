package story

import (
	"math"
	"strconv"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// TripPrefix parts the weights of whether a story tells of a trip at all from the rest
// of the judge's. Most of the news names places and tells of none.
const TripPrefix = "trip:"

// triplessBrief and triplessStory are the log-odds of a trip below which there is none in
// a brief, of which that is well told, and in a story, of which it is not: thin trips look
// like none. Below doubtfulTrip that is said.
const triplessBrief, triplessStory, doubtfulTrip = -1, -2, 1

// tripless reports whether the story tells of no trip.
func (a *analysis) tripless() bool {
	if a.brief() {
		return a.trip < triplessBrief
	}
	return a.trip < triplessStory
}

// beyondAll is higher than the score of any place.
const beyondAll = 40

// tellsTrip weighs whether a story tells of a trip, by the scores of its places.
func (a *analysis) tellsTrip(all []visit, judge *Judge) float64 {
	if !judge.trips {
		return math.Inf(1)
	}
	fx := judge.weighing(TripPrefix)
	a.seenOfTrip(all, fx)
	return fx.worth()
}

// seenOfTrip lists what can be seen of whether a story tells of a trip: how sure its
// likeliest stops are and how they are told, and how much of it is of coming and going.
func (a *analysis) seenOfTrip(all []visit, fx *sight) {
	fx.add("always")
	fx.add("size=", sizeOf(len(a.tokens)))
	fx.add("trip-words=", bucket(a.tripWords()))
	fx.add("moves=", bucket(moves(all)))
	fx.add("places=", bucket(len(all)))
	fx.add("traveller=", a.cast.kind)
	first, second, sum, lands := -1, -1, 0.0, map[string]bool{}
	mine, dated, planned := 0, 0, 0 // likely stops
	for i := range all {
		v := &all[i]
		if v.score > 0 && v.sense.Kind != seeds.Continent {
			lands[v.sense.Country] = true
		}
		if v.evidence[v.best].status != "" {
			continue
		}
		sum += 1 / (1 + math.Exp(-v.score))
		if e := &v.evidence[v.best]; v.score > 0 {
			mine += count(e.who == travellerRole)
			dated += count(a.dateFor(e) >= 0)
			planned += count(e.planned)
		}
		switch {
		case first < 0 || v.score > all[first].score:
			first, second = i, first
		case second < 0 || v.score > all[second].score:
			second = i
		}
	}
	fx.add("lands=", bucket(len(lands)))
	fx.add("mine=", bucket(mine))
	fx.add("dated=", bucket(dated))
	fx.add("planned=", bucket(planned))
	fx.add("sum=", strconv.Itoa(int(math.Round(2*math.Log2(sum+0.01)))))
	for k, i := range []int{first, second} {
		if rank := strconv.Itoa(k + 1); i < 0 {
			fx.add(rank, "none")
		} else {
			a.seenOfLikely(rank, &all[i], fx)
		}
	}
}

// seenOfLikely lists how the likeliest stop, or the next to it, is told.
func (a *analysis) seenOfLikely(rank string, v *visit, fx *sight) {
	e := &v.evidence[v.best]
	f := &e.frame
	who := actor(e, &a.clauses[e.clause])
	fx.add(rank, "score=", strconv.Itoa(int(math.Round(2*max(-4, min(4, v.score))))))
	fx.add(rank, "who=", who)
	fx.add(rank, "frame+who=", f.role(), "+", who)
	fx.add(rank, "gov+frame=", f.governor(), "+", f.role())
	fx.add(rank, "time=", a.timeOf(e))
	for _, r := range e.reasons {
		fx.add(rank, r)
	}
	if f.hasGov {
		fx.add("verb:", a.wordsOf(&f.gov))
	}
	if f.noun != "" {
		fx.add("noun:", f.noun)
	}
}

func count(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// tripWords counts the words for trips and for parts of them.
func (a *analysis) tripWords() int {
	n := 0
	for _, c := range a.class {
		if c == pack.Trip || c == pack.StopNoun {
			n++
		}
	}
	return n
}

// moving holds the events by which somebody comes or goes.
var moving = [256]bool{pack.Arrive: true, pack.Go: true, pack.Reach: true, pack.Return: true, pack.Depart: true, pack.Visit: true}

// moves counts the tellings of the traveller's coming or going.
func moves(all []visit) int {
	n := 0
	for i := range all {
		for k := range all[i].evidence {
			if e := &all[i].evidence[k]; e.who == travellerRole && moving[e.event] && e.status == "" {
				n++
			}
		}
	}
	return n
}

// sizeOf sorts a text by its number of tokens.
func sizeOf(n int) string {
	switch {
	case n < briefest/2:
		return "line"
	case n < briefest:
		return "brief"
	case n < 2*briefest:
		return "lead"
	}
	return "story"
}
