package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// dashedRoute is how many places dashes must string together to be a route: two may as well
// be the sides of a match, or a town and its hall.
const dashedRoute = 3

// stretch is a part of the text's places that are strung together by marks of the way:
// "Lima → Cusco → Puno", "Lima > Cusco (2 nights) > Puno", "Lima - Cusco - Puno".
type stretch struct{ first, last int } // places, half-open

// findRoutes finds for each place the route that it stands in, the zero stretch where none.
func (a *analysis) findRoutes() []stretch {
	out := make([]stretch, len(a.places))
	for i := 0; i < len(a.places); {
		end, dashes := i, false
		for k := i; k >= 0; {
			end = a.pastHints(k)
			k = -1
			if end < len(a.places) {
				if arrow, dash := a.wayBetween(end-1, end); arrow || dash {
					k, dashes = end, dashes || dash
				}
			}
		}
		members := 0
		for k := i; k < end; k++ {
			if a.places[k].within < 0 {
				members++
			}
		}
		if members >= dashedRoute || members > 1 && !dashes {
			for k := i; k < end; k++ {
				out[k] = stretch{i, end}
			}
		}
		i = end
	}
	return out
}

// routeLead is how many words may stand between the name of a trip and the mark behind which its route
// is written: "our route so far:".
const routeLead = 4

// onRoute reports whether a place stands in a route that is said to be that of a trip.
func (a *analysis) onRoute(i int) bool {
	r := a.routeOf(i)
	if r.last == 0 {
		return false
	}
	first := a.places[r.first].first
	if !a.opensList(first - 1) {
		return false
	}
	for k := first - 2; k >= max(first-2-routeLead, a.sentences[a.places[i].sentence].first) && a.tokens[k].Class == prose.Word; k-- {
		if a.isClass(k, pack.Trip) {
			return true
		}
	}
	return false
}

// pastHints returns the place behind one and those that only say where it lies.
func (a *analysis) pastHints(i int) int {
	k := i + 1
	for k < len(a.places) && a.places[k].within >= i {
		k++
	}
	return k
}

// wayBetween reports whether arrows, or dashes, and nothing else but what brackets hold lead
// from a place to the next.
func (a *analysis) wayBetween(i, k int) (arrow, dash bool) {
	p, q := &a.places[i], &a.places[k]
	if p.Demonym || q.Demonym || p.sentence != q.sentence {
		return false, false
	}
	depth := 0
	for t := p.last; t < q.first; t++ {
		switch w := a.words[t]; {
		case w == "(":
			depth++
		case w == ")":
			depth--
		case depth > 0:
		case a.tokens[t].Class != prose.Mark:
			return false, false
		case w == "→" || w == "➡" || w == "⇒" || w == "➔" || w == "➜" || w == ">":
			arrow = true
		case w == "-" || w == "–" || w == "—":
			dash = true
		case w != "": // what only makes a picture of an arrow folds to nothing
			return false, false
		}
	}
	return arrow, dash && !arrow && a.tokens[p.last].Space && a.tokens[q.first].Space
}

// routeOf returns the route that a place stands in, the zero stretch where none.
func (a *analysis) routeOf(i int) stretch {
	if a.routes == nil {
		a.routes = a.findRoutes()
	}
	if i >= len(a.routes) { // a name is tried as a town's
		return stretch{}
	}
	return a.routes[i]
}

// seenOfRoute lists what is seen of a place that stands in a route.
func (a *analysis) seenOfRoute(i int, fx *sight) {
	r := a.routeOf(i)
	if r.last == 0 {
		return
	}
	fx.add("route")
	reaches(fx, "route-of", r.last-r.first)
	fx.when(i == r.first, "route-first")
	fx.when(i == r.last-1, "route-last")
}
