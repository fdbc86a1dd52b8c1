package table

import _ "embed"

// Schema is the JSON Schema (draft 2020-12) of the form that YAML and JSON
// share, for editors that complete and check as one types.
//
//go:embed itinerary.schema.json
var Schema string
