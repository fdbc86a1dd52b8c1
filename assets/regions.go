package assets

import _ "embed"

// Regions are the parts of the world that headings name: lines of M49 code,
// English name and countries, separated by tabs. Lines with # are remarks.
//
//go:embed regions.tsv
var Regions []byte
