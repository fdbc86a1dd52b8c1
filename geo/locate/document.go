package locate

import (
	"slices"
	"sync"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// document is the names of one text while they are weighed.
type document struct {
	text     string
	mentions []mention.Mention
	g        Gazetteer
	w        *Weights
	rivals   int
	names    []name
	of       []int // by mention: its name, -1 for none
	past     bool  // it tells of a time when towns had other names
	home     unit
	homeName int // the name that home comes from, -1 where it was given
	evidence evidence
	units    unitIndex
	likely   []int     // candidates of a name, reused
	listed   []listing // of the senses of a name, reused
	key, own []byte

	room  []cand          // of which the names take their candidates
	byKey map[nameKey]int // the names
	first map[string]int  // and the first of each name, wherever it lies
}

// listing is what the gazetteer says that a place is, and how well it is known.
type listing struct {
	code string
	rank int
}

// documents are those that were resolved, whose memory others take over.
var documents = sync.Pool{New: func() any {
	return &document{units: unitIndex{}, byKey: map[nameKey]int{}, first: map[string]int{}}
}}

// release leaves a document's memory to others. Nothing of it may be asked afterwards.
func (d *document) release() {
	clear(d.names)
	clear(d.room)
	clear(d.units)
	clear(d.byKey)
	clear(d.first)
	d.text, d.mentions, d.g, d.home = "", nil, nil, unit{}
	d.names, d.room = d.names[:0], d.room[:0]
	documents.Put(d)
}

// take returns room for n candidates. Where more are added, they go elsewhere.
func (d *document) take(n int) []cand {
	at := len(d.room)
	if at+n > cap(d.room) {
		d.room, at = make([]cand, 0, max(2*cap(d.room), n, leastRoom)), 0
	}
	d.room = d.room[:at+n]
	return d.room[at : at : at+n]
}

// leastRoom is for how many candidates room is made at once.
const leastRoom = 64

// nameKey tells names apart: folded, and by the unit that the text puts each in.
type nameKey struct{ name, within string }

// name is all mentions of one name that must mean one place.
type name struct {
	key      string
	within   string // the unit named after the comma, or the kind that the text says it is; "" for neither
	mentions []int
	sure     int     // how many of them rather name a place than anything else
	counts   float64 // how much it says of where the text plays, as it is understood so far
	row      []int   // names that stand in a row with it, once for each time
	beside   []int   // names that stand next to it, once for each time
	cands    []cand
	demonym  bool
	chosen   int // the mention for which its place was chosen first, -1 before
}

// cand is one place that a name may stand for.
type cand struct {
	sense   *seeds.Sense
	at      [3]float64 // on the unit sphere
	cell    int        // and the cell in which that is
	alone   float64    // the score by the features that no other name decides
	score   float64
	p       float64
	country int // the numbers of its units
	state   int
	comma   string  // the unit after the comma that it lies in
	beside  float64 // how likely the names next to it lie in its country
	nearest int     // the name whose place is near, -1 for none
	local   float64 // how local it is
	f       [features]float64
}

// newDocument gathers the names of a text, each with its candidates.
func newDocument(text string, mentions []mention.Mention, g Gazetteer, opt ResolveOptions) *document {
	d := documents.Get().(*document)
	d.text, d.mentions, d.g, d.w, d.rivals, d.homeName = text, mentions, g, opt.Weights, opt.Rivals, -1
	d.of = slices.Grow(d.of[:0], len(mentions))[:len(mentions)]
	if d.w == nil {
		d.w = &DefaultWeights
	}
	if d.rivals == 0 {
		d.rivals = 3
	}
	d.rivals = max(d.rivals, 0)
	d.home = parseUnit(opt.Home)
	d.past = ofThePast(text)
	commas := d.findCommas()
	fold := make([]byte, 0, 64)
	for i := range mentions {
		m := &mentions[i]
		d.of[i] = -1
		if len(m.Senses) == 0 {
			continue
		}
		fold = foldName(fold[:0], m.Text)
		var key nameKey
		one, known := d.first[string(fold)]
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
		at, ok := d.byKey[key]
		if !ok && known && key.within == "" {
			at, ok = one, true
		}
		if !ok {
			at = len(d.names)
			d.names = append(d.names, d.newName(key.name, key.within, m, commas[i]))
			d.byKey[key] = at
			if !known {
				d.first[key.name] = at
			}
		}
		n := &d.names[at]
		n.mentions = append(n.mentions, i)
		if m.Score >= 0 {
			n.sure++
		}
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
	d.bareLetters()
	d.markHolders(commas)
	d.findRows(commas)
	d.findBeside()
	d.shareUnits(commas)
	d.findAtHome()
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
		d.names[only].sure += n.sure
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
