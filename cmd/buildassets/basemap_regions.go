package main

import "strings"

// regional are the countries whose units in the source are of the second level or
// below (departments, provinces, districts, municipalities), though their regions are
// what a map shows first, and GeoNames too.
const regional = "BF ES FR GN IT LV MT PH SI UG XK"

// nations are the first level of the United Kingdom.
var nations = map[string]string{"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}

// mergeRegions joins small units into the regions they belong to.
func mergeRegions(units []unit) []unit {
	var out []unit
	at := map[string]int{}
	for _, u := range units {
		switch {
		case u.Country == "GB" && nations[u.Unit] != "":
			u.Name, u.ISO2, u.GeoNames = nations[u.Unit], "GB-"+u.Unit, "GB."+u.Unit
		case strings.Contains(regional, u.Country) && u.code() == u.Country && u.Region != "":
			// No ISO code of the region is known here; ~ marks a stand-in.
			u.Name, u.ISO2, u.GeoNames = regionName(u.Region), u.Country+"-"+u.Region+"~", ""
		default:
			out = append(out, u)
			continue
		}
		i, ok := at[u.ISO2]
		if !ok {
			at[u.ISO2] = len(out)
			out = append(out, u)
			continue
		}
		out[i].shape = append(out[i].shape, u.shape...)
	}
	return out
}

// plainNames are the names of regions that the source gives otherwise than a map would.
var plainNames = map[string]string{
	"Foral de Navarra": "Navarra", "Canary Is.": "Canary Islands", "Valenciana": "Comunitat Valenciana",
	"Islas Baleares": "Balearic Islands", "Apulia": "Puglia", "Boke": "Boké",
}

// regionName drops the number that some regions carry: "Davao (Region XI)".
func regionName(name string) string {
	if plain, ok := plainNames[name]; ok {
		return plain
	}
	name, _, _ = strings.Cut(name, " (")
	return name
}
