package seeds

import "testing"

func TestFormatRange(t *testing.T) {
	month := Date{Year: 2019, Month: 4, Grain: GrainMonth}
	for _, c := range []struct {
		from, to Date
		lang     string
		want     string
	}{
		{Day(2019, 4, 12), Day(2019, 4, 14), "en", "12–14 April 2019"},
		{Day(0, 4, 12), Day(0, 4, 14), "en", "12–14 April"},
		{Day(2019, 4, 28), Day(2019, 5, 2), "en", "28 April – 2 May 2019"},
		{Day(2019, 12, 30), Day(2020, 1, 2), "en", "30 December 2019 – 2 January 2020"},
		{Day(2019, 4, 12), Day(2019, 4, 12), "en", "12 April 2019"},
		{Day(2019, 4, 12), Date{}, "en", "12 April 2019"},
		{Date{}, month, "en", "April 2019"},
		{month, Day(2019, 5, 2), "en", "April – 2 May 2019"},
		{Day(2019, 4, 12), Day(2019, 4, 14), "es", "12–14 de abril de 2019"},
		{Day(2019, 4, 12), Day(2019, 4, 14), "de", "12.–14. April 2019"},
		{Day(2019, 4, 28), Day(2019, 5, 2), "fr", "28 avril – 2 mai 2019"},
		{Day(2019, 4, 12), Day(2019, 4, 14), "pt", "12–14 de abril de 2019"},
		{Day(2019, 4, 12), Day(2019, 4, 14), "ja", "2019年4月12日–14日"},
		{Day(2019, 4, 28), Day(2019, 5, 2), "zh", "2019年4月28日 – 5月2日"},
		{month, month, "ko", "2019년4월"},
		{Day(2019, 4, 12), Date{}, "tlh", "12 April 2019"},
		{Day(2019, 5, 10), Day(2019, 5, 1), "en", "10 May 2019 – 1 May 2019"},
		{Day(2019, 5, 10), Day(2019, 4, 1), "en", "10 May 2019 – 1 April 2019"},
		{Day(2019, 5, 10), Day(2019, 5, 1), "ja", "2019年5月10日 – 2019年5月1日"},
		{Day(0, 12, 30), Day(0, 1, 2), "en", "30 December – 2 January"},
		{Date{}, Date{}, "en", ""},
	} {
		if got := FormatRange(c.from, c.to, c.lang); got != c.want {
			t.Errorf("FormatRange(%v, %v, %s) = %q, want %q", c.from, c.to, c.lang, got, c.want)
		}
	}
	for lang, want := range map[string]string{"en": "3 Sep 2019", "es": "3 sep 2019", "de": "3. Sept. 2019", "ru": "3 сент. 2019", "tr": "3 Eyl 2019", "ja": "2019年9月3日"} {
		if got := Day(2019, 9, 3).FormatShort(lang); got != want {
			t.Errorf("FormatShort in %s = %q, want %q", lang, got, want)
		}
	}
}

func TestBeforeWithoutYear(t *testing.T) {
	if !Day(0, 4, 12).Before(Day(2019, 4, 13)) || Day(2019, 4, 13).Before(Day(0, 4, 13)) {
		t.Error("a date without a year must be ordered by month and day")
	}
	if Day(2020, 1, 1).Before(Day(2019, 12, 31)) {
		t.Error("where both years are known they must decide")
	}
}

func TestParseISO(t *testing.T) {
	if d, err := ParseISO("2019-04-14"); err != nil || d != Day(2019, 4, 14) {
		t.Errorf("ParseISO = %v, %v", d, err)
	}
	if _, err := ParseISO("2019-02-30"); err == nil {
		t.Error("30 February must be refused")
	}
}

func TestWithoutTime(t *testing.T) {
	month := Date{Year: 2019, Month: 4, Grain: GrainMonth}
	for _, c := range []struct{ date, want Date }{
		{Date{Year: 2019, Month: 4, Day: 14, Hour: 9, Minute: 30, Grain: GrainMinute}, Day(2019, 4, 14)},
		{Day(0, 4, 14), Day(0, 4, 14)},
		{month, month},
		{Date{}, Date{}},
	} {
		if got := c.date.WithoutTime(); got != c.want {
			t.Errorf("%v without its time is %v, want %v", c.date, got, c.want)
		}
	}
}
