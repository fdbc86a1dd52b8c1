package locate

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"dateline/geo/sphere"
	"dateline/seeds"
	"dateline/seeds/pack"
)

// unit is a country, or a first-level unit in one.
type unit struct{ country, admin1 string }

func parseUnit(s string) unit {
	c, a, _ := strings.Cut(s, "-")
	return unit{strings.ToUpper(c), strings.ToUpper(a)}
}

// unitIndex numbers the units of a text's candidates. A country is the unit
// without a first-level one.
type unitIndex map[unit]int

// of returns the number of a unit.
func (x unitIndex) of(u unit) int {
	k, ok := x[u]
	if !ok {
		k = len(x)
		x[u] = k
	}
	return k
}

// evidence is what the names of a text, as they are understood so far, say of
// where it plays.
type evidence struct {
	share   []float64 // of all names, by unit
	total   float64
	named   []int // by unit, how many names name it
	people  []int // by unit, how many name its people
	anchors []anchor
	near    [cells][]int32 // the anchors that may be near a place in a cell, once asked
	asked   [cells]bool
	globe   globe // what is likely, by where it lies
}

// anchor is a place that a name probably means.
type anchor struct {
	name  int
	at    [3]float64
	p     float64
	local float64 // how local it is
	wide  bool    // it reaches far around its point
}

const (
	likelyLeast = 0.02 // the probability below which a candidate says nothing of where a text plays
	anchorLeast = 0.25 // and that below which it is no anchor for others
)

// anchorAt adds an anchor, or its probability to that of its name, from own on, that stands where
// it does: a town and the county around it are one place.
func anchorAt(anchors []anchor, own int, a anchor) []anchor {
	for i := range anchors[own:] {
		if o := &anchors[own+i]; kilometres(o.at, a.at) < sureDistance {
			o.p += a.p
			return anchors
		}
	}
	return append(anchors, a)
}

// tells is how much a place says of a candidate that lies by it. A great city speaks for great
// ones, and for what lies next door.
func (a *anchor) tells(c *cand, by float64) float64 {
	return 1 - (1-a.local)*c.local*(1-by*by*by*by)
}

// gather sums up what the names probably mean.
func (d *document) gather() {
	e := &d.evidence
	if n := len(d.units); len(e.share) != n {
		e.share, e.named, e.people = slices.Grow(e.share[:0], n)[:n], slices.Grow(e.named[:0], n)[:n], slices.Grow(e.people[:0], n)[:n]
	}
	clear(e.share)
	clear(e.named)
	clear(e.people)
	e.total, e.anchors = 0, e.anchors[:0]
	clear(e.asked[:])
	e.globe.clear()
	for i := range d.names {
		n := &d.names[i]
		b := n.best()
		if b < 0 {
			continue
		}
		top := &n.cands[b]
		if n.demonym {
			e.people[top.country]++
			continue
		}
		weight := weightOf(n)
		n.counts = weight * top.local
		w := n.counts
		e.total += w
		own := len(e.anchors)
		for k := range n.cands {
			c := &n.cands[k]
			if c.p < likelyLeast || c.sense.Country == "" {
				continue
			}
			e.share[c.country] += w * c.p
			e.globe.add(c.cell, w*c.p)
			if c.sense.Admin1 != "" && c.sense.Kind != seeds.Country {
				e.share[c.state] += w * c.p
			}
			if c.p >= anchorLeast && c.sense.Kind != seeds.Country && c.sense.Kind != seeds.Continent && c.sense.Kind != seeds.Region {
				p := c.p
				if c.sense.Kind == seeds.Admin1 {
					p *= 0.4 // somewhere in there
				}
				e.anchors = anchorAt(e.anchors, own, anchor{i, c.at, p * min(1, weight), c.local, isWide(c.sense.Kind)})
			}
		}
		switch top.sense.Kind {
		case seeds.Country:
			e.named[top.country]++
		case seeds.Admin1:
			e.named[top.state]++
		}
	}
}

// around returns the anchors from which nearness to some place in a cell may be something.
func (e *evidence) around(cell int) []int32 {
	if !e.asked[cell] {
		e.asked[cell], e.near[cell] = true, e.near[cell][:0]
		middle := &middles()[cell]
		for i := range e.anchors {
			if at := &e.anchors[i].at; middle[0]*at[0]+middle[1]*at[1]+middle[2]*at[2] >= cellReach {
				e.near[cell] = append(e.near[cell], int32(i))
			}
		}
	}
	return e.near[cell]
}

// isWide reports whether places of a kind reach far around their points: who names a sea, a
// range or a desert names what lies by or in it.
func isWide(k seeds.Kind) bool {
	return k == seeds.Water || k == seeds.Range || k == seeds.Desert
}

// wideNearness is the nearness to what reaches far, by that to its point: it falls a third as fast.
func wideNearness(by float64) float64 { return math.Cbrt(by) }

// cellReach is the cosine of 13 degrees: farCosine's angle of 5.8 lies beyond the corners of
// a cell, 7.1 from its middle.
var cellReach = math.Cos(13 * math.Pi / 180)

// weightOf lets a name count more that is said more often, though not in proportion, and
// little where it is rather no place's.
func weightOf(n *name) float64 {
	if n.sure == 0 && !n.demonym {
		return doubtfulWeight
	}
	return 1 + math.Log(float64(max(1, n.sure)))
}

// doubtfulWeight is what a name counts that hardly names a place.
const doubtfulWeight = 0.2

// nearKilometres is the distance at which nearness has fallen to 1/e.
const nearKilometres = 120

// farCosine is that of the angle, some 640 km, from which nearness is nothing.
const farCosine = 0.995

// nearnesses are exp(-distance/nearKilometres) by the chord, evenly spaced from
// none to that of farCosine: a long text asks for millions.
var nearnesses = func() (t [1025]float64) {
	for i := range t {
		t[i] = math.Exp(-earthRadius * farChord * float64(i) / (float64(len(t)-1) * nearKilometres))
	}
	return t
}()

// farChord is the chord of farCosine.
var farChord = math.Sqrt(2 - 2*farCosine)

// nearness is 1 where two places are one, and falls to nothing; it takes the
// cosine of the angle between them, from farCosine on. Chords that short are as
// long as their arcs within 0.05 %.
func nearness(cosine float64) float64 {
	at := math.Sqrt(max(0, 2-2*cosine)) / farChord * float64(len(nearnesses)-1)
	i := min(int(at), len(nearnesses)-2)
	return nearnesses[i] + (nearnesses[i+1]-nearnesses[i])*(at-float64(i))
}

// inContext sets the features of a name's candidates that the others decide.
func (d *document) inContext(i int) {
	n, e := &d.names[i], &d.evidence
	b := n.best()
	if b < 0 {
		return
	}
	d.weighBeside(n)
	d.weighAround(i)
	likely := d.likely[:0]
	for k := range n.cands {
		if n.cands[k].p >= likelyLeast {
			likely = append(likely, k)
		}
	}
	d.likely = likely
	famous := d.withinReach(i)
	for k := range n.cands {
		c := &n.cands[k]
		s := c.sense
		f := &c.f
		w := n.counts // nothing for a demonym
		own := w * c.pOfUnit(n, likely, false)
		others := e.total - w
		f[fCountryShare], f[fStateShare], f[fNear], f[fNearTown], f[fQuarter] = 0, 0, 0, 0, 0
		f[fCountryNamed], f[fStateNamed], f[fPeopleNamed], f[fCountyNamed] = 0, 0, 0, 0
		f[fHome], f[fHomeCountry] = 0, 0
		f[fAlike] = d.alike(n, s)
		if s.Country == "" {
			continue
		}
		// one more keeps a single other name from deciding alone
		f[fCountryShare] = clamp((e.share[c.country] - own) / (others + 1))
		f[fQuarter] = clamp((e.globe.around(c.cell) - w*n.pAround(likely, c.cell)) / (others + 1))
		selfCountry := s.Kind == seeds.Country && k == b
		if named := e.named[c.country]; named > 0 && !(selfCountry && named == 1) {
			f[fCountryNamed] = 1
		}
		if e.people[c.country] > 0 {
			f[fPeopleNamed] = 1
		}
		if s.Kind != seeds.Country && s.Admin1 != "" {
			own = w * c.pOfUnit(n, likely, true)
			f[fStateShare] = clamp((e.share[c.state] - own) / (others + 1))
			selfState := n.cands[b].sense.Kind == seeds.Admin1 && n.cands[b].state == c.state
			if named := e.named[c.state]; s.Kind != seeds.Admin1 && named > 0 && !(selfState && named == 1) {
				f[fStateNamed] = 1
			}
		}
		if d.home.country == s.Country && d.homeName != i {
			f[fHomeCountry] = 1
			if d.home.admin1 != "" && d.home.admin1 == s.Admin1 && s.Kind != seeds.Country {
				f[fHome] = 1
			}
		}
		c.nearest = -1
		if s.Kind != seeds.Country && s.Kind != seeds.Continent {
			away, nearest := 1.0, 0.0
			none, one := 1.0, 0.0 // how likely no town is near, and just one
			for _, k := range e.around(c.cell) {
				a := &e.anchors[k]
				cosine := c.at[0]*a.at[0] + c.at[1]*a.at[1] + c.at[2]*a.at[2]
				if a.name == i || cosine < farCosine {
					continue
				}
				by := nearness(cosine)
				if a.wide {
					by = wideNearness(by)
				}
				near := a.p * by
				telling := a.tells(c, by)
				switch {
				case famous && f[fLesser] > 0 && a.local < someCity:
					continue
				case len(n.row) > 0 && slices.Contains(n.row, a.name):
					telling = 1 // a list is of places that belong together
				}
				away *= 1 - near*telling*0.7
				town := a.p * math.Sqrt(telling*by)
				none, one = none*(1-town), one*(1-town)+none*town
				if near > nearest && near > 0.2 {
					nearest, c.nearest = near, a.name
				}
			}
			f[fNear], f[fNearTown] = 1-away, 1-none-one
		}
	}
	n.markLone()
}

// reachCosine is that of the angle, some 450 km, within which a great city is on the way of who
// tours others, and someCity how local a city is at most that does not tell which of a name's places
// is meant.
var (
	reachCosine = math.Cos(450 / earthRadius)
	someCity    = 0.5
)

// withinReach reports whether a great city of a name lies within reach of another one that the text
// names. Then great cities do not speak for its namesakes: who lists Portland, Seattle and Vancouver
// lists no suburb of Portland.
func (d *document) withinReach(i int) bool {
	n, e := &d.names[i], &d.evidence
	for k := range n.cands {
		c := &n.cands[k]
		if c.sense.Kind != seeds.City || c.sense.Via != seeds.ViaName || c.sense.Population < greatCity || c.f[fLesser] > 0 {
			continue
		}
		for _, o := range e.around(c.cell) {
			if a := &e.anchors[o]; a.name != i && a.local < someCity && c.at[0]*a.at[0]+c.at[1]*a.at[1]+c.at[2]*a.at[2] >= reachCosine {
				return true
			}
		}
	}
	return false
}

// alike is, for a country or a first-level unit, the share of the names in a row
// with n that probably mean such too, in the same country where they are none.
func (d *document) alike(n *name, s *seeds.Sense) float64 {
	if len(n.row) == 0 || s.Kind != seeds.Country && s.Kind != seeds.Admin1 {
		return 0
	}
	same := 0.0
	for _, o := range n.row {
		b := d.names[o].best()
		if b < 0 {
			continue
		}
		t := d.names[o].cands[b].sense
		// Homs and Aleppo may both be either: only a name that is clearly a
		// unit tells what its neighbours are
		if d.names[o].cands[b].p >= 0.8 && t.Kind == s.Kind && (s.Kind == seeds.Country || t.Country == s.Country) {
			same++
		}
	}
	return same / float64(len(n.row))
}

// pOfUnit is the probability that the name means a place in the candidate's
// own country, or first-level unit, by its likely candidates.
func (c *cand) pOfUnit(n *name, likely []int, state bool) float64 {
	sum := 0.0
	for _, k := range likely {
		o := &n.cands[k]
		if o.country == c.country && (!state || o.state == c.state && o.sense.Kind != seeds.Country) {
			sum += o.p
		}
	}
	return sum
}

func clamp(x float64) float64 { return max(0, min(1, x)) }

const earthRadius = 6371.0 // km

// kilometres is the distance of two points on the sphere.
func kilometres(a, b [3]float64) float64 {
	x, y, z := a[0]-b[0], a[1]-b[1], a[2]-b[2]
	chord := math.Sqrt(x*x + y*y + z*z)
	if chord < 0.1 {
		return earthRadius * chord // within 0.05 %
	}
	return 2 * earthRadius * math.Asin(min(1, chord/2))
}

func distance(a, b orb.Point) float64 { return kilometres(sphere.Unit(a), sphere.Unit(b)) }

// findHome takes the first place of a text, where it stands as a dateline, for
// the home of the rest.
func (d *document) findHome() {
	if len(d.mentions) == 0 || d.of[0] < 0 || d.mentions[0].Start > 3 && strings.TrimSpace(d.text[:d.mentions[0].Start]) != "" {
		return
	}
	last := 0
	for last+1 < len(d.mentions) && d.apposed(last, last+1) {
		last++
	}
	rest := d.text[d.mentions[last].End:]
	rest = rest[:min(len(rest), 40)]
	if !isDateline(rest) {
		return
	}
	n := &d.names[d.of[0]]
	n.weighAlone(d.w)
	n.weigh(d.w, 1)
	if b := n.best(); b >= 0 {
		d.home = unit{n.cands[b].sense.Country, n.cands[b].sense.Admin1}
		d.homeName = d.of[0]
	}
}

// datelineMarks are what ends a dateline: dashes, and the agencies in brackets.
var datelineMarks = sync.OnceValue(func() []string {
	marks := []string{"—", "–", "--", " - "}
	for _, wire := range pack.Terms(pack.ListWire) {
		marks = append(marks, "("+wire.Phrase+")")
	}
	return marks
})

// isDateline reports whether what follows a name ends a dateline soon.
func isDateline(rest string) bool {
	for _, mark := range datelineMarks() {
		if k := strings.Index(rest, mark); k >= 0 && !strings.Contains(rest[:k], ". ") {
			return true
		}
	}
	return false
}
