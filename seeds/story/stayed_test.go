package story

import "testing"

// Two visits to one place in a row are one stop, unless each has a day of its own.
func TestStaysOnWhereNothingLiesBetween(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Envoy Ines Dahl arrived in Bergen on Monday. She had visited Oslo on Sunday. She returned to Bergen on Monday evening.", "Oslo 04-07, Bergen 04-08"},
		{"Envoy Ines Dahl arrived in Bergen on Monday. From Bergen she travelled to Oslo on Tuesday. On Wednesday, back in Bergen, she met the mayor.", "Bergen 04-08, Oslo 04-09, Bergen 04-10<"},
	} {
		if got := route(itinerary(t, c.text, "2019-04-13")); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.want)
		}
	}
}

func TestSameStay(t *testing.T) {
	oslo, bergen := &world["oslo"][0], &world["bergen"][0]
	day := func(d string) when3 { return when3{from: leadingDate(d), firm: true} }
	for _, c := range []struct {
		name    string
		v, next visit
		want    bool
	}{
		{"no day told", visit{sense: oslo}, visit{sense: oslo, ret: true}, true},
		{"one day", visit{sense: oslo, date: day("2019-04-08")}, visit{sense: oslo, date: day("2019-04-08")}, true},
		{"days of their own", visit{sense: oslo, date: day("2019-04-08")}, visit{sense: oslo, date: day("2019-04-12")}, false},
		{"where it began", visit{sense: oslo, origin: true}, visit{sense: oslo, ret: true}, false},
		{"two places", visit{sense: oslo}, visit{sense: bergen}, false},
	} {
		if got := sameStay(&c.v, &c.next); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
