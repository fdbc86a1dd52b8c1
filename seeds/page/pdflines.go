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
	var margin float64
	for _, lines := range pages {
		for i, l := range lines {
			turned := i == 0 || l.y > last.y // a new page or column
			if turned {
				old := margin
				margin = columnEnd(lines[i:])
				switch {
				case block != "" && goesOn(last, l, old):
					block = appendLine(block, l.text)
				default:
					blocks, block = append(blocks, block), l.text
				}
				last = l
				continue
			}
			switch step := last.y - l.y; {
			case step > blockStep*math.Max(last.size, l.size) || math.Abs(last.size-l.size) > l.size/8:
				blocks, block = append(blocks, block), l.text
			case full(last, l, margin):
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

// full reports whether the next line's first word had no room on the line, or
// hardly any: printers leave some.
func full(line, next textLine, margin float64) bool {
	return line.end+wordGap*line.size+next.firstWidth > margin-ragged*(margin-line.x)
}

// ragged is the share of a column's width that a full line may leave free.
const ragged = 0.04

// columnEnd is how far to the right the lines go that follow each other down
// the page.
func columnEnd(lines []textLine) float64 {
	end := lines[0].end
	for i := 1; i < len(lines) && lines[i].y <= lines[i-1].y; i++ {
		end = math.Max(end, lines[i].end)
	}
	return end
}

// goesOn reports whether a sentence that a column's foot broke goes on at the
// head of the next.
func goesOn(last, next textLine, margin float64) bool {
	end, _ := utf8.DecodeLastRuneInString(last.text)
	return last.size == next.size && full(last, next, margin) && !strings.ContainsRune(".!?…:\"”’»", end)
}

// appendLine mends a word that a hyphen broke at the line's end, else puts a space.
func appendLine(block, line string) string {
	first, _ := utf8.DecodeRuneInString(line)
	if n := len(block); n > 1 && block[n-1] == '-' && block[n-2] >= 'a' && block[n-2] <= 'z' && unicode.IsLower(first) {
		return block[:n-1] + line
	}
	return block + " " + line
}
