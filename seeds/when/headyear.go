package when

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// HeadYear is the year that a line above a date gives to what stands below it: that of "World
// Tour 2025", of "2026" alone, of "Dates: 3-14 March 2025". The zero value is none.
type HeadYear struct {
	Year int
	Line int  // the first token of the line
	Firm bool // it is that of the days of the line, or ends it: the line is about that year
	Own  bool // it stands before the date in its own sentence, as that of the trip
}

const (
	// leadLength is how many words may stand between a year and the colon that leads to its days:
	// "the 2025 season of the circus:".
	leadLength = 4
	// ownLength is within how many tokens before a day, or before the end of a line that leads on
	// to days, the year stands.
	ownLength = 100
	// headLength is how many tokens a line has at the most whose year is that of the lines below
	// it, unless a colon leads on to them.
	headLength = 24
	// firstHead and lastHead are the years that a number alone may be.
	firstHead, lastHead = 1900, 2099
)

// HeadYears returns the year that stands above each date expression of a text.
func HeadYears(tokens []prose.Token, words []string, phrases pack.Phrases, exprs []Expression) []HeadYear {
	out := make([]HeadYear, len(exprs))
	h := headReader{tokens, words, phrases, exprs}
	var head HeadYear
	next, at := 0, 0 // the first expression of the line, and the token where it begins
	for from, to := 0, 0; from < len(tokens); from = to {
		for to = from + 1; to < len(tokens) && tokens[to].Lines == 0; to++ {
		}
		end := next
		for end < len(exprs) && exprs[end].Start < tokens[to-1].End {
			out[end] = head
			for h.tokens[at].Start < exprs[end].Start {
				at++
			}
			if y := h.own(from, at, end); y.Year != 0 {
				out[end] = y
			}
			end++
		}
		if y := h.line(from, to, next, end); y.Year != 0 {
			head = y
		}
		next = end
	}
	return out
}

// YearAbove returns the year that the last line of a text which is about one gives to what stands
// below the text, 0 where none does.
func YearAbove(text string) (year int) {
	for _, lang := range pack.Langs() {
		p := pack.For(lang)
		for line := range strings.Lines(text) {
			tokens := prose.Tokens(line)
			h := headReader{tokens: tokens, words: pack.Words(line, tokens)}
			h.phrases = p.Phrases(tokens, h.words)
			h.exprs, _ = Scan(line, tokens, h.words, h.phrases, p) // a damaged pack finds none
			if len(tokens) == 0 {
				continue
			}
			if y := h.line(0, len(tokens), 0, len(h.exprs)); y.Year != 0 {
				year = y.Year
			}
		}
		if year != 0 {
			break
		}
	}
	return year
}

type headReader struct {
	tokens  []prose.Token
	words   []string
	phrases pack.Phrases
	exprs   []Expression
}

// line reads the year of a line with tokens [from, to) and expressions [first, end).
func (h *headReader) line(from, to, first, end int) (y HeadYear) {
	last := h.words[to-1]
	if last != ":" && (to-from > headLength || last == "." && h.sentence(from, to)) {
		return y
	}
	y.Line, from = from, max(from, to-ownLength)
	for _, e := range h.exprs[first:end] {
		if e.Absolute() && e.Year == 0 { // what the line says of itself: "dates, spring 2013 (printed 4 March)"
			for to > from && h.tokens[to-1].Start >= e.Start {
				to--
			}
			break
		}
		switch {
		case e.Year != 0 && (e.Rule == RuleRange || e.Rule == RuleMonth):
			y.Year, y.Firm = e.Year, true
		}
	}
	for i := from; i < to && !y.Firm; i++ {
		if n, ok := h.year(i, from, to, h.exprs[first:end]); ok {
			y.Year, y.Firm = n, i+1 == to || i+2 == to && last == ":"
		}
	}
	return y
}

// own reads the year that stands before expression e, at a token of the line that begins with
// token from, in its sentence as that of the trip: "The 2025 tour goes to Leeds on 7 June", "Tour
// 2025: Leeds 7 June".
func (h *headReader) own(from, at, e int) (y HeadYear) {
	if h.exprs[e].Year != 0 {
		return y
	}
	for i := at - 1; i >= max(from, at-ownLength) && h.words[i] != "."; i-- {
		if n, ok := h.year(i, from, len(h.tokens), h.exprs[max(e-1, 0):e]); ok && h.ofTrip(i+1) {
			return HeadYear{Year: n, Line: from, Firm: true, Own: true}
		}
	}
	return y
}

// year reads the number at token i, where it may be a year by itself.
func (h *headReader) year(i, from, to int, exprs []Expression) (n int, ok bool) {
	if h.tokens[i].Class != prose.Number || len(h.words[i]) != 4 {
		return 0, false
	}
	n = number(h.words[i])
	return n, firstHead <= n && n <= lastHead && h.isYear(i, from, to, exprs)
}

// ofTrip reports whether a year before tokens[i:] is that of a trip which is named there, or of
// what a colon leads on to.
func (h *headReader) ofTrip(i int) bool {
	for k := i; k < min(i+leadLength, len(h.tokens)) && h.tokens[k].Lines == 0; k++ {
		if h.words[k] == ":" {
			return true
		}
		if h.tokens[k].Class != prose.Word {
			return false
		}
		for _, hit := range h.phrases.At(k) {
			if hit.Class == pack.Trip && k == i {
				return true
			}
		}
	}
	return false
}

// sentence reports whether a line that ends with a full stop has more than one word in small
// letters: it is no heading.
func (h *headReader) sentence(from, to int) bool {
	small := 0
	for _, t := range h.tokens[from:to] {
		if t.Lower {
			small++
		}
	}
	return small > 1
}

// isYear reports whether the number at token i is a year by itself, and that of what is told:
// no part of a day or of a span of years, no measure ("2000 km"), and not since when something
// has been so.
func (h *headReader) isYear(i, from, to int, exprs []Expression) bool {
	for _, e := range exprs {
		if e.Start <= h.tokens[i].Start && h.tokens[i].Start < e.End && e.Rule != RuleYear {
			return false
		}
	}
	if i > from {
		switch h.words[i-1] {
		case "/", "-", "–", "+", "#", "$", "€", "£", ".":
			return false
		}
		for _, hit := range h.phrases.At(i - 1) {
			if hit.Class == pack.Since {
				return false
			}
		}
	}
	if i+1 >= to {
		return true
	}
	t := h.tokens[i+1]
	return !(t.Class == prose.Number || t.Lower && number(h.words[i])%100 == 0 || !t.Space && (h.words[i+1] == "/" || h.words[i+1] == "-" || h.words[i+1] == "–"))
}

// TakeYear gives a story's day that has no year the one that stands above its days, where its
// weekday agrees.
func (r *Resolver) TakeYear(year int, exprs []Expression) {
	if year == 0 || !r.Story.Known() || r.Story.Year != 0 {
		return
	}
	for _, e := range exprs {
		if e.Absolute() && e.Year == 0 && e.Month == r.Story.Month && e.Day == r.Story.Day && e.Weekday != 0 && weekdayOf(ordinal(seeds.Day(year, e.Month, e.Day))) != e.Weekday {
			return
		}
	}
	r.Story.Year, r.virtual, r.tied = year, year, true
}
