package locate

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"sync"

	"dateline/geo/sphere"
	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// A city of greatCity people or more that has outshines times those of a namesake is meant
// by the name the world over; so is one of largeCity people rather than a unit elsewhere
// that has outshinesUnit times fewer.
const (
	greatCity     = 500_000
	outshines     = 50
	largeCity     = 300_000
	outshinesUnit = 5
)

// newName sets up the candidates of a name with what is known of each alone.
func (d *document) newName(key, within string, m *mention.Mention, c comma) name {
	n := name{key: key, within: within, demonym: m.Demonym}
	best, bestRank, largest := 0, 1, 0
	d.listed = d.listed[:0]
	for i := range m.Senses {
		best = max(best, m.Senses[i].Population)
		code, rank := d.g.Feature(m.Senses[i].Ref)
		d.listed = append(d.listed, listing{code, rank})
		bestRank = max(bestRank, rank)
		if s := &m.Senses[i]; s.Kind == seeds.City && s.Via == seeds.ViaName {
			largest = max(largest, s.Population)
		}
	}
	owned := slices.ContainsFunc(m.Senses, func(s seeds.Sense) bool { return s.Kind == seeds.City && s.Via == seeds.ViaName })
	saint := shortSaint(key, m.Senses)
	n.cands = d.take(min(len(m.Senses), candidatesKept))
	for i := range m.Senses {
		s := &m.Senses[i]
		if (s.Via == seeds.ViaDemonym) != m.Demonym {
			continue
		}
		// the best known come first; of the others only what the comma names
		if len(n.cands) >= candidatesKept && (c.unit == nil || !c.holds(s)) {
			continue
		}
		last := len(n.cands)
		n.cands = append(n.cands, cand{})
		k := &n.cands[last]
		k.sense, k.at, k.nearest = s, sphere.Unit(s.At), -1
		k.cell = cellOf(k.at)
		if last > 0 && n.cands[last-1].sense.Country == s.Country {
			k.country = n.cands[last-1].country // namesakes are often compatriots
		} else {
			k.country = d.units.of(unit{s.Country, ""})
		}
		k.state = d.units.of(unit{s.Country, s.Admin1})
		f, is := &k.f, &d.listed[i]
		f[fPopulation] = logShare(s.Population, best)
		f[fKnown] = float64(is.rank) / float64(bestRank)
		f[fSize] = math.Log10(float64(s.Population)+1) / 7
		if (s.Kind == seeds.Admin1 || s.Kind == seeds.Admin2) && largest >= largeCity && s.Population*outshinesUnit < largest {
			f[fOutshone] = 1
		}
		switch s.Kind {
		case seeds.City:
			if is.code == "PPLC" {
				f[fCapital] = 1
			}
			if largest >= greatCity && s.Population*outshines < largest {
				f[fOutshone] = 1
			}
			if s.Population < largest {
				f[fLesser] = min(1, math.Log10(float64(largest)/float64(max(s.Population, 1000))))
			}
		case seeds.Country:
			f[fCountry] = 1
			if s.Via == seeds.ViaAlternate && s.Population*outshines < largest {
				f[fOutshone] = 1
			}
			if is.code == "PCLH" {
				f[fFormer] = 1
			}
		case seeds.Admin1:
			f[fAdmin1] = 1
			if hasTwin(s, m.Senses) || hasSeat(s, m.Senses) {
				f[fTwin] = 1
			}
		case seeds.Admin2:
			f[fAdmin2] = 1
		case seeds.Airport:
			f[fAirport] = 1
		default:
			f[fOtherKind] = 1
			if s.Kind == seeds.Water && hasCityOn(s, m.Senses) {
				f[fCityOn] = 1
			}
		}
		switch s.Via {
		case seeds.ViaName:
			if s.Population < 2*saint && writesSaint(s.Name) { // not Saint Petersburg
				f[fSaint] = 1
			}
		case seeds.ViaAlternate:
			f[fAlternate] = 1
			short := d.shortens(key, s.Name)
			if short && s.Kind != seeds.Country { // who says Norfolk means no Norfolk Island
				f[fAlternate] = shortened
			}
			if s.Kind == seeds.Country || s.Kind == seeds.Admin1 {
				f[fAlternateUnit] = 1
			}
			switch {
			case d.past && s.Kind == seeds.City:
				f[fAlternate] = min(f[fAlternate], shortened)
			case s.Kind != seeds.City:
			case owned && (!short && largest >= greatCity && largest > s.Population || !d.alikeName(key, s.Name)):
				f[fOtherName] = 1
			case !owned && d.alikeName(key, s.Name):
				f[fAlternate] = min(f[fAlternate], shortened)
			}
		case seeds.ViaAbbreviation, seeds.ViaCode:
			f[fShort] = 1
		}
		if c.found {
			if c.unit != nil && c.holds(s) {
				f[fComma] = 1
				k.comma = c.unit.Name
			} else {
				f[fCommaOther] = 1
			}
		}
		k.local = local(s, f[fTwin] != 0)
	}
	return n
}

// alikeName reports whether a place's own name is much like a folded one.
func (d *document) alikeName(key, own string) bool {
	d.key, d.own = append(d.key[:0], key...), mention.FoldWord(d.own[:0], own)
	return mention.Alike(d.key, d.own)
}

// shortened is what a name that is another name of a place counts as such where it is a part of
// its own: Olympia for Archaía Olympía.
const shortened = 0.5

// shortens reports whether a folded name is some of the words of a place's own name.
func (d *document) shortens(key, own string) bool {
	d.own = mention.FoldWord(d.own[:0], own)
	rest, found := bytes.CutPrefix(d.own, []byte(key))
	if found && len(rest) > 0 && rest[0] == ' ' {
		return true
	}
	rest, found = bytes.CutSuffix(d.own, []byte(key))
	return found && len(rest) > 0 && rest[len(rest)-1] == ' '
}

// saints are how names write a saint in full, by how they write it short, in all languages.
var saints = sync.OnceValue(func() []pack.Term { return pack.Terms(pack.ListSaint) })

// shortSaint is how many people live in the largest town that writes its saint short,
// as a folded name of a text does; 0 where there is none.
func shortSaint(key string, senses []seeds.Sense) int {
	most := 0
	if slices.ContainsFunc(saints(), func(t pack.Term) bool { return strings.HasPrefix(key, t.Value) }) && !writesSaint(key) {
		for i := range senses {
			if s := &senses[i]; s.Kind == seeds.City && s.Via == seeds.ViaName && !writesSaint(s.Name) {
				most = max(most, s.Population)
			}
		}
	}
	return most
}

// writesSaint reports whether a name writes its saint out: Saint-Louis, not St. Louis.
func writesSaint(name string) bool {
	return slices.ContainsFunc(saints(), func(t pack.Term) bool {
		n := len(t.Phrase)
		return len(name) > n && strings.EqualFold(name[:n], t.Phrase)
	})
}

// twinPopulation is the size from which a city is meant by the name that it
// shares with a first-level unit, as often as not: New York, São Paulo,
// Washington.
const twinPopulation = 500000

func hasTwin(unit *seeds.Sense, senses []seeds.Sense) bool {
	for i := range senses {
		s := &senses[i]
		if s.Kind == seeds.City && s.Country == unit.Country && s.Population >= twinPopulation {
			return true
		}
	}
	return false
}

// hasSeat reports whether a good part of a unit's people live in a town of its name: Brest.
func hasSeat(unit *seeds.Sense, senses []seeds.Sense) bool {
	return slices.ContainsFunc(senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.City && (s.Via == seeds.ViaName || mention.Alike(mention.FoldWord(nil, s.Name), mention.FoldWord(nil, unit.Name))) &&
			s.Country == unit.Country && s.Admin1 == unit.Admin1 && s.Population*seatShare >= unit.Population
	})
}

// seatShare is of how many people of a unit one lives in the town that is meant by its name.
const seatShare = 5

// cityOnWater is how many people a city has that is meant by the name of the water on
// which it lies, within cityAshore kilometres of the middle of it: Green Bay.
const (
	cityOnWater = 50_000
	cityAshore  = 150
)

func hasCityOn(water *seeds.Sense, senses []seeds.Sense) bool {
	return slices.ContainsFunc(senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.City && s.Via == seeds.ViaName && s.Population >= cityOnWater && distance(s.At, water.At) < cityAshore
	})
}

// logShare is the logarithm of a population by that of the name's largest.
func logShare(n, most int) float64 {
	if most <= 0 {
		return 0
	}
	return math.Log(float64(n)+1) / math.Log(float64(most)+1)
}

// weighAlone sums up the features that no other name decides.
func (n *name) weighAlone(w *Weights) {
	for i := range n.cands {
		c := &n.cands[i]
		alone := 0.0
		for k, v := range c.f[:firstOfContext] {
			alone += w[k] * v
		}
		c.alone = alone
	}
}
