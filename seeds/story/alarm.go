package story

import "dateline/seeds/pack"

// alarmed reports whether a place is only one of those for which a warning is given, in
// its clause or above its list: "warnings for the districts of Lima", "the signal was
// raised over the following areas: Lima".
func (a *analysis) alarmed(p *place, f *frame) bool {
	if a.warned[p.sentence] {
		return true
	}
	from := min(f.prepAt, p.first)
	c := &a.clauses[a.clauseOf[from]]
	if !a.sentences[c.sentence].classes.has(pack.Alarm) {
		return false
	}
	for k := from - 1; k >= c.first; k-- {
		if a.isClass(k, pack.Alarm) {
			return true
		}
		if n := a.nameAt[k]; n >= 0 {
			return a.has(a.names[n].first, k+1, pack.Alarm) // "Signal No. 2"
		}
		if s, n := a.nounAt(k); n > 0 && s.kind == a.cast.kind || a.isClass(k, pack.Pronoun) {
			return false // who or what comes there itself
		}
	}
	return false
}

// findWarned tells of each sentence whether it is a line of a list at whose head a warning
// stands.
func (a *analysis) findWarned() []bool {
	warned := make([]bool, len(a.sentences))
	for s := 1; s < len(a.sentences); s++ {
		if !a.listLine(s) && !a.dashed(a.sentences[s].first) {
			continue
		}
		warned[s] = warned[s-1]
		if head := &a.sentences[s-1]; a.words[head.last-1] == ":" {
			warned[s] = head.classes.has(pack.Alarm)
		}
	}
	return warned
}

// struck reports whether a place is where the storm that is followed did what storms do:
// "caused floods in Lima", "left six dead in", "had soaked Lima".
func (a *analysis) struck(f *frame) bool {
	if a.cast.kind != "storm" || !f.hasGov || f.after {
		return false
	}
	c := &a.clauses[a.clauseOf[f.gov.tok]]
	if f.object {
		return f.gov.class == pack.Event && c.who == travellerRole
	}
	if f.prep != "in" && f.prep != "to" && f.prep != "via" || f.gov.class != pack.Act && f.gov.class != pack.Go && f.gov.class != pack.Event {
		return false
	}
	return c.who == travellerRole && a.has(f.gov.tok+f.gov.n, f.prepAt, pack.Havoc)
}
