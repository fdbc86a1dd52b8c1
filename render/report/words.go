package report

import "dateline/seeds"

// Words are a report's fixed words in one language.
type Words struct {
	Lang                                                         string
	Stops, Legs, Total, Highlight, Doubts, LeftOut               string
	Number, Place, Country, Dates, Standing, Note, Coordinates   string
	From, To, Distance, Bearing, ByMode, Figure, Planned, Approx string
	GreatCircle                                                  string // says that distances are not by road
	CaptionRoute                                                 string // from, to, number of stops, total
	CaptionRound                                                 string // from where and back, number of places, total
	Border                                                       string // of two countries
	Decimal, Thousands                                           string
	Compass                                                      [8]string
	Mode                                                         map[seeds.Mode]string
	Status                                                       map[seeds.Status]string
	Doubt                                                        map[string]string // by a notice's code, %s being what it is about; else its own words
}

var english = Words{
	Lang: "en", Stops: "Stops", Legs: "Legs", Total: "Total", Highlight: "Highlight", Doubts: "To be checked",
	LeftOut: "Not on the route", Number: "No.", Place: "Place", Country: "Country", Dates: "Dates", Standing: "Status",
	Note: "Note", Coordinates: "Coordinates", From: "From", To: "To", Distance: "Distance", Bearing: "Bearing",
	ByMode: "Mode", Figure: "Figure", Planned: "planned", Approx: "approximate",
	GreatCircle:  "Distances are great-circle distances between the stops, not by road, rail or sea.",
	CaptionRoute: "The route from %s to %s, %d stops, %s",
	CaptionRound: "The round trip from %s, %d places, %s",
	Border:       "%s–%s border",
	Decimal:      ".", Thousands: ",",
	Compass: [8]string{"N", "NE", "E", "SE", "S", "SW", "W", "NW"},
	Mode: map[seeds.Mode]string{seeds.Flight: "flight", seeds.Road: "road", seeds.Rail: "rail",
		seeds.Sea: "sea", seeds.Foot: "on foot"},
	Status: map[seeds.Status]string{seeds.Cancelled: "cancelled", seeds.Postponed: "postponed", seeds.Diverted: "diverted"},
	Doubt:  map[string]string{"doubtful-day": "The day of %s is doubtful."},
}

var spanish = Words{
	Lang: "es", Stops: "Paradas", Legs: "Tramos", Total: "Total", Highlight: "Destacado", Doubts: "Por comprobar",
	LeftOut: "Fuera de la ruta", Number: "N.º", Place: "Lugar", Country: "País", Dates: "Fechas", Standing: "Estado",
	Note: "Nota", Coordinates: "Coordenadas", From: "De", To: "A", Distance: "Distancia", Bearing: "Rumbo",
	ByMode: "Medio", Figure: "Figura", Planned: "previsto", Approx: "aproximado",
	GreatCircle:  "Las distancias son de círculo máximo entre las paradas, no por carretera, tren o mar.",
	CaptionRoute: "La ruta de %s a %s, %d paradas, %s",
	CaptionRound: "El viaje de ida y vuelta desde %s, %d lugares, %s",
	Border:       "frontera %s–%s",
	Decimal:      ",", Thousands: "\u00a0",
	Compass: [8]string{"N", "NE", "E", "SE", "S", "SO", "O", "NO"},
	Mode: map[seeds.Mode]string{seeds.Flight: "vuelo", seeds.Road: "carretera", seeds.Rail: "tren",
		seeds.Sea: "mar", seeds.Foot: "a pie"},
	Status: map[seeds.Status]string{seeds.Cancelled: "cancelada", seeds.Postponed: "aplazada", seeds.Diverted: "desviada"},
	Doubt:  spanishDoubts,
}

// Langs lists the languages that a report can be worded in.
var Langs = []string{"en", "es"}

// wordsOf returns the words of a language, English where it is unknown.
func wordsOf(lang string) Words {
	if lang == "es" {
		return spanish
	}
	return english
}
