package story

import (
	"strconv"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// noList marks a sentence that stands in no list.
const noList = -2

// findLists finds for each sentence of a list the one above the list, -1 where
// the text begins with it. A line belongs to a list where it is an item, or a
// date begins it.
func (a *analysis) findLists() []int32 {
	above := make([]int32, len(a.sentences))
	for i := range a.sentences {
		s := &a.sentences[i]
		goesOn := i > 0 && above[i-1] != noList
		switch {
		case s.layout == item, a.headDay(s) >= 0, goesOn && a.tokens[s.first].Lines == 0:
			above[i] = int32(i - 1)
			if goesOn {
				above[i] = above[i-1]
			}
		default:
			above[i] = noList
		}
	}
	return above
}

func (a *analysis) listLine(s int) bool { return a.above[s] != noList }

// listYear returns the year that the line above a list names for it, 0 where
// it names none: "Schedule of the 2020 relay".
func (a *analysis) listYear(s int) int {
	story := a.resolver.Story.Year
	if story == 0 || a.above[s] < 0 {
		return 0
	}
	head := &a.sentences[a.above[s]]
	for i := head.first; i < head.last; i++ {
		if a.tokens[i].Class != prose.Number || len(a.words[i]) != 4 {
			continue
		}
		if y, err := strconv.Atoi(a.words[i]); err == nil && story-1 <= y && y <= story+2 {
			return y
		}
	}
	return 0
}

// leadLean is the tense of the sentence that leads to a list: "She will play". A
// present may lead to what is past as well: it is not sure ("here are the highlights").
func (a *analysis) leadLean(s int) (lean when.Lean, sure bool) {
	if !a.listLine(s) {
		return when.LeanNone, true
	}
	for k := int(a.above[s]); k >= 0 && k >= int(a.above[s])-1; k-- {
		if l, sure := a.closing(k); l != when.LeanNone {
			return l, sure
		}
	}
	return when.LeanNone, true
}

// closing is the tense in which a sentence ends, and whether that is more than a present.
func (a *analysis) closing(s int) (lean when.Lean, sure bool) {
	st := &a.sentences[s]
	for k := int(a.clauseOf[st.last-1]); k >= int(a.clauseOf[st.first]); k-- {
		c := &a.clauses[k]
		if c.classes.has(pack.Caption) {
			continue
		}
		if l := a.leanBefore(c, c.last); l != when.LeanNone {
			return l, l != when.LeanFuture || c.future
		}
	}
	return when.LeanNone, true
}
