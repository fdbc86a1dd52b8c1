package gpx

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	lib "github.com/tkrajina/gpxgo/gpx"

	"dateline/geo"
	"dateline/geo/feature/featuretest"
)

func written(t *testing.T, j *geo.Journey, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, j, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Another library reads every journey: waypoints and a route, in order.
func TestAnotherLibraryReadsIt(t *testing.T) {
	for name, j := range featuretest.All() {
		data := written(t, j, Options{})
		if !bytes.Equal(data, written(t, j, Options{})) {
			t.Errorf("%s: two writes differ", name)
		}
		g, err := lib.ParseBytes(data)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, data)
		}
		if len(g.Waypoints) != len(j.Stops) || len(j.Stops) > 1 && (len(g.Routes) != 1 || len(g.Routes[0].Points) != len(j.Stops)) {
			t.Errorf("%s: %d waypoints, %d routes", name, len(g.Waypoints), len(g.Routes))
		}
	}
	data := string(written(t, featuretest.Andes(), Options{Plain: true}))
	for _, want := range []string{`<wpt lat="7.89391" lon="-72.50782">`, "<name>Cúcuta</name>", "<cmt>2019-04-14 to 2019-04-15</cmt>", "<desc>Norte de Santander, Colombia. Talks on the bridge</desc>", "<cmt>04-13</cmt>"} {
		if !strings.Contains(data, want) {
			t.Errorf("no %s in\n%s", want, data)
		}
	}
	if strings.Contains(data, "<time>") || strings.Contains(data, "dateline:") {
		t.Error("a time was made up, or the plain form carries extensions")
	}
}

// The elements of a point stand in the order of the schema, which readers may insist on.
func TestOrderOfElements(t *testing.T) {
	order := map[string]int{"name": 1, "cmt": 2, "desc": 3, "sym": 4, "type": 5, "extensions": 6}
	dec := xml.NewDecoder(bytes.NewReader(written(t, featuretest.Hostile(), Options{})))
	depth, last := 0, 0
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			if e.Name.Local == "wpt" {
				last = 0
			}
			if n := order[e.Name.Local]; depth == 3 && n > 0 {
				if n < last {
					t.Fatalf("%s is out of order", e.Name.Local)
				}
				last = n
			}
		case xml.EndElement:
			depth--
			if e.Name.Local == "wpt" {
				last = 0
			}
		}
	}
}

func TestGDALReadsIt(t *testing.T) {
	for name, j := range map[string]*geo.Journey{"andes": featuretest.Andes(), "pacific": featuretest.Pacific(), "hostile": featuretest.Hostile()} {
		path := filepath.Join(t.TempDir(), name+".gpx")
		if err := os.WriteFile(path, written(t, j, Options{}), 0o644); err != nil {
			t.Fatal(err)
		}
		out := featuretest.Run(t, "ogrinfo", "-so", "-al", path)
		if strings.Contains(out, "ERROR") || !strings.Contains(out, "Layer name: waypoints") || !strings.Contains(out, "Layer name: routes\n") {
			t.Errorf("%s: %s", name, out)
		}
	}
}
