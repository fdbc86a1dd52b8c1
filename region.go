package dateline

import (
	"slices"
	"strings"
	"sync"

	"dateline/assets"
)

// region is a part of the world as CLDR groups countries (M49), for headings.
type region struct {
	name      map[string]string // by language
	countries []string
}

// regions lists the groups, the smallest first.
var regions = sync.OnceValue(func() []region {
	var list []region
	for line := range strings.Lines(string(assets.Regions)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) == 4 {
			list = append(list, region{
				name:      map[string]string{"en": f[1], "es": f[2]},
				countries: strings.Fields(f[3]),
			})
		}
	}
	slices.SortStableFunc(list, func(a, b region) int { return len(a.countries) - len(b.countries) })
	return list
})

// commonRegion names the smallest group that holds every country, or "".
func commonRegion(countries []string, lang string) string {
	for _, r := range regions() {
		if !containsAll(r.countries, countries) {
			continue
		}
		if name := r.name[lang]; name != "" {
			return name
		}
		return r.name["en"]
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
