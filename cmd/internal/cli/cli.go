// Package cli holds Dateline's commands, one file each. They parse flags, call
// the pipeline of package dateline, and write what it returns; they decide
// nothing about trips, places or maps.
package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"dateline"
)

// version is set by the linker.
var version = "dev"

const rootHelp = `Dateline reads a trip out of a news story, an itinerary or a track, finds each
stop on Earth, and gives back its map and its data. It works offline.

  dateline map story.txt                       story.png and story.geojson
  dateline stops story.txt --format yaml       what was read, to be corrected
  dateline map corrected.yaml -o map.png       the map of the corrected trip
  dateline geocode "Cucuta, Colombia"          where a name is
  dateline places story.txt                    every place that a text names

A document may be plain text, HTML, Markdown, e-mail, DOCX or PDF; YAML, JSON,
CSV or TSV; GPX, KML, KMZ, GeoJSON or GeoPackage. The form is recognised from
the content; --from forces it. "-" is standard input.`

const exitHelp = `
Exit codes:
  0  done
  1  the input could not be mapped
  2  wrong usage
  3  done, but something was left out or is doubtful (only with --strict)
`

// Main runs the command line args and returns the exit code.
func Main(ctx context.Context, args []string, streams Streams) int {
	root := newRoot(streams)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil {
		label := "error:"
		if terminal(streams.Err) {
			label = "\x1b[31merror:\x1b[0m"
		}
		fmt.Fprintln(streams.Err, label, strings.TrimPrefix(err.Error(), "dateline: "))
	}
	return exitCode(err)
}

func newRoot(streams Streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "dateline",
		Short:         "From a story, an itinerary or a track to its map",
		Long:          rootHelp,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(streams.In)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see '%s --help'", err, cmd.CommandPath())}
	})
	root.SetUsageTemplate(root.UsageTemplate() + exitHelp)
	root.AddCommand(
		newMap(streams), newStops(streams), newPlaces(streams), newGeocode(streams),
		newReport(streams), newEmbed(streams), newConvert(streams), newVersion(streams),
	)
	root.Flags().BoolP("version", "V", false, "print the version of the program and of its data")
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if v, _ := cmd.Flags().GetBool("version"); v {
			return printVersion(streams.Out)
		}
		return cmd.Help()
	}
	for _, c := range root.Commands() {
		args := c.Args
		c.Args = func(cmd *cobra.Command, given []string) error {
			if args == nil {
				return nil
			}
			if err := args(cmd, given); err != nil {
				return usageError{fmt.Errorf("%w; see '%s --help'", err, cmd.CommandPath())}
			}
			return nil
		}
	}
	return root
}

func newVersion(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its data",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return printVersion(streams.Out) },
	}
}

func printVersion(w io.Writer) error {
	data, err := dateline.DataVersion()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "dateline %s\ndata %s\n", version, data)
	return err
}
