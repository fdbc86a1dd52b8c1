package cli

import (
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"dateline"
	"dateline/geo/gazetteer"
)

// gazetteerFlag is --gazetteer: places of the user's own.
type gazetteerFlag struct{ paths []string }

func (f *gazetteerFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.paths, "gazetteer", nil, "places of your own on top: a CSV (name,lat,lon,country,id,aliases), a GeoJSON, or a file of 'dateline gazetteer import'")
}

// open returns the gazetteer with the user's places on top, nil where there are none.
func (f *gazetteerFlag) open() (*gazetteer.Gazetteer, error) {
	if len(f.paths) == 0 {
		return nil, nil
	}
	for _, path := range f.paths {
		_, closeFile, err := openDocument(path, Streams{})
		if err != nil {
			return nil, fmt.Errorf("--gazetteer: %w", err)
		}
		closeFile()
	}
	g, err := dateline.OpenGazetteer(f.paths...)
	if err != nil {
		return nil, fmt.Errorf("--gazetteer: %w", err)
	}
	return g, nil
}

const gazetteerHelp = `Makes a local gazetteer of a GeoNames dump, for streets' worth of places more
than the program carries.

  dateline gazetteer import allCountries.zip -o world.dlg
  dateline gazetteer import CO.txt --alternates alternateNamesV2.zip -o colombia.dlg
  dateline geocode "Vereda El Roble" --gazetteer colombia.dlg

The dump is downloaded from geonames.org by you. The file is used where it lies,
without being read into memory.`

func newGazetteer(streams Streams) *cobra.Command {
	group := &cobra.Command{
		Use:   "gazetteer",
		Short: "Make a local gazetteer of a GeoNames dump",
		Long:  gazetteerHelp,
		Args:  knownCommand,

		SuggestionsMinimumDistance: 2,
		RunE:                       func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var alternates, out, classes string
	load := &cobra.Command{
		Use:   "import DUMP -o FILE",
		Short: "Import a GeoNames dump (allCountries, CC.txt or cities500, .txt or .zip)",
		Long:  gazetteerHelp,
		Args:  wants(1, 1, "one GeoNames dump"),
		RunE: func(_ *cobra.Command, args []string) error {
			return importDump(args[0], alternates, out, classes, streams)
		},
	}
	load.Flags().StringVarP(&out, "output", "o", "", "the gazetteer file to write")
	load.Flags().StringVar(&alternates, "alternates", "", "alternateNamesV2.txt or its .zip: every name in every language")
	load.Flags().StringVar(&classes, "classes", "", "the GeoNames feature classes to take (default APHTLV, and airports)")
	group.AddCommand(load)
	return group
}

func importDump(dump, alternates, out, classes string, streams Streams) error {
	if out == "" {
		return usagef("name the file to write with -o")
	}
	inputs := []string{dump}
	if alternates != "" {
		inputs = append(inputs, alternates)
	}
	if err := checkOutputs([]string{out}, inputs); err != nil {
		return err
	}
	for _, path := range inputs {
		_, closeFile, err := openDocument(path, Streams{})
		if err != nil {
			return err
		}
		closeFile()
	}
	base, err := dateline.Gazetteer()
	if err != nil {
		return err
	}
	opt := gazetteer.ImportOptions{Places: dump, Alternates: alternates, Classes: classes, Base: base}
	live := terminal(streams.Err)
	if live {
		opt.Progress = func(rows int) { fmt.Fprintf(streams.Err, "\r%d rows", rows) }
	}
	report, err := gazetteer.Import(out, opt)
	if live {
		fmt.Fprint(streams.Err, "\r")
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(streams.Err, "wrote %s: %d places under %d names of %d rows, %d MB\n", out, report.Places, report.Names, report.Rows, report.Bytes>>20)
	for _, class := range slices.Sorted(maps.Keys(report.Left)) {
		fmt.Fprintf(streams.Err, "left out: %d rows of class %q\n", report.Left[class], class)
	}
	if report.DoubleCount > 0 {
		fmt.Fprintf(streams.Err, "left out: %d rows whose id came before, such as %s\n", report.DoubleCount, report.Doubles[0])
	}
	if report.Strays > 0 {
		fmt.Fprintf(streams.Err, "left out: %d names of places that the dump does not have\n", report.Strays)
	}
	return nil
}
