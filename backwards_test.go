package dateline

import (
	"strings"
	"testing"
)

// Days that go backwards along the way are noticed, once, whatever the document is.
func TestDatesThatGoBackwards(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"forward", "stop,arrive\nLima,2019-04-12\nQuito,2019-04-14\nBogotá,2019-04-14\n", ""},
		{"no day", "stop,arrive\nLima,2019-04-12\nQuito,\nBogotá,2019-04\n", ""},
		{"over New Year", "stop,arrive\nLima,Dec 30\nQuito,Jan 2\n", ""},
		{"a stay over New Year", "stop,arrive,depart\nLima,Dec 30,Jan 2\n", ""},
		{"one", "stop,arrive\nLima,2019-04-12\nQuito,2018-04-14\nBogotá,2019-04-15\n",
			"Quito (14 April 2018) follows Lima (12 April 2019) on the way, but has the earlier date"},
		{"only the day of leaving", "stop,arrive,depart\nLisbon,,2024-05-13\nParis,2024-05-09,\n",
			"Paris (9 May 2024) follows Lisbon (13 May 2024) on the way, but has the earlier date"},
		{"left before it is reached", "stop,arrive,depart\nParis,2024-05-10,2024-05-02\nBerlin,2024-05-12,\n",
			"Paris is left (2 May 2024) before it is reached (10 May 2024)"},
		{"newest first", "stop,arrive\nBogotá,2019-04-15\nQuito,2019-04-14\nLima,2019-04-12\n",
			"Quito (14 April 2019) follows Bogotá (15 April 2019) on the way, but has the earlier date; the same goes for 1 more stop"},
		{"a stay that reaches beyond the next stop", "stop,country,arrive,depart\nAsunción,PY,2019-05-10,2019-05-12\nLima,PE,2019-05-11,\nQuito,EC,2019-05-13,\n",
			"Lima is reached (11 May 2019) before Asunción is left (12 May 2019)"},
		{"left and reached on one day", "stop,country,arrive,depart\nAsunción,PY,2019-05-10,2019-05-12\nLima,PE,2019-05-12,\n", ""},
		{"an excursion from where one stays", "stop,country,arrive,depart\nParis,FR,2019-05-10,2019-05-15\nRouen,FR,2019-05-12,\nLyon,FR,2019-05-15,\n", ""},
		{"doubted", "stop,arrive,doubtful_day\nLima,2019-04-12,\nQuito,2018-04-14,2018-04-14\n", ""},
		{"doubted once, and corrected", "stop,arrive,doubtful_day\nLima,2019-04-12,\nQuito,2018-04-14,2019-04-15\n",
			"Quito (14 April 2018) follows Lima (12 April 2019) on the way, but has the earlier date"},
		{"a story", "ROME, May 10, 2021 - The choir sang in Naples on May 6, 2021. It went on to Bari on May 7, 2021, before ending in Rome on May 31, 2020.",
			"Rome (31 May 2020) follows Bari (7 May 2021) on the way, but has the earlier date"},
	} {
		doc, err := Read([]byte(c.text), ReadOptions{Name: "trip"})
		if err != nil {
			t.Fatal(err)
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, n := range j.Notices {
			if n.Code == "dates-backwards" {
				said = append(said, n.Text)
			}
		}
		if got := strings.Join(said, "|"); got != c.want {
			t.Errorf("%s: noticed %q, want %q", c.name, got, c.want)
		}
	}
}
