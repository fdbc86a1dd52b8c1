package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// rowStays gives a stop that is alone on a row with two days the first to arrive and the second
// to leave: "Oslo  3 May  6 May", "Oslo, ETA 3 May, ETD 6 May".
func (a *analysis) rowStays(stops []visit) {
	for i := range stops {
		v := &stops[i]
		for k := range v.evidence {
			if e := &v.evidence[k]; e.score > 0 && e.status == "" && (v.date.from.Grain < seeds.GrainDay || a.namesDay(e, v.date.from)) {
				if from, to, ok := a.rowDays(e); ok {
					d := a.values[from]
					v.date = when3{from: d.From, to: a.values[to].From, text: a.dates[from].Of(a.text), firm: true}
					v.left = when3{}
					break
				}
			}
		}
	}
}

// namesDay reports whether the sentence of a telling names a day.
func (a *analysis) namesDay(e *evidence, day seeds.Date) bool {
	s := &a.sentences[a.places[e.place].sentence]
	for d := a.datesFrom(s.first); d < len(a.dates) && a.dates[d].first < s.last; d++ {
		if o, ok := when.Compare(a.values[d].From.WithoutTime(), day.WithoutTime()); ok && o == 0 {
			return true
		}
	}
	return false
}

const (
	// mostRowStay is the most days of a stay that two days of a row give, and mostInRow how many
	// tokens may stand between these: "ETA 3 May | ETD 6 May".
	mostRowStay = 60
	mostInRow   = 3
)

// rowDays returns the two dates of a telling's row, where it has no others and names no other
// town.
func (a *analysis) rowDays(e *evidence) (from, to int, ok bool) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	row := a.inRows(p.sentence) || e.place == a.dateline && p.sentence+1 < len(a.sentences) && a.inRows(p.sentence+1)
	if !row || a.hasPredicate(s) {
		return 0, 0, false
	}
	for i := s.first; i < s.last; i++ {
		if q := a.placeAt[i]; q >= 0 && int(q) != e.place && cityLike(a.places[q].sense) && a.places[q].within < 0 {
			return 0, 0, false
		}
	}
	from = a.datesFrom(s.first)
	to = from + 1
	if to >= len(a.dates) || a.dates[to].last > s.last || a.dates[to].first-a.dates[from].last > mostInRow || to+1 < len(a.dates) && a.dates[to+1].first < s.last {
		return 0, 0, false
	}
	x, y := a.values[from], a.values[to]
	o, known := when.Compare(x.From.WithoutTime(), y.From.WithoutTime())
	day := func(d int) bool { return a.dates[d].Rule == when.RuleDate && a.values[d].From.Grain >= seeds.GrainDay }
	if !known || o > 0 || !day(from) || !day(to) {
		return 0, 0, false
	}
	return from, to, !x.From.Full() || !y.From.Full() || when.Days(x.From, y.From) <= mostRowStay
}
