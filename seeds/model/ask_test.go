package model

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

const secret = "sk-very-secret-0815"

// fails reads and returns the error, which must name the endpoint, not the key.
func fails(t *testing.T, opt Options) string {
	t.Helper()
	opt.Key = secret
	it, err := Read(context.Background(), tour, opt)
	if err == nil {
		t.Fatalf("no error; route %s", route(it))
	}
	if !strings.HasPrefix(err.Error(), "model: "+opt.Endpoint) || strings.Contains(err.Error(), secret) {
		t.Errorf("the error is %q", err)
	}
	return err.Error()
}

func TestRequest(t *testing.T) {
	var got *http.Request
	var body request
	opt := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got = r
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			t.Error(err)
		}
		says(good)(w, r)
	})
	opt.Key, opt.Agent, opt.Traveller = " "+secret+"\n", "Dateline/1.0", "Ada Quist"
	if _, err := Read(context.Background(), tour, opt); err != nil {
		t.Fatal(err)
	}
	if got.Method != "POST" || got.URL.Path != "/v1/chat/completions" || got.Header.Get("Authorization") != "Bearer "+secret ||
		got.UserAgent() != "Dateline/1.0" || got.Header.Get("Content-Type") != "application/json" {
		t.Errorf("%s %s %v", got.Method, got.URL, got.Header)
	}
	if body.Model != "small" || body.Format.Type != "json_object" || *body.Temperature != 0 || len(body.Messages) != 2 ||
		!strings.Contains(body.Messages[1].Content, tour) || !strings.Contains(body.Messages[1].Content, `"Ada Quist"`) {
		t.Errorf("%+v", body)
	}
	opt.Key, opt.Agent, opt.Endpoint = "", "", opt.Endpoint+"/chat/completions/"
	if _, err := Read(context.Background(), tour, opt); err != nil || got.Header.Get("Authorization") != "" || got.UserAgent() != "Dateline" || got.URL.Path != "/v1/chat/completions" {
		t.Errorf("%s %v %v", got.URL, got.Header, err)
	}
}

func TestBadAnswers(t *testing.T) {
	raw := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, body) }
	}
	for name, c := range map[string]struct {
		h    http.HandlerFunc
		want string
	}{
		"a page":            {raw("<html>hello"), "no chat completion"},
		"nothing":           {raw(""), "no chat completion"},
		"no choices":        {raw(`{"choices":[]}`), "holds no choice"},
		"choices of a type": {raw(`{"choices":"x"}`), "no chat completion"},
		"empty content":     {raw(`{"choices":[{"message":{"content":null}}]}`), "says nothing"},
		"content of a type": {raw(`{"choices":[{"message":{"content":{"a":1}}}]}`), "says nothing"},
		"refusal":           {raw(`{"choices":[{"message":{"content":null,"refusal":"I will not."}}]}`), `refuses: "I will not."`},
		"out of room":       {raw(`{"choices":[{"message":{"content":"{"},"finish_reason":"length"}]}`), "ran out of room"},
		"cut envelope":      {raw(completion(good)[:300]), "no chat completion"},
		"prose":             {says("She went to Lima."), "no JSON"},
		"cut":               {says(good[:400]), "breaks off"},
		"another object":    {says(`{"answer": 42}`), "no stops"},
		"stops of a type":   {says(`{"stops": {"place": "Lima"}}`), "no list"},
		"stops as a word":   {says(`{"stops": "Lima"}`), "no list"},
		"deep":              {says(strings.Repeat(`{"a":`, 20000)), "not in the form"},
		"connection lost":   {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "EOF"},
		"shorter than stated": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "900")
			io.WriteString(w, "{")
		}, "breaks off"},
		"401": {refuse(401, `{"error":{"message":"Incorrect API key provided: `+secret+`"}}`), `"401 Unauthorized": "Incorrect API key provided: ***"; check the key in DATELINE_MODEL_KEY`},
		"403": {refuse(403, ``), "check the key"},
		"404": {refuse(404, `{"error":"model 'small' not found"}`), `model 'small' not found"; check the address and the model's name`},
		"418": {refuse(418, "\x1b[2J{"), "418"},
		"400": {refuse(400, `{"error":{"message":"context too long"}}`), "context too long"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fails(t, serve(t, c.h)); !strings.Contains(got, c.want) {
				t.Errorf("%q does not say %q", got, c.want)
			}
		})
	}
}

func refuse(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		io.WriteString(w, body)
	}
}

func TestHugeAnswerIsNotReadWhole(t *testing.T) {
	var sent atomic.Int64
	for _, status := range []int{200, 400} {
		opt := serve(t, func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(status)
			chunk := make([]byte, 1<<16)
			for range 100 << 20 / len(chunk) {
				n, err := w.Write(chunk)
				if sent.Add(int64(n)); err != nil {
					return
				}
			}
		})
		got := fails(t, opt)
		if status == 200 && !strings.Contains(got, "longer than 4 MB") {
			t.Error(got)
		}
	}
	if n := sent.Load(); n > 60<<20 {
		t.Errorf("%d MB were taken", n>>20)
	}
}

func TestSlowAnswers(t *testing.T) {
	for name, head := range map[string]bool{"no answer": false, "an answer that stops": true} {
		t.Run(name, func(t *testing.T) {
			opt := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if head {
					io.WriteString(w, `{"choices":`)
					w.(http.Flusher).Flush()
				}
				io.Copy(io.Discard, r.Body)
				<-r.Context().Done()
			})
			opt.Timeout = 50 * time.Millisecond
			if got := fails(t, opt); !strings.Contains(got, "no whole answer within 50ms") {
				t.Error(got)
			}
		})
	}
	opt := serve(t, func(_ http.ResponseWriter, r *http.Request) { io.Copy(io.Discard, r.Body); <-r.Context().Done() })
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := Read(ctx, tour, opt); !errors.Is(err, context.Canceled) {
		t.Errorf("the caller's end came out as %v", err)
	}
}

// busy fails n times, then answers.
func busy(n int64, status int, after string, asked *atomic.Int64) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) > n {
			says(good)(w, r)
			return
		}
		if after != "" {
			w.Header().Set("Retry-After", after)
		}
		w.WriteHeader(status)
	}
}

func TestSecondTry(t *testing.T) {
	for _, status := range []int{429, 500, 502, 503, 504} {
		var asked atomic.Int64
		if it, err := Read(context.Background(), tour, serve(t, busy(1, status, "0", &asked))); err != nil || len(it.Seeds) != 4 || asked.Load() != 2 {
			t.Errorf("%d: asked %d times: %v", status, asked.Load(), err)
		}
	}
	var asked atomic.Int64
	if got := fails(t, serve(t, busy(9, 503, "0", &asked))); !strings.Contains(got, "503") || asked.Load() != 2 {
		t.Errorf("asked %d times: %s", asked.Load(), got)
	}
	for _, after := range []string{"3600", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat), "99999999999"} {
		asked.Store(0)
		if got := fails(t, serve(t, busy(9, 429, after, &asked))); asked.Load() != 1 || !strings.Contains(got, "ask again later") {
			t.Errorf("Retry-After %s: asked %d times: %s", after, asked.Load(), got)
		}
	}
}

func TestServersWithoutJSONMode(t *testing.T) {
	for _, complaint := range []string{
		`{"error":"'response_format.type' must be 'json_schema' or 'text'"}`,
		`{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model."}}`,
	} {
		asked := 0
		opt := serve(t, func(w http.ResponseWriter, r *http.Request) {
			asked++
			var body map[string]any
			json.NewDecoder(r.Body).Decode(&body)
			if body["response_format"] != nil || body["temperature"] != nil {
				refuse(400, complaint)(w, r)
				return
			}
			says("```json\n"+good+"\n```")(w, r)
		})
		if it, err := Read(context.Background(), tour, opt); err != nil || route(it) != goodRoute || asked != 2 {
			t.Errorf("asked %d times: %v", asked, err)
		}
		if got := fails(t, serve(t, refuse(400, complaint))); !strings.Contains(got, "400") {
			t.Error(got)
		}
	}
}

func TestRedirects(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the story was sent elsewhere") }))
	t.Cleanup(elsewhere.Close)
	for _, status := range []int{301, 302, 303, 307, 308} {
		got := fails(t, serve(t, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL+"/v1/chat/completions", status)
		}))
		if !strings.Contains(got, elsewhere.URL) {
			t.Errorf("%d: %s does not name the other server", status, got)
		}
	}
	moved := func(status int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/new" {
				if r.Header.Get("Authorization") != "Bearer "+secret || r.Method != "POST" {
					t.Errorf("redirected as %s %v", r.Method, r.Header)
				}
				says(good)(w, r)
				return
			}
			http.Redirect(w, r, "/new", status)
		}
	}
	opt := serve(t, moved(308))
	opt.Key = secret
	if it, err := Read(context.Background(), tour, opt); err != nil || len(it.Seeds) != 4 {
		t.Errorf("within the server: %v", err)
	}
	if got := fails(t, serve(t, moved(302))); !strings.Contains(got, `"/new"`) {
		t.Error(got)
	}
	if got := fails(t, serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Path, http.StatusTemporaryRedirect)
	})); !strings.Contains(got, "more than 3 times") {
		t.Error(got)
	}
}

func TestOptionsThatCannotBe(t *testing.T) {
	for _, c := range []struct{ endpoint, model, text, want string }{
		{"", "m", "x", "no web address"},
		{"ftp://host/v1", "m", "x", "no web address"},
		{"http://", "m", "x", "no web address"},
		{"https://host/%zz?key=" + secret, "m", "x", "no web address"},
		{"https://u:" + secret + "@host/v1?key=" + secret, " ", "x", "model: https://host/v1/chat/completions: no model"},
		{"https://host", "m", strings.Repeat("x", maxText+1), "cut it into parts"},
	} {
		_, err := Read(context.Background(), c.text, Options{Endpoint: c.endpoint, Model: c.model})
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), secret) {
			t.Errorf("%s: %v", c.endpoint, err)
		}
	}
}

func TestNobodyThere(t *testing.T) {
	s := httptest.NewServer(http.NotFoundHandler())
	s.Close()
	_, err := Read(context.Background(), tour, Options{Endpoint: s.URL + "/v1?key=" + secret, Model: "m"})
	if err == nil || !strings.Contains(err.Error(), "refused") || strings.Contains(err.Error(), secret) {
		t.Errorf("%v", err)
	}
}
