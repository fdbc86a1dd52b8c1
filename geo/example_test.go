package geo_test

import (
	"fmt"

	"dateline/geo"
	"dateline/seeds"
)

// A journey that a program makes itself needs no itinerary; Check says what it lacks.
func ExampleJourney_Check() {
	lima := geo.Stop{Seed: seeds.Seed{Name: "Lima", Arrive: seeds.Day(2019, 5, 3)}}
	quito := geo.Stop{Seed: seeds.Seed{Name: "Quito", Arrive: seeds.Day(2019, 5, 4)}}
	journey := &geo.Journey{Stops: []geo.Stop{lima, quito}, Legs: []geo.Leg{{From: 0, To: 2}}}
	fmt.Println(journey.Check())
	journey.Legs[0].To = 1
	fmt.Println(journey.Check())
	fmt.Println(journey.Dates())
	// Output:
	// geo: Legs[0] joins Stops[2], and there are 2 stops
	// <nil>
	// 2019-05-03 2019-05-04
}
