package when

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// slot is what a pattern leaves to the text: {month}.
type slot uint8

const (
	slotMonth slot = iota
	slotDay
	slotYear
	slotNum
	slotUnit
	slotWeekday
	slotPart
	slotTurn
	slotFollow
	slotRelDay
	slotClock
	slotISO
	slotSlash
	slotDayNum
	slotNth
	slotFeast
	slotShortYear
	slotDecade
	slots // how many there are
)

var slotNames = [slots]string{
	slotMonth: "month", slotDay: "day", slotYear: "year", slotNum: "num", slotUnit: "unit", slotWeekday: "weekday", slotPart: "part", slotTurn: "turn", slotFollow: "follow",
	slotRelDay: "relday", slotClock: "clock", slotISO: "iso", slotSlash: "slash", slotDayNum: "daynum", slotNth: "nth", slotFeast: "feast", slotShortYear: "yy", slotDecade: "decade",
}

// bit is that of a slot in a set of them.
func (s slot) bit() uint32 { return 1 << s }

// fill reads one slot at tokens[i:] into e and returns how many tokens it
// took, 0 where it does not fit. A second month or day is the end of a range.
func (m *machine) fill(s slot, i int, e *Expression) int {
	w := m.words[i]
	switch s {
	case slotDay, slotNth:
		d := m.dayOf(i)
		if s == slotNth && (m.tokens[i].Class != prose.Number || w[len(w)-1] <= '9') {
			return 0
		}
		if d == 0 {
			return 0
		}
		if e.Day != 0 {
			e.ToDay = d
		} else {
			e.Day = d
		}
		return 1
	case slotYear:
		y := number(w)
		if m.tokens[i].Class != prose.Number || len(w) != 4 || y < 1000 || y > 2199 || y < gregorian && m.behindWeekday(i) {
			return 0
		}
		if e.ToDay != 0 || e.ToMonth != 0 {
			e.ToYear = y
			if e.Year == 0 {
				e.Year = y
			}
		} else {
			e.Year = y
		}
		return 1
	case slotShortYear:
		return m.shortYear(i, e)
	case slotDecade:
		return m.decade(i, e)
	case slotNum, slotDayNum:
		if m.tokens[i].Class == prose.Number {
			e.N = number(w)
			if e.N < 1 || e.N > 999 {
				return 0
			}
			return 1
		}
		return m.word(pack.Number, i, func(h pack.Hit) { e.N = h.Num })
	case slotMonth:
		return m.word(pack.Month, i, func(h pack.Hit) {
			if e.Month != 0 {
				e.ToMonth = h.Num
			} else {
				e.Month = h.Num
			}
		})
	case slotWeekday:
		return m.word(pack.Weekday, i, func(h pack.Hit) {
			if e.Weekday != 0 {
				e.ToWeekday = h.Num
			} else {
				e.Weekday = h.Num
			}
		})
	case slotUnit:
		return m.word(pack.Unit, i, func(h pack.Hit) { e.Unit = h.Value })
	case slotPart:
		return m.word(pack.Part, i, func(h pack.Hit) { e.Part = h.Value })
	case slotTurn:
		return m.word(pack.Turn, i, func(h pack.Hit) { e.Turn, e.HasTurn = h.Num, true })
	case slotFollow:
		return m.word(pack.Follow, i, func(h pack.Hit) { e.Turn, e.HasTurn = h.Num, true })
	case slotRelDay:
		return m.word(pack.RelDay, i, func(h pack.Hit) { e.N = h.Num })
	case slotFeast:
		return m.word(pack.Feast, i, func(h pack.Hit) { e.Feast = h.Value })
	case slotClock:
		return m.clock(i, e)
	case slotISO:
		return m.iso(i, e)
	case slotSlash:
		return m.slash(i, e)
	}
	return 0
}

// word fits a phrase of the class at tokens[i:].
func (m *machine) word(c pack.Class, i int, take func(pack.Hit)) int {
	n := 0
	for _, h := range m.phrases(i) {
		if h.Class != c || h.N <= n {
			continue
		}
		if (c == pack.Month || c == pack.Weekday) && !m.tokens[i].Title && !m.tokens[i].Upper && m.g.pack.Has(pack.Era, m.words[i]) {
			continue
		}
		n = h.N
		take(*h)
	}
	if n > 0 && (c == pack.Month || c == pack.Weekday) && i+n < len(m.words) && m.words[i+n] == "." && !m.tokens[i+n].Space &&
		len(m.words[i]) <= 5 && !(c == pack.Month && m.inFull(i)) && i+n+1 < len(m.tokens) && m.tokens[i+n+1].Lines == 0 {
		n++ // "Apr. 13", but not "on 6 May. The"
	}
	return n
}

// inFull reports whether token i is the whole name of a month, which no stop abbreviates: "May", "June".
func (m *machine) inFull(i int) bool {
	for _, h := range m.phrases(i) {
		if h.Class == pack.Month && m.words[i] == pack.Fold(seeds.MonthName(h.Num, m.g.pack.Lang)) {
			return true
		}
	}
	return false
}

func (m *machine) dayOf(i int) int {
	w := m.words[i]
	if m.tokens[i].Class == prose.Number {
		n := len(w)
		for n > 0 && (w[n-1] < '0' || w[n-1] > '9') {
			n--
		}
		if w[n:] != "" && w[n:] != "°" && !m.g.pack.Numeral(w[n:]) {
			return 0
		}
		d := number(w[:n])
		if n > 2 || d < 1 || d > 31 {
			return 0
		}
		// "13%", "13,000" and "3.5" are no days, nor is "13-year-old"
		if i+1 < len(m.words) && m.words[i+1] == "%" {
			return 0
		}
		return d
	}
	d := 0
	for _, h := range m.phrases(i) {
		if h.Class == pack.Ordinal && h.N == 1 {
			d = h.Num
		}
	}
	return d
}

// clock reads 9:30, 9:30 a.m., 9am, 0930 hours, noon.
func (m *machine) clock(i int, e *Expression) int {
	w := m.words[i]
	if m.tokens[i].Class != prose.Number {
		return m.word(pack.Clockish, i, func(h pack.Hit) {
			switch h.Value {
			case "noon":
				e.Hour, e.HasTime = 12, true
			case "midnight":
				e.Hour, e.HasTime = 0, true
			}
		}) * one(e.HasTime)
	}
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	suffix := w[len(digits):]
	half := ""
	n := 1
	next, long := "", 0
	if i+1 < len(m.words) {
		for _, h := range m.phrases(i + 1) {
			if h.Class == pack.Clockish && h.N > long {
				next, long = h.Value, h.N
			}
		}
	}
	switch suffix {
	case "am", "pm":
		half = suffix
	case "h", "z":
	case "":
		if next == "am" || next == "pm" {
			half = next
			n += long
		} else if next == "hour" {
			n += long
		}
	default:
		return 0
	}
	h, min, ok := 0, 0, false
	if k := strings.IndexAny(digits, ":."); k > 0 && len(digits) == k+3 {
		if digits[k] == '.' && half == "" && n == 1 && suffix == "" && !(m.dotted && m.tokens[i].Lines > 0) && !(k == 2 && digits < "24" && i > 0 && m.g.pack.Within(m.words[i-1])) {
			return 0 // 3.50 is no time, but "at 15.30"
		}
		h, min, ok = number(digits[:k]), number(digits[k+1:]), true
	} else if len(digits) == 4 && (n > 1 && half == "" || suffix != "" && half == "" || m.tokens[i].Lines > 0 && digits < "2400" && (digits[0] == '0' || digits[2:] == "00" || digits[2:] == "30")) {
		h, min, ok = number(digits[:2]), number(digits[2:]), true
	} else if half != "" || suffix == "h" && len(digits) <= 2 {
		h, ok = number(digits), true
	}
	if !ok || h > 24 || min > 59 || h < 0 || min < 0 || half != "" && (h > 12 || h == 0) {
		return 0
	}
	if half == "pm" && h < 12 {
		h += 12
	}
	if half == "am" && h == 12 {
		h = 0
	}
	e.Hour, e.Minute, e.HasTime = h%24, min, true
	return n
}

// iso reads 2019-04-13 and 2019/04/13.
func (m *machine) iso(i int, e *Expression) int {
	if i+4 >= len(m.words) || len(m.words[i]) != 4 || m.words[i+1] != m.words[i+3] || m.words[i+1] != "-" && m.words[i+1] != "/" {
		return 0
	}
	y, mo, d := number(m.words[i]), number(m.words[i+2]), number(m.words[i+4])
	if k := strings.IndexByte(m.words[i+4], 't'); k == 2 {
		d = number(m.words[i+4][:2]) // 2019-04-13T09:30
	}
	if y < 1000 || y > 2199 || mo < 1 || mo > 12 || d < 1 || d > 31 {
		return 0
	}
	e.Year, e.Month, e.Day = y, mo, d
	return 5
}

// decade reads 1980s and 80s, the unit of which it sets, and as its number that of its first year.
func (m *machine) decade(i int, e *Expression) int {
	digits := strings.TrimSuffix(m.words[i], "s")
	n := number(digits)
	if m.tokens[i].Class != prose.Number || digits == m.words[i] || n < 10 || n%10 != 0 || len(digits) != 2 && (n < 1000 || n > 2190) {
		return 0
	}
	e.N, e.Unit = n, "decade"
	return 1
}

// gregorian is the year from which anybody says the weekday of a date.
const gregorian = 1582

// behindWeekday reports whether a weekday stands before the day and the month before
// tokens[i:]: "Wed 24 Jan 1400" gives the hour.
func (m *machine) behindWeekday(i int) bool {
	for k := max(i-3, 0); k < i; k++ {
		if m.is(k, pack.Weekday) {
			return true
		}
	}
	return false
}

// number reads a plain decimal of up to nine digits, -1 where it is none.
func number(s string) int {
	if s == "" || len(s) > 9 {
		return -1
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
