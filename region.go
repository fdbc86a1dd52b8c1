package dateline

import (
	"slices"
	"strings"
	"sync"

	"dateline/assets"
	"dateline/geo"
	"dateline/geo/names"
	"dateline/render"
	"dateline/seeds"
	"dateline/seeds/pack"
)

// region is a part of the world as CLDR groups countries (M49), for headings.
type region struct {
	code, name string // M49, English
	countries  []string
}

// regions lists the groups, the smallest first.
var regions = sync.OnceValue(func() []region {
	var list []region
	for line := range strings.Lines(string(assets.Regions)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) == 3 {
			list = append(list, region{f[0], f[1], strings.Fields(f[2])})
		}
	}
	slices.SortStableFunc(list, func(a, b region) int { return len(a.countries) - len(b.countries) })
	return list
})

// continents are the groups that between them hold every country.
var continents = []string{"002", "142", "150", "019", "009"}

// commonRegion names the smallest group that holds every country, or "", and tells
// whether that is a whole continent.
func (n naming) commonRegion(countries []string) (name string, whole bool) {
	for _, r := range regions() {
		if containsAll(r.countries, countries) {
			return n.region(r), slices.Contains(continents, r.code)
		}
	}
	return "", false
}

// fewContinents is how many continents a heading lists; what lies in more is the world.
const fewContinents = 3

// continents names the continents that the countries lie in, in the order of the
// countries, or the world; "" where nobody knows.
func (n naming) continents(countries []string) string {
	var names []string
	for _, code := range countries {
		for _, r := range regions() {
			if name := n.region(r); slices.Contains(continents, r.code) && slices.Contains(r.countries, code) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) > fewContinents {
		return n.words().world
	}
	return render.Join(names, n.lang)
}

// region names a group of countries.
func (n naming) region(r region) string {
	if name := n.names.Of(names.Region + r.code); name != "" && n.whole(name) {
		return name
	}
	return r.name
}

// partOfWorld names a part of the world by its id in the gazetteer, as the language's groups of
// countries are called or as its texts call it; "" where neither has a name, and in English, which
// the gazetteer speaks.
func (n naming) partOfWorld(id string) string {
	g, err := Gazetteer()
	if err != nil || n.lang == "" || n.lang == "en" {
		return ""
	}
	part, ok := g.Place(id)
	if !ok || part.Country != "" && part.Kind != seeds.Region {
		return ""
	}
	for _, r := range regions() {
		if slices.ContainsFunc(g.Find(r.name), func(p geo.Place) bool { return p.ID == id }) {
			return n.names.Of(names.Region + r.code)
		}
	}
	if words := pack.For(n.lang); words != nil {
		for _, t := range words.Terms(pack.ListRegion) {
			if t.Value == part.Name {
				return t.Phrase
			}
		}
	}
	return ""
}

func containsAll(all, some []string) bool {
	for _, s := range some {
		if !slices.Contains(all, s) {
			return false
		}
	}
	return true
}
