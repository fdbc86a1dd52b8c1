package cli

import (
	"github.com/spf13/cobra"

	"dateline"
)

const themeHelp = `Prints a built-in theme as YAML: light (the default, which explains every key), dark,
print or contrast. A theme of your own names the one it extends and gives what differs:

  dateline theme light > house.yaml                    every colour, width and size, to be changed
  dateline map story.txt --theme house.yaml

  extends: light
  color: {route: "#00695c", highlight: "#b3261e"}`

func newTheme(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:       "theme [light|dark|print|contrast]",
		Short:     "Print a theme, to make your own of it",
		Long:      themeHelp,
		Args:      wants(0, 1, "the name of one theme, or none for light"),
		ValidArgs: dateline.Themes(),
		RunE: func(_ *cobra.Command, args []string) error {
			name := dateline.Themes()[0]
			if len(args) > 0 {
				name = args[0]
			}
			data, err := dateline.Theme(name)
			if err != nil {
				return usageError{err}
			}
			_, err = streams.Out.Write(data)
			return err
		},
	}
}
