package dateline

import (
	"slices"
	"strings"
	"sync"

	"dateline/assets"
	"dateline/geo/names"
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

// commonRegion names the smallest group that holds every country, or "".
func (n naming) commonRegion(countries []string) string {
	for _, r := range regions() {
		if !containsAll(r.countries, countries) {
			continue
		}
		if name := n.names.Of(names.Region + r.code); name != "" {
			return name
		}
		return r.name
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
