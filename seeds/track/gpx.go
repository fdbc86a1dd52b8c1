package track

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/paulmach/orb"
)

// gpx reads waypoints, routes and tracks. A route's points are the stops where
// there is a route, as somebody put them in order; else the waypoints are; else
// the tracks' stays.
func (d *document) gpx(data []byte) error {
	w := d.walk(data)
	var waypoints, routes []row
	var open []string // names of the elements that we are in
	root := false
	for {
		start, end, _, err := w.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if end != nil {
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			continue
		}
		if start == nil {
			continue
		}
		name := start.Name.Local
		if !root {
			if name != "gpx" {
				return d.fail(w.here(), "the file starts with <"+name+">, not <gpx>")
			}
			root = true
		}
		switch name {
		case "wpt", "rtept", "trkpt":
			e, err := w.element(start, 0)
			if err != nil {
				return err
			}
			p, ok := latLon(e)
			if !ok {
				return d.fail(e.line, fmt.Sprintf("a point without lat and lon in degrees: lat=%q lon=%q; write them as decimal numbers, such as lat=\"48.85\" lon=\"2.35\"", e.attr("lat"), e.attr("lon")))
			}
			if !onEarth(p) {
				return d.fail(e.line, offEarth(p))
			}
			switch name {
			case "wpt":
				waypoints = append(waypoints, gpxRow(e, p))
			case "rtept":
				routes = append(routes, gpxRow(e, p))
			default:
				if len(d.paths) == 0 {
					d.paths = append(d.paths, path{line: e.line})
				}
				at := len(d.paths) - 1
				d.paths[at].fixes = append(d.paths[at].fixes, fix{p, instant(e.value("time"))})
			}
			continue
		case "trk":
			d.paths = append(d.paths, path{line: w.here()})
		case "name", "desc":
			in := ""
			if len(open) > 0 {
				in = open[len(open)-1]
			}
			if name == "name" && (in == "metadata" || in == "trk" || in == "rte" || in == "gpx") {
				e, err := w.element(start, 0)
				if err != nil {
					return err
				}
				words := strings.TrimSpace(e.text)
				if in == "trk" && len(d.paths) > 0 {
					d.paths[len(d.paths)-1].name = words
				} else if d.title == "" {
					d.title = words
				}
				continue
			}
		}
		open = append(open, name)
	}
	if !root {
		return d.fail(0, "holds no <gpx>")
	}
	d.choose(waypoints, routes)
	return nil
}

// choose takes the points that say the order of travel best.
func (d *document) choose(waypoints, routes []row) {
	for _, r := range waypoints {
		if r.props["seed"] != "" { // ours: the waypoints carry the seeds
			for i := range waypoints {
				waypoints[i].set("seq", strconv.Itoa(i+1))
				if waypoints[i].props["seed"] != "" {
					waypoints[i].props["note"] = "" // written for people, with the country; the seed knows the note itself
				}
			}
			d.rows, d.paths = d.ownWaypoints(waypoints), nil
			return
		}
	}
	switch {
	case len(routes) > 1:
		for i := range routes {
			routes[i].set("route", "1") // an order of its own
		}
		d.rows = routes
		if len(waypoints) > 0 {
			d.notice("waypoints-left-out", 0, strconv.Itoa(len(waypoints))+" waypoints stand beside the route; the route's points are the stops", "")
		}
	case len(waypoints) > 0:
		d.rows = waypoints
	default:
		d.rows = routes
	}
	for i := range d.rows {
		delete(d.rows[i].props, "route")
	}
}

func gpxRow(e *element, p orb.Point) row {
	r := row{line: e.line, at: &p}
	if s := e.value("name"); s != "" {
		r.set("name", s)
	}
	note := e.value("desc")
	if note == "" {
		note = e.value("cmt")
	}
	if note != "" {
		r.set("note", plainText(note))
	}
	if t := instant(e.value("time")); !t.IsZero() {
		d := day(t, p)
		r.set("arrive", d.ISO())
	}
	if s := e.child("extensions").value("seed"); s != "" {
		r.set("seed", s)
	}
	return r
}

func latLon(e *element) (orb.Point, bool) {
	lat, err1 := strconv.ParseFloat(e.attr("lat"), 64)
	lon, err2 := strconv.ParseFloat(e.attr("lon"), 64)
	return orb.Point{lon, lat}, err1 == nil && err2 == nil
}

// instant reads a time stamp of XML; the zero time where it is none.
func instant(s string) time.Time {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}
