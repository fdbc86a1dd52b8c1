package story

import (
	"strings"
	"unicode/utf8"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

const (
	// titleLength is the longest headline in characters.
	titleLength = 160
	// itemLength is the longest line of a list.
	itemLength = 140
)

// lines tells headlines, lists, headings and captions from running text.
func (a *analysis) lines() {
	opens := 0 // the sentence that may be the headline: the day of writing may stand above it
	if len(a.sentences) > 1 && a.onlyDate(&a.sentences[0]) && a.tokens[a.sentences[1].first].Lines > 0 {
		opens = 1
	}
	for i := range a.sentences {
		s := &a.sentences[i]
		t := s.Of(a.text)
		alone := a.tokens[s.first].Lines > 0 && (s.last >= len(a.tokens) || a.tokens[s.last].Lines > 0)
		stopped := strings.HasSuffix(strings.TrimRight(t, `"'”’)`), ".") || strings.HasSuffix(t, "!") || strings.HasSuffix(t, "?")
		n := utf8.RuneCountInString(t)
		switch {
		case alone && i == opens && !stopped && n <= titleLength && len(a.sentences) > opens+1 && !a.startsWithDate(s.first):
			s.layout = title
		case alone && n <= itemLength && a.tellsSending(s):
			s.layout = aside
		case alone && n <= itemLength && (a.isItem(s) || a.headed(s.first) && (!a.hasPredicate(s) || a.inTable(i))):
			s.layout = item
		case alone && (a.captioned(s) || a.strung(s)):
			s.layout = aside
		case alone && !stopped && n <= 60:
			s.layout = heading
		case !stopped && alone && n <= itemLength && i <= 1 && a.tokens[s.first].Lines > 0:
			s.layout = heading
		}
		s.quoted = a.quotedShare(s) > 0.6
	}
}

// headline returns the sentence that is the story's headline, nil for none.
func (a *analysis) headline() *sentence {
	for i := range a.sentences[:min(2, len(a.sentences))] {
		if s := &a.sentences[i]; s.layout == title {
			return s
		}
	}
	return nil
}

func (a *analysis) startsWithDate(i int) bool {
	for k := 0; k < 3 && i+k < len(a.tokens); k++ {
		if d := a.dateAt[i+k]; d >= 0 {
			return true
		}
		if a.tokens[i+k].Class != prose.Mark {
			break
		}
	}
	return false
}

// inTable reports whether the line before or after begins with a date too.
func (a *analysis) inTable(i int) bool {
	starts := func(k int) bool {
		return k >= 0 && k < len(a.sentences) && a.tokens[a.sentences[k].first].Lines > 0 && a.headed(a.sentences[k].first) &&
			a.sentences[k].End-a.sentences[k].Start <= itemLength
	}
	return starts(i-1) || starts(i+1)
}

// headed reports whether a line begins with a date or a time of a programme.
func (a *analysis) headed(i int) bool {
	for k := 0; k < 3 && i+k < len(a.tokens); k++ {
		if d := a.dateAt[i+k]; d >= 0 {
			switch a.dates[d].Rule {
			case when.RuleDate, when.RuleRange, when.RuleWeekday, when.RuleWeekdays, when.RuleClock, when.RuleDayCount:
				return true
			}
			return false
		}
		if a.tokens[i+k].Class != prose.Mark {
			break
		}
	}
	return false
}

// tellsSending reports whether a line that begins with a date only says when the story was
// sent, or who wrote it: "May 4, 2019 | Updated 9 a.m. - Lima", "May 4, 2019 by Ann Dahl".
func (a *analysis) tellsSending(s *sentence) bool {
	if !a.headed(s.first) {
		return false
	}
	for i := s.first; i < s.last; i++ {
		h, ok := a.is(i, pack.Byline)
		if !ok || i == s.first || a.tokens[i-1].Class != prose.Mark && a.dateAt[i-1] < 0 {
			continue
		}
		if by := i + h.N; h.Value == "stamp" || by < s.last && a.tokens[by].Title && s.last-s.first <= bylineLength && !a.hasPredicate(s) {
			return true
		}
	}
	return false
}

func (a *analysis) isItem(s *sentence) bool {
	switch a.words[s.first] {
	case "-", "*", "•", "·", "–", "—", "●", "▪", "■", "►":
		return a.tokens[s.first].Lines > 0
	}
	return false
}

// hasPredicate reports whether a line is a sentence: a word of its middle is
// an auxiliary or a past form.
func (a *analysis) hasPredicate(s *sentence) bool {
	for i := s.first + 1; i < s.last; i++ {
		for _, h := range a.hits[a.from[i]:a.from[i+1]] {
			if h.Value == "past" || h.Class == pack.Future || h.Class == pack.Be {
				return true
			}
		}
		if v, ok := a.verbAt(i); ok && v.form == "past" {
			return true
		}
	}
	return false
}

// captioned reports whether a line is a caption, a credit or a byline.
func (a *analysis) captioned(s *sentence) bool {
	if h, ok := a.is(s.first, pack.Caption); ok && (s.last-s.first < 14 || h.N > 1) || a.writers(s) {
		return true
	}
	if _, ok := a.is(s.first, pack.Byline); ok && s.last-s.first <= 10 {
		return true
	}
	return a.has(s.last-4, s.last, pack.Caption) && (s.last-s.first <= 16 || a.credited(s))
}

// writers reports whether a line names only those who wrote the story: "(Additional
// reporting by Ann Hale in Quito)".
func (a *analysis) writers(s *sentence) bool {
	for i := s.first; i < min(s.first+2, s.last); i++ {
		if h, ok := a.is(i, pack.Caption); ok {
			return h.Value == "credit"
		}
		if a.tokens[i].Class == prose.Word {
			return false
		}
	}
	return false
}

const (
	// headlines is how many marks part the headlines of other stories that a page strings
	// together, and headlineLength how many tokens they have in the mean: more than the
	// cells of a row.
	headlines, headlineLength = 4, 6
)

// strung reports whether a line strings the headlines of other stories together: "Storm in
// France kills 16 • Roundup of the day's sports • Tokyo shares open lower".
func (a *analysis) strung(s *sentence) bool {
	n := 0
	for i := s.first; i < s.last; i++ {
		switch a.words[i] {
		case "•", "·", "|", "»":
			n++
		}
	}
	return n >= headlines && s.last-s.first >= n*headlineLength
}

// credited reports whether a line ends in who made the picture above it: "in Tromsø
// (AP Photo)", "in Tromsø. — Reuters".
func (a *analysis) credited(s *sentence) bool {
	bracket := a.words[s.last-1] == ")"
	for i := s.last - 2; i > s.first && i >= s.last-6; i-- {
		switch {
		case a.words[i] == "(" && bracket, !bracket && a.tokens[i].Space && (a.words[i] == "—" || a.words[i] == "–"):
			return a.isClass(i+1, pack.Caption) || a.has(i+1, s.last, pack.Caption)
		case a.tokens[i].Lower && !a.isClass(i, pack.Caption):
			return false
		}
	}
	return false
}

// quotedShare is the share of a sentence's characters within double quotes.
func (a *analysis) quotedShare(s *sentence) float64 {
	in, n := false, 0
	for i := s.first; i < s.last; i++ {
		switch a.words[i] {
		case `"`:
			in = !in
			continue
		case "“", "«":
			in = true
			continue
		case "”", "»":
			in = false
			continue
		}
		if in {
			n++
		}
	}
	return float64(n) / float64(s.last-s.first)
}

// isQuote reports whether a word is a double quote.
func isQuote(word string) bool {
	switch word {
	case `"`, "“", "«", "”", "»":
		return true
	}
	return false
}

// quotedAt reports whether token i stands within double quotes of its sentence.
func (a *analysis) quotedAt(s *sentence, i int) bool {
	if !s.quotes {
		return false
	}
	in := false
	for k := s.first; k < i; k++ {
		switch a.words[k] {
		case `"`:
			in = !in
		case "“", "«":
			in = true
		case "”", "»":
			in = false
		}
	}
	if !in {
		return false
	}
	// a quotation of one or two words is a manner of speaking
	for k := i; k < s.last; k++ {
		switch a.words[k] {
		case `"`, "”", "»":
			return true
		}
	}
	return true
}
