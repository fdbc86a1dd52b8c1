package page

import (
	"strings"

	"dateline/seeds/pattern"
)

var (
	// forwardMark is the line that a mail program puts over a mail that it
	// forwards or answers.
	forwardMark = pattern.Of(`(?mi)^[> ]*(?:-{3,} ?[\p{L} ]+ ?-{3,}|Begin forwarded message:|Inicio del mensaje reenviado:)[ \t]*$`)
	// mailField is one of the lines that follow it.
	mailField = pattern.Of(`(?i)^[> *]*(From|Date|Sent|To|Cc|Subject|Reply-To|De|Fecha|Enviado|Enviado el|Para|Asunto)\*?: ?\*?(.*)$`)
	// quoteMarks are those before each line of a mail within a mail.
	quoteMarks = pattern.Of(`(?m)^> ?`)
	// answerMark begins the subject of an answer or of a forwarded mail.
	answerMark = pattern.Of(`(?i)^(?:\s*(?:re|fwd?|rv|wg|tr|enc)\s*:)+\s*`)
)

// forwarded keeps the mail within a mail where that is the longer part, with
// its own subject and day, unless the mail answers it and tells something itself, and
// cuts quotations and the signature off.
func (p *Page) forwarded() {
	answer := replyMark.MatchString(p.Title)
	p.Title = answerMark.ReplaceAllString(p.Title, "")
	for range mostForwards {
		at := mailWithin(p.Text)
		if at == nil {
			break
		}
		before, within := p.Text[:at[0]], p.Text[at[1]:]
		subject, date, body := mailFields(within)
		if subject == "" && date == "" {
			break // a line of dashes of the story's own
		}
		if len(strings.TrimSpace(before)) > len(body) || answer && tellsItself(before, body) {
			p.Text = strings.TrimRight(before, "_ \n")
			break
		}
		if p.Text = body; subject != "" {
			p.Title = answerMark.ReplaceAllString(subject, "")
		}
		if d := day(date); d.Known() {
			p.Published = d
		}
	}
	p.Text = withoutSignature(withoutQuotes(p.Text, answer))
}

// mostForwards bounds how deep a mail within a mail is looked for.
const mostForwards = 20

// mailFields takes the header lines off the beginning of a forwarded mail.
func mailFields(text string) (subject, date, body string) {
	rest := strings.TrimLeft(text, "\n")
	if strings.HasPrefix(rest, ">") {
		rest = quoteMarks.ReplaceAllString(rest, "")
	}
	seen := false
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		m := mailField.FindStringSubmatch(strings.TrimSpace(line))
		switch {
		case m != nil:
			seen = true
			switch strings.ToLower(m[1]) {
			case "subject", "asunto":
				subject = strings.TrimSpace(m[2])
			case "date", "sent", "fecha", "enviado", "enviado el":
				date = m[2]
			}
		case strings.TrimSpace(line) == "" && !seen:
		default:
			return subject, date, strings.TrimSpace(rest)
		}
		rest = after
	}
	return subject, date, ""
}
