package story

import (
	"dateline/seeds/pack"
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

// headYear returns the year that a line above a date gives it, 0 where none does: "Schedule of
// the 2020 relay". A line that only names some year in passing gives it to no running text, and
// where the story has a day of its own, only to the list that it leads to or to one below the
// title.
func (a *analysis) headYear(d int) int {
	h, story, s := a.yearsAbove[d], a.resolver.Story.Year, a.dates[d].sentence
	listed := a.listLine(s) || a.sentences[s].layout == heading
	if h.Own {
		return h.Year
	}
	if h.Year == 0 || !listed && (story != 0 || !h.Firm) {
		return 0
	}
	near := story-1 <= h.Year && h.Year <= story+2
	if first := a.sentenceOf(h.Line); h.Firm || story == 0 || near && (first == 0 || a.aboveList(first, s)) {
		return h.Year
	}
	return 0
}

// aboveList reports whether the line that begins with a sentence is the one above the list that
// another stands in.
func (a *analysis) aboveList(first, s int) bool {
	above := int(a.above[s])
	for k := first + 1; k <= above; k++ {
		if a.tokens[a.sentences[k].first].Lines > 0 {
			return false
		}
	}
	return first <= above
}

// takeYear gives the story's day the year that stands above the days of its lists, where it has
// none.
func (a *analysis) takeYear() {
	if day := &a.resolver.Story; !day.Known() || day.Year != 0 {
		return
	}
	exprs := make([]when.Expression, len(a.dates))
	for i := range a.dates {
		exprs[i] = a.dates[i].Expression
	}
	for i := range a.dates {
		if a.dates[i].Absolute() {
			a.resolver.TakeYear(a.headYear(i), exprs)
		}
	}
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
