package cli

import (
	"github.com/spf13/cobra"

	"dateline"
)

const convertHelp = `Converts a trip between the forms that are read and written, without drawing.

  dateline convert walk.gpx -o walk.kml
  dateline convert trip.csv -o trip.geojson -o trip.gpkg
  dateline convert trip.geojson -o trip.yaml

Reads every form that 'dateline map' reads. Writes geojson, gpkg, kml, kmz, gpx,
csv, ics, yaml, json.`

func newConvert(streams Streams) *cobra.Command {
	var (
		read          readFlags
		outputs       []string
		strict, quiet bool
	)
	cmd := &cobra.Command{
		Use:   "convert FILE|- -o OUT ...",
		Short: "Convert a trip between data forms",
		Long:  convertHelp,
		Args:  wants(1, 1, "one document, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runConvert(args, read, outputs, strict, quiet, streams)
		},
	}
	read.add(cmd)
	cmd.Flags().StringArrayVarP(&outputs, "output", "o", nil, "write this file, its form by its ending; repeat for several")
	cmd.Flags().BoolVar(&strict, "strict", false, "exit with 3 where something was left out or is doubtful")
	cmd.Flags().BoolVarP(&quiet, "quiet", "q", false, "do not name the files written")
	return cmd
}

func runConvert(inputs []string, flags readFlags, outputs []string, strict, quiet bool, streams Streams) error {
	if len(outputs) == 0 {
		return usagef("name at least one output with -o")
	}
	read, err := flags.options()
	if err != nil {
		return err
	}
	formats := make([]dateline.Format, len(outputs))
	for i, path := range outputs {
		if path == "-" {
			return usagef("-o -: name a file, its ending says the form; 'dateline stops --format' writes to standard output")
		}
		if formats[i], err = formatOf(path); err != nil {
			return err
		}
		if formats[i].Picture() {
			return usagef("-o %s: convert writes data; 'dateline map' draws", path)
		}
	}
	if err := checkOutputs(outputs, inputs); err != nil {
		return err
	}
	journey, err := readJourney(inputs, read, false, streams)
	if err != nil {
		return err
	}
	e := dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Lang: flags.lang}}
	files, err := encodeAll(&e, outputs, formats)
	if err != nil {
		return err
	}
	return delivery{name: inputs[0], quiet: quiet, strict: strict}.deliver(files, journey, &e, streams)
}
