package track

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// element is an XML element with what stands in it; children by their local name.
type element struct {
	name     string
	space    string
	attrs    []xml.Attr
	text     string
	line     int
	children []*element
}

func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// child returns the first child of that name, nil where there is none.
func (e *element) child(name string) *element {
	if e == nil {
		return nil
	}
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// value is a child's text.
func (e *element) value(name string) string {
	if c := e.child(name); c != nil {
		return strings.TrimSpace(c.text)
	}
	return ""
}

const (
	maxDepth    = 100       // elements within each other
	maxElements = 8_000_000 // of one file, points of tracks included
)

// walker reads XML element by element, so that a long track does not stand in
// memory twice. Entities are never resolved: a document that declares some is
// refused, as they serve attacks only.
type walker struct {
	d     *document
	dec   *xml.Decoder
	data  []byte
	at    int64
	line  int
	count int
}

func (d *document) walk(data []byte) *walker {
	w := &walker{d: d, data: data, line: 1}
	w.dec = xml.NewDecoder(bytes.NewReader(data))
	w.dec.CharsetReader = charset.NewReaderLabel
	return w
}

// next returns the next start or end of an element; io.EOF at the end.
func (w *walker) next() (start *xml.StartElement, end *xml.EndElement, text string, err error) {
	for {
		t, err := w.dec.Token()
		if err != nil {
			if err == io.EOF {
				return nil, nil, "", io.EOF
			}
			return nil, nil, "", w.wrong(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if w.count++; w.count > maxElements {
				return nil, nil, "", w.d.fail(0, fmt.Sprintf("more than %d elements; thin the track, or give a part of it", maxElements))
			}
			return &t, nil, "", nil
		case xml.EndElement:
			return nil, &t, "", nil
		case xml.CharData:
			return nil, nil, string(t), nil
		case xml.Directive:
			if bytes.Contains(bytes.ToUpper(t), []byte("ENTITY")) {
				return nil, nil, "", w.d.fail(w.here(), "the file declares entities, which are not followed; remove its DOCTYPE")
			}
		}
	}
}

// here is the line that has been read up to.
func (w *walker) here() int {
	off := min(w.dec.InputOffset(), int64(len(w.data)))
	if off > w.at {
		w.line += bytes.Count(w.data[w.at:off], []byte("\n"))
		w.at = off
	}
	return w.line
}

func (w *walker) wrong(err error) error {
	var syntax *xml.SyntaxError
	if !errors.As(err, &syntax) {
		return w.d.fail(w.here(), "not valid XML: "+err.Error()+"; "+anew)
	}
	switch msg := syntax.Msg; {
	case strings.Contains(msg, "unexpected EOF"):
		return w.d.fail(syntax.Line, "not valid XML: the file breaks off within an element; "+anew)
	case strings.Contains(msg, "invalid character entity"):
		return w.d.fail(syntax.Line, "not valid XML: "+msg+"; write & as &amp;")
	case strings.Contains(msg, "invalid UTF-8"):
		return w.d.fail(syntax.Line, "not valid XML: it is not in the encoding that it names, UTF-8; save it as UTF-8, or "+anew)
	case strings.Contains(msg, "closed by"):
		return w.d.fail(syntax.Line, "not valid XML: "+msg+"; close each element by its own name, or "+anew)
	default:
		return w.d.fail(syntax.Line, "not valid XML: "+msg+"; correct the line, or "+anew)
	}
}

// anew is what to do about a damaged file.
const anew = "export or download it anew"

// element reads the rest of an element that has started.
func (w *walker) element(start *xml.StartElement, depth int) (*element, error) {
	e := &element{name: start.Name.Local, space: start.Name.Space, attrs: start.Attr, line: w.here()}
	if depth > maxDepth {
		return nil, w.d.fail(e.line, fmt.Sprintf("elements stand within each other more than %d deep", maxDepth))
	}
	var text strings.Builder
	for {
		s, end, words, err := w.next()
		switch {
		case err == io.EOF:
			return nil, w.d.fail(w.here(), "the file ends within <"+e.name+">; it is cut off")
		case err != nil:
			return nil, err
		case s != nil:
			child, err := w.element(s, depth+1)
			if err != nil {
				return nil, err
			}
			e.children = append(e.children, child)
		case end != nil:
			e.text = text.String()
			return e, nil
		default:
			text.WriteString(words)
		}
	}
}
