package render

import (
	"fmt"
	"math"
)

// The rules of a sound layout, written apart from the code that makes it: words
// overlap nothing, nothing solid leaves the page, markers can be told apart, and
// every stop has a marker and is named somewhere.

const (
	touching = 1.0 // px of overlap that is no overlap
	lapping  = 4.0 // px by which two markers may lap
)

type outline [][2]float64

type placedItem struct {
	Item
	shapes         []outline
	x0, y0, x1, y1 float64
}

var wordKinds = map[string]bool{"stop-label": true, "callout": true, "title": true, "subtitle": true, "legend": true,
	"key": true, "scale": true, "credit": true, "city": true, "country": true, "admin1": true, "water": true}
var solidKinds = map[string]bool{"stop-marker": true, "highlight-ring": true, "inset": true, "north": true, "arrow": true}

// faults lists what is wrong with a layout.
func faults(l *Layout) []string {
	var bad []string
	var live []placedItem
	marked, named := map[int]bool{}, map[int]bool{}
	for _, it := range l.Items {
		if it.Placed != nil && !*it.Placed {
			switch it.Kind {
			case "stop-label", "stop-marker", "callout", "title":
				bad = append(bad, fmt.Sprintf("lost %s %q: %s", it.Kind, it.Text, it.Why))
			}
			continue
		}
		p := placedItem{Item: it, x0: math.Inf(1), y0: math.Inf(1), x1: math.Inf(-1), y1: math.Inf(-1)}
		for _, q := range it.Quads {
			p.shapes = append(p.shapes, outline(q[:]))
		}
		for i := 1; i < len(it.Line); i++ {
			a, b := it.Line[i-1], it.Line[i]
			n := math.Hypot(b[0]-a[0], b[1]-a[1])
			if n == 0 {
				continue
			}
			nx, ny := (a[1]-b[1])/n*it.Width/2, (b[0]-a[0])/n*it.Width/2
			p.shapes = append(p.shapes, outline{{a[0] + nx, a[1] + ny}, {b[0] + nx, b[1] + ny}, {b[0] - nx, b[1] - ny}, {a[0] - nx, a[1] - ny}})
		}
		for _, s := range p.shapes {
			for _, v := range s {
				p.x0, p.x1 = math.Min(p.x0, v[0]), math.Max(p.x1, v[0])
				p.y0, p.y1 = math.Min(p.y0, v[1]), math.Max(p.y1, v[1])
			}
		}
		if len(p.shapes) == 0 {
			if wordKinds[it.Kind] {
				bad = append(bad, "no box for "+it.Kind)
			}
			continue
		}
		if (wordKinds[it.Kind] || solidKinds[it.Kind]) && (p.x0 < -touching || p.y0 < -touching || p.x1 > l.Width+touching || p.y1 > l.Height+touching) {
			bad = append(bad, fmt.Sprintf("%s %q leaves the page", it.Kind, it.Text))
		}
		nums := it.Stops
		if it.Stop > 0 {
			nums = append(nums, it.Stop)
		}
		for _, n := range nums {
			switch it.Kind {
			case "stop-marker":
				marked[n] = true
			case "stop-label", "callout", "key":
				named[n] = true
			}
		}
		live = append(live, p)
	}
	for n := 1; n <= l.Stops; n++ {
		if !marked[n] {
			bad = append(bad, fmt.Sprintf("stop %d has no marker", n))
		}
		if !named[n] {
			bad = append(bad, fmt.Sprintf("stop %d is not named", n))
		}
	}
	for i := range live {
		for j := range live[:i] {
			if s := clash(&live[j], &live[i]); s != "" {
				bad = append(bad, s)
			}
		}
	}
	return bad
}

func clash(a, b *placedItem) string {
	limit := touching
	switch {
	case a.Kind == "stop-marker" && b.Kind == "stop-marker":
		limit = lapping
	case !wordKinds[a.Kind] && !wordKinds[b.Kind]:
		return ""
	case a.Group != "" && a.Group == b.Group:
		return ""
	case (a.Kind == "leader" || b.Kind == "leader") && a.Stop == b.Stop && a.Stop > 0:
		return ""
	case a.Kind == "focus-border" && b.Kind != "stop-label" && b.Kind != "callout":
		return ""
	case b.Kind == "focus-border" && a.Kind != "stop-label" && a.Kind != "callout":
		return ""
	}
	if a.x1 < b.x0 || b.x1 < a.x0 || a.y1 < b.y0 || b.y1 < a.y0 {
		return ""
	}
	for _, p := range a.shapes {
		for _, q := range b.shapes {
			if d := math.Min(leastOverlap(p, q), leastOverlap(q, p)); d > limit {
				return fmt.Sprintf("%s %q lies %.1f px on %s %q", a.Kind, a.Text, d, b.Kind, b.Text)
			}
		}
	}
	return ""
}

// leastOverlap is the least overlap of two convex outlines along the normals of the first one's edges.
func leastOverlap(p, q outline) float64 {
	least := math.Inf(1)
	for i := range p {
		a, b := p[i], p[(i+1)%len(p)]
		n := math.Hypot(b[0]-a[0], b[1]-a[1])
		if n == 0 {
			continue
		}
		nx, ny := (b[1]-a[1])/n, (a[0]-b[0])/n
		pl, ph, ql, qh := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
		for _, v := range p {
			pl, ph = math.Min(pl, v[0]*nx+v[1]*ny), math.Max(ph, v[0]*nx+v[1]*ny)
		}
		for _, v := range q {
			ql, qh = math.Min(ql, v[0]*nx+v[1]*ny), math.Max(qh, v[0]*nx+v[1]*ny)
		}
		least = math.Min(least, math.Min(ph, qh)-math.Max(pl, ql))
	}
	return least
}
