package story

import "testing"

// 14 May 2019 was a Tuesday.
func TestADayThatOnlyBounds(t *testing.T) {
	for text, want := range map[string]string{
		"The storm will reach Lisbon by Friday.":               "..2019-05-17",
		"Dahl will visit Quito before 20 May.":                 "..2019-05-19",
		"Dahl will visit Quito no later than 20 May.":          "..2019-05-20",
		"After Monday Dahl will be in Quito.":                  "2019-05-21..",
		"The convoy will not reach Quito before Monday.":       "2019-05-20..",
		"Dahl will fly to Quito after Friday's talks.":         "2019-05-17",
		"Dahl was in Quito by Friday.":                         "2019-05-10",
		"Dahl will be in Quito by Friday.":                     "2019-05-17",
		"Dahl arrives in Quito on Friday before going abroad.": "2019-05-17",
	} {
		it := itinerary(t, text, "2019-05-14")
		if len(it.Seeds) != 1 {
			t.Errorf("%s: %s", text, route(it))
			continue
		}
		s := &it.Seeds[0]
		got := s.Arrive.String()
		if s.Bounds[0].Known() || s.Bounds[1].Known() {
			got += s.Bounds[0].String() + ".." + s.Bounds[1].String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
