package dateline

import (
	"encoding/csv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds/pack"
	"dateline/seeds/pattern"
	"dateline/seeds/table"
)

// listMark is what a line of a list may begin with.
var listMark = pattern.Of(`^\s*(?:[-*•–—]|\d+[.)])\s+`)

// isTable asks for at least two lines that one delimiter cuts into the same
// number of short cells, or for a bare list of names: lines too short and too
// plain to be prose.
func isTable(text string) bool {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	if len(lines) < 2 {
		return isNameList(lines) && strings.Count(text, ",") <= 1
	}
	if len(text) >= 64<<10 {
		lines = lines[:len(lines)-1] // the cut may have halved it
	}
	for _, delimiter := range []string{"\t", ";", "|", ","} {
		cells := strings.Count(lines[0], delimiter)
		if cells > 0 && (regular(lines, delimiter, cells) || delimiter != "," && table.Headed(text) && filledIn(lines, delimiter, cells)) {
			return delimiter != "," || table.Headed(text) || !diary(lines) && isData(lines)
		}
	}
	return isNameList(lines) || table.Spaced(text)
}

// isData reports whether the columns of lines without a header, cut at commas, are what they
// must be for a table: one holds names of places alone, and beside it there are days, degrees, or
// what the names lie in. A line of a letter has commas, too, and so has "Sunday, June 1 - Lima".
func isData(lines []string) bool {
	rows, width := make([][]string, len(lines)), 0
	for i, line := range lines {
		rows[i] = cells(line)
		width = max(width, len(rows[i]))
	}
	named, days := false, false
	for column := range width {
		filled, dates, angles, plain, remarks := 0, 0, 0, 0, 0
		for _, row := range rows {
			if column >= len(row) || row[column] == "" {
				continue
			}
			filled++
			switch cell := row[column]; {
			case isDay(cell):
				dates++
			case isNumber(cell):
				angles++
			case isPlainName(cell):
				plain++
			case isRemark(cell):
				remarks++
			}
		}
		switch {
		case most(dates, filled):
			days = true
		case most(angles, filled):
		case most(plain, filled):
			named = true
		case most(remarks, filled) && named:
		case !named || !days: // what comes behind a place and its day may be any note
			return false
		}
	}
	return named
}

// cells cuts a line at its commas, but for those within quotation marks.
func cells(line string) []string {
	r := csv.NewReader(strings.NewReader(line))
	r.LazyQuotes, r.TrimLeadingSpace, r.FieldsPerRecord = true, true, -1
	out, err := r.Read()
	if err != nil {
		return nil
	}
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// most is nine of ten.
func most(n, of int) bool { return of > 0 && n*10 >= of*9 }

func isDay(cell string) bool {
	_, _, ok := table.ParseDates(cell, table.AnyOrder)
	return ok
}

// isNumber reports whether a cell is a number, perhaps with the signs of an angle.
func isNumber(cell string) bool {
	return strings.ContainsAny(cell, "0123456789") && strings.Trim(cell, "0123456789 .-+°′″'\"NSEWO") == ""
}

// isPlainName reports whether a cell may be a name of a place and nothing more: it begins with a
// capital and is neither a weekday nor the beginning of a sentence.
func isPlainName(cell string) bool {
	cell = listMark.ReplaceAllString(cell, "")
	first, _ := utf8.DecodeRuneInString(cell)
	if unicode.IsLower(first) || tellsMore(cell) || strings.ContainsAny(cell, ".!?") && !strings.ContainsAny(cell, " ") {
		return false
	}
	words := strings.Fields(pack.Fold(strings.TrimRight(cell, ".")))
	return len(words) > 0 && len(words) <= 5 && !pack.InAny(func(p *pack.Pack) bool {
		return p.Has(pack.Weekday, words[0]) || slices.ContainsFunc(words, func(w string) bool { return p.Has(pack.Pronoun, w) || p.Has(pack.Be, w) })
	})
}

// isRemark reports whether a cell is a few words of a note, none of which tells of a way: "hot
// and grey".
func isRemark(cell string) bool {
	first, _ := utf8.DecodeRuneInString(cell)
	return unicode.IsLower(first) && len(strings.Fields(cell)) <= 4 && !tellsMore(cell)
}

// diary reports whether most lines start with a day that is no cell of its own.
func diary(lines []string) bool {
	n := 0
	for _, line := range lines {
		if opensWithDay(line) {
			n++
		}
	}
	return n*2 > len(lines)
}

// opensWithDay reports whether a line starts with a day, and goes on with words: "Fri 12 Denver, CO - Red
// Rocks", "14 de abril: Cúcuta, Colombia". A day in a cell of its own is a table's.
func opensWithDay(line string) bool {
	words := strings.Fields(apart.Replace(line))
	if len(words) > 0 && strings.Contains("-*•", words[0]) {
		words = words[1:]
	}
	if len(words) < 3 {
		return false
	}
	n := 0 // words of the day
	switch {
	case isDayWord(words[0]) && dayNumber.MatchString(words[1]), dayNumber.MatchString(words[0]) && isDayWord(words[1]):
		n = 2
	case len(words) > 3 && dayNumber.MatchString(words[0]) && isOf(words[1]) && isDayWord(words[2]):
		n = 3
	default:
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[n])
	return !strings.HasSuffix(words[n-1], ",") && (unicode.IsLetter(first) || strings.ContainsRune("-–—:", first))
}

var (
	apart     = strings.NewReplacer("-", " - ", "–", " – ", "—", " — ", ":", " : ")
	dayNumber = pattern.Of(`^\d{1,2}(?:\p{L}{1,2}|º)?$`)
)

// isDayWord reports whether a word is a weekday or a month, perhaps cut short.
func isDayWord(word string) bool {
	word = pack.Fold(strings.TrimRight(word, ".,"))
	return pack.InAny(func(p *pack.Pack) bool { return p.Has(pack.Weekday, word) || p.Has(pack.Month, word) })
}

// isOf reports whether a word may stand between a day and its month.
func isOf(word string) bool {
	return pack.InAny(func(p *pack.Pack) bool { h, ok := p.Lone(pack.Prep, pack.Fold(word)); return ok && h.Value == "of" })
}

// regular reports whether nine lines in ten have as many delimiters as the
// first (quoted cells may hide a few) and the first reads like a header or a
// record, not like a sentence.
func regular(lines []string, delimiter string, cells int) bool {
	same := 0
	for _, line := range lines {
		if n := strings.Count(line, delimiter); n == cells || n > cells && hasQuotedCell(line, delimiter) {
			same++
		}
	}
	head := strings.TrimSpace(lines[0])
	sentence := strings.HasSuffix(head, ".") || longestCell(head, delimiter) > 60
	return !sentence && same*10 >= len(lines)*9
}

// filledIn reports whether half of the lines below a header have as many cells as that, and none
// has more: empty ones at a row's end are often left out.
func filledIn(lines []string, delimiter string, cells int) bool {
	whole := 0
	for _, line := range lines {
		switch n := strings.Count(line, delimiter); {
		case n == cells:
			whole++
		case n == 0 || n > cells:
			return false
		}
	}
	return 2*whole >= len(lines)
}

// hasQuotedCell reports whether a cell of a line begins with a quotation mark; one
// behind a comma and before a space ends what somebody said.
func hasQuotedCell(line, delimiter string) bool {
	if strings.HasPrefix(line, `"`) {
		return true
	}
	for _, rest := range strings.Split(line, delimiter+`"`)[1:] {
		if !strings.HasPrefix(rest, " ") {
			return true
		}
	}
	return false
}

func longestCell(line, delimiter string) int {
	longest := 0
	for _, cell := range strings.Split(line, delimiter) {
		longest = max(longest, utf8.RuneCountInString(strings.TrimSpace(cell)))
	}
	return longest
}

// isNameList reports whether lines are short, and most of them no more than names: a line
// of days or of the way between places tells more.
func isNameList(lines []string) bool {
	told := 0
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if utf8.RuneCountInString(line) > 48 || len(strings.Fields(line)) > 5 || endsProse(line) {
			return false
		}
		if len(lines) > 1 && isDay(line) {
			return false // a programme
		}
		if tellsMore(line) || len(lines) > 1 && namesWeekday(line) {
			told++
		}
	}
	return 2*told <= len(lines)
}

// namesWeekday reports whether a line begins with a weekday: "Tue Puerto Plata".
func namesWeekday(line string) bool {
	word, more, _ := strings.Cut(listMark.ReplaceAllString(line, ""), " ")
	word = pack.Fold(strings.TrimRight(word, ",."))
	return more != "" && pack.InAny(func(p *pack.Pack) bool { return p.Has(pack.Weekday, word) })
}

// tellsMore reports whether a line is more than a name: "Day 1: Lima", "Lima - Quito",
// "flew to Lima".
func tellsMore(line string) bool {
	line = listMark.ReplaceAllString(line, "")
	if strings.ContainsAny(line, "0123456789→➡>:#@") || strings.Contains(line, " - ") || strings.Contains(line, " – ") || strings.Contains(line, " — ") {
		return true
	}
	return slices.ContainsFunc(strings.Fields(line), func(word string) bool {
		return pack.InAny(func(p *pack.Pack) bool { return p.Leads(word) })
	})
}

// endsProse reports whether a line ends as no name does.
func endsProse(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?:;\"'。！？、，", last)
}
