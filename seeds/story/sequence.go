package story

import (
	"slices"
	"sort"

	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// telling is one piece of evidence and the visit that it tells of.
type telling struct {
	visit    int
	evidence *evidence
}

// crowded is how many tellings of one sentence are compared with each other.
const crowded = 40

// tellings groups what is told of the visits by sentence.
func (a *analysis) tellings(vs []visit) map[int][]telling {
	groups := map[int][]telling{}
	for i := range vs {
		all := vs[i].all()
		for k := range all {
			s := a.places[all[k].place].sentence
			if len(groups[s]) < crowded {
				groups[s] = append(groups[s], telling{i, all[k]})
			}
		}
	}
	return groups
}

// pair gathers the signs within one sentence that x came before y.
func (a *analysis) pair(w *signs, x, y telling) {
	e, f := x.evidence, y.evidence
	p, q := &a.places[e.place], &a.places[f.place]
	// a clause of its own says when, of what its sentence goes on to tell or told right before
	if a.afterClause(e, f) {
		w.add(x.visit, y.visit, "after-clause")
	}
	if a.beforeClause(e, f) {
		w.add(x.visit, y.visit, "before-clause")
	}
	// or some words of the clause do
	if a.afterPlace(e, f) {
		w.add(x.visit, y.visit, "after-place")
	}
	if a.orderedBy(f, e, "before") {
		w.add(x.visit, y.visit, "before-place")
	}
	if a.tellsOfSubject(e, f) {
		w.add(x.visit, y.visit, "qualifies")
	}
	near := e.clause == f.clause || abs(e.clause-f.clause) == 1 && q.first > p.first
	if e.origin && !f.origin && near && !a.saidBefore(f, e) {
		w.add(x.visit, y.visit, "leaves")
		w.follows(x.visit, y.visit, "leaves")
	}
	if e.frame.prep == "from" && f.frame.prep == "to" && near && !a.saidBefore(f, e) {
		w.add(x.visit, y.visit, "from-to")
		w.follows(x.visit, y.visit, "from-to")
	}
	if e.pass && !f.pass && e.clause == f.clause && !f.origin {
		w.add(x.visit, y.visit, "passes")
		if e.frame.prep == "via" && f.frame.prep == "to" && e.frame.gov == f.frame.gov {
			w.add(x.visit, y.visit, "via-to")
		}
		if q.last == e.frame.prepAt {
			w.add(x.visit, y.visit, "via-behind") // "Lima via Quito"
		}
	}
	if f.frame.prep == "to" && e.frame.prep != "to" && (a.endsClass(f.frame.prepAt, pack.Underway) || q.last <= p.first && a.isClass(p.last, pack.Underway)) {
		w.add(x.visit, y.visit, "on-way-to") // "will stop in Lima on the way to Quito"
	}
	if f.frame.list >= 0 && p.first < q.first && (f.frame.list == e.place || e.frame.list >= 0 || e.place == f.frame.first) {
		w.add(x.visit, y.visit, "list")
	}
	if p.first < q.first {
		w.add(x.visit, y.visit, "same-sentence")
		if e.clause == f.clause {
			w.add(x.visit, y.visit, "same-clause")
		}
	}
}

// afterClause reports whether a clause of its own says that a telling came before another: "after she had
// been in Lima, she flew to Quito".
func (a *analysis) afterClause(e, f *evidence) bool {
	c, d := &a.clauses[e.clause], &a.clauses[f.clause]
	if e.clause == f.clause {
		return a.cameFirst(c) && a.opensFor(e, f)
	}
	if e.clause > f.clause+1 && !a.nearestTo(f, a.places[f.place].last, c.first) || !a.cameFirst(c) || a.cameFirst(d) || a.hangs(c, d) {
		return false
	}
	return !a.aside(e) && (e.clause < f.clause || !a.joinsOn(c))
}

// beforeClause reports whether a clause of its own says that a telling came before another: "she was in
// Lima before she flew to Quito". What follows such a clause is set against it only where that opens the sentence.
func (a *analysis) beforeClause(e, f *evidence) bool {
	c, d := &a.clauses[e.clause], &a.clauses[f.clause]
	if e.clause == f.clause {
		return a.saysWhen(c, "before") && a.opensFor(f, e)
	}
	if !a.saysWhen(d, "before") || a.saysWhen(c, "before") || a.aside(f) {
		return false
	}
	if e.clause < f.clause {
		return !a.joinsOn(d)
	}
	return (e.clause == f.clause+1 || a.nearestTo(e, a.places[f.place].last, a.places[e.place].first)) && (a.opensTold(d.first) || a.joinsOn(d))
}

// tellsOfSubject reports whether a telling stands in a clause about the one who acts in what another tells, and
// says what that one had done: "a man who robbed a bank in Lima was caught in Quito". What a dateline tells
// is where the sentence behind it ends.
func (a *analysis) tellsOfSubject(e, f *evidence) bool {
	c := &a.clauses[e.clause]
	if !a.pack.Has(pack.Relative, c.rel) || c.future || len(c.verbs) == 0 || e.place == a.dateline {
		return false
	}
	if f.place == a.dateline {
		return a.endsMain(c)
	}
	d := &a.clauses[f.clause]
	return f.clause > e.clause && !a.pack.Has(pack.Relative, d.rel) && a.endsMain(c) && !d.future
}

// endsMain reports whether the sentence of a clause goes on behind it with what its subject did.
func (a *analysis) endsMain(c *clause) bool {
	s := &a.sentences[c.sentence]
	open := !a.hasVerb(s.first, c.first) // "Dahl, who had spoken in Lima, was welcomed in Quito"
	for k := c.last; k < s.last; {
		d := &a.clauses[a.clauseOf[k]]
		if d.resumes || open && len(d.verbs) > 0 && !a.pack.Has(pack.Relative, d.rel) {
			return true
		}
		k = d.last
	}
	return false
}

// afterPlace reports whether some words of a clause do.
func (a *analysis) afterPlace(e, f *evidence) bool {
	return a.orderedBy(e, f, "after") && !a.hangs(&a.clauses[e.clause], &a.clauses[f.clause])
}

// saidBefore reports whether either says that a telling came before another.
func (a *analysis) saidBefore(e, f *evidence) bool { return a.afterClause(e, f) || a.afterPlace(e, f) }

// leftAfter reports whether a sentence says that one place was left after another had been visited:
// "left Lima for home after stops in Quito".
func (a *analysis) leftAfter(x, y *visit) bool {
	for _, e := range x.all() {
		for _, f := range y.all() {
			if a.places[e.place].sentence == a.places[f.place].sentence && a.saidBefore(f, e) {
				return true
			}
		}
	}
	return false
}

// orderedBy reports whether a telling hangs on a word of before or after, and
// another on what is then said to have come before or after: "arrived in Quito
// after talks in Lima", "before his arrival in Quito he was in Lima". What
// follows such words is set against them only where they open the sentence.
func (a *analysis) orderedBy(e, other *evidence, value string) bool {
	at := a.wordOver(e, value)
	if at < 0 || a.wordOver(other, value) >= 0 {
		return false
	}
	return a.places[other.place].first < at && other.clause >= e.clause-1 || a.opensTold(at)
}

// datedByEvent reports whether a story only says how many weeks or more lie between a visit and what it dates:
// "broke the news on Monday, a week after the opening night in Lima". Some days hardly matter.
func (a *analysis) datedByEvent(v *visit) bool {
	all := v.all()
	for _, e := range all {
		at := max(a.wordOver(e, "after"), a.wordOver(e, "before"))
		if unit, ok := a.is(at-1, pack.Unit); !ok || !slices.Contains(longUnits, unit.Value) || a.timelyIn(at, a.sentences[a.places[e.place].sentence].last) {
			return false
		}
	}
	return len(all) > 0
}

// longUnits are the units of time, as the pack calls them, that are longer than a stop.
var longUnits = []string{"week", "month", "year"}

// wordOver returns the word of before or after on which a telling hangs, or the
// list that it is in, and -1 where there is none.
func (a *analysis) wordOver(e *evidence, value string) int {
	p := &a.places[e.place]
	if e.frame.list >= 0 {
		p = &a.places[e.frame.first]
	}
	for i := p.first - 1; i >= a.sentences[p.sentence].first; i-- {
		if h, ok := a.is(i, pack.Prep); ok && h.Value == value && a.dateAt[i] < 0 {
			return i
		}
		if v, ok := a.verbAt(i); ok && v.form != "ing" && !a.nominal(i) || a.words[i] == "," || a.placeAt[i] >= 0 {
			break
		}
	}
	return -1
}

// hangs reports whether a clause only tells more of the one before it: "after a
// tour of five cities, beginning with Herat".
func (a *analysis) hangs(c, d *clause) bool {
	return d.first > c.first && d.inherits && len(d.verbs) > 0 && d.verbs[0].form == "ing"
}

// opensWith reports whether a clause begins with a word of before or after.
func (a *analysis) opensWith(c *clause, value string) bool {
	h, ok := a.is(c.first, pack.Prep)
	return ok && h.Value == value
}

// saysWhen reports whether a clause begins with such a word and says itself what came after or before:
// not "before that she had been in Lima".
func (a *analysis) saysWhen(c *clause, value string) bool {
	return a.opensWith(c, value) && !a.isClass(c.first, pack.Before) && !a.isClass(c.first, pack.After)
}

// cameFirst reports whether a clause says itself what came before what another one of its sentence
// tells: "after she had been in Lima", "having called at Lima".
func (a *analysis) cameFirst(c *clause) bool {
	h, ok := a.is(a.opening(c), pack.Before)
	return a.saysWhen(c, "after") || ok && h.Value == "done"
}

// opening is the first word of a clause, behind the comma with which it may begin.
func (a *analysis) opening(c *clause) int {
	if c.first+1 < c.last && a.words[c.first] == "," {
		return c.first + 1
	}
	return c.first
}

// opensFor reports whether a telling stands in the words that open a clause, which a comma parts from the
// verb of another: "after she had been in Lima, she flew to Quito".
func (a *analysis) opensFor(e, f *evidence) bool {
	g := &f.frame
	if !g.hasGov || g.after || a.aside(e) || e.frame.list >= 0 && g.list >= 0 && e.frame.first == g.first {
		return false
	}
	end := a.places[e.place].last
	return end <= g.gov.tok && a.places[f.place].first > g.gov.tok && a.commaBetween(end, g.gov.tok)
}

// joinsOn reports whether a clause goes on from what stands before it, so that it says when of what
// follows alone: "left Lima and, after a stop in Quito, got to Oslo".
func (a *analysis) joinsOn(c *clause) bool {
	i := c.first - 1
	if i > a.sentences[c.sentence].first && a.words[i] == "," {
		i--
	}
	return i >= a.sentences[c.sentence].first && a.isClass(i, pack.And)
}

// aside reports whether a comma parts a telling, or the list in which it stands, from the words
// that open its clause: "and, after the final, to Lima".
func (a *analysis) aside(e *evidence) bool {
	p := &a.places[e.place]
	if e.frame.list >= 0 {
		p = &a.places[e.frame.first]
	}
	first := a.opening(&a.clauses[e.clause])
	return first < p.first && a.commaBetween(first, p.first)
}

// ordinal returns n where the story calls it the n-th stop or leg.
func (v *visit) ordinal(a *analysis) int {
	for _, e := range v.all() {
		c := &a.clauses[e.clause]
		if !a.sentences[c.sentence].classes.has(pack.StopNoun) {
			continue
		}
		for i := c.first; i < c.last-1; i++ {
			n := 0
			if h, ok := a.is(i, pack.Ordinal); ok {
				n = h.Num
			} else if len(a.words[i]) <= 4 && a.dateAt[i] < 0 {
				n = a.numeral(a.words[i])
			}
			if n == 0 {
				continue
			}
			for k := i + 1; k <= i+2 && k < c.last; k++ {
				if a.isClass(k, pack.StopNoun) && !a.isClass(k, pack.Unit) {
					return n
				}
			}
		}
	}
	return 0
}

// numeral reads 1st, 2nd, 3rd, 4th.
func (a *analysis) numeral(w string) int {
	n, i := 0, 0
	for i < len(w) && '0' <= w[i] && w[i] <= '9' {
		n = n*10 + int(w[i]-'0')
		i++
	}
	if i > 0 && a.pack.Numeral(w[i:]) {
		return n
	}
	return 0
}

// opensTold reports whether only a date stands before token i in its sentence.
func (a *analysis) opensTold(i int) bool {
	for k := a.sentences[a.sentenceOf(i)].first; k < i; k++ {
		if a.dateAt[k] < 0 {
			return false
		}
	}
	return true
}

// commaBetween reports whether a comma stands in [from, to).
func (a *analysis) commaBetween(from, to int) bool { return slices.Contains(a.words[from:to], ",") }

// tells reports whether a clause that tells of a visit has words of a class, with no
// other place between: "began in Lima and ended in Quito" begins in Lima alone.
func (v *visit) tells(a *analysis, class pack.Class) bool {
	for _, e := range v.all() {
		c := &a.clauses[e.clause]
		if !c.classes.has(class) {
			continue
		}
		at := a.tellingToken(e)
		for i, ok := a.seek(c.first, c.last, class); ok; i, ok = a.seek(i+1, c.last, class) {
			if h, _ := a.is(i, class); i+h.N < c.last && a.dateAt[i+h.N] >= 0 {
				continue // "at the start of October"
			}
			if a.nearestTo(e, min(i, at), max(i, at)) {
				return true
			}
		}
	}
	return false
}

// nearestTo reports whether no place but that of a telling, and what says where it lies,
// stands in [from, to).
func (a *analysis) nearestTo(e *evidence, from, to int) bool {
	for i := from; i < to; i++ {
		if q := a.placeAt[i]; q >= 0 && a.takes(&a.places[q], &a.places[e.place]) {
			return false
		}
	}
	return true
}

// sequence reads the words that tie a sentence to the one before it: earlier,
// then, from there.
func (a *analysis) sequence(vs []visit, w *signs) {
	type told struct {
		tok, sentence, visit int
		left                 bool // it tells that the place was left
		only                 bool // it only names the place
		list                 int  // the place that heads the list in which it stands
		rank                 string
		came                 bool // it tells that one came from there
	}
	var order []told
	for i := range vs {
		for _, e := range vs[i].all() {
			p := &a.places[e.place]
			order = append(order, told{p.first, p.sentence, i, e.origin, e.score < barely, e.frame.first, e.frame.rank, a.cameFrom(e)})
		}
	}
	sort.Slice(order, func(i, j int) bool { return order[i].tok < order[j].tok })
	for k, t := range order {
		c := &a.clauses[a.clauseOf[t.tok]]
		earlier, later, flash := false, false, false
		back := a.setsBack(c)
		if i, ok := a.seek(c.first, min(c.first+4, t.tok), pack.Before); ok && a.tiesAt(i) && !a.isClass(i-1, pack.Det) && !a.isClass(i, pack.Ordinal) {
			earlier = true // but not "her first stop", and "first" is before what follows
		}
		if i, ok := a.seek(c.first, t.tok, pack.After); ok && a.tiesAt(i) {
			later = true
		}
		earlier, later = earlier || a.marked(t.tok, pack.Before), later || a.marked(t.tok, pack.After)
		if first := a.sentences[t.sentence].first; !later && a.isClass(first, pack.Before) && a.tiesAt(first) && !slices.Contains(a.words[first:t.tok], ";") {
			earlier = true // "Earlier in the day they left Lima, arriving in Quito"
		}
		switch t.rank {
		case rankLater, rankLast, rankEnds:
			later = true
		case rankEarlier, rankOpens:
			earlier = true
		}
		alone := (k == 0 || order[k-1].sentence != t.sentence) && (k+1 == len(order) || order[k+1].sentence != t.sentence)
		if alone && a.opensWith(c, "after") && !a.opensTold(c.first) && !a.commaBetween(c.first, t.tok) {
			earlier = true // "she arrived after talks in"
		}
		for i := c.first; i < t.tok; i++ {
			flash = flash || a.isClass(i, pack.Perfect)
		}
		for b := k - 1; b >= max(0, k-mostBack); b-- {
			o := &order[b]
			if o.visit == t.visit || o.only || o.sentence == t.sentence && !later && (t.rank != rankEarlier || o.rank == t.rank) && (!back || a.clauseOf[o.tok] == a.clauseOf[t.tok]) || later && vs[o.visit].ret && !vs[t.visit].ret {
				continue // the end of the way may be told first
			}
			switch {
			case earlier && o.left && t.rank != rankEarlier: // what came first after leaving did not come before
			case earlier:
				w.add(t.visit, o.visit, "earlier")
			case later:
				w.add(o.visit, t.visit, "later")
			case t.came && alone:
				w.add(t.visit, o.visit, "came-from")
			case flash:
				w.add(t.visit, o.visit, "flashback")
			}
			listed := b > 0 && order[b-1].list == o.list // what comes after a list comes after all of it
			if o.sentence < t.sentence-1 || later && !listed && !o.left {
				break
			}
		}
	}
}

// mostBack is among how many tellings before one is looked for that which it is tied to.
const mostBack = 500

// setsBack reports whether a clause begins with words that set it before what stands before it in
// its sentence: "and before that in Lima".
func (a *analysis) setsBack(c *clause) bool {
	h, ok := a.is(c.first, pack.Prep)
	return ok && h.Value == "before" && a.isClass(c.first, pack.Before)
}

// cameFrom reports whether a telling says that one came from a place, or by way of it, to
// where the story tells that one is: "she came from Lima".
func (a *analysis) cameFrom(e *evidence) bool {
	f := &e.frame
	if !f.hasGov || f.after || f.prep != "from" && f.prep != "via" {
		return false
	}
	for k := f.gov.tok; k < f.gov.tok+f.gov.n; k++ {
		if a.isClass(k, pack.Coming) {
			return true
		}
	}
	return false
}

// tiesAt reports whether a word of before or after at token i ties what it opens to what
// was told before: "earlier in the day", but not the day before.
func (a *analysis) tiesAt(i int) bool { return a.dateAt[i] < 0 || a.dates[a.dateAt[i]].first == i }

// marked reports whether a word of a class stands right behind a place: "in Lima
// earlier", "to Lima later in the day".
func (a *analysis) marked(at int, class pack.Class) bool {
	q := a.placeAt[at]
	if q < 0 {
		return false
	}
	p := &a.places[q]
	i := p.last
	if p.hint >= 0 && a.places[p.hint].first >= i && a.places[p.hint].sentence == p.sentence {
		i = a.places[p.hint].last
	}
	if i >= a.sentences[p.sentence].last || !a.isClass(i, class) {
		return false
	}
	d := a.dateAt[i]
	return d < 0 || a.dates[d].Rule == when.RuleSame
}
