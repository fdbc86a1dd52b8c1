package story

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/when"
)

// A stop to come has no doubtful day that is over.
func TestPlannedOnNoDayThatIsOver(t *testing.T) {
	a := &analysis{resolver: &when.Resolver{Story: seeds.Day(2021, 12, 10)}}
	stop := func(role seeds.Role, day int, doubtful bool) visit {
		return visit{role: role, planned: role == seeds.Planned, nearest: &[2]when3{}, date: when3{from: seeds.Day(2021, 12, day), firm: true, doubtful: doubtful}}
	}
	for _, c := range []struct {
		stop    visit
		dropped bool
	}{
		{stop(seeds.Planned, 8, true), true},
		{stop(seeds.Planned, 8, false), false},
		{stop(seeds.Planned, 12, true), false},
		{stop(seeds.Visited, 8, true), false},
	} {
		stops := []visit{c.stop}
		if got := a.dropPastOfPlanned(stops); got != c.dropped || stops[0].date.from.Known() == c.dropped {
			t.Errorf("%+v: dropped %v, want %v", stops[0].date, got, c.dropped)
		}
	}
}
