package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// answer is what the model says, before any of it is believed.
type answer struct {
	traveller      string
	stops, leftOut []claim
	focus          []area
}

// claim is one place that the model names.
type claim struct {
	Place, In, Quote string
	Arrive, Depart   string
	Tense, Role      string
	Mode, Status     string
	Highlight        bool
	broken           bool // not of the form asked
}

// area is a border or region that the model names.
type area struct {
	Name      string
	Countries []string
}

// content takes the model's words out of a chat completion.
func content(body []byte) (string, error) {
	var completion struct {
		Choices []struct {
			Message struct {
				Content json.RawMessage `json:"content"`
				Refusal string          `json:"refusal"`
			} `json:"message"`
			Finish string `json:"finish_reason"`
		} `json:"choices"`
	}
	if err := json.Unmarshal(body, &completion); err != nil {
		return "", fmt.Errorf("its answer is no chat completion (%w); check the address", err)
	}
	if len(completion.Choices) == 0 {
		return "", errors.New("its answer is no chat completion: it holds no choice; check the address")
	}
	choice := completion.Choices[0]
	said := word(choice.Message.Content)
	if said == "" {
		var parts []struct{ Text string }
		if json.Unmarshal(choice.Message.Content, &parts) == nil {
			for _, p := range parts {
				said += p.Text
			}
		}
	}
	switch {
	case choice.Finish == "length":
		return "", errors.New("the model ran out of room before its answer was over; give it a longer output, or a shorter story")
	case said == "" && choice.Message.Refusal != "":
		return "", fmt.Errorf("the model refuses: %s", quoted(choice.Message.Refusal))
	case said == "":
		return "", errors.New("the model says nothing; name another model")
	}
	return said, nil
}

// maxTries bounds how many opening braces are tried as the answer's.
const maxTries = 64

// parseAnswer finds the JSON object in the model's words, in whatever wrapping
// it comes: code fences, a preamble, its thoughts. A stop that is not of the
// form asked is kept as broken; an answer that is not, is an error.
func parseAnswer(said string) (answer, error) {
	if i := strings.LastIndex(said, "</think>"); i >= 0 {
		said = said[i:]
	}
	type object struct {
		Traveller json.RawMessage `json:"traveller"`
		Stops     json.RawMessage `json:"stops"`
		LeftOut   json.RawMessage `json:"left_out"`
		Focus     json.RawMessage `json:"focus"`
	}
	var first error
	at := strings.IndexByte(said, '{')
	for range maxTries {
		if at < 0 {
			break
		}
		var o object
		err := json.NewDecoder(strings.NewReader(said[at:])).Decode(&o)
		if err == nil && o.Stops == nil {
			err = errors.New("it has no stops")
		}
		if err == nil {
			a := answer{traveller: word(o.Traveller)}
			if a.stops, err = claims(o.Stops); err != nil {
				return answer{}, errors.New("the model's answer is not in the form asked: its stops are no list; name another model")
			}
			a.leftOut, _ = claims(o.LeftOut) // told beside the trip: what cannot be read is left
			a.focus = areas(o.Focus)
			return a, nil
		}
		if first == nil {
			first = err
		}
		next := strings.IndexByte(said[at+1:], '{')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	switch {
	case first == nil:
		return answer{}, fmt.Errorf("the model answers with no JSON but with %s; name another model", quoted(said))
	case errors.Is(first, io.ErrUnexpectedEOF):
		return answer{}, errors.New("the model's answer breaks off; give it a longer output, or a shorter story")
	}
	return answer{}, fmt.Errorf("the model's answer is not in the form asked (%w); name another model", first)
}

// claims reads a list of claims, each by itself.
func claims(list json.RawMessage) ([]claim, error) {
	var raw []json.RawMessage
	if len(list) > 0 {
		if err := json.Unmarshal(list, &raw); err != nil {
			return nil, err
		}
	}
	out := make([]claim, len(raw))
	for i := range raw {
		if err := json.Unmarshal(raw[i], &out[i]); err != nil || string(raw[i]) == "null" {
			out[i] = claim{broken: true}
		}
	}
	return out, nil
}

func areas(list json.RawMessage) []area {
	var raw []json.RawMessage
	if json.Unmarshal(list, &raw) != nil {
		return nil
	}
	var out []area
	for _, r := range raw {
		var a area
		if json.Unmarshal(r, &a) == nil {
			out = append(out, a)
		}
	}
	return out
}

// word returns a JSON string's value, and "" for anything else.
func word(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}
