package story

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	// maxEntries is how many files a .docx may hold; real ones hold dozens.
	maxEntries = 4000
	// maxRatio is how far its text may be packed; XML packs ten to thirty times.
	maxRatio = 200
)

// FromDocx reads the text of a Word document: a line for each paragraph, the
// cells of a table's row joined by dashes, deleted text left out. An archive
// that would unpack beyond all measure is refused before it is unpacked.
func FromDocx(data []byte) (Page, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Page{}, fmt.Errorf("story: the .docx is no zip archive, or a damaged one: %w", err)
	}
	if len(z.File) > maxEntries {
		return Page{}, fmt.Errorf("story: the .docx holds %d files; more than %d is refused", len(z.File), maxEntries)
	}
	var page Page
	found := false
	for _, f := range z.File {
		switch f.Name {
		case "word/document.xml":
			found = true
			text, heading, err := docxText(f)
			if err != nil {
				return Page{}, err
			}
			page.Text = tidy(text)
			if heading != "" {
				page.Title = heading
			}
		case "docProps/core.xml":
			if t := docxTitle(f); page.Title == "" {
				page.Title = t
			}
		}
	}
	if !found {
		return Page{}, errors.New("story: the archive is no Word document: it has no word/document.xml")
	}
	if page.Text == "" {
		return page, fmt.Errorf("story: the Word document is empty: %w", ErrNoText)
	}
	return page, nil
}

// openEntry opens a file of the archive, within the limits.
func openEntry(f *zip.File) (io.ReadCloser, error) {
	if f.UncompressedSize64 > maxText*4 || f.CompressedSize64 > 0 && f.UncompressedSize64/f.CompressedSize64 > maxRatio && f.UncompressedSize64 > 1<<20 {
		return nil, fmt.Errorf("story: %s of the .docx would unpack to %d MB from %d kB; refused as a bomb", f.Name, f.UncompressedSize64>>20, f.CompressedSize64>>10)
	}
	return f.Open()
}

func docxText(f *zip.File) (text, heading string, err error) {
	r, err := openEntry(f)
	if err != nil {
		return "", "", err
	}
	defer r.Close()
	d := xml.NewDecoder(io.LimitReader(r, maxText*4))
	var b strings.Builder
	var line strings.Builder
	cells := 0
	inText, inRow, titled := false, false, false
	skip := 0
	for b.Len() < maxText {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", "", fmt.Errorf("story: the .docx is damaged: %w", err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "del", "instrText", "drawing", "pict", "txbxContent":
				skip++
			case "t":
				inText = true
			case "tab":
				line.WriteByte(' ')
			case "br", "cr":
				line.WriteByte('\n')
			case "pStyle":
				for _, a := range t.Attr {
					titled = titled || a.Name.Local == "val" && (a.Value == "Title" || a.Value == "Heading1")
				}
			case "tr":
				inRow, cells = true, 0
			case "tc":
				if cells > 0 {
					line.WriteString(" - ")
				}
				cells++
			}
		case xml.CharData:
			if inText && skip == 0 {
				line.Write(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "del", "instrText", "drawing", "pict", "txbxContent":
				skip--
			case "t":
				inText = false
			case "p":
				if inRow {
					line.WriteByte(' ')
					break
				}
				if s := strings.TrimSpace(line.String()); titled && heading == "" {
					heading = s
				}
				titled = false
				b.WriteString(line.String() + "\n\n")
				line.Reset()
			case "tr":
				inRow = false
				b.WriteString(strings.Join(strings.Fields(line.String()), " ") + "\n")
				line.Reset()
			}
		}
	}
	return b.String(), heading, nil
}

// docxTitle reads the title out of the document's properties.
func docxTitle(f *zip.File) string {
	r, err := openEntry(f)
	if err != nil {
		return ""
	}
	defer r.Close()
	var core struct {
		Title string `xml:"title"`
	}
	if xml.NewDecoder(io.LimitReader(r, 1<<20)).Decode(&core) != nil {
		return ""
	}
	return strings.TrimSpace(core.Title)
}
