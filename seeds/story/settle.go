package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// arrival holds the events by which a place is reached.
var arrival = [256]bool{pack.Arrive: true, pack.Go: true, pack.Reach: true, pack.Return: true}

// dating is a date that the story ties to a visit, and how doubtful the tie is.
type dating struct {
	when3
	doubt   float64
	planned bool // it is still to come
}

// doubt weighs what makes a date doubtful as the day of arriving.
func (a *analysis) doubt(e *evidence) float64 {
	x := e.value.parted
	o, ok := when.Compare(e.value.from, a.resolver.Story)
	if !arrival[e.event] || e.frame.gov.class == pack.Depart || e.planned && ok && o <= 0 {
		x += costs.NoArrival
	}
	if e.place == a.dateline || a.filed(&a.sentences[a.places[e.place].sentence]) {
		x += costs.Filed
	}
	if !e.value.firm || e.value.from.Grain < seeds.GrainDay {
		x += costs.NoDay
	}
	return x
}

// filed reports whether a line near the top only says where and when the story
// was written: "TROMSØ, Norway, May 8."
func (a *analysis) filed(s *sentence) bool {
	if s.first > filedWithin || !a.dated(s.first, s.last) || !a.tokens[s.first].Upper || a.placeAt[s.first] < 0 {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if a.placeAt[i] < 0 && a.dateAt[i] < 0 && a.tokens[i].Class != prose.Mark {
			return false
		}
	}
	return true
}

// sent reports whether a sentence only says from where and when the words behind it
// on the line were sent, as in old newspapers, or who wrote it where and when:
// "Press Association. TROMSØ, May 8. The king", "By A. Holm, Tromsø, May 8".
func (a *analysis) sent(s *sentence) bool {
	if s.layout == title || !a.dated(s.first+1, s.last) || a.dateAt[s.first] >= 0 {
		return false
	}
	told := func(from, to int) bool { // something is, in running text
		for i := from; i < to; i++ {
			if a.tokens[i].Lower && a.placeAt[i] < 0 && a.dateAt[i] < 0 {
				return true
			}
		}
		return false
	}
	if told(s.first, s.last) {
		return false
	}
	if s.first <= filedWithin && a.isClass(s.first, pack.Byline) {
		return true
	}
	next := a.sentenceOf(s.last) // of a programme all lines are short of words
	return s.last < len(a.tokens) && a.tokens[s.last].Lines == 0 && a.words[s.last-1] == "." && told(s.last, a.sentences[next].last)
}

// filedWithin is within how many words such a line stands.
const filedWithin = 60

// settled chooses the date of a visit: the least doubtful, or an earlier one
// that is hardly more doubtful, with the end that any of that day gives.
func settled(told []dating) when3 {
	best := -1
	for i := range told {
		if best < 0 || told[i].doubt < told[best].doubt {
			best = i
		}
	}
	if best < 0 {
		return when3{}
	}
	limit, planned := told[best].doubt+costs.Earlier, told[best].planned
	for i := range told {
		if told[i].doubt <= limit || planned && !told[i].planned && told[i].doubt <= limit+costs.NoArrival {
			if o, ok := when.Compare(told[i].from, told[best].from); ok && o < 0 {
				best = i
			}
		}
	}
	d := told[best].when3
	for i := range told {
		if o, ok := when.Compare(told[i].from, d.from); ok && o == 0 && !d.to.Known() && told[i].firm {
			d.to = told[i].to
		}
	}
	return d
}
