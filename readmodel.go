package dateline

import (
	"context"
	"time"

	"dateline/seeds"
	"dateline/seeds/model"
	"dateline/seeds/page"
	"dateline/seeds/story"
)

// Model is a language model that reads stories in place of the rules. The zero
// value is none: no network is touched.
type Model struct {
	Endpoint string        // an OpenAI-compatible API: http://localhost:11434/v1
	Name     string        // as the endpoint knows it
	Key      string        // sent as a bearer token, "" for none
	Timeout  time.Duration // for one story; 0 is a minute
}

// ask has the model read a page. Only what it can quote from the text counts.
func (m Model) ask(p page.Page, opt ReadOptions, published seeds.Date) (*story.Document, error) {
	it, err := model.Read(context.Background(), p.Text, model.Options{Endpoint: m.Endpoint, Model: m.Name, Key: m.Key, Timeout: m.Timeout,
		Published: published, Source: opt.name(), Lang: opt.Lang, Traveller: opt.Traveller})
	if err != nil {
		return nil, err
	}
	return &story.Document{Text: it.Text, Lang: it.Lang, Itineraries: []*seeds.Itinerary{it}}, nil
}
