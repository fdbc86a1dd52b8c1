package dateline

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"dateline/seeds"
)

// forms write a story of a headline and paragraphs down in the ways that
// stories come in, with what such files have besides.
var forms = map[string]func(t *testing.T, head string, paragraphs []string) string{
	"wrapped": func(t *testing.T, head string, paragraphs []string) string {
		out := wrap(head)
		for _, p := range paragraphs {
			out += "\n\n" + wrap(p)
		}
		return out
	},
	"utf-16": func(t *testing.T, head string, paragraphs []string) string {
		out, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(head + "\r\n\r\n" + strings.ReplaceAll(strings.Join(paragraphs, "\n\n"), "\n", "\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		return out
	},
	"html": func(t *testing.T, head string, paragraphs []string) string {
		var b strings.Builder
		fmt.Fprintf(&b, `<!DOCTYPE html><html><head><title>%s | The Paper</title></head><body><nav><a href="/">Paris</a></nav><div class="cookie-banner">Our partners in Dublin</div><article><h1>%s</h1>`, html.EscapeString(head), html.EscapeString(head))
		for i, p := range paragraphs {
			fmt.Fprintf(&b, "<p>%s</p>\n", strings.ReplaceAll(html.EscapeString(p), "\n", "<br>\n"))
			if i == 1 {
				b.WriteString(`<div class="ad-slot"><p>Fly to Bali on May 5.</p></div><aside><p>The pope arrived in Nairobi on Tuesday.</p></aside>`)
			}
		}
		return b.String() + `</article><footer>Offices in London and Hong Kong</footer></body></html>`
	},
	"json-ld": func(t *testing.T, head string, paragraphs []string) string {
		data, err := json.Marshal(map[string]any{"@type": "NewsArticle", "headline": head, "articleBody": strings.Join(paragraphs, "\n\n")})
		if err != nil {
			t.Fatal(err)
		}
		return `<html><head><script type="application/ld+json">` + string(data) + `</script></head><body><p>Please accept our cookies from Dublin.</p></body></html>`
	},
	"markdown": func(t *testing.T, head string, paragraphs []string) string {
		return "---\ntitle: \"" + head + "\"\n---\n\n" + strings.Join(paragraphs, "\n\n")
	},
	"mail": func(t *testing.T, head string, paragraphs []string) string {
		body := "Map this, please.\n\n-------- Forwarded Message --------\nSubject: " + head + "\nFrom: Desk <desk@example.org>\n\n"
		for _, p := range paragraphs {
			body += "\n" + wrap(p) + "\n"
		}
		return "From: Ann <ann@example.org>\nSubject: Fwd: for the map\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n-- \nAnn Lee, Chicago\n"
	},
	"docx": func(t *testing.T, head string, paragraphs []string) string {
		var doc, out bytes.Buffer
		doc.WriteString(`<w:document xmlns:w="w"><w:body>`)
		for _, p := range append([]string{head}, paragraphs...) {
			fmt.Fprintf(&doc, `<w:p><w:r><w:t>%s</w:t></w:r></w:p>`, strings.ReplaceAll(html.EscapeString(p), "\n", "</w:t><w:br/><w:t>"))
		}
		doc.WriteString(`</w:body></w:document>`)
		z := zip.NewWriter(&out)
		f, err := z.Create("word/document.xml")
		if err == nil {
			_, err = f.Write(doc.Bytes())
		}
		if err == nil {
			err = z.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		return out.String()
	},
}

// wrap breaks the lines of running text at 72 characters, as mail programs do.
func wrap(p string) string {
	if strings.Contains(p, "\n") {
		return p
	}
	var out, line string
	for _, w := range strings.Fields(p) {
		if line != "" && len([]rune(line))+1+len([]rune(w)) > 72 {
			out, line = out+line+"\n", ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return out + line
}

// everyNth sample is read in every form: all of them would take a minute.
const everyNth = 10

func TestEveryFormOfAStoryIsReadAlike(t *testing.T) {
	paths, err := filepath.Glob("seeds/samples/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	read := func(name, data string) string {
		doc, err := Read([]byte(data), ReadOptions{Name: name, Published: seeds.Day(2023, 6, 15)})
		if err != nil {
			return err.Error()
		}
		var b strings.Builder
		for _, s := range doc.Itineraries[0].Seeds {
			fmt.Fprintf(&b, "%s %s %s %s %s %s\n", s.Name, s.Hint, s.Arrive, s.Depart, s.Role, s.Mode)
		}
		return b.String()
	}
	for i, path := range paths {
		if i%everyNth != 0 {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, ok := strings.Cut(strings.TrimSpace(string(data)), "\n\n")
		if !ok || strings.Contains(head, "\n") {
			continue
		}
		var paragraphs []string
		for _, p := range strings.Split(rest, "\n\n") {
			if p = strings.TrimSpace(p); p != "" {
				paragraphs = append(paragraphs, p)
			}
		}
		want := read("plain", head+"\n\n"+strings.Join(paragraphs, "\n\n"))
		for name, form := range forms {
			if name == "markdown" && strings.Contains(rest, "\n| ") {
				continue // its bars make a table there, a line each elsewhere
			}
			if got := read(name, form(t, head, paragraphs)); got != want {
				t.Errorf("%s as %s:\n%swant\n%s", path, name, got, want)
			}
		}
	}
}
