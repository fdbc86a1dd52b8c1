package assets

import _ "embed"

// Basemap is the atlas of the whole Earth: countries, borders, waters, towns.
//
//go:embed basemap.bin
var Basemap []byte
