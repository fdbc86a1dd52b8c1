package story

import (
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// hours is a stretch of a day, in minutes from its midnight on; none where it is empty.
type hours struct{ from, to int }

// partHours says when the parts of a day are, as the pack calls them.
var partHours = map[string]hours{
	"dawn": {4 * 60, 8 * 60}, "morning": {5 * 60, 12 * 60}, "noon": {11*60 + 30, 13 * 60}, "afternoon": {12 * 60, 18 * 60},
	"dusk": {16 * 60, 22 * 60}, "evening": {17 * 60, 23 * 60}, "night": {19 * 60, 28 * 60},
}

// before reports whether one time of a day is over when another begins.
func (h hours) before(o hours) bool {
	return h != (hours{}) && o != (hours{}) && h != o && h.to <= o.from
}

// saidHour is a time of the day that tokens [first, last) say.
type saidHour struct {
	first, last int
	at          hours
}

// hoursOf returns at what time of its day a visit is told to have been.
func (a *analysis) hoursOf(v *visit) hours {
	var out hours
	for _, e := range v.all() {
		if h := a.hoursTold(e); h != (hours{}) {
			if out != (hours{}) && out != h {
				return hours{}
			}
			out = h
		}
	}
	return out
}

// commaApart is how many words a comma between a time and a place parts them by: "Lima at 7 p.m., Cuzco at 9".
const commaApart = 3

// hoursTold returns the time of the day that stands by a telling with no other place between.
func (a *analysis) hoursTold(e *evidence) hours {
	if e.place == a.dateline || e.here > 0 {
		return hours{}
	}
	if a.clock == nil {
		a.clock = a.saidHours()
	}
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	best, gap := hours{}, s.last-s.first
	for k := sort.Search(len(a.clock), func(i int) bool { return a.clock[i].first >= s.first }); k < len(a.clock) && a.clock[k].first < s.last; k++ {
		x := &a.clock[k]
		from, to := p.last, x.first
		if x.first < p.first {
			from, to = x.last, p.first
		}
		n := to - from
		for i := from; i < to; i++ {
			if w := a.words[i]; w == "," || w == ";" {
				n += commaApart
			}
		}
		if n < gap && a.nearestTo(e, from, to) {
			best, gap = x.at, n
		}
	}
	return best
}

// saidHours lists the times of the day that a text says, in its order. One hour in words says little by itself,
// two of them are a programme.
func (a *analysis) saidHours() []saidHour {
	out := make([]saidHour, 0, len(a.dates))
	inWords := a.hoursInWords()
	for d := range a.dates {
		if h := a.hoursAt(d); h != (hours{}) {
			x := &a.dates[d]
			out = append(out, saidHour{x.first, x.last, h})
		}
	}
	if len(inWords) > 1 {
		out = append(out, inWords...)
		sort.SliceStable(out, func(i, j int) bool { return out[i].first < out[j].first })
	}
	return out
}

// hoursAt returns the time of the day that a date says.
func (a *analysis) hoursAt(d int) hours {
	x := &a.dates[d]
	switch {
	case a.values[d].From.Grain == seeds.GrainMinute:
		at := a.values[d].From.Hour*60 + a.values[d].From.Minute
		return hours{at, at}
	case x.HasTime:
		return hours{x.Hour*60 + x.Minute, x.Hour*60 + x.Minute}
	case x.Rule == when.RuleAgo || x.Rule == when.RuleLongAgo:
		return hours{}
	}
	return partHours[x.Part]
}

// A bare hour is one of the day from firstHour on, and else one of the afternoon.
const firstHour, noonHour = 6, 12

// hoursInWords lists the hours that a text says in words: "at eight", "by half past six", not "at eight schools".
func (a *analysis) hoursInWords() []saidHour {
	var out []saidHour
	for i := range a.tokens {
		at, ok := a.is(i, pack.AtHour)
		if !ok {
			continue
		}
		n, ok := a.is(i+at.N, pack.Number)
		if !ok || n.N != 1 || n.Num < 1 || n.Num > noonHour || !a.endsHour(i+at.N+1) {
			continue
		}
		h := n.Num
		if h < firstHour || h < noonHour && a.lateIn(i+at.N+1) {
			h += noonHour
		}
		m := h*60 + at.Num
		out = append(out, saidHour{i, i + at.N + 1, hours{m, m}})
	}
	return out
}

// partBehind is how many words behind an hour may come to the part of the day that it is of.
const partBehind = 3

// lateIn reports whether the hour that ends at token i is one of an afternoon or evening: "at eight in the evening".
func (a *analysis) lateIn(i int) bool {
	d := a.datesFrom(i)
	return d < len(a.dates) && a.dates[d].first < i+partBehind && partHours[a.dates[d].Part].from >= noonHour*60
}

// endsHour reports whether what stands at token i is not counted by a number before it.
func (a *analysis) endsHour(i int) bool {
	if i >= len(a.tokens) || a.tokens[i].Class == prose.Mark {
		return true
	}
	if h, ok := a.is(i, pack.Prep); ok {
		return h.Value != "of"
	}
	for _, c := range []pack.Class{pack.And, pack.Pronoun, pack.Det, pack.Weekday, pack.RelDay, pack.Helper, pack.Future} {
		if a.isClass(i, c) {
			return true
		}
	}
	return false
}
