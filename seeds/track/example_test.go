package track_test

import (
	"fmt"

	"dateline/seeds/track"
)

func ExampleRead() {
	it, err := track.Read("points.geojson", []byte(`{"type":"Feature","properties":{"name":"Lima"},"geometry":{"type":"Point","coordinates":[-77.03,-12.05]}}`), track.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(it.Seeds[0].Name, *it.Seeds[0].At)
	// Output: Lima [-77.03 -12.05]
}
