package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"dateline/render/paint/internal/plate"
	"dateline/render/scene"
	"dateline/render/scene/path"
	"dateline/render/text"
)

func plateFonts(t testing.TB) *text.Fonts {
	t.Helper()
	f, err := plate.Fonts("../../..")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// element is an element as a strict reader finds it.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

// read reads all elements, or fails where the document is not well formed.
func read(t *testing.T, doc []byte) (all []element) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(doc))
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, doc)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			open, all = append(open, len(all)), append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(token)
			}
		}
	}
}

func TestStructure(t *testing.T) {
	s := plate.Scene(plateFonts(t))
	for _, o := range []Options{{}, {Outlines: true}, {Bare: true}} {
		var b bytes.Buffer
		if err := Write(&b, s, o); err != nil {
			t.Fatal(err)
		}
		all := read(t, b.Bytes())
		ids := map[string]bool{}
		names := map[string]int{}
		for _, e := range all {
			names[e.name]++
			if id := e.attrs["id"]; id != "" {
				if ids[id] {
					t.Errorf("id %q stands twice", id)
				}
				ids[id] = true
			}
		}
		top := all[0]
		if top.attrs["role"] != "img" || top.attrs["viewBox"] != "0 0 480 360" || top.attrs["lang"] != "en" {
			t.Errorf("%+v", top.attrs)
		}
		if all[1].text != s.Title || all[2].text != s.Desc {
			t.Errorf("title %q, description %q", all[1].text, all[2].text)
		}
		for _, id := range []string{"land", "legs", "leg-1", "stop-1", "stop-4", "labels", "inset", "callout"} {
			if !ids[id] {
				t.Errorf("there is no %q", id)
			}
		}
		if o.Outlines == (names["text"] > 0) {
			t.Errorf("%+v: %d texts", o, names["text"])
		}
		if !strings.Contains(b.String(), "<map:projection>+proj=laea ") {
			t.Error("the projection is not in the metadata")
		}
		if (!o.Bare && !o.Outlines) != strings.Contains(b.String(), "@font-face") {
			t.Errorf("%+v: fonts are in the file or not", o)
		}
	}
}

const attack = `</text><script>alert(1)</script> "onload='x' ]]> &amp; <!-- -->`

// TestMarkupStaysText writes markup wherever a string can come from outside.
func TestMarkupStaysText(t *testing.T) {
	f := plateFonts(t)
	run := f.Shape(attack, text.Style{Lang: attack, Features: []string{attack, "a;}<"}})
	s := &scene.Scene{Width: 100, Height: 100, Title: attack, Desc: attack, Lang: attack,
		Meta: scene.Meta{Author: attack, Credit: attack, Projection: attack, Software: attack, Keywords: []string{attack}}}
	g := s.Root.Group(attack, attack)
	g.Title = attack
	clip := scene.Circle(5, 5, 5)
	g.Clip = &clip
	placed := make([]scene.Placement, len(run.Glyphs))
	g.Add(&scene.Shape{ID: attack, Class: attack, Title: attack, Path: scene.Circle(5, 5, 5), Fill: scene.Fill{Color: scene.RGB(0xff), Pattern: &scene.Pattern{Color: scene.RGB(0)}}},
		&scene.Text{ID: attack, Class: attack, Title: attack, Run: run, Fill: scene.RGB(0)},
		&scene.Text{ID: attack, Run: run, Placed: placed, Fill: scene.RGB(0)})
	for _, o := range []Options{{}, {Outlines: true}, {Bare: true}} {
		var b bytes.Buffer
		if err := Write(&b, s, o); err != nil {
			t.Fatal(err)
		}
		for _, e := range read(t, b.Bytes()) {
			if e.name == "script" {
				t.Fatalf("%+v: a label became a script", o)
			}
			for k := range e.attrs {
				if strings.HasPrefix(k, "on") {
					t.Fatalf("%+v: a label became %s", o, k)
				}
			}
			if e.name == "text" && e.attrs["class"] == attack && e.text != attack {
				t.Errorf("the label reads %q", e.text)
			}
		}
	}
}

func TestForbiddenCharacters(t *testing.T) {
	s := &scene.Scene{Width: 9, Height: 9, Title: "a\x00b\x1bc\xffd\uFFFEe\U0001F600"}
	var b bytes.Buffer
	if err := Write(&b, s, Options{}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, b.Bytes())[1].text; got != "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\U0001F600" {
		t.Errorf("%q", got)
	}
}

func TestRightToLeft(t *testing.T) {
	f := plateFonts(t)
	s := &scene.Scene{Width: 90, Height: 90}
	s.Root.Add(&scene.Text{Run: f.Shape("שלום", text.Style{}), X: 10, Y: 20, Fill: scene.RGB(0)})
	var b bytes.Buffer
	if err := Write(&b, s, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, e := range read(t, b.Bytes()) {
		if e.name == "text" && (e.attrs["direction"] != "rtl" || e.attrs["text-anchor"] != "end" || e.text != "שלום") {
			t.Errorf("%+v", e)
		}
	}
}

// A text is held where it must not move when another font sets it, and its left end stays
// where it was put.
func TestAnchors(t *testing.T) {
	f := plateFonts(t)
	for _, word := range []string{"Lima", "שלום"} {
		run := f.Shape(word, text.Style{})
		for anchor, want := range map[scene.Anchor][2]string{
			scene.AtLeft: {"", "end"}, scene.AtMiddle: {"middle", "middle"}, scene.AtRight: {"end", ""},
		} {
			s := &scene.Scene{Width: 90, Height: 90}
			s.Root.Add(&scene.Text{Run: run, X: 10, Y: 20, Anchor: anchor, Fill: scene.RGB(0)})
			var b bytes.Buffer
			if err := Write(&b, s, Options{}); err != nil {
				t.Fatal(err)
			}
			name, x := want[0], number(10+float64(anchor)*run.Advance/2)
			if run.RightToLeft {
				name = want[1]
			}
			for _, e := range read(t, b.Bytes()) {
				if e.name == "text" && (e.attrs["text-anchor"] != name || e.attrs["x"] != x) {
					t.Errorf("%s held at %d: %+v, want %q at %s", word, anchor, e, name, x)
				}
			}
		}
	}
}

func TestPathData(t *testing.T) {
	var p path.Path
	p.MoveTo(1, 2)
	p.LineTo(1.5, 1.254)
	p.LineTo(1.5, 2)
	p.QuadTo(2, 2, 2, 3.05)
	p.Close()
	p.MoveTo(-100, 0)
	p.CubicTo(0, 0, 0, 0, math.NaN(), 1e12)
	if got := data(p); got != "M1 2l.5-.75 0 .75q.5 0 .5 1.05zM-100 0c100 0 100 0 100 1000000" {
		t.Error(got)
	}
}

func TestNoArea(t *testing.T) {
	for _, w := range []float64{0, -5, math.NaN()} {
		if err := Write(io.Discard, &scene.Scene{Width: w, Height: 5}, Options{}); err == nil {
			t.Errorf("a width of %g gives a picture", w)
		}
	}
}

func FuzzEscape(f *testing.F) {
	f.Add(attack)
	f.Add("\x00\xff]]>")
	f.Fuzz(func(t *testing.T, s string) {
		doc := `<a b="` + escape(s) + `">` + escape(s) + "</a>"
		e := read(t, []byte(doc))
		if len(e) != 1 || len(e[0].attrs) != 1 {
			t.Errorf("%q became markup: %s", s, doc)
		}
	})
}
