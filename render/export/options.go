package export

import (
	"time"

	"dateline/geo/atlas"
	"dateline/render/project"
	"dateline/render/theme"
)

// Options steer the exports. The zero value works: the light theme, no basemap,
// a projection that QGIS has by heart.
type Options struct {
	Theme    *theme.Theme  // nil is light
	Atlas    *atlas.Atlas  // the basemap's source; nil for none
	View     *project.View // the map's projection and frame; nil finds a plain one
	Title    string        // in place of the itinerary's
	Credit   string        // the data's credit, on the page
	Name     string        // the files' base name; "" is trip
	Modified time.Time     // zero is a constant, so that bytes stay the same
}

// File is a file to be written: the caller writes it whole, or not at all.
type File struct {
	Name string // relative to the folder
	Data []byte
}

func (o Options) theme() *theme.Theme {
	if o.Theme != nil {
		return o.Theme
	}
	t, err := theme.Named("")
	if err != nil { // the built-in theme is broken, which its own tests would say
		return &theme.Theme{Color: theme.Colors{Focus: []theme.Color{{}}}}
	}
	return t
}

func (o Options) name() string {
	if o.Name != "" {
		return o.Name
	}
	return "trip"
}
