package schedule

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// dayList reads a text of which each line has its day, or the numbers of its days, and a place:
// "Day 2 and 3: Cusco". Behind it there may be the times of arriving and leaving, or a hall. A
// heading may stand above, and a day may have no place.
func (t *cutText) dayList() (*seeds.Itinerary, bool) {
	values, notices := t.days()
	it := &seeds.Itinerary{Notices: notices}
	at, halls, towns := 0, 0, 0 // towns are halls that are called as towns are
	if end := t.headingEnd(make([]bool, len(t.tokens))); end > 0 && !t.opensWithDay(end) {
		it.Headline = t.title(0, end)
		at = end
	}
	for at < len(t.tokens) {
		end := t.lineEnd(at)
		day, next, ok := t.lineDay(at, end)
		if !ok {
			return nil, false
		}
		place, rest, ok := t.endAt(next)
		if !ok || rest > end {
			if place, rest, ok = t.strangeEnd(next); !ok && !t.placeless(next, end) {
				return nil, false
			}
		}
		if ok {
			s := t.seed(&place.name, "day-list")
			clocks, only := t.clocks(rest, end)
			if hall, ok := t.hall(rest, end); !only && ok {
				halls++
				if s.Note = hall.Of(t.text); t.isPlace(hall) {
					towns++
				}
			} else if !only {
				return nil, false
			}
			if day >= 0 && values[day].From.Known() {
				s.Arrive, s.Depart, s.ArriveText = values[day].From, values[day].To, t.dates[day].Of(t.text)
				s.Arrive, s.Depart = timed(s.Arrive, s.Depart, clocks, len(it.Seeds) == 0)
				if o, known := when.Compare(s.Arrive, t.Published); known && t.Published.Known() {
					if s.Role = seeds.Visited; o > 0 {
						s.Role = seeds.Planned
					}
				}
			}
			if s.Status, s.Why = t.calledOff(rest, end); s.Status != "" {
				s.Role = ""
				it.LeftOut = append(it.LeftOut, s)
			} else if n := len(it.Seeds); n > 0 && staysOn(&it.Seeds[n-1], &s) {
				if it.Seeds[n-1].Depart = s.Arrive; s.Depart.Known() {
					it.Seeds[n-1].Depart = s.Depart
				}
			} else {
				it.Seeds = append(it.Seeds, s)
			}
		}
		at = end
	}
	if halls > 0 && (2*halls < len(it.Seeds)+len(it.LeftOut) || 2*towns >= halls) {
		return nil, false // a remark or two, or matches between towns
	}
	if n := len(it.Seeds) - 1; n > 1 && pack.Fold(it.Seeds[0].Name) == pack.Fold(it.Seeds[n].Name) {
		it.Seeds[n].Role = seeds.Return
	}
	return it, len(it.Seeds) > 1
}

// staysOn reports whether a line only says that the stop of the line before goes on: the same
// place on a later day, or on one that the list does not give.
func staysOn(last, s *seeds.Seed) bool {
	return pack.Fold(last.Name) == pack.Fold(s.Name) && last.Hint == s.Hint && last.Note == s.Note
}

// opensWithDay reports whether the first line, which ends at a token, begins with a day.
func (t *cutText) opensWithDay(end int) bool {
	_, _, ok := t.lineDay(0, end)
	return ok
}

// lineDay reads the day at the head of a line: a date, the number of a day of the trip, or both.
// day is the date's index, -1 where only numbers stand there.
func (t *cutText) lineDay(at, end int) (day, next int, ok bool) {
	day = -1
	k := at
	for k < end {
		d := int(t.dateAt[k])
		h, unit := t.is(k, pack.Unit)
		switch {
		case d >= 0 && t.dates[d].Rule == when.RuleDayCount:
			if day < 0 {
				day = d
			}
			k, ok = t.pastRange(t.pastDate(k, d)), true
		case d >= 0 && (t.dates[d].Rule == when.RuleDate || t.dates[d].Rule == when.RuleRange || t.dates[d].Rule == when.RuleWeekday):
			day, ok = d, true
			k = t.pastDate(k, d)
		case d < 0 && unit && h.Value == "day" && k+1 < end && t.tokens[k+1].Class == prose.Number:
			k, ok = t.pastRange(k+2), true
		case t.tokens[k].Class == prose.Mark:
			k++
		default:
			return day, k, ok
		}
	}
	return day, k, ok
}

// pastDate returns the token behind a date.
func (t *cutText) pastDate(i, d int) int {
	for i < len(t.tokens) && int(t.dateAt[i]) == d {
		i++
	}
	return i
}

// pastRange returns the token behind the end of a range of numbers: "2-3", "2 and 3".
func (t *cutText) pastRange(i int) int {
	if i+1 >= len(t.tokens) || t.tokens[i].Lines > 0 || t.tokens[i+1].Class != prose.Number || t.tokens[i+1].Lines > 0 {
		return i
	}
	if _, and := t.is(i, pack.And); and || t.wayAt(i) == i+1 {
		return i + 2
	}
	return i
}

// placeless reports whether a line has words in small letters only: "at sea".
func (t *cutText) placeless(from, to int) bool {
	for i := from; i < to; i++ {
		if t.tokens[i].Class == prose.Word && !t.tokens[i].Lower && !(i == from && isWord(t.words[i])) {
			return false
		}
	}
	return true
}

// clocks reads the times among tokens [from, to). only says that nothing but marks stands there
// besides.
func (t *cutText) clocks(from, to int) (found [][2]int, only bool) {
	for i := from; i < to; i++ {
		if hour, minute, ok := t.clockAt(i); ok {
			found = append(found, [2]int{hour, minute})
		} else if t.tokens[i].Class != prose.Mark {
			return found, false
		}
	}
	return found, len(found) < 3
}

// timed gives the day of a stop its times: of arriving and leaving, or of leaving where the trip
// begins.
func timed(arrive, depart seeds.Date, clocks [][2]int, first bool) (seeds.Date, seeds.Date) {
	switch {
	case depart.Known() || len(clocks) == 0:
		return arrive, depart
	case len(clocks) == 2:
		return at(arrive, clocks[0]), at(arrive, clocks[1])
	case first:
		return arrive, at(arrive, clocks[0])
	}
	return at(arrive, clocks[0]), depart
}

// hallLength is the most words that a hall has.
const hallLength = 5

// hall reads what a mark parts from a place on its line, a hall or the like: "Lima, Teatro Segura",
// "Lima - sold out". ok is false where it tells of another place, or of anybody.
func (t *cutText) hall(from, to int) (seeds.Span, bool) {
	if from >= to || t.tokens[from].Class != prose.Mark || from+1 >= to || to-from-1 > 2*hallLength {
		return seeds.Span{}, false
	}
	words := 0
	for i := from + 1; i < to; i++ {
		if t.tokens[i].Class == prose.Mark {
			if t.words[i] == ";" || t.words[i] == "." && i+1 < to {
				return seeds.Span{}, false
			}
			continue
		}
		words++
		if _, ok := t.is(i, pack.Pronoun); ok || t.dateAt[i] >= 0 || t.isPrep(i) {
			return seeds.Span{}, false
		}
		for _, h := range t.hits.At(i) {
			if h.Value == "past" && t.tokens[i].Lower && h.Class != pack.Cancel && h.Class != pack.Postpone {
				return seeds.Span{}, false
			}
		}
	}
	return seeds.Span{Start: t.tokens[from+1].Start, End: t.tokens[to-1].End}, words > 0 && words <= hallLength
}

// calledOff tells whether the words behind a place say that it is off the trip.
func (t *cutText) calledOff(from, to int) (seeds.Status, string) {
	for i := from; i < to; i++ {
		if _, ok := t.is(i, pack.Cancel); ok {
			return seeds.Cancelled, "the visit was called off"
		}
		if _, ok := t.is(i, pack.Postpone); ok {
			return seeds.Postponed, "the visit was put off"
		}
	}
	return "", ""
}

// isPlace reports whether a span is wholly the name of a place.
func (t *cutText) isPlace(s seeds.Span) bool {
	n, _ := t.Lexicon.Longest(t.cased, s.Start)
	return s.Start+n == s.End
}
