package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// leastBeats is how many pairs of a day and its place make a rhythm.
const leastBeats = 2

// beats are the days and the places of a sentence that take turns: "12 June Oslo, 14 June
// Bergen, 16 June Tromsø", "Oslo on Monday, Bergen and Voss on Tuesday". Each day then goes
// with what stands before or behind it in all of them.
type beats struct {
	ofPlace []int32 // place -> its date, -1
	ofDate  []int32 // date -> its place, the nearest where it has several; -1
}

// beat is a day, or the places that stand in a row.
type beat struct {
	date        int // -1 for places
	first, last int // places, half-open
}

// ofOtherBeat reports whether place i takes turns with days, and a token of its clause
// stands in the beat of another: "17 June Oslo by ferry, 18 June Bergen".
func (a *analysis) ofOtherBeat(tok int, c *clause, i int) bool {
	if a.beats.ofPlace[i] < 0 {
		return false
	}
	around := i
	for q := a.placeFrom(c.first); q < len(a.places) && a.places[q].first < c.last; q++ {
		if d := a.beats.ofPlace[q]; d >= 0 && min(a.places[q].first, a.dates[d].first) <= tok {
			around = q
		}
	}
	return around != i
}

// findBeats finds the sentences with a rhythm.
func (a *analysis) findBeats() {
	a.beats = beats{none(len(a.places)), none(len(a.dates))}
	for i := range a.sentences {
		row := a.beatsOf(&a.sentences[i])
		if list := a.headedBeats(row); len(list) > 0 {
			a.pairUp(list, true)
		} else if takeTurns(row) {
			a.pairUp(row, row[0].date >= 0)
		}
	}
}

// takeTurns reports whether days and places stand one after the other, as many of both.
func takeTurns(row []beat) bool {
	if len(row) < 2*leastBeats || len(row)%2 != 0 {
		return false
	}
	for k := 1; k < len(row); k++ {
		if (row[k].date >= 0) == (row[k-1].date >= 0) {
			return false
		}
	}
	return true
}

// headedBeats returns the beats of a row that are a list in which a place stands right
// behind each day, whatever further places follow it, and none where it is no list. Places
// may stand before it, if it is plain that no day is theirs: "The Oslo tour: 12 June Bergen,
// 14 June Voss".
func (a *analysis) headedBeats(row []beat) []beat {
	days, first := 0, 0
	for k := range row {
		if row[k].date < 0 {
			continue
		}
		if days++; days == 1 {
			first = k
		}
		if k+1 == len(row) || row[k+1].date >= 0 || !a.heads(row[k], row[k+1], first == 0) {
			return nil
		}
	}
	if days < leastBeats {
		return nil
	}
	return row[first:]
}

// heads reports whether a day stands right before a place: with marks alone between, and
// none that could part them where it is not sure that days come first.
func (a *analysis) heads(day, there beat, sure bool) bool {
	from, to := a.dates[day.date].last, a.places[there.first].first
	for k := from; k < to && !sure; k++ {
		if w := a.words[k]; w == "," || w == ";" || w == "." || w == "/" || w == ")" {
			return false
		}
	}
	return a.onlyMarks(from, to)
}

// pairUp gives each place of a row the day before it, or else the one behind.
func (a *analysis) pairUp(row []beat, dayFirst bool) {
	day := -1
	for k := range row {
		r := row[k]
		if r.date >= 0 {
			day = r.date
			continue
		}
		near := r.first
		if !dayFirst {
			day, near = row[k+1].date, r.last-1
		}
		if a.beats.ofDate[day] < 0 {
			a.beats.ofDate[day] = int32(near)
		}
		for p := r.first; p < r.last; p++ {
			a.beats.ofPlace[p] = int32(day)
		}
	}
}

// beatOf returns the date that a telling takes turns with, -1 where there is none.
func (a *analysis) beatOf(e *evidence) int {
	if e.here > 0 || e.place >= len(a.beats.ofPlace) { // a name is tried as a town's
		return -1
	}
	return int(a.beats.ofPlace[e.place])
}

// beatsOf lists the days of a sentence and its places, in the order of the text. Places
// that stand in a row are one.
func (a *analysis) beatsOf(s *sentence) []beat {
	var row []beat
	for i := s.first; i < s.last; {
		if d := int(a.dateAt[i]); d >= 0 {
			if a.dayLike(d) && !a.remarked(s, d) {
				if n := len(row); n > 0 && row[n-1].date >= 0 && a.onlyMarks(a.dates[row[n-1].date].last, i) {
					row = row[:n-1] // "Sunday, 12 May" in two
				}
				row = append(row, beat{date: d})
			}
			i = a.dates[d].last
			continue
		}
		var q int
		if q, i = a.namedAt(i); q < 0 {
			continue
		}
		p := &a.places[q]
		if n := len(row); n > 0 && row[n-1].date < 0 {
			last := &a.places[row[n-1].last-1]
			if q == row[n-1].last && a.listed(last.last, p.first) || holds(p.sense, last.sense) {
				row[n-1].last = q + 1
				continue
			}
		}
		row = append(row, beat{date: -1, first: q, last: q + 1})
	}
	return row
}

// longestRemark is how many tokens a bracket has at most before its date.
const longestRemark = 60

// remarked reports whether a date stands in brackets behind other words: "(in place of a stop
// on Sunday)", but not "(on Sunday)".
func (a *analysis) remarked(s *sentence, d int) bool {
	words, first := 0, a.dates[d].first
	for i := first - 1; i >= max(s.first, first-longestRemark) && a.words[i] != ")"; i-- {
		if a.words[i] == "(" {
			return words > 0
		}
		if a.tokens[i].Class == prose.Word && !a.isClass(i, pack.Prep) {
			words++
		}
	}
	return false
}

// onlyMarks reports whether tokens [from, to) are marks alone.
func (a *analysis) onlyMarks(from, to int) bool {
	for i := from; i < to; i++ {
		if a.tokens[i].Class != prose.Mark {
			return false
		}
	}
	return true
}
