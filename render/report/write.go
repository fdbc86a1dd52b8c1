package report

import (
	"embed"
	"fmt"
	"html"
	"io"
	"strings"
	"text/template"
)

//go:embed templates/*.tmpl
var templates embed.FS

// Form is a file form of a report.
type Form string

// The forms that are text; DOCX and PDF are written by WriteDOCX and by the PDF painter.
const (
	Markdown Form = "md"
	HTML     Form = "html"
	LaTeX    Form = "tex"
	Typst    Form = "typ"
)

var escapes = map[Form]func(string) string{
	Markdown: escapeMarkdown,
	HTML:     escapeHTML,
	LaTeX:    escapeLaTeX,
	Typst:    escapeTypst,
}

// Write writes the report in one of the text forms.
func Write(w io.Writer, form Form, r Report) error {
	if escapes[form] == nil {
		return fmt.Errorf("report: no form %q; one of md, html, tex, typ, docx, pdf", form)
	}
	source, err := templates.ReadFile("templates/report." + string(form) + ".tmpl")
	if err != nil {
		return err
	}
	return execute(w, form, string(form), string(source), r)
}

// WriteTemplate writes the report by a template of the house's own, in Go's
// text/template. The functions esc (escape for the form), cell (esc, guarded
// against spreadsheet formulas), url, attr, path, str and svg are there,
// columns and texts (shares of the line that the columns of a table want, and their
// texts alone), and form says which escape they use. Errors name the template, line and field.
func WriteTemplate(w io.Writer, form Form, name, source string, r Report) error {
	if escapes[form] == nil {
		form = Markdown
	}
	return execute(w, form, name, source, r)
}

func execute(w io.Writer, form Form, name, source string, r Report) error {
	esc := escapes[form]
	t, err := template.New(name).Option("missingkey=error").Funcs(template.FuncMap{
		"esc":  esc,
		"cell": func(s string) string { return slashes(form, esc(guard(clean(s)))) },
		"url":  escapedPath,
		"attr": func(s string) string { return html.EscapeString(escapedPath(s)) },
		"path": latexPath,
		"str":  typstString,
		"svg":  inlineSVG,

		"columns": Table.columnShares,
		"texts":   Table.textShares,
	}).Parse(source)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	var text strings.Builder
	if err := t.Execute(&text, r); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	_, err = io.WriteString(w, text.String())
	return err
}

// slashes lets LaTeX end a line behind a slash, as other forms do: a cell may hold an address.
func slashes(form Form, s string) string {
	if form == LaTeX {
		return strings.ReplaceAll(s, "/", `/\allowbreak{}`)
	}
	return s
}

// latexPath keeps a file name with blanks or specials usable by graphicx.
func latexPath(s string) string {
	return `\detokenize{` + strings.NewReplacer("{", "", "}", "", `\`, "/").Replace(clean(s)) + "}"
}

// inlineSVG strips what only a file of its own may have: the XML declaration.
func inlineSVG(svg []byte) string {
	s := string(svg)
	if i := strings.Index(s, "<svg"); i > 0 {
		s = s[i:]
	}
	return strings.TrimSpace(s)
}
