package cli

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A server is asked for what is not known, and its failure costs that answer.
func TestGeocoderFlag(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Query().Get("q"), "broken") {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1.5,2.5]},"properties":{"name":"Found","countrycode":"GH","osm_type":"N","osm_id":1}}]}`)
	}))
	defer s.Close()
	var errs bytes.Buffer
	f := geocoderFlag{server: "photon=" + s.URL, rate: 1000, cache: t.TempDir()}
	ask, err := f.open(&errs)
	if err != nil {
		t.Fatal(err)
	}
	if got := ask("Qwertyopolis"); len(got) != 1 || got[0].Name != "Found" || got[0].Source != "photon" {
		t.Errorf("%+v", got)
	}
	if got := ask("broken"); got != nil || !strings.Contains(errs.String(), "500") {
		t.Errorf("%+v, %q", got, errs.String())
	}
	for _, bad := range []geocoderFlag{{server: "google=x", rate: 1}, {server: "photon=" + s.URL, rate: 0}} {
		if _, err := bad.open(&errs); err == nil {
			t.Errorf("%+v is taken", bad)
		}
	}
	if ask, err := (&geocoderFlag{}).open(&errs); ask != nil || err != nil {
		t.Error("without the flag a server is asked")
	}
}
