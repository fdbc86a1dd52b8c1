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
	"dateline/seeds/pattern"
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
	root.SetArgs(points(args))
	err := asUsage(root.ExecuteContext(ctx))
	if err != nil {
		label := "error:"
		if terminal(streams.Err) {
			label = "\x1b[31merror:\x1b[0m"
		}
		for _, line := range strings.Split(err.Error(), "\n") {
			fmt.Fprintln(streams.Err, label, plain(line))
		}
	}
	return exitCode(err)
}

// southern is a point that starts with a minus, such as -12.04,-77.03.
var southern = pattern.Of(`^-[0-9.]+[°\s]*[,; ]\s*-?[0-9.]+`)

// points keeps points that start with a minus from being taken for flags.
func points(args []string) []string {
	out := make([]string, len(args))
	for i, arg := range args {
		if southern.MatchString(arg) {
			arg = " " + arg
		}
		out[i] = arg
	}
	return out
}

// packagePrefix is the package that an error comes from: a person at the
// command line wants to read the file, the line and what to do.
var packagePrefix = []string{"dateline: ", "seeds: ", "geo: ", "render: ", "locate: ", "gazetteer: ", "story: ", "theme: ", "text: ", "paint: ", "report: ", "tiles: ", "external: ", "project: ", "geo/atlas: ", "ics: ", "gpkg: ", "export: "}

func plain(message string) string {
	for _, prefix := range packagePrefix {
		message = strings.ReplaceAll(strings.TrimPrefix(message, prefix), ": "+prefix, ": ")
	}
	return printable(message)
}

func newRoot(streams Streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "dateline",
		Short:         "From a story, an itinerary or a track to its map",
		Long:          rootHelp,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          knownCommand,

		SuggestionsMinimumDistance: 2,
	}
	root.SetIn(streams.In)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(root.UsageTemplate() + exitHelp)
	root.AddCommand(
		newMap(streams), newStops(streams), newPlaces(streams), newGeocode(streams),
		newReport(streams), newEmbed(streams), newConvert(streams), newGazetteer(streams), newTheme(streams), newVersion(streams),
	)
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Args = knownCommand
			cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
	root.Flags().BoolP("version", "V", false, "print the version of the program and of its data")
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if v, _ := cmd.Flags().GetBool("version"); v {
			return printVersion(streams.Out)
		}
		return cmd.Help()
	}
	return root
}

// knownCommand refuses words that are no command, and names the ones that are near.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return usagef("there is no command %q; did you mean %s?", args[0], strings.Join(near, " or "))
	}
	return usagef("there is no command %q; see '%s --help'", args[0], cmd.CommandPath())
}

// wants checks the number of arguments, most being -1 for any number; what
// names them, for the message.
func wants(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usagef("give %s; see '%s --help'", what, cmd.CommandPath())
		case most >= 0 && len(args) > most:
			return usagef("%q is one too many: give %s; see '%s --help'", args[most], what, cmd.CommandPath())
		}
		return nil
	}
}

func newVersion(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of its data",
		Args:  wants(0, 0, "no argument"),
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
