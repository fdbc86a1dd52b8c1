package dateline_test

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline"
	"dateline/geo"
	"dateline/geo/feature"
	"dateline/seeds"
)

// TestDatesSurviveTheWayOutAndBack holds that whatever is known of a date, and
// no more, comes back from the files that are meant to be corrected and mapped again.
func TestDatesSurviveTheWayOutAndBack(t *testing.T) {
	source := "stops:\n- {place: Lima, country: PE, depart: 2019-05-02, doubtful_day: 2019-05-02}\n- {place: Cusco, country: PE, not_before: 2019-05-02, not_after: 2019-05-09T14:30, mode: rail}\n" +
		"- {place: Quito, arrive: 2019-05-09T14:30, depart: 2019-05-11}\n- {place: Bogotá, arrive: 2019-06, role: planned}\n- {place: Caracas, arrive: --07}\n- {place: Panama City, arrive: 08-03}\n"
	doc, err := dateline.Read([]byte(source), dateline.ReadOptions{From: dateline.KindYAML})
	if err != nil {
		t.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	e := dateline.Encoder{Journey: journey}
	for _, format := range []dateline.Format{dateline.FormatYAML, dateline.FormatCSV, dateline.FormatGeoJSON, dateline.FormatGeoPackage} {
		data, err := e.Encode(format)
		if err != nil {
			t.Fatalf("%v: %v", format, err)
		}
		back, err := dateline.Read(data, dateline.ReadOptions{})
		if err != nil {
			t.Fatalf("%v: %v", format, err)
		}
		got := back.Itineraries[0].Seeds
		if len(got) != len(journey.Stops) {
			t.Fatalf("%v: %d stops of %d", format, len(got), len(journey.Stops))
		}
		for i, s := range journey.Stops {
			want := s.Seed
			if got[i].Arrive != want.Arrive || got[i].Depart != want.Depart || got[i].Bounds != want.Bounds || got[i].DoubtfulDay != want.DoubtfulDay || got[i].Mode != want.Mode || got[i].Role != want.Role {
				t.Errorf("%v: %s came back as %v %v %v %s %s, want %v %v %v %s %s", format, want.Name, got[i].Arrive, got[i].Depart, got[i].Bounds, got[i].Mode, got[i].Role,
					want.Arrive, want.Depart, want.Bounds, want.Mode, want.Role)
			}
		}
	}
	if b := journey.Stops[1].Seed.Bounds; b[0] != seeds.Day(2019, 5, 2) || b[1].Hour != 14 {
		t.Errorf("bounds %v", b)
	}
}

const toldTrip = "Envoy of the lake states flies in for talks on water\n\nMONROVIA, May 11 - The envoy Ada Quist flew from Accra to Monrovia on Saturday. " +
	"On Sunday, May 12, she will travel to Dakar. A visit to Freetown was cancelled.\n"

// toldJourney reads and locates a story.
func toldJourney(t *testing.T) *geo.Journey {
	t.Helper()
	return mapped(t, []byte(toldTrip), dateline.ReadOptions{Name: "story.txt", Published: seeds.Day(2019, 5, 11)})
}

func mapped(t *testing.T, data []byte, opt dateline.ReadOptions) *geo.Journey {
	t.Helper()
	doc, err := dateline.Read(data, opt)
	if err != nil {
		t.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return journey
}

// edited writes a journey in a form, replaces the one text by the other in it, and maps it again.
func edited(t *testing.T, j *geo.Journey, format dateline.Format, from, to string) *geo.Journey {
	t.Helper()
	data, err := (&dateline.Encoder{Journey: j}).Encode(format)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), from) {
		t.Fatalf("%v: no %q in\n%s", format, from, data)
	}
	return mapped(t, bytes.Replace(data, []byte(from), []byte(to), 1), dateline.ReadOptions{})
}

// TestTitlesGivenByHandHold holds that the line of a file that heads the map is heeded when it is
// changed, and that the heading goes with the stops as long as it is not.
func TestTitlesGivenByHandHold(t *testing.T) {
	j := toldJourney(t)
	composed := dateline.Title(j, "en")
	if j.Itinerary.Headline == "" || !strings.HasPrefix(composed, "Ada Quist: ") {
		t.Fatalf("%q %q", j.Itinerary.Headline, composed)
	}
	for _, c := range []struct {
		format         dateline.Format
		from, to, want string
	}{
		{dateline.FormatYAML, "", "", composed},
		{dateline.FormatYAML, "traveller: Ada Quist", "traveller: Ada Dahl", strings.Replace(composed, "Quist", "Dahl", 1)},
		{dateline.FormatYAML, "# title: \"" + composed, "title: \"By hand", "By hand"},
		{dateline.FormatYAML, "traveller:", "title: By hand\ntraveller:", "By hand"},
		{dateline.FormatJSON, "\"headline\":", "\"title\": \"By hand\", \"headline\":", "By hand"},
		{dateline.FormatGeoJSON, "", "", composed},
		{dateline.FormatGeoJSON, "\"name\": \"" + composed, "\"name\": \"By hand", "By hand"},
		{dateline.FormatKML, "", "", composed},
		{dateline.FormatKML, "<name>" + composed, "<name>By hand", "By hand"},
		{dateline.FormatGPX, "", "", composed},
		{dateline.FormatGeoPackage, "", "", composed},
	} {
		if got := dateline.Title(edited(t, j, c.format, c.from, c.to), "en"); got != c.want {
			t.Errorf("%v: %q for %q is headed %q, want %q", c.format, c.to, c.from, got, c.want)
		}
	}
}

// TestWhatIsMovedToTheStopsIsOne holds that a place which was left out is on the map once its
// lines stand under stops.
func TestWhatIsMovedToTheStopsIsOne(t *testing.T) {
	j := toldJourney(t)
	data, err := (&dateline.Encoder{Journey: j}).Encode(dateline.FormatYAML)
	if err != nil {
		t.Fatal(err)
	}
	head, out, ok := strings.Cut(string(data), "left_out:\n")
	if !ok || len(j.Stops) != 3 {
		t.Fatalf("%d stops\n%s", len(j.Stops), data)
	}
	moved := mapped(t, []byte(strings.Replace(head, "stops:\n", "stops:\n"+strings.TrimSuffix(out[:strings.Index(out, "text:")], "\n")+"\n", 1)+out[strings.Index(out, "text:"):]), dateline.ReadOptions{})
	if len(moved.Stops) != 4 || moved.Stops[0].Place.Name != "Freetown" || moved.Stops[0].Seed.Status != "" || len(moved.Itinerary.LeftOut) != 0 {
		t.Errorf("%d stops, left out %v", len(moved.Stops), moved.Itinerary.LeftOut)
	}
}

// TestPlacesCorrectedByHandHold holds that a point, a country and a name that are changed in a file
// which keeps the places that were chosen are heeded.
func TestPlacesCorrectedByHandHold(t *testing.T) {
	j := toldJourney(t)
	for _, c := range []struct {
		format         dateline.Format
		from, to, want string
		lon            float64
	}{
		{dateline.FormatYAML, "", "", "Monrovia", j.Stops[1].Place.At.Lon()},
		{dateline.FormatYAML, "at: [" + strconv.FormatFloat(j.Stops[1].Place.At.Lon(), 'f', -1, 64), "at: [-10.5", "Monrovia", -10.5},
		{dateline.FormatCSV, "", "", "Monrovia", j.Stops[1].Place.At.Lon()},
		{dateline.FormatCSV, ",Monrovia,LR,Montserrado County,", ",Ouagadougou,LR,Montserrado County,", "Ouagadougou", -1.53388},
		{dateline.FormatCSV, ",Monrovia,LR,Montserrado County,", ",Monrovia,US,Montserrado County,", "Monrovia", -118.00},
	} {
		back := edited(t, j, c.format, c.from, c.to)
		if s := back.Stops[1]; len(back.Stops) != 3 || feature.Name(s) != c.want || math.Abs(s.Place.At.Lon()-c.lon) > 0.01 {
			t.Errorf("%v: %q for %q is %s at %v, want %s at longitude %v; %v", c.format, c.to, c.from, feature.Name(s), s.Place.At, c.want, c.lon, back.Notices)
		}
	}
}

// TestJourneysOfAProgramAreWritten holds that stops which no document tells of are written like all
// others, in every form of data.
func TestJourneysOfAProgramAreWritten(t *testing.T) {
	lima := geo.Place{Sense: seeds.Sense{ID: "geonames:3936456", Name: "Lima", Country: "PE", Kind: seeds.City, At: orb.Point{-77.02824, -12.04318}}}
	camp := geo.Place{Sense: seeds.Sense{Name: "Camp", Kind: seeds.Point, At: orb.Point{-70, -13}}}
	for name, it := range map[string]*seeds.Itinerary{"none": nil, "empty": {}, "titled": {Title: "A tour"}} {
		j := &geo.Journey{Itinerary: it, Stops: []geo.Stop{{Place: lima}, {Seed: seeds.Seed{Name: "Camp"}, Place: camp}, {Place: lima}}}
		for _, format := range []dateline.Format{dateline.FormatYAML, dateline.FormatJSON, dateline.FormatCSV, dateline.FormatGeoJSON} {
			back := edited(t, j, format, "", "")
			if len(back.Stops) != 3 || back.Stops[0].Place.ID != lima.ID || back.Stops[1].Place.At != camp.At || back.Stops[2].Place.Name != "Lima" {
				t.Errorf("%s, %v: %+v", name, format, back.Stops)
			}
			if it != nil && it.Title != "" && format != dateline.FormatCSV && dateline.Title(back, "") != it.Title {
				t.Errorf("%s, %v: headed %q", name, format, dateline.Title(back, ""))
			}
			if it != nil && len(it.Seeds) > 0 || j.Stops[0].Seed.Name != "" {
				t.Errorf("%s, %v: writing changed the journey", name, format)
			}
		}
	}
}
