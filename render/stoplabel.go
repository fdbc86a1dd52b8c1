package render

import (
	"fmt"
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// Costs of label variants, in the unit of label.Beside's (1 is a worse side).
const (
	costWithoutCountry = 0.7
	costWrapped        = 0.6
	costWithoutDate    = 6
	costInk            = 5.0 // for a label wholly on ink of weight 1
	costLost           = 1e6 // of a stop's label: never, if there is any way
	costUnlisted       = 7.0 // of a label whose stop stands in the key anyway
)

// variant is one way to word a stop's label.
type variant struct {
	block block
	cost  float64
	far   bool // may stand away, with a leader

	country bool // names the country too
}

// option is a candidate together with what it draws.
type option struct {
	m       *site
	block   *block
	x, y    float64
	side    label.Side
	leader  []scene.Point
	callout bool
	nudged  bool
	country bool
}

// stopSize is the type size of stop names: smaller where there are many.
func (c *composer) stopSize() float64 {
	n := float64(max(len(c.markers), c.crowd))
	f := 1.0
	if n > 10 {
		f = math.Max(0.68, math.Pow(10/n, 0.27))
	}
	return c.sz.typ(c.th.Type.Stop * f)
}

// variants words a stop's label, the best first. Beside a key, which says the rest,
// it is the name alone.
func (c *composer) variants(m *site, listed bool) []variant {
	th := c.th
	big := c.stopSize()
	name := text.Style{Weight: 700, Size: big}
	when := text.Style{Size: math.Max(c.sz.least, math.Round(big*th.Type.Date/th.Type.Stop*4)/4)}
	col, quiet := th.Color.Text.NRGBA(), th.Color.Quiet.NRGBA()
	if m.highlight {
		col = th.Color.Highlight.NRGBA()
	}
	if len(m.places) > 1 {
		full, short := c.joinedVariants(m, name, when, col)
		if listed {
			return []variant{short}
		}
		return []variant{full, short}
	}
	stop := c.j.Stops[m.stops[0]]
	plain := c.stopName(stop)
	date := c.siteDate(m)
	if listed {
		date = ""
	}
	limit := 15 * big // a longer name is broken
	var out []variant
	add := func(lines []string, date string, cost float64, far bool) {
		var ws []words
		for _, l := range lines {
			ws = append(ws, words{l, name, col})
		}
		if date != "" {
			ws = append(ws, words{date, when, quiet})
		}
		if b := c.set(ws...); !b.empty() {
			out = append(out, variant{block: b, cost: cost, far: far})
		}
	}
	long := plain
	m.abroadName = false
	if country := c.countryName(stop.Place); country != "" && c.abroad() && !strings.Contains(plain, country) && len(c.markers) <= 12 && !c.bare && !listed {
		long, m.abroadName = plain+", "+country, true
		if lines := c.wrap(long, name, limit, 1); lines[0] == long {
			add(lines, date, 0, false)
			out[len(out)-1].country = true
		}
	}
	if h := c.heading(stop.Seed); c.inset && m.highlight && h != "" { // a zoom has no room for callouts
		b := c.set(append([]words{{h, name, col}}, words{plain, name, c.th.Color.Text.NRGBA()}, words{date, when, quiet})...)
		out = append(out, variant{block: b, far: true})
	}
	cost := 0.0
	if len(out) > 0 && c.inset {
		cost = costWithoutDate
	}
	if long != plain {
		cost = costWithoutCountry
	}
	short := c.wrap(plain, name, limit, 3)
	add(short, date, cost, true)
	if len(short) == 1 && strings.ContainsAny(plain, " -") && len(plain) > 9 {
		if w := c.shape(plain, name).Ink.Width(); w > 0 {
			if lines := c.wrap(plain, name, math.Max(0.62*w, 4*big), 3); len(lines) > 1 && !strings.Contains(strings.Join(lines, ""), "…") {
				add(lines, date, cost+costWrapped, true)
			}
		}
	}
	if date != "" {
		add(short, "", cost+costWithoutDate, true)
	}
	return out
}

// mostJoined is how many places a joined marker can name; with more of them, the
// stops stand in the key.
const mostJoined = 6

// joinedVariants lists the places of a marker that stands for several, with their
// dates and without.
func (c *composer) joinedVariants(m *site, name, when text.Style, col scene.Color) (dated, plain variant) {
	name.Size = math.Max(c.sz.least, name.Size*0.86)
	var full, short []words
	for i, n := range m.places {
		if i == mostJoined-1 && len(m.places) > mostJoined {
			rest := words{fmt.Sprintf(c.words().more, len(m.places)-i), when, c.th.Color.Quiet.NRGBA()}
			full, short = append(full, rest), append(short, rest)
			break
		}
		s := c.j.Stops[n]
		line := c.stopName(s)
		if c.numbered {
			line = numeralOf(c.stopsAt(m, n), len(m.stops)) + " " + line
		}
		line = c.shorten(line, name, 14*name.Size)
		short = append(short, words{line, name, col})
		if d := c.stopDate(s.Seed, c.years); d != "" && len(c.stopsAt(m, n)) == 1 {
			line += ", " + d
		}
		full = append(full, words{line, name, col})
	}
	return variant{block: c.set(full...), far: true}, variant{block: c.set(short...), cost: costWithoutDate / 2, far: true}
}

// stopsAt are the stops of a joined marker that are at the place of stop n.
func (c *composer) stopsAt(m *site, n int) []int {
	for _, s := range c.sites {
		if s.stops[0] == n {
			return s.stops
		}
	}
	return []int{n}
}

// abroad reports whether the trip touches more than one country.
func (c *composer) abroad() bool {
	first := ""
	for _, s := range c.j.Stops {
		if iso := s.Place.Country; iso != "" {
			if first != "" && iso != first {
				return true
			}
			first = iso
		}
	}
	return false
}

// siteDate is what a label says of when: every visit, or how many there were.
func (c *composer) siteDate(m *site) string {
	var dates []string
	for _, n := range m.stops {
		if d := c.stopDate(c.j.Stops[n].Seed, c.years); d != "" && (len(dates) == 0 || dates[len(dates)-1] != d) {
			dates = append(dates, d)
		}
	}
	const most = 3
	when := strings.Join(dates, "; ")
	if len(dates) > most {
		when = fmt.Sprintf("%s … %s", dates[0], dates[len(dates)-1])
	}
	if strings.Contains(numeral(m.stops), "+") && len(m.places) == 1 { // the numbers that the marker has no room for
		all := numeralOf(m.stops, len(m.stops))
		if when == "" {
			return all
		}
		return all + ": " + when
	}
	return when
}
