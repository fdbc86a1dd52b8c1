package assets

import _ "embed"

// Relief is the light and shadow of the land, for shading.
//
//go:embed relief.bin
var Relief []byte
