package cli

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/render/report"
	"dateline/seeds"
)

const embedHelp = `Draws the pictures of a trip for a page, and prints the lines that put them in.

  dateline embed story.txt -o images/tour.png
  dateline embed story.txt -o tour.png --form md
  dateline embed trip.yaml -o tour.png --base https://example.org/img/ --caption "The tour"

Writes tour.png, tour@2x.png, tour-dark.png and tour-dark@2x.png; the HTML is a
picture element that chooses among them. The other forms use the first alone.`

// embedForms are the words of --form.
var embedForms = []string{string(report.HTML), string(report.Markdown), string(report.LaTeX), string(report.Typst)}

type embedFlags struct {
	read                        readFlags
	draw                        drawFlags
	output, form, base, caption string
	quiet                       bool
}

func newEmbed(streams Streams) *cobra.Command {
	var f embedFlags
	cmd := &cobra.Command{
		Use:   "embed FILE|- ... -o PICTURE.png",
		Short: "Draw the pictures for a page, and print the lines that embed them",
		Long:  embedHelp,
		Args:  wants(1, -1, "a document, or - for standard input"),
		RunE:  func(_ *cobra.Command, args []string) error { return runEmbed(f, args, streams) },
	}
	f.read.add(cmd)
	f.draw.add(cmd)
	flags := cmd.Flags()
	flags.StringVarP(&f.output, "output", "o", "", "the picture, a PNG")
	flags.StringVar(&f.form, "form", "html", strings.Join(embedForms, ", "))
	complete(cmd, "form", embedForms...)
	flags.StringVar(&f.base, "base", "", "what the page puts before the pictures' names")
	flags.StringVar(&f.caption, "caption", "", "the words under the picture")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "do not name the files written")
	return cmd
}

// variant is one picture of several.
type variant struct {
	suffix, theme string
	scale         float64
}

func (f *embedFlags) variants() []variant {
	light := variant{"", f.draw.theme, 1}
	if f.form != string(report.HTML) {
		return []variant{light}
	}
	all := []variant{light, {"@2x", f.draw.theme, 2}}
	if f.draw.theme == "light" { // another theme is the house's own choice
		all = append(all, variant{"-dark", "dark", 1}, variant{"-dark@2x", "dark", 2})
	}
	return all
}

func runEmbed(f embedFlags, inputs []string, streams Streams) error {
	if strings.ToLower(filepath.Ext(f.output)) != ".png" {
		return usagef("-o %q: name the picture, with the ending .png", f.output)
	}
	if !slices.Contains(embedForms, f.form) {
		return usagef("--form %s: one of %s", f.form, strings.Join(embedForms, ", "))
	}
	if strings.Contains(f.base, "://") && (f.form == string(report.LaTeX) || f.form == string(report.Typst)) {
		return usagef("--base %s: %s opens no web address; name a folder, or leave --base out", f.base, f.form)
	}
	read, draw, err := tripOptions(&f.read, &f.draw)
	if err != nil {
		return err
	}
	stem := strings.TrimSuffix(f.output, filepath.Ext(f.output))
	variants := f.variants()
	var outputs []string
	for _, v := range variants {
		outputs = append(outputs, stem+v.suffix+".png")
	}
	if err := checkOutputs(outputs, inputs); err != nil {
		return err
	}
	journey, err := readJourney(inputs, read, false, streams)
	if err != nil {
		return err
	}
	var files []output
	var notices []seeds.Notice
	embed := report.Embed{Caption: f.caption}
	for i, v := range variants {
		draw.Theme, draw.Scale = v.theme, v.scale
		e := dateline.Encoder{Journey: journey, Options: draw}
		data, err := e.Encode(dateline.FormatPNG)
		if err != nil {
			return err
		}
		files = append(files, output{outputs[i], data})
		if i == 0 {
			m, err := e.Map()
			if err != nil {
				return err
			}
			embed.Alt, embed.Width, embed.Height = m.Scene.Desc, int(m.Scene.Width), int(m.Scene.Height)
			notices = append(append(notices, journey.Notices...), e.Notices()...)
		}
		f.name(&embed, v.suffix, filepath.Base(outputs[i]))
	}
	var lines bytes.Buffer
	if err := report.WriteEmbed(&lines, report.Form(f.form), embed); err != nil {
		return usageError{err}
	}
	if err := writeAll(append(files, output{"-", lines.Bytes()}), streams); err != nil {
		return err
	}
	if !f.quiet {
		sayWritten(files, streams)
	}
	warn(streams.Err, inputs[0], notices)
	return nil
}

// name puts a variant's name, as the page will refer to it, into its slot.
func (f *embedFlags) name(e *report.Embed, suffix, file string) {
	slot := map[string]*string{"": &e.Light, "@2x": &e.Light2x, "-dark": &e.Dark, "-dark@2x": &e.Dark2x}[suffix]
	*slot = f.base + file
}
