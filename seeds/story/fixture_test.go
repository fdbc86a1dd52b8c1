package story

import (
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// atlas is a lexicon of the few names that the tests use.
type atlas map[string][]seeds.Sense

func (m atlas) Longest(text string, at int) (int, []seeds.Sense) {
	tokens := prose.AppendTokens(nil, text, at, min(at+40, len(text)))
	for n := min(3, len(tokens)); n > 0; n-- {
		end := tokens[n-1].End
		if s, ok := m[pack.Fold(text[at:end])]; ok && tokens[0].Start == at {
			return end - at, s
		}
	}
	return 0, nil
}

func city(name, country, admin string, pop int, lon, lat float64) seeds.Sense {
	return seeds.Sense{ID: "test:" + name + country, Name: name, Country: country, Admin1: admin, Kind: seeds.City, Population: pop, At: orb.Point{lon, lat}}
}

func nation(name, iso string, lon, lat float64) seeds.Sense {
	return seeds.Sense{ID: "iso:" + iso, Name: name, Country: iso, Kind: seeds.Country, Population: 1e7, At: orb.Point{lon, lat}}
}

var world = func() atlas {
	m := atlas{}
	for _, s := range []seeds.Sense{
		city("Quito", "EC", "18", 1400000, -78.5, -0.2), city("La Paz", "BO", "04", 800000, -68.1, -16.5), city("Sucre", "BO", "01", 220000, -65.3, -19),
		city("Bogotá", "CO", "34", 7600000, -74.1, 4.6), city("Ipiales", "CO", "20", 110000, -77.6, 0.8), city("Salta", "AR", "17", 500000, -65.4, -24.8),
		city("Oslo", "NO", "12", 700000, 10.7, 59.9), city("Bergen", "NO", "46", 280000, 5.3, 60.4), city("Tromsø", "NO", "54", 70000, 18.9, 69.6),
		city("Dakar", "SN", "01", 2600000, -17.4, 14.7), city("Lisbon", "PT", "14", 500000, -9.1, 38.7), city("Cádiz", "ES", "51", 115000, -6.3, 36.5),
		city("Geneva", "CH", "GE", 200000, 6.1, 46.2), city("Vienna", "AT", "09", 1900000, 16.4, 48.2), city("Denver", "US", "CO", 700000, -105, 39.7),
		city("Boise", "US", "ID", 230000, -116.2, 43.6), city("Reno", "US", "NV", 260000, -119.8, 39.5), city("Sevilla", "ES", "51", 690000, -6, 37.4),
		nation("Ecuador", "EC", -78, -2), nation("Bolivia", "BO", -65, -17), nation("Colombia", "CO", -73, 4), nation("Argentina", "AR", -64, -34),
		nation("Norway", "NO", 9, 61), nation("Senegal", "SN", -14, 14), nation("Peru", "PE", -76, -10),
	} {
		m[pack.Fold(s.Name)] = append(m[pack.Fold(s.Name)], s)
	}
	for name, iso := range map[string]string{"Colombian": "CO", "Ecuadorian": "EC", "Norwegian": "NO", "Norwegians": "NO", "colombiana": "CO"} {
		m[pack.Fold(name)] = []seeds.Sense{{ID: "iso:" + iso, Name: name, Country: iso, Kind: seeds.Country, Via: seeds.ViaDemonym}}
	}
	return m
}()

func itinerary(t *testing.T, text, published string) *seeds.Itinerary {
	t.Helper()
	doc, err := Read(text, Options{Lexicon: world, Published: leadingDate(published)})
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range doc.Itineraries {
		for _, s := range append(append([]seeds.Seed{}, it.Seeds...), it.LeftOut...) {
			if s.Span.Empty() || !s.Sentence.Contains(s.Span) || s.Span.End > len(doc.Text) {
				t.Errorf("%s: span %v, sentence %v in %d bytes", s.Name, s.Span, s.Sentence, len(doc.Text))
			}
		}
		for _, s := range it.Seeds {
			if s.Rule == "" || s.Confidence <= 0 || s.Confidence > 1 {
				t.Errorf("%s: rule %q, confidence %v", s.Name, s.Rule, s.Confidence)
			}
		}
	}
	return doc.Main()
}

// readAs tells of texts whose routes are read otherwise than they should be.
func readAs(t *testing.T, published string, routes map[string]string) {
	t.Helper()
	for text, want := range routes {
		if got := route(itinerary(t, text, published)); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// wayOf writes a route without saying what is only planned.
func wayOf(it *seeds.Itinerary) string {
	for i := range it.Seeds {
		it.Seeds[i].Role = ""
	}
	return route(it)
}

// route lists the stops as "Quito 05-14", with a minus where only the day of leaving is
// known, planned ones with a plus, returns with an arrow.
func route(it *seeds.Itinerary) string {
	var out []string
	for _, s := range it.Seeds {
		w := s.Name
		if s.Arrive.Grain >= seeds.GrainDay {
			w += " " + s.Arrive.String()[len(s.Arrive.String())-5:]
		} else if s.Depart.Grain >= seeds.GrainDay {
			w += " -" + s.Depart.WithoutTime().String()[len(s.Depart.WithoutTime().String())-5:]
		}
		switch s.Role {
		case seeds.Planned:
			w += "+"
		case seeds.Return:
			w += "<"
		}
		out = append(out, w)
	}
	return strings.Join(out, ", ")
}

func leftOut(it *seeds.Itinerary, name string) seeds.Status {
	for _, s := range it.LeftOut {
		if s.Name == name {
			return s.Status
		}
	}
	return ""
}

// leadingDate reads 2019-04-13; nothing is unknown.
func leadingDate(s string) seeds.Date {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return seeds.Date{}
	}
	return seeds.Day(t.Year(), int(t.Month()), t.Day())
}
