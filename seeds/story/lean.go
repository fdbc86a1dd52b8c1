package story

// The sample stories, on which the judge is taught, are made to try it: more of
// their plans fall through than those of the news do, and fewer of their names
// that stand without a verb are captions, rosters and the headlines of other
// stories. What is told leans back by so much.
const (
	plansHold = 0.5  // of a visit that is still to come
	bareName  = -0.8 // of a name that nothing governs, in a clause without a verb and in no list
)

// lean is what a telling is worth beside what the samples teach.
func (a *analysis) lean(e *evidence) float64 {
	by := 0.0
	if e.planned {
		by += plansHold
	}
	if e.told("bare") && e.frame.list < 0 && len(a.clauses[e.clause].verbs) == 0 {
		by += bareName
	}
	return by
}
