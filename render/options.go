package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/render/project"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/render/theme"
)

// Switch is a choice that may be left to the map.
type Switch uint8

// The zero Switch leaves the choice to the map.
const (
	Auto Switch = iota
	On
	Off
)

// Options say how a map is drawn. Only Fonts are required; the zero value of
// everything else is a good default.
type Options struct {
	Atlas  *atlas.Atlas  // the land; nil draws the route on an empty sea
	Relief *atlas.Relief // light and shadow over the land; nil draws it flat
	Fonts  *text.Fonts   // faces, the first family being the map's own

	Width, Height int     // px at scale 1; both 0 is 1200x900
	Scale         float64 // device pixels to a px, so that the land is detailed enough; 0 is 1

	Title    string // "" composes one from the journey; "-" draws none
	Subtitle string // "" composes one where it helps; "-" draws none
	Source   string // put before the credit of the data, "" for the journey's own

	Theme *theme.Theme // nil is the light one

	Projection string     // a name of project.ParseKind; "" or "auto" chooses
	BBox       *orb.Bound // degrees: shows this part of the world instead of fitting the trip
	ZoomTo     string     // a country's code, or the number of a stop, to be shown instead of the whole trip

	Key    Switch // the list of stops beside the map
	Legend Switch
	Inset  Switch // the locator globe
	Units  string // of the scale bar: "km" (default), "mi" or "both"
	Lang   string // BCP 47 of the words on the map; "" is English

	// Asked is the language that was asked for, where Lang stands in for it since Writes says that
	// the fonts lack its letters; a notice tells of that.
	Asked string

	// Name gives what Lang calls a thing of the land by its key in package names:
	// "CO", "CO.21", names.Water and a water's English name. TownName names the towns
	// of the atlas, StopName the stops' places. nil, or an answer of "", keeps the
	// names of the atlas and of the journey.
	Name     func(key string) string
	TownName func(atlas.Town) string
	StopName func(geo.Place) string

	// Around gives the places nearest to a point, so that the map of one town names
	// more than the towns of the atlas. nil does without.
	Around func(at orb.Point, most int) []geo.Place

	Worldview string // one of Atlas.Views, "" for the default

	Ground *Ground // drawn under the route instead of the atlas; the projection is then Mercator
}

// Ground is another picture of the land: raster tiles.
type Ground struct {
	Attribution string // written on the map before the credit
	// Lay returns what the view shows. It is called once, for the final view.
	Lay func(*project.View) (scene.Node, error)
}

// OptionError says that the value of an option is none that it takes: a mistake
// of whoever asks for the map, not of the journey.
type OptionError struct {
	Option string // the field of Options
	Err    error  // what is wrong, and what the option takes
	InFile bool   // the value is good, and names a file that is not
}

func (e *OptionError) Error() string { return "option " + e.Option + ": " + e.Err.Error() }

func (e *OptionError) Unwrap() error { return e.Err }

// Check returns an *OptionError for the first option whose value is none that it
// takes, as far as that is known without the journey: a stop's number in ZoomTo is not.
func (o Options) Check() error {
	if o.Projection != "" && o.Projection != autoProjection {
		if _, err := project.ParseKind(o.Projection); err != nil {
			return &OptionError{Option: "Projection", Err: fmt.Errorf("%w, or %s", err, autoProjection)}
		}
	}
	for i, side := range []int{o.Width, o.Height} {
		if (o.Width != 0 || o.Height != 0) && (side < LeastSide || side > MostSide) {
			return &OptionError{Option: []string{"Width", "Height"}[i], Err: fmt.Errorf("a map of %dx%d px cannot be drawn; each side must have %d to %d px", o.Width, o.Height, LeastSide, MostSide)}
		}
	}
	if !(o.Scale >= 0 && o.Scale <= MostScale) {
		return &OptionError{Option: "Scale", Err: fmt.Errorf("a scale of %v is outside 0 to %v", o.Scale, MostScale)}
	}
	if b := o.BBox; b != nil {
		if !(b.Min[1] >= -90 && b.Max[1] <= 90 && b.Min[1] < b.Max[1]) {
			return &OptionError{Option: "BBox", Err: fmt.Errorf("the latitudes %v to %v must rise within ±90", b.Min[1], b.Max[1])}
		}
		if !(b.Min[0] >= -360 && b.Max[0] <= 360 && b.Min[0] != b.Max[0]) {
			return &OptionError{Option: "BBox", Err: fmt.Errorf("the longitudes %v to %v must differ and lie within ±360", b.Min[0], b.Max[0])}
		}
	}
	switch o.Units {
	case "", "km", "mi", "both":
	default:
		return &OptionError{Option: "Units", Err: fmt.Errorf("%q is no unit; choose km, mi or both", o.Units)}
	}
	if o.Ground != nil && o.Projection != "" && o.Projection != autoProjection && o.Projection != project.Mercator.String() {
		return &OptionError{Option: "Projection", Err: fmt.Errorf("tiles are made for the Mercator projection, not for %s; leave the projection out", o.Projection)}
	}
	if o.Atlas != nil && o.Worldview != "" {
		a, err := o.Atlas.View(o.Worldview)
		if err != nil {
			return &OptionError{Option: "Worldview", Err: err}
		}
		o.Atlas = a // which has countries of its own to zoom to
	}
	if _, err := strconv.Atoi(o.ZoomTo); err != nil && o.ZoomTo != "" {
		if _, err := o.zoomCountry(); err != nil {
			return err
		}
	}
	return nil
}

// zoomCountry is the country that ZoomTo names.
func (o Options) zoomCountry() (atlas.Country, error) {
	if o.Atlas != nil {
		if country, ok := o.Atlas.Country(strings.ToUpper(o.ZoomTo)); ok {
			return country, nil
		}
	}
	return atlas.Country{}, &OptionError{Option: "ZoomTo", Err: fmt.Errorf("%q is neither the number of a stop nor the two-letter code of a country, such as CO", o.ZoomTo)}
}

// autoProjection is the Projection that leaves the choice to the map, as "" does.
const autoProjection = "auto"

// Sizes that a map can have.
const (
	LeastSide = 64    // px: below it not even a marker and a title fit
	MostSide  = 20000 // px: above it the picture does not fit into memory
	MostScale = 20.0  // device pixels to a px
)

// What a map measures in px where nothing is asked for.
const (
	DefaultWidth  = 1200
	DefaultHeight = 900
)

// withDefaults checks the options and fills what is left open.
func (o Options) withDefaults() (Options, error) {
	if o.Fonts == nil || len(o.Fonts.Faces()) == 0 {
		return o, fmt.Errorf("render: no fonts were given; a map has words on it")
	}
	if o.Scale == 0 {
		o.Scale = 1
	}
	if err := o.Check(); err != nil {
		return o, err
	}
	if o.Width == 0 {
		o.Width, o.Height = DefaultWidth, DefaultHeight
	}
	if o.Theme == nil {
		t, err := theme.Named("")
		if err != nil {
			return o, err
		}
		o.Theme = t
	}
	if o.Units == "" {
		o.Units = "km"
	}
	if o.Ground != nil {
		o.Projection = project.Mercator.String()
	}
	if o.Atlas != nil && o.Worldview != "" {
		a, err := o.Atlas.View(o.Worldview)
		if err != nil {
			return o, err
		}
		o.Atlas = a
	}
	return o, nil
}
