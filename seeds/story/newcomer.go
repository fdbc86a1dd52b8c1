package story

// newcomerActs reports whether somebody acts in a clause, by name, who surely is not the
// traveller: the story brings that one in after it.
func (a *analysis) newcomerActs(id int) bool {
	switch a.clauses[id].whose {
	case "name", "peer", "relative":
		who := a.actors()[id]
		return who >= 0 && a.newcomer(who)
	}
	return false
}

// newcomer reports whether an entity is somebody of whom the story tells only after it has told
// of the traveller, and who is called by nothing that the traveller is called by.
func (a *analysis) newcomer(id int) bool {
	c := &a.cast
	e := &c.entities[id]
	if id == c.main || e.kind == "org" || e.kind == "fixed" || a.likeness(id) != "person" || !a.introduced(e.first) {
		return false
	}
	for _, names := range [...]map[string]bool{e.titles, e.nouns} {
		for noun := range names {
			if c.nouns[noun] {
				return false
			}
		}
	}
	return c.main < 0 || a.likeness(c.main) == "person"
}

// described reports whether what is told of a place only describes what stands before a comma,
// while the sentence goes on behind another: "her album, recorded in Lima, is".
func (a *analysis) described(e *evidence) bool {
	f := &e.frame
	if !f.hasGov || f.after || f.gov.form != "past" || f.gov.tok < 2 || a.words[f.gov.tok-1] != "," {
		return false
	}
	id := int(a.clauseOf[f.gov.tok])
	c := &a.clauses[id]
	if id+1 == len(a.clauses) || c.first != a.sentences[c.sentence].first || c.verbs[0].tok != f.gov.tok {
		return false
	}
	next := &a.clauses[id+1]
	return next.sentence == c.sentence && next.inherits && a.words[next.first] == "," && len(next.verbs) > 0 && next.verbs[0].form != "ing"
}
