package story

import "dateline/seeds/when"

// fillBetween gives a stop of which no day is told that of the stops before and after
// it, where these are on one day: so is what lies between.
func fillBetween(vs []visit) {
	next := 0 // the first stop behind one that has a day
	for i := 1; i+1 < len(vs); i++ {
		v, before := &vs[i], &vs[i-1]
		if v.date.from.Known() || v.left.from.Known() || before.date.limit != noLimit {
			continue
		}
		day := before.date
		if isDay(before.left.from) {
			day = before.left
		}
		next = max(next, i+1)
		for next < len(vs) && !isDay(vs[next].date.from) && !isDay(vs[next].left.from) {
			next++
		}
		if next == len(vs) || !isDay(day.from) || !isDay(vs[next].date.from) {
			continue
		}
		if o, ok := when.Compare(day.from.WithoutTime(), vs[next].date.from.WithoutTime()); ok && o == 0 {
			v.date = when3{from: day.from.WithoutTime(), text: day.text, firm: true, doubtful: day.doubtful || vs[next].date.doubtful}
		}
	}
}
