package table

import (
	"strings"

	"dateline/seeds"
)

// vocabulary turns the words that people write into a closed set's own.
func vocabulary[T ~string](rows map[T]string) map[string]T {
	m := map[string]T{}
	for value, words := range rows {
		m[fold(string(value))] = value
		for _, w := range strings.Split(words, ",") {
			if w = strings.TrimSpace(w); w != "" {
				m[w] = value
			}
		}
	}
	return m
}

var modes = vocabulary(map[seeds.Mode]string{
	seeds.Flight: "fly, flew, flies, air, plane, by plane, airplane, aeroplane, aircraft, jet, helicopter, by air, avion, en avion, vuelo, aereo, helicoptero",
	seeds.Road:   "car, by car, drive, driving, drove, bus, coach, truck, taxi, van, motorcycle, motorbike, bicycle, by bicycle, bike, cycle, cycling, cycled, by road, motorcade, overland, coche, carro, auto, en coche, carretera, autobus, camion, moto, bicicleta, en bicicleta",
	seeds.Rail:   "train, by train, railway, railroad, tram, subway, metro, by rail, tren, en tren, ferrocarril, ferroviario",
	seeds.Sea:    "ship, by ship, boat, by boat, ferry, sail, sailing, sailed, cruise, yacht, by sea, water, river, barco, en barco, buque, mar, maritimo, crucero, velero, lancha",
	seeds.Foot:   "walk, walking, walked, hike, hiking, trek, on foot, by foot, run, running, pie, a pie, caminando, caminata",
})

var roles = vocabulary(map[seeds.Role]string{
	seeds.Origin:  "start, home, departure, begin, origen, inicio, salida",
	seeds.Visited: "visit, stop, done, past, visitado, visitada, visita",
	seeds.Planned: "plan, future, upcoming, scheduled, expected, confirmed, tentative, tbc, provisional, confirmado, confirmada, provisorio, planeado, planeada, previsto, prevista, futuro",
	seeds.Return:  "back, end, homecoming, regreso, vuelta, retorno",
})

var statuses = vocabulary(map[seeds.Status]string{
	seeds.Cancelled:  "canceled, called off, cancelado, cancelada, anulado, anulada",
	seeds.Postponed:  "delayed, pospuesto, pospuesta, aplazado, aplazada",
	seeds.Diverted:   "desviado, desviada",
	seeds.Background: "antecedente, antecedentes",
	seeds.Mentioned:  "mencionado, mencionada",
})

var kinds = vocabulary(map[seeds.Kind]string{
	seeds.City: "town, village, ciudad, pueblo", seeds.Admin1: "state, province, estado, provincia, departamento", seeds.Admin2: "county, district",
	seeds.Country: "nation, pais", seeds.Region: "", seeds.Continent: "continente", seeds.Water: "sea, ocean, lake, river, mar, oceano, lago, rio",
	seeds.Island: "isla", seeds.Range: "mountains, sierra", seeds.Peak: "mountain, montana", seeds.Desert: "desierto", seeds.Park: "parque",
	seeds.Landmark: "monument, monumento", seeds.Airport: "aeropuerto", seeds.Point: "coordinates, punto",
})
