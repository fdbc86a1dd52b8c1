package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/seeds/pattern"
)

var (
	// replyMark begins the subject of an answer.
	replyMark = pattern.Of(`(?i)^\s*(?:re|aw|antw|sv|odp)\s*:`)
	// fieldsWithin are the first lines of a mail within a mail, where no mark stands over them.
	fieldsWithin = pattern.Of(`(?mi)^[> *]*(?:From|De)\*?: ?\S.*\n[> *]*(?:Sent|Date|Enviado(?: el)?|Fecha)\*?: ?\S.*\n`)
	// named finds a capital in the midst of a sentence.
	named = pattern.Of(`[\p{L}\d,;] \p{Lu}\p{L}`)
	// sentFrom is the line that a telephone puts under a mail.
	sentFrom = pattern.Of(`(?mi)^(?:Sent from|Enviado desde|Get Outlook for) .*$`)
	// contact tells the lines of a signature: an address of mail or of a page, a telephone.
	contact = pattern.Of(`\S@\S|www\.|https?://|\+\d[\d ()/.-]{6,}`)
)

const (
	leastNamed   = 2   // names that an answer has which tells something itself
	longerBelow  = 3   // times as long as a short answer is what is asked to be read below it
	longestUnder = 300 // letters of a signature
)

// tellsItself tells whether what a mail's writer says of its own accord is the story,
// rather than a word or two over what stands below.
func tellsItself(own, below string) bool {
	own, below = strings.TrimSpace(own), strings.TrimSpace(below)
	return len(named.FindAllString(own, leastNamed)) == leastNamed && (len(own) >= leastArticle || longerBelow*len(own) >= len(below))
}

// mailWithin finds the line over a mail within a mail, or where its first field begins.
func mailWithin(text string) []int {
	mark, fields := forwardMark.FindStringIndex(text), fieldsWithin.FindStringIndex(text)
	if fields == nil || mark != nil && mark[0] < fields[0] {
		return mark
	}
	return []int{fields[0], fields[0]}
}

// withoutQuotes drops the quoted lines of an answer, with the line over them that says
// whose they are, or the marks of quotation where the story is what was answered.
func withoutQuotes(text string, answer bool) string {
	var own, quoted []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if !strings.HasPrefix(line, ">") {
			own = append(own, line)
			continue
		}
		if len(quoted) == 0 || own[len(own)-1] != "" {
			own = append(withoutAttribution(own), "")
		}
		quoted = append(quoted, line)
	}
	if len(quoted) == 0 {
		return text
	}
	most := 2*len(quoted) > strings.Count(text, "\n")+1
	said := strings.Join(own, "\n")
	switch {
	case (answer || !most) && tellsItself(said, strings.Join(quoted, "\n")):
		return said
	case most:
		return quoteMarks.ReplaceAllString(text, "")
	}
	return text
}

// withoutAttribution drops the last lines where they end in a colon: "On Monday Ann wrote:".
func withoutAttribution(lines []string) []string {
	end := len(lines)
	for end > 0 && strings.TrimSpace(lines[end-1]) == "" {
		end--
	}
	if end == 0 || !strings.HasSuffix(strings.TrimSpace(lines[end-1]), ":") {
		return lines
	}
	for end > 0 && strings.TrimSpace(lines[end-1]) != "" {
		end--
	}
	return lines[:end]
}

// withoutSignature cuts off what stands under a mail: behind the mark of a signature, or
// in a last paragraph of no sentences that tells where its writer is reached.
func withoutSignature(text string) string {
	if i := strings.Index("\n"+text, "\n-- \n"); i > 0 {
		text = text[:i]
	}
	text = strings.TrimSpace(text)
	at := strings.LastIndex(text, "\n\n")
	if at < 0 {
		return text
	}
	last := text[at+2:]
	if len(last) > longestUnder || !contact.MatchString(last) && !sentFrom.MatchString(last) {
		return text
	}
	for line := range strings.Lines(sentFrom.ReplaceAllString(last, "")) {
		if line = strings.TrimSpace(line); len(line) >= shortParagraph && strings.ContainsAny(line[len(line)-1:], ".!?") {
			return text // a sentence
		}
	}
	return strings.TrimSpace(text[:at])
}

// dropQuotes takes out of a mail in HTML what it quotes of the one that it answers,
// unless the story is that.
func dropQuotes(root *html.Node) {
	var quotes []*html.Node
	for n := range root.Descendants() {
		if n.DataAtom == atom.Blockquote && (attribute(n, "type") == "cite" || contains(nameWords(names(n)), quoteNames)) && (len(quotes) == 0 || !holds(quotes[len(quotes)-1], n)) {
			quotes = append(quotes, n)
		}
	}
	if len(quotes) == 0 {
		return
	}
	var below []string
	parents := make([]*html.Node, len(quotes))
	behind := make([]*html.Node, len(quotes))
	for i, q := range quotes {
		below = append(below, blocks(q))
		parents[i], behind[i] = q.Parent, q.NextSibling
		q.Parent.RemoveChild(q)
	}
	if tellsItself(blocks(root), paragraphs(below)) {
		for i := range quotes {
			dropAttribution(parents[i])
		}
		return
	}
	for i := len(quotes) - 1; i >= 0; i-- {
		parents[i].InsertBefore(quotes[i], behind[i])
	}
}

// quoteNames are words of the names that mail programs give to quotations.
var quoteNames = wordSet(`gmail moz yahoo protonmail`)

// dropAttribution drops the element that ends in a colon, over where a quotation stood.
func dropAttribution(parent *html.Node) {
	for c := parent.LastChild; c != nil; c = c.PrevSibling {
		if words := oneLine(blocks(c)); words != "" {
			if c.Type == html.ElementNode && strings.HasSuffix(words, ":") {
				parent.RemoveChild(c)
			}
			return
		}
	}
}
