package page

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Gaps and steps in parts of the type's size.
const (
	wordGap   = 0.16 // between two words
	cellGap   = 1.6  // between the cells of a table
	lineStep  = 0.35 // down to another line
	blockStep = 1.9  // down to another paragraph
)

// textLine is a line of type on a page.
type textLine struct {
	text       string
	x, end, y  float64
	size       float64
	firstWidth float64 // of its first word
	margin     float64 // where its column ends
}

// textLines puts the glyphs of a page, as they are shown, into lines.
func textLines(glyphs []glyph) []textLine {
	var out []textLine
	var b strings.Builder
	var cur textLine
	first := true // still within the first word
	end := func() {
		if cur.text = strings.TrimSpace(b.String()); cur.text != "" {
			out = append(out, cur)
		}
		b.Reset()
	}
	for _, g := range glyphs {
		blank := strings.TrimSpace(g.text) == ""
		switch {
		case b.Len() == 0 && blank:
			continue
		case b.Len() == 0 || math.Abs(g.y-cur.y) > lineStep*math.Max(g.size, cur.size) || g.x < cur.x-g.size:
			if blank {
				continue // it may stand anywhere
			}
			end()
			cur, first = textLine{x: g.x, end: g.x, y: g.y, size: g.size}, true
		case g.x-cur.end > cellGap*g.size && !blank:
			b.WriteString(nextCell)
			first = false
		case g.x-cur.end > wordGap*g.size && !blank && !strings.HasSuffix(b.String(), " "):
			b.WriteByte(' ')
			first = false
		}
		first = first && !blank
		b.WriteString(g.text)
		if !blank {
			cur.end = math.Max(cur.end, g.x+g.w)
			cur.size = math.Max(cur.size, g.size)
		}
		if first {
			cur.firstWidth = cur.end - cur.x
		}
	}
	end()
	return out
}

// dropRunning takes out what stands at one height of several pages with the
// same words, but for the page's number: running heads and feet.
func dropRunning(pages [][]textLine) [][]textLine {
	type place struct {
		y    int
		text string
	}
	key := func(l textLine) place {
		return place{int(math.Round(l.y)), strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return -1
			}
			return r
		}, l.text)}
	}
	on := map[place]int{}
	for _, lines := range pages {
		for _, l := range lines {
			on[key(l)]++
		}
	}
	for i, lines := range pages {
		kept := lines[:0]
		for _, l := range lines {
			if on[key(l)] == 1 {
				kept = append(kept, l)
			}
		}
		pages[i] = kept
	}
	return pages
}

// joinLines makes paragraphs of the lines of all pages. A line that its column
// was too narrow for goes on in the next, at the foot of a column and of a page
// too; one that was broken where it need not be stays a line.
func joinLines(pages [][]textLine) []string {
	var blocks []string
	var block string
	var last textLine
	for _, lines := range pages {
		measure(lines)
		for i, l := range lines {
			switch {
			case block == "":
				block = l.text
			case i == 0 || l.y > last.y: // a new page or column
				if goesOn(last, l) {
					block = appendLine(block, l.text)
				} else {
					blocks, block = append(blocks, block), l.text
				}
			case last.y-l.y > blockStep*math.Max(last.size, l.size) || !alike(last, l) || indented(last, l):
				blocks, block = append(blocks, block), l.text
			case full(last, l):
				block = appendLine(block, l.text)
			default:
				block += "\n" + l.text
			}
			last = l
		}
	}
	blocks = append(blocks, block)
	for i := range blocks {
		blocks[i] = tidy(blocks[i])
	}
	return blocks
}

// measure finds for each line how far to the right its column goes: as far as
// the lines of its type that stand over and under it.
func measure(lines []textLine) {
	for first := 0; first < len(lines); {
		end := first + 1
		for end < len(lines) && lines[end].y <= lines[end-1].y {
			end++
		}
		ends := map[int]float64{} // by the size of type in half points
		half := func(l textLine) int { return int(math.Round(2 * l.size)) }
		for _, l := range lines[first:end] {
			ends[half(l)] = math.Max(ends[half(l)], l.end)
		}
		for i := first; i < end; i++ {
			lines[i].margin = ends[half(lines[i])]
		}
		first = end
	}
}

// alike reports whether two lines are of one size of type.
func alike(a, b textLine) bool { return math.Abs(a.size-b.size) <= b.size/8 }

// indented reports whether a line begins further in than the one before, which
// ended a sentence: a paragraph begins.
func indented(last, l textLine) bool {
	return l.x > last.x+0.7*l.size && l.x < last.x+4*l.size && endsSentence(last)
}

// full reports whether the next line's first word had no room on the line, or
// hardly any: printers leave some.
func full(line, next textLine) bool {
	return line.end+wordGap*line.size+next.firstWidth > line.margin-ragged*(line.margin-line.x)
}

// ragged is the share of a column's width that a full line may leave free.
const ragged = 0.04

// goesOn reports whether a sentence that a column's foot broke goes on at the
// head of the next.
func goesOn(last, next textLine) bool {
	return alike(last, next) && full(last, next) && !endsSentence(last)
}

func endsSentence(l textLine) bool {
	end, _ := utf8.DecodeLastRuneInString(l.text)
	return strings.ContainsRune(".!?…:\"”’»", end)
}

// appendLine mends a word that a hyphen broke at the line's end, else puts a space.
func appendLine(block, line string) string {
	first, _ := utf8.DecodeRuneInString(line)
	if n := len(block); n > 1 && block[n-1] == '-' && block[n-2] >= 'a' && block[n-2] <= 'z' && unicode.IsLower(first) {
		return block[:n-1] + line
	}
	return block + " " + line
}
