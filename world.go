package dateline

import (
	"fmt"
	"sync"

	"dateline/assets"
	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/render/text"
	"dateline/seeds/mention"
)

// The embedded data, each opened when it is first wanted and then kept:
// geocoding needs no fonts, drawing a table needs no weights.
var (
	embeddedGazetteer = sync.OnceValues(func() (*gazetteer.Gazetteer, error) {
		return gazetteer.Open(assets.Gazetteer)
	})
	embeddedAtlas = sync.OnceValues(func() (*atlas.Atlas, error) {
		return atlas.Open(assets.Basemap)
	})
	embeddedFonts   = sync.OnceValues(openFonts)
	embeddedWords   = sync.OnceValues(func() (*mention.Words, error) { return mention.OpenWords(assets.Words) })
	mentionWeights  = sync.OnceValues(func() (*mention.Weights, error) { return mention.ReadWeights(assets.WeightsMention) })
	locatingWeights = sync.OnceValues(func() (*locate.Weights, error) { return locate.ReadWeights(assets.WeightsLocate) })
)

// Gazetteer returns the embedded gazetteer.
func Gazetteer() (*gazetteer.Gazetteer, error) {
	g, err := embeddedGazetteer()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded gazetteer: %w", err)
	}
	return g, nil
}

// known returns the gazetteer of an option, the embedded one for nil.
func known(g *gazetteer.Gazetteer) (*gazetteer.Gazetteer, error) {
	if g != nil {
		return g, nil
	}
	return Gazetteer()
}

// Atlas returns the embedded basemap.
func Atlas() (*atlas.Atlas, error) {
	a, err := embeddedAtlas()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded basemap: %w", err)
	}
	return a, nil
}

func openFonts() (*text.Fonts, error) {
	var sources []text.Source
	for _, face := range assets.Fonts {
		sources = append(sources, text.Source{Data: face})
	}
	return text.Open(sources...)
}

// finder finds place names in running text.
func finder(g *gazetteer.Gazetteer) (*mention.Finder, error) {
	words, err := embeddedWords()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded words: %w", err)
	}
	weights, err := mentionWeights()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded weights: %w", err)
	}
	return &mention.Finder{Lexicon: g, Words: words, Weights: weights}, nil
}

// DataVersion names the versions of the embedded data.
func DataVersion() (string, error) {
	g, err := Gazetteer()
	if err != nil {
		return "", err
	}
	a, err := Atlas()
	if err != nil {
		return "", err
	}
	return g.Version() + "; " + a.Version(), nil
}
