package story

import (
	"strings"
	"testing"
)

// A journey of years gone by is dated by its years, and its months go on from them.
func TestYearsGoneBy(t *testing.T) {
	for _, c := range []struct{ published, text, want string }{
		{"", "In 1905 he reached Oslo. In May he went on to Bergen. In January he crossed to Tromsø.", "Oslo 1905, Bergen 1905-05, Tromsø 1906-01"},
		{"2019-03-02", "The explorer Dahl left Oslo in 1893. In the spring of 1894 he reached Quito, and in June he went on to La Paz.", "Oslo 1893, Quito 1894, La Paz 1894-06"},
		{"2019-03-02", "Dahl set out from Oslo on 10 June 1878. She reached Bergen on 13 June and Tromsø in July.", "Oslo 1878-06-10, Bergen 1878-06-13, Tromsø 1878-07"},
		{"2019-03-02", "Dahl flew to Oslo on Monday. She had been there in 1905 and in 1978. In April she goes to Bergen.", "Oslo 2019-02-25, Bergen 2019-04"},
	} {
		var got []string
		for _, s := range itinerary(t, c.text, c.published).Seeds {
			got = append(got, s.Name+" "+s.FirstDate().String())
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
