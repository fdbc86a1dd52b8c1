package sphere_test

import (
	"fmt"

	"github.com/paulmach/orb"

	"dateline/geo/sphere"
)

func ExamplePath() {
	auckland, santiago := orb.Point{174.7635, -36.8485}, orb.Point{-70.6483, -33.4569}
	path := sphere.Path(auckland, santiago)
	box, _ := sphere.BoundOf(nil, path)
	fmt.Printf("%.0f km in %d parts, west %.1f, east %.1f, as far south as %.1f\n", sphere.Distance(auckland, santiago)/1000, len(path), box.West, box.East, box.South)
	// Output: 9692 km in 2 parts, west 174.8, east -70.6, as far south as -52.6
}
