package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// recent is how many days old a picture of what a story tells may be.
const recent = 10

// oldPicture reports whether a sentence is the caption of a picture of another
// time: told in the present, with the full date of a day well before the story's.
func (a *analysis) oldPicture(s *sentence) bool {
	story := a.resolver.Story
	if !story.Full() || !a.present(s) {
		return false
	}
	for i := s.first; i < s.last; i++ {
		d := a.dateAt[i]
		if d < 0 || a.dates[d].Year == 0 || !a.dates[d].Absolute() {
			continue
		}
		day := a.values[d].From
		if before, ok := when.Compare(day, story); ok && before < 0 && day.Grain >= seeds.GrainDay && when.Days(day, story) > recent {
			return true
		}
	}
	return false
}

// present reports whether a sentence tells of what is done in the present: its
// first verb is one of the present, with no helper before it.
func (a *analysis) present(s *sentence) bool {
	for i := s.first; i < s.last; i++ {
		if a.isClass(i, pack.Aux) || a.isClass(i, pack.Future) || a.isClass(i, pack.Helper) {
			return false
		}
		if v, ok := a.verbAt(i); ok && v.form != "ing" {
			return v.form == "base" && i > s.first
		}
	}
	return false
}

// pictured reports whether a sentence is the caption of a picture, by what stands with it: "Photo:"
// before it, or behind it a credit, "(Photo: AP)", "| Reuters".
func (a *analysis) pictured(i int) bool {
	s := &a.sentences[i]
	if h, ok := a.ofPicture(s.first); ok && a.tokens[s.first].Lines > 0 && a.word(s.first+h.N) == ":" {
		return true
	}
	for k := s.last - 2; k > s.first && k >= s.last-creditLength; k-- {
		if w := a.words[k]; w == "(" || w == "|" || isDash(w) {
			return a.picturedWithin(k+1, s.last)
		}
	}
	if i+1 == len(a.sentences) {
		return false
	}
	next := &a.sentences[i+1]
	return next.last-next.first <= creditLength && a.tokens[next.first].Lines <= 1 && !a.hasPredicate(next) && a.picturedWithin(next.first, next.last)
}

// creditLength is how many tokens the credit of a picture has at most.
const creditLength = 10

// picturedWithin reports whether what begins at a token begins with a word of a picture's credit.
func (a *analysis) picturedWithin(i, end int) bool {
	for k := i; k < min(i+3, end); k++ {
		if _, ok := a.ofPicture(k); ok {
			return true
		}
	}
	return false
}

func (a *analysis) ofPicture(i int) (*pack.Hit, bool) {
	h, ok := a.is(i, pack.Caption)
	return h, ok && h.Value == "photo"
}
