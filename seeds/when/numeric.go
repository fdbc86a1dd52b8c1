package when

import (
	"strings"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// slash reads days that are written in numbers: 13/04/2019, 13.04.2019, 4/13/19, 13-04-2019,
// 20190413, 3/4, 3.4. and 13APR19. Where both could be the month, the day stands first
// unless the text shows otherwise, and the expression says that it is ambiguous. A second
// one is the end of a range.
func (m *machine) slash(i int, e *Expression) int {
	if m.thread > 0 && m.slashed(i) && number(m.words[i+2]) == m.thread {
		return 0 // the part of a thread
	}
	if n := m.compact(i, e); n > 0 {
		return n
	}
	a, b, y, n := 0, 0, 0, 0
	yearless := false
	var parts []string
	if m.tokens[i].Class == prose.Number && strings.Contains(m.words[i], ".") {
		parts = strings.Split(m.words[i], ".")
	}
	if len(parts) == 2 && m.tokens[i].Lines > 0 && len(parts[0]) == 2 && len(parts[1]) == 2 && !m.dotted {
		a, b, n, yearless = number(parts[0]), number(parts[1]), 1, true // "31.10 (Tue)" at the head of a line
	} else if len(parts) == 2 && m.wordAt(i+1) == "." && !m.tokens[i+1].Space && m.pairStands(i, i+2) {
		a, b, n, yearless = number(parts[0]), number(parts[1]), 2, true // "on 3.4. in"
	} else if len(parts) == 3 {
		a, b, y, n = number(parts[0]), number(parts[1]), number(parts[2]), 1
		if len(parts[2]) == 2 {
			y += 2000
		}
	} else if sep := m.wordAt(i + 1); (sep == "/" || sep == "-") && m.wordAt(i+3) == sep && i+4 < len(m.words) && m.joined(i+1, i+5) {
		a, b, y, n = number(m.words[i]), number(m.words[i+2]), number(m.words[i+4]), 5
		if len(m.words[i+4]) == 2 {
			y += 2000
		}
		if sep == "-" && len(m.words[i+4]) == 2 && !m.leadsDate(i) {
			return 0 // a score, or a number of many parts
		}
	} else if m.slashed(i) && len(m.words[i])+len(m.words[i+2]) >= 2 {
		if !m.pairStands(i, i+3) {
			return 0
		}
		a, b, n, yearless = number(m.words[i]), number(m.words[i+2]), 3, true
	}
	if n == 0 || !yearless && (y < 1000 || y > 2199) || e.Day != 0 && e.Month == 0 && !m.joined(i-1, i+1) {
		return 0
	}
	day, month := a, b
	if swap := 1 <= a && a <= 12 && 1 <= b && b <= 31 && (m.monthFirst || b > 12); swap {
		day, month = b, a
	}
	if day < 1 || day > 31 || month < 1 || month > 12 {
		return 0
	}
	e.Ambiguous = !m.monthFirst && a <= 12 && b <= 12 && a != b
	e.set(day, month, y)
	return n
}

// set gives an expression a day of a month, as its end where it has one.
func (e *Expression) set(day, month, year int) {
	switch {
	case e.Day == 0:
		e.Day, e.Month, e.Year = day, month, year
	case e.Month == 0:
		e.ToDay, e.Month, e.Year = day, month, year
	default:
		e.ToDay, e.ToMonth, e.ToYear = day, month, year
	}
}

// compact reads a day that is one token: 20190413, 13APR, 13APR19 and 13APR2019.
func (m *machine) compact(i int, e *Expression) int {
	w := m.words[i]
	if m.tokens[i].Class != prose.Number || len(w) < 4 {
		return 0
	}
	if y := number(w); len(w) == 8 && 1900 <= y/10000 && y/10000 < 2100 {
		month, day := y/100%100, y%100
		if 1 <= month && month <= 12 && 1 <= day && day <= daysIn(y/10000, month) {
			e.set(day, month, y/10000)
			return 1
		}
		return 0
	}
	digits := strings.IndexFunc(w, func(r rune) bool { return r < '0' || r > '9' })
	if digits < 1 || digits > 2 {
		return 0
	}
	name := strings.TrimRight(w[digits:], "0123456789")
	month, ok := m.g.pack.Lone(pack.Month, name)
	day, year := number(w[:digits]), number(w[digits+len(name):])
	switch len(w) - digits - len(name) {
	case 0:
		year = 0
	case 2:
		year += 2000
	case 4:
	default:
		return 0
	}
	if !ok || day < 1 || day > 31 {
		return 0
	}
	e.set(day, month.Num, year)
	return 1
}

// shortYear reads the 24 of "14 Jun 24", where no word behind it makes it a number of
// something: "14 June 24 people".
func (m *machine) shortYear(i int, e *Expression) int {
	if e.Day == 0 || e.Month == 0 || e.Year != 0 {
		return 0 // it follows a day
	}
	n, marked := 1, false
	if m.tokens[i].Class == prose.Mark && isApostrophe(m.words[i]) && i+1 < len(m.words) && !m.tokens[i+1].Space {
		n, marked = 2, true
	} else if marked = i > 1 && m.words[i-1] == "-" && m.joined(i-1, i+1) && m.is(i-2, pack.Month); !marked && !m.is(i-1, pack.Month) {
		return 0 // "June 14 24"
	}
	at := i + n - 1
	y, end := number(m.words[at]), at+1
	if len(m.words[at]) != 2 || y < 0 || m.tokens[i].Lines > 0 {
		return 0
	}
	if end < len(m.tokens) && m.tokens[end].Lines == 0 && !marked {
		switch t := m.tokens[end]; {
		case m.shortYears && !t.Lower, t.Title && i > 1 && m.tokens[i-2].Lines > 0: // "2 Aug 25 Edinburgh"
		case t.Class == prose.Mark && m.words[end] != "-" && m.words[end] != "–" && m.words[end] != "/" && m.words[end] != "%":
		case t.Class == prose.Word && (m.is(end, pack.And) || m.is(end, pack.Prep) || m.is(end, pack.Clause)) && !m.is(end, pack.Month):
		default:
			return 0
		}
	}
	e.Year = 2000 + y
	return n
}

// writesShortYears reports whether a text writes years by two figures, the same ones behind
// several days: "2 Aug 25", "4 Aug 25".
func (m *machine) writesShortYears() bool {
	seen := map[string]int{}
	for i := 1; i+1 < len(m.tokens); i++ {
		if m.is(i, pack.Month) && m.dayOf(i-1) > 0 && len(m.words[i+1]) == 2 && number(m.words[i+1]) >= 0 && m.tokens[i].Lines+m.tokens[i+1].Lines == 0 {
			seen[m.words[i+1]]++
		}
	}
	for _, n := range seen {
		if n > 1 {
			return true
		}
	}
	return false
}

// isApostrophe reports whether a mark stands for what a year leaves out: '24.
func isApostrophe(mark string) bool { return mark == "'" || mark == "’" || mark == "‘" }

// threadOf returns how many parts a text has that numbers each, "1/3", "2/3", "3/3", 0 where it
// does not.
func (m *machine) threadOf() int {
	next, of := 1, 0
	for i := range m.tokens {
		if m.tokens[i].Class != prose.Number || !m.slashed(i) {
			continue
		}
		n, all := number(m.words[i]), number(m.words[i+2])
		if n != next || of != 0 && all != of || n > all {
			return 0
		}
		next, of = next+1, all
	}
	if of < 2 || next != of+1 {
		return 0
	}
	return of
}

// slashed reports whether two numbers that a slash joins stand at tokens[i:].
func (m *machine) slashed(i int) bool {
	return m.wordAt(i+1) == "/" && i+2 < len(m.words) && m.joined(i+1, i+3)
}

// joined reports whether no space stands before any of tokens [from, to).
func (m *machine) joined(from, to int) bool {
	for k := from; k < to; k++ {
		if m.tokens[k].Space || m.tokens[k].Lines > 0 {
			return false
		}
	}
	return true
}

// wordAt returns the word at token i, "" beyond the end.
func (m *machine) wordAt(i int) string {
	if i < len(m.words) {
		return m.words[i]
	}
	return ""
}

// leadsDate reports whether what stands before tokens[i:] makes numbers there a date: a
// weekday, a preposition of days, a bracket, or the head of a line.
func (m *machine) leadsDate(i int) bool {
	return m.tokens[i].Lines > 0 || i > 0 && (m.is(i-1, pack.Weekday) || m.is(i-1, pack.OnDay) || m.words[i-1] == "(" || i > m.start && dash(m.words[i-1]))
}

// pairStands reports whether tokens [i, end) are a day and a month rather than a fraction:
// what leads to a date stands before them, or they go with a name, where one number is no
// month's or the text has more such: "Durban 18/11, Jeddah 4/12".
func (m *machine) pairStands(i, end int) bool {
	if m.words[i+1] == "." {
		// the full stop may also be the sentence's
		return m.leadsDate(i) && (i == 0 || !dash(m.words[i-1])) && (end < len(m.tokens) || m.pairs > 1) || m.pairs > 1 && m.besideName(i, end)
	}
	if m.leadsDate(i) || m.opensItem(i, end) {
		return true
	}
	named := m.besideName(i, end) || i > 1 && (m.words[i-1] == ")" || m.words[i-1] == ":") && m.tokens[i].Lines == 0 // "Ghent (Belgium) 25/4"
	return named && (m.pairs > 1 || number(m.words[i]) > 12 || number(m.words[i+2]) > 12)
}

// besideName reports whether a name stands before or behind tokens [i, end), which nothing
// else goes with.
func (m *machine) besideName(i, end int) bool {
	name := func(k int) bool { return m.tokens[k].Title && m.tokens[k].Class == prose.Word && !m.is(k, pack.Month) }
	if end < len(m.tokens) && m.tokens[end].Lines == 0 && m.tokens[end].Class == prose.Word {
		return name(end) && (i == 0 || m.tokens[i].Lines > 0 || m.tokens[i-1].Class == prose.Mark) || m.is(end, pack.And) && i > 0 && name(i-1)
	}
	return i > 0 && m.tokens[i].Lines == 0 && name(i-1)
}

// countPairs returns how many days of a month a text gives beside names or as dates: "1.6. Hamburg,
// 3.6. Köln"; none where it writes fractions so: "1/2 of them".
func (m *machine) countPairs() (n int) {
	for i := 0; i+1 < len(m.tokens); i++ {
		if m.tokens[i].Class != prose.Number {
			continue
		}
		a, b, end := number(m.words[i]), number(m.wordAt(i+2)), i+3
		if day, month, ok := strings.Cut(m.words[i], "."); ok && m.words[i+1] == "." && !m.tokens[i+1].Space {
			a, b, end = number(day), number(month), i+2
		} else if !m.slashed(i) {
			continue
		}
		if end < len(m.tokens) && m.slashed(i) && !m.leadsDate(i) && m.tokens[end].Lower && m.tokens[end].Lines == 0 && m.g.pack.Has(pack.Prep, m.words[end]) && !m.g.pack.Within(m.words[end]) {
			return 0
		}
		if 1 <= min(a, b) && min(a, b) <= 12 && max(a, b) <= 31 && (m.besideName(i, end) || m.leadsDate(i)) {
			n++
		}
	}
	return n
}

// opensItem reports whether tokens [i, end) stand at the head of an item within a line, and
// a name behind them: "14/7 Oslo, rain. 15/7 Bergen; 16/7 Tromsø".
func (m *machine) opensItem(i, end int) bool {
	if i == 0 || end >= len(m.tokens) || !m.tokens[end].Title || m.tokens[end].Lines > 0 || !m.tokens[i].Space {
		return false
	}
	switch m.words[i-1] {
	case ".", ";", ":":
		return true
	}
	return false
}
