package main

import "strings"

// asset is one embedded file and how it is made. A build must not depend on
// the clock, on map order or on what else was built.
type asset struct {
	name  string // path under assets/
	build func(*sources) ([]byte, error)
}

// assets lists every file that buildassets makes. A new one is a line here.
var assets = append([]asset{
	{"gazetteer.bin", buildGazetteer},
	{"fonts/SourceSans3-Regular.ttf", font("@expo-google-fonts/source-sans-3", "400Regular/SourceSans3_400Regular.ttf")},
	{"fonts/SourceSans3-Italic.ttf", font("@expo-google-fonts/source-sans-3", "400Regular_Italic/SourceSans3_400Regular_Italic.ttf")},
	{"fonts/SourceSans3-SemiBold.ttf", font("@expo-google-fonts/source-sans-3", "600SemiBold/SourceSans3_600SemiBold.ttf")},
	{"fonts/SourceSans3-Bold.ttf", font("@expo-google-fonts/source-sans-3", "700Bold/SourceSans3_700Bold.ttf")},
	{"fonts/SourceSerif4-Regular.ttf", font("@expo-google-fonts/source-serif-4", "400Regular/SourceSerif4_400Regular.ttf")},
	{"fonts/SourceSerif4-Italic.ttf", font("@expo-google-fonts/source-serif-4", "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf")},
	{"licences/OFL-SourceSans3.txt", font("@expo-google-fonts/source-sans-3", "LICENSE_FONT")},
	{"licences/OFL-SourceSerif4.txt", font("@expo-google-fonts/source-serif-4", "LICENSE_FONT")},
	{"regions.tsv", buildRegions},
	{"basemap.bin", buildBasemap},
	{"relief.bin", buildRelief},
	{"words.tsv", buildWords},
}, placeNameAssets()...)

// font copies a file of a package as it is: the faces carry a reserved name
// and may not be changed under it.
func font(pkg, path string) func(*sources) ([]byte, error) {
	return func(src *sources) ([]byte, error) { return src.read(pkg, path) }
}

func assetNames() string {
	var names []string
	for _, a := range assets {
		names = append(names, a.name)
	}
	return strings.Join(names, ", ")
}
