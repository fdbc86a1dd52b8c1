package geojson_test

import (
	"fmt"
	"os"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/geojson"
	"dateline/seeds"
)

func ExampleWrite() {
	lima := geo.Place{Sense: seeds.Sense{ID: "geonames:3936456", Name: "Lima", Country: "PE", Kind: seeds.City, At: orb.Point{-77.02824, -12.04318}}}
	j := &geo.Journey{Stops: []geo.Stop{{Seed: seeds.Seed{Name: "Lima", Arrive: seeds.Day(0, 4, 13)}, Place: lima, Confidence: 1}}, Data: "example"}
	if err := geojson.Write(os.Stdout, j, geojson.Options{Plain: true, WithoutID: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	// "type": "FeatureCollection",
	// "bbox": [-77.02824, -12.04318, -77.02824, -12.04318],
	// "dateline": {"data": "example"},
	// "features": [
	// {"type": "Feature", "id": "stop-1", "properties": {"layer": "stops", "id": "geonames:3936456", "seq": 1, "name": "Lima", "country": "PE", "country_name": null, "admin1": null, "kind": "city", "arrive": null, "depart": null, "arrive_text": "04-13", "depart_text": null, "not_before": null, "not_after": null, "date_label": "13 Apr", "day_doubtful": false, "role": null, "mode": null, "highlight": false, "highlight_label": null, "note": null, "confidence": 1, "approximate": false, "sentence": null}, "geometry": {"type": "Point", "coordinates": [-77.02824, -12.04318]}}
	// ]
	// }
}
