package dateline

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/render"
	"dateline/render/text"
	"dateline/render/theme"
)

// FontFile is a face of the user's own, for letters that the embedded ones lack.
type FontFile struct {
	Name string // for messages
	Data []byte // TrueType or OpenType, of a collection the first face
}

// DrawOptions say how a map looks. The zero value draws the light theme at
// 1200x900 px with a title composed from the journey.
type DrawOptions struct {
	Width, Height int     // px at scale 1; where one is 0 it is that of a map of 4 to 3
	Scale         float64 // device pixels to a px; 0 is 1
	DPI           int     // instead of Scale: 96 is scale 1

	Title, Subtitle string // composed where ""
	Source          string // put before the data credit

	Theme      string     // one of Themes, or the path of a YAML file; "" is light
	Projection string     // "mercator", "equal-earth", "orthographic" ..., as --help of 'dateline map' lists them; "" or "auto" chooses
	BBox       *orb.Bound // the frame in degrees, longitude before latitude; Min is south-west; a west greater than the east crosses ±180°; nil fits the trip
	ZoomTo     string     // a country's ISO code or a stop's number, from 1
	Units      string     // of the scale bar and of reports: km or mi; "" is km
	Worldview  string     // whose land is whose: iso, de-facto, or the ISO code of a country whose view there is; "" is iso
	Lang       string     // of the words and names, one of MapLangs; "" is the story's own
	Key        bool       // list the stops beside the map; otherwise the map has a key only where it wants one
	NoLegend   bool
	Relief     bool // light and shadow over the land
	Palette    bool // reduce a PNG to a palette
	Outlines   bool // draw the letters of SVG and PDF as shapes; otherwise they are text in the fonts that the file carries
	Basemap    bool // put countries, borders, rivers and lakes into a GeoPackage

	Tiles Tiles // raster tiles in place of the basemap; the projection is then Mercator
	Fonts []FontFile

	alone bool // the whole sheet is the map: no list of stops beside it
}

// Langs are the languages that stories are read in, and that reports are written in.
func Langs() []string { return []string{"en", "es"} }

// language is the language of the words on the map: the one asked for, or the story's own.
func (o DrawOptions) language(j *geo.Journey) string {
	if o.Lang == "" && j.Itinerary != nil && slices.Contains(Langs(), j.Itinerary.Lang) {
		return j.Itinerary.Lang
	}
	return o.Lang
}

// drawn is the naming of what is drawn in fonts: in the language asked for, or, where they
// lack its letters, in that of a map for which none was asked; asked then tells which it was.
func (o DrawOptions) drawn(j *geo.Journey, fonts *text.Fonts) (called naming, asked string, err error) {
	lang := o.language(j)
	if !render.Writes(fonts, lang) {
		asked, o.Lang = lang, ""
		lang = o.language(j)
	}
	called, err = namingOf(j, lang, fonts)
	return called, asked, err
}

// sides returns the width and the height in px, both 0 where both are left to the map.
func (o DrawOptions) sides() (width, height int) {
	switch {
	case o.Width > 0 && o.Height == 0:
		return o.Width, o.Width * 3 / 4
	case o.Width == 0 && o.Height > 0:
		return o.Height * 4 / 3, o.Height
	}
	return o.Width, o.Height
}

// scale returns the device pixels to a px.
func (o DrawOptions) scale() float64 {
	switch {
	case o.DPI > 0:
		return float64(o.DPI) / 96
	case o.Scale > 0:
		return o.Scale
	}
	return 1
}

// Check returns what is wrong with the options as far as that is known without a
// journey: a *render.OptionError for a value that an option does not take, or a
// theme or font that cannot be read. Draw finds the same, and a stop that is none.
func (o DrawOptions) Check() error {
	if err := o.values(); err != nil {
		return err
	}
	if o.Theme != "" && themes[o.Theme] == nil {
		if _, err := readTheme(o.Theme); err != nil {
			return err
		}
	}
	if len(o.Fonts) > 0 {
		if _, err := o.fonts(); err != nil {
			return err
		}
	}
	check := render.Options{Projection: o.Projection, ZoomTo: o.ZoomTo, Units: o.Units, Worldview: o.Worldview}
	if o.Tiles.Source != "" {
		under, err := o.Tiles.open()
		if err != nil {
			return err
		}
		under.close()
		check.Ground = &render.Ground{}
	}
	if o.ZoomTo != "" || o.Worldview != "" {
		a, err := Atlas()
		if err != nil {
			return err
		}
		check.Atlas = a
	}
	return check.Check()
}

// Draw composes the map of a journey; an Encoder paints it. It fails where the journey does not
// pass its Check or no stop lies on Earth (render.ErrNothing), with an *OptionError for options
// that are none, and where tiles cannot be had. It never fails for want of room: less is shown,
// and Map.Notices and Map.Layout say what.
func Draw(j *geo.Journey, opt DrawOptions) (*render.Map, error) {
	if err := j.Check(); err != nil {
		return nil, err
	}
	if err := opt.values(); err != nil {
		return nil, err
	}
	a, err := Atlas()
	if err != nil {
		return nil, err
	}
	fonts, err := opt.fonts()
	if err != nil {
		return nil, err
	}
	look, err := readTheme(opt.Theme)
	if err != nil {
		return nil, err
	}
	shading, err := relief(opt.Relief)
	if err != nil {
		return nil, err
	}
	called, asked, err := opt.drawn(j, fonts)
	if err != nil {
		return nil, err
	}
	title := opt.Title
	if title == "" || !called.sayable(title) {
		title = called.heading(j)
	}
	under, err := opt.Tiles.open()
	if err != nil {
		return nil, err
	}
	defer under.close()
	places, err := Gazetteer()
	if err != nil {
		return nil, err
	}
	width, height := opt.sides()
	m, err := render.Draw(j, render.Options{
		Ground: under.under(opt),
		Atlas:  a, Relief: shading, Fonts: fonts, Width: width, Height: height, Scale: opt.scale(),
		Title: title, Subtitle: opt.Subtitle, Source: opt.Source, Theme: look,
		Projection: opt.Projection, BBox: opt.BBox, ZoomTo: opt.ZoomTo, Units: opt.Units, Lang: called.lang, Asked: asked,
		Name: called.land(), TownName: called.towns(places), StopName: called.stop, Around: places.Nearest,
		Key: opt.listed(), Legend: when(opt.NoLegend, render.Off), Worldview: opt.Worldview,
	})
	if err != nil {
		return nil, err
	}
	m.Notices = append(called.tell(m.Notices), under.notices()...)
	return m, nil
}

// listed says whether the stops are listed beside the map.
func (o DrawOptions) listed() render.Switch {
	if o.alone {
		return render.Off
	}
	return when(o.Key, render.On)
}

// when is a switch where a flag is set, else the map's own choice.
func when(set bool, s render.Switch) render.Switch {
	if set {
		return s
	}
	return render.Auto
}

func (o DrawOptions) fonts() (*text.Fonts, error) {
	fonts, err := embeddedFonts()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded fonts: %w", err)
	}
	for i, f := range o.Fonts {
		if fonts, err = fonts.With(text.Source{Data: f.Data}); err != nil {
			name := cmp.Or(f.Name, fmt.Sprintf("Fonts[%d]", i))
			return nil, &render.OptionError{Option: "Fonts", InFile: true, Err: fmt.Errorf("%s: %w", name, err)}
		}
	}
	return fonts, nil
}

// Themes are the names of the built-in themes, the default first.
func Themes() []string { return slices.Clone(theme.Names) }

// Theme returns the YAML of a built-in theme, to make one's own of it; that of light explains every key.
func Theme(name string) ([]byte, error) { return theme.File(name) }

// readTheme takes a theme's name, or the path of a YAML file.
func readTheme(name string) (*theme.Theme, error) {
	if !strings.ContainsAny(name, "./\\") {
		if name == "" {
			name = theme.Names[0]
		}
		if read := themes[name]; read != nil {
			return read()
		}
		_, err := theme.Named(name) // which says what there is
		return nil, &render.OptionError{Option: "Theme", Err: err}
	}
	look, err := themeFile(name)
	if err != nil {
		return nil, &render.OptionError{Option: "Theme", Err: err, InFile: true}
	}
	return look, nil
}

func themeFile(name string) (*theme.Theme, error) {
	data, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such file; built in are %s", name, strings.Join(theme.Names, ", "))
	case err != nil:
		return nil, err
	}
	return theme.Parse(name, data)
}
