package track

import (
	"strings"
	"testing"
)

// What is wrong with a damaged file is told with its line and what to do.
func TestDamagedXMLHasRemedy(t *testing.T) {
	const gpx = "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" creator=\"x\">\n<wpt lat=\"51.5\" lon=\"-0.1\"><name>London</name></wpt>\n<wpt lat=\"48.8\" lon=\"2.3\"><name>Paris</name></wpt>\n</gpx>\n"
	const kml = "<?xml version=\"1.0\"?>\n<kml><Document>\n<Placemark><name>London</name><Point><coordinates>-0.1,51.5</coordinates></Point></Placemark>\n</Document></kml>\n"
	for _, c := range []struct{ name, text, want string }{
		{"cut.gpx", gpx[:150], "cut.gpx:4: not valid XML: the file breaks off within an element; export or download it anew"},
		{"cut.kml", kml[:90], "cut.kml:3: not valid XML: the file breaks off within an element; export or download it anew"},
		{"amp.gpx", strings.Replace(gpx, "London", "Fish & chips", 1), "write & as &amp;"},
		{"tag.gpx", strings.Replace(gpx, "</wpt>", "</wpx>", 1), "close each element by its own name"},
		{"lat.gpx", strings.Replace(gpx, "48.8", "95", 1), "lat.gpx:4: latitude 95 is outside ±90; correct it, or exchange lat and lon if each stands for the other"},
		{"both.gpx", strings.Replace(gpx, `lat="48.8" lon="2.3"`, `lat="95" lon="95"`, 1), "both.gpx:4: latitude 95 is outside ±90; correct it"},
		{"lon.gpx", strings.Replace(gpx, "2.3", "212", 1), "lon.gpx:4: longitude 212 is outside ±180; correct it"},
		{"encoding.gpx", strings.Replace(gpx, "London", "Z\xfcrich", 1), "encoding.gpx:3: not valid XML: it is not in the encoding that it names, UTF-8; save it as UTF-8"},
		{"word.gpx", strings.Replace(gpx, "48.8", "north", 1), `lat="north" lon="2.3"; write them as decimal numbers`},
	} {
		_, err := Read(c.name, []byte(c.text), Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestDamagedGeoJSONHasRemedy(t *testing.T) {
	const whole = "{\n\"type\": \"FeatureCollection\",\n\"features\": [\n{\"type\": \"Feature\", \"properties\": {\"name\": \"Lima\"}, \"geometry\": {\"type\": \"Point\", \"coordinates\": [-77, -12]}}\n]}\n"
	for _, c := range []struct{ name, text, want string }{
		{"cut.geojson", whole[:100], "cut.geojson:4: not valid GeoJSON: the file breaks off; export or download it anew"},
		{"comma.geojson", strings.Replace(whole, "}}\n]", "}},\n]", 1), "comma.geojson:5: not valid GeoJSON: invalid character ']' looking for beginning of value; put words in double quotation marks, and commas between values but none after the last"},
		{"kind.geojson", strings.Replace(whole, "[\n{", "7, \"x\": [{", 1), "kind.geojson:3: not valid GeoJSON: \"features\" is a number; give it as GeoJSON has it (RFC 7946)"},
	} {
		_, err := Read(c.name, []byte(c.text), Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}
