package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// fromFirstLine gives a stop that lines of a list name on several days running the first of
// these: it was reached then, and the lines below tell of the stay, or of its end.
func (a *analysis) fromFirstLine(stops []visit) {
	for i := range stops {
		v := &stops[i]
		if v.date.from.Grain < seeds.GrainDay || v.ret {
			continue
		}
		if e := a.firstLine(v); e != nil && daysFree(stops, i, e.value.from) {
			v.date = e.value
		}
	}
}

// firstLine returns the telling on the first of the list's lines that name a stop, where its day
// is before that which the stop has from a line further down, nil for none.
func (a *analysis) firstLine(v *visit) (first *evidence) {
	day, line, last := v.date.from, -1, 0
	for k := range v.evidence {
		last = max(last, a.places[v.evidence[k].place].sentence)
		if o, ok := when.Compare(v.evidence[k].value.from.WithoutTime(), day.WithoutTime()); ok && o == 0 {
			line = max(line, a.places[v.evidence[k].place].sentence)
		}
	}
	if line < 0 {
		line = last + 1 // it stands near the place only
	}
	for k := range v.evidence {
		e := &v.evidence[k]
		s := a.places[e.place].sentence
		if e.score <= 0 || e.status != "" || e.origin || !e.mayDay() || s >= line || !a.inRows(s) || a.namesDay(e, v.date.from) {
			continue
		}
		if isBefore(e.value.from, day) {
			first, day = e, e.value.from
		}
	}
	return first
}

// inRows reports whether a sentence is a line of a list or of a table, and no paragraph.
func (a *analysis) inRows(s int) bool {
	return (a.listLine(s) || a.sentences[s].layout == heading) && a.sentences[s].End-a.sentences[s].Start <= 2*itemLength
}

// daysFree reports whether a stop may begin on an earlier day: the one before it is not later, and
// none has its day between that and the day which it has.
func daysFree(stops []visit, i int, day seeds.Date) bool {
	for k := range stops {
		if k == i || stops[k].date.from.Grain < seeds.GrainDay {
			continue
		}
		if isBefore(day, stops[k].date.from) && (k < i || isBefore(stops[k].date.from, stops[i].date.from)) {
			return false
		}
	}
	return true
}
