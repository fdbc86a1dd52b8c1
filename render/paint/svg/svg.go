// Package svg writes a scene as SVG 1.1 with SVG 2's paint-order: named groups with
// their titles, the picture's title and description for people who cannot see it, and
// text that is either live or drawn as outlines. Whatever a label holds, it stays text.
package svg

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"image/png"
	"io"
	"strings"

	"dateline/render/scene"
	"dateline/render/text"
)

// Options say how a scene becomes SVG. The zero Options write live text and carry what it needs of its fonts, for browsers.
type Options struct {
	Outlines bool // draw letters as paths: the same everywhere, but not to be searched or edited
	Bare     bool // leave the fonts of live text out of the file: smaller, and right only where they are installed
}

// Write writes the scene as one SVG document.
func Write(w io.Writer, s *scene.Scene, o Options) error {
	if !(s.Width > 0) || !(s.Height > 0) {
		return fmt.Errorf("svg: a picture of %g by %g px has no area", s.Width, s.Height)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	p := &printer{w: out, options: o, ids: map[string]bool{"map-title": true, "map-desc": true}}
	p.document(s)
	if p.err != nil {
		return fmt.Errorf("svg: %w", p.err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("svg: %w", err)
	}
	return nil
}

// printer writes elements and remembers the first error.
type printer struct {
	w       *bufio.Writer
	options Options
	ids     map[string]bool // taken, so that no id stands twice
	carried map[*text.Face]*carried
	order   []*carried
	clips   int
	fills   int
	err     error
}

// put writes strings as they are.
func (p *printer) put(parts ...string) {
	for _, s := range parts {
		if _, err := p.w.WriteString(s); err != nil && p.err == nil {
			p.err = err
		}
	}
}

func (p *printer) document(s *scene.Scene) {
	p.put(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
		` width="`, number(s.Width), `" height="`, number(s.Height), `" viewBox="0 0 `, number(s.Width), ` `, number(s.Height), `"`,
		` role="img" aria-labelledby="map-title map-desc"`, attribute("xml:lang", s.Lang), ">\n")
	p.put(`<title id="map-title">`, escape(s.Title), "</title>\n", `<desc id="map-desc">`, escape(s.Desc), "</desc>\n")
	p.metadata(s)
	if !p.options.Bare && !p.options.Outlines {
		p.carry(s)
	}
	if s.Background.A > 0 {
		p.put(`<rect class="background" width="`, number(s.Width), `" height="`, number(s.Height), `"`, paint("fill", s.Background), "/>\n")
	}
	p.nodes(s.Root.Nodes)
	p.put("</svg>\n")
}

// metadata says where the picture comes from, in Dublin Core.
func (p *printer) metadata(s *scene.Scene) {
	p.put(`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:map="urn:dateline:map"><rdf:Description rdf:about="">`)
	for _, f := range [][2]string{{"dc:title", s.Title}, {"dc:creator", s.Meta.Author}, {"dc:description", s.Desc}, {"dc:rights", s.Meta.Credit},
		{"dc:subject", strings.Join(s.Meta.Keywords, ", ")}, {"dc:language", s.Lang}, {"map:projection", s.Meta.Projection}, {"map:software", s.Meta.Software}} {
		if f[1] != "" {
			p.put("<", f[0], ">", escape(f[1]), "</", f[0], ">")
		}
	}
	p.put("</rdf:Description></rdf:RDF></metadata>\n")
}

func (p *printer) nodes(nodes []scene.Node) {
	for _, n := range nodes {
		switch n := n.(type) {
		case *scene.Group:
			p.group(n)
		case *scene.Shape:
			p.shape(n)
		case *scene.Text:
			p.text(n)
		case *scene.Image:
			p.image(n)
		}
	}
}

func (p *printer) group(g *scene.Group) {
	clip := ""
	if g.Clip != nil {
		p.clips++
		clip = fmt.Sprintf(` clip-path="url(#%s)"`, p.unique(fmt.Sprintf("clip-%d", p.clips)))
		p.put(`<clipPath id="`, clip[len(` clip-path="url(#`):len(clip)-2], `"><path d="`, data(*g.Clip), `"/></clipPath>`, "\n")
	}
	p.put("<g", p.names(g.ID, g.Class), clip, ">")
	p.title(g.Title)
	p.put("\n")
	p.nodes(g.Nodes)
	p.put("</g>\n")
}

// names writes id and class.
func (p *printer) names(id, class string) string {
	out := ""
	if id = name(id); id != "" {
		out = ` id="` + p.unique(id) + `"`
	}
	return out + attribute("class", class)
}

// unique takes an id, with a number behind it where it is taken already.
func (p *printer) unique(id string) string {
	free := id
	for i := 2; p.ids[free]; i++ {
		free = fmt.Sprintf("%s-%d", id, i)
	}
	p.ids[free] = true
	return free
}

func (p *printer) title(t string) {
	if t != "" {
		p.put("<title>", escape(t), "</title>")
	}
}

func (p *printer) image(im *scene.Image) {
	if im.Picture == nil || im.Rect.Empty() {
		return
	}
	var b bytes.Buffer
	if err := png.Encode(&b, im.Picture); err != nil {
		if p.err == nil {
			p.err = err
		}
		return
	}
	opacity := ""
	if a := im.Alpha(); a < 1 {
		opacity = attribute("opacity", number(a))
	}
	p.put("<image", p.names(im.ID, im.Class), ` x="`, number(im.Rect.MinX), `" y="`, number(im.Rect.MinY), `" width="`, number(im.Rect.Width()), `" height="`, number(im.Rect.Height()),
		`" preserveAspectRatio="none"`, opacity, ` xlink:href="data:image/png;base64,`, base64.StdEncoding.EncodeToString(b.Bytes()), `"`)
	if im.Title == "" {
		p.put("/>\n")
		return
	}
	p.put(">")
	p.title(im.Title)
	p.put("</image>\n")
}
