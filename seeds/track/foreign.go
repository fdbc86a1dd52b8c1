package track

import (
	"math"
	"sort"
	"strings"

	"dateline/seeds"
	"dateline/seeds/table"
)

// names are the properties that name a point, the most telling first.
var names = []string{"name", "place", "stop", "city", "title", "label", "nombre", "lugar", "ciudad", "titulo", "address"}

// foreign makes stops of somebody else's points.
func (d *document) foreign() (*seeds.Itinerary, error) {
	key := d.namingKey()
	records := make([]table.Record, len(d.rows))
	for i, r := range d.rows {
		rec := table.Record{Line: r.line}
		if r.at != nil {
			rec.At = point(*r.at)
		}
		for _, k := range r.keys {
			name := k
			switch {
			case k == key:
				name = "place"
			case drawing[strings.ToLower(k)]:
				continue
			case rec.At != nil && coordinateKey(k): // the geometry outranks a copy of it
				continue
			}
			rec.Keys, rec.Values = append(rec.Keys, name), append(rec.Values, r.props[k])
		}
		records[i] = rec
	}
	it, err := table.FromRecords(d.name, records, table.Options{Dates: d.opt.Dates})
	if err != nil {
		return nil, err
	}
	return it, nil
}

// namingKey returns the property that names the points: one of the usual ones, as
// it is written in the file.
func (d *document) namingKey() string {
	for _, want := range names {
		for _, r := range d.rows {
			for _, k := range r.keys {
				if strings.EqualFold(k, want) && r.props[k] != "" {
					return k
				}
			}
		}
	}
	return ""
}

// drawing are properties about how a point looks.
var drawing = map[string]bool{"marker-color": true, "marker-size": true, "marker-symbol": true, "stroke": true, "stroke-width": true, "stroke-opacity": true,
	"fill": true, "fill-opacity": true, "styleurl": true, "icon": true, "fid": true, "ogc_fid": true, "sym": true, "tessellate": true, "extrude": true, "visibility": true, "draworder": true, "altitudemode": true}

func coordinateKey(k string) bool {
	switch strings.ToLower(k) {
	case "lat", "lon", "lng", "long", "latitude", "longitude", "x", "y":
		return true
	}
	return false
}

// alongTrack puts waypoints that have no order of their own into the order in
// which a track in the same file passes them.
func (d *document) alongTrack() {
	if len(d.paths) == 0 || len(d.rows) < 2 {
		return
	}
	for _, r := range d.rows {
		for _, k := range r.keys {
			if r.at == nil || k == "seq" || k == "route" || k == "time" {
				return
			}
		}
	}
	var fixes []fix
	for _, p := range d.paths {
		fixes = append(fixes, thin(p.fixes, 5000)...)
	}
	near := make([]int, len(d.rows))
	for i, r := range d.rows {
		best := math.Inf(1)
		for j, f := range fixes {
			if m := metres(*r.at, f.at); m < best {
				best, near[i] = m, j
			}
		}
		if best > 50_000 { // a track of something else
			return
		}
	}
	order := make([]int, len(d.rows))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return near[order[i]] < near[order[j]] })
	if sort.IntsAreSorted(order) {
		return
	}
	rows := make([]row, len(d.rows))
	for i, at := range order {
		rows[i] = d.rows[at]
	}
	d.rows = rows
	d.notice("reordered", 0, "the waypoints are put in the order in which the track passes them", "number them in a property called seq for another order")
}

// thin keeps about n of the fixes, the first and the last among them.
func thin(fixes []fix, n int) []fix {
	if len(fixes) <= n {
		return fixes
	}
	out := make([]fix, 0, n+1)
	for i := range n {
		out = append(out, fixes[i*(len(fixes)-1)/(n-1)])
	}
	return out
}
