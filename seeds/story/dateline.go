package story

import (
	"fmt"
	"slices"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// findDateline finds the place where the story was filed: "LIMA, Peru, April
// 13 (AP) -" at the head of a paragraph near the top.
func (a *analysis) findDateline() {
	sentences, at := 0, 0 // of running text, above the sentence at
	end := 0              // the token behind the dateline
	for i := range a.places {
		p := &a.places[i]
		for ; at < p.sentence; at++ {
			if l := a.sentences[at].layout; l == body || l == title {
				sentences++
			}
		}
		if sentences > 4 {
			break
		}
		heads := a.tokens[p.first].Lines > 0 && p.first == a.sentences[p.sentence].first || a.behindStamp(p.first) || a.inOpeningBracket(p)
		if p.Demonym || p.within >= 0 || !heads {
			continue
		}
		if end = a.datelineEnd(p.last); end == 0 {
			end = a.releaseLine(i)
		}
		if end > 0 || a.colonDateline(i) {
			a.dateline = i
			a.sentences[p.sentence].layout = body
			break
		}
	}
	exprs := make([]when.Expression, len(a.dates))
	var filed *when.Expression
	for i := range a.dates {
		exprs[i] = a.dates[i].Expression
		if a.dateline >= 0 && filed == nil && a.dates[i].first >= a.places[a.dateline].last && a.dates[i].first < end {
			filed = &exprs[i]
		}
	}
	if filed == nil {
		filed = a.sentOn(exprs)
	}
	if filed == nil && !a.published.Known() {
		filed = a.writtenOn(exprs)
	}
	day, doubt := a.filedOn(filed)
	history := a.tellsHistory()
	if history {
		day, doubt = seeds.Date{}, nil // no day of ours counts there
	}
	a.resolver = when.NewResolver(exprs, day, filed)
	if a.resolver.Years = history; len(doubt) == 0 && !history {
		a.resolver.Latest = a.published
	}
	a.resolver.Notices = append(a.resolver.Notices, doubt...)
}

// sentOn returns the day on which what a text tells was sent, where that stands
// within its first line, as in old newspapers: "Press Association. TROMSØ, May 8."
// It is nil where none does, or a page of another time shows it.
func (a *analysis) sentOn(exprs []when.Expression) *when.Expression {
	for i := range a.dates {
		d := &a.dates[i]
		s := &a.sentences[d.sentence]
		if s.first > filedWithin {
			break
		}
		if !d.Absolute() || d.first < 2 || a.words[d.first-1] != "," || !a.tokens[d.first-2].Title && !a.tokens[d.first-2].Upper || !a.sent(s) {
			continue
		}
		if on, ok := a.yearOfFiling(&exprs[i]); ok && when.Days(on, a.published) <= soon {
			return &exprs[i]
		}
	}
	return nil
}

// writtenOn returns the day on which a text was written where its head says it: at the end of
// a line above running text, at its beginning before who wrote it, or as the first words of the text, or with
// its year of a line under the headline, before a dash, and no other day opens a sentence, as in a diary or a
// programme. It is nil where none does.
func (a *analysis) writtenOn(exprs []when.Expression) *when.Expression {
	if len(a.dates) == 0 || !a.dates[0].Absolute() || a.dates[0].Rule != when.RuleDate || a.dates[0].first > filedWithin {
		return nil
	}
	d := &a.dates[0]
	if d.last >= len(a.tokens) || a.tokens[d.last].Lines == 0 && !a.beforeDash(d) && !a.headsByline(d) {
		return nil
	}
	for i := range a.sentences[:d.sentence] {
		if a.hasPredicate(&a.sentences[i]) && a.sentences[i].layout != title {
			return nil
		}
	}
	for k := 1; k < len(a.dates); k++ {
		if x := &a.dates[k]; x.Absolute() && x.first == a.sentences[x.sentence].first {
			return nil
		}
	}
	for i := d.sentence; i < len(a.sentences); i++ {
		if s := &a.sentences[i]; (s.layout == body || i == d.sentence) && s.last > d.last && a.hasPredicate(s) {
			return &exprs[0]
		}
	}
	return nil
}

// beforeDash reports whether a date opens the text, or with its year a line of it, before a dash, with nothing
// between them but who sent it in brackets: "Sept. 9, 2023 (Wire) - The". What somebody tells of himself under
// a headline and a day is a diary's.
func (a *analysis) beforeDash(d *dated) bool {
	if d.first > 0 && (a.tokens[d.first].Lines == 0 || d.Year == 0) {
		return false
	}
	k := d.last
	if a.word(k) == "(" {
		if k = a.behindSender(k); k == 0 {
			return false
		}
	} else if d.first > 0 && a.tellsOfHimself(d.sentence) {
		return false
	}
	if a.word(k) == "." {
		k++ // "(Wire).- The"
	}
	return isDash(a.word(k))
}

// behindSender returns the token behind a bracket that opens at token i and may name who sent the
// text: it is short and has no place and no date; 0 for any other.
func (a *analysis) behindSender(i int) int {
	for k := i + 1; k < min(i+senderLength, len(a.tokens)) && a.tokens[k].Lines == 0 && a.placeAt[k] < 0 && a.dateAt[k] < 0; k++ {
		if a.words[k] == ")" {
			return k + 1
		}
	}
	return 0
}

// tellsOfHimself reports whether the writer of a sentence speaks of himself in it, outside quotes.
func (a *analysis) tellsOfHimself(s int) bool {
	for i := a.sentences[s].first; i < a.sentences[s].last; i++ {
		if h, ok := a.is(i, pack.Pronoun); ok && h.Value == "i" && !a.quotedAt(&a.sentences[s], i) {
			return true
		}
	}
	return false
}

// senderLength is up to how many words and marks name an agency in brackets.
const senderLength = 6

// bylineLength is up to how many words a line has that says only when and by whom a text was written.
const bylineLength = 12

// headsByline reports whether a date opens a line that tells of nothing and names no place, as one with the
// day and the writer: "May 7, 2019 by Ann Dahl", "May 7, 2019 | Ann Dahl". Behind "by" a name is a writer's,
// whatever place bears it.
func (a *analysis) headsByline(d *dated) bool {
	if a.tokens[d.first].Lines == 0 {
		return false
	}
	writer := false
	for k := d.last; k < len(a.tokens) && a.tokens[k].Lines == 0; k++ {
		writer = writer || a.isClass(k, pack.Byline)
		if k-d.first > bylineLength || a.placeAt[k] >= 0 && !writer || a.dateAt[k] >= 0 {
			return false
		}
	}
	return !a.hasPredicate(&a.sentences[d.sentence])
}

// behindStamp reports whether all that stands before token i is a record of when the
// text came out.
func (a *analysis) behindStamp(i int) bool {
	return len(a.dates) > 0 && a.dates[0].stamp && a.dates[0].last == i
}

// colonDateline reports whether a city opens the text as its dateline though it is
// not in capitals: "Quito: The minister left". A diary or a programme opens more
// than one line so.
func (a *analysis) colonDateline(i int) bool {
	opens := func(p *place) bool {
		return p.sense.Kind == seeds.City && !p.Demonym && a.words[p.last-1] != "." && a.word(p.last) == ":" && a.tokens[p.first].Lines > 0
	}
	if p := &a.places[i]; !opens(p) || !a.hasPredicate(&a.sentences[p.sentence]) {
		return false
	}
	for k := range a.places {
		if k != i && opens(&a.places[k]) {
			return false
		}
	}
	return true
}

// A story is published within some days of its own date, or its file has a date
// of something else.
const (
	update = 2  // days within which a story is brought up to date under its old dateline
	soon   = 10 // days
	seldom = 60 // days; a date without a year is then of no use
)

// filedOn is the day that a story's weekdays count from: its dateline's where
// that fits the day of publication or states the year, else that of publication.
func (a *analysis) filedOn(dateline *when.Expression) (seeds.Date, []seeds.Notice) {
	published := a.published
	filed, ok := a.yearOfFiling(dateline)
	if !ok {
		return published, nil
	}
	apart := when.Days(filed, published)
	if before, _ := when.Compare(filed, published); apart <= soon && before <= 0 {
		if apart <= update && a.toldSince(filed, apart) {
			return published, nil // it was brought up to date
		}
		return filed, nil
	}
	if dateline.Year == 0 && apart > seldom {
		return published, nil
	}
	return filed, []seeds.Notice{{Code: "anchors-disagree", Span: dateline.Span,
		Text: fmt.Sprintf("the story is dated %s, and is said to be published on %s; its weekdays are counted from its own date", filed.ISO(), published.ISO()),
		Fix:  "correct the day of publication, or the story's date"}}
}

// yearOfFiling returns the day of a dateline with its year; ok is false where it
// gives no day, or that of publication is unknown.
func (a *analysis) yearOfFiling(dateline *when.Expression) (on seeds.Date, ok bool) {
	published := a.published
	if dateline == nil || !dateline.Absolute() || dateline.Rule != when.RuleDate || dateline.Ambiguous || published.Grain < seeds.GrainDay || published.Year == 0 {
		return on, false
	}
	on = seeds.Day(dateline.Year, dateline.Month, dateline.Day)
	if on.Year == 0 {
		on.Year = published.Year
		if on.Month > published.Month+6 { // of December, published in January
			on.Year--
		}
	}
	return on, true
}

// toldSince reports whether the story tells as past what happened on a weekday
// within so many days after the one given.
func (a *analysis) toldSince(filed seeds.Date, days int) bool {
	for i := range a.dates {
		d := &a.dates[i]
		if after := (d.Weekday - when.Weekday(filed) + 7) % 7; d.Rule != when.RuleWeekday || d.HasTurn || after == 0 || after > days {
			continue
		}
		s := &a.sentences[d.sentence]
		if a.hasPredicate(s) && !s.classes.has(pack.Future) {
			return true
		}
	}
	return false
}

// datelineEnd returns the token after the dash or colon that ends a dateline
// whose place ends at token i, or 0 where there is none.
func (a *analysis) datelineEnd(i int) int {
	bare := 0 // "LIMA, April 13 The", where no dash comes
	for k := i; k < i+14 && k < len(a.tokens); k++ {
		if a.tokens[k].Lines > 0 {
			if k > i && a.words[k-1] == "." && a.dated(i, k) {
				return k // "RIYADH, Saturday."
			}
			return bare
		}
		switch w := a.words[k]; {
		case a.words[max(k-1, 0)] == ")" && k > i+1 && (a.tokens[k].Title || a.words[k] == "—") && a.tokens[i-1].Upper:
			return k // "LIMA (Wire) The"
		case w == ":" && k == i && (a.tokens[i-1].Upper || a.dateline >= 0 && a.places[a.dateline].last == i):
			return k + 1
		case a.dateAt[k] >= 0 && k > i && a.dateAt[k-1] == a.dateAt[k]: // "16–17 May"
		case w == "—" || w == "–" || w == "-" && (a.tokens[k].Space || a.word(k-1) == ")") || w == "-" && k+1 < len(a.tokens) && a.tokens[k+1].Space:
			return k + 1
		case w == ":" && k > i:
			return k + 1
		case w == "," || w == "(" || w == ")" || w == "." || w == "/" || w == "-":
		case a.placeAt[k] >= 0 || a.dateAt[k] >= 0:
		case bare == 0 && a.tokens[k].Title && a.tokens[k].Class == prose.Word && a.tokens[i-1].Upper && a.dateEnds(k):
			bare = k
		case a.tokens[k].Upper || a.tokens[k].Title || a.tokens[k].Dotted:
			if a.tokens[k].Class != prose.Word {
				return bare
			}
		case a.tokens[k].Class == prose.Number && k > i:
		default:
			return bare
		}
	}
	return bare
}

// dateEnds reports whether a date ends before token i.
func (a *analysis) dateEnds(i int) bool {
	return a.dateAt[i-1] >= 0 || i > 1 && a.words[i-1] == "." && a.dateAt[i-2] >= 0
}

// dated reports whether a date stands between two tokens.
func (a *analysis) dated(from, to int) bool {
	for i := from; i < to; i++ {
		if a.dateAt[i] >= 0 {
			return true
		}
	}
	return false
}

// withDateline adds the place of a dateline to the mentions of the text before a
// byte, where the finder did not take its capitals for a name.
func (a *analysis) withDateline(ms []mention.Mention, end int) []mention.Mention {
	if a.lexicon == nil {
		return ms
	}
	for s := 0; s < len(a.sentences) && s < 5; s++ {
		i := a.sentences[s].first
		if !a.tokens[i].Upper || a.tokens[i].Lines == 0 {
			continue
		}
		start := a.tokens[i].Start
		if start >= end {
			break
		}
		n, senses := a.lexicon.Longest(a.text, start)
		if n == 0 || senses[0].Kind == seeds.Airport { // a word in capitals that is some code
			continue
		}
		at := slices.IndexFunc(ms, func(m mention.Mention) bool { return m.End > start })
		if at >= 0 && ms[at].Start < start+n {
			return ms
		}
		last := i
		for last < len(a.tokens) && a.tokens[last].Start < start+n {
			last++
		}
		if a.datelineEnd(last) == 0 { // the places after it are not known yet: capitals and dashes decide
			continue
		}
		m := mention.Mention{Span: seeds.Span{Start: start, End: start + n}, Text: a.text[start : start+n], Senses: slices.Clone(senses)}
		if at < 0 {
			at = len(ms)
		}
		return slices.Insert(slices.Clone(ms), at, m)
	}
	return ms
}
