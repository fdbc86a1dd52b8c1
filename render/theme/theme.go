// Package theme holds how a map looks: colours, line widths, dashes and type
// sizes. It places and draws nothing.
//
// A theme is one YAML file (see light.yaml, whose comments document every key).
// A user's own file names the theme it extends and overrides any value. Widths
// and sizes are px at 1200x900; the map scales them.
package theme

import (
	"embed"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"dateline/seeds/yamlfault"
)

//go:embed light.yaml dark.yaml print.yaml contrast.yaml
var files embed.FS

// Names are the built-in themes, the default first.
var Names = []string{"light", "dark", "print", "contrast"}

// Theme is a whole look. Named returns complete ones.
type Theme struct {
	Name    string     `yaml:"name"`
	Extends string     `yaml:"extends"`
	Color   Colors     `yaml:"color"`
	Line    Lines      `yaml:"line" within:"0 40"`
	Modes   Modes      `yaml:"modes"`
	Stop    StopSizes  `yaml:"stop" within:"0 100"`
	Arrow   ArrowSizes `yaml:"arrow"`
	Type    Types      `yaml:"type" within:"4 200"`
	Halo    Halos      `yaml:"halo" within:"0 20"`
}

// Colors are the colours of everything on the map.
type Colors struct {
	Sea       Color   `yaml:"sea"`
	Land      Color   `yaml:"land"`
	Visited   Color   `yaml:"visited"`
	Focus     []Color `yaml:"focus"`
	Lake      Color   `yaml:"lake"`
	LakeEdge  Color   `yaml:"lake_edge"`
	River     Color   `yaml:"river"`
	Coast     Color   `yaml:"coast"`
	Border    Color   `yaml:"border"`
	Admin1    Color   `yaml:"admin1"`
	Graticule Color   `yaml:"graticule"`

	Route     Color `yaml:"route"`
	Casing    Color `yaml:"casing"`
	Highlight Color `yaml:"highlight"`
	Numeral   Color `yaml:"numeral"`

	Title   Color `yaml:"title"`
	Text    Color `yaml:"text"`
	Quiet   Color `yaml:"quiet"`
	Country Color `yaml:"country"`
	Unit    Color `yaml:"unit"`
	Water   Color `yaml:"water"`
	City    Color `yaml:"city"`
	Credit  Color `yaml:"credit"`

	Panel     Color `yaml:"panel"`
	PanelEdge Color `yaml:"panel_edge"`
	GlobeSea  Color `yaml:"globe_sea"`
	GlobeLand Color `yaml:"globe_land"`
}

// Lines are stroke widths in px.
type Lines struct {
	Coast     float64   `yaml:"coast"`
	Border    float64   `yaml:"border"`
	Disputed  []float64 `yaml:"disputed_dash"`
	Admin1    float64   `yaml:"admin1"`
	Admin1Gap []float64 `yaml:"admin1_dash"`
	River     float64   `yaml:"river"`
	LakeEdge  float64   `yaml:"lake_edge"`
	Graticule float64   `yaml:"graticule"`
	Route     float64   `yaml:"route" within:"0.3 40"`
	Casing    float64   `yaml:"casing"`
	Focus     float64   `yaml:"focus"`
	Leader    float64   `yaml:"leader"`
	Callout   float64   `yaml:"callout"`
	Hatch     float64   `yaml:"hatch"`
}

// Mode is how the legs of one mode are drawn: a dash pattern in px (none is
// solid), a factor on the route's width, and the share of that width that a core
// in the casing's colour takes, which may be dashed itself.
type Mode struct {
	Dash     []float64 `yaml:"dash"`
	Width    float64   `yaml:"width" within:"0.1 10"`
	Core     float64   `yaml:"core" within:"0 0.9"`
	CoreDash []float64 `yaml:"core_dash"`
}

// Modes are the leg styles by mode of travel. A planned leg is that of its mode,
// cut into pieces.
type Modes struct {
	Flight  Mode    `yaml:"flight"`
	Road    Mode    `yaml:"road"`
	Rail    Mode    `yaml:"rail"`
	Sea     Mode    `yaml:"sea"`
	Foot    Mode    `yaml:"foot"`
	Planned Planned `yaml:"planned"`
}

// Planned says how the legs that are still to come are cut: a dash pattern in px,
// a piece and a gap.
type Planned struct {
	Dash []float64 `yaml:"dash"`
}

// StopSizes are the px of markers.
type StopSizes struct {
	Radius   float64 `yaml:"radius" within:"1 100"`
	Outline  float64 `yaml:"outline"`
	Ring     float64 `yaml:"ring"`
	RingLine float64 `yaml:"ring_line"`
	Trim     float64 `yaml:"trim"`
	RingTrim float64 `yaml:"ring_trim"`
}

// ArrowSizes are the px of arrowheads; HalfAngle is radians.
type ArrowSizes struct {
	Length    float64 `yaml:"length" within:"1 200"`
	HalfAngle float64 `yaml:"half_angle" within:"0.1 1.2"`
	Notch     float64 `yaml:"notch" within:"0 200"`
}

// Types are type sizes in px.
type Types struct {
	Title       float64 `yaml:"title"`
	Subtitle    float64 `yaml:"subtitle"`
	Stop        float64 `yaml:"stop"`
	Date        float64 `yaml:"date"`
	Numeral     float64 `yaml:"numeral"`
	Heading     float64 `yaml:"callout_heading"`
	Callout     float64 `yaml:"callout"`
	CalloutDate float64 `yaml:"callout_date"`
	Legend      float64 `yaml:"legend"`
	Key         float64 `yaml:"key"`
	Credit      float64 `yaml:"credit"`
	Scale       float64 `yaml:"scale"`
	CountryMin  float64 `yaml:"country_min"`
	CountryMax  float64 `yaml:"country_max"`
	Unit        float64 `yaml:"unit"`
	WaterMin    float64 `yaml:"water_min"`
	WaterMax    float64 `yaml:"water_max"`
	City        float64 `yaml:"city"`
	Least       float64 `yaml:"least" within:"9 40"`
}

// Halos are px round text, in the colour of what lies under it.
type Halos struct {
	Label float64 `yaml:"label"`
	Title float64 `yaml:"title"`
}

// Named returns a built-in theme; "" is light.
func Named(name string) (*Theme, error) {
	if name == "" {
		name = Names[0]
	}
	data, err := File(name)
	if err != nil {
		return nil, err
	}
	return Parse(name+".yaml", data)
}

// File returns the YAML of a built-in theme. That of light explains every key.
func File(name string) ([]byte, error) {
	data, err := files.ReadFile(name + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("no theme %q; built in are %s, or give a YAML file", name, strings.Join(Names, ", "))
	}
	return data, nil
}

// Parse reads a theme file. It starts from the theme that the file extends
// (light where it says nothing) and overrides what the file gives. Errors name
// file, line and column.
func Parse(name string, data []byte) (*Theme, error) {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, located(name, err)
	}
	t := &Theme{}
	if name != Names[0]+".yaml" { // which stands on itself
		if t, err = base(name, file); err != nil {
			return nil, err
		}
	}
	t.Name = strings.TrimSuffix(name, ".yaml")
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return t, nil // nothing is overridden
	}
	var empty nulls
	ast.Walk(&empty, file.Docs[0].Body)
	if empty.first != nil {
		at := empty.first.GetToken().Position
		return nil, fmt.Errorf("%s:%d:%d: a key without a value; leave the key out to keep what the theme extends", name, at.Line, at.Column)
	}
	if err := yaml.NodeToValue(file.Docs[0].Body, t, yaml.Strict()); err != nil {
		return nil, located(name, err)
	}
	if key, err := check(reflect.ValueOf(*t), "", ""); err != nil {
		return nil, fmt.Errorf("%s%s: %w", name, position(file, key), err)
	}
	return t, nil
}

// base opens the theme that a file extends, which must be built in so that a chain
// of files cannot turn in a circle.
func base(name string, file *ast.File) (*Theme, error) {
	var head struct {
		Extends string `yaml:"extends"`
	}
	if len(file.Docs) > 0 && file.Docs[0].Body != nil {
		if err := yaml.NodeToValue(file.Docs[0].Body, &head); err != nil {
			return nil, located(name, err)
		}
	}
	if head.Extends != "" && !slices.Contains(Names, head.Extends) {
		return nil, fmt.Errorf("%s%s: there is no built-in theme %q to extend; there are %s", name, position(file, ".extends"), head.Extends, strings.Join(Names, ", "))
	}
	return Named(head.Extends)
}

// located puts an error of the YAML reader into the form file:line:column: words.
func located(name string, err error) error {
	line, column, what := yamlfault.Of(err)
	if strings.Contains(what, "unknown field") {
		what += "; 'dateline theme' prints every field that there is"
	}
	if line == 0 {
		return fmt.Errorf("%s: %s", name, what)
	}
	return fmt.Errorf("%s:%d:%d: %s", name, line, column, what)
}
