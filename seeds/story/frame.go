package story

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// frame is how a place stands in its sentence.
type frame struct {
	prep   string // in to from via after before between of with; "" none
	prepAt int    // token of the preposition, or of what stands left of the name
	object bool   // direct object of a verb: "visited Lima"
	head   pack.Class
	headAt int // the noun that the preposition hangs on: "talks in", "visit to"; -1
	gov    verb
	hasGov bool
	after  bool // the governing verb stands after the name
	list   int  // the place before it in a list, -1
	owner  bool // "Peru's president"
	attrib bool // "Memphis police", "Lima-based"
	noun   string
	tight  bool // nothing stands between the verb and the preposition
	second bool // another place stands between the verb and the name
	size   int  // how many members its list has
	first  int  // the place that heads its list
}

// frames reads the frame of every place, lists after their first member.
func (a *analysis) frames() []frame {
	out := make([]frame, len(a.places))
	for i := range a.places {
		out[i] = a.frameOf(i, out)
	}
	head, size := make([]int, len(out)), make([]int, len(out))
	for i := range out {
		head[i] = i
		if k := out[i].list; k >= 0 {
			head[i] = head[k]
		}
		size[head[i]]++
	}
	for i := range out {
		out[i].size, out[i].first = size[head[i]], head[i]
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
	if listed {
		f = done[prev]
		f.list = prev
		f.owner, f.attrib = false, false
		if done[prev].owner {
			f = frame{headAt: -1, list: -1, prepAt: p.first}
		}
	} else {
		a.leftOf(p, s, &f)
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
		case next.Class == prose.Word && a.placeAt[p.last] < 0 && a.qualifies(p.last), a.inChain(p, s):
			f.attrib = true
		}
	}
	c := &a.clauses[a.clauseOf[p.first]]
	for _, v := range c.verbs {
		if v.tok < p.first && !f.object {
			if f.hasGov && v.class == pack.Say && f.gov.class != pack.Say {
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
	if f.hasGov && f.prep == "" && !f.object && f.list < 0 && len(c.verbs) == 0 && a.elidedObject(c, p, f.gov) {
		f.object = true
	}
	a.distance(p, &f)
	return f
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

// qualifies reports whether the word at token i makes the name before it an
// adjective: "Memphis police", "the US secretary of state".
func (a *analysis) qualifies(i int) bool {
	t := a.tokens[i]
	if a.opensVenue(i) {
		return false
	}
	if t.Lines > 0 || a.dateAt[i] >= 0 || a.nameAt[i] >= 0 && !a.isClass(i, pack.Title) {
		return false
	}
	if a.isClass(i, pack.Person) || a.isClass(i, pack.Title) || a.isClass(i, pack.Traveller) {
		_, isVerb := a.verbAt(i)
		return !isVerb
	}
	if !t.Lower || strings.HasSuffix(a.words[i], "ly") {
		return false
	}
	if _, isVerb := a.verbAt(i); isVerb {
		return false
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Prep, pack.And, pack.Clause, pack.After, pack.Before, pack.Adverb, pack.Final, pack.Det, pack.Pronoun, pack.Passive, pack.Part, pack.Venue, pack.PlaceNoun,
			pack.Stop, pack.Turn, pack.Follow, pack.Mode, pack.Future, pack.Instead, pack.Negate, pack.Number, pack.Ordinal, pack.Helper, pack.Aux, pack.Now:
			return false
		}
	}
	return true
}

// inChain reports whether dashes bind a name and others to one adjective: "the
// Oslo–Moss–Halden road".
func (a *analysis) inChain(p *place, s *sentence) bool {
	bound := func(i int) bool {
		return i > s.first && i+1 < s.last && (a.words[i] == "-" || a.words[i] == "–") && !a.tokens[i].Space && !a.tokens[i+1].Space && a.dateAt[i] < 0
	}
	end := p.last
	for bound(end) && a.tokens[end+1].Title {
		end++
		for end++; end < s.last && a.placeAt[end] >= 0 && a.placeAt[end] == a.placeAt[end-1]; end++ {
		}
	}
	return (end > p.last || bound(p.first-1)) && end < s.last && a.tokens[end].Class == prose.Word && a.placeAt[end] < 0 && a.qualifies(end)
}

// opensVenue reports whether the words from token i on name a house or a yard by what
// it is for: "detention centre", "refugee camp".
func (a *analysis) opensVenue(i int) bool {
	for k := i; k < i+3 && k < len(a.tokens) && a.tokens[k].Lower && a.tokens[k].Lines == 0; k++ {
		if k > i && (a.isClass(k, pack.Venue) || a.isClass(k, pack.PlaceNoun)) {
			return true
		}
		if k == i && a.from[k] < a.from[k+1] && !a.isClass(k, pack.Person) && !a.isClass(k, pack.Org) || a.dateAt[k] >= 0 {
			return false
		}
	}
	return false
}

// leftOf reads what stands before a name.
func (a *analysis) leftOf(p *place, s *sentence, f *frame) {
	i := p.first - 1
	for steps := 0; i >= s.first && steps < 9; steps++ {
		if pl := a.placeAt[i]; pl >= 0 {
			q := &a.places[pl]
			if q.Demonym || a.tokens[i+1].Class == prose.Clitic && i+1 < p.first || a.isClass(q.last, pack.PlaceNoun) && q.last < p.first {
				i = q.first - 1 // "the Arctic port of"
				continue
			}
			break
		}
		if a.tokens[i].Class == prose.Clitic {
			// "Peru's capital, Lima" and "its capital"
			i--
			continue
		}
		if d := a.dateAt[i]; d >= 0 && i > s.first {
			i = a.dates[d].first - 1
			continue
		}
		if h, ok := a.ends(i+1, pack.Prep); ok {
			if and, ok := a.ends(i+1, pack.And); ok && and.N > h.N && h.Value == "with" {
				break // "as well as"
			}
			at := i + 1 - h.N
			if h.Value == "of" && at > s.first && (a.endsClass(at, pack.PlaceNoun) || a.isClass(at-1, pack.Det) || a.endsClass(at, pack.Venue)) {
				i = at - 1
				continue
			}
			f.prep, f.prepAt = h.Value, at
			a.headOf(s, f)
			return
		}
		if a.placeish(i) {
			i--
			continue
		}
		if h, ok := a.ends(i+1, pack.Such); ok && i-h.N > s.first {
			// "in cities such as A", "five stops, including A"
			i -= h.N
			if a.words[i] == "," {
				i--
			}
			continue
		}
		if v, ok := a.verbEnding(i + 1); ok {
			switch v.class {
			case pack.Be:
				return
			case pack.Visit, pack.Reach, pack.Depart, pack.Pass, pack.Return, pack.Arrive, pack.Event, pack.Go, pack.Begin, pack.Stay:
				f.object, f.prepAt = true, v.tok
				if h, ok := a.is(v.tok, pack.Pass); ok && v.class == pack.Go && h.N == v.n {
					v.class = pack.Pass
				}
				f.gov, f.hasGov = v, true
			}
			return
		}
		if a.words[i] == "," || a.words[i] == "(" || a.words[i] == `"` || a.words[i] == "“" {
			if a.words[i] == "," && a.endsClass(i, pack.PlaceNoun) {
				i-- // "the capital, Lima": an apposition goes on
				continue
			}
			if k := a.addressBefore(i); k > s.first && steps == 0 {
				i = k - 1 // "at the Naval Academy, Lima"
				continue
			}
			break
		}
		if steps > 0 && a.compounded(i+1) {
			i-- // "in the hard-hit region"
			continue
		}
		if a.tokens[i].Lower && steps < 4 && !a.isClass(i, pack.Trip) && !a.isClass(i, pack.StopNoun) && !a.isClass(i, pack.Meeting) && !a.isClass(i, pack.And) && !a.isClass(i, pack.Clause) && !a.isClass(i, pack.Pronoun) && !a.isClass(i, pack.Person) && !a.isClass(i, pack.NoVerb) {
			i-- // an adjective that the pack does not know
			continue
		}
		break
	}
	f.prepAt = max(i, s.first)
}

// addressBefore returns where the name of a house or a yard begins that ends
// before the comma at token i, behind a preposition; 0 for none.
func (a *analysis) addressBefore(i int) int {
	if a.words[i] != "," {
		return 0
	}
	k := i - 1
	for k > 0 && k > i-7 && a.placeAt[k] < 0 && a.dateAt[k] < 0 && (a.tokens[k].Title || a.tokens[k].Class == prose.Clitic || a.words[k] == "&") {
		k--
	}
	if k == i-1 || a.tokens[k+1].Lines > 0 {
		return 0
	}
	j := k
	for j > 0 && a.isClass(j, pack.Det) && a.tokens[j].Lower {
		j--
	}
	if h, ok := a.ends(j+1, pack.Prep); ok && (h.Value == "in" || h.Value == "to" || h.Value == "from" || h.Value == "via") {
		return k + 1
	}
	return 0
}

func (a *analysis) endsClass(i int, c pack.Class) bool {
	_, ok := a.ends(i, c)
	return ok
}

// placeish reports whether a word may stand between a preposition and a name.
func (a *analysis) placeish(i int) bool {
	return a.isClass(i, pack.Det) || a.isClass(i, pack.PlaceNoun) || a.isClass(i, pack.Venue) || a.isClass(i, pack.Number) || a.isClass(i, pack.Ordinal)
}

// verbEnding returns a verb whose last token stands right before token i.
func (a *analysis) verbEnding(i int) (verb, bool) {
	for j := max(0, i-4); j < i; j++ {
		if v, ok := a.verbAt(j); ok && j+v.n == i {
			return v, true
		}
	}
	return verb{}, false
}

// headOf finds the noun on which the preposition hangs, within the clause.
func (a *analysis) headOf(s *sentence, f *frame) {
	for i := f.prepAt - 1; i >= int(a.clauses[a.clauseOf[f.prepAt]].first) && i > f.prepAt-13; i-- {
		if d := a.dateAt[i]; d >= 0 {
			continue
		}
		if v, ok := a.verbAt(i); ok && v.tok+v.n <= f.prepAt {
			return
		}
		if a.words[i] == ";" {
			return
		}
		for _, h := range a.hits[a.from[i]:a.from[i+1]] {
			switch h.Class {
			case pack.Trip, pack.StopNoun, pack.Meeting:
				if i+h.N > f.prepAt {
					continue
				}
				if f.head == pack.None || rankNoun(h.Class) < rankNoun(f.head) {
					f.head, f.headAt, f.noun = h.Class, i, a.words[i+h.N-1]
				}
			}
		}
		if f.head != pack.None {
			return
		}
	}
}

func rankNoun(c pack.Class) int {
	switch c {
	case pack.Trip:
		return 0
	case pack.StopNoun:
		return 1
	}
	return 2
}

// distance sees how near the name stands to its verb.
func (a *analysis) distance(p *place, f *frame) {
	if !f.hasGov || f.after {
		return
	}
	from := f.gov.tok + f.gov.n
	words := 0
	for i := from; i < f.prepAt && i < p.first; i++ {
		if a.dateAt[i] >= 0 || strings.HasSuffix(a.words[i], "ly") || a.isClass(i, pack.Part) {
			continue
		}
		words++
		if q := a.placeAt[i]; q >= 0 && f.list < 0 && a.between(&a.places[q], p) {
			f.second = true
		}
		if a.isClass(i, pack.And) || i == f.headAt {
			f.second = false // a conjunct, or a noun, of its own
		}
	}
	f.tight = words <= 1
}

// between reports whether place q, standing between a verb and place p, takes
// the verb for itself.
func (a *analysis) between(q, p *place) bool {
	return !q.Demonym && q.within < 0 && q.last < len(a.tokens) && a.tokens[q.last].Class != prose.Clitic && !holds(q.sense, p.sense)
}

// listBefore finds the member of a list that stands before place i: "A, B and
// C", with a "Region" or "(Region)" after any of them.
func (a *analysis) listBefore(i int) (int, bool) {
	if i == 0 {
		return 0, false
	}
	p := &a.places[i]
	if p.Demonym || p.within >= 0 {
		return 0, false
	}
	prev := i - 1
	end := a.places[prev].last
	if a.places[prev].within >= 0 {
		prev = a.places[prev].within
	}
	q := &a.places[prev]
	if q.Demonym || q.sentence != p.sentence || p.first-end > 9 {
		return 0, false
	}
	joint := false
	for k := end; k < p.first; k++ {
		w := a.words[k]
		if and, ok := a.is(k, pack.And); ok {
			if h, ok := a.ends(k+and.N, pack.Prep); !ok || h.Value == "with" || h.Value == "via" {
				k += and.N - 1 // "as well as", "followed by"; "and to" begins anew
			}
			joint = true
			continue
		}
		switch {
		case w == "," || w == ";":
			joint = true
		case w == ")" || w == "(" || w == "." && k == end:
		case a.isClass(k, pack.Det), a.isClass(k, pack.PlaceNoun), a.dateAt[k] >= 0, a.placeAt[k] >= 0 && a.places[a.placeAt[k]].Demonym:
		case w == "of" && a.isClass(k-1, pack.PlaceNoun):
		case a.nameAt[k] >= 0 && joint: // a member that the lexicon does not know
		default:
			return 0, false
		}
		if _, ok := a.is(k, pack.Clause); ok && !a.isClass(k, pack.And) {
			return 0, false
		}
	}
	return prev, joint
}

// listResumed returns the member before place i of a list that goes on after a
// clause about that member: "Idaho, where it rained, and Utah".
func (a *analysis) listResumed(i int) (int, bool) {
	p := &a.places[i]
	and, ok := a.ends(p.first, pack.And)
	if !ok || p.Demonym || p.within >= 0 || a.word(p.first-and.N-1) != "," {
		return 0, false
	}
	id := int(a.clauseOf[p.first-and.N-1])
	c := &a.clauses[id]
	if c.sentence != p.sentence || !a.pack.Has(pack.Relative, a.words[c.first]) && !a.isClass(c.first, pack.Where) || a.word(c.first-1) != "," {
		return 0, false
	}
	q := a.placeAt[c.first-2]
	if q < 0 {
		return 0, false
	}
	if w := a.places[q].within; w >= 0 {
		q = int32(w)
	}
	return int(q), !a.places[q].Demonym
}

// cityLike reports whether a sense can be a stop in its own right.
func cityLike(s seeds.Sense) bool {
	switch s.Kind {
	case seeds.Country, seeds.Continent, seeds.Admin1, seeds.Region, seeds.Water, seeds.Range, seeds.Desert:
		return false
	}
	return true
}
