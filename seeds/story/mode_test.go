package story

import (
	"strings"
	"testing"
)

func TestWayOfTravelOfEachStop(t *testing.T) {
	for text, want := range map[string]string{
		"Dahl travelled by train to Oslo, by bus to Bergen and by boat to Tromsø.":                                  "Oslo rail, Bergen road, Tromsø sea",
		"Dahl went to Oslo by train, then to Bergen by bus, and flew to Vienna.":                                    "Oslo rail, Bergen road, Vienna flight",
		"They went by ferry from Cádiz to Lisbon, then by train to Sevilla and on by bus to Geneva.":                "Cádiz , Lisbon sea, Sevilla rail, Geneva road",
		"A helicopter took the governor to Quito; a motorcade brought him to Bogotá.":                               "Quito flight, Bogotá road",
		"The minister took the train from Oslo to Bergen and a taxi to Tromsø.":                                     "Oslo , Bergen rail, Tromsø road",
		"Dahl flew out of Quito on Friday and arrived in Lisbon on Sunday.":                                         "Quito , Lisbon flight",
		"The migrants left Dakar by boat on Monday and landed in Cádiz on Tuesday.":                                 "Dakar , Cádiz sea",
		"Hurricane Ivo hit Cádiz on Monday and sailed into Lisbon on Tuesday.":                                      "Cádiz , Lisbon ",
		"The hurricane landed in Cádiz on Monday and moved to Sevilla.":                                             "Cádiz , Sevilla ",
		"Dahl flew to Quito and travelled overland to Bogotá.":                                                      "Quito flight, Bogotá road",
		"President Ann Dahl landed in Quito on Monday and took the train to Bogotá on Tuesday, her office told us.": "Quito flight, Bogotá rail",
	} {
		it := itinerary(t, text, "2019-05-14")
		var got []string
		for _, s := range it.Seeds {
			got = append(got, s.Name+" "+string(s.Mode))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s\n got %q\nwant %q", text, strings.Join(got, ", "), want)
		}
	}
}
