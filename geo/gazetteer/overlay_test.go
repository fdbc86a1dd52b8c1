package gazetteer

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

func TestOverlay(t *testing.T) {
	_, base := small(t)
	extra := []geo.Place{
		{Sense: seeds.Sense{ID: "geonames:3936456", Name: "Lima City", Country: "PE", Kind: seeds.City, At: orb.Point{-77, -12}}, Source: "ours.csv"},
		{Sense: seeds.Sense{Name: "Lima Checkpoint", Country: "CO", Admin1: "21", Kind: seeds.Landmark, At: orb.Point{-72.4, 7.8}}, Source: "ours.csv"},
	}
	g, err := Overlay(base, extra, map[int][]Name{1: {alternate("The Gate"), alternate("Cúcuta")}})
	if err != nil {
		t.Fatal(err)
	}
	if n, s := g.Longest("Lima Checkpoint is open", 0); n != 15 || len(s) != 1 || g.PlaceOf(s[0].Ref).CountryName != "Colombia" || g.PlaceOf(s[0].Ref).Admin1Name != "Norte de Santander" || g.PlaceOf(s[0].Ref).Source != "ours.csv" {
		t.Errorf("the own place: %d %v %+v", n, s, g.PlaceOf(s[0].Ref))
	}
	p := g.Find("Lima")
	if len(p) != 2 || p[0].Name != "Lima City" || p[0].At != (orb.Point{-77, -12}) || p[1].Admin1 == "" && p[1].Country != "US" {
		t.Errorf("Lima is %+v", p)
	}
	if n, s := g.Longest("Lima", 0); n != 4 || len(s) != 2 || s[0].Name != "Lima City" {
		t.Errorf("Lima in a text is %d %+v", n, s)
	}
	if _, s := g.Longest("Cúcuta", 0); len(s) != 2 || s[0].Name != "Lima Checkpoint" || s[1].ID != "geonames:3685533" {
		t.Errorf("Cúcuta is %+v", s)
	}
	if q, ok := g.Place("geonames:3936456"); !ok || q.Name != "Lima City" {
		t.Errorf("the overridden place is %+v", q)
	}
	if near := g.Nearest(orb.Point{-77.02824, -12.04318}, 1); near[0].Name != "Lima City" {
		t.Errorf("nearest is %+v", near[0])
	}
	if q := base.Find("Lima"); q[0].Name != "Lima" {
		t.Error("the base was changed")
	}
	if got := base.PlaceOf(p[1].Ref); got.ID != p[1].ID {
		t.Error("refs of the base have moved")
	}
	use(g)
	if _, err := Overlay(base, []geo.Place{{Sense: seeds.Sense{Name: "X", Kind: seeds.City, At: orb.Point{1, 99}}}}, nil); err == nil {
		t.Error("a place off the Earth is taken")
	}
	if _, err := Overlay(base, []geo.Place{{Sense: seeds.Sense{Kind: seeds.City}}}, nil); err == nil {
		t.Error("a place without a name is taken")
	}
	if g, err := Overlay(base, nil, nil); err != nil || g != base {
		t.Error("nothing on top is not the base itself")
	}
}
