package story

import (
	"errors"
	"strings"

	"dateline/seeds"
)

// Page is the running text of a document in another form than plain text.
type Page struct {
	Title     string // "" where the document gives none
	Text      string
	Published seeds.Date // unknown where the document gives none
	Notices   []seeds.Notice
}

// ErrNoText is wrapped by the errors for documents that hold no text to read:
// a scanned PDF, a page of nothing but links.
var ErrNoText = errors.New("there is no text in it")

const (
	// maxText is the most text taken out of any document, in bytes.
	maxText = 16 << 20
	// maxDepth is how deep elements may be nested.
	maxDepth = 400
)

// leadingDate reads the date at the head of a timestamp: 2019-04-13T09:30Z.
func leadingDate(s string) seeds.Date {
	s = strings.TrimSpace(s)
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return seeds.Date{}
	}
	n := func(t string) int {
		v := 0
		for i := 0; i < len(t); i++ {
			if t[i] < '0' || t[i] > '9' {
				return -1
			}
			v = v*10 + int(t[i]-'0')
		}
		return v
	}
	y, m, d := n(s[:4]), n(s[5:7]), n(s[8:10])
	if y < 1000 || m < 1 || m > 12 || d < 1 || d > 31 {
		return seeds.Date{}
	}
	return seeds.Day(y, m, d)
}

// tidy drops white space at the ends of lines and more than one blank line.
func tidy(s string) string {
	var b strings.Builder
	blank := 2
	for _, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(strings.ReplaceAll(line, "\u00a0", " "))
		if line == "" {
			blank++
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if blank > 0 {
				b.WriteByte('\n')
			}
		}
		blank = 0
		b.WriteString(line)
	}
	return b.String()
}
