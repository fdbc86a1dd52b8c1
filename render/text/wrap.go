package text

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// Wrap breaks s into lines of at most width px at the places where its script
// allows (UAX 14), and at line breaks. A word that is wider stands alone on its line.
// Lines have no spaces at their ends; an empty string has no lines.
func (f *Fonts) Wrap(s string, style Style, width float64) []Run {
	var (
		lines []Run
		line  string  // what stands on the line so far, trailing space included
		wide  float64 // its width with that space
		seg   segmenter.Segmenter
	)
	flush := func() {
		if t := strings.TrimSpace(line); t != "" {
			lines = append(lines, f.Shape(t, style))
		}
		line, wide = "", 0
	}
	seg.Init([]rune(s))
	for it := seg.LineIterator(); it.Next(); {
		part := it.Line()
		word := string(part.Text)
		bare := f.Shape(strings.TrimRight(word, " \n\r\t\u2028\u2029\u0085"), style).Advance
		if line != "" && wide+bare > width {
			flush()
		}
		line += word
		wide += f.Shape(strings.TrimRight(word, "\n\r\u2028\u2029\u0085"), style).Advance + style.LetterSpacing
		if part.IsMandatoryBreak {
			flush()
		}
	}
	flush()
	return lines
}
