package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline"
)

const reportHelp = `Writes a report of a trip: title, map, caption, table of stops, table of legs,
total, what is doubtful, and the data credit.

  dateline report story.txt -o report.html            one file, the map inside
  dateline report story.txt -o section.md             section.md and section-map.png
  dateline report trip.csv -o page.pdf --lang es --units mi
  dateline report story.txt -o house.html --template house.tmpl
  dateline report story.txt -o stops.md --only table

The ending of -o says the form: md, html, tex, typ, docx, pdf. Markdown, LaTeX
and Typst refer to a picture written beside them; the others hold it.`

type reportFlags struct {
	read                            readFlags
	draw                            drawFlags
	output, caption, only, template string
	figure                          int
	strict, quiet                   bool
}

func newReport(streams Streams) *cobra.Command {
	var f reportFlags
	cmd := &cobra.Command{
		Use:   "report FILE|- ... -o REPORT",
		Short: "Write a report of a trip: HTML, Markdown, LaTeX, Typst, DOCX, PDF",
		Long:  reportHelp,
		Args:  wants(1, -1, "a document, or - for standard input"),
		RunE:  func(_ *cobra.Command, args []string) error { return runReport(f, args, streams) },
	}
	f.read.add(cmd)
	f.draw.add(cmd)
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "the report, its form by its ending: md, html, tex, typ, docx, pdf")
	flags.StringVar(&f.caption, "caption", "", "the words under the map (default: composed)")
	flags.IntVar(&f.figure, "figure", 0, "the figure's number")
	flags.StringVar(&f.only, "only", "", "a part: table or map")
	flags.StringVar(&f.template, "template", "", "a Go text/template of the house's own for md, html, tex or typ")
	flags.BoolVar(&f.strict, "strict", false, "exit with 3 where something was left out or is doubtful")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "do not name the files written")
	return cmd
}

const reportForms = "md, html, tex, typ, docx, pdf"

func runReport(f reportFlags, inputs []string, streams Streams) error {
	opt, err := f.report()
	if err != nil {
		return err
	}
	read, draw, err := tripOptions(&f.read, &f.draw)
	if err != nil {
		return err
	}
	if f.read.lang != "" && !slices.Contains(dateline.Langs(), f.read.lang) {
		return usagef("--lang %s: reports are written in %s; 'dateline map' speaks more", f.read.lang, strings.Join(dateline.Langs(), " or "))
	}
	outputs := []string{f.output}
	if ending, beside := dateline.ReportPicture(opt.Form); beside && f.only != "table" {
		picture := strings.TrimSuffix(f.output, filepath.Ext(f.output)) + "-map." + string(ending)
		outputs = append(outputs, picture)
		opt.Picture = filepath.Base(picture)
	}
	if err := checkOutputs(outputs, inputs); err != nil {
		return err
	}
	journey, err := readJourney(inputs, read, false, streams)
	if err != nil {
		return err
	}
	e := dateline.Encoder{Journey: journey, Options: draw}
	page, picture, err := e.Report(opt)
	if err != nil {
		return err
	}
	files := []output{{f.output, page}}
	if len(outputs) > 1 {
		files = append(files, output{outputs[1], picture})
	}
	return delivery{name: inputs[0], quiet: f.quiet, strict: f.strict}.deliver(files, journey, &e, streams)
}

// report checks the flags that are the report's own.
func (f *reportFlags) report() (dateline.ReportOptions, error) {
	form := strings.TrimPrefix(strings.ToLower(filepath.Ext(f.output)), ".")
	if form == "htm" {
		form = "html"
	}
	opt := dateline.ReportOptions{Form: form, Caption: f.caption, Figure: f.figure, Only: f.only}
	switch {
	case form == "" || !strings.Contains(", "+reportForms+",", ", "+form+","):
		return opt, usagef("-o %q: name the report, with an ending that says its form: %s", f.output, reportForms)
	case f.only != "" && f.only != "table" && f.only != "map":
		return opt, usagef("--only %s: table or map", f.only)
	case f.figure < 0:
		return opt, usagef("--figure %d: write a number from 1", f.figure)
	case f.template != "" && (form == "docx" || form == "pdf"):
		return opt, usagef("--template writes text: md, html, tex or typ, not %s", form)
	}
	if f.template != "" {
		source, err := readInput(f.template, Streams{})
		if err != nil {
			return opt, err
		}
		opt.Template, opt.TemplateName = string(source), f.template
	}
	return opt, nil
}
