package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// findDates finds the dates that the text names.
func (a *analysis) findDates(phrases pack.Phrases) error {
	exprs, err := when.Scan(a.text, a.tokens, a.words, phrases, a.pack)
	if err != nil {
		return err
	}
	exprs = slices.DeleteFunc(exprs, a.opensPlace)
	a.yearsAbove = when.HeadYears(a.tokens, a.words, phrases, exprs)
	a.dateAt = none(len(a.tokens))
	a.dates = make([]dated, 0, len(exprs))
	at := 0
	for _, e := range exprs {
		for at < len(a.tokens) && a.tokens[at].Start < e.Start {
			at++
		}
		d := dated{Expression: e, first: at}
		for at < len(a.tokens) && a.tokens[at].Start < e.End {
			a.dateAt[at] = int32(len(a.dates))
			at++
		}
		d.last = at
		d.zone = a.inOtherZone(&d)
		d.stamp = len(a.dates) == 0 && a.stamped(&d)
		a.dates = append(a.dates, d)
	}
	return nil
}

// opensPlace reports whether the month that ends a date is rather the first word of a place's
// name: "in Mar del Plata".
func (a *analysis) opensPlace(e when.Expression) bool {
	if a.lexicon == nil || e.Rule != when.RuleMonth {
		return false
	}
	at := sort.Search(len(a.tokens), func(i int) bool { return a.tokens[i].End >= e.End })
	if at+2 >= len(a.tokens) || a.tokens[at].End != e.End || !a.tokens[at+1].Lower || a.tokens[at+1].Lines > 0 || !a.tokens[at+2].Title {
		return false
	}
	n, _ := a.lexicon.Longest(a.text, a.tokens[at].Start)
	return a.tokens[at].Start+n >= a.tokens[at+2].End
}

// inOtherZone reports whether a time in brackets only says the one before it again:
// "at 9.11 p.m. (0111 GMT on Monday)".
func (a *analysis) inOtherZone(d *dated) bool {
	if !d.HasTime || d.first < 2 || a.words[d.first-1] != "(" || d.last >= len(a.tokens) || a.words[d.last] != ")" {
		return false
	}
	return a.dateAt[d.first-2] >= 0 || a.tokens[d.first-2].Class == prose.Number
}

// stamped reports whether a date is put before a text, as a page's record of when it
// came out has it: "date 2019-05-03 The minister left".
func (a *analysis) stamped(d *dated) bool {
	return d.first == 1 && a.tokens[0].Lower && d.last-d.first == isoTokens && d.Absolute() && d.last < len(a.tokens) && a.tokens[d.last].Title
}

// isoTokens is how many tokens "2019-05-03" has.
const isoTokens = 5

// findPlaces finds the places that the text names, a window after the other: what
// each means is asked in view of the others of its window. It returns what the
// caller tells of each place, nil where it tells nothing.
func (a *analysis) findPlaces(opt Options) (told []*seeds.Sense) {
	expected := len(a.tokens) / 12 // about one to a dozen tokens
	a.places, told = make([]place, 0, expected), make([]*seeds.Sense, 0, expected)
	s, at := 0, 0
	opt.eachWindow(a.text, a.tokens, func(mentions []mention.Mention, end int) {
		if at == 0 {
			mentions = a.withDateline(mentions, end)
		}
		mentions = a.withHosts(mentions, at, end)
		var meant []*seeds.Sense
		if opt.Meant != nil {
			meant = opt.Meant(a.text, mentions)
		}
		for k, m := range mentions {
			for at < len(a.tokens) && a.tokens[at].End <= m.Start {
				at++
			}
			if at >= len(a.tokens) {
				break
			}
			pl := place{Mention: m, first: at, within: -1, hint: -1, sense: &noSense}
			for at < len(a.tokens) && a.tokens[at].Start < m.End {
				at++
			}
			pl.last, pl.key = at, a.folded(pl.first, at, m.Span)
			if d := a.dateAt[pl.first]; d >= 0 && a.dates[d].first == pl.first && a.dates[d].last < pl.last {
				a.dropDate(int(d)) // Thursday Island
			}
			if pl.last <= pl.first || a.dateAt[pl.first] >= 0 || a.isClass(pl.first, pack.Stop) && a.opens(pl.first) && !a.tokens[pl.first].Upper {
				continue // a sentence's first word: "Este", "Una"
			}
			for s+1 < len(a.sentences) && a.sentences[s].last <= pl.first {
				s++
			}
			pl.sentence = s
			for i := pl.first; i < pl.last; i++ {
				a.placeAt[i] = int32(len(a.places))
			}
			a.places = append(a.places, pl)
			var sense *seeds.Sense
			if k < len(meant) {
				sense = meant[k]
			}
			told = append(told, sense)
		}
	})
	return told
}

// folded returns what a span of tokens [first, last) says, folded.
func (a *analysis) folded(first, last int, span seeds.Span) string {
	if last == first+1 && a.tokens[first].Span == span {
		return a.words[first]
	}
	return pack.Fold(span.Of(a.text))
}

// dropDate takes what was read as a date for none.
func (a *analysis) dropDate(d int) {
	first := a.dates[d].first
	a.dates = slices.Delete(a.dates, d, d+1)
	for i := first; i < len(a.dateAt); i++ {
		switch at := int(a.dateAt[i]); {
		case at == d:
			a.dateAt[i] = -1
		case at > d:
			a.dateAt[i]--
		}
	}
}

// findMarks notes how far lists of places go, once all places are known, and counts what
// stands in the text.
func (a *analysis) findMarks() {
	a.countMarks()
	a.nextBreak = make([]int32, len(a.tokens))
	a.findBreaks(0, len(a.tokens))
	a.listFrom = make([]int32, len(a.places))
	for i := range a.places {
		a.listFrom[i] = int32(a.startOfList(i, &a.places[i]))
	}
}

// findBreaks notes where lists of places end, after tokens [from, to) have changed.
func (a *analysis) findBreaks(from, to int) {
	end := int32(a.endOfList(to))
	for i := to - 1; i >= 0; i-- {
		if a.breaksList(i) {
			end = int32(i)
		}
		if i < from && a.nextBreak[i] == end {
			return
		}
		a.nextBreak[i] = end
	}
}

// endOfList returns the first token from one on at which a list of places cannot go on.
func (a *analysis) endOfList(tok int) int {
	if tok == len(a.tokens) {
		return tok
	}
	return int(a.nextBreak[tok])
}

// listStart returns the first of the places with which one makes a list, whatever they are.
func (a *analysis) listStart(id int) int {
	if id < len(a.listFrom) {
		return int(a.listFrom[id])
	}
	p := &a.places[id] // a name that is taken for a town
	return a.startOfList(a.placeFrom(p.first), p)
}

// startOfList is listStart for a place that would be the i-th.
func (a *analysis) startOfList(i int, p *place) int {
	switch {
	case i == 0 || !a.listed(a.places[i-1].last, p.first):
		return i
	case !a.listed(a.places[i-1].first, p.first): // it was dropped
		return i - 1
	}
	return int(a.listFrom[i-1])
}

func none(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	return out
}
