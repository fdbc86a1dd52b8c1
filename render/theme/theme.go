// Package theme holds how a map looks: colours, line widths, dashes and type
// sizes. It places and draws nothing.
//
// A theme is one YAML file (see light.yaml, whose comments document every key).
// A user's own file names the theme it extends and overrides any value. Widths
// and sizes are px at 1200x900; the map scales them.
package theme

import (
	"embed"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
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
	Line    Lines      `yaml:"line"`
	Modes   Modes      `yaml:"modes"`
	Stop    StopSizes  `yaml:"stop"`
	Arrow   ArrowSizes `yaml:"arrow"`
	Type    Types      `yaml:"type"`
	Halo    Halos      `yaml:"halo"`
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
	Route     float64   `yaml:"route"`
	Casing    float64   `yaml:"casing"`
	Focus     float64   `yaml:"focus"`
	Leader    float64   `yaml:"leader"`
	Callout   float64   `yaml:"callout"`
	Hatch     float64   `yaml:"hatch"`
}

// Mode is how the legs of one mode are drawn: a dash pattern in px (none is
// solid), a factor on the route's width, and the share of that width that a core
// in the casing's colour takes.
type Mode struct {
	Dash  []float64 `yaml:"dash"`
	Width float64   `yaml:"width"`
	Core  float64   `yaml:"core"`
}

// Modes are the leg styles by mode of travel; Planned is laid over any of them.
type Modes struct {
	Flight  Mode `yaml:"flight"`
	Road    Mode `yaml:"road"`
	Rail    Mode `yaml:"rail"`
	Sea     Mode `yaml:"sea"`
	Foot    Mode `yaml:"foot"`
	Planned Mode `yaml:"planned"`
}

// StopSizes are the px of markers.
type StopSizes struct {
	Radius   float64 `yaml:"radius"`
	Outline  float64 `yaml:"outline"`
	Ring     float64 `yaml:"ring"`
	RingLine float64 `yaml:"ring_line"`
	Trim     float64 `yaml:"trim"`
	RingTrim float64 `yaml:"ring_trim"`
}

// ArrowSizes are the px of arrowheads; HalfAngle is radians.
type ArrowSizes struct {
	Length    float64 `yaml:"length"`
	HalfAngle float64 `yaml:"half_angle"`
	Notch     float64 `yaml:"notch"`
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
	Least       float64 `yaml:"least"`
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
	data, err := files.ReadFile(name + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("theme: no theme %q; built in are %s, or give a YAML file", name, strings.Join(Names, ", "))
	}
	return Parse(name+".yaml", data)
}

// Parse reads a theme file. It starts from the theme that the file extends
// (light where it says nothing) and overrides what the file gives. Errors name
// file, line and column.
func Parse(name string, data []byte) (*Theme, error) {
	var head struct {
		Extends string `yaml:"extends"`
	}
	if err := yaml.Unmarshal(data, &head); err != nil {
		return nil, located(name, err)
	}
	t := &Theme{}
	if head.Extends != "" || name != Names[0]+".yaml" {
		base, err := extended(head.Extends)
		if err != nil {
			return nil, fmt.Errorf("%s: extends: %w", name, err)
		}
		t = base
	}
	t.Name = strings.TrimSuffix(name, ".yaml")
	if err := yaml.UnmarshalWithOptions(data, t, yaml.Strict()); err != nil {
		return nil, located(name, err)
	}
	if err := t.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// extended opens the base of a theme, which must be built in so that a chain
// of files cannot turn in a circle.
func extended(name string) (*Theme, error) {
	for _, n := range Names {
		if name == n || name == "" {
			return Named(n)
		}
	}
	return nil, fmt.Errorf("no built-in theme %q; there are %s", name, strings.Join(Names, ", "))
}

// located puts an error of the YAML reader into the form file:line:column: words.
func located(name string, err error) error {
	var at yaml.Error
	if errors.As(err, &at) && at.GetToken() != nil && at.GetToken().Position != nil {
		p := at.GetToken().Position
		return fmt.Errorf("%s:%d:%d: %s", name, p.Line, p.Column, at.GetMessage())
	}
	return fmt.Errorf("%s: %w", name, err)
}

// check refuses values that no map could be drawn with.
func (t *Theme) check() error {
	if len(t.Color.Focus) == 0 {
		return errors.New("color.focus needs at least one colour")
	}
	positive := []struct {
		key string
		v   float64
	}{
		{"stop.radius", t.Stop.Radius}, {"type.title", t.Type.Title}, {"type.stop", t.Type.Stop}, {"type.date", t.Type.Date},
		{"type.legend", t.Type.Legend}, {"type.key", t.Type.Key}, {"type.credit", t.Type.Credit}, {"type.scale", t.Type.Scale},
		{"type.numeral", t.Type.Numeral}, {"type.callout", t.Type.Callout}, {"type.callout_heading", t.Type.Heading},
		{"type.city", t.Type.City}, {"type.least", t.Type.Least}, {"line.route", t.Line.Route}, {"arrow.length", t.Arrow.Length},
	}
	for _, p := range positive {
		if !(p.v > 0 && p.v <= 200) {
			return fmt.Errorf("%s is %v; it must lie between 0 and 200 px", p.key, p.v)
		}
	}
	for _, dash := range [][]float64{t.Line.Disputed, t.Line.Admin1Gap, t.Modes.Flight.Dash, t.Modes.Road.Dash,
		t.Modes.Rail.Dash, t.Modes.Sea.Dash, t.Modes.Foot.Dash, t.Modes.Planned.Dash} {
		for _, d := range dash {
			if !(d >= 0 && d <= 200) {
				return fmt.Errorf("a dash of %v px; dashes lie between 0 and 200", d)
			}
		}
	}
	return nil
}
