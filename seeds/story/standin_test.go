package story

import "testing"

// "There" is the town that a sentence told of, not the one that says where that lies.
func TestThereIsNoBearing(t *testing.T) {
	text := "Dahl arrived in Bergen on May 2. On May 4 she flew to Boise, 400 miles north of Reno. She is staying there until May 9."
	if got, want := route(itinerary(t, text, "2019-05-14")), "Bergen 05-02, Boise 05-04"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestHome(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"Dahl left Oslo on Monday and arrived in Quito on Tuesday. She flies to Bogotá on Thursday and will fly home on Sunday.": "Oslo 05-13, Quito 05-14, Bogotá 05-16+, Oslo 05-19<",
		"President Ann Dahl of Norway arrived in Quito on Tuesday. She flies to Bogotá on Thursday and returns home on Sunday.":  "Quito 05-14, Bogotá 05-16+, Norway 05-19<",
		"Dahl arrived in Bogotá on Saturday. She flew to Quito on Sunday. She left Quito on Monday to return home.":              "Bogotá 05-11, Quito 05-12",
		"Dahl arrived in Quito on Tuesday. She flies to Bogotá on Thursday and returns home on Sunday.":                          "Quito 05-14, Bogotá 05-16+", // nobody says where that is
	})
}
