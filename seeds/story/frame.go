package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// frame is how a place stands in its sentence.
type frame struct {
	prep    string // in to from via after before between of with; "" none
	prepAt  int    // token of the preposition, or of what stands left of the name
	headAt  int    // the noun that the preposition hangs on: "talks in", "visit to"; -1
	gov     verb
	noun    string
	list    int    // the place before it in a list, -1
	size    int    // how many members its list has
	first   int    // the place that heads its list
	last    int    // and the one that ends it
	rank    string // where on the way it is said to be: "Lima is next"
	head    pack.Class
	hasGov  bool
	after   bool // the governing verb stands after the name
	object  bool // direct object of a verb: "visited Lima"
	reached bool // as the subject of what says that the traveller came: "Lima was hit by the storm"
	owner   bool // "Peru's president"
	attrib  bool // "Memphis police", "Lima-based"
	led     bool // what stands left of it is the end of the line that leads to its list
	tight   bool // nothing stands between the verb and the preposition
	second  bool // another place stands between the verb and the name
	told    bool // the rank, as having happened
}

// frames reads the frame of every place, lists after their first member.
func (a *analysis) frames() []frame {
	out := make([]frame, len(a.places))
	for i := range a.places {
		out[i] = a.frameOf(i, out)
	}
	for i := range out {
		out[i].first = i
		if k := out[i].list; k >= 0 {
			out[i].first = out[k].first
		}
		head := &out[out[i].first]
		head.size++
		head.last = i
	}
	for i := range out {
		head := &out[out[i].first]
		out[i].size, out[i].last = head.size, head.last
	}
	return out
}

func (a *analysis) frameOf(i int, done []frame) frame {
	p := &a.places[i]
	f := frame{headAt: -1, list: -1, prepAt: p.first}
	s := &a.sentences[p.sentence]
	prev, listed := a.listBefore(i)
	if !listed {
		prev, listed = a.listResumed(i)
	}
	if listed && (done[prev].led || a.ownRank(p, s)) {
		listed = false // "Souda, Crete": where it lies
	} else if !listed {
		prev, listed = a.lineBefore(i, done)
	}
	if listed {
		f = done[prev]
		f.list = prev
		f.owner, f.attrib = false, false
		if done[prev].owner {
			f = frame{headAt: -1, list: -1, prepAt: p.first}
		}
	} else if a.leftOf(p, s, &f); f.prep == "" && !f.object {
		a.ledTo(p, s, &f)
		if f.prep == "" && !f.object && a.onRoute(i) {
			f.prep, f.head = "in", pack.StopNoun
		}
	}
	if p.last < s.last {
		next := a.tokens[p.last]
		switch {
		case next.Class == prose.Clitic:
			f.owner = true
			// "Lima's airport" is in Lima, "Lima's mayor" is no place
			for k := p.last + 1; k < min(p.last+5, s.last); k++ {
				if a.isClass(k, pack.Venue) || a.isClass(k, pack.PlaceNoun) {
					f.owner = false
				}
			}
		case a.words[p.last] == "-" && !next.Space && p.last+1 < s.last && !a.tokens[p.last+1].Space && a.placeAt[p.last+1] < 0:
			f.attrib = true
		case next.Class == prose.Word && a.placeAt[p.last] < 0 && a.qualifies(p.last) && !a.actsBehind(p, &f), a.inChain(p, s), a.namesShore(p):
			f.attrib = true
		}
	}
	if !listed {
		a.calledStop(p, s, &f)
		a.ranks(i, s, &f, done)
	} else {
		a.rankInList(p, s, &f)
	}
	if f.rank != "" {
		return f
	}
	c := &a.clauses[a.clauseOfTelling(p, &f)]
	for _, v := range c.verbs {
		if listed && f.hasGov {
			break // that of the list's first: "flew to Oslo, followed by Bergen"
		}
		if v.tok < p.first && !f.object {
			if f.hasGov && (v.class == pack.Say && f.gov.class != pack.Say || a.fills(&f.gov, &v) || a.interjected(&v)) {
				continue
			}
			f.gov, f.hasGov = v, true
		}
	}
	if !f.hasGov && len(c.verbs) == 0 {
		f.gov, f.hasGov = a.elided(c, f.prepAt)
	}
	if !f.hasGov {
		if len(c.verbs) > 0 {
			f.gov, f.hasGov, f.after = c.verbs[0], true, true
		} else if k := a.clauseOf[p.first] + 1; int(k) < len(a.clauses) && a.clauses[k].sentence == p.sentence && len(a.clauses[k].verbs) > 0 && a.clauses[k].rel == "" {
			f.gov, f.hasGov, f.after = a.clauses[k].verbs[0], true, true
		}
	}
	if f.prep == "via" && f.hasGov && !f.after && f.gov.class == pack.Stay && a.isClass(f.prepAt, pack.Passive) && !a.endsClass(f.gov.tok, pack.Helper) {
		f.prep = "in" // "slept in a field by Lima"
	}
	if f.prep == "with" && a.goneFrom(&f) || f.prep == "in" && a.leftIn(&f) {
		f.prep = "from"
	}
	if f.hasGov && f.prep == "" && !f.object && f.list < 0 && len(c.verbs) == 0 && a.elidedObject(c, p, f.gov) {
		f.object = true
	}
	if a.comesFrom(p, &f) {
		f.gov, f.hasGov, f.after = verb{}, false, false
	}
	a.stopWas(&f)
	if a.undergoes(p, &f) || a.struck(&f) {
		f.object, f.after, f.reached = true, false, true
		f.gov.class = pack.Reach
	}
	if !listed || !f.standsAs(&done[prev]) {
		a.distance(p, &f)
	}
	return f
}

// namesShore reports whether a sea only says which shore is meant, or where what is named behind it
// lies: "the Atlantic coast", "the Adriatic port of Bari".
func (a *analysis) namesShore(p *place) bool {
	return p.sense.Kind == seeds.Water && p.sense.Country == "" && p.last < len(a.tokens) && a.tokens[p.last].Lower && a.tokens[p.last].Lines == 0 && a.isClass(p.last, pack.PlaceNoun)
}

// standsAs reports whether the member of a list stands to its verb as the one before it, which
// is not the first.
func (f *frame) standsAs(prev *frame) bool {
	return prev.list >= 0 && prev.hasGov && f.hasGov && !prev.after && prev.gov.tok == f.gov.tok && prev.gov.n == f.gov.n && prev.prepAt == f.prepAt && prev.headAt == f.headAt
}

// goneFrom reports whether a length before a name is that of the way that was gone from
// there: "walked 30 miles from", but "lay 30 miles from".
func (a *analysis) goneFrom(f *frame) bool {
	if !f.hasGov || f.after || f.gov.class != pack.Go && f.gov.class != pack.Depart || !a.isClass(f.prepAt, pack.Length) {
		return false
	}
	h, _ := a.is(f.prepAt, pack.Prep)
	last, _ := a.pack.Lone(pack.Prep, a.word(f.prepAt+h.N-1))
	return last.Value == "from" && a.tokens[f.prepAt-1].Class == prose.Number && f.gov.tok+f.gov.n >= f.prepAt-2
}

// leftIn reports whether somebody left what a name only says the place of: "set out from his home in",
// "took off from an airfield near", "left her base in".
func (a *analysis) leftIn(f *frame) bool {
	if !f.hasGov || f.after || f.gov.class != pack.Depart && f.gov.class != pack.Begin {
		return false
	}
	from := f.gov.tok + f.gov.n
	for k := f.prepAt - 1; k >= from && k > f.prepAt-mostOfWhatIsLeft; k-- {
		if h, ok := a.is(k, pack.Prep); ok {
			return h.Value == "from" && k < f.prepAt-1 && (a.isClass(k+h.N, pack.Det) || a.isClass(k+h.N, pack.Article))
		}
		if a.placeAt[k] >= 0 || a.dateAt[k] >= 0 || a.tokens[k].Class == prose.Mark || a.isClass(k, pack.And) || a.isClass(k, pack.Clause) {
			return false
		}
	}
	return f.gov.class == pack.Depart && from < f.prepAt && from > f.prepAt-mostOfWhatIsLeft && (a.endsClass(f.prepAt, pack.Home) || a.endsClass(f.prepAt, pack.Venue))
}

// mostOfWhatIsLeft is how many words may stand between a verb and where that lies what is left.
const mostOfWhatIsLeft = 7

// fills reports whether a verb that says nothing of travel only says with what the time
// of another is filled: "spent two weeks filming in".
func (a *analysis) fills(stay, v *verb) bool {
	if stay.class != pack.Stay || v.class != pack.Act || v.form != "ing" {
		return false
	}
	for k := stay.tok + stay.n; k < v.tok; k++ {
		if a.words[k] == "," || a.isClass(k, pack.Clause) || a.isClass(k, pack.Prep) && a.dateAt[k] < 0 {
			return false
		}
	}
	return true
}

// interjected reports whether a verb only says between commas who has it so: "set out, it is
// believed, from Lima".
func (a *analysis) interjected(v *verb) bool {
	if !a.isClass(v.tok, pack.Holding) || a.word(v.tok+v.n) != "," {
		return false
	}
	for k := v.tok - 1; k > v.tok-4; k-- {
		if a.word(k) == "," {
			return k < v.tok-1
		}
	}
	return false
}

// clauseOfTelling returns the clause that tells of a place: its own, or that before the
// colon or the dash which opens its list.
func (a *analysis) clauseOfTelling(p *place, f *frame) int32 {
	own := a.clauseOf[p.first]
	if f.led {
		return a.clauseOf[f.prepAt]
	}
	if c := &a.clauses[own]; f.prepAt < c.first && (f.prep != "" || f.object) && a.opensList(c.first-1) {
		return a.clauseOf[f.prepAt]
	}
	return own
}

// elidedObject reports whether a clause has nothing but places and times that the
// verb of the one before reached as its objects: "passing Dover at 4:15; Hythe at 5".
func (a *analysis) elidedObject(c *clause, p *place, v verb) bool {
	if v.tok >= c.first || v.class != pack.Visit && v.class != pack.Pass && v.class != pack.Reach {
		return false
	}
	for i := c.first; i < p.first; i++ {
		if !a.isClass(i, pack.And) && !a.isClass(i, pack.Article) && a.dateAt[i] < 0 {
			return false
		}
	}
	return true
}

// elided returns the verb of motion that a clause without a verb takes from the
// one before: "flew to Hanoi in Vietnam; to Delhi in India".
func (a *analysis) elided(c *clause, prepAt int) (verb, bool) {
	if v, _, ok := a.wayOn(c); ok {
		return v, true
	}
	id := int(a.clauseOf[c.first])
	if id == 0 || a.clauses[id-1].sentence != c.sentence {
		return verb{}, false
	}
	for i := c.first; i < prepAt; i++ {
		if !a.isClass(i, pack.And) && !a.isClass(i, pack.After) && !a.adverb(i) && a.dateAt[i] < 0 {
			return verb{}, false
		}
	}
	if !a.isClass(prepAt, pack.Prep) && a.word(c.first-1) != ";" {
		return verb{}, false
	}
	before := &a.clauses[id-1]
	if len(before.verbs) == 0 {
		return a.elided(before, before.first)
	}
	v := before.verbs[len(before.verbs)-1]
	return v, before.motion() >= 2
}

// distance sees how near the name stands to its verb: from the name back, until it is known
// that several words stand between and whether a place does.
func (a *analysis) distance(p *place, f *frame) {
	if !f.hasGov || f.after {
		return
	}
	words, told := 0, false // told: what stands last between says whether a place does
	for i := min(f.prepAt, p.first) - 1; i >= f.gov.tok+f.gov.n && (words < 2 || !told); i-- {
		if a.dateAt[i] >= 0 || a.pack.Ends(a.words[i], "adverb") || a.isClass(i, pack.Part) {
			continue
		}
		words++
		switch q := a.placeAt[i]; {
		case told:
		case a.isClass(i, pack.And) || i == f.headAt:
			told, f.second = true, false // a conjunct, or a noun, of its own
		case q >= 0 && f.list < 0 && a.between(&a.places[q], p):
			told, f.second = true, true
		}
	}
	f.tight = words <= 1
}

// between reports whether place q, standing between a verb and place p, takes
// the verb for itself.
func (a *analysis) between(q, p *place) bool {
	if h, ok := a.ends(q.first, pack.Prep); ok && (h.Value == "from" || h.Value == "via" && q.sense.Kind == seeds.Water) {
		return false // "arrived from Greece at", "the hop across the Atlantic to"
	}
	return !q.Demonym && q.within < 0 && q.last < len(a.tokens) && a.tokens[q.last].Class != prose.Clitic && !holds(q.sense, p.sense) && !a.describes(q) &&
		!(a.tokens[q.last].Title && a.placeAt[q.last] < 0 && a.tokens[q.last].Lines == 0) // "a Lima Plastics works in"
}
