package model

import (
	"fmt"
	"sort"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

const (
	past   = "past"
	future = "future"
)

// nearby is how many days from the story's a date may lie that the model did
// not point at, for "the next day" to count from it: within a long trip, but
// short of the same season a year before.
const nearby = 200

// use says what the model takes a date expression for.
type use uint8

const (
	unused  use = iota
	ofStop      // it dates a stop
	ofAside     // it dates what is no stop, and nothing counts on from it
)

// dating resolves the words that claims point at. Every date expression of the
// text is resolved in the text's order, as those that lean on another need.
type dating struct {
	page     *page
	words    *pack.Pack
	lang     string
	exprs    []when.Expression
	values   []when.Value
	resolved []bool
	lean     []when.Lean
	use      []use
	resolver *when.Resolver
	faults   []seeds.Notice
	mute     bool // no date can be read, which was said once
}

func newDating(p *page, opt Options, stops, leftOut []found) (*dating, error) {
	d := &dating{page: p}
	words, lang := opt.language(p.text)
	d.words, d.lang = words, lang
	if words != nil {
		var err error
		if d.exprs, err = when.Find(p.text, words); err != nil {
			return nil, fmt.Errorf("model: %w", err)
		}
	} else {
		d.fault("language-unknown", seeds.Span{}, "the story's language has no pack (there are: "+strings.Join(pack.Langs(), ", ")+"), so its dates were not read")
		d.mute = true
	}
	n := len(d.exprs)
	d.values, d.resolved, d.lean, d.use = make([]when.Value, n), make([]bool, n), make([]when.Lean, n), make([]use, n)
	coming := false
	for i := range stops {
		// what follows a plan is planned: stops stand in the order of travel
		coming = coming || stops[i].role == seeds.Planned
		d.point(&stops[i], ofStop, coming)
	}
	for i := range leftOut {
		d.point(&leftOut[i], ofAside, false)
	}
	d.resolver = when.NewResolver(d.exprs, opt.Published, filed(p.text, d.exprs))
	for k, e := range d.exprs {
		v, ok := d.resolver.Resolve(e, d.lean[k])
		d.values[k], d.resolved[k] = v, ok
		if ok && v.Firm && !v.Vague && (d.use[k] == ofStop || d.use[k] == unused && d.near(v.From)) {
			d.resolver.Tell(v.From)
		}
	}
	return d, nil
}

// point notes which expressions a claim's words point at.
func (d *dating) point(f *found, as use, coming bool) {
	f.arrive, f.depart = d.find(f.Arrive, f), d.find(f.Depart, f)
	for _, k := range []int{f.arrive, f.depart} {
		if k >= 0 && d.use[k] == unused {
			d.use[k], d.lean[k] = as, lean(f, coming)
		}
	}
}

func lean(f *found, coming bool) when.Lean {
	switch {
	case f.Tense == past:
		return when.LeanPast
	case f.Tense == future || f.role == seeds.Planned || coming:
		return when.LeanFuture
	}
	return when.LeanPast
}

// near reports whether a day lies about the story's own.
func (d *dating) near(day seeds.Date) bool {
	if !day.Full() || !d.resolver.Story.Full() {
		return day.Grain >= seeds.GrainDay
	}
	return when.Days(day, d.resolver.Story) <= nearby
}

// find returns the date expression that a claim's words point at, -1 for
// none: in the quote, else where the words stand nearest to it.
func (d *dating) find(words string, f *found) int {
	at := d.page.phrases(words, f.quote)
	if len(at) == 0 {
		at = d.page.phrases(words, d.page.everywhere())
	}
	best, distance := -1, 0
	for _, w := range at {
		k := d.over(d.page.span(w.from, w.to))
		away := max(w.from-f.place.from, f.place.from-w.from)
		if k >= 0 && (best < 0 || away < distance) {
			best, distance = k, away
		}
	}
	return best
}

// over returns the expression that shares most with a span, or -1.
func (d *dating) over(at seeds.Span) int {
	best, most := -1, 0
	first := sort.Search(len(d.exprs), func(k int) bool { return d.exprs[k].End > at.Start })
	for k := first; k < len(d.exprs) && d.exprs[k].Start < at.End; k++ {
		e := d.exprs[k]
		if shared := min(e.End, at.End) - max(e.Start, at.Start); shared > most {
			best, most = k, shared
		}
	}
	return best
}

// date gives a seed the days that its claim points at.
func (d *dating) date(s *seeds.Seed, f *found) {
	if k := f.arrive; d.readable(f.Arrive, k, s) {
		v := d.values[k]
		s.ArriveText = plain(d.exprs[k].Of(d.page.text))
		if v.Firm || v.From.Grain < seeds.GrainDay {
			s.Arrive = v.From
		}
		switch {
		case d.ends(f.Arrive, k):
			s.Arrive = v.To
		case v.To.Known() && v.Firm:
			s.Depart, s.DepartText = v.To, s.ArriveText
		case v.To.Known():
			s.Bounds = [2]seeds.Date{v.From, v.To}
		}
	}
	if k := f.depart; d.readable(f.Depart, k, s) {
		v := d.values[k]
		left := v.From
		if v.To.Known() {
			left = v.To
		}
		if order, ok := when.Compare(left, s.Arrive); ok && order < 0 {
			d.fault("dates-disagree", d.exprs[k].Span, fmt.Sprintf("the model has %s left on %s, before it was reached on %s; the day of leaving was left", s.Name, left, s.Arrive))
		} else if v.Firm {
			s.Depart, s.DepartText = left, plain(d.exprs[k].Of(d.page.text))
		}
	}
}

// ends reports whether a claim's words, which point at expression k, are only the
// end of a range: "5 May" of "3-5 May".
func (d *dating) ends(words string, k int) bool {
	v := d.values[k]
	own, err := when.Find(plain(words), d.words)
	if err != nil || len(own) != 1 || !v.Firm || !v.To.Known() {
		return false
	}
	e := own[0]
	return e.Absolute() && e.ToDay == 0 && e.Day == v.To.Day && e.Month == v.To.Month
}

// readable reports whether a claim's words, which point at expression k, come
// to a date, and says why where they do not.
func (d *dating) readable(words string, k int, s *seeds.Seed) bool {
	switch {
	case plain(words) == "" || d.mute:
	case k >= 0 && d.values[k].Vague && s.Status != "": // another time, as was to be expected
	case k >= 0 && d.resolved[k] && d.values[k].From.Known() && !d.values[k].Vague:
		return true
	case k >= 0:
		d.fault("date-unknown", d.exprs[k].Span, fmt.Sprintf("the text does not say which day %s is", quoted(d.exprs[k].Of(d.page.text))))
	case len(d.page.phrases(words, d.page.everywhere())) == 0:
		d.fault("date-not-found", s.Span, fmt.Sprintf("the model's date %s for %s does not stand in the text and was left", quoted(words), s.Name))
	default:
		d.fault("date-unknown", s.Span, fmt.Sprintf("the words %s for %s are no date that can be read", quoted(words), s.Name))
	}
	return false
}

func (d *dating) fault(code string, at seeds.Span, text string) {
	for _, n := range d.faults {
		if n.Text == text {
			return
		}
	}
	if len(d.faults) < maxNotices {
		d.faults = append(d.faults, seeds.Notice{Code: code, Span: at, Text: text})
	}
}

// notices returns what was wrong with the dates, the model's and the text's.
func (d *dating) notices() []seeds.Notice { return append(d.faults, d.resolver.Notices...) }

// bound gives the stops without a day the days between which they must lie.
func bound(ss []seeds.Seed) {
	var last seeds.Date
	for i := range ss {
		s := &ss[i]
		if s.Arrive.Grain < seeds.GrainDay && !s.Bounds[0].Known() {
			s.Bounds[0] = last
		}
		if s.Depart.Grain >= seeds.GrainDay {
			last = s.Depart
		} else if s.Arrive.Grain >= seeds.GrainDay {
			last = s.Arrive
		}
	}
	var next seeds.Date
	for i := len(ss) - 1; i >= 0; i-- {
		s := &ss[i]
		if s.Arrive.Grain < seeds.GrainDay && !s.Bounds[1].Known() {
			s.Bounds[1] = next
		}
		if s.Arrive.Grain >= seeds.GrainDay {
			next = s.Arrive
		}
	}
}
