package model

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"dateline/seeds"
)

// KeyVariable is the environment variable that programs take the key from. The
// package itself reads no environment; it only names the variable in errors.
const KeyVariable = "DATELINE_MODEL_KEY"

// Rule is the seeds.Seed.Rule of stops that a model found.
const Rule = "model"

const (
	defaultTimeout = 60 * time.Second
	maxText        = 256 << 10 // some 64,000 tokens: more than most models take in
)

// Options say whom to ask and how to read. Endpoint and Model are needed.
type Options struct {
	Endpoint string // the API's address, with or without /chat/completions: http://localhost:11434/v1
	Model    string // the model's name, as the endpoint knows it
	Key      string // sent as a bearer token, "" for none; never part of an error

	Published seeds.Date // the day of publication; unknown where zero
	Source    string     // the file's name, for the itinerary
	Lang      string     // the language pack that dates are read with; "" to recognise it
	Traveller string     // whose trip; "" for the main traveller's

	Timeout time.Duration // for everything, a second try included; 0: 60 s
	Agent   string        // how the program names itself to the server; "": Dateline
	Client  *http.Client  // for proxies and certificates; nil for a plain one. Redirects and time are kept here
}

// Read asks the model for the trip that a text tells. Bytes that are no UTF-8
// become the replacement character and lines end in line feeds, so spans refer
// to Itinerary.Text. The error names the endpoint: it cannot be reached, is too
// slow, refuses, or does not answer in the form asked. An answer without a
// stop that holds is no error: the itinerary is empty and carries a notice.
func Read(ctx context.Context, text string, opt Options) (*seeds.Itinerary, error) {
	at, err := parseEndpoint(opt.Endpoint)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(opt.Model) == "" {
		return nil, fmt.Errorf("model: %s: no model is named; give the name of one that the endpoint serves", at)
	}
	text = clean(text)
	if len(text) > maxText {
		return nil, fmt.Errorf("model: a story of %d kB; the most is %d kB, cut it into parts", len(text)>>10, maxText>>10)
	}
	opt.Published = opt.Published.WithoutTime()
	var a answer
	if strings.TrimSpace(text) != "" {
		content, err := opt.ask(ctx, at, text)
		if err == nil {
			a, err = parseAnswer(content)
		}
		if err != nil {
			return nil, fmt.Errorf("model: %s: %w", at, err)
		}
	}
	return a.itinerary(text, opt)
}

// clean makes a text valid UTF-8 with line feeds.
func clean(text string) string {
	text = strings.ToValidUTF8(strings.TrimPrefix(text, "\ufeff"), "\ufffd")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}
