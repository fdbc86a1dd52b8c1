package external

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

const (
	nominatimAnswer = `[{"place_id":1,"osm_type":"way","osm_id":42,"lat":"7.8939","lon":"-72.5078","category":"highway","type":"residential","addresstype":"road","name":"Calle 10","display_name":"Calle 10, Cúcuta, Colombia","importance":0.31,"address":{"state":"Norte de Santander","country":"Colombia","country_code":"co"}},{"lat":"999","lon":"0","name":"nowhere"}]`
	photonAnswer    = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-72.5078,7.8939]},"properties":{"osm_type":"N","osm_id":7,"osm_key":"place","osm_value":"city","name":"Cúcuta","country":"Colombia","countrycode":"CO","state":"Norte de Santander"}},{"geometry":{"type":"Point","coordinates":[200,95]},"properties":{"name":"nowhere"}}]}`
	peliasAnswer    = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-72.5078,7.8939]},"properties":{"gid":"whosonfirst:locality:1","layer":"locality","name":"Cúcuta","country":"Colombia","country_code":"CO","region":"Norte de Santander","confidence":0.95}}]}`
)

// server answers each service in its own form, and counts the questions.
func server(t *testing.T, asked *atomic.Int32, check func(url.Values)) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if check != nil {
			check(r.URL.Query())
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		switch r.URL.Path {
		case "/search":
			fmt.Fprint(w, nominatimAnswer)
		case "/api":
			fmt.Fprint(w, photonAnswer)
		case "/v1/search":
			fmt.Fprint(w, peliasAnswer)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

func TestServices(t *testing.T) {
	var asked atomic.Int32
	s := server(t, &asked, nil)
	for flag, want := range map[string]struct {
		id, name string
		kind     seeds.Kind
	}{
		"nominatim": {"osm:way/42", "Calle 10", seeds.Point},
		"photon":    {"osm:node/7", "Cúcuta", seeds.City},
		"pelias":    {"pelias:whosonfirst:locality:1", "Cúcuta", seeds.City},
	} {
		c, err := Parse(flag + "=" + s.URL + "/")
		if err != nil {
			t.Fatal(err)
		}
		c.Rate = 1000
		got, err := c.Search(context.Background(), Query{Text: "Cúcuta"})
		if err != nil || len(got) != 1 {
			t.Fatalf("%s: %v, %+v", flag, err, got)
		}
		g := got[0]
		if g.ID != want.id || g.Name != want.name || g.Kind != want.kind || g.Country != "CO" || g.Admin1Name != "Norte de Santander" || g.Source != flag || g.At != (orb.Point{-72.5078, 7.8939}) {
			t.Errorf("%s: %+v", flag, g)
		}
	}
}

func TestQueryReachesTheServer(t *testing.T) {
	var asked atomic.Int32
	var last url.Values
	s := server(t, &asked, func(v url.Values) { last = v })
	near := orb.Point{-72.5, 7.9}
	c := &Client{Service: Pelias, URL: s.URL, Rate: 1000, Lang: "es"}
	if _, err := c.Search(context.Background(), Query{Text: "a & b", Country: "co", Near: &near, Limit: 3}); err != nil {
		t.Fatal(err)
	}
	for k, want := range map[string]string{"text": "a & b", "size": "3", "boundary.country": "CO", "focus.point.lat": "7.9000", "lang": "es"} {
		if got := last.Get(k); got != want {
			t.Errorf("%s is %q, want %q", k, got, want)
		}
	}
}

// An answer is asked for once, also by the next run, and a damaged file of the
// cache is asked for anew.
func TestCache(t *testing.T) {
	var asked atomic.Int32
	s := server(t, &asked, nil)
	dir := t.TempDir()
	search := func() {
		t.Helper()
		c := &Client{Service: Photon, URL: s.URL, Rate: 1000, Cache: dir}
		if got, err := c.Search(context.Background(), Query{Text: "Cúcuta"}); err != nil || len(got) != 1 {
			t.Fatalf("%v, %+v", err, got)
		}
	}
	search()
	search()
	if n := asked.Load(); n != 1 {
		t.Errorf("asked %d times, want once", n)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Fatalf("the cache holds %v, %v", files, err)
	}
	if err := os.WriteFile(dir+"/"+files[0].Name(), []byte(`{"cut":`), 0o644); err != nil {
		t.Fatal(err)
	}
	search()
	if n := asked.Load(); n != 2 {
		t.Errorf("asked %d times, want twice", n)
	}
}

func TestTrouble(t *testing.T) {
	hang := make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		switch r.URL.Query().Get("q") {
		case "broken":
			w.WriteHeader(http.StatusInternalServerError)
		case "html":
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, nominatimAnswer)
		case "lie":
			fmt.Fprint(w, "<html>hello</html>")
		case "cut":
			fmt.Fprint(w, nominatimAnswer[:60])
		case "form":
			fmt.Fprint(w, `{"error":"no such thing"}`)
		case "slow":
			<-hang
		case "long":
			fmt.Fprint(w, "["+strings.Repeat(" ", maxBody)+"]")
		case "nothing":
			fmt.Fprint(w, "[]")
		default:
			fmt.Fprint(w, nominatimAnswer)
		}
	}))
	defer s.Close()
	defer close(hang)
	dir := t.TempDir()
	c := &Client{Service: Nominatim, URL: s.URL, Rate: 1000, Timeout: time.Minute, Cache: dir}
	hasty := &Client{Service: Nominatim, URL: s.URL, Rate: 1000, Timeout: 200 * time.Millisecond, Cache: dir}
	for q, want := range map[string]string{
		"broken": "500", "html": "text/html", "lie": "not JSON", "cut": "not JSON", "form": "form", "slow": "within 200ms", "long": "longer",
	} {
		asked := c
		if q == "slow" {
			asked = hasty
		}
		got, err := asked.Search(context.Background(), Query{Text: q})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), q) || got != nil {
			t.Errorf("%s: %v, %+v; want an error that says %q", q, err, got, want)
		}
	}
	if files, _ := os.ReadDir(dir); len(files) != 0 {
		t.Errorf("bad answers were kept: %v", files)
	}
	if got, err := c.Search(context.Background(), Query{Text: "nothing"}); err != nil || len(got) != 0 {
		t.Errorf("nothing: %v, %+v", err, got)
	}
	if got, err := c.Search(context.Background(), Query{Text: "fine"}); err != nil || len(got) != 1 {
		t.Errorf("after all that: %v, %+v", err, got)
	}
	if got, err := c.Search(context.Background(), Query{Text: "  "}); err != nil || got != nil {
		t.Errorf("a blank query: %v, %+v", err, got)
	}
}

// Requests take turns: the second waits, and gives up when its caller does.
func TestRate(t *testing.T) {
	var asked atomic.Int32
	s := server(t, &asked, nil)
	c := &Client{Service: Photon, URL: s.URL, Rate: 0.001}
	if _, err := c.Search(context.Background(), Query{Text: "first"}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	if _, err := c.Search(ctx, Query{Text: "second"}); err == nil {
		t.Error("the second request did not wait for its turn")
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("asked %d times, want once", n)
	}
}

func TestParse(t *testing.T) {
	for _, bad := range []string{"", "nominatim", "google=https://x.example", "photon=ftp://x.example", "pelias=x", "photon="} {
		if _, err := Parse(bad); err == nil || !strings.Contains(err.Error(), "external:") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{nominatimAnswer, photonAnswer, peliasAnswer, "[]", "{}", "null", `[{"lat":"NaN","lon":"Inf"}]`, `{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1]}}]}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, service := range []Service{Nominatim, Photon, Pelias} {
			got, err := (&Client{Service: service}).read(body)
			for _, g := range got {
				if err != nil || !onGlobe(g.At[1], g.At[0]) {
					t.Fatalf("%s: %+v, %v", service, g, err)
				}
			}
		}
	})
}
