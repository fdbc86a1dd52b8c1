package story

import (
	"testing"

	"dateline/seeds"
)

// The days of stops in their order go forward where nothing speaks plainly
// against it.
func TestDaysInOrder(t *testing.T) {
	stop := func(days ...dayChoice) visit {
		v := visit{days: days, day: -1, nearest: &[2]when3{}}
		for k := range days {
			if v.day < 0 || days[k].odds > days[v.day].odds {
				v.day = k
			}
		}
		v.takeDay(v.day)
		return v
	}
	may := func(day int, odds float64) dayChoice {
		return dayChoice{day: when3{from: seeds.Day(2019, 5, day), firm: true}, odds: odds}
	}
	for name, c := range map[string]struct {
		stops   []visit
		want    []int // days of May, 0 for none
		changed bool
	}{
		"forward":             {[]visit{stop(may(3, 9)), stop(may(3, 9)), stop(may(5, 9))}, []int{3, 3, 5}, false},
		"another day fits":    {[]visit{stop(may(3, 9)), stop(may(2, 9), may(4, 3)), stop(may(5, 9))}, []int{3, 4, 5}, true},
		"too doubtful to fit": {[]visit{stop(may(3, 99)), stop(may(2, 3)), stop(may(5, 9))}, []int{3, 0, 5}, true},
		"sure though back":    {[]visit{stop(may(3, 99)), stop(may(2, 99), may(4, 3)), stop(may(5, 99))}, []int{3, 2, 5}, false},
		"past one of none":    {[]visit{stop(may(3, 99)), stop(), stop(may(2, 9), may(7, 8))}, []int{3, 0, 7}, true},
	} {
		if got := daysInOrder(c.stops); got != c.changed {
			t.Errorf("%s: changed %v", name, got)
		}
		for i, day := range c.want {
			if got := c.stops[i].date.from.Day; got != day {
				t.Errorf("%s: stop %d on %d, want %d", name, i, got, day)
			}
		}
	}
}
