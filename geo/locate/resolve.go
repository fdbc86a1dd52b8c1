package locate

import (
	"math"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// ResolveOptions say how the mentions of a text are resolved.
type ResolveOptions struct {
	Weights *Weights // nil: DefaultWeights
	Home    string   // where the text's source is at home: an ISO country code, or "US-OH" with a first-level unit
	Rivals  int      // how many other places a choice keeps; 0: 3, negative: none, and no reasons either
}

// Choice is what was chosen for a mention. Where the gazetteer does not know
// the name, it is the place that the text names next to it, marked approximate,
// or the zero Candidate.
type Choice struct {
	geo.Candidate
	Rivals []geo.Candidate
}

// rounds is how often the names of a text are weighed against each other; a
// third round changes next to nothing.
const rounds = 3

// candidatesKept bounds the candidates of a name, but for those in the unit
// that stands after its comma.
const candidatesKept = 48

// Resolve chooses a place for every mention of a text, all in view of each
// other. The answer has a Choice for every mention, in their order.
func Resolve(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions) []Choice {
	d := newDocument(text, mentions, g, opt)
	d.settle()
	out := make([]Choice, len(mentions))
	made := make([]*Choice, len(d.names)) // equal names share one
	for i := range mentions {
		n := d.of[i]
		if n < 0 {
			continue
		}
		if made[n] == nil {
			c := d.choice(&d.names[n])
			made[n] = &c
		}
		out[i] = *made[n]
	}
	d.standIns(out)
	return out
}

// document is the names of one text while they are weighed.
type document struct {
	text     string
	mentions []mention.Mention
	g        Gazetteer
	w        *Weights
	rivals   int
	names    []name
	of       []int // by mention: its name, -1 for none
	home     unit
	homeName int // the name that home comes from, -1 where it was given
	evidence evidence
	units    unitIndex
	likely   []int // candidates of a name, reused
	key, own []byte
}

// nameKey tells names apart: folded, and by the unit that the text puts each in.
type nameKey struct{ name, within string }

// name is all mentions of one name that must mean one place.
type name struct {
	key      string
	within   string // the unit named after the comma, or the kind that the text says it is; "" for neither
	mentions []int
	row      []int // names that stand in a row with it, once for each time
	cands    []cand
	demonym  bool
}

// cand is one place that a name may stand for.
type cand struct {
	sense   *seeds.Sense
	at      [3]float64 // on the unit sphere
	f       [features]float64
	alone   float64 // the score by the features that no other name decides
	score   float64
	p       float64
	country int // the numbers of its units
	state   int
	comma   string // the unit after the comma that it lies in
	nearest int    // the name whose place is near, -1 for none
}

func newDocument(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions) *document {
	d := &document{text: text, mentions: mentions, g: g, w: opt.Weights, rivals: opt.Rivals, of: make([]int, len(mentions)), homeName: -1, units: unitIndex{}}
	if d.w == nil {
		d.w = &DefaultWeights
	}
	if d.rivals == 0 {
		d.rivals = 3
	}
	d.rivals = max(d.rivals, 0)
	d.home = parseUnit(opt.Home)
	commas := d.findCommas()
	byKey, first := map[nameKey]int{}, map[string]int{} // names, and the first of each name wherever it lies
	fold := make([]byte, 0, 64)
	for i := range mentions {
		m := &mentions[i]
		d.of[i] = -1
		if len(m.Senses) == 0 {
			continue
		}
		fold = foldName(fold[:0], m.Text)
		var key nameKey
		one, known := first[string(fold)]
		if known {
			key.name = d.names[one].key
		} else {
			key.name = string(fold)
		}
		said := saidKind(text, m.Span)
		if c := commas[i]; c.unit != nil {
			key.within = c.unit.ID
		} else if hasKind(m.Senses, said) {
			key.within = string(said)
		}
		at, ok := byKey[key]
		if !ok && known && key.within == "" {
			at, ok = one, true
		}
		if !ok {
			at = len(d.names)
			d.names = append(d.names, d.newName(key.name, key.within, m, commas[i]))
			byKey[key] = at
			if !known {
				first[key.name] = at
			}
		}
		n := &d.names[at]
		n.mentions = append(n.mentions, i)
		if key.within == string(said) && key.within != "" {
			for k := range n.cands {
				if n.cands[k].sense.Kind == said {
					n.cands[k].f[fSaidKind] = 1
				}
			}
		}
		d.of[i] = at
	}
	d.joinBare()
	d.nearVenues()
	d.markHolders(commas)
	d.findRows(commas)
	if d.home.country == "" {
		d.findHome()
	}
	return d
}

// joinBare lets a name without a comma that came first mean the same as the
// one name of its kind with a comma: "Dayton ... Dayton, Ohio".
func (d *document) joinBare() {
	const several = -1
	withComma := map[string]int{} // key -> the one name with a comma
	for b := range d.names {
		n := &d.names[b]
		if n.within == "" {
			continue
		}
		if _, another := withComma[n.key]; another {
			withComma[n.key] = several
		} else {
			withComma[n.key] = b
		}
	}
	for a := range d.names {
		n := &d.names[a]
		only, ok := withComma[n.key]
		if n.within != "" || !ok || only == several {
			continue
		}
		for _, m := range n.mentions {
			d.of[m] = only
		}
		d.names[only].mentions = append(d.names[only].mentions, n.mentions...)
		n.mentions, n.cands = nil, nil
	}
}

func foldName(dst []byte, s string) []byte {
	dst = mention.FoldWord(dst, s)
	for len(dst) > 0 && dst[len(dst)-1] == '.' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// newName sets up the candidates of a name with what is known of each alone.
func (d *document) newName(key, within string, m *mention.Mention, c comma) name {
	n := name{key: key, within: within, demonym: m.Demonym}
	best, bestRank := 0, 1
	for i := range m.Senses {
		best = max(best, m.Senses[i].Population)
		_, rank := d.g.Feature(m.Senses[i].Ref)
		bestRank = max(bestRank, rank)
	}
	owned := slices.ContainsFunc(m.Senses, func(s seeds.Sense) bool { return s.Kind == seeds.City && s.Via == seeds.ViaName })
	saint := 0 // people of the largest town that writes its saint short, as the text does
	if strings.HasPrefix(key, "st") && !writesSaint(key) {
		for i := range m.Senses {
			if s := &m.Senses[i]; s.Kind == seeds.City && s.Via == seeds.ViaName && !writesSaint(s.Name) {
				saint = max(saint, s.Population)
			}
		}
	}
	n.cands = make([]cand, 0, min(len(m.Senses), candidatesKept))
	for i := range m.Senses {
		s := &m.Senses[i]
		if (s.Via == seeds.ViaDemonym) != m.Demonym {
			continue
		}
		// the best known come first; of the others only what the comma names
		if len(n.cands) >= candidatesKept && (c.unit == nil || !c.holds(s)) {
			continue
		}
		k := cand{sense: s, at: onSphere(s.At), nearest: -1, country: d.units.of(unit{s.Country, ""}), state: d.units.of(unit{s.Country, s.Admin1})}
		feature, rank := d.g.Feature(s.Ref)
		f := &k.f
		f[fPopulation] = logShare(s.Population, best)
		f[fKnown] = float64(rank) / float64(bestRank)
		f[fSize] = math.Log10(float64(s.Population)+1) / 7
		switch s.Kind {
		case seeds.City:
			if feature == "PPLC" {
				f[fCapital] = 1
			}
		case seeds.Country:
			f[fCountry] = 1
			if feature == "PCLH" {
				f[fFormer] = 1
			}
		case seeds.Admin1:
			f[fAdmin1] = 1
			if hasTwin(s, m.Senses) {
				f[fTwin] = 1
			}
		case seeds.Admin2:
			f[fAdmin2] = 1
		case seeds.Airport:
			f[fAirport] = 1
		default:
			f[fOtherKind] = 1
		}
		switch s.Via {
		case seeds.ViaName:
			if s.Population < 2*saint && writesSaint(s.Name) { // not Saint Petersburg
				f[fSaint] = 1
			}
		case seeds.ViaAlternate:
			f[fAlternate] = 1
			if s.Kind == seeds.Country || s.Kind == seeds.Admin1 {
				f[fAlternateUnit] = 1
			}
			if owned && s.Kind == seeds.City && !d.alikeName(key, s.Name) {
				f[fOtherName] = 1
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
		n.cands = append(n.cands, k)
	}
	return n
}

// alikeName reports whether a place's own name is much like a folded one.
func (d *document) alikeName(key, own string) bool {
	d.key, d.own = append(d.key[:0], key...), mention.FoldWord(d.own[:0], own)
	return mention.Alike(d.key, d.own)
}

// writesSaint reports whether a name writes its saint out: Saint-Louis, not St. Louis.
func writesSaint(name string) bool {
	return len(name) > len("saint") && strings.EqualFold(name[:len("saint")], "saint")
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

// logShare is the logarithm of a population by that of the name's largest.
func logShare(n, most int) float64 {
	if most <= 0 {
		return 0
	}
	return math.Log(float64(n)+1) / math.Log(float64(most)+1)
}

// settle weighs the candidates by themselves, then some rounds in view of what
// the other names probably mean.
func (d *document) settle() {
	for i := range d.names {
		d.names[i].weighAlone(d.w)
		d.names[i].weigh(d.w)
	}
	for range rounds {
		d.gather()
		for i := range d.names {
			d.inContext(i)
		}
		for i := range d.names {
			d.names[i].weigh(d.w)
		}
	}
}

// weighAlone sums up the features that no other name decides.
func (n *name) weighAlone(w *Weights) {
	for i := range n.cands {
		c := &n.cands[i]
		c.alone = 0
		for k, v := range c.f[:firstOfContext] {
			if v != 0 {
				c.alone += w[k] * v
			}
		}
	}
}

// weigh turns features into scores, and scores into probabilities.
func (n *name) weigh(w *Weights) {
	top := math.Inf(-1)
	for i := range n.cands {
		c := &n.cands[i]
		c.score = c.alone
		for k := firstOfContext; k < features; k++ {
			if v := c.f[k]; v != 0 {
				c.score += w[k] * v
			}
		}
		top = max(top, c.score)
	}
	sum := 0.0
	for i := range n.cands {
		c := &n.cands[i]
		c.p = math.Exp(c.score - top)
		sum += c.p
	}
	for i := range n.cands {
		n.cands[i].p /= sum
	}
}

// best returns the index of the likeliest candidate; ties go to the better
// known, which the gazetteer puts first.
func (n *name) best() int {
	b := -1
	for i := range n.cands {
		if b < 0 || n.cands[i].score > n.cands[b].score {
			b = i
		}
	}
	return b
}
