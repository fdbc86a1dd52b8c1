package cli

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// What is so of several stops is said once, and what has a remedy of its own apart.
func TestNoticesOfOneKindAreGathered(t *testing.T) {
	day := func(stop int, name string) seeds.Notice {
		return seeds.Notice{Code: "doubtful-day", Stop: stop, Text: "it is doubtful that 1 May is the day of " + name, Fix: "correct the day"}
	}
	var b strings.Builder
	warn(&b, "x", []seeds.Notice{day(2, "Lima"), {Code: "ambiguous-place", Stop: 2, Text: "a", Fix: "id 1"}, day(3, "Quito"), {Code: "ambiguous-place", Stop: 3, Text: "b", Fix: "id 2"}, day(5, "Bogotá")})
	want := "warning: it is doubtful that 1 May is the day of Lima; the same goes for stops 3 and 5; correct the day\nwarning: a; id 1\nwarning: b; id 2\n"
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
}
