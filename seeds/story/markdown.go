package story

import (
	"regexp"
	"strings"
)

var (
	mdLink     = regexp.MustCompile(`!?\[([^\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)`)
	mdRefLink  = regexp.MustCompile(`\[([^\]\n]+)\]\[[^\]\n]*\]`)
	mdRefLine  = regexp.MustCompile(`^\s{0,3}\[[^\]]+\]:\s+\S+`)
	mdEmphasis = regexp.MustCompile("(\\*\\*\\*|\\*\\*|\\*|___|__|~~|`)([^\\s*_`~](?:[^*`~\n]*?[^\\s*_`~])?)(\\*\\*\\*|\\*\\*|\\*|___|__|~~|`)")
	mdTag      = regexp.MustCompile(`</?[A-Za-z][^<>\n]*>`)
	mdRule     = regexp.MustCompile(`^\s*([-*_]\s*){3,}$`)
	mdTableBar = regexp.MustCompile(`^\s*\|?[\s:|-]+\|[\s:|-]*$`)
	mdHeading  = regexp.MustCompile(`^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$`)
	mdFront    = regexp.MustCompile(`(?i)^(title|date|published|datepublished):\s*["']?(.*?)["']?\s*$`)
)

// FromMarkdown reads Markdown: its marks are dropped, code left out, the rows
// of tables joined by dashes. The title is that of the front matter, or the
// first heading.
func FromMarkdown(data []byte) (Page, error) {
	var page Page
	lines := strings.Split(clean(string(data)), "\n")
	lines = page.frontMatter(lines)
	var b strings.Builder
	code := false
	for _, line := range lines {
		if t := strings.TrimSpace(line); strings.HasPrefix(t, "```") || strings.HasPrefix(t, "~~~") {
			code = !code
			continue
		}
		if code || mdRule.MatchString(line) || mdRefLine.MatchString(line) || strings.Contains(line, "|") && mdTableBar.MatchString(line) {
			b.WriteString("\n")
			continue
		}
		for strings.HasPrefix(strings.TrimLeft(line, " "), ">") {
			line = strings.TrimPrefix(strings.TrimLeft(line, " "), ">")
		}
		if m := mdHeading.FindStringSubmatch(line); m != nil {
			text := inline(m[2])
			if page.Title == "" {
				page.Title = text
			}
			b.WriteString("\n\n" + text + "\n\n")
			continue
		}
		if t := strings.TrimSpace(line); strings.HasPrefix(t, "|") {
			line = row(t)
		}
		b.WriteString(inline(line) + "\n")
	}
	page.Text = tidy(b.String())
	return page, nil
}

// frontMatter reads the block between --- lines at the head.
func (p *Page) frontMatter(lines []string) []string {
	if len(lines) == 0 || strings.TrimSpace(lines[0]) != "---" {
		return lines
	}
	for i := 1; i < len(lines) && i < 60; i++ {
		if t := strings.TrimSpace(lines[i]); t == "---" || t == "..." {
			for _, l := range lines[1:i] {
				if m := mdFront.FindStringSubmatch(l); m != nil {
					if strings.EqualFold(m[1], "title") {
						p.Title = m[2]
					} else {
						p.Published = leadingDate(m[2])
					}
				}
			}
			return lines[i+1:]
		}
	}
	return lines
}

// inline drops the marks within a line.
func inline(s string) string {
	s = mdLink.ReplaceAllStringFunc(s, func(m string) string {
		if strings.HasPrefix(m, "!") {
			return "" // a picture
		}
		return mdLink.ReplaceAllString(m, "$1")
	})
	s = mdRefLink.ReplaceAllString(s, "$1")
	for range 3 {
		s = mdEmphasis.ReplaceAllString(s, "$2")
	}
	return mdTag.ReplaceAllString(s, "")
}

// row joins the cells of a table's line.
func row(line string) string {
	var cells []string
	for _, c := range strings.Split(strings.Trim(line, "|"), "|") {
		if c = strings.TrimSpace(c); c != "" {
			cells = append(cells, c)
		}
	}
	return strings.Join(cells, " - ")
}
