package report

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestEmbedHTMLFollowsSchemeAndScreen(t *testing.T) {
	var b bytes.Buffer
	e := Embed{Light: "my map.png", Light2x: "my map@2x.png", Dark: "d.png", Dark2x: "d@2x.png", Width: 1200, Height: 900,
		Alt: `"Lima" & <Cúcuta>`, Caption: "A <route>"}
	if err := WriteEmbed(&b, HTML, e); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			got[n.Data+"."+a.Key] = a.Val
		}
		if n.Type == html.TextNode && n.Parent.Data == "figcaption" {
			got["figcaption"] = n.Data
		}
	}
	for key, want := range map[string]string{
		"img.src": "my%20map.png", "img.srcset": "my%20map.png, my%20map@2x.png 2x", "img.alt": e.Alt, "img.width": "1200",
		"source.srcset": "d.png, d@2x.png 2x", "source.media": "(prefers-color-scheme: dark)", "figcaption": e.Caption,
	} {
		if got[key] != want {
			t.Errorf("%s = %q, want %q", key, got[key], want)
		}
	}
}

func TestEmbedInOtherForms(t *testing.T) {
	e := Embed{Light: "map.png", Alt: "50% of #1", Caption: "A_b"}
	for form, want := range map[Form]string{
		Markdown: "![50% of \\#1](map.png)\n\n*A\\_b*\n",
		LaTeX:    `alt={50\% of \#1}]{\detokenize{map.png}}`,
		Typst:    `image("map.png", width: 100%, alt: "50% of #1")`,
	} {
		var b bytes.Buffer
		if err := WriteEmbed(&b, form, e); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s: %q lacks %q", form, b.String(), want)
		}
	}
	if err := WriteEmbed(&bytes.Buffer{}, "odt", e); err == nil {
		t.Error("an unknown form must be refused")
	}
}
