package story

import (
	"slices"
	"testing"

	"dateline/seeds"
	"github.com/paulmach/orb"
)

// A place is seen by the surer ones of its story and by how it lies to them, not
// by where the story has it.
func TestCompany(t *testing.T) {
	town := func(id, land string, lon, score float64) visit {
		s := seeds.Sense{ID: id, Country: land, Kind: seeds.City, At: orb.Point{lon, 45}}
		return visit{sense: &s, score: score, evidence: []evidence{{account: &account{}, score: score}}}
	}
	a := &analysis{places: make([]place, 1)}
	all := []visit{
		town("a", "FR", 1, 3), town("b", "FR", 2, 2), town("c", "FR", 2.5, 0.2), town("d", "MX", -100, 0.2),
		{sense: &seeds.Sense{ID: "iso:FR", Country: "FR", Kind: seeds.Country}, score: 1, evidence: []evidence{{account: &account{}, score: 1}}},
	}
	seen := func(all []visit) [][]string {
		var out [][]string
		fx := keeping("")
		a.besideAll(a.meet(all), all, fx, func(int) { out = append(out, fx.seen()) })
		return out
	}
	got := seen(all)
	for _, c := range []struct {
		of   int
		want []string
	}{
		{0, []string{"city:rank=0", "city:gap=1", "city:near=day", "city:own=sure", "city:over=likely"}},
		{2, []string{"city:rank=3", "city:gap=-3", "city:near=day", "city:land=true", "city:own=maybe"}},
		{3, []string{"city:rank=3", "city:near=world", "city:land=false", "city:over=none"}},
		{4, []string{"country:town=sure", "country:inside=sure", "country:own=likely"}},
	} {
		for _, f := range c.want {
			if !slices.Contains(got[c.of], f) {
				t.Errorf("%s: %v lacks %s", all[c.of].sense.ID, got[c.of], f)
			}
		}
	}
	slices.Reverse(all)
	back := seen(all)
	slices.Reverse(back)
	for i := range got {
		if !slices.Equal(got[i], back[i]) {
			t.Errorf("told the other way round: %v, before %v", back[i], got[i])
		}
	}
}
