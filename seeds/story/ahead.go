package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// ahead reports whether a weekday beside which no verb stands lies ahead rather than behind,
// as in a plan: "ferry to Oslo on Monday", "Oslo tonight, Bergen on Monday". Behind what is
// told of today it does; behind what is past it does not; else where the text tells of
// nothing past.
func (a *analysis) ahead(values []when.Value, i int) bool {
	d := &a.dates[i]
	if d.Rule != when.RuleWeekday && d.Rule != when.RuleWeekdays || d.HasTurn || !a.resolver.Story.Full() || a.endsClass(d.first, pack.Since) {
		return false
	}
	if l := a.sentences[d.sentence].layout; l == aside || l == title || a.pictured(d.sentence) {
		return false // a caption tells in no tense what has happened
	}
	for k := i - 1; k >= 0 && d.sentence-a.dates[k].sentence <= 1; k-- {
		if !a.dayLike(k) || values[k].From.Grain < seeds.GrainDay {
			continue
		}
		o, ok := when.Compare(values[k].From, a.resolver.Story)
		if !ok {
			return false
		}
		return o >= 0
	}
	return a.has(a.sentences[d.sentence].first, d.first, pack.Now) || !a.tellsPast()
}

// tellsPast reports whether anything of a text is told in the past.
func (a *analysis) tellsPast() bool {
	if a.past == 0 {
		a.past = 1
		for i := range a.tokens {
			if a.dateAt[i] < 0 && !a.isClass(i, pack.Weekday) && a.pastForm(i) {
				a.past = 2
				break
			}
		}
		for d := range a.dates {
			if x := &a.dates[d]; x.Rule == when.RuleRelDay && x.N < 0 || x.HasTurn && x.Turn < 0 || x.Rule == when.RuleAgo {
				a.past = 2
			}
		}
	}
	return a.past > 1
}

// pastForm reports whether a word is or may be that of a verb in the past.
func (a *analysis) pastForm(i int) bool {
	if t, _ := a.tenseAt(i); t == past || t == saying || t == participle {
		return true
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if h.Value == "past" {
			return true
		}
	}
	return a.tokens[i].Lower && a.pack.Ending(a.words[i]) == "past"
}
