package page

import (
	"fmt"
	"strings"

	"dateline/seeds"
)

// Page is the prose of a document.
type Page struct {
	Title     string // the headline, "" where the form has none
	Text      string // paragraphs with a blank line between them; UTF-8
	Published seeds.Date
	Links     bool // it is links rather than an article: it names places, and tells no trip
	Notices   []seeds.Notice
}

// Form is a form that a story comes in.
type Form string

// The forms, by the words of --from.
const (
	HTML     Form = "html"
	Markdown Form = "markdown"
	Email    Form = "eml"
	DOCX     Form = "docx"
	PDF      Form = "pdf"
)

// Read takes the prose out of a document. name is the file's, for messages.
func Read(name string, form Form, data []byte) (Page, error) {
	read := map[Form]func(string, []byte) (Page, error){
		HTML: readHTML, Markdown: readMarkdown, Email: readEmail, DOCX: readDOCX, PDF: readPDF,
	}[form]
	if read == nil {
		return Page{}, fmt.Errorf("%s: no form %q", name, form)
	}
	p, err := read(name, data)
	if err != nil {
		return Page{}, err
	}
	p.Title = oneLine(visible(p.Title))
	p.Text = strings.TrimSpace(visible(strings.ToValidUTF8(p.Text, "\ufffd")))
	return p, nil
}

// unseen are letters that show nothing, or only where a line ends: soft hyphens, places
// where a word may be broken, joiners of words.
var unseen = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "")

// visible takes out of a text what nobody sees, so that a name is the one that is read.
func visible(text string) string { return unseen.Replace(text) }

// headed puts the headline over a text that does not begin with it, so that a
// story reads the same from every form.
func (p *Page) headed() {
	p.Title = oneLine(p.Title)
	if p.Title == "" || p.Text == "" {
		return
	}
	head := p.Text[:min(len(p.Text), len(p.Title)+headRoom)]
	if !strings.Contains(strings.ToLower(oneLine(head)), strings.ToLower(p.Title)) {
		p.Text = p.Title + "\n\n" + p.Text
	}
}

// headRoom is how many bytes may stand before a headline: a kicker, a section's name.
const headRoom = 120

// tidy keeps the lines of a block, and puts one space for other white space. A
// blank line among them stays: it parts paragraphs.
func tidy(s string) string {
	if !strings.Contains(s, "\n") {
		return oneLine(s)
	}
	var lines []string
	for line := range strings.Lines(s) {
		if line = oneLine(line); line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, line)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// paragraphs joins blocks by blank lines and drops the empty ones.
func paragraphs(blocks []string) string {
	var kept []string
	for _, b := range blocks {
		if b = strings.TrimSpace(b); b != "" {
			kept = append(kept, b)
		}
	}
	return strings.Join(kept, "\n\n")
}
