package page

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxXML bounds what a part of a DOCX may unpack to: a bomb is refused before
// it fills the memory.
const maxXML = 64 << 20

// readDOCX takes the paragraphs of word/document.xml; the core properties give the headline.
func readDOCX(name string, data []byte) (Page, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return Page{}, fmt.Errorf("%s: this is no DOCX file, or it is cut short or damaged; download or save it anew, or give its text", name)
	}
	var p Page
	body, err := zipPart(z, "word/document.xml")
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", name, err)
	}
	if p.Text, err = wordText(body); err != nil {
		return Page{}, fmt.Errorf("%s: its word/document.xml is damaged (%w); open the document in a word processor and save it anew, or give its text", name, err)
	}
	if core, err := zipPart(z, "docProps/core.xml"); err == nil {
		var props struct {
			Title string `xml:"title"`
		}
		if xml.Unmarshal(core, &props) == nil {
			p.Title = props.Title
		}
	}
	return p, nil
}

var errTooLarge = fmt.Errorf("a part of it unpacks to more than %d MB; that is no story", maxXML>>20)

func zipPart(z *zip.Reader, path string) ([]byte, error) {
	f, err := z.Open(path)
	if err != nil {
		return nil, fmt.Errorf("there is no %s in it: this is no DOCX file; save the document as DOCX, HTML or plain text", path)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxXML+1))
	if err != nil {
		return nil, fmt.Errorf("%s is damaged: %w; download or save the document anew, or give its text", path, err)
	}
	if len(data) > maxXML {
		return nil, errTooLarge
	}
	return data, nil
}

// wordText writes a paragraph for each w:p and a line for each row of a table;
// deleted, struck and hidden text, field codes and what stands in for a text box are left out.
func wordText(data []byte) (string, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = true
	var blocks []string
	var line strings.Builder
	words, rows := false, 0 // within w:t; how deep in rows of tables
	unread := false         // the run is hidden or struck out
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return paragraphs(blocks), nil
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				words = true
			case "r":
				unread = false
			case "vanish", "strike", "dstrike":
				unread = isOn(t)
			case "tab":
				line.WriteByte(' ')
			case "tc":
				if line.Len() > 0 {
					line.WriteString(nextCell)
				}
			case "br", "cr":
				line.WriteByte('\n')
			case "noBreakHyphen":
				line.WriteByte('-')
			case "numPr":
				if line.Len() == 0 {
					line.WriteString(bullet + " ")
				}
			case "tr":
				rows++
			case "moveFrom", "Fallback":
				if err := d.Skip(); err != nil {
					return "", err
				}
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				words = false
			case "tr":
				rows--
			}
			switch {
			case t.Name.Local == "p" && rows > 0:
				line.WriteByte(' ')
			case t.Name.Local == "p" || t.Name.Local == "tr" && rows == 0:
				if words := tidy(line.String()); words != bullet {
					blocks = append(blocks, words)
				}
				line.Reset()
			}
		case xml.CharData:
			if words && !unread {
				line.Write(t)
			}
		}
	}
}

// isOn reads a property that is on where nothing else is said.
func isOn(t xml.StartElement) bool {
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			return a.Value != "0" && a.Value != "false" && a.Value != "off"
		}
	}
	return true
}
