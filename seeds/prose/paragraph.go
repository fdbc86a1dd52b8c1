package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

const (
	// listWidth is the width in characters below which no text is wrapped: a
	// block of such lines is a list, or verse.
	listWidth = 50
	// wrapWidth is the width above which no text is wrapped by hand: its lines
	// are paragraphs.
	wrapWidth = 130
)

// Unwrap puts a space for each line break that was made only to keep a line
// short, so that what is left of them says something. Offsets stay as they are.
func Unwrap(text string) string {
	var out strings.Builder
	done := 0 // bytes that are written
	for _, p := range paragraphs(text) {
		end := p.Start + len(strings.TrimRight(p.Of(text), " \t\r\n"))
		for i := p.Start; i < end; i++ {
			if text[i] != '\n' {
				continue
			}
			if done == 0 {
				out.Grow(len(text))
			}
			out.WriteString(text[done:i])
			out.WriteByte(' ')
			done = i + 1
		}
	}
	if done == 0 {
		return text
	}
	out.WriteString(text[done:])
	return out.String()
}

// paragraphs returns the paragraphs, headings and list items of text: the
// stretches that no sentence runs across.
func paragraphs(text string) []seeds.Span {
	var out, block []seeds.Span
	for i := 0; i < len(text); {
		end := len(text)
		if k := strings.IndexByte(text[i:], '\n'); k >= 0 {
			end = i + k + 1
		}
		line := seeds.Span{Start: i, End: end}
		if strings.TrimSpace(text[i:end]) == "" {
			out = join(out, text, block)
			block = block[:0]
		} else {
			block = append(block, line)
		}
		i = end
	}
	return join(out, text, block)
}

// join puts the wrapped lines of a block without blank lines together.
func join(out []seeds.Span, text string, block []seeds.Span) []seeds.Span {
	if len(block) == 0 {
		return out
	}
	width, items := 0, 0
	for _, l := range block {
		line := strings.TrimSpace(l.Of(text))
		width = max(width, utf8.RuneCountInString(line))
		if isItem(line) {
			items++
		}
	}
	if timetable(text, block) {
		return append(out, block...)
	}
	cur := block[0]
	for k := 1; k < len(block); k++ {
		line, next := strings.TrimSpace(block[k-1].Of(text)), strings.TrimSpace(block[k].Of(text))
		if wrapped(line, next, width) || items == 1 && isItem(next) && dashWrapped(line, next, width, len(block)) {
			cur.End = block[k].End
			continue
		}
		out = append(out, cur)
		cur = block[k]
	}
	return append(out, cur)
}

// wrapped reports whether the line break between two lines of a block, whose
// longest line has width characters, was made only to keep the line short.
func wrapped(line, next string, width int) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	if isItem(next) && !((goesOnWithDash(next) || isDigit(rune(next[0]))) && !isStop(last) && last != ':' && !isItem(line)) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) && !isStop(last) {
		return !isItem(line) || width >= listWidth
	}
	if isLabelled(next) {
		return false
	}
	return breaksFull(line, next, width)
}

// breaksFull reports whether the first word of the next line of a block would not have fitted on a
// line: where it would have, the break was meant.
func breaksFull(line, next string, width int) bool {
	if width < listWidth || width > wrapWidth {
		return false
	}
	word := next
	if k := strings.IndexFunc(next, unicode.IsSpace); k >= 0 {
		word = next[:k]
	}
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width
}

// dashWrapped reports whether a line of a block that looks like an item of a list, and is the only
// one there, goes on with the sentence of the line before it: the break fell before a dash. A
// capital behind the dash may as well open the one item below a line, but not within a paragraph.
func dashWrapped(line, next string, width, lines int) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	dash, n := utf8.DecodeRuneInString(next)
	if !strings.ContainsRune("-–—", dash) || isStop(last) || last == ':' || !breaksFull(line, next, width) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next[n:], " "))
	return unicode.IsLower(first) || lines > 2
}

// isLabelled reports whether a line begins with a word in capitals and a colon: "CANCELLED: Lima".
func isLabelled(line string) bool {
	label, _, ok := strings.Cut(line, ": ")
	return ok && label != "" && strings.IndexFunc(label, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// goesOnWithDash reports whether a line begins with a dash and a small letter,
// as where a sentence is broken before a dash.
func goesOnWithDash(line string) bool {
	dash, n := utf8.DecodeRuneInString(line)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(line[n:], " "))
	return strings.ContainsRune("–—", dash) && unicode.IsLower(next)
}

// timetable reports whether the lines of a block, but for a heading, all begin
// with a number, or with a word and a number: "14.10 (Mon) Puri", "May 3: Lima",
// but not "Dahl, 31, said".
func timetable(text string, block []seeds.Span) bool {
	for _, l := range block[1:] {
		line := strings.TrimSpace(l.Of(text))
		first, rest, _ := strings.Cut(line, " ")
		r, _ := utf8.DecodeRuneInString(first)
		if !isDigit(r) && !(unicode.IsUpper(r) && rest != "" && isDigit(rune(rest[0])) && !strings.HasSuffix(first, ",")) {
			return false
		}
	}
	return len(block) > 2
}

// isItem reports whether a line begins as an item of a list does.
func isItem(line string) bool {
	r, n := utf8.DecodeRuneInString(line)
	if strings.ContainsRune("-*•·–—●▪■►+", r) {
		next, _ := utf8.DecodeRuneInString(line[n:])
		return unicode.IsSpace(next)
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits == 0 || digits > 3 || len(line) < digits+2 {
		return false
	}
	return (line[digits] == '.' || line[digits] == ')') && line[digits+1] == ' '
}
