package export

import (
	"bytes"
	"testing"

	"dateline/geo/feature/featuretest"
	"dateline/seeds/track"
)

func TestReadBack(t *testing.T) {
	for name, j := range featuretest.All() {
		if len(j.Stops) == 0 || name == "hostile" { // XML cannot hold its control characters
			continue
		}
		var a, b bytes.Buffer
		if err := KML(&a, j, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := KMZ(&b, j, Options{}); err != nil {
			t.Fatal(err)
		}
		featuretest.ReadBack(t, name+".kml", j, a.Bytes(), track.Options{}, j.Itinerary.Source != "")
		featuretest.ReadBack(t, name+".kmz", j, b.Bytes(), track.Options{}, j.Itinerary.Source != "")
	}
}
