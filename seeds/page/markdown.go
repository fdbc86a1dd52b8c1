package page

import (
	"regexp"
	"strings"
)

var (
	frontMatter = regexp.MustCompile(`(?s)^---\r?\n(.*?)\r?\n---\r?\n`)
	frontKey    = regexp.MustCompile(`(?m)^(title|date|published|headline):\s*["']?(.*?)["']?\s*$`)
	fencedCode  = regexp.MustCompile("(?s)```.*?(```|$)")
	imageMark   = regexp.MustCompile(`!\[([^\]]*)\]\([^)]*\)`)
	linkMark    = regexp.MustCompile(`\[([^\]]+)\](\([^)]*\)|\[[^\]]*\])`)
	linkTarget  = regexp.MustCompile(`(?m)^\[[^\]]+\]:\s.*$`)
	headingMark = regexp.MustCompile(`^#{1,6}\s+(.*?)\s*#*$`)
	underline   = regexp.MustCompile(`^(=+|-{3,})\s*$`)
	quoteMark   = regexp.MustCompile(`(?m)^\s*(>\s?)+`)
	emphasis    = regexp.MustCompile(`(\*\*\*|\*\*|\*|___|__)(\S(?:.*?\S)?)(\*\*\*|\*\*|\*|___|__)`)
	escapedMark = regexp.MustCompile("\\\\([\\\\`*_{}\\[\\]()#+.!|>~-])")
	htmlTag     = regexp.MustCompile(`</?[a-zA-Z][^>]*>`)
	tableRule   = regexp.MustCompile(`^\s*\|?[\s:|-]+\|?\s*$`)
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
	for _, mark := range []*regexp.Regexp{fencedCode, linkTarget} {
		text = mark.ReplaceAllString(text, "")
	}
	text = imageMark.ReplaceAllString(text, "$1")
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
