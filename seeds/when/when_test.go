package when

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// read resolves every expression of a text and lists them as "words=dates".
func read(t *testing.T, lang, text string, published seeds.Date, lean Lean) []string {
	t.Helper()
	exprs, err := Find(text, pack.For(lang))
	if err != nil {
		t.Fatal(err)
	}
	r := NewResolver(exprs, published, nil)
	var out []string
	for _, e := range exprs {
		v, ok := r.Resolve(e, lean)
		if !ok {
			continue
		}
		s := e.Of(text) + "=" + v.From.String()
		if v.To.Known() {
			s += ".." + v.To.String()
		}
		out = append(out, s)
		if v.Firm {
			r.Tell(v.From)
			r.TellUntil(v.To)
		}
	}
	return out
}

// Below the day at a diary's head what was so long ago counts from it.
func TestAgoInADiary(t *testing.T) {
	text := "Two nights ago it rained."
	exprs, err := Find(text, pack.For("en"))
	if err != nil || len(exprs) != 1 {
		t.Fatal(exprs, err)
	}
	r := NewResolver(exprs, seeds.Day(2019, 4, 13), nil)
	r.Today = seeds.Day(2019, 3, 5)
	if v, _ := r.Resolve(exprs[0], LeanPast); v.From.String() != "2019-03-03" {
		t.Errorf("%s", v.From)
	}
}

// A month named before gives a day its month only where the tense agrees with it.
func TestDayOfMonthNamed(t *testing.T) {
	text := "In March it rained here. The boat is due in Lima on the 8th."
	exprs, err := Find(text, pack.For("en"))
	if err != nil || len(exprs) != 2 {
		t.Fatal(exprs, err)
	}
	for _, c := range []struct {
		lean Lean
		want string
	}{{LeanPast, "2019-03-08"}, {LeanFuture, "2019-05-08"}} {
		r := NewResolver(exprs, seeds.Day(2019, 4, 13), nil)
		r.Resolve(exprs[0], LeanPast)
		if v, _ := r.Resolve(exprs[1], c.lean); v.From.String() != c.want {
			t.Errorf("lean %d: %s, want %s", c.lean, v.From, c.want)
		}
	}
}

func TestExpressions(t *testing.T) {
	saturday := seeds.Day(2019, 4, 13)
	for _, c := range []struct {
		lang, text string
		lean       Lean
		want       string
	}{
		{"en", "They met on April 13.", LeanPast, "April 13=2019-04-13"},
		{"en", "on 13 April 2018", LeanPast, "13 April 2018=2018-04-13"},
		{"en", "Apr. 9 was dry", LeanPast, "Apr. 9=2019-04-09"},
		{"en", "13/04/2019 and 2019-04-12", LeanPast, "13/04/2019=2019-04-13 | 2019-04-12=2019-04-12"},
		{"en", "He came late Friday", LeanPast, "late Friday=2019-04-12"},
		{"en", "He comes on Friday", LeanFuture, "Friday=2019-04-19"},
		{"en", "last Saturday", LeanPast, "last Saturday=2019-04-06"},
		{"en", "a week ago today the tent was pitched", LeanPast, "a week ago today=2019-04-06"},
		{"en", "a week ago on Sunday it rained", LeanPast, "a week ago on Sunday=2019-04-07"},
		{"en", "it rained on Monday, two weeks ago", LeanPast, "Monday, two weeks ago=2019-04-01"},
		{"es", "hace una semana llovió", LeanPast, "hace una semana=2019-04-06"},
		{"en", "in February; on the 9th of this month, on the 20th of last month, on the 2nd of next month", LeanPast,
			"in February=2019-02 | on the 9th of this month=2019-04-09 | on the 20th of last month=2019-03-20 | on the 2nd of next month=2019-05-02"},
		{"es", "el 9 de este mes, el 20 del mes pasado", LeanPast, "el 9 de este mes=2019-04-09 | el 20 del mes pasado=2019-03-20"},
		{"en", "on April 3, and on the first of the month", LeanPast, "April 3=2019-04-03 | on the first of the month=2019-04-01"},
		{"en", "the dinner on the evening of the 8th is to be", LeanPast, "of the 8th=2019-04-08"},
		{"en", "on April 9, a day after the match", LeanPast, "April 9=2019-04-09"},
		{"en", "on April 9, and the evening before", LeanPast, "April 9=2019-04-09 | the evening before=2019-04-08"},
		{"en", "in the 1980s, in the mid-'70s and in his 80s", LeanPast, "in the 1980s= | in the mid-'70s="},
		{"en", "the evening before the match", LeanPast, ""},
		{"en", "he spent the weekend in Lima", LeanPast, "the weekend=2019-04-13..2019-04-14"},
		{"en", "the weekend edition, the weekend in Lima", LeanPast, ""},
		{"es", "durmió el fin de semana en Lima", LeanPast, "el fin de semana=2019-04-13..2019-04-14"},
		{"en", "on Wednesday of last week", LeanPast, "Wednesday of last week=2019-04-03"},
		{"en", "yesterday, tomorrow", LeanNone, "yesterday=2019-04-12 | tomorrow=2019-04-14"},
		{"en", "On April 2 it rained. The next day it snowed. Two days later it stopped.", LeanPast,
			"April 2=2019-04-02 | The next day=2019-04-03 | Two days later=2019-04-05"},
		{"en", "On April 2 it rained, as a day earlier", LeanPast, "April 2=2019-04-02 | a day earlier=2019-04-01"},
		{"en", "from 6 p.m. on April 3 to 10 a.m. on April 5", LeanPast, "6 p.m. on April 3=2019-04-03T18:00 | 10 a.m. on April 5=2019-04-05T10:00"},
		{"en", "7/8 April: Hull", LeanFuture, "7/8 April=2019-04-07..2019-04-08"},
		{"en", "On April 2 it rained and the day after it snowed", LeanPast, "April 2=2019-04-02"},
		{"en", "On April 2 it rained, and the day after on the hills", LeanPast, "April 2=2019-04-02 | the day after=2019-04-03"},
		{"en", "It docked on April 12, nine days after it left", LeanPast, "April 12=2019-04-12 | nine days after=2019-04-03"},
		{"en", "They crossed on April 12, a day after setting out", LeanPast, "April 12=2019-04-12 | a day after=2019-04-11"},
		{"en", "from 3 to 5 May, and on the final day", LeanFuture, "from 3 to 5 May=2019-05-03..2019-05-05 | on the final day=2019-05-05"},
		{"en", "on the final day", LeanFuture, ""},
		{"en", "It left on April 2 at 11 p.m. and landed at 2 a.m., then went on at 9 a.m.", LeanPast, "April 2 at 11 p.m.=2019-04-02T23:00 | at 2 a.m.=2019-04-03T02:00 | at 9 a.m.=2019-04-03T09:00"},
		{"en", "It left on April 2 at 2 p.m. and landed at 5 a.m.", LeanPast, "April 2 at 2 p.m.=2019-04-02T14:00 | at 5 a.m.=2019-04-02T05:00"},
		{"en", "Three days after the April 2 storm", LeanPast, "Three days after the April 2=2019-04-05"},
		{"en", "two days after February 30", LeanPast, ""},
		{"en", "on May 3 or May 4", LeanFuture, "May 3 or May 4=2019-05-03..2019-05-04"},
		{"en", "He left to-day, comes to-night and goes to-morrow", LeanNone, "to-day=2019-04-13 | to-night=2019-04-13 | to-morrow=2019-04-14"},
		{"en", "put off until Tuesday October 15th", LeanPast, "Tuesday October 15th=2019-10-15"},
		{"en", "It remained overnight", LeanPast, ""},
		{"en", "on Tuesday morning", LeanPast, "Tuesday morning=2019-04-09"},
		{"en", "from 3 to 5 May", LeanFuture, "from 3 to 5 May=2019-05-03..2019-05-05"},
		{"en", "April 11-14", LeanNone, "April 11-14=2019-04-11..2019-04-14"},
		{"en", "May 3 through 6", LeanFuture, "May 3 through 6=2019-05-03..2019-05-06"},
		{"en", "28 April to 2 May", LeanFuture, "28 April to 2 May=2019-04-28..2019-05-02"},
		{"en", "mid-April", LeanNone, "mid-April=2019-04"},
		{"en", "Sunday (April 21)", LeanFuture, "Sunday (April 21)=2019-04-21"},
		{"en", "it began on 9th in Hull", LeanPast, "on 9th=2019-04-09"},
		{"en", "On April 2 it rained. Less than 24 hours later it snowed.", LeanPast, "April 2=2019-04-02 | 24 hours later=2019-04-03"},
		{"en", "On April 5 it rained, as it did that weekend", LeanPast, "April 5=2019-04-05 | that weekend=2019-04-06..2019-04-07"},
		{"en", "over the weekend", LeanPast, "over the weekend=2019-04-13..2019-04-14"},
		{"en", "this past Friday, this past Monday", LeanPast, "this past Friday=2019-04-12 | this past Monday=2019-04-08"},
		{"en", "this coming Sunday, the coming Friday", LeanFuture, "this coming Sunday=2019-04-14 | the coming Friday=2019-04-19"},
		{"en", "this Friday", LeanFuture, "this Friday=2019-04-19"},
		{"en", "this Friday", LeanPast, "this Friday=2019-04-12"},
		{"en", "won by Jan Moe, in May", LeanFuture, "in May=2019-05"},
		{"en", "a feast on Canada Day", LeanFuture, "Canada Day=2019-07-01"},
		{"en", "since Memorial Day and until Thanksgiving Day", LeanNone, "Memorial Day=2019-05-27 | Thanksgiving Day=2018-11-22"},
		{"en", "April 9, 10 and 12", LeanNone, "April 9, 10 and 12=2019-04-09..2019-04-12"},
		{"en", "on March 31 and April 1, 2, and 4", LeanNone, "March 31 and April 1, 2, and 4=2019-03-31..2019-04-04"},
		{"en", "(14th - 17th), then from the 20th to the 24th", LeanFuture, "14th - 17th=2019-04-14..2019-04-17 | from the 20th to the 24th=2019-04-20..2019-04-24"},
		{"en", "It opened on May 25, 2018, and left on May 15", LeanPast, "May 25, 2018=2018-05-25 | May 15=2018-05-15"},
		{"en", "from June 22 to July 3, 2017, then on July 10", LeanPast, "from June 22 to July 3, 2017=2017-06-22..2017-07-03 | July 10=2017-07-10"},
		{"en", "On March 4 and 5 they rested, and the following day they left", LeanPast, "March 4 and 5=2019-03-04..2019-03-05 | the following day=2019-03-06"},
		{"en", "It left on April 2 at 7 p.m. and stopped eight hours later", LeanPast, "April 2 at 7 p.m.=2019-04-02T19:00 | eight hours later=2019-04-03"},
		{"en", "on the 28th", LeanPast, "on the 28th=2019-03-28"},
		{"en", "On March 30 they set out, and on the 2nd they were there", LeanPast, "March 30=2019-03-30 | on the 2nd=2019-04-02"},
		{"en", "due on July 30 next year, as in May last year", LeanNone, "July 30 next year=2020-07-30 | in May last year=2018-05"},
		{"en", "on Thursday, the second in Lima", LeanPast, "Thursday=2019-04-11"},
		{"en", "Thursday 11 April\n6th stage", LeanPast, "Thursday 11 April=2019-04-11"},
		{"en", "in May 2017", LeanPast, "in May 2017=2017-05"},
		{"en", "on April 2, then on the 14th", LeanNone, "April 2=2019-04-02 | on the 14th=2019-04-14"},
		{"en", "May 3 at 9:30 a.m.", LeanFuture, "May 3 at 9:30 a.m.=2019-05-03T09:30"},
		{"en", "On Wednesday, the 17th: schools", LeanFuture, "Wednesday, the 17th=2019-04-17"},
		{"en", "on the night of April 5", LeanPast, "April 5=2019-04-05"},
		{"en", "14/4 Oslo, rain. 15/4 Bergen; 16/4 Voss. 1/2 of them, 3/4 Ann", LeanNone, "14/4=2019-04-14 | 15/4=2019-04-15 | 16/4=2019-04-16"},
		{"en", "Lima Sat, then Quito Sun, Mon: Cali, Wed Pasto, Fri rest", LeanNone, "Sat=2019-04-13 | Sun=2019-04-07 | Mon=2019-04-08 | Wed=2019-04-10"},
		{"en", "the Sun, the Lima Sun, and Sun Valley, as Sun Microsystems said", LeanNone, ""},
		{"en", "Lima Fri 12 April 1400, Quito Sat 13 April 1996", LeanNone, "Fri 12 April=2019-04-12 | Sat 13 April 1996=1996-04-13"},
		{"en", "on 4 Dec 24, on 7 Dec '24 and on 9 December '24", LeanNone, "4 Dec 24=2024-12-04 | 7 Dec '24=2024-12-07 | 9 December '24=2024-12-09"},
		{"en", "on 03DEC and 4DEC24, on 20190415, on 16-4-19", LeanFuture, "03DEC=2019-12-03 | 4DEC24=2024-12-04 | 20190415=2019-04-15 | 16-4-19=2019-04-16"},
		{"en", "in Lima on 3.5. and in Quito on 4.5.", LeanFuture, "3.5.=2019-05-03 | 4.5.=2019-05-04"},
		{"en", "1.6. Hull, 3.6. York, 5.6. Leeds", LeanFuture, "1.6.=2019-06-01 | 3.6.=2019-06-03 | 5.6.=2019-06-05"},
		{"en", "Durban 18/4, eta Hull 25/4, eta York 4/5", LeanFuture, "18/4=2019-04-18 | 25/4=2019-04-25 | 4/5=2019-05-04"},
		{"en", "06/01 Austin, 06/03 Tulsa, 06/04 Wichita", LeanFuture, "06/01=2019-06-01 | 06/03=2019-06-03 | 06/04=2019-06-04"},
		{"en", "01/06 Leeds, 03/06 Hull, 05/06 York", LeanFuture, "01/06=2019-06-01 | 03/06=2019-06-03 | 05/06=2019-06-05"},
		{"en", "in Perth 12-14/5, then Hull 30/5-2/6", LeanFuture, "12-14/5=2019-05-12..2019-05-14 | 30/5-2/6=2019-05-30..2019-06-02"},
		{"en", "on Monday week, a week on Monday, a week from today, a week tomorrow", LeanFuture, "Monday week=2019-04-22 | a week on Monday=2019-04-22 | a week from today=2019-04-20 | a week tomorrow=2019-04-21"},
		{"en", "for three days from 3 June, then for two nights from Monday", LeanFuture, "for three days from 3 June=2019-06-03..2019-06-05 | for two nights from Monday=2019-04-15..2019-04-17"},
		{"en", "tomorrow at 9.15am, Monday at 14.30, at 8am the next day", LeanFuture, "tomorrow at 9.15am=2019-04-14T09:15 | Monday at 14.30=2019-04-15T14:30 | at 8am the next day=2019-04-16T08:00"},
		{"en", "the fourteenth of June; 5 July, a Friday; Whit Monday", LeanFuture, "the fourteenth of June=2019-06-14 | 5 July, a Friday=2019-07-05 | Whit Monday=2019-06-10"},
		{"en", "the 3rd leg of a 4-nation tour, 13 people, 3.50 and 3/4 cups", LeanNone, ""},
		{"en", "he may march, she sat and they wed", LeanNone, ""},
		{"en", "in December", LeanPast, "in December=2018-12"},
		{"en", "She reached Villach on Easter Sunday and left on Good Friday", LeanFuture, "Easter Sunday=2019-04-21 | Good Friday=2019-04-19"},
		{"en", "home for Christmas Eve", LeanFuture, "Christmas Eve=2019-12-24"},
		{"en", "they had played Sunday before last", LeanPast, "Sunday before last=2019-03-31"},
		{"en", "on Saturday afternoon last weekend", LeanPast, "Saturday afternoon last weekend=2019-04-06"},
		{"en", "next Monday and next Thursday", LeanFuture, "next Monday=2019-04-22 | next Thursday=2019-04-18"},
		{"en", "last Friday and last Monday", LeanPast, "last Friday=2019-04-05 | last Monday=2019-04-08"},
		{"en", "On April 2 they left; on the 5th we followed, in the afternoon", LeanPast, "April 2=2019-04-02 | on the 5th=2019-04-05 | in the afternoon=2019-04-05"},
		{"en", "On April 2 they came, shortly before 7, and left by the Friday night", LeanPast,
			"April 2=2019-04-02 | shortly before 7=2019-04-02 | the Friday night=2019-04-05"},
		{"en", "On April 2 they came, four days later than planned, after two days at sea", LeanPast, "April 2=2019-04-02"},
		{"en", "On April 2 they came, a few days later they left", LeanPast, "April 2=2019-04-02"},
		{"en", "On April 2 they came, and left for Hull earlier in the day", LeanPast, "April 2=2019-04-02 | earlier in the day=2019-04-02"},
		{"en", "On April 2 it began. Next night was better, on the third day it ended.", LeanPast,
			"April 2=2019-04-02 | Next night=2019-04-03 | on the third day=2019-04-04"},
		{"en", "on Tuesday at 5:30 p.m at the hall", LeanFuture, "Tuesday at 5:30 p.m=2019-04-16T17:30"},
		{"en", "around 1:30 AM Friday morning", LeanPast, "around 1:30 AM Friday morning=2019-04-12T01:30"},
		{"en", "The Sun came out, and the cat was Wed", LeanPast, ""},
		{"en", "(5/3) and (5/13)", LeanFuture, "5/3=2019-05-03 | 5/13=2019-05-13"},
		{"en", "\n09.30 Flight to Oslo\n05.10 Arrival", LeanFuture, ""},
		{"en", "on October 12", LeanNone, "October 12=10-12"},
		{"en", "due on Thursday or on Monday", LeanEither, "Thursday=2019-04-11 | Monday=2019-04-15"},
		{"en", "On Thursday, 12 Cubans arrived", LeanPast, "Thursday, 12=2019-04-11"},
		{"en", "one of the first to land", LeanPast, ""},
		{"en", "two weeks before her speech, a week before", LeanPast, "a week before=2019-04-06"},
		{"en", "home by Christmas morning", LeanFuture, "Christmas morning=2019-12-25"},
		{"en", "on October 12", LeanFuture, "October 12=2019-10-12"},
		{"en", "on June 12", LeanPast, "June 12=2018-06-12"},
		{"es", "el sábado 13 de abril de 2019", LeanPast, "el sábado 13 de abril de 2019=2019-04-13"},
		{"es", "llegó el viernes por la noche", LeanPast, "viernes por la noche=2019-04-12"},
		{"es", "del 3 al 5 de mayo", LeanFuture, "del 3 al 5 de mayo=2019-05-03..2019-05-05"},
		{"es", "el 2 de abril; al día siguiente; dos días después", LeanPast, "2 de abril=2019-04-02 | al día siguiente=2019-04-03 | dos días después=2019-04-05"},
		{"es", "el 2 de abril; unos días después; más tarde ese mismo día", LeanPast, "2 de abril=2019-04-02 | más tarde ese mismo día=2019-04-02"},
		{"es", "llegó el 12/4 a Lima y partió", LeanPast, "12/4=2019-04-12"},
		{"es", "mañana y ayer", LeanNone, "mañana=2019-04-14 | ayer=2019-04-12"},
	} {
		got := strings.Join(read(t, c.lang, c.text, saturday, c.lean), " | ")
		if got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// A list goes on from line to line, within the year that its heading names.
func TestLists(t *testing.T) {
	exprs, err := Find("12 December, 2 January, Fri 4 Denver", pack.For("en"))
	if err != nil || len(exprs) != 3 {
		t.Fatalf("%d expressions, %v", len(exprs), err)
	}
	r := NewResolver(exprs, seeds.Day(2019, 8, 1), nil)
	r.Year = 2020
	for i, want := range []string{"2020-12-12", "2021-01-02", "2020-12-04"} {
		v, ok := r.Resolve(exprs[i], LeanNone)
		if !ok || v.From.String() != want {
			t.Errorf("line %d came to %s, want %s", i, v.From, want)
		}
		r.Tell(v.From)
		r.After = r.Last()
	}
}

// In a diary's entry "tomorrow" and weekdays count from the entry's own day.
func TestDiary(t *testing.T) {
	exprs, err := Find("tomorrow, on Saturday", pack.For("en"))
	if err != nil || len(exprs) != 2 {
		t.Fatalf("%d expressions, %v", len(exprs), err)
	}
	r := NewResolver(exprs, seeds.Day(2019, 4, 20), nil)
	r.Today = seeds.Day(2019, 4, 11)
	for i, want := range []string{"2019-04-12", "2019-04-13"} {
		if v, ok := r.Resolve(exprs[i], LeanFuture); !ok || v.From.String() != want {
			t.Errorf("%d: %s, want %s", i, v.From, want)
		}
	}
}

func TestEaster(t *testing.T) {
	// from the tables of the Astronomical Society of South Australia
	for _, want := range []string{"1943-04-25", "1954-04-18", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25"} {
		d, err := seeds.ParseISO(want)
		if err != nil {
			t.Fatal(err)
		}
		if got := easter(d.Year).ISO(); got != want {
			t.Errorf("Easter of %d is %s, want %s", d.Year, got, want)
		}
	}
}

func TestUnknownYearStaysUnknown(t *testing.T) {
	got := read(t, "en", "He landed on Saturday, April 13. He had left late Friday. On Sunday he rested.", seeds.Date{}, LeanPast)
	want := "Saturday, April 13=04-13 | late Friday=04-12 | Sunday=04-07"
	if s := strings.Join(got, " | "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	if got := read(t, "en", "He came on Friday and left on Sunday.", seeds.Date{}, LeanPast); len(got) != 0 {
		t.Errorf("weekdays without any date came to %v", got)
	}
}

func TestWeekdayMustFitTheYear(t *testing.T) {
	exprs, err := Find("He landed on Saturday, April 13.", pack.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	r := NewResolver(exprs, seeds.Day(2018, 4, 14), nil)
	v, ok := r.Resolve(exprs[0], LeanPast)
	if !ok || v.From.Year != 0 || v.From.Month != 4 || v.From.Day != 13 {
		t.Errorf("the day is %v, want 04-13 of no year", v.From)
	}
	if len(r.Notices) != 1 || r.Notices[0].Code != "year-mismatch" {
		t.Errorf("notices %v, want one year-mismatch", r.Notices)
	}
}

// The weekday count must agree with the standard library's calendar.
func TestWeekdaysAgreeWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 100000).Draw(t, "day"))
		d := seeds.Day(day.Year(), int(day.Month()), day.Day())
		want := int(day.Weekday())
		if want == 0 {
			want = 7
		}
		if got := Weekday(d); got != want {
			t.Fatalf("%s is weekday %d, want %d", d.ISO(), got, want)
		}
	})
}

// Whatever way a day is written, it is read back.
func TestDatesReadBack(t *testing.T) {
	months := []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 12000).Draw(t, "day"))
		m := months[day.Month()-1]
		form := rapid.SampledFrom([]string{
			fmt.Sprintf("%s %d, %d", m, day.Day(), day.Year()),
			fmt.Sprintf("%d %s %d", day.Day(), m, day.Year()),
			fmt.Sprintf("%s, %s %d, %d", day.Weekday(), m, day.Day(), day.Year()),
			day.Format("2006-01-02"),
			fmt.Sprintf("the %dth of %s %d", day.Day(), m, day.Year()),
		}).Draw(t, "form")
		text := "It was " + form + " when they came."
		exprs, err := Find(text, pack.For("en"))
		if err != nil || len(exprs) != 1 {
			t.Fatalf("%q: %d expressions, %v", text, len(exprs), err)
		}
		r := NewResolver(exprs, seeds.Date{}, nil)
		v, _ := r.Resolve(exprs[0], LeanPast)
		if v.From.ISO() != day.Format("2006-01-02") || len(r.Notices) > 0 {
			t.Fatalf("%q came to %s %v", text, v.From, r.Notices)
		}
	})
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b seeds.Date
		want int
		ok   bool
	}{
		{seeds.Day(2019, 4, 12), seeds.Day(2019, 4, 13), -1, true},
		{seeds.Day(0, 4, 12), seeds.Day(2019, 4, 13), -1, true},
		{seeds.Day(0, 12, 30), seeds.Day(0, 1, 2), -1, true},
		{seeds.Day(2019, 4, 12), seeds.Date{Year: 2019, Month: 4, Grain: seeds.GrainMonth}, 0, false},
		{seeds.Date{}, seeds.Day(2019, 4, 13), 0, false},
	} {
		if got, ok := Compare(c.a, c.b); got != c.want || ok != c.ok {
			t.Errorf("Compare(%s, %s) = %d %v, want %d %v", c.a, c.b, got, ok, c.want, c.ok)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Saturday, April 13", "from 3 to 5 May 2019", "31/12/99 0930 hours", "February 30, 2019 – 31 June", "the 99th of May, 00/00/0000", "\xff\xfe May 3", "13.13.2013 12:99 p.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		exprs, err := Find(text, pack.For("en"))
		if err != nil {
			t.Fatal(err)
		}
		r := NewResolver(exprs, seeds.Date{}, nil)
		last := 0
		for _, e := range exprs {
			if e.Start < last || e.End > len(text) || e.Empty() {
				t.Fatalf("span %v after %d in %d bytes", e.Span, last, len(text))
			}
			last = e.End
			v, ok := r.Resolve(e, LeanPast)
			for _, d := range []seeds.Date{v.From, v.To} {
				if ok && d.Grain >= seeds.GrainDay && (d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > daysIn(d.Year, d.Month)) {
					t.Fatalf("%q came to %s", e.Of(text), d)
				}
			}
			if ok && v.Firm {
				r.Tell(v.From)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("He landed on Saturday, April 13, after talks that ran late on Friday; two days later he will be home again. ", 40)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Find(text, pack.For("en")); err != nil {
			b.Fatal(err)
		}
	}
}

func TestPartsOfMonths(t *testing.T) {
	for _, c := range []struct{ lang, text, from, to string }{
		{"en", "in early May", "2019-05-01", "2019-05-10"},
		{"en", "mid-April", "2019-04-11", "2019-04-20"},
		{"en", "in late February 2020", "2020-02-21", "2020-02-29"},
		{"es", "a mediados de abril", "2019-04-11", "2019-04-20"},
		{"en", "in June", "", ""},
	} {
		exprs, err := Find(c.text, pack.For(c.lang))
		if err != nil || len(exprs) != 1 {
			t.Fatalf("%s: %v, %v", c.text, exprs, err)
		}
		v, ok := NewResolver(exprs, seeds.Day(2019, 3, 4), nil).Resolve(exprs[0], LeanFuture)
		if from, to := v.Within[0].String(), v.Within[1].String(); !ok || from != c.from || to != c.to {
			t.Errorf("%s: %s to %s, want %s to %s", c.text, from, to, c.from, c.to)
		}
	}
}

// What is told of a month as a whole begins and ends with it.
func TestWholeMonths(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "shown throughout May", "throughout May=2019-05-01..2019-05-31"},
		{"en", "there for the whole of February 2020", "for the whole of February 2020=2020-02-01..2020-02-29"},
		{"en", "spends all of June there, and all September", "all of June=2019-06-01..2019-06-30 | all September=2019-09-01..2019-09-30"},
		{"en", "has it for the month of August", "for the month of August=2019-08-01..2019-08-31"},
		{"en", "the whole month of February", "the whole month of February=2020-02-01..2020-02-29"},
		{"es", "durante todo el mes de mayo, y en todo junio", "durante todo el mes de mayo=2019-05-01..2019-05-31 | en todo junio=2019-06-01..2019-06-30"},
		{"en", "in May", "in May=2019-05"},
		{"en", "all may come", ""},
	} {
		if got := strings.Join(read(t, c.lang, c.text, seeds.Day(2019, 4, 13), LeanFuture), " | "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
	want := "throughout February=" + seeds.Date{Month: 2, Grain: seeds.GrainMonth}.String()
	if got := strings.Join(read(t, "en", "shown throughout February", seeds.Date{}, LeanPast), " | "); got != want {
		t.Errorf("of an unknown year: got %s, want %s", got, want)
	}
}

func TestWeekend(t *testing.T) {
	monday := seeds.Day(2019, 4, 15)
	for _, c := range []struct {
		published seeds.Date
		lean      Lean
		want      string
	}{
		{monday, LeanPast, "the weekend=2019-04-13"},
		{monday, LeanNone, "the weekend=2019-04-13"},
		{monday, LeanFuture, "the weekend=2019-04-20"},
		{seeds.Day(2019, 4, 14), LeanPast, "the weekend=2019-04-13"},
		{seeds.Day(2019, 4, 19), LeanNone, "the weekend=2019-04-20"},
	} {
		got := strings.Join(read(t, "en", "at the weekend", c.published, c.lean), " | ")
		if !strings.HasPrefix(got, "at "+c.want+"..") {
			t.Errorf("%s, %d: %s, want %s", c.published, c.lean, got, c.want)
		}
	}
}

// The stop of a sentence belongs to no month written in full, that of an abbreviation to its.
func TestStopBehindAMonth(t *testing.T) {
	for text, want := range map[string]string{
		"She left on 6 May. The ship is new.": "6 May",
		"She left in June. The ship is new.":  "in June",
		"She left on 6 Apr. by ship.":         "6 Apr.",
		"She left on Sept. 13 by ship.":       "Sept. 13",
	} {
		exprs, err := Find(text, pack.For("en"))
		if err != nil || len(exprs) != 1 || !strings.HasSuffix(want, strings.TrimPrefix(exprs[0].Of(text), "on ")) {
			t.Errorf("%s: %v, %v, want %s", text, exprs, err, want)
		}
	}
	if exprs, err := Find("Salió el 6 de mayo. El barco es nuevo.", pack.For("es")); err != nil || len(exprs) != 1 || strings.HasSuffix(exprs[0].Of("Salió el 6 de mayo. El barco es nuevo."), ".") {
		t.Errorf("%v, %v", exprs, err)
	}
}
