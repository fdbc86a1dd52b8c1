package cli

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/spf13/cobra"

	"dateline"
	"dateline/render"
)

// drawFlags are the flags of every command that draws.
type drawFlags struct {
	size, preset                   string
	scale                          float64
	dpi                            int
	title, subtitle, source        string
	theme, projection              string
	bbox, zoomTo, units, worldview string
	fonts                          []string
	key, noLegend, palette         bool
	relief, outlines               bool
	tiles                          dateline.Tiles
}

// presets are the sizes that newsrooms ask for by name.
var presets = map[string][2]int{
	"one-column":  {600, 600},
	"two-column":  {1200, 900},
	"full-width":  {1800, 1100},
	"social-card": {1200, 630},
	"slide":       {1920, 1080},
}

func (f *drawFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.size, "size", "", "width and height in px at scale 1 (default 1200x900)")
	flags.StringVar(&f.preset, "preset", "", "a size by name: one-column, two-column, full-width, social-card, slide")
	flags.Float64Var(&f.scale, "scale", 1, "device pixels to a px: 2 for HiDPI; the layout stays")
	flags.IntVar(&f.dpi, "dpi", 0, "dots to the inch for PNG and JPEG, instead of --scale: 300 for print")
	flags.StringVar(&f.title, "title", "", "the map's heading (default: composed from traveller, region and dates)")
	flags.StringVar(&f.subtitle, "subtitle", "", "a line under the heading")
	flags.StringVar(&f.source, "source", "", "words put before the data credit")
	flags.StringVar(&f.theme, "theme", "light", "light, dark, print, contrast, or a YAML file that overrides them")
	flags.StringVar(&f.projection, "projection", "", "auto, or one by name: equal-earth, natural-earth, equirectangular, mercator, orthographic, stereographic, azimuthal-equal-area (laea), azimuthal-equidistant (aeqd), conic-conformal (lcc), conic-equal-area (aea)")
	flags.StringVar(&f.bbox, "bbox", "", "the frame in degrees: WEST,SOUTH,EAST,NORTH")
	flags.StringVar(&f.zoomTo, "zoom-to", "", "frame this country (ISO code) or the surroundings of this stop (its number)")
	flags.StringVar(&f.units, "units", "km", "of the scale bar: km or mi")
	flags.StringVar(&f.worldview, "worldview", "", "whose land is whose: iso (default), de-facto, or the view of a country by its code (AR BD CN CY GR ID IN KM MA MU PK PS RS RU SA SO TR UA VN)")
	flags.StringArrayVar(&f.fonts, "font", nil, "a TrueType or OpenType file (.ttf, .otf, .ttc) for letters that the built-in faces lack")
	flags.BoolVar(&f.relief, "relief", false, "shade the mountains")
	flags.StringVar(&f.tiles.Source, "tiles", "", "draw over map tiles: a URL template with {z}, {x} and {y}, or an MBTiles file")
	flags.StringVar(&f.tiles.Attribution, "tiles-attribution", "", "whose tiles they are; required for a URL")
	flags.BoolVar(&f.tiles.Holes, "tiles-holes", false, "draw on where tiles cannot be had, and say so")
	flags.BoolVar(&f.key, "key", false, "list the stops beside the map")
	flags.BoolVar(&f.noLegend, "no-legend", false, "leave the legend out")
	flags.BoolVar(&f.palette, "palette", false, "reduce a PNG to a palette: a smaller file that looks the same")
	flags.BoolVar(&f.outlines, "outlines", false, "draw the letters of SVG and PDF as shapes: the same everywhere, but not to be searched or edited")
	complete(cmd, "preset", slices.Sorted(maps.Keys(presets))...)
	complete(cmd, "units", "km", "mi")
	complete(cmd, "theme", dateline.Themes()...)
}

func (f *drawFlags) options() (dateline.DrawOptions, error) {
	opt := dateline.DrawOptions{
		Title: f.title, Subtitle: f.subtitle, Source: f.source, Theme: f.theme, Projection: f.projection, Units: f.units,
		Worldview: f.worldview, Relief: f.relief, ZoomTo: f.zoomTo, Key: f.key, NoLegend: f.noLegend, Palette: f.palette,
		Outlines: f.outlines, Scale: f.scale, DPI: f.dpi, Tiles: f.tiles,
	}
	var err error
	if opt.Width, opt.Height, err = f.dimensions(); err != nil {
		return opt, err
	}
	if scale := max(f.scale, float64(f.dpi)/96); !(f.scale > 0 && f.dpi >= 0 && scale <= render.MostScale) {
		return opt, usagef("--scale must be more than 0 and no more than %g, --dpi no more than %g", render.MostScale, render.MostScale*96)
	}
	if f.dpi > 0 {
		if f.scale != 1 {
			return opt, usagef("--scale and --dpi both say how fine the picture is; choose one")
		}
		opt.Scale = 0
	}
	if f.units != "km" && f.units != "mi" {
		return opt, usagef("--units %s: km or mi", f.units)
	}
	if f.bbox != "" {
		if opt.BBox, err = parseBBox(f.bbox); err != nil {
			return opt, usagef("--bbox %s: %v", f.bbox, err)
		}
	}
	for _, path := range f.fonts {
		data, err := readInput(path, Streams{})
		if err != nil {
			return opt, fmt.Errorf("--font: %w", err)
		}
		opt.Fonts = append(opt.Fonts, dateline.FontFile{Name: path, Data: data})
	}
	return opt, nil
}

func (f *drawFlags) dimensions() (width, height int, err error) {
	if f.size != "" && f.preset != "" {
		return 0, 0, usagef("--size and --preset both give a size; choose one")
	}
	if f.preset != "" {
		p, ok := presets[f.preset]
		if !ok {
			return 0, 0, usagef("--preset %s: one of one-column, two-column, full-width, social-card, slide", f.preset)
		}
		return p[0], p[1], nil
	}
	if f.size == "" {
		return 1200, 900, nil
	}
	w, h, ok := strings.Cut(strings.ToLower(f.size), "x")
	width, err1 := strconv.Atoi(w)
	height, err2 := strconv.Atoi(h)
	if !ok || err1 != nil || err2 != nil {
		return 0, 0, usagef("--size %s: write it as 1200x900", f.size)
	}
	if side := min(width, height); side < render.LeastSide || max(width, height) > render.MostSide {
		return 0, 0, usagef("--size %s: each side must have %d to %d px", f.size, render.LeastSide, render.MostSide)
	}
	return width, height, nil
}

// parseBBox reads WEST,SOUTH,EAST,NORTH; west may be greater than east, across ±180°.
func parseBBox(s string) (*orb.Bound, error) {
	parts := strings.Split(s, ",")
	if len(parts) != 4 {
		return nil, fmt.Errorf("four numbers are wanted: WEST,SOUTH,EAST,NORTH")
	}
	var v [4]float64
	for i, p := range parts {
		n, err := strconv.ParseFloat(strings.TrimSpace(p), 64)
		limit := 180.0
		if i%2 == 1 {
			limit = 90
		}
		if err != nil || !(n >= -limit && n <= limit) {
			return nil, fmt.Errorf("%q is no degree within ±%g", p, limit)
		}
		v[i] = n
	}
	if v[1] >= v[3] {
		return nil, fmt.Errorf("south %g is not below north %g", v[1], v[3])
	}
	if v[0] == v[2] {
		return nil, fmt.Errorf("west and east are both %g", v[0])
	}
	return &orb.Bound{Min: orb.Point{v[0], v[1]}, Max: orb.Point{v[2], v[3]}}, nil
}
