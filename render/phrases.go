package render

import "dateline/seeds"

// phrases are the map's own words in one language.
type phrases struct {
	stop, highlight, planned, more string
	modes                          map[seeds.Mode]string
}

// phrasesIn holds the languages that the map itself speaks; others read English.
var phrasesIn = map[string]phrases{
	"en": {
		stop: "Stop, in order of visit", highlight: "Highlight of the trip", planned: "Planned",
		more: "and %d more",
		modes: map[seeds.Mode]string{seeds.Flight: "Flight", seeds.Road: "By road", seeds.Rail: "By rail", seeds.Sea: "By sea",
			seeds.Foot: "On foot", "": "Leg (shortest path)"},
	},
	"es": {
		stop: "Escala, por orden de visita", highlight: "Lo más destacado del viaje", planned: "Previsto",
		more: "y %d más",
		modes: map[seeds.Mode]string{seeds.Flight: "Vuelo", seeds.Road: "Por carretera", seeds.Rail: "En tren", seeds.Sea: "Por mar",
			seeds.Foot: "A pie", "": "Tramo (línea más corta)"},
	},
}

// words are the map's own words in its language.
func (c *composer) words() phrases {
	lang := c.lang()
	if len(lang) > 2 {
		lang = lang[:2] // es-MX
	}
	if p, ok := phrasesIn[lang]; ok {
		return p
	}
	return phrasesIn["en"]
}
