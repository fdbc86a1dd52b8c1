package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// Word measures pictures in EMU: 914,400 to the inch, so 9,525 to a px.
const (
	emuPerPixel = 9525
	pageWidth   = TextWidth * emuPerPixel
)

// WriteDOCX writes the report as an Office Open XML document with the picture
// (PNG) in it. The bytes depend on the report alone.
func WriteDOCX(w io.Writer, r Report) error {
	hasPicture := r.Map && len(r.Picture.PNG) > 0
	z := zip.NewWriter(w)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRoot},
		{"docProps/core.xml", docxCore(r)},
		{"word/_rels/document.xml.rels", docxRelations(hasPicture)},
		{"word/styles.xml", docxStyles(r.Lang)},
		{"word/document.xml", docxBody(r, hasPicture)},
	} {
		if err := addPart(z, part.name, []byte(part.text)); err != nil {
			return err
		}
	}
	if hasPicture {
		if err := addPart(z, "word/media/map.png", r.Picture.PNG); err != nil {
			return err
		}
	}
	return z.Close()
}

func addPart(z *zip.Writer, name string, data []byte) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate}) // no time: same bytes always
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const docxTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const docxRoot = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

func docxCore(r Report) string {
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escapeXML(r.Title) + `</dc:title><dc:creator>Dateline</dc:creator><dc:description>` + escapeXML(r.Alt) +
		`</dc:description><dc:language>` + escapeXML(r.Lang) + `</dc:language></cp:coreProperties>`
}

func docxRelations(picture bool) string {
	s := xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>`
	if picture {
		s += `<Relationship Id="map" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/map.png"/>`
	}
	return s + `</Relationships>`
}

func docxStyles(lang string) string {
	style := func(id, name, paragraph, run string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:pPr>` + paragraph + `</w:pPr><w:rPr>` + run + `</w:rPr></w:style>`
	}
	return xmlHead + `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:lang w:val="` + escapeXML(lang) + `"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>` +
		style("Heading1", "heading 1", `<w:keepNext/><w:spacing w:after="160"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:sz w:val="34"/>`) +
		style("Heading2", "heading 2", `<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:sz w:val="25"/>`) +
		style("Caption", "caption", `<w:spacing w:before="60" w:after="120"/>`, `<w:color w:val="595959"/><w:sz w:val="19"/>`) +
		`</w:styles>`
}

// docx collects the body of word/document.xml.
type docx struct{ bytes.Buffer }

func (d *docx) paragraph(style, runs string) {
	d.WriteString(`<w:p>`)
	if style != "" {
		d.WriteString(`<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	}
	d.WriteString(runs + `</w:p>`)
}

func run(s string, bold bool) string {
	b := ""
	if bold {
		b = `<w:rPr><w:b/></w:rPr>`
	}
	return `<w:r>` + b + `<w:t xml:space="preserve">` + escapeXML(s) + `</w:t></w:r>`
}

// blank parts two runs: the words of a run are trimmed.
const blank = `<w:r><w:t xml:space="preserve"> </w:t></w:r>`

// textWidth is the width of the text in twentieths of a point.
const textWidth = 11906 - 2*1134

// What a cell is wide beside its text, and an em of its type, in twentieths of a point.
const (
	cellMargins = 170
	cellEm      = 10.5 * 20
)

// table writes a table with a heading row that repeats on every page.
func (d *docx) table(t Table) {
	line := `w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"`
	d.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblBorders><w:top ` + line + `/><w:bottom ` + line + `/><w:insideH ` + line + `/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	widths := make([]string, len(t.Columns))
	for i, wide := range t.widths(func(s string) float64 { return ems(s) * cellEm }, cellMargins, textWidth) {
		widths[i] = fmt.Sprintf(`w:w="%.0f"`, wide)
		d.WriteString(`<w:gridCol ` + widths[i] + `/>`)
	}
	d.WriteString(`</w:tblGrid>`)
	d.row(t, widths, t.heads(), true, true)
	rows, bold := t.lines()
	for i, row := range rows {
		d.row(t, widths, row, false, bold[i])
	}
	d.WriteString(`</w:tbl>`)
}

func (d *docx) row(t Table, widths, cells []string, head, bold bool) {
	d.WriteString(`<w:tr><w:trPr><w:cantSplit/>`)
	if head {
		d.WriteString(`<w:tblHeader/>`)
	}
	d.WriteString(`</w:trPr>`)
	for i, c := range cells {
		d.WriteString(`<w:tc><w:tcPr><w:tcW ` + widths[i] + ` w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:after="40"/>`)
		if t.Columns[i].Number {
			d.WriteString(`<w:jc w:val="right"/>`)
		}
		d.WriteString(`</w:pPr>` + run(c, bold) + `</w:p></w:tc>`)
	}
	d.WriteString(`</w:tr>`)
}

func (d *docx) picture(r Report) {
	width, height := float64(r.Picture.Width)*emuPerPixel, float64(r.Picture.Height)*emuPerPixel
	if shrink := pageWidth / width; width > 0 && shrink < 1 {
		width, height = width*shrink, height*shrink
	}
	fmt.Fprintf(d, `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%.0f" cy="%.0f"/><wp:docPr id="1" name="Map" descr="%s"/>`+
		`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`+
		`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="map.png"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip r:embed="map"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%.0f" cy="%.0f"/></a:xfrm>`+
		`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
		width, height, escapeXML(r.Alt), width, height)
}

func docxBody(r Report, hasPicture bool) string {
	d := &docx{}
	w := r.Words
	d.WriteString(xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>`)
	if r.Title != "" {
		d.paragraph("Heading1", run(r.Title, false))
	}
	if hasPicture {
		d.picture(r)
		figure := ""
		if r.Figure > 0 {
			figure = fmt.Sprintf("%s %d. ", w.Figure, r.Figure)
		}
		d.paragraph("Caption", run(figure+r.Caption, false))
	}
	if r.Tables {
		d.tables(r)
	}
	if r.Credit != "" {
		d.paragraph("Caption", run(r.Credit, false))
	}
	// A4, margins of 25.4 mm, in twentieths of a point.
	d.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`)
	return d.String()
}

func (d *docx) tables(r Report) {
	w := r.Words
	if r.Highlight != "" {
		d.paragraph("", run(w.Highlight+":", true)+blank+run(r.Highlight, false))
	}
	d.paragraph("Heading2", run(w.Stops, false))
	d.table(r.StopTable)
	if len(r.Legs) > 0 {
		d.paragraph("Heading2", run(w.Legs, false))
		d.table(r.LegTable)
		d.paragraph("Caption", run(w.GreatCircle, false))
	}
	if len(r.LeftOut) > 0 {
		d.paragraph("", run(w.LeftOut+":", true)+blank+run(strings.Join(r.LeftOut, "; "), false))
	}
	if len(r.Doubts) > 0 {
		d.paragraph("Heading2", run(w.Doubts, false))
		for _, doubt := range r.Doubts {
			d.paragraph("", run("– "+doubt, false))
		}
	}
}

func escapeXML(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(clean(s))); err != nil {
		return ""
	}
	return b.String()
}
