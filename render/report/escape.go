package report

import (
	"fmt"
	"html"
	"strings"
	"unicode"
)

// clean drops control characters, which no form can carry, and joins lines: a
// cell, a caption and a heading are one line.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r < 0x20 || r == 0x7f || r == '\ufffe' || r == '\uffff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && string(r) != noBreak }), " ")
}

var markdownSpecial = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "#", `\#`, "~", `\~`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "!", `\!`)

func escapeMarkdown(s string) string { return markdownSpecial.Replace(clean(s)) }

func escapeHTML(s string) string { return html.EscapeString(clean(s)) }

var latexSpecial = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "%", `\%`, "#", `\#`, "_", `\_`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "°", `\textdegree{}`, "–", "--", "—", "---",
	`"`, `\textquotedbl{}`, "’", "'", "‘", "`", "“", "``", "”", "''", "<", `\textless{}`, ">", `\textgreater{}`,
	"|", `\textbar{}`, "·", `\textperiodcentered{}`, "º", `\textordmasculine{}`, "\u00a0", "~")

// escapeLaTeX also names the characters that LaTeX's T1 fonts lack: the macro
// sets them in LuaLaTeX and XeLaTeX, and shows their code elsewhere.
func escapeLaTeX(s string) string {
	var b strings.Builder
	for _, r := range latexSpecial.Replace(clean(s)) {
		if r > lastLatinExtendedA {
			fmt.Fprintf(&b, `\datelinechar{%04X}`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

const lastLatinExtendedA = 0x17f

var typstSpecial = strings.NewReplacer(
	`\`, `\\`, "#", `\#`, "$", `\$`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, ">", `\>`, "@", `\@`,
	"[", `\[`, "]", `\]`, "=", `\=`, "-", `\-`, "+", `\+`, "/", `\/`, "~", `\~`, `"`, `\"`, "'", `\'`)

func escapeTypst(s string) string { return typstSpecial.Replace(clean(s)) }

// typstString quotes s for a string in Typst's code mode.
func typstString(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(clean(s)) + `"`
}

// guard keeps a cell from being run as a formula when a table is pasted into a
// spreadsheet: a leading =, +, - or @ is preceded by an apostrophe.
func guard(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}
