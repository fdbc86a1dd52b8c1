package when

import "dateline/seeds"

// soon is for how many days off nobody says "next Friday" for the coming one,
// or "last Friday" for the one just gone.
const soon = 2

// goesOnFor is how many days a journey told sentence by sentence may go on to a weekday named
// alone, past one that comes round sooner: further on it is rather that one, unless it is the story's
// own day, behind which a plan has gone already.
const goesOnFor = 3

// full gives a day of an unknown year the year in which its weekdays fit.
func (r *Resolver) full(d seeds.Date) seeds.Date {
	if d.Year == 0 {
		d.Year = r.virtual
	}
	return d
}

// weekday finds the day of a weekday named alone.
func (r *Resolver) weekday(weekday, turn int, turned bool, lean Lean) (seeds.Date, bool) {
	if !r.tied || r.Story.Grain < seeds.GrainDay {
		return seeds.Date{}, false
	}
	if !turned && r.Within[0].Known() {
		if d, ok := r.weekdayFrom(r.full(r.Within[0]), weekday); ok {
			if o, ok := Compare(d, r.Within[1]); ok && o <= 0 {
				d.Year = r.Within[0].Year
				return d, true
			}
		}
	}
	base := r.today()
	if o, ok := Compare(r.Plan, base); ok && o > 0 && lean == LeanFuture && !turned {
		base = r.Plan.WithoutTime()
	}
	if r.Chain && r.last.Grain >= seeds.GrainDay {
		base, lean = r.last, LeanFuture
	}
	if d, ok := r.onFromTold(weekday, lean); ok && !turned {
		return d, true
	}
	if n, ok := r.behind(); ok && !turned && lean != LeanFuture && n > 6 && (n <= 10 || r.Diary || r.Near) {
		// a story that tells of an earlier week goes on within it
		if d, ok := r.weekdayFrom(r.last, weekday); ok && (d != r.last || r.Near) {
			return d, true
		}
	}
	if o, ok := Compare(base, r.Latest); ok && o < 0 && lean != LeanFuture && !turned && base == r.today() {
		base = r.Latest.WithoutTime() // what the story has seen since it was begun
	}
	on := Weekday(r.full(base))
	diff := weekday - on // -6 to 6
	switch lean {
	case LeanFuture:
		diff = (diff + 7) % 7
	case LeanEither: // the nearer of the two
		if diff = (diff + 7) % 7; diff > 3 {
			diff -= 7
		}
	default:
		diff = (diff+7)%7 - 7
		if diff == -7 {
			diff = 0
		}
	}
	if turned {
		switch turn {
		case 1:
			diff = (weekday-on+6)%7 + 1
			if diff <= soon {
				diff += 7 // else the day would be named alone
			}
		case -1:
			diff = -((on-weekday+6)%7 + 1)
			if diff >= -soon {
				diff -= 7
			}
		case 0:
			diff = weekday - on
			if diff < 0 && lean == LeanFuture {
				diff += 7 // said of the coming one at the week's end
			}
		}
	}
	return r.shift(base, diff)
}

// onFromTold returns the day of a weekday named alone that goes on from the day told just
// before: where the story's own day is not known, or that day was itself still to come; and
// back from it for what had happened by then.
func (r *Resolver) onFromTold(weekday int, lean Lean) (seeds.Date, bool) {
	if !r.Since || r.Chain || r.last.Grain < seeds.GrainDay {
		return seeds.Date{}, false
	}
	days := (weekday - Weekday(r.full(r.last)) + 7) % 7
	if r.Before && (!r.Done || days > goesOnFor) { // "had left Lima on Monday and Quito on Tuesday" goes on
		return r.shift(r.last, -((7 - days) % 7))
	}
	if r.Anchored {
		o, ok := Compare(r.last, r.Story)
		today := weekday == Weekday(r.full(r.Story)) // the sooner one would be the story's own day
		if !ok || o <= 0 || lean != LeanFuture || !r.Near && (!r.Next || days > goesOnFor && !today) {
			return seeds.Date{}, false
		}
	}
	return r.shift(r.last, days)
}

// behind returns by how many days the day told last lies before the story's.
func (r *Resolver) behind() (int, bool) {
	if !r.last.Full() || !r.Story.Full() {
		return 0, false
	}
	return ordinal(r.Story) - ordinal(r.last), true
}

// after returns the next such weekday after a day whose year may be unknown.
func (r *Resolver) after(d seeds.Date, weekday int) (seeds.Date, bool) {
	return r.shift(d, (weekday-Weekday(r.full(d))+6)%7+1)
}

// weekdayFrom returns the next such weekday, from a full day on.
func (r *Resolver) weekdayFrom(d seeds.Date, weekday int) (seeds.Date, bool) {
	return r.shift(d, (weekday-weekdayOf(ordinal(d))+7)%7)
}
