package model

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	maxReply   = 4 << 20  // an answer of 500 stops has some 200 kB
	maxRefusal = 64 << 10 // what is read of an error's body
)

// request is the body of a chat completion.
type request struct {
	Model       string    `json:"model"`
	Messages    []message `json:"messages"`
	Temperature *float64  `json:"temperature,omitempty"`
	Format      *format   `json:"response_format,omitempty"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type format struct {
	Type string `json:"type"`
}

// reply is what the server sent: the body, and the head that matters.
type reply struct {
	status int
	line   string // "429 Too Many Requests"
	after  string // Retry-After
	body   []byte
}

// ask returns what the model says. A server that is busy or fails is asked a
// second time; one that knows no JSON mode or temperature, without them.
func (o Options) ask(parent context.Context, at endpoint, text string) (string, error) {
	timeout := o.Timeout
	if timeout <= 0 {
		timeout = defaultTimeout
	}
	ctx, cancel := context.WithTimeout(parent, timeout)
	defer cancel()
	steady := 0.0 // the same answer to the same story, as far as models can
	r := request{Model: o.Model, Messages: o.messages(text), Temperature: &steady, Format: &format{"json_object"}}
	for waited := false; ; {
		got, err := o.post(ctx, at, r)
		if err != nil {
			if parent.Err() == nil && (errors.Is(err, context.DeadlineExceeded) || ctx.Err() != nil) {
				return "", fmt.Errorf("no whole answer within %s; allow more time, or name a faster model", timeout)
			}
			return "", err
		}
		switch {
		case got.status == http.StatusOK:
			return content(got.body)
		case r.Format != nil && got.unsupported():
			r.Format, r.Temperature = nil, nil
			continue
		case !waited && got.transient() && wait(ctx, got.pause(time.Now())):
			waited = true
			continue
		}
		return "", got.refusal(o.Key)
	}
}

// post sends one request and reads the reply.
func (o Options) post(ctx context.Context, at endpoint, r request) (reply, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return reply{}, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, at.URL.String(), bytes.NewReader(body))
	if err != nil {
		return reply{}, errors.New("the endpoint is no web address")
	}
	agent := o.Agent
	if agent == "" {
		agent = "Dateline"
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	if key := strings.TrimSpace(o.Key); key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	var client http.Client
	if o.Client != nil {
		client = *o.Client
	}
	client.CheckRedirect, client.Timeout = stay, 0 // the context keeps the time
	res, err := client.Do(req)
	if err != nil {
		// url.Error repeats the address with its query
		if wrapped := (*url.Error)(nil); errors.As(err, &wrapped) {
			err = wrapped.Err
		}
		return reply{}, err
	}
	defer res.Body.Close()
	limit := int64(maxReply)
	if res.StatusCode != http.StatusOK {
		limit = maxRefusal
	}
	got := reply{status: res.StatusCode, line: res.Status, after: res.Header.Get("Retry-After")}
	got.body, err = io.ReadAll(io.LimitReader(res.Body, limit+1))
	switch {
	case got.status != http.StatusOK:
		return got, nil // half an error says enough
	case err != nil:
		return reply{}, fmt.Errorf("its answer breaks off: %w", err)
	case int64(len(got.body)) > limit:
		return reply{}, fmt.Errorf("its answer is longer than %d MB", limit>>20)
	}
	return got, nil
}
