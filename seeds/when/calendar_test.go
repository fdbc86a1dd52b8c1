package when

import (
	"testing"
	"time"

	"dateline/seeds"
)

// The library's calendar is the oracle, also for days beyond the end of their month.
func TestOrdinalCountsDays(t *testing.T) {
	for year := -1; year <= 2400; year++ {
		for month := 1; month <= 12; month++ {
			for _, day := range []int{1, 28, 29, 31} {
				want := int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
				if got := ordinal(seeds.Day(year, month, day)); got != want {
					t.Fatalf("%d-%d-%d: %d, want %d", year, month, day, got, want)
				}
			}
		}
	}
}
