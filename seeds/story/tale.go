package story

import "dateline/seeds/when"

// taleSigns takes the signs that the i-th visit came before the j-th from where the story tells of them and of what
// time of the day; restarts are where it goes back to the beginning.
func (a *analysis) taleSigns(w *signs, stand []*standing, restarts []int, i, j int) {
	x, y := stand[i], stand[j]
	o, ok := when.Compare(x.date.from, y.date.from)
	open := !ok || o == 0
	if open && x.hour.before(y.hour) && a.oneDay(x, y) {
		w.add(i, j, "hour")
	}
	if (open || !x.date.sure() || !y.date.sure()) && startsOver(restarts, y, x) {
		w.add(i, j, "starts-over")
	}
	if y.aimed && !x.aimed && !y.date.sure() {
		w.add(i, j, "goal")
	}
}

// oneDay reports whether two visits are told of one day: both have it, or one has none, in the same paragraph.
func (a *analysis) oneDay(x, y *standing) bool {
	d, e := x.date.from, y.date.from
	if d.Known() && e.Known() {
		return d.WithoutTime() == e.WithoutTime()
	}
	for i := min(x.from, y.from) + 1; i <= max(x.from, y.from); i++ {
		if a.tokens[i].Lines > 1 {
			return false
		}
	}
	return true
}

// sure reports whether a day is known and hardly doubted.
func (d *when3) sure() bool { return d.from.Known() && !d.doubtful }
