package page

import (
	"strings"

	"dateline/seeds/pattern"
)

var (
	frontMatter = pattern.Of(`(?s)^(?:---|\+\+\+)\r?\n(.*?)\r?\n(?:---|\+\+\+)\r?\n`)
	frontKey    = pattern.Of(`(?m)^(title|date|published|headline)\s*[:=]\s*["']?(.*?)["']?\s*$`)
	fencedCode  = pattern.Of("(?s)```.*?(```|$)")
	imageMark   = pattern.Of(`!\[([^\]]*)\]\([^)]*\)`)
	struckOut   = pattern.Of(`~~[^~\n]+~~`)
	linkMark    = pattern.Of(`\[([^\[\]]+)\](\([^)]*\)|\[[^\]]*\])`)
	linkTarget  = pattern.Of(`(?m)^\[[^\]]+\]:\s.*$`)
	headingMark = pattern.Of(`^#{1,6}\s+(.*?)\s*#*$`)
	underline   = pattern.Of(`^(=+|-{3,})\s*$`)
	quoteMark   = pattern.Of(`(?m)^\s*(>\s?)+`)
	emphasis    = pattern.Of(`(\*\*\*|\*\*|\*|___|__)(\S(?:.*?\S)?)(\*\*\*|\*\*|\*|___|__)`)
	escapedMark = pattern.Of("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])")
	htmlTag     = pattern.Of(`</?[a-zA-Z][^>]*>`)
	tableRule   = pattern.Of(`^\s*\|?[\s:|-]+\|?\s*$`)
)

// readMarkdown drops the marks and keeps the words. The first heading, or the
// front matter's title, is the headline.
func readMarkdown(name string, data []byte) (Page, error) {
	p, err := Plain(name, data)
	if err != nil {
		return Page{}, err
	}
	text := strings.ReplaceAll(p.Text, "\r\n", "\n")
	if m := frontMatter.FindStringSubmatch(text); m != nil {
		for _, kv := range frontKey.FindAllStringSubmatch(m[1], -1) {
			switch kv[1] {
			case "title", "headline":
				p.Title = kv[2]
			default:
				p.Published = day(kv[2])
			}
		}
		text = text[len(m[0]):]
	}
	for _, mark := range []*pattern.Pattern{fencedCode, linkTarget} {
		text = mark.ReplaceAllString(text, "")
	}
	text = imageMark.ReplaceAllString(text, "") // what it is of is no part of the text, as in HTML
	text = struckOut.ReplaceAllString(text, "")
	text = linkMark.ReplaceAllString(text, "$1")
	text = quoteMark.ReplaceAllString(text, "")
	text = htmlTag.ReplaceAllString(text, "")
	text = emphasis.ReplaceAllString(text, "$2")
	text = escapedMark.ReplaceAllString(text, "$1")
	p.Text = strings.TrimSpace(p.lines(text))
	p.headed()
	return p, nil
}

// lines handles what stands on a line of its own: headings, rules, table rows.
func (p *Page) lines(text string) string {
	var out []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if m := headingMark.FindStringSubmatch(line); m != nil {
			out = append(out, "", p.heading(m[1]), "")
			continue
		}
		if underline.MatchString(line) {
			if last := len(out) - 1; last >= 0 && strings.TrimSpace(out[last]) != "" {
				out[last] = p.heading(out[last])
				out = append(out, "")
			}
			continue
		}
		if strings.Contains(line, "|") {
			if tableRule.MatchString(line) {
				continue
			}
			line = strings.Join(strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|"), nextCell)
			out = append(out, oneLine(line))
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// heading keeps the first one as the headline, the others as lines of text.
func (p *Page) heading(words string) string {
	if p.Title == "" {
		p.Title = words
	}
	return words
}
