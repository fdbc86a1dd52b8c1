package report

import "dateline/seeds"

// Words are a report's fixed words in one language.
type Words struct {
	Lang                                                         string
	Stops, Legs, Total, Highlight, Doubts, LeftOut, Source       string
	Number, Place, Country, Dates, Note, Coordinates             string
	From, To, Distance, Bearing, ByMode, Figure, Planned, Approx string
	GreatCircle                                                  string // says that distances are not by road
	CaptionRoute                                                 string // from, to, number of stops, total
	Decimal, Thousands                                           string
	Compass                                                      [8]string
	Mode                                                         map[seeds.Mode]string
	Status                                                       map[seeds.Status]string
}

var english = Words{
	Lang: "en", Stops: "Stops", Legs: "Legs", Total: "Total", Highlight: "Highlight", Doubts: "To be checked",
	LeftOut: "Not on the route", Source: "Source", Number: "No.", Place: "Place", Country: "Country", Dates: "Dates",
	Note: "Note", Coordinates: "Coordinates", From: "From", To: "To", Distance: "Distance", Bearing: "Bearing",
	ByMode: "By", Figure: "Figure", Planned: "planned", Approx: "approximate",
	GreatCircle:  "Distances are great-circle distances between the stops, not by road, rail or sea.",
	CaptionRoute: "The route from %s to %s, %d stops, %s",
	Decimal:      ".", Thousands: ",",
	Compass: [8]string{"N", "NE", "E", "SE", "S", "SW", "W", "NW"},
	Mode: map[seeds.Mode]string{seeds.Flight: "air", seeds.Road: "road", seeds.Rail: "rail",
		seeds.Sea: "sea", seeds.Foot: "foot"},
	Status: map[seeds.Status]string{seeds.Cancelled: "cancelled", seeds.Postponed: "postponed", seeds.Diverted: "diverted"},
}

var spanish = Words{
	Lang: "es", Stops: "Paradas", Legs: "Tramos", Total: "Total", Highlight: "Destacado", Doubts: "Por comprobar",
	LeftOut: "Fuera de la ruta", Source: "Fuente", Number: "N.º", Place: "Lugar", Country: "País", Dates: "Fechas",
	Note: "Nota", Coordinates: "Coordenadas", From: "De", To: "A", Distance: "Distancia", Bearing: "Rumbo",
	ByMode: "Medio", Figure: "Figura", Planned: "previsto", Approx: "aproximado",
	GreatCircle:  "Las distancias son de círculo máximo entre las paradas, no por carretera, tren o mar.",
	CaptionRoute: "La ruta de %s a %s, %d paradas, %s",
	Decimal:      ",", Thousands: "\u00a0",
	Compass: [8]string{"N", "NE", "E", "SE", "S", "SO", "O", "NO"},
	Mode: map[seeds.Mode]string{seeds.Flight: "avión", seeds.Road: "carretera", seeds.Rail: "tren",
		seeds.Sea: "mar", seeds.Foot: "a pie"},
	Status: map[seeds.Status]string{seeds.Cancelled: "cancelada", seeds.Postponed: "aplazada", seeds.Diverted: "desviada"},
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
