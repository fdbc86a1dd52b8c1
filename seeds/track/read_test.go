package track

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"dateline/seeds"
)

// brief writes a stop as name|hint|lon,lat|arrive|depart, without trailing bars.
func brief(s seeds.Seed) string {
	at := ""
	if s.At != nil {
		at = fmt.Sprintf("%g,%g", s.At[0], s.At[1])
	}
	return strings.TrimRight(strings.Join([]string{s.Name, s.Hint, at, s.Arrive.String(), s.Depart.String()}, "|"), "|")
}

func briefs(it *seeds.Itinerary) string {
	var out []string
	for _, s := range it.Seeds {
		out = append(out, brief(s))
	}
	return strings.Join(out, " ; ")
}

func codes(it *seeds.Itinerary) string {
	var out []string
	for _, n := range it.Notices {
		out = append(out, n.Code)
	}
	return strings.Join(out, " ")
}

const gpxHead = `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">`

func collection(features ...string) string {
	return `{"type":"FeatureCollection","features":[` + strings.Join(features, ",\n") + `]}`
}

func pt(props, geometry string) string {
	return `{"type":"Feature","properties":` + props + `,"geometry":` + geometry + `}`
}

func TestForeign(t *testing.T) {
	lima, quito := `{"type":"Point","coordinates":[-77.03,-12.05]}`, `{"type":"Point","coordinates":[-78.51,-0.22]}`
	nested := lima
	for range 5 {
		nested = `{"type":"GeometryCollection","geometries":[` + nested + `]}`
	}
	cases := []struct{ name, in, want, codes string }{
		{"points", collection(pt(`{"name":"Lima","country":"Peru","date":"2019-04-13"}`, lima), pt(`{"Name":"Quito"}`, quito)), "Lima|Peru|-77.03,-12.05|2019-04-13 ; Quito||-78.51,-0.22", ""},
		{"nulls", collection(pt("null", "null"), pt(`{"city":"Lima","note":null}`, "null"), "null"), "Lima", "feature-left-out"},
		{"no properties", collection(pt("null", lima)), "||-77.03,-12.05", ""},
		{"nested collections", collection(pt(`{"name":"Lima"}`, nested)), "Lima||-77.03,-12.05", ""},
		{"swapped axes", collection(pt(`{"name":"Tokyo"}`, `{"type":"Point","coordinates":[35.7,139.7]}`), pt(`{"name":"Lima"}`, `{"type":"Point","coordinates":[-12.05,-77.03]}`)), "Tokyo||139.7,35.7 ; Lima||-77.03,-12.05", "swapped-axes"},
		{"Web Mercator", `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[` + pt(`{"name":"Lima"}`, `{"type":"Point","coordinates":[-8574940.37580586,-1351399.25866924]}`) + `]}`, "Lima||-77.03,-12.05", "converted"},
		{"numbered", collection(pt(`{"name":"Quito","order":2}`, quito), pt(`{"name":"Lima","order":1}`, lima)), "Quito||-78.51,-0.22 ; Lima||-77.03,-12.05", ""},
		{"a line by hand", `{"type":"LineString","coordinates":[[-77.03,-12.05],[-78.51,-0.22],[-78.51,-0.22],[-74,4.6]]}`, "||-77.03,-12.05 ; ||-78.51,-0.22 ; ||-74,4.6", ""},
		{"polygons", collection(pt(`{"name":"Lima"}`, lima), pt(`{}`, `{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}`)), "Lima||-77.03,-12.05", "polygon-left-out"},
		{"GPX waypoints", gpxHead + `<metadata><name>Trip</name></metadata><wpt lat="-12.05" lon="-77.03"><name>Lima</name><desc>&lt;b&gt;hi&lt;/b&gt;</desc><time>2019-04-13T02:00:00Z</time></wpt><wpt lat="-0.22" lon="-78.51"/></gpx>`, "Lima||-77.03,-12.05|2019-04-12 ; ||-78.51,-0.22", ""},
		{"GPX route before waypoints", gpxHead + `<wpt lat="1" lon="1"/><rte><name>R</name><rtept lat="-12.05" lon="-77.03"><name>Lima</name></rtept><rtept lat="-0.22" lon="-78.51"><name>Quito</name></rtept></rte></gpx>`, "Lima||-77.03,-12.05 ; Quito||-78.51,-0.22", "waypoints-left-out"},
		{"GPX waypoints along a track", gpxHead + `<wpt lat="0" lon="2"><name>B</name></wpt><wpt lat="0" lon="1"><name>A</name></wpt><trk><trkseg><trkpt lat="0" lon="0.9"/><trkpt lat="0" lon="1.5"/><trkpt lat="0" lon="2.1"/></trkseg></trk></gpx>`, "A||1,0 ; B||2,0", "reordered"},
		{"KML", `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Trip</name><Folder><Placemark><name>Lima</name><description><![CDATA[<i>note</i>]]></description><TimeStamp><when>2019-04-13</when></TimeStamp><Point><coordinates>-77.03,-12.05,0</coordinates></Point></Placemark><Placemark><name>Quito</name></Placemark></Folder></Document></kml>`, "Lima||-77.03,-12.05|2019-04-13 ; Quito", ""},
		{"KML link", `<kml><NetworkLink><Link><href>http://127.0.0.1:1/x.kml</href></Link></NetworkLink><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`, "||1,2", "network-link"},
		{"KML line", `<kml><Placemark><name>Way</name><MultiGeometry><LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry></Placemark></kml>`, "||1,2 ; ||3,4", ""},
		{"gx:Track", `<kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><gx:Track><when>2019-04-12T12:00:00Z</when><when>2019-04-14T12:00:00Z</when><gx:coord>0 0 0</gx:coord><gx:coord>5 5 0</gx:coord></gx:Track></Placemark></kml>`, "||0,0|2019-04-12 ; ||5,5|2019-04-14", "track-stays track-days"},
	}
	for _, c := range cases {
		it, err := Read("file", []byte(c.in), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := briefs(it)
		if c.name == "numbered" { // a property of somebody else's does not sort
			if it.Seeds[0].Name != "Quito" {
				t.Errorf("%s: %s", c.name, got)
			}
			continue
		}
		if got != c.want || codes(it) != c.codes {
			t.Errorf("%s:\n got %s (%s)\nwant %s (%s)", c.name, got, codes(it), c.want, c.codes)
		}
	}
}

func TestErrorsSayWhereAndWhat(t *testing.T) {
	zipped := func(name, content string) string {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, _ := z.Create(name)
		_, _ = w.Write([]byte(content))
		z.Close()
		return b.String()
	}
	deep := strings.Repeat(`{"type":"GeometryCollection","geometries":[`, 50) + `{"type":"Point","coordinates":[0,0]}` + strings.Repeat("]}", 50)
	cases := []struct{ name, in, want string }{
		{"nothing", "hello", "neither GPX, KML, KMZ, GeoJSON nor GeoPackage"},
		{"empty collection", collection(), "holds no point and no track"},
		{"cut off", `{"type":"FeatureCollection","features":[` + "\n", "file:2: not valid GeoJSON"},
		{"another reference system", `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32718"}},"features":[]}`, "in urn:ogc:def:crs:EPSG::32718, not in degrees"},
		{"projected without saying so", collection(pt("{}", `{"type":"Point","coordinates":[277000,8667000]}`)), "look projected"},
		{"off the Earth", collection(pt("{}", `{"type":"Point","coordinates":[0,0]}`), "\n"+pt("{}", `{"type":"Point","coordinates":[212.4,5]}`)), "file:3: longitude 212.4 is outside ±180"},
		{"off the Earth both ways", collection(pt("{}", `{"type":"Point","coordinates":[100,95]}`)), "latitude 95 is outside ±90"},
		{"bad position", collection(pt("{}", `{"type":"Point","coordinates":["a",5]}`)), "coordinates of a Point are not valid"},
		{"deep", collection(pt("{}", deep)), "more than 32 deep"},
		{"GPX cut off", gpxHead + "\n<wpt lat=\"1\" lon=\"2\"><name>x", "file:2: not valid XML"},
		{"GPX without numbers", gpxHead + "\n<wpt lat=\"x\" lon=\"2\"/></gpx>", "file:2: a point without lat and lon"},
		{"GPX of nothing", gpxHead + "</gpx>", "holds no point"},
		{"entities", `<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>`, "declares entities, which are not followed"},
		{"bomb of entities", `<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml><name>&b;</name></kml>`, "declares entities"},
		{"KML coordinates", "<kml>\n<Placemark><Point><coordinates>1;2</coordinates></Point></Placemark></kml>", "file:2: the coordinates \"1;2\" are not longitude,latitude"},
		{"KMZ without KML", zipped("a.txt", "x"), "holds no KML"},
		{"KMZ bomb", zipped("doc.kml", "<kml>"+strings.Repeat(" ", maxUnpacked+10)), "unpacks to more than"},
		{"no zip", "PK\x03\x04 nonsense", "is no zip file, as a KMZ must be, or it is cut short or damaged; export or download it anew"},
		{"SQLite of nothing", "SQLite format 3\x00", "is no SQLite file"},
		{"SQLite damaged", "SQLite format 3\x00" + strings.Repeat("x", 5000), "file: "},
	}
	for _, c := range cases {
		it, err := Read("file", []byte(c.in), Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v (%+v), want %s", c.name, err, it, c.want)
		}
	}
	if _, err := Read("x", []byte(collection()), Options{}); !errors.Is(err, ErrNoStops) {
		t.Error("an empty collection is not ErrNoStops")
	}
}

// A point of many: the names of one kind of property, whatever its case.
func TestNamingKey(t *testing.T) {
	it, err := Read("x", []byte(collection(pt(`{"fid":1,"TITLE":"Lima","marker-color":"#f00","Budget":5}`, `{"type":"Point","coordinates":[-77,-12]}`))), Options{})
	if err != nil || it.Seeds[0].Name != "Lima" || it.Seeds[0].Extra["Budget"] != "5" || len(it.Seeds[0].Extra) != 1 {
		t.Errorf("%v %+v", err, it)
	}
}
