package story

import (
	"strings"
	"testing"
)

func TestFocus(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Dahl flew to Quito on Monday. On Tuesday she visited Ipiales on the Ecuadorian border.", "CO EC at 2"},
		{"Dahl flew to the Ecuadorian border this week. On Monday she visited Bogotá and on Tuesday Ipiales.", "CO EC at 1"},
		{"Dahl toured the border that separates Colombia from Ecuador. She arrived in Ipiales on Monday and in Bogotá on Tuesday.", "CO EC at 1"},
		{"Dahl flew to Quito on Monday. On Tuesday she crossed at Ipiales, the crossing point between Colombia and Ecuador.", "CO EC at 2"},
		{"Dahl flew to Lisbon on Monday. Trade across the Ecuadorian border fell. On Tuesday she visited Oslo.", ""},
		{"Dahl flew to Lisbon on Monday. Talks about the border between Colombia and Ecuador failed. On Tuesday she visited Oslo.", ""},
	} {
		it := itinerary(t, c.text, "2019-05-16")
		got := ""
		if len(it.Focus) > 0 {
			f := it.Focus[0]
			got = strings.Join(f.Countries, " ") + " at " + string(rune('0'+f.Stop))
		}
		if got != c.want {
			t.Errorf("focus %q, want %q: %s", got, c.want, c.text)
		}
	}
}
