package cli

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"dateline/geo"
)

// placeJSON is a place in every JSON answer. Its field names are a contract.
type placeJSON struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Kind        string   `json:"kind"`
	Country     string   `json:"country"`
	CountryName string   `json:"country_name,omitempty"`
	Admin1      string   `json:"admin1"`
	Admin1Name  string   `json:"admin1_name,omitempty"`
	Lat         *float64 `json:"lat"`
	Lon         *float64 `json:"lon"`
	Population  int      `json:"population,omitempty"`
	Source      string   `json:"source,omitempty"`
}

func toPlaceJSON(p geo.Place) placeJSON {
	lat, lon := round6(p.At.Lat()), round6(p.At.Lon())
	return placeJSON{ID: p.ID, Name: p.Name, Kind: string(p.Kind), Country: p.Country, CountryName: p.CountryName,
		Admin1: p.Admin1, Admin1Name: p.Admin1Name, Lat: &lat, Lon: &lon, Population: p.Population, Source: p.Source}
}

// candidateJSON is a place with how well it fits.
type candidateJSON struct {
	placeJSON
	Score       float64  `json:"score"`
	Confidence  float64  `json:"confidence"`
	Approximate bool     `json:"approximate,omitempty"`
	Why         []string `json:"why,omitempty"`
}

func candidatesJSON(candidates []geo.Candidate) []candidateJSON {
	out := make([]candidateJSON, 0, len(candidates))
	for _, c := range candidates {
		out = append(out, candidateJSON{placeJSON: toPlaceJSON(c.Place), Score: round3(c.Score), Confidence: round3(c.Confidence), Approximate: c.Approximate, Why: c.Why})
	}
	return out
}

// pointFeature is one GeoJSON point with flat properties.
type pointFeature struct {
	Type       string        `json:"type"`
	ID         string        `json:"id,omitempty"`
	Geometry   pointGeometry `json:"geometry"`
	Properties any           `json:"properties"`
}

type pointGeometry struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"`
}

type featureCollection struct {
	Type     string         `json:"type"`
	Features []pointFeature `json:"features"`
}

func newPoint(p geo.Place, properties any) pointFeature {
	return pointFeature{Type: "Feature", ID: p.ID, Properties: properties,
		Geometry: pointGeometry{Type: "Point", Coordinates: [2]float64{round6(p.At.Lon()), round6(p.At.Lat())}}}
}

func candidatesGeoJSON(candidates []geo.Candidate) featureCollection {
	out := featureCollection{Type: "FeatureCollection", Features: []pointFeature{}}
	for i, c := range candidatesJSON(candidates) {
		c.Why = nil // a list is no column
		out.Features = append(out.Features, newPoint(candidates[i].Place, c))
	}
	return out
}

// candidateGrid is the CSV of candidates; lead names the column of the query.
func candidateGrid(lead string) grid {
	if lead == "" {
		lead = "query"
	}
	return grid{head: []string{lead, "rank", "id", "name", "kind", "country", "admin1", "lat", "lon", "population", "score", "approximate"}}
}

// addCandidates appends a row a candidate; with blank, a query without an answer gets a row too.
func addCandidates(g *grid, query string, candidates []geo.Candidate, blank bool) {
	if len(candidates) == 0 && blank {
		g.add(query, "", "", "", "", "", "", "", "", "", "", "")
	}
	for i, c := range candidates {
		g.add(query, strconv.Itoa(i+1), c.ID, c.Name, string(c.Kind), c.Country, c.Admin1Name, degrees(c.At.Lat()), degrees(c.At.Lon()),
			strconv.Itoa(c.Population), strconv.FormatFloat(round3(c.Score), 'f', -1, 64), strconv.FormatBool(c.Approximate))
	}
}

func explainCandidates(w io.Writer, candidates []geo.Candidate) error {
	for i, c := range candidates {
		where := []string{string(c.Kind)}
		for _, s := range []string{c.Admin1Name, c.CountryName} {
			if s != "" {
				where = append(where, s)
			}
		}
		if _, err := fmt.Fprintf(w, "%d. %s (%s) %s, %s  score %.2f\n     %s\n", i+1, c.Name, strings.Join(where, ", "),
			degrees(c.At.Lat()), degrees(c.At.Lon()), c.Score, strings.Join(c.Why, "; ")); err != nil {
			return err
		}
	}
	return nil
}

func round6(v float64) float64 { return math.Round(v*1e6) / 1e6 }
func round3(v float64) float64 { return math.Round(v*1e3) / 1e3 }

func degrees(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }

func population(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func approximate(yes bool) string {
	if yes {
		return "approximate"
	}
	return ""
}
