package report

import (
	"fmt"
	"html"
	"io"
	"net/url"
)

// Embed is a picture to be put into a page, with its variants. Every path is
// as the page will refer to it; "" leaves a variant out.
type Embed struct {
	Light, Light2x, Dark, Dark2x string
	Width, Height                int // px at scale 1
	Alt, Caption                 string
}

// WriteEmbed writes the lines that put the picture into a page: for HTML a
// responsive picture element that follows the reader's colour scheme and
// screen, for the other forms their own figure.
func WriteEmbed(w io.Writer, form Form, e Embed) error {
	var err error
	switch form {
	case HTML:
		err = embedHTML(w, e)
	case Markdown:
		_, err = fmt.Fprintf(w, "![%s](%s)\n", escapeMarkdown(e.Alt), escapedPath(e.Light))
		if err == nil && e.Caption != "" {
			_, err = fmt.Fprintf(w, "\n*%s*\n", escapeMarkdown(e.Caption))
		}
	case LaTeX:
		_, err = fmt.Fprintf(w, "\\begin{figure}[ht]\n\\centering\n\\includegraphics[width=\\linewidth,alt={%s}]{%s}\n\\caption{%s}\n\\end{figure}\n",
			escapeLaTeX(e.Alt), latexPath(e.Light), escapeLaTeX(e.Caption))
	case Typst:
		_, err = fmt.Fprintf(w, "#figure(\n  image(%s, width: 100%%, alt: %s),\n  caption: [%s],\n)\n", typstString(e.Light), typstString(e.Alt), escapeTypst(e.Caption))
	default:
		return fmt.Errorf("report: no form %q to embed in; one of html, md, tex, typ", form)
	}
	return err
}

func embedHTML(w io.Writer, e Embed) error {
	p := &printer{w: w}
	p.line("<figure>")
	p.line("  <picture>")
	if e.Dark != "" {
		p.line(`    <source media="(prefers-color-scheme: dark)" srcset="%s">`, sourceSet(e.Dark, e.Dark2x))
	}
	p.line(`    <img src="%s" srcset="%s" width="%d" height="%d" style="max-width: 100%%; height: auto" alt="%s">`,
		html.EscapeString(escapedPath(e.Light)), sourceSet(e.Light, e.Light2x), e.Width, e.Height, escapeHTML(e.Alt))
	p.line("  </picture>")
	if e.Caption != "" {
		p.line("  <figcaption>%s</figcaption>", escapeHTML(e.Caption))
	}
	p.line("</figure>")
	return p.err
}

// printer writes lines and remembers the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}

func sourceSet(once, twice string) string {
	set := html.EscapeString(escapedPath(once))
	if twice != "" {
		set += ", " + html.EscapeString(escapedPath(twice)) + " 2x"
	}
	return set
}

// escapedPath keeps blanks and commas from ending a path early.
func escapedPath(path string) string {
	return (&url.URL{Path: path}).EscapedPath()
}
