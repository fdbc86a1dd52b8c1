package story

import (
	"testing"

	"dateline/seeds"
)

func TestRolesFollowFromTheWholeStory(t *testing.T) {
	for _, c := range []struct {
		text, published string
		want            []seeds.Role
	}{
		{ // the list is to come as its sentence is
			"Environment Minister Ingrid Dahl starts a tour of South America on Monday. Dahl will visit four cities during the tour: Quito, Ecuador; La Paz and Sucre, Bolivia; and Salta.",
			"2019-05-10", []seeds.Role{seeds.Planned, seeds.Planned, seeds.Planned, seeds.Planned},
		},
		{
			"QUITO, May 14 – Environment Minister Ingrid Dahl left Quito on Tuesday. She arrived in Bogotá in the afternoon and will continue to La Paz and Sucre.",
			"2019-05-14", []seeds.Role{seeds.Origin, seeds.Visited, seeds.Planned, seeds.Planned},
		},
		{ // a day that the story gives settles it
			"Environment Minister Ingrid Dahl is on a tour. She opened a school in Quito on May 12, speaks in Bogotá on May 14 and sees a dam in La Paz on May 16.",
			"2019-05-14", []seeds.Role{seeds.Visited, seeds.Visited, seeds.Planned},
		},
		{ // where one sets out is no city of the tour, though that is to come
			"Environment Minister Ingrid Dahl will make a tour of three cities. Dahl leaves Oslo on Friday, visits Quito on Saturday, Bogotá on Sunday and La Paz on Monday.",
			"2019-05-14", []seeds.Role{seeds.Origin, seeds.Planned, seeds.Planned, seeds.Planned},
		},
	} {
		it := itinerary(t, c.text, c.published)
		if len(it.Seeds) != len(c.want) {
			t.Errorf("%q: %s", c.text, route(it))
			continue
		}
		for i, s := range it.Seeds {
			if s.Role != c.want[i] {
				t.Errorf("%q: %s is %s, want %s", c.text, s.Name, s.Role, c.want[i])
			}
		}
	}
}

// A trip has one beginning: who leaves a place behind a stop was there on the way.
func TestTripBeginsOnce(t *testing.T) {
	it := itinerary(t, "Envoy Dahl had come down on the Wednesday flight from Oslo as far as Bergen. On Sunday she attended a service in Lisbon. A test flight from Dakar on 18 April had to make three attempts. She leaves for Cádiz on Thursday.", "")
	for i, s := range it.Seeds {
		if (s.Role == seeds.Origin) != (i == 0) {
			t.Errorf("%d %s: %s", i+1, s.Name, s.Role)
		}
	}
}
