package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// fillToday gives a stop of which no day is told the story's own day where it is past and comes
// after one of that day: none can be later.
func (a *analysis) fillToday(vs []visit) {
	now := a.resolver.Story
	if !a.resolver.Anchored || !now.Full() {
		return
	}
	text, reached, doubtful := "", false, false
	for i := range vs {
		v := &vs[i]
		day := v.date
		if isDay(v.left.from) {
			day = v.left
		}
		o, ok := when.Compare(day.from.WithoutTime(), now)
		switch {
		case isDay(day.from):
			reached = ok && o == 0 && day.limit == noLimit
			text, doubtful = day.text, day.doubtful
		case reached && v.role != seeds.Planned && !v.planned && !v.date.from.Known() && v.date.limit == noLimit && !a.toldOfMonth(v, now):
			v.date = when3{from: now, text: text, firm: true, doubtful: doubtful}
		}
	}
}

// toldOfMonth reports whether a visit is told of a month that a day is none of.
func (a *analysis) toldOfMonth(v *visit, day seeds.Date) bool {
	for i := range v.evidence {
		if m := a.monthOf(&v.evidence[i]); m >= 0 && a.isOtherMonth(m, day) {
			return true
		}
	}
	return false
}
