package story

import (
	"strings"
	"testing"

	"dateline/seeds/pack"
)

// Days and places that take turns go together, whichever stands nearer.
func TestRhythm(t *testing.T) {
	for text, want := range map[string]string{
		"Tour: 12 June Oslo, 14 June Bergen / 16 June Tromsø":                   "Oslo=12 June Bergen=14 June Tromsø=16 June",
		"Oslo on 12 June, Bergen and Tromsø on 14 June.":                        "Oslo=12 June Bergen=14 June Tromsø=14 June",
		"12/6 Oslo, rain. 13/6 Bergen, bus to Tromsø. 14/6 Boise, turn round.":  "Oslo=12/6 Bergen=13/6 Tromsø=13/6 Boise=14/6",
		"Tour of the Salta choir: 12 June Oslo, 14 June Bergen.":                "Oslo=12 June Bergen=14 June",
		"In Salta: Oslo 12 June, Bergen 14 June, Tromsø 16 June.":               "",
		"Oslo (12 June), Bergen (on 14 June)":                                   "Oslo=12 June Bergen=14 June",
		"On 12 June Oslo (in place of a stop on 14 June), then Bergen at noon.": "",
		"She left Oslo on Monday and on Tuesday Bergen cheered.":                "",
		"On Monday in Oslo she spoke of Bergen and of Tromsø on Tuesday.":       "",
		"12 June Oslo": "",
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: world, Published: leadingDate("2019-05-14")})
		if err != nil {
			t.Fatal(err)
		}
		a.findBeats()
		var got []string
		for p, d := range a.beats.ofPlace {
			if d >= 0 {
				got = append(got, a.places[p].Text+"="+a.dates[d].Of(a.text))
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

// In a list each place has the day that it takes turns with.
func TestDaysInTurn(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"The choir's summer tour: 12 June Bergen, 14 June Oslo, then 16 June Tromsø (open air), 17 June Vienna by ferry.": "Bergen 06-12+, Oslo 06-14+, Tromsø 06-16+, Vienna 06-17+",
	})
}

// A way of travel goes with the day and the place that it stands beside.
func TestModeInARhythm(t *testing.T) {
	it := itinerary(t, "Tour of the choir: 12 June Oslo, 14 June Bergen by ferry, 16 June Tromsø.", "2019-05-14")
	var got []string
	for _, s := range it.Seeds {
		got = append(got, s.Name+"="+string(s.Mode))
	}
	if g := strings.Join(got, " "); g != "Oslo= Bergen=sea Tromsø=" {
		t.Error(g)
	}
}
