package external

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

// read turns a server's answer into candidates. Places without a point on the
// globe are left out.
func (c *Client) read(body []byte) ([]geo.Candidate, error) {
	if c.Service == Nominatim {
		return readNominatim(body)
	}
	return readFeatures(body, c.Service)
}

// nominatimPlace is one place of Nominatim's jsonv2.
type nominatimPlace struct {
	Type        string            `json:"osm_type"`
	ID          int64             `json:"osm_id"`
	Lat         string            `json:"lat"`
	Lon         string            `json:"lon"`
	Category    string            `json:"category"`
	Value       string            `json:"type"`
	AddressType string            `json:"addresstype"`
	Name        string            `json:"name"`
	Display     string            `json:"display_name"`
	Importance  float64           `json:"importance"`
	Address     map[string]string `json:"address"`
}

func readNominatim(body []byte) ([]geo.Candidate, error) {
	var places []nominatimPlace
	if err := json.Unmarshal(body, &places); err != nil {
		return nil, notUnderstood(body, err)
	}
	var out []geo.Candidate
	for _, p := range places {
		lat, errLat := strconv.ParseFloat(p.Lat, 64)
		lon, errLon := strconv.ParseFloat(p.Lon, 64)
		if errLat != nil || errLon != nil || !onGlobe(lat, lon) {
			continue
		}
		name := p.Name
		if name == "" {
			name, _, _ = strings.Cut(p.Display, ",")
		}
		g := candidate(Nominatim, name, lat, lon, p.Importance)
		g.ID = fmt.Sprintf("osm:%s/%d", p.Type, p.ID)
		g.Country = strings.ToUpper(p.Address["country_code"])
		g.CountryName = p.Address["country"]
		g.Admin1Name = p.Address["state"]
		g.Admin2Name = p.Address["county"]
		g.Kind = kindOf(p.AddressType, p.Value, p.Category)
		out = append(out, g)
	}
	return out, nil
}

// features is the GeoJSON of Photon and Pelias, as far as it is used.
type features struct {
	Type     string `json:"type"`
	Features []struct {
		Geometry struct {
			Type        string    `json:"type"`
			Coordinates []float64 `json:"coordinates"`
		} `json:"geometry"`
		Properties struct {
			Name        string  `json:"name"`
			Label       string  `json:"label"`
			Country     string  `json:"country"`
			CountryCode string  `json:"countrycode"`  // Photon
			CountryISO2 string  `json:"country_code"` // Pelias
			State       string  `json:"state"`        // Photon
			Region      string  `json:"region"`       // Pelias
			County      string  `json:"county"`
			OSMType     string  `json:"osm_type"`
			OSMID       int64   `json:"osm_id"`
			OSMKey      string  `json:"osm_key"`
			OSMValue    string  `json:"osm_value"`
			Layer       string  `json:"layer"`
			GID         string  `json:"gid"`
			Confidence  float64 `json:"confidence"`
		} `json:"properties"`
	} `json:"features"`
}

func readFeatures(body []byte, service Service) ([]geo.Candidate, error) {
	var fc features
	if err := json.Unmarshal(body, &fc); err != nil {
		return nil, notUnderstood(body, err)
	}
	if fc.Type != "FeatureCollection" {
		return nil, notUnderstood(body, fmt.Errorf("no FeatureCollection"))
	}
	var out []geo.Candidate
	for i, f := range fc.Features {
		if f.Geometry.Type != "Point" || len(f.Geometry.Coordinates) < 2 || !onGlobe(f.Geometry.Coordinates[1], f.Geometry.Coordinates[0]) {
			continue
		}
		p := f.Properties
		score := p.Confidence
		if service == Photon {
			score = 1 / float64(i+1) // Photon tells only the order
		}
		g := candidate(service, p.Name, f.Geometry.Coordinates[1], f.Geometry.Coordinates[0], score)
		if g.Name == "" {
			g.Name = p.Label
		}
		g.CountryName, g.Admin2Name = p.Country, p.County
		if service == Photon {
			g.ID = fmt.Sprintf("osm:%s/%d", map[string]string{"N": "node", "W": "way", "R": "relation"}[p.OSMType], p.OSMID)
			g.Country, g.Admin1Name = strings.ToUpper(p.CountryCode), p.State
			g.Kind = kindOf(p.OSMValue, p.OSMValue, p.OSMKey)
		} else {
			g.ID = "pelias:" + p.GID
			g.Country, g.Admin1Name = strings.ToUpper(p.CountryISO2), p.Region
			g.Kind = kindOf(p.Layer, p.Layer, "")
		}
		out = append(out, g)
	}
	return out, nil
}

func candidate(service Service, name string, lat, lon, score float64) geo.Candidate {
	c := geo.Candidate{Score: score, Confidence: math.Round(1e4*max(0, min(1, score))) / 1e4, Why: []string{"found by " + string(service)}}
	c.Name, c.Source = name, string(service)
	c.At = orb.Point{math.Round(lon*1e7) / 1e7, math.Round(lat*1e7) / 1e7}
	return c
}

func onGlobe(lat, lon float64) bool { return math.Abs(lat) <= 90 && math.Abs(lon) <= 180 }

// kindOf maps OpenStreetMap's and Pelias' words to ours; what is none of them,
// a house or a street, is a point.
func kindOf(words ...string) seeds.Kind {
	for _, w := range words {
		if k, ok := kinds[w]; ok {
			return k
		}
	}
	return seeds.Point
}

var kinds = map[string]seeds.Kind{
	"country": seeds.Country, "continent": seeds.Continent,
	"state": seeds.Admin1, "province": seeds.Admin1, "region": seeds.Admin1, "macroregion": seeds.Admin1,
	"county": seeds.Admin2, "district": seeds.Admin2, "macrocounty": seeds.Admin2, "municipality": seeds.Admin2,
	"city": seeds.City, "town": seeds.City, "village": seeds.City, "hamlet": seeds.City, "locality": seeds.City, "localadmin": seeds.City, "borough": seeds.City,
	"suburb": seeds.City, "neighbourhood": seeds.City, "quarter": seeds.City,
	"island": seeds.Island, "islet": seeds.Island, "archipelago": seeds.Island,
	"river": seeds.Water, "lake": seeds.Water, "water": seeds.Water, "bay": seeds.Water, "strait": seeds.Water, "waterway": seeds.Water, "ocean": seeds.Water, "marinearea": seeds.Water,
	"peak": seeds.Peak, "volcano": seeds.Peak, "mountain_range": seeds.Range, "desert": seeds.Desert,
	"park": seeds.Park, "national_park": seeds.Park, "nature_reserve": seeds.Park, "protected_area": seeds.Park,
	"aerodrome": seeds.Airport, "airport": seeds.Airport, "aeroway": seeds.Airport,
	"tourism": seeds.Landmark, "historic": seeds.Landmark, "venue": seeds.Landmark, "amenity": seeds.Landmark, "building": seeds.Landmark, "military": seeds.Landmark,
}

func notUnderstood(body []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("the answer is not JSON as it should be, from byte %d: %w", syntax.Offset, err)
	}
	return fmt.Errorf("the answer of %d bytes is not of the service's form: %w", len(body), err)
}
