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
