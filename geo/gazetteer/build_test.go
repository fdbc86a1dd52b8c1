package gazetteer

import (
	"bytes"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/seeds"
)

// many is a source of made-up places in a given order.
func many(t testing.TB, order []int, memory int) Source {
	return Source{Version: "many", TempDir: t.TempDir(), Memory: memory, Entries: func(yield func(Entry) error) error {
		for _, i := range order {
			name := fmt.Sprintf("Place %c%c %d", 'a'+i%26, 'a'+i/26%26, i/9)
			e := Entry{Place: geo.Place{Sense: seeds.Sense{ID: fmt.Sprintf("own:%d", i), Name: name, Kind: seeds.City, Population: i * 7,
				At: orb.Point{float64(i%3600)/10 - 180, float64(i*7%1800)/10 - 90}}, Feature: []string{"PPL", "PPLA", "PPLC"}[i%3]}}
			e.Names = append(e.Names, Name{fmt.Sprintf("Ort %d", i%50), seeds.ViaAlternate, FormAny})
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	}}
}

// The bytes do not depend on the order of the entries, nor on what had to go
// through temporary files.
func TestBuildIsDeterministic(t *testing.T) {
	order := rand.New(rand.NewSource(2)).Perm(5000)
	var want []byte
	for run, memory := range []int{0, 0, 20_000} {
		if run > 0 {
			rand.New(rand.NewSource(int64(run))).Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		}
		var buf bytes.Buffer
		report, err := Build(&buf, many(t, order, memory))
		if err != nil {
			t.Fatal(err)
		}
		if report.Places != len(order) || report.Names != 2*len(order) {
			t.Fatalf("built %+v", report)
		}
		if want == nil {
			want = buf.Bytes()
		} else if !bytes.Equal(want, buf.Bytes()) {
			t.Fatalf("run %d with %d bytes of memory gives other bytes", run, memory)
		}
	}
	g, err := Open(want)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range order {
		p, ok := g.Place(fmt.Sprintf("own:%d", i))
		if !ok || p.Population != i*7 || p.Feature != []string{"PPL", "PPLA", "PPLC"}[i%3] || chord(p.At, orb.Point{float64(i%3600)/10 - 180, float64(i*7%1800)/10 - 90}) > 1e-18 {
			t.Fatalf("place %d came back as %+v", i, p)
		}
		if q := g.PlaceOf(p.Ref); q.ID != p.ID {
			t.Fatalf("place of ref %d is %s, not %s", p.Ref, q.ID, p.ID)
		}
	}
	if n := len(g.Find("ort 7")); n != 100 {
		t.Errorf("ort 7 stands for %d places, want 100", n)
	}
	for i, p := range g.Find("ort 7") {
		if i > 0 && p.Rank > g.Find("ort 7")[i-1].Rank {
			t.Errorf("%d is better known than the one before it", i)
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	good := entry("a:1", "A", "", "", seeds.City, 1, 1, 1)
	for want, change := range map[string]func(*Entry){
		"unknown kind":        func(e *Entry) { e.Kind = "village" },
		"no usable id":        func(e *Entry) { e.ID = "" },
		"is no point":         func(e *Entry) { e.At = orb.Point{1, 91} },
		"is no point on":      func(e *Entry) { e.At = orb.Point{181, 9} },
		"no usable id\n":      func(e *Entry) { e.ID = "a\x00b" },
		"place a:1 has the u": func(e *Entry) { e.Kind = "" },
	} {
		e := good
		change(&e)
		_, err := Build(&bytes.Buffer{}, Source{TempDir: t.TempDir(), Entries: func(yield func(Entry) error) error { return yield(e) }})
		if err == nil || !strings.Contains(err.Error(), strings.TrimSpace(want)) {
			t.Errorf("built with error %v, want %q", err, want)
		}
	}
}

func TestNearestAgainstScan(t *testing.T) {
	order := rand.New(rand.NewSource(3)).Perm(2000)
	var buf bytes.Buffer
	if _, err := Build(&buf, many(t, order, 0)); err != nil {
		t.Fatal(err)
	}
	g, err := Open(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewSource(4))
	for _, from := range []orb.Point{{180, 0}, {-180, 0}, {0, 90}, {0, -90}, {179.99, 65}, {rng.Float64() * 180, rng.Float64() * 90}, {-rng.Float64() * 180, -rng.Float64() * 90}} {
		got := g.Nearest(from, 5)
		if len(got) != 5 {
			t.Fatalf("%v: %d places", from, len(got))
		}
		far := chord(from, got[4].At)
		closer := 0
		for i := range g.layers[0].size {
			if chord(from, getPoint(g.layers[0].records[i*recordSize:])) < far-1e-15 {
				closer++
			}
		}
		if closer > 4 {
			t.Errorf("%v: %d places are nearer than the fifth", from, closer)
		}
	}
	if g.Nearest(orb.Point{0, 0}, 0) != nil {
		t.Error("no places were asked for")
	}
}

func chord(a, b orb.Point) (c float64) {
	p, q := sphere.Unit(a), sphere.Unit(b)
	for i := range p {
		c += (p[i] - q[i]) * (p[i] - q[i])
	}
	return c
}
