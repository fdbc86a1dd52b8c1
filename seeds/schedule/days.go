package schedule

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// dayList reads a text of which each line has its day, or the numbers of its days, and a place
// alone: "Day 2 and 3: Cusco". A heading may stand above, and a day may have no place.
func (t *cutText) dayList() (*seeds.Itinerary, bool) {
	values, notices := t.days()
	it := &seeds.Itinerary{Notices: notices}
	at := 0
	if end := t.headingEnd(make([]bool, len(t.tokens))); end > 0 && !t.opensWithDay(end) {
		it.Title = t.title(0, end)
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
			if !t.onlyMarks(rest, end) {
				return nil, false
			}
			s := place.seed("day-list")
			if day >= 0 && values[day].From.Known() {
				s.Arrive, s.Depart, s.ArriveText = values[day].From, values[day].To, t.dates[day].Of(t.text)
				if o, known := when.Compare(s.Arrive, t.Published); known && t.Published.Known() {
					if s.Role = seeds.Visited; o > 0 {
						s.Role = seeds.Planned
					}
				}
			}
			it.Seeds = append(it.Seeds, s)
		}
		at = end
	}
	if n := len(it.Seeds) - 1; n > 1 && pack.Fold(it.Seeds[0].Name) == pack.Fold(it.Seeds[n].Name) {
		it.Seeds[n].Role = seeds.Return
	}
	return it, len(it.Seeds) > 1
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

func (t *cutText) onlyMarks(from, to int) bool {
	for i := from; i < to; i++ {
		if t.tokens[i].Class != prose.Mark {
			return false
		}
	}
	return true
}
