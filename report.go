package dateline

import (
	"bytes"
	"math"

	"dateline/render"
	"dateline/render/paint/pdf"
	"dateline/render/report"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

// ReportOptions say what a report holds and how it is worded.
type ReportOptions struct {
	Form     string // md, html, tex, typ, docx or pdf
	Picture  string // the map's file as the page refers to it, in md, tex and typ; the other forms hold the map
	Caption  string // under the map; composed where ""
	Figure   int    // the figure's number, 0 for none
	Only     string // table or map, "" for both
	Template string // a text/template of the house's own for md, html, tex or typ, "" for the built-in form

	TemplateName string // for messages
}

// reportPictures says which picture a form wants beside it or inside.
var reportPictures = map[string]Format{
	"md": FormatPNG, "tex": FormatPDF, "typ": FormatSVG, "html": FormatSVG, "docx": FormatPNG,
}

// ReportPicture returns the format of the picture that lies beside a report of
// the form, and whether there is one.
func ReportPicture(form string) (Format, bool) {
	f := reportPictures[form]
	return f, form == "md" || form == "tex" || form == "typ"
}

// Report returns the report, and the picture that is to lie beside it where
// the form asks for one (ReportPicture), else nil. It speaks English or
// Spanish. It fails as Draw does, with an *OptionError for options that a report does not take, and where a
// template cannot be followed.
func (e *Encoder) Report(opt ReportOptions) (page, picture []byte, err error) {
	if err := e.Journey.Check(); err != nil {
		return nil, nil, err
	}
	if err := opt.check(e.Options.Lang); err != nil {
		return nil, nil, err
	}
	title, asked := e.title(), e
	e = &Encoder{Journey: e.Journey, Options: e.Options.onPage(opt.Form)}
	defer func() { asked.notices = append(asked.notices, e.Notices()...) }()
	e.Options.Title, e.Options.Subtitle = "-", "-" // the page's heading says it
	m, err := e.Map()
	if err != nil {
		return nil, nil, err
	}
	var fonts *text.Fonts // of a form that is set here
	if opt.Form == "pdf" {
		if fonts, err = e.Options.fonts(); err != nil {
			return nil, nil, err
		}
	}
	called, err := namingOf(e.Journey, e.Options.language(e.Journey), fonts)
	if err != nil {
		return nil, nil, err
	}
	if !called.sayable(title) {
		title = called.heading(e.Journey)
		e.notices = called.tell(e.notices)
	}
	o := report.Options{
		Title: title, Caption: opt.Caption, Alt: m.Scene.Desc, Figure: opt.Figure, Lang: e.Options.language(e.Journey),
		Units: e.Options.Units, Credit: m.Sources, Only: opt.Only, StopName: called.place, LandName: called.land(), Notices: m.Notices, // those of the journey are its own
		Picture: report.Picture{Path: opt.Picture, Width: int(m.Scene.Width), Height: int(m.Scene.Height)},
	}
	if format, ok := reportPictures[opt.Form]; ok && opt.Only != "table" {
		if picture, err = e.Encode(format); err != nil {
			return nil, nil, err
		}
		switch opt.Form {
		case "html":
			o.Picture.SVG = picture
		case "docx":
			o.Picture.PNG = picture
		}
	}
	page, err = e.page(report.New(e.Journey, o), opt, fonts)
	if _, beside := ReportPicture(opt.Form); !beside {
		picture = nil
	}
	return page, picture, err
}

func (e *Encoder) page(r report.Report, opt ReportOptions, fonts *text.Fonts) ([]byte, error) {
	var b bytes.Buffer
	var err error
	switch {
	case opt.Form == "docx":
		err = report.WriteDOCX(&b, r)
	case opt.Form == "pdf":
		err = e.reportPDF(&b, r, fonts)
	case opt.Template != "":
		err = report.WriteTemplate(&b, report.Form(opt.Form), opt.TemplateName, opt.Template, r)
	default:
		err = report.Write(&b, report.Form(opt.Form), r)
	}
	return b.Bytes(), err
}

// pageWidths are the widths in px that the forms with pages have for the map.
var pageWidths = map[string]float64{"pdf": report.ContentWidth, "docx": report.TextWidth, "tex": report.TextWidth, "typ": report.TextWidth}

// pageHeight is the height in px that a page leaves to the map, beside heading and caption.
const pageHeight = 900.0

// onPage are the options for a map that fits on the page of a form: drawn wider and
// shrunk, its words would be too small to read. Word shows pixels, so that it gets twice as many.
func (o DrawOptions) onPage(form string) DrawOptions {
	wide, ok := pageWidths[form]
	if !ok {
		return o
	}
	if o.Width == 0 && o.Height == 0 {
		o.Width, o.Height = render.DefaultWidth, render.DefaultHeight
	}
	if shrink := min(wide/float64(o.Width), pageHeight/float64(o.Height)); shrink < 1 {
		side := func(v int) int { return max(render.LeastSide, int(math.Round(float64(v)*shrink))) }
		o.Width, o.Height = side(o.Width), side(o.Height)
	}
	if form == "docx" {
		o.Scale, o.DPI = max(2, o.scale()), 0
	}
	return o
}

// reportPDF lays the report out on pages.
func (e *Encoder) reportPDF(b *bytes.Buffer, r report.Report, fonts *text.Fonts) error {
	var picture *scene.Scene
	if r.Map {
		m, err := e.Map()
		if err != nil {
			return err
		}
		picture = m.Scene
	}
	pages, missing := report.Pages(r, fonts, picture)
	if len(missing) > 0 {
		e.notices = append(e.notices, seeds.Notice{Code: "missing-glyph", Fix: "add a face that has them with --font FILE",
			Text: "no font has these characters, and words with them are left out of the report: " + string(missing)})
	}
	return pdf.WritePages(b, pages, pdf.Options{})
}
