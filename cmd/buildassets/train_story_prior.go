package main

// storyPrior is what some reasons are taken to be worth before the stories are
// read: their weights are held near it, those of all other features near 0. They
// are the reasons that speak plainly for or against a stop, and too seldom for
// the stories to show how plainly.
var storyPrior = map[string]float64{
	"returns-home": 3, "about": -2, "trip-before-it": -3, "border-of": -3, "bearing-of-place": -3, "affairs-of": -2.5, "name-part": -3, "part-of-name": -1.2, "beside-name": -3, "common-word": -2, "native-of": -1,
	"negated": -4, "thwarted": -1.5, "cancelled": -3, "postponed": -3, "diverted": -3,
	"resides": -1.2, "once-lived": -2, "another-time": -1.4, "long-ago": -2.5, "stranger": -5, "anothers-trip": -3, "other-person": -1, "after-talks": 1.5, "leg": 1.5, "called-waypoint": 2, "lone-line": 1, "rival": -4, "newcomer": -2.5,
	"only-named": -1, "only-named-line": -1, "said-to-be": -2, "club-of": -3, "parts-of-area": -2,
	"other-trips": -3, "contest": -3, "agent": -2, "in-vain": -2.5, "unsure": -1, "old-picture": -3, "credits": -4, "interrupted": -1.5,
}

// orderPrior is the same for the signs of order: words that say plainly which
// stop came first.
var orderPrior = map[string]float64{
	"date": 4, "doubted-date": 1.5, "bound": 3, "after-clause": 3, "before-clause": 3, "after-place": 2, "before-place": 2, "leaves": 2, "from-to": 2, "via-to": 2, "on-way-to": 5,
	"ordinal": 3, "earlier": 1.5, "later": 1.5, "final": 1.5, "outset": 1.5, "planned": 1, "return": 2, "list": 1, "told": 1,
	"starts-over": 1.5, "hour": 2, "goal": 1, "qualifies": 1,
}
