package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A list whose lines are names goes on with the line that leads to it: "The ship called at
// three ports:" is said of each.

// ledTo reads what stands left of a name that is alone on its line at the end of the line that
// leads to the list.
func (a *analysis) ledTo(p *place, s *sentence, f *frame) {
	if !a.alone(p, s) {
		return
	}
	at := a.lineAbove(p.sentence)
	if at < 0 || a.words[a.sentences[at].last-1] != ":" {
		return
	}
	lead := &a.sentences[at]
	led := frame{headAt: -1, list: -1, prepAt: p.first}
	a.leftFrom(lead.last-2, p, lead, &led)
	if led.prep == "" && !led.object {
		return
	}
	*f, f.led = led, true
}

// lineAbove returns the last line before one that is none of a list, -1 where there is none.
func (a *analysis) lineAbove(at int) int {
	if a.proseAbove == nil {
		a.proseAbove = none(len(a.sentences))
		for s := 1; s < len(a.sentences); s++ {
			a.proseAbove[s] = a.proseAbove[s-1]
			if !a.lineOfList(s - 1) {
				a.proseAbove[s] = int32(s - 1)
			}
		}
	}
	return int(a.proseAbove[at])
}

// series is how many lines with nothing but a name make a list of where a trip went.
const series = 3

// inSeries reports whether a name is alone on a line in a story that has several such lines, as
// a log has above what it tells of each place.
func (a *analysis) inSeries(p *place, s *sentence) bool {
	if !a.alone(p, s) {
		return false
	}
	if a.loneLines == 0 {
		a.loneLines = 1
		for i := range a.places {
			q := &a.places[i]
			if !q.Demonym && q.within < 0 && (i == 0 || a.places[i-1].sentence != q.sentence) && a.alone(q, &a.sentences[q.sentence]) {
				a.loneLines++
			}
		}
	}
	return a.loneLines > series
}

// lineBefore finds the name on the line before of a list whose lines are only names.
func (a *analysis) lineBefore(i int, done []frame) (int, bool) {
	p := &a.places[i]
	s := &a.sentences[p.sentence]
	if !a.alone(p, s) {
		return 0, false
	}
	for k := i - 1; k >= 0 && a.places[k].sentence >= p.sentence-1; k-- {
		q := &a.places[k]
		if q.sentence == p.sentence-1 && q.within < 0 && done[k].led {
			return k, true
		}
	}
	return 0, false
}

// lineOfList reports whether a line is an item, or as short as a heading and leads to nothing.
func (a *analysis) lineOfList(at int) bool {
	s := &a.sentences[at]
	return (s.layout == item || s.layout == heading) && a.words[s.last-1] != ":"
}

// alone reports whether nothing but a name, names of where it lies, days and marks stand on a
// line that may be one of a list.
func (a *analysis) alone(p *place, s *sentence) bool {
	if !a.lineOfList(p.sentence) {
		return false
	}
	for k := s.first; k < s.last; k++ {
		switch {
		case k >= p.first && k < p.last, a.tokens[k].Class == prose.Mark, a.dateAt[k] >= 0, a.isClass(k, pack.Article):
		case k > p.last && a.tokens[k].Title && a.tokens[p.last].Class == prose.Mark:
		default:
			return false
		}
	}
	return true
}
