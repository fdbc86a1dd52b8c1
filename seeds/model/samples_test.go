package model

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/seeds"
	"dateline/seeds/prose"
)

type goldStory struct {
	ID, Published string
	Stops         []struct{ Name, Arrive string }
}

// A model that quotes the samples as they stand is believed in every stop, and
// where it points at a plainly written day, that day comes out as in the gold.
func TestSamples(t *testing.T) {
	data, err := os.ReadFile("../samples/gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold struct{ Stories []goldStory }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	stops, dated := 0, 0
	for _, s := range gold.Stories {
		n, d := quoteSample(t, s)
		stops, dated = stops+n, dated+d
	}
	if stops < 300 || dated < 40 {
		t.Errorf("only %d stops were quoted, %d with a day", stops, dated)
	}
}

// quoteSample answers for a story out of its gold, and returns how many stops
// and days it could quote.
func quoteSample(t *testing.T, s goldStory) (stops, dated int) {
	data, err := os.ReadFile(filepath.Join("../samples", s.ID+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	text := clean(string(data))
	opt := Options{Lang: "en"}
	if s.Published != "" {
		if opt.Published, err = seeds.ParseISO(s.Published); err != nil {
			t.Fatal(err)
		}
	}
	var claims []map[string]string
	var days []string
	named := map[string]bool{}
	for _, stop := range s.Stops {
		for _, at := range prose.Sentences(text) {
			quote := at.Of(text)
			q := newPage(quote)
			if named[stop.Name] || len(quote) > maxQuote || len(q.names(stop.Name, q.everywhere())) == 0 {
				continue
			}
			named[stop.Name] = true
			words, day := plainDay(quote, stop.Arrive)
			if farOff(stop.Arrive, s.Published) {
				words, day = "", "" // its year is told elsewhere
			}
			tense := past
			if stop.Arrive > s.Published {
				tense = future
			}
			claims = append(claims, map[string]string{"place": stop.Name, "quote": quote, "arrive": words, "tense": tense})
			days = append(days, day)
			break
		}
	}
	said, err := json.Marshal(map[string]any{"stops": claims})
	if err != nil {
		t.Fatal(err)
	}
	a, err := parseAnswer(string(said))
	if err != nil {
		t.Fatal(err)
	}
	it, err := a.itinerary(text, opt)
	if err != nil {
		t.Fatal(err)
	}
	if len(it.Seeds) != len(claims) {
		t.Fatalf("%s: %d of %d quoted stops were kept: %v", s.ID, len(it.Seeds), len(claims), it.Notices)
	}
	for i, seed := range it.Seeds {
		if days[i] == "" {
			continue
		}
		dated++
		if got := seed.Arrive.String(); !strings.HasPrefix(got, days[i]) {
			t.Errorf("%s: %s on %q came out as %s, not %s", s.ID, seed.Name, claims[i]["arrive"], got, days[i])
		}
	}
	return len(claims), dated
}

// farOff reports whether a day lies more than half a year from the day of
// publication, so that a day of a month alone does not mean it.
func farOff(day, published string) bool {
	d, err := time.Parse(time.DateOnly, day)
	p, err2 := time.Parse(time.DateOnly, published)
	return err == nil && err2 == nil && d.Sub(p).Abs() > 183*24*time.Hour
}

// plainDay returns how a quote writes a day, as in "May 3" or "3 May", and the
// day; "" where it does not.
func plainDay(quote, iso string) (words, day string) {
	d, err := seeds.ParseISO(iso)
	if err != nil {
		return "", ""
	}
	month := seeds.MonthName(d.Month, "en")
	q := newPage(quote)
	for _, form := range []string{fmt.Sprintf("%s %d", month, d.Day), fmt.Sprintf("%d %s", d.Day, month)} {
		// "October 30 of last year" takes more than its day to read
		if len(q.names(form, q.everywhere())) > 0 && !strings.Contains(q.folded, form+" of ") {
			return form, iso
		}
	}
	return "", ""
}
