// Package assets holds the data that Dateline carries: the gazetteer, the
// basemap, the fonts and the small tables. The bytes are embedded as they lie
// in the files and are read in place; nobody may write to them. What each file
// was built from stands in MANIFEST, who is to be credited in NOTICE.
//
// Nothing here looks inside the bytes. geo/gazetteer, geo/atlas and render/text
// open them.
package assets

import _ "embed"

// Gazetteer is the place file, for gazetteer.Open.
//
//go:embed gazetteer.bin
var Gazetteer []byte
