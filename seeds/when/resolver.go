package when

import "dateline/seeds"

// Resolver turns the expressions of one text into dates, in the text's order.
// It keeps the day told last, which "the next day" counts from.
type Resolver struct {
	// Story is the day that weekdays and "tomorrow" count from; its year may
	// be 0.
	Story seeds.Date
	// Anchored says that the story's day is that of its dateline or its publication, not
	// only the first day that its text names.
	Anchored bool
	// Latest is the day up to which a past weekday may lie, where that is later
	// than the story's: that of its publication.
	Latest seeds.Date
	// Chain makes weekdays follow the day told last, as in a programme.
	Chain bool
	// Near says that the day told last was told just before, with its weekday: one
	// named alone goes on from it.
	Near bool
	// Next says that the day told last was told in the sentence before, or a little further back by
	// its weekday alone.
	Next bool
	// Since says that the day told last was told just before, in a text that goes forward, and
	// Before that what is told now had happened by then.
	Since, Before bool
	// Done says that the day told last was itself told as what had happened by then: what had
	// happened, too, may go on from it.
	Done bool
	// Diary says that its writer tells of days long past in their order.
	Diary bool
	// Years says that the text tells of years gone by: what is told goes on from one to the next,
	// and none of them is another time.
	Years bool
	// Year is that of days that come without one, where a line above them names
	// it; 0 where none does.
	Year int
	// After is the day after which the next line of a list goes on, if known.
	After seeds.Date
	// Plan is the day of a plan after which its next weekday lies, if known.
	Plan seeds.Date
	// Beside is the last day of a month that was named just before, whoever it was told of, if known.
	Beside seeds.Date
	// DayOne is the day from which a text counts its days, if known.
	DayOne seeds.Date
	// Within are the days among which a weekday named alone lies, if known.
	Within [2]seeds.Date
	// Today is the day at the head of a diary's lines, from which "tomorrow"
	// counts there; where unknown it is the story's.
	Today   seeds.Date
	virtual int  // a year that fits the weekdays of the text where the real one is unknown
	tied    bool // weekdays can be counted
	last    seeds.Date
	hour    int        // of what was told last, 0 where it is not known
	dusk    bool       // it was in the evening or at night
	named   seeds.Date // a month named since
	stated  seeds.Date // the last day of a month that came with its year
	lean    Lean       // and on which side of the story's it was told
	over    seeds.Date // the end of what was told last, where that is some days
	first   seeds.Date
	reached seeds.Date // where Years is set, the year, month or day told last
	until   seeds.Date // the end of the days told last that had one
	Notices []seeds.Notice
}

// NewResolver finds the anchor of a text: published where known, else the
// dateline's date, else the first weekday and day that stand together, else
// the first full date. dateline may be nil. What disagrees is noticed.
func NewResolver(exprs []Expression, published seeds.Date, dateline *Expression) *Resolver {
	r := &Resolver{}
	switch {
	case published.Grain >= seeds.GrainDay:
		r.Story = published.WithoutTime()
	case dateline != nil && dateline.Absolute():
		r.Story = seeds.Day(dateline.Year, dateline.Month, dateline.Day)
		if r.Story.Year == 0 {
			r.Story.Year = yearAbove(exprs, dateline)
		}
	}
	r.Anchored = r.Story.Known()
	if r.Story.Year == 0 {
		r.tie(exprs)
	}
	if !r.Story.Known() {
		for _, e := range exprs {
			if e.Absolute() && e.Year != 0 {
				r.Story = seeds.Day(e.Year, e.Month, e.Day)
				r.tied = true
				break
			}
		}
	}
	if r.Story.Year != 0 {
		r.tied, r.virtual = true, r.Story.Year
	}
	return r
}

// issued is how many days may lie between the day of a dateline and that of its publication.
const issued = 3

// yearAbove returns the year of a dateline without one by a full date that stands above it, as
// that of the publication does, 0 where there is none.
func yearAbove(exprs []Expression, dateline *Expression) int {
	for _, e := range exprs {
		if e.Span.Start >= dateline.Span.Start {
			break
		}
		if e.Rule != RuleDate || !e.Absolute() || e.Year == 0 {
			continue
		}
		on := ordinal(seeds.Day(e.Year, e.Month, e.Day))
		for _, y := range [...]int{e.Year, e.Year - 1} { // filed on the last day of December
			if n := on - ordinal(seeds.Day(y, dateline.Month, dateline.Day)); 0 <= n && n <= issued {
				return y
			}
		}
	}
	return 0
}

// tie looks for a weekday that stands with a day, so that weekdays can be counted though the year
// is unknown: "Tuesday, May 12", and from the story's own day "Tuesday 12", "yesterday, Tuesday".
func (r *Resolver) tie(exprs []Expression) {
	for _, e := range exprs {
		if e.Rule == RuleDate && e.Weekday != 0 && e.Month != 0 && !r.Story.Known() {
			r.Story = seeds.Day(e.Year, e.Month, e.Day)
		}
	}
	days := r.daysOfWeek(exprs)
	if len(days) == 0 {
		return
	}
	fits := func(year int) bool {
		for _, d := range days {
			if d.on.Day > daysIn(year, d.on.Month) || weekdayOf(ordinal(seeds.Day(year, d.on.Month, d.on.Day))) != d.weekday {
				return false
			}
		}
		return true
	}
	// common years first: 28 years hold every calendar
	for _, leap := range []bool{false, true} {
		for y := 2001; y < 2029; y++ {
			if (daysIn(y, 2) == 29) == leap && fits(y) {
				r.virtual, r.tied = y, true
				return
			}
		}
	}
}

// dayOfWeek is a day of an unknown year of which the text tells the weekday.
type dayOfWeek struct {
	on      seeds.Date
	weekday int
}

// daysOfWeek gathers the days without a year of which a text tells the weekday.
func (r *Resolver) daysOfWeek(exprs []Expression) []dayOfWeek {
	var out []dayOfWeek
	for i, e := range exprs {
		switch {
		case e.Rule == RuleDate && e.Weekday != 0 && e.Month != 0:
			if e.Year == 0 {
				out = append(out, dayOfWeek{seeds.Day(0, e.Month, e.Day), e.Weekday})
			}
		case e.Rule == RuleDate && e.Weekday != 0 && e.Day != 0 && r.Story.Grain >= seeds.GrainDay:
			for n := range halfMonth { // the nearest of that number
				if d, ok := r.shift(r.Story, n); ok && d.Day == e.Day {
					out = append(out, dayOfWeek{d, e.Weekday})
					break
				}
				if d, ok := r.shift(r.Story, -n); ok && d.Day == e.Day {
					out = append(out, dayOfWeek{d, e.Weekday})
					break
				}
			}
		case e.Rule == RuleRelDay && i+1 < len(exprs) && exprs[i+1].Rule == RuleWeekday && !exprs[i+1].HasTurn && exprs[i+1].Start-e.End <= apposed:
			if d, ok := r.shift(r.Story, e.N); ok {
				out = append(out, dayOfWeek{d, exprs[i+1].Weekday})
			}
		}
	}
	return out
}

// halfMonth is for how many days off a number is that of a day near another one, and apposed how many
// bytes part a day from the weekday that only names it once more.
const (
	halfMonth = 15
	apposed   = len(", ")
)

// Restart forgets what was told, so that the text can be read once more.
func (r *Resolver) Restart() {
	r.last, r.named, r.stated, r.over, r.first, r.until = seeds.Date{}, seeds.Date{}, seeds.Date{}, seeds.Date{}, seeds.Date{}, seeds.Date{}
	r.hour, r.dusk, r.reached, r.Done = 0, false, seeds.Date{}, false
}

// Last returns the day told last.
func (r *Resolver) Last() seeds.Date { return r.last }

// Tell makes d the day told last, as a stop's date does that was found
// otherwise.
func (r *Resolver) Tell(d seeds.Date) {
	if d.Grain >= seeds.GrainDay {
		r.last, r.over, r.hour, r.named = d.WithoutTime(), seeds.Date{}, d.Hour, seeds.Date{}
		if !r.first.Known() {
			r.first = r.last
		}
	}
}

// Reach makes a year, or a month or day with its year, what a tale of years has come to.
func (r *Resolver) Reach(d seeds.Date) {
	if r.Years && d.Year != 0 {
		r.reached = d
	}
}

// onward returns the year of a month, and of a day in it or 0, that goes on from what a tale of
// years has come to; 0 where that is not known.
func (r *Resolver) onward(month, day int) int {
	at := r.reached
	if !r.Years || at.Year == 0 {
		return 0
	}
	if month < at.Month || month == at.Month && day != 0 && day < at.Day {
		return at.Year + 1
	}
	return at.Year
}

// TellUntil makes d the end of what is told: that of a trip's days.
func (r *Resolver) TellUntil(d seeds.Date) {
	if d.Grain >= seeds.GrainDay {
		r.until, r.over = d.WithoutTime(), d.WithoutTime()
	}
}

// Recall makes d the day told last for what comes next, though it may be told
// of somebody else.
func (r *Resolver) Recall(d seeds.Date) {
	if d.Grain >= seeds.GrainDay {
		r.last, r.over, r.hour = d.WithoutTime(), seeds.Date{}, d.Hour
	}
}

// Shift moves a day by n days; ok is false where its unknown year decides.
func (r *Resolver) Shift(d seeds.Date, n int) (seeds.Date, bool) { return r.shift(d, n) }

// shift moves a day by n days, keeping an unknown year unknown. It gives up
// where the unknown year decides, at the end of February.
func (r *Resolver) shift(d seeds.Date, n int) (seeds.Date, bool) {
	if d.Grain < seeds.GrainDay {
		return seeds.Date{}, false
	}
	known := d.Year
	if d = r.full(d); d.Year == 0 {
		d.Year = 2001
	}
	to := fromOrdinal(ordinal(d) + n)
	if known == 0 {
		before, after := d, to
		if n < 0 {
			before, after = to, d
		}
		crosses := before.Month <= 2 && (after.Month >= 3 || after.Year != before.Year)
		if crosses && !(before.Month == 2 && before.Day == 29) {
			return seeds.Date{}, false
		}
		to.Year = 0
	}
	return to, true
}
