package seeds

import "testing"

func TestOnlyDatesOfTheCalendarAreValid(t *testing.T) {
	month := func(year, month int) Date { return Date{Year: year, Month: month, Grain: GrainMonth} }
	at := func(hour, minute int) Date {
		return Date{Year: 2019, Month: 4, Day: 14, Hour: hour, Minute: minute, Grain: GrainMinute}
	}
	for _, d := range []Date{{}, Day(2019, 4, 14), Day(2020, 2, 29), Day(0, 2, 29), Day(2019, 12, 31), month(0, 1), month(2019, 12), at(23, 59), {Year: 2019, Grain: GrainYear}} {
		if !d.Valid() {
			t.Errorf("%v is not valid", d)
		}
	}
	for _, d := range []Date{Day(2019, 13, 40), Day(2019, 2, 29), Day(2019, 4, 31), Day(2019, 0, 3), Day(2019, 1, 0), Day(-3, 1, 1), month(2019, 13), at(24, 0), at(3, 60), {Grain: 9}} {
		if d.Valid() {
			t.Errorf("%v is valid", d)
		}
	}
}

// A day that is none is written as it was given, and not as half of one: "40 2019".
func TestWhatIsNoDayIsWrittenAsItIs(t *testing.T) {
	wrong := Day(2019, 13, 40)
	for _, lang := range []string{"en", "es", "ja"} {
		if got := wrong.Format(lang); got != "2019-13-40" {
			t.Errorf("%s: %q", lang, got)
		}
		if got := wrong.FormatShort(lang); got != "2019-13-40" {
			t.Errorf("%s, short: %q", lang, got)
		}
	}
	if got, want := FormatRange(Day(2019, 4, 28), Day(2019, 4, 31), "en"), "28 April 2019 – 2019-04-31"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
