package assets

import _ "embed"

// Words says what single words are besides places, for mention.OpenWords.
//
//go:embed words.tsv
var Words string

// WeightsMention judges names in texts, for mention.ReadWeights.
//
//go:embed weights-mention.tsv
var WeightsMention string

// WeightsLocate ranks the places of a name, for locate.ReadWeights.
//
//go:embed weights-locate.tsv
var WeightsLocate string
