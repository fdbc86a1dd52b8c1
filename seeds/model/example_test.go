package model_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"dateline/seeds"
	"dateline/seeds/model"
)

// A model answers with one stop that the story tells and one that it does not.
func ExampleRead() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, `{"choices": [{"message": {"content": "{\"stops\": [{\"place\": \"Lima\", \"quote\": \"landed in Lima on Friday\", \"arrive\": \"Friday\", \"tense\": \"past\"}, {\"place\": \"Rome\", \"quote\": \"flew on to Rome\"}]}"}}]}`)
	}))
	defer server.Close()
	it, err := model.Read(context.Background(), "The envoy landed in Lima on Friday.", model.Options{
		Endpoint: server.URL + "/v1", Model: "small", Published: seeds.Day(2019, 4, 13),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range it.Seeds {
		fmt.Println(s.Name, s.Arrive)
	}
	for _, n := range it.Notices {
		fmt.Println(n)
	}
	// Output:
	// Lima 2019-04-12
	// the model's stop 2, "Rome", was thrown away: its quote "flew on to Rome" does not stand in the text
}
