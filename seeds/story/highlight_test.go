package story

import (
	"strings"
	"testing"
)

// highlighted reads a story and returns its highlight, and the words that say why.
func highlighted(t *testing.T, text string) (name, why string) {
	t.Helper()
	for _, s := range itinerary(t, text, "2019-05-14").Seeds {
		if s.Highlight {
			if name != "" {
				t.Errorf("%q: both %s and %s", text, name, s.Name)
			}
			name, why = s.Name, s.Why
		}
	}
	return name, why
}

// trip is a tour of three towns, and what is said after the second and the third.
func trip(second, third string) string {
	return "Minister Ingrid Dahl flew to Oslo on Monday. On Tuesday she arrived in Bergen" + second + ". On Wednesday she will visit Tromsø" + third + "."
}

func TestWhatMattersMost(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"set phrase", trip("", ", the highlight of her tour"), "Tromsø"},
		{"chief purpose", trip("", ". Talks there are the main purpose of the trip"), "Tromsø"},
		{"chief occasion", trip(" for the biggest concert of the tour", ""), "Bergen"},
		{"heart of a trip", trip(". That stop was the heart of their whole journey", ""), "Bergen"},
		{"what is awaited", trip("", ". It is what everyone on the coast has been waiting for"), "Tromsø"},
		{"what one came for", trip(". This was what she had come for, she said", ""), "Bergen"},
		{"what the trip is about", trip("", ", the moment that this whole journey is about"), "Tromsø"},
		{"the tour's climax", trip("", ", the tour's emotional climax"), "Tromsø"},
		{"superlative", trip("", ". It is the most important stop of all"), "Tromsø"},
		{"its day", trip("", "") + " She thanked the crew for their patience. They said that Tuesday was the best day, the climax of the trip.", "Bergen"},
		{"still to come", "Dahl visited Oslo on Monday. Dahl travelled to Bergen on Tuesday. The biggest night of the tour is still to come. Dahl will visit Tromsø on Wednesday.", "Tromsø"},
		{"firm over loose", trip(", the big one", ", the centrepiece of the tour"), "Tromsø"},
		{"said of the place before", "Dahl arrived in Oslo on Monday. On Tuesday she spoke in Bergen, the main event of the tour, before she left for Tromsø.", "Bergen"},
		{"said of the subject", "Dahl arrived in Oslo on Monday. She will visit Tromsø on Wednesday. \"Tromsø will be the high point,\" she told reporters in Oslo.", "Tromsø"},
		{"leg of a country", "Dahl visited Lisbon on Monday and Dakar on Tuesday. She will visit Tromsø on Wednesday. The Norwegian leg is the highlight of her tour.", "Tromsø"},
		{"superlative part", trip("", ", the most delicate part of her tour"), "Tromsø"},
		{"what all leads to", trip("", "") + " Everything builds up to Tromsø, her aides say.", "Tromsø"},
		{"what nothing matched", trip(". Nothing on the journey matched Bergen", ""), "Bergen"},
		{"dreamed of", trip("", ", the place she had dreamed of seeing since school"), "Tromsø"},
		{"reason for", "Dahl arrived in Oslo on Monday. On Tuesday she was in Bergen. That is the reason for the whole journey, she said. On Wednesday she went on to Tromsø.", "Bergen"},
		{"best of the trip", trip(", the best moment of the whole trip", ""), "Bergen"},
		{"from one to the other", "Dahl arrived in Oslo on Monday. She went on to Bergen on Tuesday. Wednesday's ride is the one everybody has been waiting for: from Bergen to Tromsø.", "Tromsø"},
		{"Spanish", "La ministra llegó el lunes a Lisbon. El martes la ministra visitará Cádiz. Será el momento que todos esperaban. El miércoles viajará a Sevilla.", "Cádiz"},
	} {
		got, why := highlighted(t, c.text)
		if got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.name, got, c.want, c.text)
		}
		if why == "" || !strings.Contains(c.text, why) {
			t.Errorf("%s: because of %q, which is no sentence of the story", c.name, why)
		}
	}
}

func TestNothingMattersMost(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"not said", trip("", "")},
		{"denied", trip(", which was never the main event", "")},
		{"one of several", trip("", ", one of the most important ports of the country")},
		{"to highlight", trip(" to highlight the state of the roads", "")},
		{"purpose of something else", trip(", where the main reason for the strike was pay", "")},
		{"purpose that is no place", trip("", "") + " The aim of the journey is to raise money for schools."},
		{"called off", trip("", "") + " A concert in Geneva, the highlight of the tour, was called off."},
		{"superlative of something else", trip("", "") + " Bergen is the most important port of the coast."},
		{"climax of something else", trip("", ", where the climax of the qualifiers will be played")},
		{"waiting for something", trip(", where everyone was waiting for the rain to stop", "")},
		{"came for a walk", trip(". One said he had come for a walk", "")},
		{"bread", trip("", ", where she will cap the price of bread")},
		{"goals of the trip", trip("", "") + " Peace is at the heart of her journey to Bergen and Tromsø."},
		{"event of its kind", trip("", ", the most important event of its kind in the world")},
		{"the trip itself", trip("", "") + " The tour has been the most watched in years."},
		{"a name", trip(" aboard the barge Jewel of Voss", "")},
		{"an organ", trip("", ", where a surgeon mended a hole in her heart in an operation")},
		{"another town", trip("", "") + " Her father was born in Vienna, the highlight of any tour."},
	} {
		if got, why := highlighted(t, c.text); got != "" {
			t.Errorf("%s: %s because of %q", c.name, got, why)
		}
	}
}
