package story

import "testing"

func TestHome(t *testing.T) {
	for text, want := range map[string]string{
		"Dahl left Oslo on Monday and arrived in Quito on Tuesday. She flies to Bogotá on Thursday and will fly home on Sunday.": "Oslo 05-13, Quito 05-14, Bogotá 05-16+, Oslo 05-19<",
		"President Ann Dahl of Norway arrived in Quito on Tuesday. She flies to Bogotá on Thursday and returns home on Sunday.":  "Quito 05-14, Bogotá 05-16+, Norway 05-19<",
		"Dahl arrived in Quito on Tuesday. She flies to Bogotá on Thursday and returns home on Sunday.":                          "Quito 05-14, Bogotá 05-16+", // nobody says where that is
	} {
		if got := route(itinerary(t, text, "2019-05-14")); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
