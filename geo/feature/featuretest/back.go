package featuretest

import (
	"reflect"
	"testing"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/seeds"
	"dateline/seeds/track"
)

// ReadBack reads a file that a writer made of the journey and holds that nothing
// is lost: the same seeds, now tied to the places that were chosen for them.
func ReadBack(t *testing.T, what string, j *geo.Journey, data []byte, opt track.Options, whole bool) *seeds.Itinerary {
	t.Helper()
	it, err := track.Read(what, data, opt)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if len(it.Seeds) != len(j.Stops) {
		t.Fatalf("%s: %d stops came back of %d", what, len(it.Seeds), len(j.Stops))
	}
	for i, got := range it.Seeds {
		want := j.Stops[i].Seed
		place := j.Stops[i].Place
		if want.ID == "" && want.At == nil {
			want.Chosen = true
			if want.ID = place.ID; want.ID == "" {
				p := feature.Round6(place.At)
				want.At = &p
			}
		}
		want.Line, got.Line = 0, 0
		if !whole { // the text did not come along
			want.Span, want.Sentence, got.Span, got.Sentence = seeds.Span{}, seeds.Span{}, seeds.Span{}, seeds.Span{}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: stop %d came back as\n%+v, want\n%+v", what, i+1, got, want)
		}
	}
	if whole {
		a, b := *it, *j.Itinerary
		a.Seeds, b.Seeds, a.Notices, b.Notices = nil, nil, nil, nil
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: the trip came back as\n%+v, want\n%+v", what, a, b)
		}
	}
	return it
}
