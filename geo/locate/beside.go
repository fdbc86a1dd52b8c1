package locate

import "dateline/seeds"

// besideReach is how far, in bytes, the names may stand from each other of which one
// tells what the other means, and besideMost how many of a name's are asked.
const (
	besideReach = 100
	besideMost  = 8
)

// findBeside notes which names stand beside which, in a list or a sentence or not: the
// Tampa of "near Tampa and north into Georgia" tells which Georgia.
func (d *document) findBeside() {
	last := -1
	for i := range d.mentions {
		b := d.of[i]
		if b < 0 || d.names[b].demonym {
			continue
		}
		if last >= 0 {
			if a := d.of[last]; a != b && d.mentions[i].Start-d.mentions[last].End < besideReach {
				d.names[a].sits(b)
				d.names[b].sits(a)
			}
		}
		last = i
	}
}

func (n *name) sits(beside int) {
	if len(n.beside) < besideMost {
		n.beside = append(n.beside, beside)
	}
}

// weighBeside works out for each candidate of a name how likely those beside it lie in
// its country and its first-level unit.
func (d *document) weighBeside(n *name) {
	for k := range n.cands {
		n.cands[k].beside, n.cands[k].f[fBesideState] = 0, 0
	}
	share := 1 / float64(max(1, len(n.beside)))
	for _, o := range n.beside {
		for i := range d.names[o].cands {
			c := &d.names[o].cands[i]
			if c.p < likelyLeast || c.sense.Country == "" {
				continue
			}
			for k := range n.cands {
				if own := &n.cands[k]; own.country == c.country && own.sense.ID != c.sense.ID {
					own.beside += share * c.p
					if own.state == c.state && c.sense.Admin1 != "" {
						own.f[fBesideState] += share * c.p * c.local
					}
				}
			}
		}
	}
}

// atHome is from which share of the names beside it on, and ownState of all names, a
// place of some size is at home in its country, and in its first-level unit.
const (
	atHome   = 0.45
	ownState = 0.4
	someSize = 30_000 // people
)

// loneShare is below which share of a text a country has nothing to do with it, and
// loneKilometres how far it then lies from the namesake: Niger is not far from Nigeria.
const (
	loneShare      = 0.05
	loneKilometres = 2000
)

// markLone marks the country that nothing else in the text has to do with, while a namesake
// is at home among the names beside: the Georgia of a storm in Florida. A capital is so too
// where the whole text keeps to the namesake's state.
func (n *name) markLone() {
	for k := range n.cands {
		c := &n.cands[k]
		c.f[fLone] = 0
		if c.f[fCountry]+c.f[fCapital] == 0 || c.beside+c.f[fCountryShare]+c.f[fCountryNamed]+c.f[fPeopleNamed]+c.f[fAlike] >= loneShare {
			continue
		}
		for i := range n.cands {
			o := &n.cands[i]
			home := c.f[fCountry] != 0 && o.beside >= atHome || c.f[fCapital] != 0 && o.f[fStateShare] >= ownState
			if home && o.sense.Kind != seeds.Admin2 && o.sense.Population >= someSize && kilometres(o.at, c.at) >= loneKilometres {
				c.f[fLone] = 1
			}
		}
	}
}
