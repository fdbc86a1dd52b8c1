package geojson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
)

// strict checks a document against RFC 7946, its recommendations included:
// section numbers stand in the messages.
func strict(data []byte) error {
	if err := noDuplicateKeys(data); err != nil {
		return err
	}
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		return err
	}
	if root["type"] != "FeatureCollection" {
		return fmt.Errorf("3: type %v", root["type"])
	}
	if _, ok := root["crs"]; ok {
		return fmt.Errorf("4: crs is gone")
	}
	for _, key := range []string{"coordinates", "geometries", "geometry", "properties"} {
		if _, ok := root[key]; ok {
			return fmt.Errorf("7.1: a collection has no %s", key)
		}
	}
	features, ok := root["features"].([]any)
	if !ok {
		return fmt.Errorf("3.3: no features")
	}
	var box []float64
	if raw, ok := root["bbox"]; ok {
		for _, v := range raw.([]any) {
			box = append(box, v.(float64))
		}
		if len(box) != 4 || box[1] > box[3] || math.Abs(box[0]) > 180 || math.Abs(box[2]) > 180 {
			return fmt.Errorf("5: bbox %v", box)
		}
	}
	for i, raw := range features {
		f, ok := raw.(map[string]any)
		if !ok || f["type"] != "Feature" {
			return fmt.Errorf("3.2: feature %d is %v", i, raw)
		}
		for _, key := range []string{"coordinates", "geometries", "features"} {
			if _, ok := f[key]; ok {
				return fmt.Errorf("7.1: a feature has no %s", key)
			}
		}
		if p, ok := f["properties"]; !ok {
			return fmt.Errorf("3.2: feature %d has no properties", i)
		} else if _, object := p.(map[string]any); p != nil && !object {
			return fmt.Errorf("3.2: properties %v", p)
		}
		g, ok := f["geometry"]
		if !ok {
			return fmt.Errorf("3.2: feature %d has no geometry", i)
		}
		if g == nil {
			continue
		}
		if err := strictGeometry(g.(map[string]any), box); err != nil {
			return fmt.Errorf("feature %d: %w", i, err)
		}
	}
	return nil
}

func strictGeometry(g map[string]any, box []float64) error {
	at := func(v any) ([2]float64, error) {
		p, ok := v.([]any)
		if !ok || len(p) != 2 {
			return [2]float64{}, fmt.Errorf("3.1.1: position %v", v)
		}
		x, okX := p[0].(float64)
		y, okY := p[1].(float64)
		if !okX || !okY || math.Abs(x) > 180 || math.Abs(y) > 90 {
			return [2]float64{}, fmt.Errorf("4: position %v", v)
		}
		if x*1e6 != math.Round(x*1e6) && math.Abs(x*1e6-math.Round(x*1e6)) > 1e-3 {
			return [2]float64{}, fmt.Errorf("11.2: more than six decimals in %v", x)
		}
		if box != nil && (y < box[1] || y > box[3] || box[0] <= box[2] && (x < box[0] || x > box[2]) || box[0] > box[2] && x < box[0] && x > box[2]) {
			return [2]float64{}, fmt.Errorf("5: %v is outside the bbox %v", v, box)
		}
		return [2]float64{x, y}, nil
	}
	line := func(v any) error {
		points, ok := v.([]any)
		if !ok || len(points) < 2 {
			return fmt.Errorf("3.1.4: line %v", v)
		}
		var last [2]float64
		for i, raw := range points {
			p, err := at(raw)
			if err != nil {
				return err
			}
			if i > 0 && math.Abs(p[0]-last[0]) > 180 {
				return fmt.Errorf("3.1.9: a line crosses the antimeridian from %v to %v", last, p)
			}
			last = p
		}
		return nil
	}
	switch g["type"] {
	case "Point":
		_, err := at(g["coordinates"])
		return err
	case "LineString":
		return line(g["coordinates"])
	case "MultiLineString":
		parts, ok := g["coordinates"].([]any)
		if !ok || len(parts) == 0 {
			return fmt.Errorf("3.1.5: %v", g["coordinates"])
		}
		for _, part := range parts {
			if err := line(part); err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("1.4: geometry type %v", g["type"])
}

// noDuplicateKeys walks the tokens: RFC 7159 calls repeated names unpredictable.
func noDuplicateKeys(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	var walk func() error
	walk = func() error {
		t, err := dec.Token()
		if err != nil {
			return err
		}
		switch t {
		case json.Delim('{'):
			seen := map[string]bool{}
			for dec.More() {
				key, err := dec.Token()
				if err != nil {
					return err
				}
				if seen[key.(string)] {
					return fmt.Errorf("the key %q stands twice", key)
				}
				seen[key.(string)] = true
				if err := walk(); err != nil {
					return err
				}
			}
			_, err = dec.Token()
		case json.Delim('['):
			for dec.More() {
				if err := walk(); err != nil {
					return err
				}
			}
			_, err = dec.Token()
		}
		return err
	}
	return walk()
}

// The checker itself can say no.
func TestStrictRefuses(t *testing.T) {
	one := func(geometry string) string {
		return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":` + geometry + `}]}`
	}
	for _, bad := range []string{
		`{"type":"FeatureCollection"}`, `{"type":"FeatureCollection","crs":{},"features":[]}`, `{"type":"FeatureCollection","features":[],"features":[]}`,
		one(`{"type":"Point","coordinates":[200,0]}`), one(`{"type":"Point","coordinates":[0.12345678,0]}`), one(`{"type":"LineString","coordinates":[[0,0]]}`),
		one(`{"type":"LineString","coordinates":[[170,0],[-170,0]]}`), strings.Replace(one("null"), `"properties":{},`, "", 1),
		`{"type":"FeatureCollection","bbox":[0,0,1,1],"features":[{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[5,0]}}]}`,
	} {
		if strict([]byte(bad)) == nil {
			t.Errorf("accepted: %s", bad)
		}
	}
	if err := strict([]byte(one("null"))); err != nil {
		t.Error(err)
	}
}
