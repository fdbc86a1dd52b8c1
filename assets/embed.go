// Package assets holds the data that Dateline carries: the gazetteer, the
// basemap, the fonts and the small tables. The bytes are embedded as they lie
// in the files and are read in place; nobody may write to them. What each file
// was built from stands in MANIFEST, who is to be credited in NOTICE.
//
// Nothing here looks inside the bytes. geo/gazetteer, geo/atlas and render/text
// open them.
package assets

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Gazetteer is the place file, for gazetteer.Open.
//
//go:embed gazetteer.bin
var Gazetteer []byte

//go:embed fonts/*.ttf
var fonts embed.FS

// Font returns the bytes of an embedded TrueType face by its name without the
// ending: "SourceSans3-Regular". The error names the faces there are.
func Font(name string) ([]byte, error) {
	b, err := fonts.ReadFile(path.Join("fonts", name+".ttf"))
	if err != nil {
		return nil, fmt.Errorf("assets: no font %q; there are %s", name, strings.Join(FontNames(), ", "))
	}
	return b, nil
}

// FontNames returns the names of the embedded faces, sorted.
func FontNames() []string {
	entries, err := fs.ReadDir(fonts, "fonts")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".ttf"))
	}
	return names
}
