package model

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// unsupported reports whether the server stumbles over an extra of the request
// that not every server and model knows.
func (r reply) unsupported() bool {
	if r.status != http.StatusBadRequest && r.status != http.StatusUnprocessableEntity {
		return false
	}
	return bytes.Contains(r.body, []byte("response_format")) || bytes.Contains(r.body, []byte("temperature"))
}

// transient reports whether asking again may help.
func (r reply) transient() bool {
	switch r.status {
	case http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// pause returns how long the server wants to be left alone: Retry-After in
// seconds or as a date, else a second.
func (r reply) pause(now time.Time) time.Duration {
	if n, err := strconv.Atoi(strings.TrimSpace(r.after)); err == nil && n >= 0 {
		return time.Duration(min(n, 1<<20)) * time.Second
	}
	if t, err := http.ParseTime(r.after); err == nil {
		return max(0, t.Sub(now))
	}
	return time.Second
}

// wait sleeps, or reports false at once where the time does not suffice.
func wait(ctx context.Context, d time.Duration) bool {
	if end, ok := ctx.Deadline(); ok && time.Until(end) <= d {
		return false
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// refusal is the error for a status that is no success, with the server's own
// words where it gives some, never with the key.
func (r reply) refusal(key string) error {
	what := "it answers " + quoted(r.line)
	if said := r.said(); said != "" {
		if key = strings.TrimSpace(key); key != "" {
			said = strings.ReplaceAll(said, key, "***")
		}
		what += ": " + quoted(said)
	}
	switch {
	case r.status == http.StatusUnauthorized || r.status == http.StatusForbidden:
		what += "; check the key in " + KeyVariable
	case r.status == http.StatusNotFound:
		what += "; check the address and the model's name"
	case r.status == http.StatusTooManyRequests:
		what += "; ask again later"
		if r.after != "" {
			what += ", after " + r.pause(time.Now()).Round(time.Second).String()
		}
	case r.transient():
		what += "; ask again later"
	}
	return errors.New(what)
}

// said returns the message of an error's body, which comes in two forms.
func (r reply) said() string {
	var body struct{ Error json.RawMessage }
	if json.Unmarshal(r.body, &body) != nil {
		return ""
	}
	var inner struct{ Message string }
	if json.Unmarshal(body.Error, &inner) == nil {
		return inner.Message
	}
	return word(body.Error)
}

const excerptLength = 120 // characters of strange words that a message repeats

// quoted returns strange words as they can be shown: cut, with every control
// character spelt out.
func quoted(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > excerptLength {
		s = string(r[:excerptLength]) + "…"
	}
	return strconv.Quote(s)
}
