package track

import (
	"math"
	"testing"
)

func FuzzRead(f *testing.F) {
	f.Add([]byte(collection(pt(`{"name":"Lima","seed":"{\"place\":\"Lima\"}","seq":1}`, `{"type":"Point","coordinates":[-77,-12]}`))), "geojson")
	f.Add([]byte(gpxHead+`<wpt lat="1" lon="2"><name>x</name></wpt><trk><trkseg><trkpt lat="1" lon="2"><time>2019-04-13T02:00:00Z</time></trkpt></trkseg></trk></gpx>`), "gpx")
	f.Add([]byte(`<kml><Placemark><name>a</name><ExtendedData><Data name="seed"><value>{}</value></Data></ExtendedData><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`), "kml")
	f.Add([]byte("PK\x03\x04"), "kmz")
	f.Add([]byte("SQLite format 3\x00"), "gpkg")
	f.Fuzz(func(t *testing.T, data []byte, format string) {
		it, err := Read("fuzz", data, Options{Format: Format(format)})
		if err != nil {
			return
		}
		if len(it.Seeds) == 0 {
			t.Fatal("no error and no stops")
		}
		for _, s := range it.Seeds {
			if s.At != nil && (math.Abs(s.At[0]) > 180 || !(math.Abs(s.At[1]) <= 90)) {
				t.Fatalf("%v is not on Earth", *s.At)
			}
		}
	})
}
