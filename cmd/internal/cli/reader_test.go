package cli

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
)

// TestAModelReads has a server on this machine answer as a model would: with
// one stop that the story holds and one that it does not.
func TestAModelReads(t *testing.T) {
	key := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key = r.Header.Get("Authorization")
		said := `{"traveller": "Ada Quist", "stops": [
			{"place": "Quito", "quote": "On Saturday she flew to Quito, Ecuador"},
			{"place": "Paris", "quote": "She loved Paris"}], "left_out": [], "focus": []}`
		content, err := json.Marshal(said)
		if err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write([]byte(`{"choices": [{"finish_reason": "stop", "message": {"role": "assistant", "content": ` + string(content) + `}}]}`))
	}))
	defer server.Close()
	in(t, nil)
	t.Setenv("DATELINE_MODEL_KEY", "secret")
	a := run(t, story, "stops", "-", "--format", "json", "--reader", "llm", "--endpoint", server.URL+"/v1", "--model", "m").must(t, 0)
	stops := decode[itineraryJSON](t, a.out).Stops
	if len(stops) != 1 || stops[0].Country != "EC" || stops[0].Rule != "model" {
		t.Errorf("stops %+v", stops)
	}
	if key != "Bearer secret" {
		t.Errorf("the key came as %q", key)
	}
	server.Close()
	run(t, story, "stops", "-", "--reader", "llm", "--endpoint", server.URL, "--model", "m", "--reader-timeout", "2s").must(t, 1, "127.0.0.1")
	run(t, story, "stops", "-", "--reader", "llm").must(t, 2, "--endpoint URL and --model NAME")
	run(t, story, "stops", "-", "--model", "m").must(t, 2, "--reader llm")
	run(t, story, "stops", "-", "--reader", "oracle").must(t, 2, "rules or llm")
}
