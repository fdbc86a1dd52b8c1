package table

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// checker is as much of JSON Schema as the schema uses; a keyword that it does
// not know fails the test.
type checker struct{ root map[string]any }

func (c checker) check(schema map[string]any, v any, at string) error {
	for _, key := range sorted(schema) {
		arg := schema[key]
		switch key {
		case "$schema", "title", "description", "examples", "$defs":
		case "$ref":
			def := strings.TrimPrefix(arg.(string), "#/$defs/")
			if err := c.check(c.root["$defs"].(map[string]any)[def].(map[string]any), v, at); err != nil {
				return err
			}
		case "type":
			if !hasType(arg, v) {
				return fmt.Errorf("%s: %v is no %v", at, v, arg)
			}
		case "enum":
			ok := false
			for _, e := range arg.([]any) {
				ok = ok || e == v
			}
			if !ok {
				return fmt.Errorf("%s: %v is none of %v", at, v, arg)
			}
		case "pattern":
			if s, ok := v.(string); ok && !regexp.MustCompile(arg.(string)).MatchString(s) {
				return fmt.Errorf("%s: %q does not match", at, s)
			}
		case "minimum", "maximum":
			if f, ok := v.(float64); ok && (key == "minimum" && f < arg.(float64) || key == "maximum" && f > arg.(float64)) {
				return fmt.Errorf("%s: %v beyond the %s", at, f, key)
			}
		case "minItems", "maxItems":
			if l, ok := v.([]any); ok && (key == "minItems" && len(l) < int(arg.(float64)) || key == "maxItems" && len(l) > int(arg.(float64))) {
				return fmt.Errorf("%s: %d items", at, len(l))
			}
		case "items":
			if l, ok := v.([]any); ok {
				for i, item := range l {
					if err := c.check(arg.(map[string]any), item, fmt.Sprintf("%s[%d]", at, i)); err != nil {
						return err
					}
				}
			}
		case "required":
			if m, ok := v.(map[string]any); ok {
				for _, k := range arg.([]any) {
					if _, ok := m[k.(string)]; !ok {
						return fmt.Errorf("%s: %v is missing", at, k)
					}
				}
			}
		case "properties":
			if m, ok := v.(map[string]any); ok {
				props := arg.(map[string]any)
				for _, k := range sorted(m) {
					if p, ok := props[k]; ok {
						if err := c.check(p.(map[string]any), m[k], at+"."+k); err != nil {
							return err
						}
					} else if schema["additionalProperties"] == false {
						return fmt.Errorf("%s: the key %q is not known", at, k)
					}
				}
			}
		case "additionalProperties":
		case "oneOf":
			var errs []string
			for _, s := range arg.([]any) {
				if err := c.check(s.(map[string]any), v, at); err != nil {
					errs = append(errs, err.Error())
				}
			}
			if fits := len(arg.([]any)) - len(errs); fits != 1 {
				return fmt.Errorf("%s: fits %d forms: %s", at, fits, strings.Join(errs, "; "))
			}
		default:
			return fmt.Errorf("the checker does not know %q", key)
		}
	}
	return nil
}

func hasType(arg, v any) bool {
	if types, ok := arg.([]any); ok {
		for _, t := range types {
			if hasType(t, v) {
				return true
			}
		}
		return false
	}
	switch v := v.(type) {
	case string:
		return arg == "string"
	case bool:
		return arg == "boolean"
	case float64:
		return arg == "number" || arg == "integer" && v == float64(int64(v))
	case []any:
		return arg == "array"
	case map[string]any:
		return arg == "object"
	}
	return arg == "null"
}

func sorted(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func loadSchema(t testing.TB) checker {
	var root map[string]any
	if err := json.Unmarshal([]byte(Schema), &root); err != nil {
		t.Fatal(err)
	}
	return checker{root}
}

// What is written fits the schema, and so do the sample files.
func TestSchemaFitsWhatIsWritten(t *testing.T) {
	c := loadSchema(t)
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		if err := WriteJSON(&b, anyItinerary(t), nil); err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(b.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		if err := c.check(c.root, v, "trip"); err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
	})
	samples, _ := filepath.Glob("../samples/*.yaml")
	if len(samples) == 0 {
		t.Fatal("no samples")
	}
	for _, path := range samples {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		root, err := parseYAML(path, string(data))
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal([]byte(plainJSON(root)), &v); err != nil {
			t.Fatal(err)
		}
		if err := c.check(c.root, v, path); err != nil {
			t.Error(err)
		}
	}
}

// Every key that the schema offers is one that the reader knows under that name.
func TestSchemaKeysAreRead(t *testing.T) {
	defs := loadSchema(t).root["$defs"].(map[string]any)
	for _, def := range []string{"trip", "stop"} {
		for _, key := range sorted(defs[def].(map[string]any)["properties"].(map[string]any)) {
			if f := fieldOf(key); string(f) != key {
				t.Errorf("%s: the key %q is read as %q", def, key, f)
			}
		}
	}
	c := loadSchema(t)
	for _, bad := range []string{`{"stops": [{"place": 7}]}`, `{"stop": []}`, `[{"place": "Lima", "role": "hero"}]`, `{"stops": ["Lima"], "colour": "red"}`} {
		var v any
		if err := json.Unmarshal([]byte(bad), &v); err != nil {
			t.Fatal(err)
		}
		if c.check(c.root, v, "trip") == nil {
			t.Errorf("the schema accepts %s", bad)
		}
	}
}
