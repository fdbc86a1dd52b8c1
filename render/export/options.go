package export

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/render/project"
	"dateline/render/theme"
)

// Options steer the exports. The zero value works: the light theme, no basemap,
// a projection that QGIS has by heart.
type Options struct {
	Theme    *theme.Theme            // nil is light
	Atlas    *atlas.Atlas            // the basemap's source; nil for none
	View     *project.View           // the map's projection and frame; nil finds a plain one
	Title    string                  // in place of the itinerary's
	Credit   string                  // the data's credit, on the page
	focus    string                  // what the legend calls the borders in focus; "" for what they are
	visits   visits                  // stops at one place
	Name     string                  // the files' base name; "" is trip
	Lang     string                  // of days and capitals; "" is the document's own, English where it has none
	NoLegend bool                    // leave the legend off the page
	Words    Words                   // what the legend calls things; the zero value is English
	Called   func(key string) string // what the land is called by its key ("CO", names.Water and a water's English name), "" where the basemap's name stands; nil for nobody
	Modified time.Time               // zero is a constant, so that bytes stay the same
}

// Words are what the legend calls stops, legs and modes of travel.
type Words struct {
	Stop, Area, Unfound, Highlight, Planned string // Area: a country or region; Unfound: one that a place stands at for want of a better
	Leg, Flight, Road, Rail, Sea, Foot      string
	Border                                  string // of two countries, each as %s
}

var english = Words{"Stop", "Country or region, town not named", "Place not found, at its country or region", "Highlight", "Planned", "Leg", "By air", "By road", "By rail", "By sea", "On foot", "%s–%s border"}

func (o Options) words() Words {
	if o.Words == (Words{}) {
		return english
	}
	return o.Words
}

// borders is what the legend calls the borders in focus.
func (o Options) borders(j *geo.Journey) string {
	var out []string
	for _, f := range j.Focus {
		name := f.Name
		if len(f.Countries) == 2 && o.Atlas != nil {
			var of [2]string
			for i, iso := range f.Countries {
				if c, ok := o.Atlas.Country(iso); ok {
					of[i] = o.called(iso, c.Name)
				}
			}
			if of[0] != "" && of[1] != "" {
				name = fmt.Sprintf(o.words().Border, of[0], of[1])
			}
		}
		if len(f.Line) > 0 && name != "" {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

// lang is the language of days.
func (o Options) lang(j *geo.Journey) string {
	if o.Lang == "" && j.Itinerary != nil {
		return j.Itinerary.Lang
	}
	return o.Lang
}

// called is the name of something on the land.
func (o Options) called(key, name string) string {
	if o.Called != nil && name != "" {
		return cmp.Or(o.Called(key), name)
	}
	return name
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
