// Package pdf writes a scene as a PDF page: vectors, embedded fonts whose text can be
// searched and copied, and the picture tagged as a figure with its alternative text. One px
// of the scene is 3/4 pt, so that the page has the picture's true size.
package pdf

import (
	"fmt"
	"io"
	"strings"
	"time"

	"dateline/render/scene"
)

// Options say how a scene becomes a PDF. The zero Options embed fonts and write no dates,
// so that the same scene gives the same bytes.
type Options struct {
	Outlines bool      // draw letters as paths, without fonts: the text is then only in the alternative text
	Time     time.Time // date of creation, such as SOURCE_DATE_EPOCH; zero writes none
}

// points is how many pt one px is: 72 to 96 of them to the inch.
const points = 0.75

// longest side of a page that readers accept, in pt.
const longest = 14400

// Write writes the scene as a PDF of one page.
func Write(w io.Writer, s *scene.Scene, o Options) error { return WritePages(w, []*scene.Scene{s}, o) }

// WritePages writes a PDF of a page a scene; title, language and credit are the
// first scene's. See Tags for how a page's parts are told to readers.
func WritePages(w io.Writer, pages []*scene.Scene, o Options) error {
	if len(pages) == 0 {
		return fmt.Errorf("pdf: no page to write")
	}
	for _, s := range pages {
		width, height := s.Width*points, s.Height*points
		if !(width > 0) || !(height > 0) {
			return fmt.Errorf("pdf: a picture of %g by %g px has no area", s.Width, s.Height)
		}
		if width > longest || height > longest {
			return fmt.Errorf("pdf: a page of %.0f by %.0f pt is beyond the format's %d pt; %w", width, height, longest, scene.ErrTooLarge)
		}
	}
	f := newFile(w)
	catalog, tree, resources := f.reserve(), f.reserve(), f.reserve()
	parent, document := f.reserve(), f.reserve()
	c := newContent(f, o)
	var kids, elements, parents []string
	for n, s := range pages {
		page := f.reserve()
		kids = append(kids, page.String())
		tagged := c.scene(s)
		body := f.stream("", c.take())
		f.object(page, fmt.Sprintf("<< /Type /Page /Parent %s /MediaBox [0 0 %s %s] /Contents %s /Resources %s /StructParents %d /Tabs /S >>",
			parent, number(s.Width*points), number(s.Height*points), body, resources, n))
		var onPage []string
		for id, e := range tagged {
			onPage = append(onPage, f.add(e.object(document, page, id)).String())
		}
		elements = append(elements, onPage...)
		parents = append(parents, fmt.Sprintf("%d [%s]", n, strings.Join(onPage, " ")))
	}
	f.object(resources, c.resources())
	f.object(parent, fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids)))
	f.object(document, fmt.Sprintf("<< /Type /StructElem /S /Document /P %s /K [%s] >>", tree, strings.Join(elements, " ")))
	f.object(tree, fmt.Sprintf("<< /Type /StructTreeRoot /K [%s] /ParentTree << /Nums [%s] >> /ParentTreeNextKey %d >>", document, strings.Join(parents, " "), len(pages)))
	s, lang := pages[0], ""
	if s.Lang != "" {
		lang = " /Lang " + words(s.Lang)
	}
	meta := f.plain("/Type /Metadata /Subtype /XML", []byte(xmp(s, o)))
	f.object(catalog, fmt.Sprintf("<< /Type /Catalog /Pages %s /StructTreeRoot %s /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> /Metadata %s%s >>",
		parent, tree, meta, lang))
	f.finish(catalog, f.add(info(s, o)))
	if f.err != nil {
		return fmt.Errorf("pdf: %w", f.err)
	}
	return nil
}

// alternative is what stands for the picture where it cannot be seen.
func alternative(s *scene.Scene) string {
	if s.Desc != "" {
		return s.Desc
	}
	return s.Title
}

// info is the document information dictionary.
func info(s *scene.Scene, o Options) string {
	var b strings.Builder
	b.WriteString("<<")
	for _, e := range [][2]string{{"Title", s.Title}, {"Author", s.Meta.Author}, {"Subject", s.Desc}, {"Keywords", strings.Join(s.Meta.Keywords, ", ")},
		{"Creator", s.Meta.Software}, {"Producer", s.Meta.Software}, {"Copyright", s.Meta.Credit}, {"Projection", s.Meta.Projection}} {
		if e[1] != "" {
			b.WriteString(" /" + e[0] + " " + words(e[1]))
		}
	}
	if !o.Time.IsZero() {
		b.WriteString(" /CreationDate (D:" + o.Time.UTC().Format("20060102150405") + "Z)")
	}
	return b.String() + " >>"
}

// xmp says the same once more, as archives read it.
func xmp(s *scene.Scene, o Options) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` +
		"<dc:format>application/pdf</dc:format>")
	alt := func(key, v string) {
		if v != "" {
			b.WriteString("<" + key + `><rdf:Alt><rdf:li xml:lang="x-default">` + escape(v) + "</rdf:li></rdf:Alt></" + key + ">")
		}
	}
	alt("dc:title", s.Title)
	alt("dc:description", s.Desc)
	alt("dc:rights", s.Meta.Credit)
	if s.Meta.Author != "" {
		b.WriteString("<dc:creator><rdf:Seq><rdf:li>" + escape(s.Meta.Author) + "</rdf:li></rdf:Seq></dc:creator>")
	}
	if s.Meta.Software != "" {
		b.WriteString("<xmp:CreatorTool>" + escape(s.Meta.Software) + "</xmp:CreatorTool><pdf:Producer>" + escape(s.Meta.Software) + "</pdf:Producer>")
	}
	if len(s.Meta.Keywords) > 0 {
		b.WriteString("<pdf:Keywords>" + escape(strings.Join(s.Meta.Keywords, ", ")) + "</pdf:Keywords>")
	}
	if !o.Time.IsZero() {
		b.WriteString("<xmp:CreateDate>" + o.Time.UTC().Format(time.RFC3339) + "</xmp:CreateDate>")
	}
	return b.String() + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
}
