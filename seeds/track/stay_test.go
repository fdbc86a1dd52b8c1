package track

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
)

// recorded makes a GPX track that stays at each place and moves on, a point a minute.
func recorded(places []orb.Point, stayed, moved time.Duration, times bool) []byte {
	var b strings.Builder
	b.WriteString(gpxHead + "<trk><name>Rec</name><trkseg>\n")
	clock := time.Date(2019, 4, 12, 12, 0, 0, 0, time.UTC)
	point := func(p orb.Point) {
		fmt.Fprintf(&b, `<trkpt lat="%.6f" lon="%.6f">`, p[1], p[0])
		if times {
			b.WriteString("<time>" + clock.Format(time.RFC3339) + "</time>")
		}
		b.WriteString("</trkpt>\n")
		clock = clock.Add(time.Minute)
	}
	for i, p := range places {
		for k := range int(stayed / time.Minute) {
			point(orb.Point{p[0] + float64(k%5)*1e-4, p[1] - float64(k%3)*1e-4}) // a receiver wanders
		}
		if i+1 < len(places) {
			n := int(moved / time.Minute)
			for k := range n {
				f := float64(k) / float64(n)
				point(orb.Point{p[0] + f*(places[i+1][0]-p[0]), p[1] + f*(places[i+1][1]-p[1])})
			}
		}
	}
	b.WriteString("</trkseg></trk></gpx>")
	return []byte(b.String())
}

func TestStays(t *testing.T) {
	places := []orb.Point{{0, 0}, {1, 0}, {1, 1.5}, {-1, 2}}
	it, err := Read("rec.gpx", recorded(places, 8*time.Hour, 5*time.Hour, true), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(it.Seeds) != len(places) || it.Title != "Rec" {
		t.Fatalf("%d stops, %q: %s", len(it.Seeds), it.Title, briefs(it))
	}
	for i, s := range it.Seeds {
		if m := metres(*s.At, places[i]); m > 3000 {
			t.Errorf("stop %d is %v m off", i+1, m)
		}
	}
	if it.Seeds[0].Arrive.ISO() != "2019-04-12" || it.Seeds[3].Arrive.ISO() != "2019-04-14" {
		t.Errorf("%s", briefs(it))
	}
	it, err = Read("rec.gpx", recorded(places, time.Hour, time.Hour, false), Options{})
	if err != nil || len(it.Seeds) != 2 || !strings.Contains(codes(it), "track-ends") {
		t.Errorf("without times: %v %s %s", err, briefs(it), codes(it))
	}
	loop := append(append([]orb.Point{}, places...), places[0])
	it, err = Read("rec.gpx", recorded(loop, 10*time.Minute, time.Hour, false), Options{})
	if err != nil || len(it.Seeds) != 3 {
		t.Errorf("a loop without times: %v %s", err, briefs(it))
	}
	var many []orb.Point
	for i := range 150 {
		many = append(many, orb.Point{float64(i%12) * 2, float64(i) / 3})
	}
	it, err = Read("rec.gpx", recorded(many, 7*time.Hour, 2*time.Hour, true), Options{})
	if err != nil || len(it.Seeds) > maxStays {
		t.Errorf("%v: %d stops", err, len(it.Seeds))
	}
}

// More points than the search for stays looks at are thinned, and the stays survive.
func TestLongTrack(t *testing.T) {
	it, err := Read("rec.gpx", recorded([]orb.Point{{0, 0}, {20, 20}, {40, 0}}, 100*time.Hour, 200*time.Hour, true), Options{})
	if err != nil || len(it.Seeds) != 3 {
		t.Fatalf("%v %+v", err, it)
	}
}

func TestDayBySun(t *testing.T) {
	at := time.Date(2019, 4, 13, 2, 0, 0, 0, time.UTC)
	if d := day(at, orb.Point{-77, -12}); d.ISO() != "2019-04-12" {
		t.Error(d)
	}
	if d := day(at, orb.Point{140, 35}); d.ISO() != "2019-04-13" {
		t.Error(d)
	}
}

func BenchmarkReadTrack(b *testing.B) {
	data := recorded([]orb.Point{{0, 0}, {20, 20}, {40, 0}}, 10*time.Hour, 20*time.Hour, true)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read("rec.gpx", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
