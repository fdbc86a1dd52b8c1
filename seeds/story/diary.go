package story

import (
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// headings finds the days that stand at the head of the lines below them, as
// in a diary or a programme of several days: for each sentence the date above
// it, or -1. A text needs two such heads to be one.
func (a *analysis) headings() []int32 {
	under := none(len(a.sentences))
	var heads []int // the sentences with such a day
	at, alone, told, listed := int32(-1), false, false, false
	for i := range a.sentences {
		s := &a.sentences[i]
		starts := a.tokens[s.first].Lines
		if d := a.headDay(s); d >= 0 {
			at, alone, told, listed = int32(d), a.onlyDate(s) || a.numberedDay(s) == d, false, s.layout == item
			under[i] = at
			heads = append(heads, i)
			continue
		}
		if starts > 0 && listed && !alone {
			at = -1 // each line of a list is for itself
		}
		// the text of a head goes on to the next empty line, that of a
		// programme to the next head
		if starts > 1 && s.layout != item && (told || !alone) {
			at = -1
		}
		told = told || s.layout != item && a.hasPredicate(s)
		under[i] = at
	}
	if a.diary = len(heads) > 1; !a.diary {
		return none(len(a.sentences))
	}
	if a.telling(heads) {
		for k, s := range heads[1:] {
			for i := heads[k] + 1; i < s; i++ {
				under[i] = under[heads[k]]
			}
		}
	}
	return under
}

// telling reports whether running text stands below most of the heads of a diary, so
// that all that stands between two is of the day above it.
func (a *analysis) telling(heads []int) bool {
	n, all := 0, 0
	for k, s := range heads[1:] {
		if s == heads[k]+1 && a.onlyDate(&a.sentences[s]) {
			continue // "Day 32", and its date below
		}
		all++
		for i := heads[k]; i < s; i++ {
			if a.sentences[i].layout == body && a.hasPredicate(&a.sentences[i]) {
				n++
				break
			}
		}
	}
	return 2*n > all
}

// ownWords is from how many clauses of "I" or "we" on a text is its
// traveller's own.
const ownWords = 4

// firstPerson reports whether the writer tells of travels of his own.
func (a *analysis) firstPerson() bool {
	n := 0
	for i := range a.clauses {
		c := &a.clauses[i]
		if a.sentences[c.sentence].quoted || a.quotedAt(&a.sentences[c.sentence], c.first) {
			continue
		}
		for _, s := range c.subjects {
			if s.pron == "i" {
				n++
				break
			}
		}
	}
	return n >= ownWords
}

// headDay returns the day with which a line begins, -1 where it begins with
// none.
func (a *analysis) headDay(s *sentence) int {
	if a.tokens[s.first].Lines == 0 {
		return -1
	}
	best := a.numberedDay(s)
	if best >= 0 {
		return best
	}
	for i := s.first; i < s.last; i++ {
		d := int(a.dateAt[i])
		if d < 0 {
			if a.tokens[i].Class == prose.Mark {
				continue
			}
			break
		}
		switch a.dates[d].Rule {
		case when.RuleDate, when.RuleWeekday, when.RuleDayCount:
			if best < 0 || a.strength(d) > a.strength(best) || a.dates[best].Rule == when.RuleDayCount {
				best = d
			}
		default:
			return best
		}
		i = a.dates[d].last - 1
	}
	return best
}

// numberedDay returns the date of a line that gives it beside the number of the
// day and tells nothing, -1 for others: "Kilimanjaro, Day 2 - 14/11/16".
func (a *analysis) numberedDay(s *sentence) int {
	day, numbered := -1, false
	for i := s.first; i < s.last; i++ {
		d := int(a.dateAt[i])
		if d < 0 {
			continue
		}
		switch x := &a.dates[d]; {
		case x.Rule == when.RuleDayCount:
			numbered = true
		case x.Absolute() && day < 0:
			day = d
		default:
			return -1
		}
		i = a.dates[d].last - 1
	}
	if !numbered || a.hasPredicate(s) {
		return -1
	}
	return day
}

// onlyDate reports whether a line holds nothing but dates.
func (a *analysis) onlyDate(s *sentence) bool {
	for i := s.first; i < s.last; i++ {
		if a.dateAt[i] < 0 && a.tokens[i].Class != prose.Mark {
			return false
		}
	}
	return true
}
