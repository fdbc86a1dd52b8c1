package table

import (
	"strconv"
	"strings"
	"time"

	"dateline/seeds"
)

func itoa(n int) string { return strconv.Itoa(n) }

// ordering is how the numeric dates of a document are read, and why.
type ordering struct {
	order   DateOrder
	sure    bool // no date fits both orders, or something decides between them
	mixed   bool // some dates fit the one order alone, others only the other
	example string
	other   string // of the other order, where they are mixed
}

// decideOrder looks at all numeric dates of a document together: a first number
// above 12 is a day, a second one above 12 as well. Where neither occurs the
// order of travel decides, if only one reading keeps it, else the reading by which the trip
// is by far the shorter is taken, though it is not sure.
func decideOrder(cells []string) ordering {
	var dayFirst, monthFirst, both []string
	for _, c := range cells {
		switch a, b := numbers(c); {
		case a > 12 && b <= 12:
			dayFirst = append(dayFirst, c)
		case b > 12 && a <= 12:
			monthFirst = append(monthFirst, c)
		case a != b:
			both = append(both, c)
		}
	}
	switch d, m := len(dayFirst), len(monthFirst); {
	case d > 0 && m > 0:
		o := ordering{order: DayFirst, mixed: true, example: dayFirst[0], other: monthFirst[0]}
		if m > d {
			o.order = MonthFirst
		}
		return o
	case d > 0:
		return ordering{order: DayFirst, sure: true}
	case m > 0:
		return ordering{order: MonthFirst, sure: true}
	case len(both) == 0:
		return ordering{order: DayFirst, sure: true}
	}
	o := ordering{order: DayFirst, example: both[0]}
	asDay, asMonth := inOrder(cells, DayFirst), inOrder(cells, MonthFirst)
	if asDay != asMonth {
		o.sure = true
		if asMonth {
			o.order = MonthFirst
		}
		return o
	}
	const farShorter = 4
	if farShorter*max(length(cells, MonthFirst), 1) <= length(cells, DayFirst) {
		o.order = MonthFirst
	}
	return o
}

// numbers are the first two of a numeric date, zeros where a cell is none.
func numbers(cell string) (a, b int) {
	m := reSlash.FindStringSubmatch(cell)
	if m == nil {
		if m = reSlash2.FindStringSubmatch(cell); m == nil {
			return 0, 0
		}
	}
	return atoi(m[1]), atoi(m[2])
}

// witnessed returns the order in which dates agree with the words that stand beside them, such as
// a weekday; ok is false where none tells, or some tell otherwise.
func witnessed(beside []witness) (order DateOrder, ok bool) {
	for _, w := range beside {
		a, b := numbers(w.cell)
		if a == b || a > 12 || b > 12 {
			continue
		}
		asDay, asMonth := w.agrees(DayFirst), w.agrees(MonthFirst)
		if asDay == asMonth {
			continue
		}
		said := DayFirst
		if asMonth {
			said = MonthFirst
		}
		if ok && said != order {
			return AnyOrder, false
		}
		order, ok = said, true
	}
	return order, ok
}

// witness is a numeric date and words that were said of the same day.
type witness struct{ cell, words string }

// agrees reports whether the date, read so, is the day that the words name, or has the weekday
// that they name where they name no day.
func (w witness) agrees(order DateOrder) bool {
	d, ok := ParseDate(w.cell, order)
	if !ok {
		return false
	}
	if said, ok := ParseDate(w.words, order); ok && numericFree(w.words) && said.Grain >= seeds.GrainDay {
		return said.Month == d.Month && said.Day == d.Day
	}
	if d.Year == 0 {
		return false
	}
	day := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
	for _, word := range wordsOf(w.words) {
		if named, ok := weekdays[word]; ok {
			return named == day
		}
	}
	return false
}

// numericFree reports whether words are no numeric date, of which it is asked how it is read.
func numericFree(words string) bool {
	a, _ := numbers(strings.TrimSpace(words))
	return a == 0
}

// witnesses gathers the dates of the records in a tree that words stand beside: their own words,
// and a weekday in a cell by itself.
func witnesses(n *node, into []witness) []witness {
	var dates [2]string // of arriving and leaving
	var own [2]string
	alone := ""
	for i, v := range n.values {
		switch word := v.string(); fieldOf(n.keys[i]) {
		case fArrive, fFrom:
			dates[0] = word
		case fDepart, fTo:
			dates[1] = word
		case fArriveText:
			own[0] = word
		case fDepartText:
			own[1] = word
		default:
			if _, ok := weekdays[strings.TrimRight(fold(word), ".")]; ok {
				alone = word
			}
		}
		into = witnesses(v, into)
	}
	for i, date := range dates {
		if date != "" && own[i] != "" {
			into = append(into, witness{date, own[i]})
		}
	}
	if dates[0] != "" && own[0] == "" && alone != "" {
		into = append(into, witness{dates[0], alone})
	}
	for _, item := range n.items {
		into = witnesses(item, into)
	}
	return into
}

// inOrder reports whether the dates, read so, never run backwards.
func inOrder(cells []string, order DateOrder) bool {
	var last seeds.Date
	for _, c := range cells {
		d, ok := ParseDate(c, order)
		if !ok || d.Grain < seeds.GrainDay {
			continue
		}
		if last.Known() && (before(d, last) || d.Year == 0 && last.Year == 0 && d.Month*100+d.Day < last.Month*100+last.Day) {
			return false
		}
		last = d
	}
	return true
}

// length is how many days lie between the first and the last of the dates, read so; 0 where one
// lacks its year and another has it.
func length(cells []string, order DateOrder) int {
	first, last := 0, 0
	years := map[bool]bool{}
	for _, c := range cells {
		d, ok := ParseDate(c, order)
		if !ok || d.Grain < seeds.GrainDay {
			continue
		}
		years[d.Year == 0] = true
		day := int(time.Date(max(d.Year, 1), time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
		if first == 0 || day < first {
			first = day
		}
		if last == 0 || day > last {
			last = day
		}
	}
	if len(years) > 1 {
		return 0
	}
	return last - first
}
