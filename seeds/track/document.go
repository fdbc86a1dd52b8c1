package track

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"dateline/seeds"
	"dateline/seeds/table"
)

// row is one feature of a file, whatever its form.
type row struct {
	line  int // 1-based, 0 where the form has none
	layer string
	at    *orb.Point
	keys  []string
	props map[string]string
}

func (r *row) set(key, value string) {
	if r.props == nil {
		r.props = map[string]string{}
	}
	if _, ok := r.props[key]; !ok {
		r.keys = append(r.keys, key)
	}
	r.props[key] = value
}

// document gathers what one file holds.
type document struct {
	name    string
	opt     Options
	title   string
	rows    []row
	paths   []path          // lines and recorded tracks
	trip    string          // what we wrote of the whole trip, as JSON
	order   table.DateOrder // how numeric dates are read in a file of ours
	called  string          // the title when we wrote it, "" where that is not known
	notices []seeds.Notice
}

func (d *document) fail(line int, what string) error {
	if line == 0 {
		return fmt.Errorf("seeds: %s: %s", d.name, what)
	}
	return fmt.Errorf("seeds: %s:%d: %s", d.name, line, what)
}

func (d *document) notice(code string, line int, what, fix string) {
	for _, n := range d.notices {
		if n.Code == code && n.Text == what {
			return
		}
	}
	d.notices = append(d.notices, seeds.Notice{Code: code, Line: line, Text: what, Fix: fix})
}

// itinerary chooses how the file is to be read: as one of ours, as points, or as
// tracks.
func (d *document) itinerary() (*seeds.Itinerary, error) {
	if err := d.axes(); err != nil {
		return nil, err
	}
	var it *seeds.Itinerary
	var err error
	switch {
	case d.ours():
		it, err = d.edited()
	case len(d.rows) > 0:
		d.alongTrack()
		it, err = d.foreign()
	default:
		it = d.stays()
	}
	if err != nil {
		return nil, err
	}
	d.head(it)
	if it.Source == "" {
		it.Source = d.name
	}
	it.Notices = append(it.Notices, d.notices...)
	return it, nil
}

// head takes the file's title for the itinerary's where somebody has changed it, and
// where nothing else is said of it: a story's heading is composed.
func (d *document) head(it *seeds.Itinerary) {
	switch {
	case d.title == "":
	case d.called != "" && d.title != d.called:
		it.Title = d.title
	case it.Called() != "" || d.called != "":
	case it.Text != "":
		it.Headline = d.title
	default:
		it.Title = d.title
	}
}

// axes checks that all points are on Earth. Where they are only with latitude and
// longitude exchanged, they are exchanged, and that is said.
func (d *document) axes() error {
	bad, fits := 0, true
	line := 0
	var first orb.Point
	each := func(p orb.Point, at int) {
		if !onEarth(p) {
			if bad++; bad == 1 {
				line, first = at, p
			}
		}
		if !onEarth(orb.Point{p[1], p[0]}) {
			fits = false
		}
	}
	for _, r := range d.rows {
		if r.at != nil {
			each(*r.at, r.line)
		}
	}
	for _, p := range d.paths {
		for _, f := range p.fixes {
			each(f.at, p.line)
		}
	}
	switch {
	case bad == 0:
		return nil
	case !fits && (math.Abs(first[0]) > 360 || math.Abs(first[1]) > 360):
		return d.fail(line, fmt.Sprintf("the coordinates %g, %g are not degrees; they look projected: convert the file to WGS84 (EPSG:4326)", first[0], first[1]))
	case !fits && math.Abs(first[1]) > 90:
		return d.fail(line, fmt.Sprintf("latitude %g is outside ±90; the order is longitude, latitude", first[1]))
	case !fits:
		return d.fail(line, fmt.Sprintf("longitude %g is outside ±180; correct it", first[0]))
	}
	for i := range d.rows {
		if p := d.rows[i].at; p != nil {
			d.rows[i].at = &orb.Point{p[1], p[0]}
		}
	}
	for _, p := range d.paths {
		for i := range p.fixes {
			p.fixes[i].at[0], p.fixes[i].at[1] = p.fixes[i].at[1], p.fixes[i].at[0]
		}
	}
	d.notice("swapped-axes", line, fmt.Sprintf("latitude stands before longitude (%g, %g); the two are exchanged", first[0], first[1]), "write longitude first")
	return nil
}

// offEarth says what is wrong with a point whose latitude and longitude are each named as such: no
// order of the two can be misread, so that they are not exchanged unasked.
func offEarth(p orb.Point) string {
	said := fmt.Sprintf("longitude %g is outside ±180; correct it", p[0])
	if !(math.Abs(p[1]) <= 90) {
		said = fmt.Sprintf("latitude %g is outside ±90; correct it", p[1])
	}
	if onEarth(orb.Point{p[1], p[0]}) {
		said += ", or exchange lat and lon if each stands for the other"
	}
	return said
}

func onEarth(p orb.Point) bool {
	return math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90 // false for NaN
}

// quantise rounds to 1e-7 degree.
func quantise(p orb.Point) orb.Point {
	return orb.Point{math.Round(p[0]*1e7)/1e7 + 0, math.Round(p[1]*1e7)/1e7 + 0}
}

// metres is the distance on the mean sphere.
func metres(a, b orb.Point) float64 {
	const radius, rad = 6371008.8, math.Pi / 180
	dlat, dlon := (b[1]-a[1])*rad/2, (b[0]-a[0])*rad/2
	h := math.Sin(dlat)*math.Sin(dlat) + math.Cos(a[1]*rad)*math.Cos(b[1]*rad)*math.Sin(dlon)*math.Sin(dlon)
	return 2 * radius * math.Asin(math.Min(1, math.Sqrt(h)))
}

// fromMercator turns metres of Web Mercator (EPSG:3857) into degrees.
func fromMercator(p orb.Point) orb.Point {
	const radius, deg = 6378137.0, 180 / math.Pi
	return orb.Point{p[0] / radius * deg, (2*math.Atan(math.Exp(p[1]/radius)) - math.Pi/2) * deg}
}
