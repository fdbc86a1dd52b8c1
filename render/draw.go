package render

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/render/label"
	"dateline/render/project"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/render/theme"
	"dateline/seeds"
)

// ErrNothing is returned for a journey without a stop that is anywhere on Earth.
var ErrNothing = errors.New("render: the journey has no stop with a place; give at least one that can be located")

// composer is the state of one map while it is drawn.
type composer struct {
	opt Options
	th  *theme.Theme
	sz  size
	j   *geo.Journey

	sites  []*site
	points []orb.Point // what the frame must hold
	years  bool        // dates must say their year

	page      scene.Rect // all of the picture
	frame     scene.Rect // the map's part of it
	panel     scene.Rect // the key's part, empty where there is none
	panelUsed float64    // px of its height that the legend has
	key       keyPlan    // how the list there is set
	keyNames  map[*site]keyName
	proj      project.Projection
	view      *project.View
	bound     orb.Bound // degrees: what the frame shows, a little more
	mpp       float64   // metres to a px at the middle
	detail    float64   // metres to a px as if the map were 1200x900: how much of the land it bears
	scale     atlas.Scale

	legs        []*drawnLeg
	markers     []*site    // what stands on the map after those too near are joined
	areas       []*site    // what is named where it lies instead, without a marker
	numbered    bool       // the markers bear the stops' numbers
	dense       bool       // only some of them do: the stops stand in the key
	sparse      bool       // a map of more places than it can name: the greatest have their labels, the others are dots
	bare        bool       // the labels do not name countries
	home        atlas.Unit // the unit that the whole trip stays in, once it is named
	zoomCramped bool       // cramped stops are joined, for a zoom to show them
	inset       bool       // this is the zoom of a crowd on another map
	crowd       int        // markers on that map
	land        *land
	field       *label.Field
	layers      layers
	layout      *Layout

	title, subtitle string
	explain         []string
	shaped          map[shapeKey]text.Run
	missing         map[rune]bool
	missed          []rune
	latin           map[string]bool // names that stand in for those whose letters no font has
	notices         []seeds.Notice
}

// Draw composes a map of the journey. It fails where the options cannot be
// followed, or where no stop is on Earth; it never fails for want of room: less is
// shown, and Map.Layout says what was left out.
func Draw(j *geo.Journey, opt Options) (*Map, error) {
	if j == nil {
		return nil, ErrNothing
	}
	if err := j.Check(); err != nil {
		return nil, err
	}
	opt, err := opt.withDefaults()
	if err != nil {
		return nil, err
	}
	c := &composer{opt: opt, th: opt.Theme, j: j, shaped: map[shapeKey]text.Run{}, missing: map[rune]bool{}, latin: map[string]bool{}}
	w, h := float64(opt.Width), float64(opt.Height)
	c.sz = newSize(w, h, opt.Theme.Type.Least)
	c.page = scene.XYWH(0, 0, w, h)
	c.years = yearsVary(j)
	var lost []int
	if c.sites, lost = sitesOf(j); len(c.sites) == 0 {
		return nil, ErrNothing
	}
	for _, i := range lost {
		c.notices = append(c.notices, seeds.Notice{Code: "stop-not-drawn", Stop: i + 1,
			Text: fmt.Sprintf("stop %d (%s) has no place on Earth and is not on the map", i+1, j.Stops[i].Seed.Name),
			Fix:  "give its coordinates or another name"})
	}
	if err := c.compose(len(j.Stops) - len(lost)); err != nil {
		return nil, err
	}
	return c.finish(), nil
}

// finish puts the layers into a scene.
func (c *composer) finish() *Map {
	s := &scene.Scene{Width: c.page.Width(), Height: c.page.Height(), Background: c.background(), Lang: c.lang()}
	s.Title = c.title
	if s.Title == "" {
		s.Title = "Route map"
	}
	s.Desc = c.describe()
	s.Meta = scene.Meta{Credit: c.credit(), Projection: c.view.Projection().PROJ(), Software: "Dateline", Keywords: c.keywords()}
	c.say("PROJ: %s", s.Meta.Projection)
	s.Root = scene.Group{ID: "map", Nodes: c.layers.nodes()}
	shown := map[int]bool{}
	for _, m := range slices.Concat(c.markers, c.areas) {
		for _, n := range m.stops {
			shown[n] = true
		}
	}
	for _, s := range c.sites {
		if n := s.stops[0]; !shown[n] {
			c.notices = append(c.notices, seeds.Notice{Code: "stop-off-map", Stop: n + 1,
				Text: fmt.Sprintf("stop %d (%s) lies outside what this map shows", n+1, c.stopName(c.j.Stops[n])), Fix: "leave out the frame or the projection that was asked for"})
		}
	}
	if said := c.unwritten(); said != "" {
		c.notices = append(c.notices, seeds.Notice{Code: "missing-glyph", Text: said, Fix: "add a face that has them with --font FILE"})
	}
	if faint := c.th.Faint(); len(faint) > 0 {
		c.notices = append(c.notices, seeds.Notice{Code: "faint-text", Text: "words are hard to read in this theme: " + strings.Join(faint[:min(len(faint), mostFaint)], "; "),
			Fix: "give text and grounds colours whose contrast is 4.5 or more"})
	}
	c.explain = append(c.explain, c.layout.missing()...)
	c.layout.Projection, c.layout.Theme = s.Meta.Projection, c.th.Name
	return &Map{Scene: s, Layout: c.layout, View: c.view, Projection: s.Meta.Projection, Sources: c.sources(), Explain: c.explain, Notices: c.notices}
}

func (c *composer) lang() string {
	if c.opt.Lang == "" {
		return "en"
	}
	return c.opt.Lang
}

// describe is the alternative text: what a reader who cannot see the map should know.
func (c *composer) describe() string {
	var b strings.Builder
	b.WriteString(c.words().picture)
	if c.title != "" {
		b.WriteString(": " + c.title)
	}
	if c.subtitle != "" {
		b.WriteString(", " + c.subtitle)
	}
	b.WriteString(". ")
	if c.doubtful() {
		b.WriteString(c.words().doubtful + ". ")
	}
	const most = 40 // stops that anyone listens to
	for i, s := range c.j.Stops {
		if i == most {
			fmt.Fprintf(&b, "; "+c.words().more, len(c.j.Stops)-most)
			break
		}
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(c.saidNumber(i) + c.stopName(s))
		if d := c.stopDate(s.Seed, true); d != "" {
			b.WriteString(", " + d)
		}
		if s.Seed.Highlight {
			b.WriteString(" (" + c.words().highlight + ")")
		}
	}
	b.WriteString(".")
	return b.String()
}

// keywords are what the picture's file is found by: its stops and their countries, each once.
func (c *composer) keywords() []string {
	var out []string
	for _, s := range c.j.Stops {
		for _, word := range []string{c.stopName(s), c.countryName(s.Place)} {
			if word != "" && len(out) < mostKeywords && !slices.Contains(out, word) {
				out = append(out, word)
			}
		}
	}
	return out
}

const (
	mostKeywords = 80
	mostFaint    = 4 // pairs of colours that a warning names
)

func (c *composer) say(format string, args ...any) {
	c.explain = append(c.explain, fmt.Sprintf(format, args...))
}
