package gpx

import (
	"testing"

	"dateline/geo/feature/featuretest"
	"dateline/seeds/track"
)

func TestReadBack(t *testing.T) {
	for name, j := range featuretest.All() {
		if len(j.Stops) == 0 || name == "hostile" { // XML cannot hold its control characters
			continue
		}
		featuretest.ReadBack(t, name+".gpx", j, written(t, j, Options{}), track.Options{}, false)
	}
}
